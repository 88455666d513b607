import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Eye, Folder as FolderIcon, FolderLock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { FileGlyph } from '../../../ui/FileGlyph';
import { useWindowTitle } from '../../../ui/Page';
import { Row, Rows } from '../../../ui/Row';
import { type Entry, type Thing, thingQuery } from '../queries';
import { seenAsQuery } from './accessQueries';
import styles from './SeenAsPage.module.css';

const HERE = '/espaces/$authority/$space/documents/vu-par/$person';

/** What another member sees in a folder: names only, nothing opens. */
export function SeenAsPage() {
  const { t } = useTranslation();
  const { authority, space, person } = useParams({ from: `/shell${HERE}` });
  const { dossier } = useSearch({ from: `/shell${HERE}` });
  const { data: folder } = useSuspenseQuery(thingQuery(dossier));
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    seenAsQuery(dossier, person),
  );
  const [first] = data.pages;
  const name = first?.person.name ?? '';
  const entries = data.pages.flatMap(({ entries: { items } }) => items);
  useWindowTitle(t('documents:seenAs.windowTitle', { name }));
  return (
    <section className={styles.page}>
      <div className={styles.banner} role="status">
        <Eye className="pv-icon" size={24} aria-hidden />
        <div>
          <p className={styles.said}>{t('documents:seenAs.banner', { name })}</p>
          <p>{t('documents:seenAs.about')}</p>
        </div>
        <ButtonLink
          to="/espaces/$authority/$space/documents/acces/$id"
          params={{ authority, space, id: dossier }}
          search={{ personne: person }}
        >
          {t('documents:seenAs.stop')}
        </ButtonLink>
      </div>
      <Way folder={folder} />
      {!first?.level ? (
        <EmptyState title={t('documents:seenAs.hidden', { name })} titleAs="p">
          {t('documents:seenAs.hiddenText')}
        </EmptyState>
      ) : entries.length === 0 ? (
        <EmptyState title={t('documents:seenAs.empty', { name })} titleAs="p" />
      ) : (
        <Rows ruled label={t('documents:seenAs.list', { name })}>
          {entries.map((entry) => (
            <Seen key={entry.id} entry={entry} />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('documents:list.more')}
        </Button>
      )}
    </section>
  );
}

/** The folders above, as far as the one who looks may see them. */
function Way({ folder }: { folder: Thing }) {
  const { t } = useTranslation();
  const { authority, space, person } = useParams({ from: `/shell${HERE}` });
  return (
    <nav className={styles.way} aria-label={t('documents:list.path')}>
      {folder.path.map(({ id, name }, index) => (
        <span key={id}>
          <Link to={HERE} params={{ authority, space, person }} search={{ dossier: id }}>
            {index === 0 ? t('documents:tree.root') : name}
          </Link>
          <span aria-hidden> › </span>
        </span>
      ))}
      <h2>{folder.entry.parentId ? folder.entry.name : t('documents:tree.root')}</h2>
    </nav>
  );
}

function Seen({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { authority, space, person } = useParams({ from: `/shell${HERE}` });
  const folder = entry.kind === 'FOLDER';
  const Icon = entry.restricted ? FolderLock : FolderIcon;
  const may = entry.can.includes('MOVE') || entry.can.includes('CHANGE') || entry.can.includes('DEPOSIT');
  return (
    <Row
      mark={
        folder ? <Icon className="pv-icon" size={28} strokeWidth={1.5} aria-hidden /> : <FileGlyph name={entry.name} />
      }
      title={
        folder ? (
          <Link to={HERE} params={{ authority, space, person }} search={{ dossier: entry.id }}>
            {entry.name}
          </Link>
        ) : (
          entry.name
        )
      }
      action={
        <span className="pv-meta">
          {t(
            may
              ? 'documents:seenAs.changes'
              : entry.can.includes('COMMENT')
                ? 'documents:seenAs.comments'
                : 'documents:seenAs.reads',
          )}
        </span>
      }
    >
      {folder
        ? typeof entry.count === 'number' && t('documents:list.holds', { count: entry.count })
        : t('documents:version.long', { number: entry.version })}
    </Row>
  );
}
