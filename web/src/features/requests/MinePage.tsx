import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { type CaseLine, mineQuery } from './queries';
import { StepBadge } from './StepBadge';
import { Late } from './Urgent';

/** What awaits me, and what I asked. */
export function MinePage() {
  const { t } = useTranslation();
  const {
    data: { awaiting, asked },
  } = useSuspenseQuery(mineQuery);
  const others = awaiting.filter(({ id }) => !asked.some((line) => line.id === id));
  const nothing = others.length === 0 && asked.length === 0;
  return (
    <Page
      title={t('requests:mine.title')}
      lead={t('requests:mine.lead')}
      actions={
        <ButtonLink kind="filled" icon={PencilLine} to="/demandes/nouvelle">
          {t('requests:ask')}
        </ButtonLink>
      }
    >
      {nothing && <EmptyState title={t('requests:mine.none')}>{t('requests:mine.noneText')}</EmptyState>}
      {others.length > 0 && (
        <Section title={t('requests:mine.awaiting')}>
          <Lines lines={others} label={t('requests:mine.awaiting')} asked={false} />
        </Section>
      )}
      {asked.length > 0 && (
        <Section title={t('requests:mine.asked')}>
          <Lines lines={asked} label={t('requests:mine.asked')} asked />
        </Section>
      )}
    </Page>
  );
}

function Lines({ lines, label, asked }: { lines: readonly CaseLine[]; label: string; asked: boolean }) {
  const { t } = useTranslation();
  return (
    <Rows label={label}>
      {lines.map((line) => (
        <Row
          key={line.id}
          when={<DateText at={asked ? line.openedAt : line.movedAt} style="day" />}
          title={
            <Link to="/demandes/$case" params={{ case: line.id }}>
              {line.title}
            </Link>
          }
          action={
            <>
              <Late of={line} /> <StepBadge of={line} />
            </>
          }
        >
          {line.number ? t('requests:mine.about', { number: line.number, name: line.definition }) : line.definition}
          {!asked && ` · ${line.requester}`}
        </Row>
      ))}
    </Rows>
  );
}
