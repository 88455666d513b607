import { useTranslation } from 'react-i18next';
import styles from './ExternalTag.module.css';

/** "Externe · Atelier Korber", wherever somebody from outside speaks or is listed; "par courriel" for who has no account. */
export function ExternalTag({ organisation, byMail }: { organisation?: string | null; byMail?: boolean }) {
  const { t } = useTranslation();
  const external = organisation ? t('ui.externalOf', { organisation }) : t('ui.external');
  return <span className={styles.tag}>{byMail ? t('ui.byMail', { external }) : external}</span>;
}
