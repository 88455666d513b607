import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { SelectField, TextArea, TextField } from '../../../ui/Field';
import { toast } from '../../../ui/toasts';
import { type RetentionClass, type SetClass, useSetClass } from './terms';

const dispositions = ['ELIMINATE', 'SORT', 'KEEP'] as const;
const beginnings = ['DOCUMENT', 'FINAL', 'CLOSING'] as const;

interface ClassFormProps {
  organisationId: string;
  known?: RetentionClass;
  onClose: () => void;
}

/** A class of the schedule: its title, its DUA, what becomes of things then. */
export function ClassForm({ organisationId, known, onClose }: ClassFormProps) {
  const { t } = useTranslation();
  const form = useId();
  const save = useSetClass(organisationId, known?.id);
  const [draft, setDraft] = useState<SetClass>(() => ({
    title: known?.title ?? '',
    years: known?.years ?? 10,
    countsFrom: known?.countsFrom ?? 'DOCUMENT',
    disposition: known?.disposition ?? 'ELIMINATE',
    notes: known?.notes,
  }));
  const set = (some: Partial<SetClass>) => setDraft((before) => ({ ...before, ...some }));
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    save.mutate(draft, {
      onSuccess: () => {
        toast({ text: t('retention:schedule.saved', { title: draft.title }) });
        onClose();
      },
    });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={known ? t('retention:schedule.changeOf', { title: known.title }) : t('retention:schedule.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('retention:schedule.leave')}</Button>
          <Button kind="filled" type="submit" form={form} busy={save.isPending}>
            {t('retention:schedule.save')}
          </Button>
        </>
      }
    >
      <form id={form} className="pv-stack" onSubmit={send}>
        <TextField
          label={t('retention:schedule.name')}
          value={draft.title}
          maxLength={200}
          required
          onChange={(event) => set({ title: event.target.value })}
        />
        <TextField
          label={t('retention:schedule.dua')}
          hint={t('retention:schedule.duaHint')}
          type="number"
          min={0}
          max={150}
          value={draft.years}
          required
          onChange={(event) => set({ years: Number(event.target.value) })}
        />
        <SelectField
          label={t('retention:schedule.countsFrom')}
          value={draft.countsFrom}
          onChange={(event) => set({ countsFrom: beginnings.find((one) => one === event.target.value) ?? 'DOCUMENT' })}
        >
          {beginnings.map((one) => (
            <option key={one} value={one}>
              {t(`retention:schedule.from.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('retention:schedule.disposition')}
          value={draft.disposition}
          onChange={(event) =>
            set({ disposition: dispositions.find((one) => one === event.target.value) ?? 'ELIMINATE' })
          }
        >
          {dispositions.map((one) => (
            <option key={one} value={one}>
              {t(`retention:schedule.fate.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextArea
          label={t('retention:schedule.notes')}
          maxLength={1000}
          value={draft.notes ?? ''}
          onChange={(event) => set({ notes: event.target.value || undefined })}
        />
        {known && known.given > 0 && (
          <p className="pv-meta">{t('retention:schedule.holdsAtOnce', { count: known.given })}</p>
        )}
        {save.error && <ErrorNote error={save.error} onRetry={() => send()} />}
      </form>
    </Dialog>
  );
}
