import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Preview.module.css';
import { byColumn, type Cell, headOf } from './sheet';

interface Props {
  /** Of what it is the table. */
  name: string;
  lines: readonly (readonly Cell[])[];
  /** Whether there is more below, and beside, than is shown. */
  moreLines: boolean;
  moreColumns?: boolean;
}

/** A table by columns that can be ordered, what stands above it as text, and whether it is all of it. */
export function SheetTable({ name, lines, moreLines, moreColumns }: Props) {
  const { t, i18n } = useTranslation();
  const [order, setOrder] = useState<{ column: number; descending: boolean }>();
  const top = useMemo(() => headOf(lines), [lines]);
  const shown = useMemo(() => {
    const body = lines.slice(top + 1);
    return order ? body.sort(byColumn(order.column, order.descending, i18n.language)) : body;
  }, [lines, top, order, i18n.language]);
  const head = lines[top];
  if (!head) {
    return <p className="pv-meta">{t('documents:preview.empty')}</p>;
  }
  const press = (column: number) =>
    setOrder({ column, descending: order?.column === column ? !order.descending : false });
  return (
    <div>
      {lines.slice(0, top).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name of their own
        <p key={index} className={styles.above}>
          {line
            .map(({ text }) => text)
            .filter(Boolean)
            .join(' · ')}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must the keyboard */}
      <section className={styles.sheet} tabIndex={0} aria-label={t('documents:preview.table', { name })}>
        <table>
          <thead>
            <tr>
              {head.map(({ text }, column) => {
                const mine = order?.column === column;
                const Arrow = mine && order.descending ? ArrowDown : ArrowUp;
                return (
                  <th
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name of their own
                    key={column}
                    scope="col"
                    className={lines[top + 1]?.[column]?.worth == null ? undefined : styles.number}
                    aria-sort={mine ? (order.descending ? 'descending' : 'ascending') : undefined}
                  >
                    <button type="button" onClick={() => press(column)}>
                      {text || t('documents:preview.column', { number: column + 1 })}
                      {mine && <Arrow className="pv-icon" size={16} aria-hidden />}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name of their own
              <tr key={index}>
                {head.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name of their own
                  <td key={column} className={line[column]?.worth == null ? undefined : styles.number}>
                    {line[column]?.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {moreLines && (
        <p className="pv-meta">
          {t('documents:preview.firstLines', {
            count: shown.length,
            shown: shown.length.toLocaleString(i18n.language),
          })}
        </p>
      )}
      {moreColumns && <p className="pv-meta">{t('documents:preview.firstColumns')}</p>}
    </div>
  );
}
