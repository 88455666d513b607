import { useTranslation } from 'react-i18next';
import { useProlong } from '../api/session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';

/** The session ends in a moment: one gesture prolongs it, and nothing on the screen is lost. Closing the question prolongs as well. */
export default function SessionEndDialog({ minutes }: { minutes: number }) {
  const { t } = useTranslation();
  const prolong = useProlong();
  const stay = () => prolong.mutate();
  return (
    <Dialog
      opened
      onClose={stay}
      title={t('shell.sessionEnd.title', { count: minutes })}
      actions={
        <Button kind="filled" busy={prolong.isPending} onClick={stay} data-autofocus>
          {t('shell.sessionEnd.stay')}
        </Button>
      }
    >
      <p>{t('shell.sessionEnd.text')}</p>
      {prolong.isError && <ErrorNote error={prolong.error} />}
    </Dialog>
  );
}
