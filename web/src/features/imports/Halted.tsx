import { Pause } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { PasswordField } from '../../ui/PasswordField';
import { Progress } from '../../ui/Progress';
import { Discard } from './Discard';
import styles from './Imports.module.css';
import type { Import } from './queries';
import { useResume } from './writes';

/** It waits: somebody stopped it, something is in its way, or the server has forgotten the password. */
export function Halted({ one }: { one: Import }) {
  const { t } = useTranslation();
  const resume = useResume(one.id);
  const [secret, setSecret] = useState('');
  const asks = one.source === 'WEBDAV' || one.source === 'SMB';
  const done = one.files - one.toBring;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    resume.mutate(asks ? secret : undefined);
  };
  return (
    <form className={styles.part} onSubmit={submit}>
      {one.failure ? (
        <ErrorNote error={new Problem(one.failure, 409)} />
      ) : (
        <Note icon={Pause}>{one.awaitsSecret ? t('imports:halted.secret') : t('imports:halted.stopped')}</Note>
      )}
      {one.brought > 0 && (
        <Progress
          name={t('imports:halted.name')}
          state="waiting"
          value={one.files === 0 ? 0 : (100 * done) / one.files}
          detail={t('imports:halted.done', { count: one.brought })}
        />
      )}
      {resume.error && <ErrorNote error={resume.error} />}
      {asks && (
        <PasswordField
          label={t(one.source === 'SMB' ? 'imports:server.secret.SMB' : 'imports:server.secret.WEBDAV')}
          autoComplete="off"
          maxLength={500}
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
          required
        />
      )}
      <p className="pv-actions">
        {(one.can.includes('RESUME') || one.awaitsSecret) && (
          <Button type="submit" kind="filled" busy={resume.isPending}>
            {t('imports:halted.resume')}
          </Button>
        )}
        <Discard one={one} />
      </p>
    </form>
  );
}
