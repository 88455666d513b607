import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarRange, CircleCheck, EyeOff, ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { StateBadge } from '../../ui/Badge';
import { Button, ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { SpaceActions } from '../../ui/SpaceActions';
import styles from './Poll.module.css';
import { type Line, pollsQuery } from './queries';

/** The polls of a space: one's drafts, what is open, what is closed. */
export function PollsPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(pollsQuery(space.id));
  const lines = data.pages.flatMap(({ items }) => items);
  const writes = data.pages[0]?.writes ?? false;
  const here = { authority: space.organisationSlug, space: space.slug };
  useWindowTitle(t('polls:windowTitle', { space: space.name }));
  const write = (kind: 'filled' | 'soft') => (
    <ButtonLink kind={kind} icon={ListPlus} to="/espaces/$authority/$space/sondages/ecrire" params={here}>
      {t('polls:write')}
    </ButtonLink>
  );
  return (
    <div className={styles.page}>
      {writes && lines.length > 0 && <SpaceActions>{write('soft')}</SpaceActions>}
      {lines.length === 0 && (
        <EmptyState title={t('polls:empty.title')} action={writes ? write('filled') : undefined}>
          {t(writes ? 'polls:empty.text' : 'polls:empty.forReaders')}
        </EmptyState>
      )}
      {(['DRAFT', 'OPEN', 'CLOSED'] as const).map((state) => {
        const some = lines.filter((line) => line.state === state);
        return (
          some.length > 0 && (
            <Section key={state} title={t(`polls:list.${state}`)}>
              <Rows>
                {some.map((line) => (
                  <PollRow key={line.id} line={line} here={here} />
                ))}
              </Rows>
            </Section>
          )
        );
      })}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('polls:more')}
        </Button>
      )}
      <p>
        <Link className={styles.back} to="/sondages">
          <CalendarRange className="pv-icon" size={20} aria-hidden />
          {t('polls:calendar.open')}
        </Link>
      </p>
    </div>
  );
}

interface PollRowProps {
  line: Line;
  here: { authority: string; space: string };
}

function PollRow({ line, here }: PollRowProps) {
  const { t } = useTranslation();
  const { id, title, state, closesAt, at, awaited, answered, anonymous, asked, answers, authorName } = line;
  const params = { ...here, poll: id };
  const name = title || t('polls:untitled');
  return (
    <Row
      when={closesAt && state !== 'DRAFT' ? <DateText at={closesAt} style="day" /> : <DateText at={at} style="day" />}
      whenMore={t(`polls:when.${state === 'DRAFT' ? 'written' : closesAt ? 'until' : 'since'}`)}
      title={
        state === 'DRAFT' ? (
          <Link to="/espaces/$authority/$space/sondages/ecrire" params={here} search={{ sondage: id }}>
            {name}
          </Link>
        ) : (
          <Link to="/espaces/$authority/$space/sondages/$poll" params={params}>
            {name}
          </Link>
        )
      }
      action={
        awaited ? (
          <ButtonLink kind="soft" to="/espaces/$authority/$space/sondages/$poll" params={params}>
            {t('polls:answer.open')}
          </ButtonLink>
        ) : (
          answered && (
            <StateBadge icon={CircleCheck} tone="ok">
              {t('polls:state.answered')}
            </StateBadge>
          )
        )
      }
    >
      {state !== 'DRAFT' && `${authorName} · ${t('polls:participation.title', { count: answers, asked })}`}
      {anonymous && (
        <>
          {state !== 'DRAFT' && ' · '}
          <EyeOff className="pv-icon" size={16} aria-hidden /> {t('polls:state.anonymous')}
        </>
      )}
    </Row>
  );
}
