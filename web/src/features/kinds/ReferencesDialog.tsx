import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import styles from './KindPart.module.css';
import type { Reference } from './queries';
import { useSetReferences } from './writes';

interface ReferencesDialogProps {
  id: string;
  name: string;
  lines: readonly Reference[];
  onClose: () => void;
}

interface Typed {
  key: string;
  label: string;
  address: string;
}

const MOST = 200;
const empty = (): Typed => ({ key: crypto.randomUUID(), label: '', address: '' });

/** Says what a list leads to: addresses of the web, or links to our documents as they are copied. */
export function ReferencesDialog({ id, name, lines, onClose }: ReferencesDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<readonly Typed[]>(() => [
    ...lines.map(({ id: key, label, address }) => ({ key, label, address })),
    ...(lines.length === 0 ? [empty()] : []),
  ]);
  const save = useSetReferences(id);
  const change = (key: string, part: Partial<Typed>) =>
    setTyped(typed.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const submit = () =>
    save.mutate(
      typed
        .filter(({ label, address }) => label.trim() || address.trim())
        .map(({ label, address }) => ({ label: label.trim() || address.trim(), address: ours(address.trim()) })),
      {
        onSuccess: () => {
          toast({ text: t('kinds:dialog.done', { name }) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('kinds:references.title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('kinds:dialog.cancel')}</Button>
          <Button kind="filled" type="submit" form="references" busy={save.isPending}>
            {t('kinds:dialog.save')}
          </Button>
        </>
      }
    >
      <form
        id="references"
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t('kinds:references.means')}</p>
        {typed.map((line, index) => (
          <fieldset key={line.key} className={styles.line}>
            <legend className="pv-hidden">{t('kinds:references.line', { number: index + 1 })}</legend>
            <TextField
              label={t('kinds:references.name')}
              value={line.label}
              maxLength={200}
              onChange={(event) => change(line.key, { label: event.target.value })}
            />
            <TextField
              label={t('kinds:references.address')}
              value={line.address}
              maxLength={1000}
              inputMode="url"
              onChange={(event) => change(line.key, { address: event.target.value })}
            />
            <IconButton
              icon={Trash2}
              label={t('kinds:references.remove', { name: line.label || index + 1 })}
              onClick={() => setTyped(typed.filter(({ key }) => key !== line.key))}
            />
          </fieldset>
        ))}
        {typed.length < MOST && (
          <div>
            <Button icon={Plus} onClick={() => setTyped([...typed, empty()])}>
              {t('kinds:references.add')}
            </Button>
          </div>
        )}
        {save.error && <ErrorNote error={save.error} onRetry={submit} />}
      </form>
    </Dialog>
  );
}

/** A link to one of our documents, as it was copied, is kept as its path. */
const ours = (address: string) =>
  address.startsWith(`${location.origin}/d/`) ? address.slice(location.origin.length).replace(/[?#].*$/, '') : address;
