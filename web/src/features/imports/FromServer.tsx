import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { PasswordField } from '../../ui/PasswordField';
import { useStart } from './writes';

interface FromServerProps {
  source: 'SMB' | 'WEBDAV';
  folderId: string;
  onBegun: (id: string) => void;
}

/** Another server, by its address, a name and a password: a Windows share (`\\serveur\partage`), or a tree over WebDAV as a Nextcloud gives it. */
export function FromServer({ source, folderId, onBegun }: FromServerProps) {
  const { t } = useTranslation();
  const start = useStart(folderId);
  const [place, setPlace] = useState('');
  const [login, setLogin] = useState('');
  const [secret, setSecret] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({ source, place: place.trim(), login: login.trim(), secret }, { onSuccess: ({ id }) => onBegun(id) });
  };
  return (
    <form className="pv-stack" onSubmit={submit}>
      {start.error && <ErrorNote error={start.error} />}
      <TextField
        label={t(`imports:server.address.${source}`)}
        hint={t(`imports:server.addressHint.${source}`)}
        {...(source === 'WEBDAV' ? { type: 'url', inputMode: 'url' } : {})}
        spellCheck={false}
        autoCapitalize="none"
        maxLength={1000}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        required
      />
      <TextField
        label={t(`imports:server.login.${source}`)}
        hint={t(`imports:server.loginHint.${source}`)}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        maxLength={200}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        required
      />
      <PasswordField
        label={t(`imports:server.secret.${source}`)}
        hint={t(`imports:server.secretHint.${source}`)}
        autoComplete="off"
        maxLength={500}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
        required
      />
      <p className="pv-actions">
        <Button type="submit" kind="filled" busy={start.isPending}>
          {t('imports:begin.look')}
        </Button>
      </p>
    </form>
  );
}
