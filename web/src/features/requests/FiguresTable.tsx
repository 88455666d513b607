import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { delayOf } from './delay';
import styles from './Figures.module.css';

const COUNTS = ['received', 'open', 'done', 'refused', 'cancelled'] as const;

/** What was asked for, a line each, and all of it together. */
export function FiguresTable({ figures }: { figures: View['CaseFigures'] }) {
  const { t } = useTranslation();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('requests:figures.title')}>
        <table className={styles.table}>
          <caption>{t('requests:figures.byModel', { year: figures.year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('requests:queue.model')}</th>
              {COUNTS.map((count) => (
                <th key={count} scope="col">
                  {t(`requests:figures.${count}`)}
                </th>
              ))}
              <th scope="col">{t('requests:figures.median')}</th>
              <th scope="col">{t('requests:figures.satisfied')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.models.map(({ definitionId, name, volume }) => (
              <Line key={definitionId} name={name} volume={volume} />
            ))}
          </tbody>
          {figures.models.length > 1 && (
            <tfoot>
              <Line name={t('requests:figures.all')} volume={figures.all} />
            </tfoot>
          )}
        </table>
      </section>
      <p className={`pv-meta ${styles.note}`}>{t('requests:figures.note')}</p>
    </>
  );
}

function Line({ name, volume }: { name: string; volume: View['Volume'] }) {
  const { t } = useTranslation();
  const { medianHours, rated, satisfied } = volume;
  const delay = typeof medianHours === 'number' ? delayOf(medianHours) : undefined;
  return (
    <tr>
      <th scope="row">{name}</th>
      {COUNTS.map((count) => (
        <td key={count} className="pv-num">
          {volume[count]}
        </td>
      ))}
      <td className="pv-num">{delay ? t(`requests:figures.${delay.unit}`, { count: delay.count }) : '–'}</td>
      <td className="pv-num">
        {typeof rated === 'number' ? t('requests:figures.of', { count: satisfied ?? 0, all: rated }) : '–'}
      </td>
    </tr>
  );
}
