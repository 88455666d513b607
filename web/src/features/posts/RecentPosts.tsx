import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Pin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { postsQuery } from './queries';

const FEW = 4;

/** What is pinned in the space around and what was published last; nothing at all while there is none. */
export function RecentPosts() {
  const { t } = useTranslation();
  const space = useSpace();
  const { data, error, refetch } = useInfiniteQuery(postsQuery(space.id, 'PUBLISHED'));
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  const lines = data?.pages[0]?.items.slice(0, FEW);
  if (!lines?.length) {
    return null;
  }
  const here = { authority: space.organisationSlug, space: space.slug };
  return (
    <Section
      title={t('posts:title')}
      more={
        <Link to="/espaces/$authority/$space/publications" params={here}>
          {t('posts:back')}
        </Link>
      }
    >
      <Rows>
        {lines.map(({ id, title, at, author, pinned }) => (
          <Row
            key={id}
            when={<DateText at={at} />}
            title={
              <Link to="/espaces/$authority/$space/publications/$post" params={{ ...here, post: id }}>
                {title}
              </Link>
            }
            action={pinned ? <Pin className="pv-icon" size={16} aria-label={t('posts:badge.pinned')} /> : undefined}
          >
            {author.name}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
