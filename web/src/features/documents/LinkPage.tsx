import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { thingQuery } from './queries';
import { ThrownNote } from './ThrownNote';

/** A permanent link: it leads to where the thing lies now, or says that it lies in the trash. */
export function LinkPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/shell/d/$id' });
  const { data: thing } = useSuspenseQuery(thingQuery(id));
  const { entry, space } = thing;
  if (entry.trashedAt) {
    return (
      <Page title={entry.name} lead={t('documents:link.of', { space: space.name })}>
        <ThrownNote thing={thing} />
      </Page>
    );
  }
  const folder = entry.kind === 'FOLDER';
  return (
    <Navigate
      to="/espaces/$authority/$space/documents"
      params={{ authority: space.organisationSlug, space: space.slug }}
      search={folder ? { dossier: entry.id } : { dossier: entry.parentId ?? undefined, doc: entry.id }}
      replace
    />
  );
}
