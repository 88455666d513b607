import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import styles from './MailFigures.module.css';
import { mailFiguresQuery } from './queries';

/** How much mail people get, week after week, beside what they should get at most. */
export function MailFigures() {
  const { t } = useTranslation();
  const { target, weeks } = useSuspenseQuery(mailFiguresQuery).data;
  const [now] = weeks;
  return (
    <div className={styles.figures}>
      {now && (
        <p className={styles.now}>
          {t('organisations:mails.now', { mails: now.mails, count: now.people, median: now.median })}{' '}
          {now.people > 0 && <b>{t('organisations:mails.above', { target, count: now.above })}</b>}
        </p>
      )}
      <table>
        <caption>{t('organisations:mails.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('organisations:mails.week')}</th>
            <th scope="col">{t('organisations:mails.total')}</th>
            <th scope="col">{t('organisations:mails.median')}</th>
            <th scope="col">{t('organisations:mails.most')}</th>
            <th scope="col">{t('organisations:mails.moreThan', { target })}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ from, mails, median, most, above }) => (
            <tr key={from}>
              <th scope="row">
                <DateText at={`${from}T12:00:00Z`} style="on" />
              </th>
              <td className="pv-num">{mails}</td>
              <td className="pv-num">{median}</td>
              <td className="pv-num">{most}</td>
              <td className="pv-num">{above}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
