import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Section } from '../../ui/SectionHead';
import { CampaignDialog } from './CampaignDialog';
import { CampaignRows } from './CampaignRows';
import { campaignsQuery, quotasQuery } from './campaigns';
import { InactiveSpaces } from './inactive/InactiveRows';
import { QuotaRows } from './QuotaRows';
import { RoomBar } from './RoomBar';
import { RoomWords } from './RoomWords';

/** The clean-up campaigns of an authority, and the room that its spaces take. */
export function TidyAdminPage() {
  const { authority } = useParams({ strict: false });
  const { capacities } = useSession();
  const hat = capacities.find(({ organisationSlug, role }) => organisationSlug === authority && role === 'ORG_ADMIN');
  if (!hat) {
    throw new Problem('not-found', 404);
  }
  return <Tidying key={hat.organisationId} organisationId={hat.organisationId} slug={hat.organisationSlug} />;
}

function Tidying({ organisationId, slug }: { organisationId: string; slug: string }) {
  const { t } = useTranslation();
  const { data: campaigns } = useSuspenseQuery(campaignsQuery(organisationId));
  const { data: quotas } = useSuspenseQuery(quotasQuery(organisationId));
  const [opening, setOpening] = useState(false);
  const living = quotas.spaces.filter(({ archived }) => !archived);
  return (
    <Page
      title={t('retention:admin.title')}
      lead={t('retention:admin.lead')}
      actions={
        living.length > 0 && (
          <Button kind="filled" icon={Plus} onClick={() => setOpening(true)}>
            {t('retention:campaign.open')}
          </Button>
        )
      }
    >
      <Section title={t('retention:campaign.all')}>
        <CampaignRows campaigns={campaigns} />
      </Section>
      <Section title={t('retention:room.title')}>
        <RoomWords quotas={quotas} />
        {quotas.quota !== undefined && quotas.quota !== null && <RoomBar used={quotas.used} quota={quotas.quota} />}
        <QuotaRows organisationId={organisationId} authority={slug} spaces={quotas.spaces} />
      </Section>
      <InactiveSpaces organisationId={organisationId} />
      {opening && <CampaignDialog organisationId={organisationId} spaces={living} onClose={() => setOpening(false)} />}
    </Page>
  );
}
