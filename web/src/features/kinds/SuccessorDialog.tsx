import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { nextYear } from './nextYear';
import { foldersQuery, thingQuery } from './queries';
import { useBeginAnother } from './writes';

/** A new document from this one: a year later, in the same folder unless another one is chosen. */
export function SuccessorDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: thing } = useSuspenseQuery(thingQuery(id));
  const { data: folders } = useSuspenseQuery(foldersQuery(thing.space.id));
  const open = folders.filter(({ can }) => can.includes('DEPOSIT'));
  const own = open.find((folder) => folder.id === thing.entry.parentId)?.id;
  const [folderId, setFolderId] = useState(own ?? open[0]?.id ?? '');
  const [wanted, setWanted] = useState(() => nextYear(name));
  const begin = useBeginAnother(id);
  const submit = () =>
    begin.mutate(
      { folderId, name: wanted },
      {
        onSuccess: (made) => {
          toast({ text: t('kinds:successor.done', { name: wanted }) });
          onClose();
          void navigate({ to: '/d/$id', params: { id: made.id } });
        },
      },
    );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('kinds:successor.title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('kinds:successor.cancel')}</Button>
          <Button kind="filled" type="submit" form="successor" busy={begin.isPending}>
            {t('kinds:successor.do')}
          </Button>
        </>
      }
    >
      <form
        id="successor"
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t('kinds:successor.means')}</p>
        <TextField
          label={t('kinds:successor.name')}
          value={wanted}
          maxLength={255}
          required
          onChange={(event) => setWanted(event.target.value)}
        />
        <SelectField
          label={t('kinds:successor.folder')}
          value={folderId}
          onChange={(event) => setFolderId(event.target.value)}
        >
          {open.map(({ id: one, name: folder, root }) => (
            <option key={one} value={one}>
              {root ? thing.space.name : folder}
            </option>
          ))}
        </SelectField>
        {begin.error && <ErrorNote error={begin.error} onRetry={submit} />}
      </form>
    </Dialog>
  );
}
