import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ChartColumn, Columns3, PencilLine, Rows3, SlidersHorizontal } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button, ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Loading } from '../../ui/Loading';
import { useWindowTitle } from '../../ui/Page';
import { SpaceActions } from '../../ui/SpaceActions';
import { Split } from '../../ui/Split';
import { AwayNote } from './AwayNote';
import { Board } from './Board';
import { CasePane } from './CasePane';
import styles from './Queue.module.css';
import { QueueFilters } from './QueueFilters';
import { QueueList } from './QueueList';
import type { QueueSearch } from './search';

/** The requests of a space for its agents; the others are shown what they may ask for. */
export function QueuePage() {
  const { t } = useTranslation();
  const space = useSpace();
  useWindowTitle(t('requests:windowTitle', { space: space.name }));
  const agent = space.role === 'CONTRIBUTOR' || space.role === 'FACILITATOR';
  return (
    <>
      {space.role === 'FACILITATOR' && !space.archivedAt && (
        <SpaceActions>
          <ButtonLink
            kind="soft"
            icon={SlidersHorizontal}
            to="/espaces/$authority/$space/demandes/modeles"
            params={{ authority: space.organisationSlug, space: space.slug }}
          >
            {t('requests:models.link')}
          </ButtonLink>
        </SpaceActions>
      )}
      {agent ? <Agents /> : <Askers />}
    </>
  );
}

function Askers() {
  const { t } = useTranslation();
  const used = useSpace().tools.includes('REQUESTS');
  return (
    <div className={styles.page}>
      <AwayNote />
      <EmptyState
        title={t('requests:queue.notAgent')}
        action={
          used && (
            <ButtonLink kind="filled" icon={PencilLine} to="/demandes/nouvelle">
              {t('requests:ask')}
            </ButtonLink>
          )
        }
      >
        {t(used ? 'requests:queue.notAgentText' : 'requests:away.yours')}{' '}
        <Link to="/demandes">{t('requests:mine.title')}</Link>
      </EmptyState>
    </div>
  );
}

function Agents() {
  const search = useSearch({ strict: false }) as QueueSearch;
  const { demande, vue } = search;
  const pane = demande && (
    <Suspense fallback={<Loading />}>
      <CasePane key={demande} id={demande} />
    </Suspense>
  );
  if (vue === 'tableau' && !demande) {
    return (
      <div className={styles.wide}>
        <Head search={search} />
        <Suspense fallback={<Loading />}>
          <Board search={search} />
        </Suspense>
      </div>
    );
  }
  return (
    <Split
      wide="detail"
      list={
        <>
          <Head search={search} />
          <Suspense fallback={<Loading />}>
            <QueueList search={search} />
          </Suspense>
        </>
      }
      detail={pane}
    />
  );
}

function Head({ search }: { search: QueueSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const space = useSpace();
  const board = search.vue === 'tableau';
  return (
    <div className={styles.head}>
      <AwayNote />
      <div className={styles.title}>
        <h2>{t('requests:queue.title')}</h2>
        <div className={styles.ways}>
          <ButtonLink
            kind="quiet"
            icon={ChartColumn}
            to="/espaces/$authority/$space/demandes/chiffres"
            params={{ authority: space.organisationSlug, space: space.slug }}
          >
            {t('requests:figures.link')}
          </ButtonLink>
          <Button
            kind="quiet"
            icon={board ? Rows3 : Columns3}
            onClick={() =>
              void navigate({
                to: '.',
                search: { ...search, vue: board ? undefined : 'tableau', demande: undefined } as never,
              })
            }
          >
            {t(board ? 'requests:queue.list' : 'requests:queue.board')}
          </Button>
        </div>
      </div>
      <QueueFilters search={search} />
    </div>
  );
}
