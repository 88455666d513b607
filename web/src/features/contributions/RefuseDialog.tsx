import { useTranslation } from 'react-i18next';
import { useTyped } from '../../api/useTyped';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import type { Contribution } from './queries';
import { useModerate } from './writes';

interface RefuseDialogProps {
  contribution: Contribution;
  /** Whether its author can be told. */
  known: boolean;
  onClose: () => void;
}

/** A contribution is not read by the others: with a word to its author, where they are known. */
export function RefuseDialog({ contribution: { id, title }, known, onClose }: RefuseDialogProps) {
  const { t } = useTranslation();
  const { content, set, end: forget } = useTyped(`refusal.${id}`, { word: '' });
  const moderate = useModerate();
  const end = () => {
    forget();
    onClose();
  };
  const word = content.word.trim();
  const refuse = () =>
    moderate.mutateAsync({ id, accepted: false, word: known && word !== '' ? word : undefined }).then(
      () => {
        toast({
          text: t('contributions:done.refused'),
          undo: () => moderate.mutate({ id, accepted: true }),
        });
        end();
      },
      () => undefined,
    );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('contributions:refuseDialog.title', { title })}
      actions={
        <>
          <Button onClick={end}>{t('contributions:cancel')}</Button>
          <Button kind="filled" busy={moderate.isPending} onClick={refuse}>
            {t('contributions:refuse')}
          </Button>
        </>
      }
    >
      {known ? (
        <TextArea
          label={t('contributions:refuseDialog.word')}
          hint={t('contributions:refuseDialog.hint')}
          rows={3}
          maxLength={1000}
          value={content.word}
          onChange={({ target }) => set({ word: target.value })}
        />
      ) : (
        <p>{t('contributions:refuseDialog.unknown')}</p>
      )}
      {moderate.error && <ErrorNote error={moderate.error} />}
    </Dialog>
  );
}
