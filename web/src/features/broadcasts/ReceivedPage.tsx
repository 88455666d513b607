import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import { Page } from '../../ui/Page';
import { receivedQuery } from './queries';
import { ReceivedText } from './ReceivedText';

/** A broadcast, for somebody that it was sent to. */
export function ReceivedPage() {
  const { t } = useTranslation();
  const { broadcast: broadcastId = '' } = useParams({ strict: false });
  const { data: received } = useSuspenseQuery(receivedQuery(broadcastId));
  return (
    <Page
      title={received.title}
      lead={
        <>
          {t('broadcasts:received.from', {
            name: received.authorName,
            place: received.spaceName ?? received.organisationName,
          })}{' '}
          <DateText at={received.sentAt} style="time" />
        </>
      }
    >
      <ReceivedText key={received.id} received={received} reader={{ broadcastId }} />
    </Page>
  );
}
