import { useTranslation } from 'react-i18next';
import styles from './Public.module.css';

/** A field that nobody sees or reaches: programs fill it in. */
export function Trap({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.trap} aria-hidden="true">
      <input
        type="text"
        name="website"
        tabIndex={-1}
        autoComplete="off"
        aria-label={t('calls:enter.trap')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
