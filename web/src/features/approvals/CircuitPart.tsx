import { Check, Eye, PencilLine, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toasts';
import styles from './ApprovalPart.module.css';
import type { Circuit } from './queries';
import { ReasonDialog } from './ReasonDialog';
import { SeatLines } from './SeatLines';
import { useAnswer, useWithdraw } from './writes';

/** Who is asked about the current version, where it stands, and my answer when it is my turn. */
export function CircuitPart({ id, name, circuit }: { id: string; name: string; circuit: Circuit }) {
  const { t } = useTranslation();
  const { person: me } = useSession();
  const [sending, setSending] = useState<'CORRECTION' | 'REFUSED'>();
  const [withdrawing, setWithdrawing] = useState(false);
  const answer = useAnswer(id);
  const withdraw = useWithdraw(id);
  const { version, mine, mineFor, status, broughtBy } = circuit;
  const inPlaceOf = mineFor?.id;
  const agree = (kind: 'READ' | 'APPROVED') =>
    answer.mutate(
      { version, kind, inPlaceOf },
      {
        onSuccess: () => toast({ text: t(`approvals:done.${kind}`, { name, number: version }) }),
        onError: (error) => toast({ text: problemText(error) }),
      },
    );
  const stuck = status === 'PENDING' && !circuit.seats.some(({ turn }) => turn);
  return (
    <section className={styles.circuit} aria-label={t('approvals:title')}>
      {mine && (
        <div className={styles.mine}>
          <p className={styles.asked}>
            {mineFor
              ? t(`approvals:mineFor.${mine}`, { asker: circuit.askedBy.name, number: version, name: mineFor.name })
              : t(`approvals:mine.${mine}`, { name: circuit.askedBy.name, number: version })}
          </p>
          <div className={styles.gestures}>
            {mine === 'APPROVAL' ? (
              <Button kind="filled" icon={Check} busy={answer.isPending} onClick={() => agree('APPROVED')}>
                {t('approvals:answer.APPROVED')}
              </Button>
            ) : (
              <Button kind="filled" icon={Eye} busy={answer.isPending} onClick={() => agree('READ')}>
                {t('approvals:answer.READ')}
              </Button>
            )}
            <Button icon={PencilLine} onClick={() => setSending('CORRECTION')}>
              {t('approvals:answer.CORRECTION')}
            </Button>
            {mine === 'APPROVAL' && (
              <Button kind="quiet" icon={X} onClick={() => setSending('REFUSED')}>
                {t('approvals:answer.REFUSED')}
              </Button>
            )}
          </div>
        </div>
      )}
      <div className={styles.head}>
        <h3 className={styles.title}>{t(`approvals:status.${status}`, { number: version })}</h3>
        {circuit.dueOn && status === 'PENDING' && (
          <span className="pv-meta">
            {t('approvals:due')} <DateText at={`${circuit.dueOn}T12:00:00Z`} style="on" />
          </span>
        )}
      </div>
      {circuit.instructions && <p className={styles.instructions}>{circuit.instructions}</p>}
      <SeatLines circuit={circuit} />
      {stuck && <p className="pv-meta">{t(broughtBy === me.id ? 'approvals:stuckMine' : 'approvals:stuck')}</p>}
      {circuit.withhold && <p className="pv-meta">{t('approvals:withheld')}</p>}
      {circuit.can.includes('WITHDRAW') && (
        <div className={styles.quiet}>
          <Button kind="quiet" onClick={() => setWithdrawing(true)}>
            {t('approvals:withdraw.open')}
          </Button>
        </div>
      )}
      {sending && (
        <ReasonDialog
          id={id}
          name={name}
          version={version}
          inPlaceOf={inPlaceOf}
          kind={sending}
          onClose={() => setSending(undefined)}
        />
      )}
      <Dialog
        opened={withdrawing}
        onClose={() => setWithdrawing(false)}
        title={t('approvals:withdraw.title', { name })}
        actions={
          <>
            <Button onClick={() => setWithdrawing(false)}>{t('approvals:withdraw.cancel')}</Button>
            <Button
              kind="danger"
              busy={withdraw.isPending}
              onClick={() =>
                withdraw.mutate(undefined, {
                  onSuccess: () => toast({ text: t('approvals:done.withdrawn', { name }) }),
                  onError: (error) => toast({ text: problemText(error) }),
                })
              }
            >
              {t('approvals:withdraw.do')}
            </Button>
          </>
        }
      >
        <p>{t(circuit.withhold ? 'approvals:withdraw.shown' : 'approvals:withdraw.text')}</p>
      </Dialog>
    </section>
  );
}
