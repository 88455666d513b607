import { Link } from '@tanstack/react-router';
import { CircleCheck, Clock, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { StateBadge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { Row, Rows } from '../../ui/Row';
import { saySize } from '../../ui/sizes';
import { sayDay } from './days';

const icons = { PLANNED: Clock, RUNNING: Hourglass, CLOSED: CircleCheck };
const tones = { PLANNED: 'neutral', RUNNING: 'info', CLOSED: 'ok' } as const;

export function CampaignState({ state }: { state: View['Summary']['state'] }) {
  const { t } = useTranslation();
  return (
    <StateBadge icon={icons[state]} tone={tones[state]}>
      {t(`retention:state.${state}`)}
    </StateBadge>
  );
}

/** The campaigns of an authority, the latest first. */
export function CampaignRows({ campaigns }: { campaigns: readonly View['Summary'][] }) {
  const { t, i18n } = useTranslation();
  if (campaigns.length === 0) {
    return (
      <EmptyState title={t('retention:campaign.none')} titleAs="p">
        {t('retention:campaign.noneText')}
      </EmptyState>
    );
  }
  return (
    <Rows>
      {campaigns.map((one) => (
        <Row
          key={one.id}
          title={
            <Link to="/menage/$campaign" params={{ campaign: one.id }}>
              {one.title}
            </Link>
          }
          action={<CampaignState state={one.state} />}
        >
          {t('retention:campaign.fromTo', {
            from: sayDay(one.startsOn, i18n.language),
            to: sayDay(one.endsOn, i18n.language),
          })}
          {' · '}
          {t('retention:campaign.spacesDone', { count: one.spaces, done: one.done })}
          {one.freedFiles > 0 &&
            ` · ${t('retention:campaign.freed', { count: one.freedFiles, size: saySize(one.freedBytes, i18n.language) })}`}
        </Row>
      ))}
    </Rows>
  );
}
