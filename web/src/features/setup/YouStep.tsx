import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/Field';
import { Gate } from '../../ui/Gate';
import { PasswordField } from '../../ui/PasswordField';
import type { Draft, StepProps } from './draft';
import styles from './Steps.module.css';

/** Who sets the installation up, and runs it from then on. */
export function YouStep({ draft, onChange, onBack, onDone }: StepProps & { onBack: () => void }) {
  const { t } = useTranslation();
  const you = draft.person;
  const say = (some: Partial<Draft['person']>) => onChange({ ...draft, person: { ...you, ...some } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
  };
  return (
    <Gate wide title={t('setup:you.title')} lead={t('setup:you.lead')} step={t('setup:step', { number: 2 })}>
      <form className={styles.grid} onSubmit={submit}>
        <TextField
          label={t('setup:you.givenName')}
          value={you.givenName}
          onChange={(event) => say({ givenName: event.target.value })}
          autoComplete="given-name"
          maxLength={80}
          required
        />
        <TextField
          label={t('setup:you.familyName')}
          value={you.familyName}
          onChange={(event) => say({ familyName: event.target.value })}
          autoComplete="family-name"
          maxLength={80}
          required
        />
        <SelectField
          label={t('setup:you.kind')}
          value={you.kind}
          onChange={(event) => say({ kind: event.target.value as Draft['person']['kind'] })}
        >
          <option value="ELECTED_MEMBER">{t('setup:you.elected')}</option>
          <option value="AGENT">{t('setup:you.agent')}</option>
        </SelectField>
        <TextField
          label={t('setup:you.post')}
          value={you.post ?? ''}
          onChange={(event) => say({ post: event.target.value || undefined })}
          autoComplete="organization-title"
          maxLength={120}
        />
        <div className={styles.whole}>
          <TextField
            label={t('setup:you.email')}
            type="email"
            value={you.email}
            onChange={(event) => say({ email: event.target.value })}
            autoComplete="username"
            maxLength={254}
            required
          />
        </div>
        <div className={styles.whole}>
          <PasswordField
            label={t('setup:you.password')}
            hint={t('setup:you.passwordHint')}
            value={you.password}
            onChange={(event) => say({ password: event.target.value })}
            autoComplete="new-password"
            maxLength={1000}
            required
          />
        </div>
        <p className={`pv-actions ${styles.whole}`}>
          <Button onClick={onBack}>{t('setup:back')}</Button>
          <Button type="submit" kind="filled">
            {t('setup:continue')}
          </Button>
        </p>
      </form>
    </Gate>
  );
}
