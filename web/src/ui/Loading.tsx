import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Loading.module.css';

/** Nothing for a second, then what is loading, in words: "Chargement des documents". */
export function Loading({ what }: { what?: string }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.loading} role="status">
      {late && (
        <>
          <span className={styles.line} aria-hidden />
          <p>{what ?? t('ui.loading')}</p>
        </>
      )}
    </div>
  );
}
