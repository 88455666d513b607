import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';

interface NameDialogProps<T> {
  title: string;
  label: string;
  start?: string;
  write: UseMutationResult<T, Error, string>;
  onWritten: (written: T) => void;
  onClose: () => void;
}

/** One name to give. */
export function NameDialog<T>({ title, label, start = '', write, onWritten, onClose }: NameDialogProps<T>) {
  const { t } = useTranslation();
  const form = useId();
  const [name, setName] = useState(start);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(name, { onSuccess: onWritten });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('organisations:cancel')}</Button>
          <Button kind="filled" type="submit" form={form} busy={write.isPending}>
            {t('organisations:save')}
          </Button>
        </>
      }
    >
      <form id={form} className="pv-stack" onSubmit={submit}>
        {write.isError && <ErrorNote error={write.error} />}
        <TextField
          label={label}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={120}
          required
          data-autofocus
        />
      </form>
    </Dialog>
  );
}
