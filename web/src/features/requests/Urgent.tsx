import { AlarmClock, ChevronsDown, ChevronsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import type { CaseLine } from './queries';

/** Said where it is not ordinary. */
export function Urgent({ of: { urgency, phase } }: { of: Pick<CaseLine, 'urgency' | 'phase'> }) {
  const { t } = useTranslation();
  if (urgency === 1 || phase !== 'OPEN') {
    return null;
  }
  return (
    <StateBadge icon={urgency === 0 ? ChevronsUp : ChevronsDown} tone={urgency === 0 ? 'late' : 'neutral'}>
      {t(urgency === 0 ? 'requests:urgency.urgent' : 'requests:urgency.tranquille')}
    </StateBadge>
  );
}

/** Said where an answer was expected by now. */
export function Late({ of: { late } }: { of: Pick<CaseLine, 'late'> }) {
  const { t } = useTranslation();
  return late ? (
    <StateBadge icon={AlarmClock} tone="late">
      {t('requests:queue.late')}
    </StateBadge>
  ) : null;
}
