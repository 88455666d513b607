import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ArrowLeft, Hand } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextField } from '../../ui/Field';
import styles from './Case.module.css';
import { CaseFacts, hasFacts } from './CaseFacts';
import { CaseMain, CaseStanding } from './CaseMain';
import { type Case, caseQuery, choicesQuery } from './queries';
import { urgencies } from './search';
import { useAssign, useHandle } from './writes';

/** A request beside the queue: its name and step, who has it, its turn, its line. */
export function CasePane({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: one } = useSuspenseQuery(caseQuery(id));
  const search = useSearch({ strict: false });
  return (
    <article className={styles.pane}>
      <p className={styles.paneBack}>
        <Link to="." search={{ ...search, demande: undefined } as never}>
          <ArrowLeft className="pv-icon" size={20} aria-hidden />
          {t('requests:queue.back')}
        </Link>
      </p>
      <h2 className={styles.title}>{one.title}</h2>
      <CaseStanding one={one} />
      {one.can.includes('ASSIGN') && <Handling key={one.id} one={one} />}
      <CaseMain one={one} />
      {hasFacts(one) && (
        <div className={styles.facts}>
          <CaseFacts one={one} />
        </div>
      )}
    </article>
  );
}

/** Who has it, how urgent it is, when it may be expected. */
function Handling({ one }: { one: Case }) {
  const { t } = useTranslation();
  const space = useSpace();
  const { person: me } = useSession();
  const { data: choices } = useQuery(choicesQuery(space.id));
  const assign = useAssign(one.id);
  const handle = useHandle(one.id);
  const urgency = one.urgency ?? 1;
  const { assignee } = one;
  const has = assignee?.id ?? '';
  // Chosen, then given: going through the list by keyboard gives the request to nobody on the way.
  const [chosen, setChosen] = useState<string>();
  const others = choices?.agents ?? [];
  // Who has it is named even where they are not among those who are listed.
  const agents =
    assignee && !others.some(({ id }) => id === assignee.id)
      ? [{ id: assignee.id, name: `${assignee.givenName} ${assignee.familyName}` }, ...others]
      : others;
  return (
    <div className={styles.handling}>
      {one.can.includes('TAKE') && (
        <Button
          kind={one.mine ? 'outlined' : 'filled'}
          icon={Hand}
          busy={assign.isPending}
          onClick={() => assign.mutate({ personId: me.id })}
        >
          {t('requests:handle.take')}
        </Button>
      )}
      <div className={styles.handlingFields}>
        <SelectField
          label={t('requests:handle.assignee')}
          value={chosen ?? has}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{t('requests:queue.unassigned')}</option>
          {agents.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        {one.urgency !== undefined && one.urgency !== null && (
          <SelectField
            label={t('requests:queue.urgency')}
            value={urgency}
            onChange={(event) =>
              handle.mutate({ urgency: Number(event.target.value), expectedOn: one.expectedOn ?? undefined })
            }
          >
            {urgencies.map((name, value) => (
              <option key={name} value={value}>
                {t(`requests:urgency.${name}`)}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          type="date"
          key={one.expectedOn ?? ''}
          label={t('requests:handle.expected')}
          min="1901-01-01"
          max="2199-12-31"
          defaultValue={one.expectedOn ?? ''}
          onBlur={(event) => {
            const day = event.target.value || undefined;
            if (event.target.validity.valid && day !== (one.expectedOn ?? undefined)) {
              handle.mutate({ urgency, expectedOn: day });
            }
          }}
        />
      </div>
      {chosen !== undefined && chosen !== has && (
        <div className="pv-actions">
          <Button
            kind="filled"
            busy={assign.isPending}
            onClick={() =>
              assign.mutate(
                { personId: chosen || undefined, instead: assignee?.id },
                { onSettled: () => setChosen(undefined) },
              )
            }
          >
            {t(chosen === '' ? 'requests:handle.handBack' : 'requests:handle.give')}
          </Button>
          <Button onClick={() => setChosen(undefined)}>{t('requests:cancel')}</Button>
        </div>
      )}
      {(assign.error ?? handle.error) && <ErrorNote error={assign.error ?? handle.error} />}
    </div>
  );
}
