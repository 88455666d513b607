import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { useAnswer } from './writes';

interface ReasonDialogProps {
  id: string;
  name: string;
  version: number;
  /** Who is away, and for whom one answers. */
  inPlaceOf?: string;
  kind: 'CORRECTION' | 'REFUSED';
  onClose: () => void;
}

/** What is to be corrected, or why it is refused: never without a word. */
export function ReasonDialog({ id, name, version, inPlaceOf, kind, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const answer = useAnswer(id);
  const send = () =>
    answer.mutate(
      { version, kind, reason: reason.trim(), inPlaceOf },
      {
        onSuccess: () => {
          toast({ text: t(`approvals:done.${kind}`, { name }) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`approvals:reason.${kind}`, { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('approvals:reason.cancel')}</Button>
          <Button kind="filled" busy={answer.isPending} disabled={reason.trim() === ''} onClick={send}>
            {t(`approvals:reason.do${kind}`)}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <TextArea
          label={t(`approvals:reason.label${kind}`)}
          hint={t('approvals:reason.hint')}
          maxLength={2000}
          rows={4}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {answer.error && <ErrorNote error={answer.error} />}
      </div>
    </Dialog>
  );
}
