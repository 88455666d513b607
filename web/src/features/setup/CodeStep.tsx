import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Gate } from '../../ui/Gate';
import type { StepProps } from './draft';

/** Only who reads the server's console may take the place. */
export function CodeStep({ draft, onChange, onDone }: StepProps) {
  const { t } = useTranslation();
  const attempt = useMutation({
    mutationFn: () => read(api.POST('/api/setup/code', { body: { code: draft.code } })),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <Gate title={t('setup:code.title')} lead={t('setup:code.lead')} step={t('setup:step', { number: 1 })}>
      <form className="pv-stack" onSubmit={submit}>
        {attempt.isError && <ErrorNote error={attempt.error} />}
        <TextField
          label={t('setup:code.label')}
          hint={t('setup:code.hint')}
          value={draft.code}
          onChange={(event) => onChange({ ...draft, code: event.target.value })}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          required
        />
        <Button type="submit" kind="filled" wide busy={attempt.isPending}>
          {t('setup:continue')}
        </Button>
      </form>
    </Gate>
  );
}
