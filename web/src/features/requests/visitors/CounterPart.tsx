import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CheckField, TextField } from '../../../ui/Field';
import { counterQuery } from './door';

export interface Someone {
  name: string;
  email: string;
  /** They have no address: a sheet is printed for them. */
  unaddressed?: boolean;
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
          <CheckField
            label={t('requests:counter.none')}
            hint={t('requests:counter.noneHint')}
            checked={someone.unaddressed === true}
            onChange={(event) => onChange({ ...someone, email: '', unaddressed: event.target.checked })}
          />
          {!someone.unaddressed && (
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
          )}
        </>
      )}
    </>
  );
}
