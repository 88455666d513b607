import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import styles from './Imports.module.css';
import { type Group, type Import, type Item, itemsQuery, reportHref } from './queries';

/** What is to be said of single files: why they stay, which name they get, where their content is already. */
export function Groups({ one }: { one: Import }) {
  const { t } = useTranslation();
  const left = one.groups.filter((group) => group.left);
  const other = one.groups.filter((group) => !group.left);
  const came = one.state === 'ENDED';
  return (
    <div className={styles.groups}>
      {left.length > 0 && (
        <List id={one.id} title={came ? t('imports:groups.stayed') : t('imports:groups.stay')} groups={left} />
      )}
      {other.length > 0 && (
        <List id={one.id} title={came ? t('imports:groups.changed') : t('imports:groups.change')} groups={other} />
      )}
      {one.files > 0 && (
        <p className={styles.report}>
          <ButtonAnchor kind="quiet" icon={Download} href={reportHref(one.id)} download>
            {t('imports:groups.report')}
          </ButtonAnchor>
        </p>
      )}
    </div>
  );
}

function List({ id, title, groups }: { id: string; title: string; groups: readonly Group[] }) {
  return (
    <section>
      <SectionHead title={title} />
      <Rows label={title}>
        {groups.map((group) => (
          <GroupRow key={group.mark} id={id} group={group} />
        ))}
      </Rows>
    </section>
  );
}

function GroupRow({ id, group: { mark, count } }: { id: string; group: Group }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const title = t(`imports:mark.${mark}`, { count });
  return (
    <Row
      when={new Intl.NumberFormat(i18n.language).format(count)}
      title={title}
      action={
        <Button
          kind="quiet"
          aria-expanded={open}
          aria-label={t(open ? 'imports:groups.hideNamed' : 'imports:groups.showNamed', { title })}
          onClick={() => setOpen(!open)}
        >
          {open ? t('imports:groups.hide') : t('imports:groups.show')}
        </Button>
      }
    >
      <p>{t(`imports:why.${mark}`)}</p>
      {open && <Items id={id} mark={mark} />}
    </Row>
  );
}

function Items({ id, mark }: { id: string; mark: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    itemsQuery(id, mark),
  );
  if (!data) {
    return error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  return (
    <>
      <ul className={styles.items}>
        {data.pages.flatMap(({ items }) => items.map((item) => <ItemLine key={item.number} item={item} />))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('imports:groups.more')}
        </Button>
      )}
    </>
  );
}

function ItemLine({ item: { path, name, about, entryId } }: { item: Item }) {
  const { t } = useTranslation();
  const own = path.replace(/\/$/, '').split('/').at(-1);
  const shown = <bdi>{path}</bdi>;
  return (
    <li>
      {entryId ? (
        <Link to="/d/$id" params={{ id: entryId }}>
          {shown}
        </Link>
      ) : (
        shown
      )}
      {name !== own && path !== name && (
        <>
          {' '}
          → <bdi>{name}</bdi>
        </>
      )}
      {about && ` (${t('imports:groups.twin', { about })})`}
    </li>
  );
}
