import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { dateFormat } from '../../ui/formats';
import { Page } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { calendarQuery } from './queries';
import { byWeek } from './weeks';

/** The server tells of so many, the newest. */
const MOST = 200;

/** When which polls are open: those that one may see, week by week. */
export function CalendarPage() {
  const { t, i18n } = useTranslation();
  const zone = useTimeZone();
  const { data: lines } = useSuspenseQuery(calendarQuery);
  return (
    <Page title={t('polls:calendar.title')} lead={<p>{t('polls:calendar.lead')}</p>}>
      {lines.length === 0 && <EmptyState title={t('polls:calendar.empty')}>{t('polls:calendar.emptyText')}</EmptyState>}
      {byWeek(lines, zone).map(([monday, some]) => (
        <Section
          key={monday}
          title={t('polls:calendar.week', {
            day: dateFormat(i18n.language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(monday)),
          })}
        >
          <Rows>
            {some.map(({ id, title, spaceName, authorName, openedAt, closesAt, closedAt, asked, awaited }) => {
              const end = closedAt ?? closesAt;
              return (
                <Row
                  key={id}
                  when={<DateText at={openedAt} style="on" />}
                  whenMore={
                    end ? (
                      <>
                        {t('polls:calendar.to')} <DateText at={end} style="on" />
                      </>
                    ) : (
                      t('polls:calendar.noEnd')
                    )
                  }
                  title={
                    <Link to="/sondages/$poll" params={{ poll: id }}>
                      {title}
                    </Link>
                  }
                  action={
                    awaited ? (
                      <ButtonLink kind="soft" to="/sondages/$poll" params={{ poll: id }}>
                        {t('polls:answer.open')}
                      </ButtonLink>
                    ) : undefined
                  }
                >
                  {[spaceName, authorName, t('polls:calendar.asked', { count: asked })].filter(Boolean).join(' · ')}
                </Row>
              );
            })}
          </Rows>
        </Section>
      ))}
      {lines.length >= MOST && <p className="pv-meta">{t('polls:calendar.newest', { count: MOST })}</p>}
    </Page>
  );
}
