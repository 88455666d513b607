import { useTranslation } from 'react-i18next';
import styles from './SkipLink.module.css';

/** The id of the `main` of every screen. */
export const CONTENT = 'contenu';

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className={styles.skip} href={`#${CONTENT}`}>
      {t('ui.skip')}
    </a>
  );
}
