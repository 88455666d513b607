import { useMutation } from '@tanstack/react-query';
import { MailCheck, MailSearch } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import styles from './Public.module.css';
import { askLinks } from './sending';
import { Trap } from './Trap';

/** Who lost the mail with their link has it sent again; the answer is the same whether an address is known or not. */
export function LostLink({ code }: { code: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [email, setEmail] = useState('');
  const [website, setWebsite] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const ask = useMutation({ mutationFn: () => askLinks(code, email, website) });
  useEffect(() => {
    if (asked) {
      field.current?.focus();
    }
  }, [asked]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ask.isPending) {
      ask.mutate();
    }
  };
  if (ask.isSuccess) {
    return (
      <div role="status">
        <Note icon={MailCheck}>{t('calls:lost.sent', { email })}</Note>
      </div>
    );
  }
  if (!asked) {
    return (
      <div className="pv-stack">
        <p>{t('calls:lost.lead')}</p>
        <div className="pv-actions">
          <Button icon={MailSearch} onClick={() => setAsked(true)}>
            {t('calls:lost.open')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form className={styles.enter} onSubmit={submit} aria-labelledby="lost">
      <h2 id="lost" className={styles.part}>
        {t('calls:lost.title')}
      </h2>
      <TextField
        ref={field}
        type="email"
        label={t('calls:enter.email')}
        hint={t('calls:lost.hint')}
        autoComplete="email"
        maxLength={254}
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Trap value={website} onChange={setWebsite} />
      {ask.error && <ErrorNote error={ask.error} />}
      <div className="pv-actions">
        <Button type="submit" busy={ask.isPending}>
          {t('calls:lost.do')}
        </Button>
      </div>
    </form>
  );
}
