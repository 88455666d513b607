import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { useLive } from '../../api/live';
import { useSession } from '../../api/session';
import { useDisplay } from '../../ui/display';
import { dateFormat } from '../../ui/formats';
import { Page } from '../../ui/Page';
import { Section } from '../../ui/SectionHead';
import { Awaiting } from './Awaiting';
import { Conversations } from './Conversations';
import { todayQuery } from './queries';
import { RecentlyTouched } from './RecentlyTouched';
import { SimpleToday } from './SimpleToday';

/** How long news gather before they are read. */
const NEWS = 2_000;

/** Home: what awaits me, what moved, what was touched. Nothing there is good news. */
export function TodayPage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const { data: today } = useSuspenseQuery(todayQuery);
  const day = useDay();
  useNews();
  if (useDisplay() === 'simple') {
    return <SimpleToday items={today.awaiting} day={day} />;
  }
  return (
    <Page
      title={day}
      lead={t('activity:today.lead', { name: person.givenName, count: today.awaiting.length })}
      aside={
        today.documents.length === 0 ? undefined : (
          <Section
            title={t('activity:today.documents')}
            more={<Link to="/aujourdhui/documents">{t('activity:recent.all')}</Link>}
          >
            <RecentlyTouched items={today.documents.slice(0, 6)} />
          </Section>
        )
      }
      asideLabel={t('activity:today.documents')}
    >
      <Section title={t('activity:today.awaiting')}>
        <Awaiting items={today.awaiting} />
      </Section>
      {today.conversations.length > 0 && (
        <Section title={t('activity:today.conversations')}>
          <Conversations items={today.conversations.slice(0, 6)} />
        </Section>
      )}
    </Page>
  );
}

/** What other modules say on this page changes with them; many changes are read once. */
function useNews() {
  const queries = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      void queries.invalidateQueries({ queryKey: todayQuery.queryKey });
    }, NEWS);
  };
  useLive('chat', again);
  useLive('documents', again);
  useLive('spaces', again);
  useEffect(() => () => clearTimeout(waiting.current), []);
}

/** "Mardi 17 novembre", in the authority's zone. */
export function useDay(): string {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  const text = dateFormat(i18n.language === 'fr' ? 'fr' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(new Date());
  return text.charAt(0).toUpperCase() + text.slice(1);
}
