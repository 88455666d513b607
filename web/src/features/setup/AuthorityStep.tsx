import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { isProblem } from '../../api/problem';
import { sessionQuery } from '../../api/session';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextField } from '../../ui/Field';
import { Gate } from '../../ui/Gate';
import type { Draft, StepProps } from './draft';

const kinds = [
  'MUNICIPALITY',
  'INTERCOMMUNAL_CC',
  'INTERCOMMUNAL_CA',
  'INTERCOMMUNAL_CU',
  'METROPOLE',
  'SYNDICATE',
  'SOCIAL_CENTRE',
  'OTHER',
] as const;

/** The first authority; with it everything is written, and you are inside. */
export function AuthorityStep({ draft, onChange, onBack, onDone }: StepProps & { onBack: () => void }) {
  const { t } = useTranslation();
  const organisation = draft.organisation;
  const finish = useSetUp(draft, onDone);
  const say = (some: Partial<Draft['organisation']>) =>
    onChange({ ...draft, organisation: { ...organisation, ...some } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    finish.mutate();
  };
  const aboutYou = isProblem(finish.error, 'weak-password') || isProblem(finish.error, 'email-invalid');
  return (
    <Gate title={t('setup:authority.title')} lead={t('setup:authority.lead')} step={t('setup:step', { number: 3 })}>
      <form className="pv-stack" onSubmit={submit}>
        {finish.isError && (
          <ErrorNote
            error={finish.error}
            action={aboutYou && <Button onClick={onBack}>{t('setup:authority.toYou')}</Button>}
          />
        )}
        <TextField
          label={t('setup:authority.name')}
          value={organisation.name}
          onChange={(event) => say({ name: event.target.value })}
          autoComplete="organization"
          maxLength={120}
          required
        />
        <SelectField
          label={t('setup:authority.kind')}
          value={organisation.kind}
          onChange={(event) => say({ kind: event.target.value as Draft['organisation']['kind'] })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`organisations:authority.kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        <p className="pv-actions">
          <Button onClick={onBack}>{t('setup:back')}</Button>
          <Button type="submit" kind="filled" busy={finish.isPending}>
            {t('setup:authority.do')}
          </Button>
        </p>
      </form>
    </Gate>
  );
}

function useSetUp(draft: Draft, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await read(api.POST('/api/setup', { body: draft }));
      const { email, password } = draft.person;
      return read(api.POST('/api/session', { body: { identifier: email, password, remember: false } }));
    },
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      onDone();
    },
  });
}
