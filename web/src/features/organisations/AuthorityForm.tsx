import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { ChoiceSet, RadioCard, SelectField, TextField } from '../../ui/Field';
import styles from './AuthorityForm.module.css';

export type AuthorityDraft = View['CreateOrganisation'];

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
const accents = ['fontaine', 'ardoise', 'tuile', 'quetsche', 'mirabelle', 'seille'] as const;
const GIGABYTE = 1_000_000_000;

interface AuthorityFormProps {
  id: string;
  draft: AuthorityDraft;
  onChange: (draft: AuthorityDraft) => void;
  onSubmit: () => void;
  /** Whether the storage may be set: by who runs the installation. */
  quota: boolean;
}

/** What an authority is called, and how it looks. */
export function AuthorityForm({ id, draft, onChange, onSubmit, quota }: AuthorityFormProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form id={id} className="pv-stack" onSubmit={submit}>
      <TextField
        label={t('organisations:authority.name')}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
        maxLength={120}
        required
        data-autofocus
      />
      <SelectField
        label={t('organisations:authority.kind')}
        value={draft.kind}
        onChange={(event) => onChange({ ...draft, kind: event.target.value as AuthorityDraft['kind'] })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`organisations:authority.kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <ChoiceSet legend={t('organisations:authority.accent')}>
        <div className={styles.accents}>
          {accents.map((accent) => (
            <RadioCard
              key={accent}
              name="accent"
              value={accent}
              checked={(draft.accent ?? 'fontaine') === accent}
              onChange={() => onChange({ ...draft, accent })}
              icon={<span className={styles.swatch} data-accent={accent} aria-hidden />}
              label={t(`organisations:authority.accents.${accent}`)}
            />
          ))}
        </div>
      </ChoiceSet>
      {quota && (
        <TextField
          label={t('organisations:authority.quota')}
          hint={t('organisations:authority.quotaHint')}
          type="number"
          min={1}
          max={1_000_000}
          value={draft.storageQuota ? Math.round(draft.storageQuota / GIGABYTE) : ''}
          onChange={(event) =>
            onChange({ ...draft, storageQuota: event.target.value ? Number(event.target.value) * GIGABYTE : undefined })
          }
        />
      )}
    </form>
  );
}
