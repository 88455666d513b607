import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { toast } from '../../../ui/toasts';
import { DestroyDialog, SignDialog, StampDialog } from './SlipDialogs';
import styles from './SlipSteps.module.css';
import { type Slip, useWithdraw } from './slips';

/** What the reader may do with a slip, the next step first. */
export function SlipGestures({ slip }: { slip: Slip }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'SIGN' | 'STAMP' | 'DESTROY'>();
  const { id } = slip.summary;
  const withdraw = useWithdraw(id);
  const close = () => setAsking(undefined);
  const step = (['SIGN', 'STAMP', 'DESTROY'] as const).find((one) => slip.can.includes(one));
  if (slip.can.length === 0) {
    return null;
  }
  return (
    <>
      <div className={styles.gestures}>
        {step && (
          <Button kind={step === 'DESTROY' ? 'danger' : 'filled'} onClick={() => setAsking(step)}>
            {t(`retention:slip.do.${step}`)}
          </Button>
        )}
        {slip.can.includes('WITHDRAW') && (
          <Button
            kind="quiet"
            busy={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(undefined, { onSuccess: () => void toast({ text: t('retention:slip.withdrawn') }) })
            }
          >
            {t('retention:slip.do.WITHDRAW')}
          </Button>
        )}
      </div>
      {withdraw.error && <ErrorNote error={withdraw.error} />}
      {asking === 'SIGN' && <SignDialog slip={slip} onClose={close} />}
      {asking === 'STAMP' && <StampDialog slip={slip} onClose={close} />}
      {asking === 'DESTROY' && <DestroyDialog slip={slip} onClose={close} />}
    </>
  );
}
