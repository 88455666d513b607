import { MailCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import styles from './Doors.module.css';
import { useKnock } from './queries';

const EMPTY = { givenName: '', familyName: '', email: '', message: '' };

/** Who has no account says who they are; a mail lets them prove their address. */
export function KnockForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(EMPTY);
  const knock = useKnock(token);
  const field = (name: keyof typeof EMPTY) => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { message, ...who } = typed;
    knock.mutate({ ...who, message: message || undefined });
  };
  if (knock.isSuccess) {
    return (
      <div role="status">
        <Note icon={MailCheck}>{t('doors:knock.sent', { email: typed.email })}</Note>
      </div>
    );
  }
  return (
    <form className="pv-stack" onSubmit={submit} aria-labelledby="without-account">
      <h2 id="without-account" className={styles.without}>
        {t('doors:knock.title')}
      </h2>
      <TextField
        label={t('doors:knock.givenName')}
        autoComplete="given-name"
        maxLength={80}
        required
        {...field('givenName')}
      />
      <TextField
        label={t('doors:knock.familyName')}
        autoComplete="family-name"
        maxLength={80}
        required
        {...field('familyName')}
      />
      <TextField
        label={t('doors:knock.email')}
        hint={t('doors:knock.emailHint')}
        type="email"
        autoComplete="email"
        maxLength={254}
        required
        {...field('email')}
      />
      <TextField
        label={t('doors:knock.message')}
        hint={t('doors:knock.messageHint')}
        maxLength={500}
        {...field('message')}
      />
      {knock.isError && <ErrorNote error={knock.error} />}
      <Button type="submit" kind="filled" wide busy={knock.isPending}>
        {t('doors:knock.do')}
      </Button>
    </form>
  );
}
