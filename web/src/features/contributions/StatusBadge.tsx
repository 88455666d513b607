import { CircleCheck, CircleDashed, CircleX, Hourglass, Inbox, Search, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import type { Consultation, Contribution } from './queries';

const looks = {
  RECEIVED: { icon: Inbox, tone: 'neutral' },
  STUDIED: { icon: Search, tone: 'review' },
  RETAINED: { icon: CircleCheck, tone: 'ok' },
  NOT_RETAINED: { icon: CircleX, tone: 'old' },
  DONE: { icon: CircleCheck, tone: 'final' },
} as const;

/** Where it is: waiting to be read by all, or what becomes of it. Of a question, only whether it was answered. */
export function StatusBadge({ contribution, kind }: { contribution: Contribution; kind: Consultation['kind'] }) {
  const { t } = useTranslation();
  const { moderation, status, answeredAt } = contribution;
  if (moderation === 'AWAITING') {
    return (
      <p>
        <StateBadge icon={Hourglass} tone="review">
          {t('contributions:status.AWAITING')}
        </StateBadge>
      </p>
    );
  }
  if (moderation === 'REFUSED') {
    return (
      <p>
        <StateBadge icon={Undo2} tone="old">
          {t('contributions:status.REFUSED')}
        </StateBadge>
      </p>
    );
  }
  if (kind === 'QUESTIONS') {
    return (
      <p>
        <StateBadge icon={answeredAt ? CircleCheck : CircleDashed} tone={answeredAt ? 'ok' : 'neutral'}>
          {t(answeredAt ? 'contributions:status.answered' : 'contributions:status.unanswered')}
        </StateBadge>
      </p>
    );
  }
  const { icon, tone } = looks[status];
  return (
    <p>
      <StateBadge icon={icon} tone={tone}>
        {t(`contributions:status.${status}`)}
      </StateBadge>
    </p>
  );
}
