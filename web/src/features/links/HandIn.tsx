import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea, TextField } from '../../ui/Field';
import { Gate } from '../../ui/Gate';
import { SizeText } from '../../ui/SizeText';
import { Word } from './FollowedPage';
import styles from './FollowedPage.module.css';
import { HandedFiles } from './HandedFiles';
import type { Opened } from './queries';
import { useStartHanding } from './writes';

/** Handing files in: who one is, then the files, then the receipt. */
export function HandIn({ secret, link }: { secret: string; link: Opened }) {
  const { t } = useTranslation();
  const start = useStartHanding(secret);
  const [giver, setGiver] = useState('');
  const [email, setEmail] = useState('');
  const [word, setWord] = useState('');
  if (start.data) {
    return <HandedFiles secret={secret} token={start.data.token} link={link} />;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({ giver: giver.trim(), email: email.trim() || undefined, word: word.trim() || undefined });
  };
  return (
    <Gate
      title={t('links:hand.title', { name: link.name })}
      lead={t('links:hand.lead', { organisation: link.organisation })}
    >
      <form className="pv-stack" onSubmit={submit}>
        <Word word={link.word} />
        {start.error && <ErrorNote error={start.error} />}
        <TextField
          label={t('links:hand.giver')}
          hint={t('links:hand.giverHint')}
          autoComplete="name"
          maxLength={120}
          pattern=".*\S.*"
          value={giver}
          onChange={(event) => setGiver(event.target.value)}
          required
        />
        <TextField
          label={t('links:hand.email')}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextArea
          label={t('links:hand.word')}
          maxLength={1000}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
        <Button type="submit" kind="filled" wide busy={start.isPending}>
          {t('links:hand.next')}
        </Button>
        <p className={styles.until}>
          {t('links:hand.limits', { count: link.filesLimit })} <SizeText bytes={link.bytesLimit} />.{' '}
          {t('links:hand.until')} <DateText at={link.expiresAt} style="on" />
        </p>
      </form>
    </Gate>
  );
}
