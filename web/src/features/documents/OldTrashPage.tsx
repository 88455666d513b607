import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Folder as FolderIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { FileGlyph } from '../../ui/FileGlyph';
import { Page } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { toast } from '../../ui/toasts';
import { oldTrashQuery } from './queries';
import { useRestoreOld } from './writes';

/** What left the trashes of an authority's spaces, for its administrators: thrown away 30 to 90 days ago. */
export function OldTrashPage() {
  const { t } = useTranslation();
  const { authority } = useParams({ strict: false });
  const { capacities } = useSession();
  const hat = capacities.find(({ organisationSlug, role }) => organisationSlug === authority && role === 'ORG_ADMIN');
  if (!hat) {
    throw new Problem('not-found', 404);
  }
  return (
    <Page title={t('documents:oldTrash.title')} lead={t('documents:oldTrash.lead')}>
      <Thrown organisationId={hat.organisationId} />
    </Page>
  );
}

function Thrown({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const { data: thrown } = useSuspenseQuery(oldTrashQuery(organisationId));
  const restore = useRestoreOld(organisationId);
  if (thrown.length === 0) {
    return <EmptyState title={t('documents:oldTrash.empty')}>{t('documents:oldTrash.emptyText')}</EmptyState>;
  }
  return (
    <>
      {restore.isError && <ErrorNote error={restore.error} />}
      <Rows ruled label={t('documents:oldTrash.title')}>
        {thrown.map(({ id, kind, name, spaceName, trashedAt, trashedBy, keptUntil }) => {
          const shown = name ?? t(`documents:oldTrash.unnamed.${kind}`);
          return (
            <Row
              key={id}
              when={<DateText at={trashedAt} style="day" />}
              mark={
                kind === 'FOLDER' ? (
                  <FolderIcon className="pv-icon" size={28} strokeWidth={1.5} aria-hidden />
                ) : (
                  <FileGlyph name={name ?? ''} />
                )
              }
              title={shown}
              action={
                <Button
                  aria-label={t('documents:oldTrash.restoreNamed', { name: shown, space: spaceName })}
                  busy={restore.isPending && restore.variables === id}
                  onClick={() =>
                    restore.mutate(id, {
                      onSuccess: () =>
                        toast({ text: t('documents:oldTrash.restored', { name: shown, space: spaceName }) }),
                    })
                  }
                >
                  {t('documents:trash.restore')}
                </Button>
              }
            >
              {[spaceName, trashedBy && t('documents:trash.by', { name: trashedBy.name })].filter(Boolean).join(' · ')}
              <br />
              {t('documents:oldTrash.kept')} <DateText at={keptUntil} style="day" />
            </Row>
          );
        })}
      </Rows>
    </>
  );
}
