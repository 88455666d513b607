import { Check, CircleX, Combine, Reply, ThumbsUp, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { MenuItem, RowMenu } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import styles from './Contributions.module.css';
import { DoAwayDialog } from './DoAwayDialog';
import { MergeDialog } from './MergeDialog';
import type { Consultation, Contribution } from './queries';
import { RefuseDialog } from './RefuseDialog';
import { useModerate, useSupport, useWithdraw } from './writes';

interface ContributionGesturesProps {
  contribution: Contribution;
  consultation: Consultation;
  onAnswer: () => void;
}

/** What the reader can do with a contribution. */
export function ContributionGestures({ contribution, consultation, onAnswer }: ContributionGesturesProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'refuse' | 'merge' | 'doAway'>();
  const support = useSupport();
  const moderate = useModerate();
  const withdraw = useWithdraw();
  const { id, title, can, mine, supported, moderation, answeredAt } = contribution;
  const onError = (error: Error) => {
    toast({ text: problemText(error) });
  };
  const takeBack = () =>
    void withdraw.mutateAsync(id).then(() => {
      toast({ text: t('contributions:done.withdrawn') });
    }, onError);
  const more = can.includes('MERGE') || can.includes('WITHDRAW') || (can.includes('REFUSE') && moderation === 'SHOWN');
  return (
    <div className={styles.gestures}>
      {can.includes('SUPPORT') && (
        <Button
          kind={supported ? 'soft' : 'outlined'}
          icon={supported ? Check : ThumbsUp}
          aria-pressed={supported}
          aria-label={t('contributions:support.one', { title })}
          busy={support.isPending}
          onClick={() => support.mutate({ id, supported: !supported }, { onError })}
        >
          {t('contributions:support.do')}
        </Button>
      )}
      {can.includes('ACCEPT') && (
        <Button
          icon={Check}
          busy={moderate.isPending}
          onClick={() => moderate.mutate({ id, accepted: true }, { onError })}
        >
          {t('contributions:accept')}
        </Button>
      )}
      <span className={styles.lastGesture}>
        {can.includes('REFUSE') && moderation === 'AWAITING' && (
          <Button icon={CircleX} onClick={() => setAsking('refuse')}>
            {t('contributions:refuse')}
          </Button>
        )}
        {can.includes('ANSWER') && (
          <Button kind="quiet" icon={Reply} onClick={onAnswer}>
            {t(answeredAt ? 'contributions:answer.change' : 'contributions:answer.begin')}
          </Button>
        )}
        {more && (
          <RowMenu label={t('contributions:menu', { question: title })}>
            {can.includes('MERGE') && (
              <MenuItem icon={Combine} onClick={() => setAsking('merge')}>
                {t('contributions:merge.begin')}
              </MenuItem>
            )}
            {can.includes('REFUSE') && moderation === 'SHOWN' && (
              <MenuItem icon={CircleX} danger onClick={() => setAsking('refuse')}>
                {t('contributions:takeAway')}
              </MenuItem>
            )}
            {can.includes('WITHDRAW') && mine && (
              <MenuItem icon={Undo2} danger onClick={takeBack}>
                {t('contributions:withdraw')}
              </MenuItem>
            )}
            {can.includes('WITHDRAW') && !mine && (
              <MenuItem icon={Trash2} danger onClick={() => setAsking('doAway')}>
                {t('contributions:doAway')}
              </MenuItem>
            )}
          </RowMenu>
        )}
      </span>
      {asking === 'refuse' && (
        <RefuseDialog
          contribution={contribution}
          known={consultation.anonymity !== 'TOTAL'}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'doAway' && <DoAwayDialog contribution={contribution} onClose={() => setAsking(undefined)} />}
      {asking === 'merge' && (
        <MergeDialog
          contribution={contribution}
          consultationId={consultation.id}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
