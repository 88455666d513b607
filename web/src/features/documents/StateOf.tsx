import { Check, CircleDashed, Eye, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import type { Entry } from './queries';

const look = {
  DRAFT: { icon: CircleDashed, tone: 'neutral' },
  REVIEW: { icon: Eye, tone: 'review' },
  VALIDATED: { icon: Check, tone: 'ok' },
  FINAL: { icon: Lock, tone: 'final' },
} as const;

/** How far a document is. */
export function StateOf({ state }: { state: NonNullable<Entry['state']> }) {
  const { t } = useTranslation();
  const { icon, tone } = look[state];
  return (
    <StateBadge icon={icon} tone={tone}>
      {t(`documents:state.${state}`)}
    </StateBadge>
  );
}
