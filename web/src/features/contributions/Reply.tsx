import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import styles from './Contributions.module.css';
import type { Contribution } from './queries';

/** What those who run the space replied. */
export function Reply({ answer, answeredBy, answeredAt }: Pick<Contribution, 'answer' | 'answeredBy' | 'answeredAt'>) {
  const { t } = useTranslation();
  if (answer === '') {
    return null;
  }
  return (
    <div className={styles.answer}>
      <p className="pv-meta">
        {t('contributions:item.answerOf', { name: answeredBy ?? '' })}
        {answeredAt && (
          <>
            {' · '}
            <DateText at={answeredAt} />
          </>
        )}
      </p>
      <p className={styles.body}>{answer}</p>
    </div>
  );
}
