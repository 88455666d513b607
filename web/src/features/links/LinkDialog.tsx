import { Copy, MapPin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { PasswordField } from '../../ui/PasswordField';
import { toast } from '../../ui/toasts';
import type { Kind } from './queries';
import { useMakeLink } from './writes';

interface LinkDialogProps {
  id: string;
  name: string;
  /** The version shown now; none for a folder. */
  version?: number;
  kind: Kind;
  onClose: () => void;
}

const DURATIONS = [7, 30, 90, 365];

/** How long, how guarded, how many times; then the address, which is shown once. */
export function LinkDialog({ id, name, version, kind, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  const make = useMakeLink(id);
  const [days, setDays] = useState(30);
  const [password, setPassword] = useState('');
  const [word, setWord] = useState('');
  const [takings, setTakings] = useState('');
  const [fixed, setFixed] = useState(false);
  if (make.data) {
    return <Made made={make.data} name={name} kind={kind} onClose={onClose} />;
  }
  const kept = isProblem(make.error, 'photographs-keep-place') ? Number(make.error.details.count) : 0;
  const short = password !== '' && password.length < 8;
  const send = () =>
    make.mutate({
      placesKept: kept > 0 || undefined,
      kind,
      days,
      password: password || undefined,
      word: word.trim() || undefined,
      takings: kind === 'SHARE' && Number(takings) > 0 ? Number(takings) : undefined,
      version: fixed ? version : undefined,
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`links:dialog.${kind}`, { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('links:dialog.cancel')}</Button>
          <Button kind="filled" busy={make.isPending} disabled={short} onClick={send}>
            {t(kept > 0 ? 'links:dialog.doAllTheSame' : 'links:dialog.do')}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <p>{t(`links:dialog.lead${kind}`)}</p>
        <SelectField
          label={t('links:dialog.days')}
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
        >
          {DURATIONS.map((one) => (
            <option key={one} value={one}>
              {t('links:dialog.duration', { count: one })}
            </option>
          ))}
        </SelectField>
        <PasswordField
          label={t('links:dialog.password')}
          hint={t('links:dialog.passwordHint')}
          error={short ? t('links:dialog.passwordShort') : undefined}
          autoComplete="new-password"
          maxLength={200}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {kind === 'SHARE' && (
          <TextField
            label={t('links:dialog.takings')}
            hint={t('links:dialog.takingsHint')}
            type="number"
            inputMode="numeric"
            min={1}
            max={10000}
            value={takings}
            onChange={(event) => setTakings(event.target.value)}
          />
        )}
        {kind === 'SHARE' && version !== undefined && (
          <CheckField
            label={t('links:dialog.fixed', { number: version })}
            hint={t('links:dialog.fixedHint')}
            checked={fixed}
            onChange={() => setFixed((was) => !was)}
          />
        )}
        <TextArea
          label={t('links:dialog.word')}
          maxLength={1000}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
        {kept > 0 ? (
          <div role="alert">
            <Note icon={MapPin}>{t('links:dialog.placesKept', { count: kept })}</Note>
          </div>
        ) : (
          make.error && <ErrorNote error={make.error} />
        )}
      </div>
    </Dialog>
  );
}

interface MadeProps {
  made: View['MadeLink'];
  name: string;
  kind: Kind;
  onClose: () => void;
}

function Made({ made, name, kind, onClose }: MadeProps) {
  const { t } = useTranslation();
  const copy = () =>
    void navigator.clipboard?.writeText(made.address).then(() => toast({ text: t('links:made.copied') }));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`links:made.${kind}`, { name })}
      actions={
        <>
          {navigator.clipboard && (
            <Button icon={Copy} onClick={copy}>
              {t('links:made.copy')}
            </Button>
          )}
          <Button kind="filled" onClick={onClose}>
            {t('links:made.close')}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <TextField
          label={t('links:made.address')}
          value={made.address}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <p>
          {t('links:made.once')} <DateText at={made.expiresAt} style="on" />
        </p>
      </div>
    </Dialog>
  );
}
