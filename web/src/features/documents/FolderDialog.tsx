import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { nameText } from './nameText';
import type { Thing } from './queries';
import { useCreateFolder } from './writes';

/** A new folder: its name, and where it goes. */
export function FolderDialog({ parent, onClose }: { parent: Thing; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const create = useCreateFolder(parent.entry.id);
  const submit = () => create.mutate(name, { onSuccess: onClose });
  const place = parent.entry.parentId ? parent.entry.name : parent.space.name;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('documents:newFolder.title', { folder: place })}
      actions={
        <>
          <Button onClick={onClose}>{t('documents:newFolder.cancel')}</Button>
          <Button kind="filled" type="submit" form="new-folder" busy={create.isPending}>
            {t('documents:newFolder.do')}
          </Button>
        </>
      }
    >
      <form
        id="new-folder"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('documents:newFolder.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={create.error && (nameText(create.error, t) ?? problemText(create.error))}
          autoComplete="off"
          data-autofocus
          required
        />
      </form>
    </Dialog>
  );
}
