import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Row } from '../../ui/Row';
import { Slab } from '../../ui/Slab';
import { CampaignFigures } from './CampaignFigures';
import type { Campaign } from './campaigns';

/** A service in a campaign: how many of its spaces are done, and what they add up to. */
export function CampaignService({ campaign, service }: { campaign: Campaign; service: Campaign['services'][number] }) {
  const { t } = useTranslation();
  return (
    <Row
      mark={<Slab icon={Building2} small />}
      title={service.name ?? t('retention:campaign.noService')}
      action={
        <span className="pv-meta">
          {t('retention:campaign.spacesDone', { count: service.spaces, done: service.done })}
        </span>
      }
    >
      {campaign.state !== 'PLANNED' && <CampaignFigures progress={service.progress} />}
    </Row>
  );
}
