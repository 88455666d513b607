import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { ErrorNote } from '../ui/ErrorNote';
import { Title } from '../ui/Page';
import styles from './Failure.module.css';
import { NotFound } from './NotFound';

/** A screen that could not be drawn: what happened, and a way on. */
export function Failure({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (isProblem(error) && error.status === 404) {
    return <NotFound />;
  }
  return (
    <div className={styles.failure}>
      <Title large>{t('failure.title')}</Title>
      <ErrorNote error={error} onRetry={again} />
    </div>
  );
}
