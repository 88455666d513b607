import { useMutation } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Gate } from '../../ui/Gate';
import { Note } from '../../ui/Note';

/** Asks for a link by mail. The answer is the same whether the account exists or not. */
export function ForgottenPage() {
  const { t } = useTranslation();
  const [identifier, setIdentifier] = useState('');
  const ask = useMutation({
    mutationFn: () => read(api.POST('/api/password-resets', { body: { identifier: identifier.trim() } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  if (ask.isSuccess) {
    return (
      <Gate title={t('people:forgotten.sentTitle')}>
        <div className="pv-stack" role="status">
          <Note icon={MailCheck}>
            <p>{t('people:forgotten.sent', { identifier: identifier.trim() })}</p>
          </Note>
          <p className="pv-lead">{t('people:forgotten.nothing')}</p>
          <ButtonLink to="/connexion">{t('people:forgotten.back')}</ButtonLink>
        </div>
      </Gate>
    );
  }
  return (
    <Gate title={t('people:forgotten.title')} lead={t('people:forgotten.lead')}>
      <form className="pv-stack" onSubmit={submit}>
        {ask.isError && <ErrorNote error={ask.error} />}
        <TextField
          label={t('people:forgotten.identifier')}
          value={identifier}
          onChange={(event) => setIdentifier(event.target.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="email"
          maxLength={254}
          required
        />
        <Button type="submit" kind="filled" wide busy={ask.isPending}>
          {t('people:forgotten.send')}
        </Button>
        <p>
          <ButtonLink kind="quiet" to="/connexion">
            {t('people:forgotten.back')}
          </ButtonLink>
        </p>
      </form>
    </Gate>
  );
}
