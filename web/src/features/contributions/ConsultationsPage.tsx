import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { SpaceActions } from '../../ui/SpaceActions';
import styles from './Contributions.module.css';
import { DayText } from './DayText';
import { consultationsQuery, type Line } from './queries';

const STATES = ['OPEN', 'TO_COME', 'OVER'] as const;

/** The campaigns and question boxes of a space: those that are open first. */
export function ConsultationsPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { data } = useSuspenseQuery(consultationsQuery(space.id));
  const here = { authority: space.organisationSlug, space: space.slug };
  useWindowTitle(t('contributions:windowTitle', { space: space.name }));
  const open = (kind: 'filled' | 'soft') => (
    <ButtonLink kind={kind} icon={Plus} to="/espaces/$authority/$space/contributions/ouvrir" params={here}>
      {t('contributions:open')}
    </ButtonLink>
  );
  return (
    <div className={styles.page}>
      {data.items.length === 0 ? (
        <EmptyState title={t('contributions:empty.title')} action={data.runs ? open('filled') : undefined}>
          {t(data.runs ? 'contributions:empty.text' : 'contributions:empty.forReaders')}
        </EmptyState>
      ) : (
        <>
          {data.runs && <SpaceActions>{open('soft')}</SpaceActions>}
          {STATES.map((state) => {
            const some = data.items.filter((line) => line.state === state);
            return (
              some.length > 0 && (
                <Section key={state} title={t(`contributions:state.${state}`)}>
                  <Rows label={t(`contributions:state.${state}`)}>
                    {some.map((line) => (
                      <ConsultationRow key={line.id} line={line} here={here} />
                    ))}
                  </Rows>
                </Section>
              )
            );
          })}
        </>
      )}
    </div>
  );
}

function ConsultationRow({ line, here }: { line: Line; here: { authority: string; space: string } }) {
  const { t } = useTranslation();
  const about = [
    t(`contributions:kind.${line.kind}`),
    line.contributions > 0
      ? t(`contributions:counted.${line.kind}`, {
          count: line.contributions,
          unanswered: t('contributions:unanswered', { count: line.unanswered }),
        })
      : t('contributions:nothingYet'),
    line.awaiting > 0 && t('contributions:toAccept', { count: line.awaiting }),
  ];
  return (
    <Row
      when={<When line={line} />}
      titleAs="h3"
      title={
        <Link
          to="/espaces/$authority/$space/contributions/$consultation"
          params={{ ...here, consultation: line.id }}
          search={{}}
        >
          {line.question}
        </Link>
      }
    >
      {about.filter(Boolean).join(' · ')}
    </Row>
  );
}

function When({ line: { state, fromOn, untilOn } }: { line: Line }) {
  const { t } = useTranslation();
  if (state === 'TO_COME') {
    return (
      <>
        {t('contributions:when.from')} <DayText day={fromOn} />
      </>
    );
  }
  return untilOn ? (
    <>
      {t(state === 'OPEN' ? 'contributions:when.until' : 'contributions:when.ended')} <DayText day={untilOn} />
    </>
  ) : (
    <>
      {t('contributions:when.since')} <DayText day={fromOn} />
    </>
  );
}
