import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { Comparison } from './Comparison';
import styles from './KindTable.module.css';
import { byField, type Field, fieldsOf, isDay, sayFact, wordOf } from './kinds';
import type { Kind, Line } from './queries';

type Column = Field | 'name';

/** A table by any of whose columns one may order; quotes can be ticked, to be compared. */
export function KindTable({ kind, lines }: { kind: Kind; lines: readonly Line[] }) {
  const { t, i18n } = useTranslation();
  const [order, setOrder] = useState<{ column: Column; descending: boolean }>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const shown = order ? lines.toSorted(byField(order.column, order.descending, i18n.language)) : lines;
  const compared = lines.filter(({ id }) => ticked.has(id));
  // A column that no line has a word for says nothing.
  const fields = fieldsOf[kind].filter((field) => lines.some((line) => sayFact(field, line, t, i18n.language)));
  const columns: readonly Column[] = ['name', ...fields];
  const tick = (id: string) =>
    setTicked(new Set(ticked.has(id) ? [...ticked].filter((one) => one !== id) : [...ticked, id]));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must the keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-label={t(`kinds:many.${kind}`)}>
        <table className={styles.table}>
          <thead>
            <tr>
              {kind === 'QUOTE' && (
                <th scope="col" className={styles.tick}>
                  <span className="pv-hidden">{t('kinds:compare.column')}</span>
                </th>
              )}
              {columns.map((column) => (
                <Head
                  key={column}
                  name={column === 'name' ? t('kinds:table.name') : wordOf(kind, column, t)}
                  order={order?.column === column ? order : undefined}
                  number={column === 'amount' || column === 'issue'}
                  onPress={() => setOrder({ column, descending: order?.column === column ? !order.descending : false })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.id} className={line.facts.outcome === 'DECLINED' ? styles.declined : undefined}>
                {kind === 'QUOTE' && (
                  <td className={styles.tick}>
                    <label className={styles.box}>
                      <input
                        type="checkbox"
                        checked={ticked.has(line.id)}
                        onChange={() => tick(line.id)}
                        aria-label={t('kinds:compare.tick', { name: line.name })}
                      />
                    </label>
                  </td>
                )}
                <th scope="row">
                  <Link to="/d/$id" params={{ id: line.id }}>
                    {line.name}
                  </Link>
                  {line.folderName && <span className="pv-meta"> {line.folderName}</span>}
                </th>
                {fields.map((field) => (
                  <td
                    key={field}
                    className={classes(
                      (field === 'amount' || field === 'issue') && styles.number,
                      isDay(field) && styles.day,
                    )}
                  >
                    {sayFact(field, line, t, i18n.language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {kind === 'QUOTE' && <Comparison quotes={compared} />}
    </>
  );
}

interface HeadProps {
  name: string;
  order?: { descending: boolean };
  number: boolean;
  onPress: () => void;
}

function Head({ name, order, number, onPress }: HeadProps) {
  const Arrow = order?.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={order && (order.descending ? 'descending' : 'ascending')}
      className={number ? styles.number : undefined}
    >
      <button type="button" onClick={onPress}>
        {name}
        {order && <Arrow className="pv-icon" size={16} aria-hidden />}
      </button>
    </th>
  );
}
