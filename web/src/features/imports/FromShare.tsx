import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { PasswordField } from '../../ui/PasswordField';
import { useStart } from './writes';

interface FromProps {
  folderId: string;
  onBegun: (id: string) => void;
}

/** A Windows share, by the address that people know it by: `\\serveur\partage`. */
export function FromShare({ folderId, onBegun }: FromProps) {
  const { t } = useTranslation();
  const start = useStart(folderId);
  const [place, setPlace] = useState('');
  const [login, setLogin] = useState('');
  const [secret, setSecret] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate(
      { source: 'SMB', place: place.trim(), login: login.trim(), secret },
      { onSuccess: ({ id }) => onBegun(id) },
    );
  };
  return (
    <form className="pv-stack" onSubmit={submit}>
      {start.error && <ErrorNote error={start.error} />}
      <TextField
        label={t('imports:smb.address')}
        hint={t('imports:smb.addressHint')}
        spellCheck={false}
        autoCapitalize="none"
        maxLength={1000}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        required
      />
      <TextField
        label={t('imports:smb.login')}
        hint={t('imports:smb.loginHint')}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        maxLength={200}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        required
      />
      <PasswordField
        label={t('imports:smb.secret')}
        hint={t('imports:smb.secretHint')}
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
