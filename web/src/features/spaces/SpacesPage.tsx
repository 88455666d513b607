import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Archive, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCapacity } from '../../api/capacity';
import { Button, ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Rows } from '../../ui/Row';
import { Section, SectionHead } from '../../ui/SectionHead';
import { groupsOf } from './groups';
import { joinableQuery, overviewQuery } from './queries';
import { SpaceFilterBar } from './SpaceFilterBar';
import { SpaceRow } from './SpaceRow';
import styles from './SpacesPage.module.css';

/** Vue d’ensemble: my spaces with what moved in them, and those that I could join. */
export function SpacesPage() {
  const { t } = useTranslation();
  const { capacity } = useCapacity();
  const found = useFound();
  const opens = capacity !== undefined && capacity.role !== 'MEMBER';
  return (
    <Page
      title={t('spaces:home.title')}
      lead={t('spaces:home.lead')}
      actions={
        capacity && (
          <ButtonLink to="/espaces/nouveau" kind="filled" icon={Plus}>
            {t(opens ? 'spaces:home.open' : 'spaces:home.ask')}
          </ButtonLink>
        )
      }
      aside={capacity && <Around role={capacity.role} />}
      asideLabel={t('spaces:home.around')}
    >
      <SpaceFilterBar found={found} />
      <Mine found={found} />
      {!found.archives && <Joinable found={found} />}
    </Page>
  );
}

type Found = ReturnType<typeof useFound>;

function useFound() {
  return useSearch({ from: '/shell/espaces' });
}

function Mine({ found }: { found: Found }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    overviewQuery({ q: found.q, type: found.type, archived: found.archives }),
  );
  const lines = data.pages.flatMap(({ items }) => items);
  if (lines.length === 0) {
    return found.q || found.type ? (
      <EmptyState
        title={t('spaces:home.nothingFound')}
        action={
          <Button onClick={() => void navigate({ to: '/espaces', search: {} })}>{t('spaces:home.showAll')}</Button>
        }
      >
        {t('spaces:home.nothingFoundText')}
      </EmptyState>
    ) : (
      <EmptyState title={t(found.archives ? 'spaces:home.noArchives' : 'spaces:home.none')}>
        {t(found.archives ? 'spaces:home.noArchivesText' : 'spaces:home.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      {groupsOf(lines).map(({ group, spaces }) => (
        <Section key={group} title={t(`spaces:group.${group}`)}>
          <Rows>
            {spaces.map((space) => (
              <SpaceRow key={space.id} space={space} />
            ))}
          </Rows>
        </Section>
      ))}
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('spaces:more')}
          </Button>
        </p>
      )}
    </>
  );
}

function Joinable({ found }: { found: Found }) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    joinableQuery({ q: found.q, type: found.type }),
  );
  const lines = data.pages.flatMap(({ items }) => items);
  return (
    lines.length > 0 && (
      <div className={styles.joinable}>
        <Section title={t('spaces:home.joinable')}>
          <Rows>
            {lines.map((space) => (
              <SpaceRow key={space.id} space={space} />
            ))}
          </Rows>
        </Section>
        {hasNextPage && (
          <p className={styles.more}>
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('spaces:more')}
            </Button>
          </p>
        )}
      </div>
    )
  );
}

function Around({ role }: { role: string }) {
  const { t } = useTranslation();
  const { archives } = useFound();
  return (
    <>
      {role !== 'MEMBER' && (
        <section>
          <SectionHead title={t('spaces:home.run')} />
          <ul className={styles.links}>
            <li>
              <Link to="/espaces/demandes">{t('spaces:requests.title')}</Link>
            </li>
            {role === 'ORG_ADMIN' && (
              <>
                <li>
                  <Link to="/espaces/commune">{t('commune:title')}</Link>
                </li>
                <li>
                  <Link to="/espaces/inventaire">{t('inventory:title')}</Link>
                </li>
              </>
            )}
          </ul>
        </section>
      )}
      <section>
        <SectionHead title={t('spaces:home.elsewhere')} />
        <ul className={styles.links}>
          {role === 'MEMBER' && (
            <li>
              <Link to="/espaces/demandes">{t('spaces:requests.mineTitle')}</Link>
            </li>
          )}
          <li>
            <Link to="/espaces" search={archives ? {} : { archives: true }}>
              <Archive className="pv-icon" size={16} aria-hidden />
              {t(archives ? 'spaces:home.active' : 'spaces:home.archives')}
            </Link>
          </li>
        </ul>
      </section>
    </>
  );
}
