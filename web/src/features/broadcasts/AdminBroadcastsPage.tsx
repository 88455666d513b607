import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Title } from '../../ui/Page';
import { Broadcasts } from './Broadcasts';

/** The broadcasts of an authority, for who manages it. */
export function AdminBroadcastsPage() {
  const { t } = useTranslation();
  const { authority } = useParams({ strict: false });
  const { capacities } = useSession();
  const hat = capacities.find(({ organisationSlug, role }) => organisationSlug === authority && role !== 'MEMBER');
  if (!hat) {
    throw new Problem('not-found', 404);
  }
  return (
    <>
      <div className="pv-hidden">
        <Title>{t('broadcasts:title')}</Title>
      </div>
      <Broadcasts key={hat.organisationId} place={{ organisationId: hat.organisationId }} writable />
    </>
  );
}
