import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCapacity } from '../api/capacity';
import { useSession } from '../api/session';
import { Arms } from '../ui/Arms';
import { Button } from '../ui/Button';
import { chooseDisplay } from '../ui/display';
import { useSimpleEntries } from './frameParts';
import { Me } from './Me';
import styles from './SimpleFrame.module.css';

/** Affichage simplifié: three entries, larger text, and the way back to everything. The addresses are the same. */
export default function SimpleFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { person } = useSession();
  const { capacity } = useCapacity();
  const entries = useSimpleEntries();
  const name = capacity?.organisationName ?? `${person.givenName} ${person.familyName}`;
  return (
    <>
      <header className={styles.top}>
        <Arms name={name} url={capacity?.armsUrl} />
        <b>{name}</b>
        <div className={styles.actions}>
          <Button onClick={() => chooseDisplay('full')}>{t('shell.display.full')}</Button>
          <Me />
        </div>
      </header>
      <div className={styles.body}>
        <nav className={styles.three} aria-label={t('shell.rail')}>
          {entries.map(({ to, icon: Icon, label, exact }) => (
            <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }}>
              <Icon className="pv-icon" size={32} aria-hidden />
              {t(label)}
            </Link>
          ))}
        </nav>
        {children}
      </div>
    </>
  );
}
