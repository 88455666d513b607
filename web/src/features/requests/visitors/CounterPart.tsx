import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CheckField, TextField } from '../../../ui/Field';
import { counterQuery } from './door';

export interface Someone {
  name: string;
  email: string;
}

interface CounterPartProps {
  formId: string;
  someone: Someone | undefined;
  onChange: (someone: Someone | undefined) => void;
}

/** An agent fills the form in for somebody without an account: at the counter, on the telephone. */
export function CounterPart({ formId, someone, onChange }: CounterPartProps) {
  const { t } = useTranslation();
  const { data } = useQuery(counterQuery(formId));
  if (!data?.serves) {
    return null;
  }
  return (
    <>
      <CheckField
        label={t('requests:counter.for')}
        checked={someone !== undefined}
        onChange={(event) => onChange(event.target.checked ? { name: '', email: '' } : undefined)}
      />
      {someone && (
        <>
          <TextField
            label={t('requests:counter.name')}
            required
            maxLength={120}
            autoComplete="off"
            value={someone.name}
            onChange={(event) => onChange({ ...someone, name: event.target.value })}
          />
          <TextField
            type="email"
            label={t('requests:counter.email')}
            hint={t('requests:counter.emailHint')}
            required
            maxLength={254}
            autoComplete="off"
            value={someone.email}
            onChange={(event) => onChange({ ...someone, email: event.target.value })}
          />
        </>
      )}
    </>
  );
}
