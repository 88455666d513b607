import { Ban, CircleCheck, CircleX, Clock, FileUp, Reply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import type { CaseLine } from './queries';

type Standing = Pick<CaseLine, 'phase' | 'turn' | 'stepName'> & { sent?: boolean; merged?: unknown };

/** Where a request stands: a sign, and the name of its step. */
export function StepBadge({ of: { phase, turn, stepName, sent = true, merged } }: { of: Standing }) {
  const { t } = useTranslation();
  if (!sent) {
    return (
      <StateBadge icon={FileUp} tone="review">
        {t('requests:unsent.badge')}
      </StateBadge>
    );
  }
  switch (phase) {
    case 'DONE':
      return (
        <StateBadge icon={CircleCheck} tone="ok">
          {stepName}
        </StateBadge>
      );
    case 'REFUSED':
      return (
        <StateBadge icon={CircleX} tone="late">
          {stepName}
        </StateBadge>
      );
    case 'CANCELLED':
      return (
        <StateBadge icon={Ban} tone="old">
          {t(merged ? 'requests:merged.badge' : 'requests:cancelled')}
        </StateBadge>
      );
    case 'OPEN':
      return (
        <StateBadge icon={turn === 'REQUESTER' ? Reply : Clock} tone={turn === 'REQUESTER' ? 'review' : 'info'}>
          {stepName}
        </StateBadge>
      );
  }
}
