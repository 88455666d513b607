import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button';
import { Title } from '../ui/Page';
import styles from './Failure.module.css';

/** What does not exist, or what this person may not see: the same page. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className={styles.failure}>
      <Title large>{t('notFound.title')}</Title>
      <p className="pv-lead">{t('notFound.text')}</p>
      <p>
        <ButtonLink to="/" kind="filled">
          {t('notFound.home')}
        </ButtonLink>
      </p>
    </div>
  );
}
