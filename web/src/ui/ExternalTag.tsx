import { useTranslation } from 'react-i18next';
import styles from './ExternalTag.module.css';

/** "Externe · Atelier Korber", wherever somebody from outside speaks or is listed. */
export function ExternalTag({ organisation }: { organisation?: string | null }) {
  const { t } = useTranslation();
  return <span className={styles.tag}>{organisation ? t('ui.externalOf', { organisation }) : t('ui.external')}</span>;
}
