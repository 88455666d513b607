import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Inbox, MailCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { useAdministered } from './administered';
import { type Authority, countsQuery, guestsQuery, installationQuery, spaceRequestsQuery } from './queries';
import { Storage } from './Storage';

/** What awaits whoever runs the authority of the hat worn, and what its spaces take. */
export function HomePage() {
  const { t } = useTranslation();
  const { platformAdmin } = useSession();
  const { authority, role } = useAdministered();
  const administers = role === 'ORG_ADMIN';
  return (
    <Page
      title={t('organisations:admin')}
      lead={authority && administers ? <Lead authority={authority} /> : undefined}
      asideLabel={t('organisations:home.around')}
      aside={
        (administers || platformAdmin) && (
          <>
            {authority && administers && <Storage authority={authority} />}
            {platformAdmin && <Service />}
          </>
        )
      }
    >
      {authority && role !== 'MEMBER' && <Waiting authority={authority} administers={administers} />}
    </Page>
  );
}

function Lead({ authority }: { authority: Authority }) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(countsQuery(authority.id));
  return <>{t('organisations:home.lead', { count: data.people, name: authority.name })}</>;
}

const SOON = 30 * 86_400_000;
const names = (people: readonly { givenName: string; familyName: string }[]) =>
  people
    .slice(0, 3)
    .map(({ givenName, familyName }) => `${givenName} ${familyName}`)
    .join(', ');

function Waiting({ authority, administers }: { authority: Authority; administers: boolean }) {
  const { t } = useTranslation();
  const { data: guests } = useSuspenseQuery(guestsQuery(authority.id));
  const { data: asked } = useSuspenseQuery(spaceRequestsQuery(authority.id));
  const { data: counts } = useQuery({ ...countsQuery(authority.id), enabled: administers });
  const requests = asked.filter(({ outcome }) => !outcome);
  const leaving = guests.filter(({ endsAt }) => {
    const left = Date.parse(endsAt) - Date.now();
    return left > 0 && left < SOON;
  });
  const params = { authority: authority.slug };
  const { notActive = 0, publicEmail = 0 } = counts ?? {};
  const [request] = requests;
  const [first] = leaving;
  return (
    <Section title={t('organisations:home.waiting')}>
      {requests.length + leaving.length + notActive + publicEmail === 0 ? (
        <EmptyState title={t('organisations:home.nothing')} titleAs="h3">
          {t('organisations:home.nothingText')}
        </EmptyState>
      ) : (
        <Rows>
          {request && (
            <Row
              when={<DateText at={request.askedAt} style="day" />}
              title={t('organisations:home.requests', { count: requests.length })}
              action={<ButtonLink to="/espaces/demandes">{t('organisations:home.answer')}</ButtonLink>}
            >
              {requests
                .slice(0, 3)
                .map(({ name }) => name)
                .join(', ')}
            </Row>
          )}
          {first && (
            <Row
              when={<DateText at={first.endsAt} style="day" />}
              title={t('organisations:home.leaving', { count: leaving.length })}
              action={
                <ButtonLink to="/administration/$authority/invites" params={params}>
                  {t('organisations:home.prolong')}
                </ButtonLink>
              }
            >
              {names(leaving)}
            </Row>
          )}
          {notActive > 0 && (
            <Row
              when={t('organisations:home.accounts')}
              title={t('organisations:home.notActive', { count: notActive })}
              action={
                <ButtonLink to="/administration/$authority/personnes" params={params} search={{ etat: 'NOT_ACTIVE' }}>
                  {t('organisations:home.invite')}
                </ButtonLink>
              }
            >
              {t('organisations:home.notActiveText')}
            </Row>
          )}
          {publicEmail > 0 && (
            <Row
              when={t('organisations:home.addresses')}
              title={t('organisations:home.publicEmail', { count: publicEmail })}
            >
              {t('organisations:people.publicWarning')}
            </Row>
          )}
        </Rows>
      )}
    </Section>
  );
}

/** Whether mail leaves: what an administrator is asked first. */
function Service() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(installationQuery);
  const Icon = data.mailServer ? MailCheck : Inbox;
  return (
    <Section title={t('organisations:home.service')}>
      <Rows>
        <Row
          mark={<Icon className="pv-icon" size={20} aria-hidden />}
          title={t(data.mailServer ? 'organisations:home.mail' : 'organisations:home.noMail')}
        >
          {t(data.mailServer ? 'organisations:installation.mailServer' : 'organisations:installation.outbox')}
        </Row>
      </Rows>
    </Section>
  );
}
