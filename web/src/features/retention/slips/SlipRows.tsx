import { Link } from '@tanstack/react-router';
import { CircleSlash, FilePen, Flame, Stamp, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type BadgeTone, StateBadge } from '../../../ui/Badge';
import { DateText } from '../../../ui/DateText';
import { Row, Rows } from '../../../ui/Row';
import { saySize } from '../../../ui/sizes';
import type { SlipSummary } from './slips';

const icons = { PROPOSED: FilePen, SIGNED: CircleSlash, STAMPED: Stamp, DESTROYED: Flame, WITHDRAWN: Undo2 };
const tones: Record<SlipSummary['state'], BadgeTone> = {
  PROPOSED: 'review',
  SIGNED: 'info',
  STAMPED: 'ok',
  DESTROYED: 'final',
  WITHDRAWN: 'old',
};

export function SlipState({ state }: { state: SlipSummary['state'] }) {
  const { t } = useTranslation();
  return (
    <StateBadge icon={icons[state]} tone={tones[state]}>
      {t(`retention:slip.state.${state}`)}
    </StateBadge>
  );
}

/** Slips, the latest first. */
export function SlipRows({ slips }: { slips: readonly SlipSummary[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Rows label={t('retention:slip.all')}>
      {slips.map((slip) => (
        <Row
          key={slip.id}
          title={
            <Link to="/bordereaux/$slip" params={{ slip: slip.id }}>
              {t('retention:slip.title', { number: slip.number })}
            </Link>
          }
          action={<SlipState state={slip.state} />}
        >
          {slip.spaceName}
          {' · '}
          {t('retention:clutter.figure', { count: slip.files, size: saySize(slip.bytes, i18n.language) })}
          {' · '}
          {t('retention:slip.proposedBy', { name: slip.proposedBy })} <DateText at={slip.proposedAt} style="day" />
        </Row>
      ))}
    </Rows>
  );
}
