import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { decoded, encoded } from '../../ui/mentions';
import { useEdit } from './changes';
import type { Message } from './reads';
import { written, writtenOf } from './voice/voice';

/** One's own message, written again in its place. Escape leaves it as it was. */
export function EditField({ message, onDone }: { message: Message; onDone: () => void }) {
  const { t } = useTranslation();
  const [{ text: first, called }] = useState(() => decoded(writtenOf(message.body)));
  const [text, setText] = useState(first);
  const edit = useEdit(message);
  const save = () => {
    const body = written(message.body, encoded(text, called));
    return body === '' ? undefined : edit.mutate(body, { onSuccess: onDone });
  };
  return (
    <form
      className="pv-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextArea
        label={t('chat:message.editLabel')}
        value={text}
        maxLength={10_000}
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onDone();
          } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save();
          }
        }}
      />
      {edit.isError && <ErrorNote error={edit.error} />}
      <div className="pv-actions">
        <Button onClick={onDone}>{t('chat:cancel')}</Button>
        <Button kind="soft" type="submit" busy={edit.isPending}>
          {t('chat:message.save')}
        </Button>
      </div>
    </form>
  );
}
