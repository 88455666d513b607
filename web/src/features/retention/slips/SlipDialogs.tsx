import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../../api/capacity';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { TextField } from '../../../ui/Field';
import { FileField } from '../../../ui/FileField';
import { toast } from '../../../ui/toasts';
import { dayAfter } from '../days';
import { type Slip, useDestroy, useSign, useStamp } from './slips';

interface SlipDialogProps {
  slip: Slip;
  onClose: () => void;
}

/** Signs, as the mayor or for them. */
export function SignDialog({ slip, onClose }: SlipDialogProps) {
  const { t } = useTranslation();
  const sign = useSign(slip.summary.id);
  const [signedAs, setSignedAs] = useState(() => t('retention:slip.mayor'));
  const done = () => {
    toast({ text: t('retention:slip.signed') });
    onClose();
  };
  return (
    <Asking
      slip={slip}
      step="SIGN"
      busy={sign.isPending}
      error={sign.error}
      onClose={onClose}
      onSend={() => sign.mutate(signedAs, { onSuccess: done })}
    >
      <p>{t('retention:slip.signMeans', { count: slip.summary.files })}</p>
      <TextField
        label={t('retention:slip.signedAs')}
        value={signedAs}
        maxLength={120}
        required
        onChange={(event) => setSignedAs(event.target.value)}
      />
    </Asking>
  );
}

/** Notes what the Archives départementales answered. */
export function StampDialog({ slip, onClose }: SlipDialogProps) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const stamp = useStamp(slip.summary.id);
  const [on, setOn] = useState(() => dayAfter(0, timeZone));
  const [reference, setReference] = useState('');
  const [scan, setScan] = useState<File>();
  const done = () => {
    toast({ text: t('retention:slip.stamped') });
    onClose();
  };
  return (
    <Asking
      slip={slip}
      step="STAMP"
      busy={stamp.isPending}
      error={stamp.error}
      onClose={onClose}
      onSend={() => scan && stamp.mutate({ on, reference, scan }, { onSuccess: done })}
    >
      <TextField
        label={t('retention:slip.visaOn')}
        type="date"
        value={on}
        max={dayAfter(0, timeZone)}
        required
        onChange={(event) => setOn(event.target.value)}
      />
      <TextField
        label={t('retention:slip.visaReference')}
        value={reference}
        maxLength={120}
        required
        onChange={(event) => setReference(event.target.value)}
      />
      <FileField
        label={t('retention:slip.visaScan')}
        hint={t('retention:slip.visaScanHint')}
        accept="application/pdf,image/png,image/jpeg,image/tiff"
        required
        onChoose={setScan}
      />
    </Asking>
  );
}

/** The one gesture that cannot be undone: it says what goes, and is asked once more. */
export function DestroyDialog({ slip, onClose }: SlipDialogProps) {
  const { t } = useTranslation();
  const destroy = useDestroy(slip.summary.id);
  const done = () => {
    toast({ text: t('retention:slip.destroyed', { count: slip.summary.files }) });
    onClose();
  };
  return (
    <Asking
      slip={slip}
      step="DESTROY"
      busy={destroy.isPending}
      error={destroy.error}
      onClose={onClose}
      onSend={() => destroy.mutate(undefined, { onSuccess: done })}
    >
      <p>{t('retention:slip.destroyMeans', { count: slip.summary.files, reference: slip.visaReference })}</p>
    </Asking>
  );
}

interface AskingProps extends SlipDialogProps {
  step: 'SIGN' | 'STAMP' | 'DESTROY';
  busy: boolean;
  error: Error | null;
  onSend: () => void;
  children: ReactNode;
}

function Asking({ slip, step, busy, error, onClose, onSend, children }: AskingProps) {
  const { t } = useTranslation();
  const form = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`retention:slip.title${step}`, { number: slip.summary.number })}
      actions={
        <>
          <Button onClick={onClose}>{t('retention:slip.notNow')}</Button>
          <Button kind={step === 'DESTROY' ? 'danger' : 'filled'} type="submit" form={form} busy={busy}>
            {t(`retention:slip.do.${step}`)}
          </Button>
        </>
      }
    >
      <form id={form} className="pv-stack" onSubmit={send}>
        {children}
        {error && <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
