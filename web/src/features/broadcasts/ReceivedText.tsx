import { Check, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Body } from './Body';
import styles from './Broadcasts.module.css';
import type { Received } from './queries';
import { useSeen } from './useSeen';
import { type Reader, useConfirm, useMarkRead } from './writes';

/** The text that one was sent, and the press that says that one has read it. */
export function ReceivedText({ received, reader }: { received: Received; reader: Reader }) {
  const { t } = useTranslation();
  const mark = useMarkRead(reader);
  const confirm = useConfirm(reader);
  useSeen(mark.isIdle, () => mark.mutate(undefined));
  const confirmedAt = received.confirmedAt;
  return (
    <div className="pv-stack">
      <Body text={received.body} />
      {received.link && (
        <ButtonAnchor icon={ExternalLink} href={received.link}>
          {t('broadcasts:received.open')}
        </ButtonAnchor>
      )}
      {received.confirmable && (
        <div className={styles.end} role="status">
          {confirmedAt || confirm.isSuccess ? (
            <p className="pv-inline">
              <Check className="pv-icon" size={20} aria-hidden />
              {t('broadcasts:received.confirmed')}
              {confirmedAt && (
                <span className="pv-meta">
                  <DateText at={confirmedAt} style="time" />
                </span>
              )}
            </p>
          ) : (
            <Button kind="filled" icon={Check} busy={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
              {t('broadcasts:received.confirm')}
            </Button>
          )}
        </div>
      )}
      {confirm.error && <ErrorNote error={confirm.error} />}
    </div>
  );
}
