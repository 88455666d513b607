import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { FileGlyph } from '../../ui/FileGlyph';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { recentQuery } from './queries';

/** What was deposited or changed last in the space around, newest first; nothing at all while there is none. */
export function RecentDocuments() {
  const { t } = useTranslation();
  const space = useSpace();
  const { data: documents, error, refetch } = useQuery(recentQuery(space.id));
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (!documents?.length) {
    return null;
  }
  const address = {
    to: '/espaces/$authority/$space/documents',
    params: { authority: space.organisationSlug, space: space.slug },
  } as const;
  return (
    <Section title={t('documents:recent.title')} more={<Link {...address}>{t('documents:recent.all')}</Link>}>
      <Rows>
        {documents.map((document) => (
          <Row
            key={document.id}
            mark={<FileGlyph name={document.name} />}
            title={
              <Link {...address} search={{ dossier: document.parentId, doc: document.id }}>
                {document.name}
              </Link>
            }
          >
            {document.changedBy && `${document.changedBy.name} · `}
            <DateText at={document.changedAt} />
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
