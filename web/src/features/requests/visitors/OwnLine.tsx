import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/DateText';
import { dayText } from '../days';
import styles from './Public.module.css';
import type { Own } from './public';

type Event = Own['history'][number];

/** What happened, in plain words and without names. */
export function OwnLine({ one }: { one: Own }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <h2 className={styles.part}>{t('requests:own.line')}</h2>
      <ol className={styles.line}>
        {one.history.map((event) => (
          <li key={event.id}>
            <p className="pv-meta">
              <DateText at={event.at} style="time" />
            </p>
            <h3>
              <Words event={event} />
            </h3>
            {event.said && <p className={styles.said}>{event.said}</p>}
          </li>
        ))}
      </ol>
      {one.ahead.length > 0 && <p className="pv-meta">{t('requests:own.ahead', { steps: one.ahead.join(', ') })}</p>}
    </section>
  );
}

function Words({ event: { kind, mine, step, day } }: { event: Event }) {
  const { t, i18n } = useTranslation();
  switch (kind) {
    case 'FILED':
      return t('requests:event.filed');
    case 'MOVED':
      return step;
    case 'ASSIGNED':
      return t('requests:own.assigned');
    case 'SAID':
      return t(mine ? 'requests:own.saidByMe' : 'requests:own.said');
    case 'EXPECTED':
      return day ? t('requests:event.expected', { day: dayText(day, i18n.language) }) : t('requests:event.notExpected');
    case 'MERGED':
      return t('requests:own.merged');
    default:
      return t('requests:event.cancelled');
  }
}
