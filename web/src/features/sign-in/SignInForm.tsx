import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useSignIn } from '../../api/session';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, TextField } from '../../ui/Field';
import { PasswordField } from '../../ui/PasswordField';
import styles from './SignInPage.module.css';

export function SignInForm() {
  const { t } = useTranslation();
  const router = useRouter();
  const { suite } = useSearch({ from: '/connexion' });
  const signIn = useSignIn();
  const wait = useWait(isProblem(signIn.error, 'too-many-tries') ? signIn.error.details.retryAfter : undefined);
  const password = useRef<HTMLInputElement>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate(
      {
        identifier: String(form.get('identifier')).trim(),
        password: String(form.get('password')),
        remember: form.get('remember') === 'on',
      },
      {
        onSuccess: () => router.navigate({ href: suite ?? '/', replace: true }),
        onError: () => password.current?.select(),
      },
    );
  };
  return (
    <form className="pv-stack" onSubmit={submit}>
      {suite && !signIn.error && <p className="pv-lead">{t('sign-in:comeBack')}</p>}
      {signIn.error && <ErrorNote error={signIn.error} />}
      <TextField
        label={t('sign-in:identifier')}
        hint={t('sign-in:identifierHint')}
        name="identifier"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="email"
        required
      />
      <PasswordField
        ref={password}
        label={t('sign-in:password')}
        name="password"
        autoComplete="current-password"
        required
      />
      <CheckField label={t('sign-in:remember')} hint={t('sign-in:rememberHint')} name="remember" />
      <Button type="submit" kind="filled" wide busy={signIn.isPending} disabled={wait > 0}>
        {wait > 0 ? t('sign-in:wait', { count: wait }) : t('sign-in:enter')}
      </Button>
      {'/mot-de-passe' in router.routesByPath && (
        <p className={styles.forgotten}>
          <ButtonLink kind="quiet" to={'/mot-de-passe' as string}>
            {t('sign-in:forgotten')}
          </ButtonLink>
        </p>
      )}
    </form>
  );
}

/** Counts the seconds the server asks for. */
function useWait(seconds: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    setLeft(typeof seconds === 'number' ? Math.ceil(seconds) : 0);
  }, [seconds]);
  useEffect(() => {
    if (left > 0) {
      const timer = setTimeout(() => setLeft(left - 1), 1000);
      return () => clearTimeout(timer);
    }
  }, [left]);
  return left;
}
