import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea, TextField } from '../../ui/Field';
import { useOpenTopic } from './changes';

interface NewTopicDialogProps {
  spaceId: string;
  onClose: () => void;
  onOpened: (id: string) => void;
}

/** A topic: what it is about, and a first message. */
export function NewTopicDialog({ spaceId, onClose, onOpened }: NewTopicDialogProps) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const open = useOpenTopic(spaceId);
  return (
    <Dialog opened onClose={onClose} title={t('chat:topics.new')}>
      <form
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate(
            { title, body: body.trim() === '' ? undefined : body },
            {
              onSuccess: ({ id }) => {
                onClose();
                onOpened(id);
              },
            },
          );
        }}
      >
        <TextField
          label={t('chat:topics.subject')}
          hint={t('chat:topics.subjectHint')}
          value={title}
          maxLength={120}
          required
          onChange={(event) => setTitle(event.target.value)}
        />
        <TextArea
          label={t('chat:topics.first')}
          hint={t('chat:topics.firstHint')}
          value={body}
          maxLength={10_000}
          onChange={(event) => setBody(event.target.value)}
        />
        {open.isError && <ErrorNote error={open.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('chat:cancel')}</Button>
          <Button kind="filled" type="submit" busy={open.isPending}>
            {t('chat:topics.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
