import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { toast } from '../../ui/toasts';
import type { Contribution } from './queries';
import { useWithdraw } from './writes';

interface DoAwayDialogProps {
  contribution: Contribution;
  onClose: () => void;
}

/** What was refused goes for good: no undoing brings it back. */
export function DoAwayDialog({ contribution: { id, title }, onClose }: DoAwayDialogProps) {
  const { t } = useTranslation();
  const withdraw = useWithdraw();
  const doAway = () =>
    withdraw.mutateAsync(id).then(
      () => {
        toast({ text: t('contributions:done.doneAway') });
        onClose();
      },
      () => undefined,
    );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('contributions:doAwayTitle', { title })}
      actions={
        <>
          <Button onClick={onClose}>{t('contributions:cancel')}</Button>
          <Button kind="danger" busy={withdraw.isPending} onClick={doAway}>
            {t('contributions:doAway')}
          </Button>
        </>
      }
    >
      <p>{t('contributions:doAwayText')}</p>
      {withdraw.error && <ErrorNote error={withdraw.error} />}
    </Dialog>
  );
}
