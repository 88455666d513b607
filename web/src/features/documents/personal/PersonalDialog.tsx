import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { TextField } from '../../../ui/Field';
import { toast } from '../../../ui/toasts';
import type { Entry } from '../queries';
import { useLabelPersonal } from '../writes';

/** In two years, the end of the year: most often what is meant, and easily changed. */
const proposed = () => `${new Date().getFullYear() + 2}-12-31`;

/** Says that something holds personal data, what that changes, and until when it may be kept. */
export function PersonalDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useTranslation();
  const [keepUntil, setKeepUntil] = useState(proposed);
  const label = useLabelPersonal(entry.id);
  const submit = () =>
    label.mutate(keepUntil, {
      onSuccess: () => {
        toast({ text: t('documents:personal.done', { name: entry.name }) });
        onClose();
      },
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('documents:personal.title', { name: entry.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('documents:personal.cancel')}</Button>
          <Button kind="filled" type="submit" form="personal-data" busy={label.isPending}>
            {t('documents:personal.do')}
          </Button>
        </>
      }
    >
      <form
        id="personal-data"
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t(entry.kind === 'FOLDER' ? 'documents:personal.folderMeans' : 'documents:personal.documentMeans')}</p>
        <TextField
          label={t('documents:personal.until')}
          hint={t('documents:personal.untilHint')}
          type="date"
          value={keepUntil}
          onChange={(event) => setKeepUntil(event.target.value)}
          required
        />
        {label.error && <ErrorNote error={label.error} onRetry={submit} />}
      </form>
    </Dialog>
  );
}
