import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../ui/Button';
import { useDisplay } from '../../ui/display';
import { dateFormat } from '../../ui/formats';
import { Page } from '../../ui/Page';
import { Section } from '../../ui/SectionHead';
import { Awaiting } from './Awaiting';
import { Conversations } from './Conversations';
import { todayQuery } from './queries';
import { RecentlyTouched } from './RecentlyTouched';
import { SimpleToday } from './SimpleToday';

/** Home: what awaits me, what moved, what was touched. Nothing there is good news. */
export function TodayPage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const { data: today } = useSuspenseQuery(todayQuery);
  const day = useDay();
  if (useDisplay() === 'simple') {
    return <SimpleToday items={today.awaiting} day={day} />;
  }
  return (
    <Page
      title={day}
      lead={t('activity:today.lead', { name: person.givenName, count: today.awaiting.length })}
      actions={
        <ButtonLink to="/note-rapide" icon={NotebookPen}>
          {t('activity:today.quickNote')}
        </ButtonLink>
      }
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
