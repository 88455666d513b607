import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { dateFormat } from '../../ui/formats';
import styles from './Figures.module.css';

interface MonthsTableProps {
  months: readonly View['MonthVolume'][];
  year: number;
}

/** How many came and how many ended, month by month, drawn and said. */
export function MonthsTable({ months, year }: MonthsTableProps) {
  const { t, i18n } = useTranslation();
  const most = Math.max(1, ...months.flatMap(({ received, ended }) => [received, ended]));
  const name = dateFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  return (
    <table className={styles.months}>
      <caption>{t('requests:figures.byMonth', { year })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('requests:figures.month')}</th>
          <th scope="col">{t('requests:figures.received')}</th>
          <th scope="col">{t('requests:figures.ended')}</th>
        </tr>
      </thead>
      <tbody>
        {withoutGaps(months).map(({ month, received, ended }) => (
          <tr key={month}>
            <th scope="row">{name.format(new Date(Date.UTC(year, month - 1, 1)))}</th>
            <Bar count={received} most={most} />
            <Bar count={ended} most={most} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From the first month in which something came or ended to the last, those of nothing between them as well. */
function withoutGaps(months: MonthsTableProps['months']): View['MonthVolume'][] {
  const first = months[0]?.month ?? 1;
  const last = months.at(-1)?.month ?? 0;
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const month = first + place;
    return months.find((one) => one.month === month) ?? { month, received: 0, ended: 0 };
  });
}

function Bar({ count, most }: { count: number; most: number }) {
  return (
    <td>
      <span className={styles.measure}>
        <span className={styles.track} aria-hidden>
          <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} />
        </span>
        <span className="pv-num">{count}</span>
      </span>
    </td>
  );
}
