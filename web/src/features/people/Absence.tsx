import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { CalendarOff, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type View } from '../../api/client';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { PersonPicker } from '../../ui/PersonPicker';
import { Row, Rows } from '../../ui/Row';
import { Slab } from '../../ui/Slab';
import { toast } from '../../ui/toasts';
import styles from './AccountPage.module.css';
import { absenceQuery } from './queries';

type MyAbsence = View['AbsenceView'];

/** When I am away, and who answers in my place meanwhile. */
export function Absence() {
  const { t } = useTranslation();
  const { absence } = useSuspenseQuery(absenceQuery).data;
  const end = useEnd();
  return (
    <>
      <p className={styles.lead}>{t('account:absence.lead')}</p>
      {end.isError && <ErrorNote error={end.error} />}
      {absence ? (
        <Rows label={t('people:account.absence')}>
          <Row
            mark={<Slab icon={CalendarOff} small />}
            title={<Days absence={absence} />}
            action={
              <Button
                kind="quiet"
                busy={end.isPending}
                onClick={() => end.mutate(undefined, { onSuccess: () => toast({ text: t('account:absence.ended') }) })}
              >
                {t('account:absence.end')}
              </Button>
            }
          >
            {absence.standsIn
              ? t('account:absence.standsIn', { name: absence.standsIn.name })
              : t('account:absence.nobody')}
          </Row>
        </Rows>
      ) : (
        <AbsenceForm />
      )}
    </>
  );
}

function Days({ absence: { from, until } }: { absence: MyAbsence }) {
  const { t } = useTranslation();
  return (
    <>
      {t('account:absence.from')} <DateText at={`${from}T12:00:00Z`} style="on" /> {t('account:absence.until')}{' '}
      <DateText at={`${until}T12:00:00Z`} style="on" />
    </>
  );
}

function AbsenceForm() {
  const { t } = useTranslation();
  const { person: me } = useSession();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [standsIn, setStandsIn] = useState<{ id: string; name: string }>();
  const save = useSave();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ from, until, standsIn: standsIn?.id });
  };
  return (
    <form className={`pv-stack ${styles.form}`} onSubmit={submit}>
      {save.isError && <ErrorNote error={save.error} />}
      <div className={styles.days}>
        <TextField
          label={t('account:absence.first')}
          type="date"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          required
        />
        <TextField
          label={t('account:absence.last')}
          type="date"
          value={until}
          min={from}
          onChange={(event) => setUntil(event.target.value)}
          required
        />
      </div>
      {standsIn ? (
        <Rows label={t('account:absence.who')}>
          <Row
            title={standsIn.name}
            action={
              <IconButton
                icon={X}
                label={t('account:absence.without', { name: standsIn.name })}
                onClick={() => setStandsIn(undefined)}
              />
            }
          >
            {t('account:absence.answers')}
          </Row>
        </Rows>
      ) : (
        <PersonPicker label={t('account:absence.who')} gesture="choose" without={[me.id]} onPick={setStandsIn} />
      )}
      <Button type="submit" icon={CalendarOff} busy={save.isPending}>
        {t('account:absence.save')}
      </Button>
    </form>
  );
}

function useSave() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: View['SetAbsence']) => read(api.PUT('/api/profile/absence', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: absenceQuery.queryKey }),
  });
}

function useEnd() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (_: undefined) => read(api.DELETE('/api/profile/absence')),
    onSettled: () => queries.invalidateQueries({ queryKey: absenceQuery.queryKey }),
  });
}
