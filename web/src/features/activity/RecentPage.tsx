import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { todayQuery } from './queries';
import { RecentlyTouched } from './RecentlyTouched';

/** The documents of all my spaces, the last touched first. */
export function RecentPage() {
  const { t } = useTranslation();
  const { data: today } = useSuspenseQuery(todayQuery);
  return (
    <Page title={t('activity:recent.title')} lead={t('activity:recent.lead')}>
      {today.documents.length === 0 ? (
        <EmptyState title={t('activity:recent.none')}>{t('activity:recent.noneText')}</EmptyState>
      ) : (
        <RecentlyTouched items={today.documents} places level="h2" />
      )}
    </Page>
  );
}
