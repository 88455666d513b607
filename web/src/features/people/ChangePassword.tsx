import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { PasswordField } from '../../ui/PasswordField';
import { toast } from '../../ui/toasts';
import styles from './AccountPage.module.css';
import { PasswordChoice } from './PasswordChoice';
import { sessionsQuery } from './queries';

/** A new password for who knows the present one; the other devices are signed out. */
export function ChangePassword() {
  const { t } = useTranslation();
  const { person } = useSession();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => read(api.PUT('/api/session/password', { body: { current, next } })),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      toast({ text: t('people:account.passwordChanged') });
      return queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const wrong = isProblem(change.error, 'wrong-password');
  return (
    <form className={`pv-stack ${styles.form}`} onSubmit={submit}>
      {change.isError && !wrong && <ErrorNote error={change.error} />}
      <input type="text" value={person.identifier} autoComplete="username" readOnly hidden />
      <PasswordField
        label={t('people:account.current')}
        error={wrong && t('people:problem.wrong-password')}
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        autoComplete="current-password"
        required
      />
      <PasswordChoice value={next} onChange={setNext} />
      <Button type="submit" busy={change.isPending}>
        {t('people:account.changePassword')}
      </Button>
    </form>
  );
}
