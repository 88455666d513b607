import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Loading } from '../../../ui/Loading';
import { type Entry, TEXT_SHOWN, textQuery } from '../queries';
import styles from './Preview.module.css';
import { byColumn, numberIn, readSheet } from './sheet';

const ROWS = 500;

/** A table of text, by columns that can be ordered; the beginning of a long one. */
export function SheetPreview({ entry, version }: { entry: Entry; version: number }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(textQuery(entry.id, version));
  const [order, setOrder] = useState<{ column: number; descending: boolean }>();
  const rows = useMemo(() => readSheet(data ?? '', ROWS + 1), [data]);
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading what={t('documents:preview.loading')} />;
  }
  const [head, ...body] = rows;
  if (!head) {
    return <p className="pv-meta">{t('documents:preview.empty')}</p>;
  }
  const shown = order ? [...body].sort(byColumn(order.column, order.descending, i18n.language)) : body;
  const press = (column: number) =>
    setOrder({ column, descending: order?.column === column ? !order.descending : false });
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must the keyboard */}
      <section className={styles.sheet} tabIndex={0} aria-label={t('documents:preview.table', { name: entry.name })}>
        <table>
          <thead>
            <tr>
              {head.map((name, column) => {
                const mine = order?.column === column;
                const Arrow = mine && order.descending ? ArrowDown : ArrowUp;
                return (
                  <th
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name of their own
                    key={column}
                    scope="col"
                    aria-sort={mine ? (order.descending ? 'descending' : 'ascending') : undefined}
                  >
                    <button type="button" onClick={() => press(column)}>
                      {name || t('documents:preview.column', { number: column + 1 })}
                      {mine && <Arrow className="pv-icon" size={16} aria-hidden />}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name of their own
              <tr key={index}>
                {head.map((_, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name of their own
                    key={column}
                    className={Number.isNaN(numberIn(row[column] ?? '')) ? undefined : styles.number}
                  >
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(rows.length > ROWS || (entry.size ?? 0) > TEXT_SHOWN) && (
        <p className="pv-meta">{t('documents:preview.beginning')}</p>
      )}
    </div>
  );
}
