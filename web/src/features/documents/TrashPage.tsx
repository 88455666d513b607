import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Folder as FolderIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { FileGlyph } from '../../ui/FileGlyph';
import { useWindowTitle } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { useGestures } from './gestures';
import { trashQuery } from './queries';
import styles from './TrashPage.module.css';

/** What people of the space threw away, for thirty days. */
export function TrashPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { restore } = useGestures();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(trashQuery(space.id));
  const thrown = data.pages.flatMap(({ items }) => items);
  useWindowTitle(t('documents:trash.windowTitle', { space: space.name }));
  return (
    <section className={styles.page}>
      <Link
        className={styles.back}
        to="/espaces/$authority/$space/documents"
        params={{ authority: space.organisationSlug, space: space.slug }}
      >
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('documents:trash.back')}
      </Link>
      <h2>{t('documents:trash.title')}</h2>
      <p className="pv-lead">{t('documents:trash.about')}</p>
      {thrown.length === 0 ? (
        <EmptyState title={t('documents:trash.empty')} titleAs="p">
          {t('documents:trash.emptyText')}
        </EmptyState>
      ) : (
        <Rows ruled label={t('documents:trash.title')}>
          {thrown.map(({ id, kind, name, folder, trashedAt, trashedBy, restorable }) => (
            <Row
              key={id}
              when={<DateText at={trashedAt} />}
              mark={
                kind === 'FOLDER' ? (
                  <FolderIcon className="pv-icon" size={28} strokeWidth={1.5} aria-hidden />
                ) : (
                  <FileGlyph name={name} />
                )
              }
              title={name}
              action={
                restorable && (
                  <Button aria-label={t('documents:trash.restoreNamed', { name })} onClick={() => restore([id], name)}>
                    {t('documents:trash.restore')}
                  </Button>
                )
              }
            >
              {[
                trashedBy && t('documents:trash.by', { name: trashedBy.name }),
                folder && t('documents:trash.from', { folder }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Row>
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
