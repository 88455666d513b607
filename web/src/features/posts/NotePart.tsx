import { Link } from '@tanstack/react-router';
import { BookCheck, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import styles from './PostPage.module.css';
import type { Post } from './queries';
import { useRead } from './writes';

/** What makes a publication a *note de service*: its number, who signed it, and *Lu et pris connaissance*. */
export function NotePart({ post, note }: { post: Post; note: NonNullable<Post['note']> }) {
  const { t } = useTranslation();
  const space = useSpace();
  const read = useRead(post.id);
  return (
    <section className={styles.slip}>
      <h3>{t('posts:note.title', { number: `${note.year}-${note.number}` })}</h3>
      <Facts>
        <Fact term={t('posts:note.signedOn')}>
          <DateText at={note.signedOn} style="day" />
        </Fact>
        <Fact term={t('posts:note.signatory')}>{note.signatory}</Fact>
        {note.validUntil && (
          <Fact term={t('posts:note.validUntil')}>
            <DateText at={note.validUntil} style="day" />
          </Fact>
        )}
      </Facts>
      {note.asksReading && (
        <div className={styles.gestures}>
          {note.readAt ? (
            <span className={styles.read} role="status">
              <Check className="pv-icon" size={20} aria-hidden />
              {t('posts:note.readByMe')} <DateText at={note.readAt} />
            </span>
          ) : (
            post.can.includes('ACKNOWLEDGE') && (
              <Button kind="filled" icon={BookCheck} busy={read.isPending} onClick={() => read.mutate(undefined)}>
                {t('posts:note.read')}
              </Button>
            )
          )}
          {post.can.includes('FOLLOW_READING') && note.expected != null && (
            <Link
              to="/espaces/$authority/$space/publications/$post/lectures"
              params={{ authority: space.organisationSlug, space: space.slug, post: post.id }}
            >
              {t('posts:note.count', { count: note.expected, read: note.read ?? 0 })}
            </Link>
          )}
        </div>
      )}
      {read.error && <ErrorNote error={read.error} />}
    </section>
  );
}
