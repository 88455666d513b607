import { CircleAlert, Equal, FolderPlus, Info, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { StateBadge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import styles from './ListPage.module.css';

type List = View['PeopleList'];
type Line = View['ListedPerson'];

const order = ['FAULTY', 'CHANGED', 'CREATED', 'UNCHANGED'] as const;
const shownAtFirst = 50;

/** What a list would do, the lines that need a look first. */
export function ListPreview({ list, only }: { list: List; only?: Line['state'] }) {
  const { t } = useTranslation();
  return (
    <>
      {!only && (
        <>
          <p className={styles.sums}>
            {(
              [
                ['created', list.created],
                ['changed', list.changed],
                ['unchangedSum', list.unchanged],
                ['faulty', list.faulty],
              ] as const
            ).map(([name, count]) => (
              <span key={name}>
                <b>{count}</b> {t(`organisations:list.${name}`, { count })}
              </span>
            ))}
          </p>
          <div className={styles.notes}>
            {list.newUnits.length > 0 && (
              <Note icon={FolderPlus}>
                {t('organisations:list.newUnits', { count: list.newUnits.length, names: list.newUnits.join(', ') })}
              </Note>
            )}
            {list.ignoredColumns.length > 0 && (
              <Note icon={Info}>{t('organisations:list.ignored', { names: list.ignoredColumns.join(', ') })}</Note>
            )}
          </div>
        </>
      )}
      {order
        .filter((state) => !only || state === only)
        .map((state) => (
          <Lines key={state} state={state} lines={list.lines.filter((line) => line.state === state)} />
        ))}
    </>
  );
}

function Lines({ state, lines }: { state: Line['state']; lines: readonly Line[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (lines.length === 0) {
    return null;
  }
  return (
    <Section title={t(`organisations:list.state.${state}`, { count: lines.length })}>
      <Rows>
        {lines.slice(0, all ? undefined : shownAtFirst).map((line) => (
          <ListedRow key={line.number} line={line} />
        ))}
      </Rows>
      {!all && lines.length > shownAtFirst && (
        <p className={styles.more}>
          <Button onClick={() => setAll(true)}>{t('organisations:list.showAll', { count: lines.length })}</Button>
        </p>
      )}
    </Section>
  );
}

const icons = { CREATED: Plus, CHANGED: Pencil, UNCHANGED: Equal, FAULTY: CircleAlert } as const;

function ListedRow({ line }: { line: Line }) {
  const { t } = useTranslation();
  const name = `${line.givenName} ${line.familyName}`.trim();
  return (
    <Row
      when={t('organisations:list.line', { number: line.number })}
      title={name || t('organisations:list.nameless')}
      action={
        <StateBadge icon={icons[line.state]} tone={line.state === 'FAULTY' ? 'late' : 'neutral'}>
          {t(`organisations:list.badge.${line.state}`)}
        </StateBadge>
      }
    >
      {line.faults.map((fault) => (
        <p key={fault} className={styles.fault}>
          {t(`organisations:list.fault.${fault}`, { email: line.email })}
        </p>
      ))}
      {line.differences.map(({ column, before, after }) => (
        <p key={column}>
          {t(`organisations:list.column.${column}`)} <s className={styles.before}>{before && said(column, before)}</s>{' '}
          <b>{after && said(column, after)}</b>
        </p>
      ))}
      {line.state === 'CREATED' && (
        <p>{[line.email, line.post, line.unit, t(`organisations:kind.${line.kind}`)].filter(Boolean).join(' · ')}</p>
      )}
      {line.notices.map((notice) => (
        <p key={notice}>{t(`organisations:list.notice.${notice}`)}</p>
      ))}
    </Row>
  );

  function said(column: string, value: string): string {
    if (column === 'MANDATE') {
      return t(`organisations:kind.${value}`);
    }
    return column === 'HONORIFIC' ? t(`organisations:honorific.${value}`) : value;
  }
}
