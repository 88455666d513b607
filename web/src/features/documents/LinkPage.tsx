import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Fact, Facts } from '../../ui/Facts';
import { Page } from '../../ui/Page';
import { Referring } from '../../ui/Referring';
import styles from './LinkPage.module.css';
import { Preview } from './preview/Preview';
import { contentHref, type Thing, thingQuery } from './queries';
import { ThrownNote } from './ThrownNote';

/** A permanent link: it leads to where the thing lies now, or says that it lies in the trash. */
export function LinkPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/shell/d/$id' });
  const { commentaire } = useSearch({ from: '/shell/d/$id' });
  const { data: thing } = useSuspenseQuery(thingQuery(id));
  const { entry, space } = thing;
  if (entry.trashedAt) {
    return (
      <Page
        title={entry.name}
        lead={space.hidden ? <Talk thing={thing} /> : t('documents:link.of', { space: space.name })}
      >
        <ThrownNote thing={thing} />
      </Page>
    );
  }
  const folder = entry.kind === 'FOLDER';
  if (space.hidden) {
    return folder ? (
      <Navigate to="/messages/$conversation" params={{ conversation: space.id }} replace />
    ) : (
      <Given thing={thing} />
    );
  }
  return (
    <Navigate
      to="/espaces/$authority/$space/documents"
      params={{ authority: space.organisationSlug, space: space.slug }}
      search={folder ? { dossier: entry.id } : { dossier: entry.parentId ?? undefined, doc: entry.id, commentaire }}
      replace
    />
  );
}

/** What somebody gave in a direct or group conversation: it has no place in a space, and is shown here. */
function Given({ thing }: { thing: Thing }) {
  const { t } = useTranslation();
  const { entry, createdBy, createdAt } = thing;
  return (
    <Page
      title={entry.name}
      lead={<Talk thing={thing} />}
      actions={
        <ButtonAnchor icon={Download} href={contentHref(entry.id)} download>
          {t('documents:thing.download')}
        </ButtonAnchor>
      }
    >
      <div className={styles.given}>
        <Preview entry={entry} version={entry.version ?? 1} />
        <Facts>
          <Fact term={t('documents:fact.created')}>
            {createdBy && `${createdBy.name}, `}
            <DateText at={createdAt} />
          </Fact>
        </Facts>
        <Referring kind="DOCUMENT" id={entry.id} />
      </div>
    </Page>
  );
}

/** The conversation in which it was given: its hidden space bears the same key. */
function Talk({ thing: { space } }: { thing: Thing }) {
  const { t } = useTranslation();
  return (
    <Link to="/messages/$conversation" params={{ conversation: space.id }}>
      {t('documents:link.talk')}
    </Link>
  );
}
