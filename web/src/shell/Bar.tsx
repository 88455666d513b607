import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './Bar.module.css';
import { EntryCount } from './EntryCount';
import { useEntries } from './frameParts';

/** The phone's bar: the first five entries that exist. */
export function Bar() {
  const { t } = useTranslation();
  const entries = useEntries().slice(0, 5);
  if (entries.length === 0) {
    return null;
  }
  return (
    <nav className={styles.bar} aria-label={t('shell.bar')}>
      {entries.map(({ to, icon: Icon, label, count }) => (
        <Link key={to} to={to}>
          <Icon className="pv-icon" size={20} aria-hidden />
          <span>{t(label)}</span>
          {count && <EntryCount of={count} />}
        </Link>
      ))}
    </nav>
  );
}
