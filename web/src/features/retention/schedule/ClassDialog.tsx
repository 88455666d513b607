import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../../api/space';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { SelectField, TextField } from '../../../ui/Field';
import { Loading } from '../../../ui/Loading';
import { toast } from '../../../ui/toasts';
import { choiceQuery, type Term, useGiveClass } from './terms';
import { classWords } from './termWords';

interface ClassDialogProps {
  id: string;
  name: string;
  term: Term | null;
  onClose: () => void;
}

/** Says which class of the schedule a folder or a document bears. */
export function ClassDialog({ id, name, term, onClose }: ClassDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const space = useSpace();
  const { data: classes, error } = useQuery(choiceQuery(space.id));
  const give = useGiveClass(id);
  const [classId, setClassId] = useState(term?.classId ?? '');
  const [closedOn, setClosedOn] = useState(term?.closedOn ?? '');
  const chosen = classes?.find((one) => one.id === classId);
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    give.mutate(
      { classId, closedOn: chosen?.countsFrom === 'CLOSING' && closedOn ? closedOn : undefined },
      {
        onSuccess: () => {
          toast({ text: t('retention:term.given', { name }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('retention:term.ask', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('retention:term.leave')}</Button>
          {classes && classes.length > 0 && (
            <Button kind="filled" type="submit" form={form} busy={give.isPending} disabled={!chosen}>
              {t('retention:term.do')}
            </Button>
          )}
        </>
      }
    >
      {error && <ErrorNote error={error} />}
      {!classes && !error && <Loading />}
      {classes?.length === 0 && <p>{t('retention:term.noClass')}</p>}
      {classes && classes.length > 0 && (
        <form id={form} className="pv-stack" onSubmit={send}>
          <SelectField
            label={t('retention:term.which')}
            hint={chosen ? `${classWords(chosen, t)}. ${t(`retention:schedule.from.${chosen.countsFrom}`)}` : undefined}
            value={classId}
            required
            onChange={(event) => setClassId(event.target.value)}
          >
            <option value="">{t('retention:term.choose')}</option>
            {classes.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </SelectField>
          {chosen?.notes && <p className="pv-meta">{chosen.notes}</p>}
          {chosen?.countsFrom === 'CLOSING' && (
            <TextField
              label={t('retention:term.closedOn')}
              hint={t('retention:term.closedOnHint')}
              type="date"
              value={closedOn}
              onChange={(event) => setClosedOn(event.target.value)}
            />
          )}
          <p className="pv-meta">{t('retention:term.means')}</p>
          {give.error && <ErrorNote error={give.error} onRetry={() => send()} />}
        </form>
      )}
    </Dialog>
  );
}
