import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { useOpenConversation } from './changes';
import { PeopleField } from './PeopleField';
import type { Person } from './reads';

interface NewConversationDialogProps {
  onClose: () => void;
  onOpened: (id: string) => void;
}

/** With one person, or with several who may be given a name. */
export function NewConversationDialog({ onClose, onOpened }: NewConversationDialogProps) {
  const { t } = useTranslation();
  const me = useSession().person.id;
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [title, setTitle] = useState('');
  const open = useOpenConversation();
  const external = people.filter((one) => one.external).length;
  return (
    <Dialog opened onClose={onClose} title={t('chat:new.title')}>
      <form
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate(
            { personIds: people.map(({ id }) => id), title: people.length > 1 && title ? title : undefined },
            {
              onSuccess: ({ id }) => {
                onClose();
                onOpened(id);
              },
            },
          );
        }}
      >
        <PeopleField people={people} without={[me]} onChange={setPeople} />
        {people.length > 1 && (
          <TextField
            label={t('chat:new.name')}
            hint={t('chat:new.nameHint')}
            value={title}
            maxLength={120}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
        {external > 0 && <p className="pv-meta">{t('chat:new.external', { count: external })}</p>}
        {open.isError && <ErrorNote error={open.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('chat:cancel')}</Button>
          {people.length > 0 && (
            <Button kind="filled" type="submit" busy={open.isPending}>
              {people.length === 1
                ? t('chat:new.write', { name: people[0]?.name })
                : t('chat:new.group', { count: people.length })}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
