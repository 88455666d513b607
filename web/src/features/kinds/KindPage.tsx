import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { ButtonAnchor } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Album } from './Album';
import { KindTable } from './KindTable';
import { kindAt, sayAmount } from './kinds';
import { exportHref, tableQuery } from './queries';

/** The documents of a kind that a folder holds, with those of the folders in it: an album, or a table. */
export function KindPage() {
  const { t, i18n } = useTranslation();
  const space = useSpace();
  const { folder = '', kind: slug = '' } = useParams({ strict: false });
  const kind = kindAt(slug) ?? 'QUOTE';
  const { data: table } = useSuspenseQuery(tableQuery(folder, kind));
  const { lines, count, total } = table;
  return (
    <Page
      large={false}
      title={t(`kinds:many.${kind}`)}
      lead={
        <>
          {t('kinds:page.in')}{' '}
          <Link
            to="/espaces/$authority/$space/documents"
            params={{ authority: space.organisationSlug, space: space.slug }}
            search={{ dossier: folder }}
          >
            {table.folderName}
          </Link>
          {count > 0 && ` · ${t(`kinds:count.${kind}`, { count })}`}
          {total !== undefined && total !== null && (
            <>
              {' · '}
              <b>{t('kinds:page.total', { amount: sayAmount(total, i18n.language) })}</b>
            </>
          )}
        </>
      }
      actions={
        count > 0 &&
        kind !== 'PHOTO' && (
          <ButtonAnchor icon={Download} href={exportHref(folder, kind)} download>
            {t('kinds:page.export')}
          </ButtonAnchor>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState title={t('kinds:page.empty')}>{t('kinds:page.emptyText')}</EmptyState>
      ) : kind === 'PHOTO' ? (
        <Album lines={lines} />
      ) : (
        <KindTable kind={kind} lines={lines} />
      )}
      {count > lines.length && <p className="pv-meta">{t('kinds:page.first', { count: lines.length })}</p>}
    </Page>
  );
}
