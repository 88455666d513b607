import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { sessionQuery } from '../../api/session';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { PasswordChoice } from './PasswordChoice';

/**
 * The page that an invitation, a letter or a forgotten password leads to. The secret stands in the fragment of the address, which no server
 * and no other site ever sees; a letter's code is typed.
 */
export function EnterPage() {
  const hash = useLocation({ select: (location) => location.hash });
  const path = useLocation({ select: (location) => location.pathname });
  const [typed, setTyped] = useState('');
  const token = hash === '' ? typed : hash;
  return token === '' ? (
    <TypeCode onType={setTyped} isReset={path.includes('mot-de-passe')} />
  ) : (
    <Choose key={token} token={token} onBack={() => setTyped('')} />
  );
}

function TypeCode({ onType, isReset }: { onType: (code: string) => void; isReset: boolean }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onType(code.trim());
  };
  if (isReset) {
    return (
      <Gate title={t('people:enter.deadTitle')} lead={t('people:enter.incomplete')}>
        <ButtonLink kind="filled" to="/mot-de-passe">
          {t('people:enter.again')}
        </ButtonLink>
      </Gate>
    );
  }
  return (
    <Gate title={t('people:enter.codeTitle')} lead={t('people:enter.codeLead')}>
      <form className="pv-stack" onSubmit={submit}>
        <TextField
          label={t('people:enter.code')}
          hint={t('people:enter.codeHint')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          required
        />
        <Button type="submit" kind="filled" wide>
          {t('people:enter.continue')}
        </Button>
      </form>
    </Gate>
  );
}

function useLink(token: string) {
  return useQuery({
    queryKey: ['people', 'link', token],
    queryFn: ({ signal }) => read(api.POST('/api/access-links', { body: { token }, signal })),
    retry: false,
    gcTime: 0,
  });
}

function Choose({ token, onBack }: { token: string; onBack: () => void }) {
  const { t } = useTranslation();
  const router = useRouter();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const link = useLink(token);
  const choose = useMutation({
    mutationFn: () => read(api.PUT('/api/access-links/password', { body: { token, password } })),
    onSuccess: async (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      await router.navigate({ to: '/', replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose.mutate();
  };
  if (link.isError) {
    return <Dead error={link.error} onBack={onBack} onRetry={() => void link.refetch()} />;
  }
  if (!link.data) {
    return <Loading />;
  }
  const { purpose, givenName, familyName, identifier } = link.data;
  return (
    <Gate
      title={t(purpose === 'PASSWORD_RESET' ? 'people:enter.resetTitle' : 'people:enter.welcome', { name: givenName })}
      lead={t(purpose === 'PASSWORD_RESET' ? 'people:enter.resetLead' : 'people:enter.welcomeLead')}
    >
      <form className="pv-stack" onSubmit={submit}>
        {choose.isError && <ErrorNote error={choose.error} />}
        <TextField
          label={t('people:enter.identifier', { name: `${givenName} ${familyName}` })}
          value={identifier}
          autoComplete="username"
          readOnly
        />
        <PasswordChoice value={password} onChange={setPassword} token={token} />
        <Button type="submit" kind="filled" wide busy={choose.isPending}>
          {t('people:enter.do')}
        </Button>
      </form>
    </Gate>
  );
}

function Dead({ error, onBack, onRetry }: { error: unknown; onBack: () => void; onRetry: () => void }) {
  const { t } = useTranslation();
  const gone = error instanceof Error && 'status' in error && error.status === 410;
  return (
    <Gate title={t(gone ? 'people:enter.deadTitle' : 'people:enter.failedTitle')}>
      <div className="pv-stack">
        <ErrorNote error={error} onRetry={gone ? undefined : onRetry} />
        {gone && (
          <p className="pv-actions">
            <ButtonLink kind="filled" to="/mot-de-passe">
              {t('people:enter.again')}
            </ButtonLink>
            <Button onClick={onBack}>{t('people:enter.retype')}</Button>
          </p>
        )}
      </div>
    </Gate>
  );
}
