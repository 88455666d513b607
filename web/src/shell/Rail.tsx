import { Link } from '@tanstack/react-router';
import { ALargeSmall } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes';
import { chooseDisplay } from '../ui/display';
import { Casquette } from './Casquette';
import { EntryCount } from './EntryCount';
import { useEntries, useSpacesQuery } from './frameParts';
import styles from './Rail.module.css';
import { RailSpaces } from './RailSpaces';

/** On the left, on stone: the authority and the hat, the entries, my spaces. Names wrap, they are never cut. */
export function Rail() {
  const { t } = useTranslation();
  const entries = useEntries();
  const spaces = useSpacesQuery();
  return (
    <nav className={styles.rail} aria-label={t('shell.rail')}>
      <Casquette />
      <ul className={styles.entries}>
        {entries.map(({ to, icon: Icon, label, narrowOnly, exact, count }) => (
          <li key={to} className={classes(narrowOnly && spaces && styles.narrowOnly)}>
            <Link to={to} className={styles.entry} activeOptions={{ exact, includeSearch: false }}>
              <Icon className="pv-icon" size={20} aria-hidden />
              <span className={styles.name}>{t(label)}</span>
              {count && <EntryCount of={count} />}
            </Link>
          </li>
        ))}
      </ul>
      {spaces && (
        <div className={styles.spaces}>
          <Suspense>
            <RailSpaces query={spaces} />
          </Suspense>
        </div>
      )}
      <button type="button" className={classes(styles.entry, styles.foot)} onClick={() => chooseDisplay('simple')}>
        <ALargeSmall className="pv-icon" size={20} aria-hidden />
        <span className={styles.name}>{t('shell.display.simple')}</span>
      </button>
    </nav>
  );
}
