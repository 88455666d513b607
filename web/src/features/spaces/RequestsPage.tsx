import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleX, FolderCheck, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCapacity } from '../../api/capacity';
import type { View } from '../../api/client';
import { StateBadge } from '../../ui/Badge';
import { ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { AnswerRequest } from './AnswerRequest';
import { myRequestsQuery, requestsQuery } from './queries';
import styles from './RequestsPage.module.css';

type Request = View['SpaceRequestView'];

/** Spaces that were asked for: those of the authority for who answers, one's own for everybody. */
export function RequestsPage() {
  const { t } = useTranslation();
  const { capacity } = useCapacity();
  const answers = capacity !== undefined && capacity.role !== 'MEMBER';
  return (
    <Page
      title={t(answers ? 'spaces:requests.title' : 'spaces:requests.mineTitle')}
      lead={t(answers ? 'spaces:requests.lead' : 'spaces:requests.mineLead')}
    >
      {answers && <Theirs organisationId={capacity.organisationId} />}
      <Mine headed={answers} />
    </Page>
  );
}

function Theirs({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const { data: requests } = useSuspenseQuery(requestsQuery(organisationId));
  const waiting = requests.filter(({ outcome }) => !outcome);
  const answered = requests.filter(({ outcome }) => outcome);
  return (
    <>
      {waiting.length === 0 ? (
        <EmptyState title={t('spaces:requests.none')}>{t('spaces:requests.noneText')}</EmptyState>
      ) : (
        <Section title={t('spaces:requests.waiting')}>
          <ul>
            {waiting.map((request) => (
              <li key={request.id} className={styles.request}>
                <About request={request} />
                <AnswerRequest request={request} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {answered.length > 0 && (
        <Section title={t('spaces:requests.answered')}>
          <Lines requests={answered} />
        </Section>
      )}
    </>
  );
}

function About({ request }: { request: Request }) {
  const { t } = useTranslation();
  return (
    <div>
      <h3>{request.name}</h3>
      <p className="pv-meta">
        {t('spaces:requests.by', { name: request.askedByName, type: t(`spaces:type.${request.type}`) })} ·{' '}
        <DateText at={request.askedAt} />
      </p>
      {request.need && <p className={styles.need}>{request.need}</p>}
    </div>
  );
}

function Mine({ headed }: { headed: boolean }) {
  const { t } = useTranslation();
  const { data: requests } = useSuspenseQuery(myRequestsQuery);
  if (requests.length === 0) {
    return (
      !headed && (
        <EmptyState
          title={t('spaces:requests.mineNone')}
          action={<ButtonLink to="/espaces/nouveau">{t('spaces:home.ask')}</ButtonLink>}
        >
          {t('spaces:requests.mineNoneText')}
        </EmptyState>
      )
    );
  }
  return headed ? (
    <Section title={t('spaces:requests.mineTitle')}>
      <Lines requests={requests} />
    </Section>
  ) : (
    <Lines requests={requests} />
  );
}

const states = {
  ACCEPTED: { icon: CircleCheck, tone: 'ok' },
  FOLDER: { icon: FolderCheck, tone: 'ok' },
  REFUSED: { icon: CircleX, tone: 'old' },
} as const;

function Lines({ requests }: { requests: readonly Request[] }) {
  const { t } = useTranslation();
  return (
    <Rows ruled>
      {requests.map((request) => {
        const state = request.outcome ? states[request.outcome] : { icon: Hourglass, tone: 'neutral' as const };
        return (
          <Row
            key={request.id}
            when={<DateText at={request.decidedAt ?? request.askedAt} style="day" />}
            title={
              request.spaceSlug ? (
                <Link
                  to={
                    request.outcome === 'FOLDER' ? '/espaces/$authority/$space/documents' : '/espaces/$authority/$space'
                  }
                  params={{ authority: request.organisationSlug, space: request.spaceSlug }}
                >
                  {request.name}
                </Link>
              ) : (
                request.name
              )
            }
            action={
              <StateBadge icon={state.icon} tone={state.tone}>
                {t(`spaces:requests.outcome.${request.outcome ?? 'WAITING'}`)}
              </StateBadge>
            }
          >
            {[
              t(`spaces:type.${request.type}`),
              request.decidedByName && t('spaces:requests.answeredBy', { name: request.decidedByName }),
              request.answer,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Row>
        );
      })}
    </Rows>
  );
}
