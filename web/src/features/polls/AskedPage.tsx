import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { PollBody } from './PollBody';
import { pollQuery } from './queries';

/** A poll for who is asked and is not in its space. */
export function AskedPage() {
  const { t } = useTranslation();
  const { poll: id = '' } = useParams({ strict: false }) as { poll?: string };
  const { data: poll } = useSuspenseQuery(pollQuery(id));
  return (
    <Page title={poll.title || t('polls:untitled')}>
      <PollBody key={id} id={id} titled={false} />
    </Page>
  );
}
