import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { useConversationGesture } from './changes';
import { PeopleField } from './PeopleField';
import { useRoom } from './Room';
import type { Person } from './reads';

/** The subject of a topic, the name of a group. */
export function RenameDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { conversation } = useRoom();
  const [title, setTitle] = useState(conversation.title);
  const rename = useConversationGesture(conversation.id);
  return (
    <Dialog opened onClose={onClose} title={t('chat:rename.title')}>
      <form
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({ title }, { onSuccess: onClose });
        }}
      >
        <TextField
          label={t('chat:rename.label')}
          value={title}
          maxLength={120}
          required
          onChange={(event) => setTitle(event.target.value)}
        />
        {rename.isError && <ErrorNote error={rename.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('chat:cancel')}</Button>
          <Button kind="filled" type="submit" busy={rename.isPending}>
            {t('chat:rename.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** More people for a group: they will read what was said before. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { conversation } = useRoom();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const invite = useConversationGesture(conversation.id);
  return (
    <Dialog opened onClose={onClose} title={t('chat:invite.title', { title: conversation.title })}>
      <form
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate({ personIds: people.map(({ id }) => id) }, { onSuccess: onClose });
        }}
      >
        <p className="pv-lead">{t('chat:invite.lead')}</p>
        <PeopleField
          people={people}
          without={conversation.participants.map(({ person }) => person.id)}
          onChange={setPeople}
        />
        {invite.isError && <ErrorNote error={invite.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('chat:cancel')}</Button>
          {people.length > 0 && (
            <Button kind="filled" type="submit" busy={invite.isPending}>
              {t('chat:invite.do', { count: people.length })}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** The conversation as it was on a day. */
export function DayDialog({ onDay, onClose }: { onDay: (day: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const today = new Date().toISOString().slice(0, 10);
  const [day, setDay] = useState(today);
  return (
    <Dialog opened onClose={onClose} title={t('chat:day.title')}>
      <form
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onDay(day);
        }}
      >
        <TextField
          type="date"
          label={t('chat:day.label')}
          value={day}
          max={today}
          required
          onChange={(event) => setDay(event.target.value)}
        />
        <div className="pv-actions">
          <Button onClick={onClose}>{t('chat:cancel')}</Button>
          <Button kind="filled" type="submit">
            {t('chat:day.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
