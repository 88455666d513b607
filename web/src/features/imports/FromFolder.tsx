import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextField } from '../../ui/Field';
import { useStart } from './writes';

interface FromProps {
  folderId: string;
  folders: readonly string[];
  onBegun: (id: string) => void;
}

/** A folder of the server's machine, below one of those that its administrator allowed. */
export function FromFolder({ folderId, folders, onBegun }: FromProps) {
  const { t } = useTranslation();
  const start = useStart(folderId);
  const [root, setRoot] = useState(folders[0] ?? '');
  const [below, setBelow] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = below.trim().replace(/^\/+|\/+$/g, '');
    start.mutate({ source: 'FOLDER', place: path ? `${root}/${path}` : root }, { onSuccess: ({ id }) => onBegun(id) });
  };
  return (
    <form className="pv-stack" onSubmit={submit}>
      {start.error && <ErrorNote error={start.error} />}
      <SelectField label={t('imports:folder.root')} value={root} onChange={(event) => setRoot(event.target.value)}>
        {folders.map((folder) => (
          <option key={folder}>{folder}</option>
        ))}
      </SelectField>
      <TextField
        label={t('imports:folder.below')}
        hint={t('imports:folder.belowHint')}
        maxLength={1000}
        value={below}
        onChange={(event) => setBelow(event.target.value)}
      />
      <p className="pv-actions">
        <Button type="submit" kind="filled" busy={start.isPending}>
          {t('imports:begin.look')}
        </Button>
      </p>
    </form>
  );
}
