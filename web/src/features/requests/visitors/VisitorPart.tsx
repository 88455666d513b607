import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/DateText';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Fact, Facts } from '../../../ui/Facts';
import { Row, Rows } from '../../../ui/Row';
import { Section } from '../../../ui/SectionHead';
import type { Case } from '../queries';
import { StepBadge } from '../StepBadge';
import { sameVisitorQuery } from './door';
import { SlipPart } from './SlipPart';

/** Who asked without an account, how they are reached, and what else they asked for. */
export function VisitorPart({ one, visitor }: { one: Case; visitor: NonNullable<Case['visitor']> }) {
  const { t } = useTranslation();
  const { data: others = [], error, refetch } = useQuery(sameVisitorQuery(one.id));
  const title = t('requests:visitor.others', { name: visitor.name });
  return (
    <>
      <Section title={t('requests:visitor.title')}>
        <Facts>
          <Fact term={t('requests:visitor.name')}>{visitor.name}</Fact>
          <Fact term={t('requests:visitor.email')}>
            {visitor.email ? (
              <a href={`mailto:${visitor.email}`}>{visitor.email}</a>
            ) : (
              t('requests:visitor.unaddressed')
            )}
          </Fact>
        </Facts>
        <div className="pv-stack">
          <p className="pv-meta">{t(visitor.email ? 'requests:visitor.hint' : 'requests:visitor.unaddressedHint')}</p>
          {!visitor.email && one.can.includes('HANDLE') && <SlipPart caseId={one.id} />}
        </div>
      </Section>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {others.length > 0 && (
        <Section title={title}>
          <Rows label={title}>
            {others.map(({ id, number, title: name, definition, stepName, phase, openedAt }) => (
              <Row
                key={id}
                title={
                  <Link to="/demandes/$case" params={{ case: id }}>
                    {name}
                  </Link>
                }
              >
                {t('requests:case.number', { name: definition, number })} · <DateText at={openedAt} style="on" />{' '}
                <StepBadge of={{ phase, turn: 'NOBODY', stepName }} />
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}
