import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { DateText } from '../../ui/DateText';
import { ExternalTag } from '../../ui/ExternalTag';
import { FileGlyph } from '../../ui/FileGlyph';
import { LinkCard } from '../../ui/LinkCard';
import { useWindowTitle } from '../../ui/Page';
import { Below } from './Below';
import { NotePart } from './NotePart';
import { PostActions } from './PostActions';
import { PostBody } from './PostBody';
import styles from './PostPage.module.css';
import { PublicPart } from './PublicPart';
import { type Post, postQuery } from './queries';

/** A publication, and what is said below it. */
export function PostPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { post: id = '' } = useParams({ strict: false }) as { post?: string };
  const { data: post } = useSuspenseQuery(postQuery(id));
  useWindowTitle(t('posts:windowTitle', { space: post.title || t('posts:untitled') }));
  return (
    <div className={styles.page}>
      <Link
        className={styles.back}
        to="/espaces/$authority/$space/publications"
        params={{ authority: space.organisationSlug, space: space.slug }}
      >
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('posts:back')}
      </Link>
      <article className={styles.post}>
        <header className={styles.head}>
          <h2 className={styles.title}>{post.title || t('posts:untitled')}</h2>
          <PostActions post={post} />
        </header>
        <About post={post} />
        <PublicPart post={post} />
        {post.picture && (
          <img className={styles.picture} src={pictureOf(post.picture.documentId, post)} alt={post.picture.text} />
        )}
        <PostBody blocks={post.body} />
        {post.attachments.length > 0 && (
          <section className={styles.files}>
            <h3>{t('posts:attachments')}</h3>
            <ul>
              {post.attachments.map(({ id: file, name }) => (
                <li key={file}>
                  <LinkCard to="/d/$id" params={{ id: file }} mark={<FileGlyph name={name} />} name={name} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {post.note && <NotePart post={post} note={post.note} />}
      </article>
      {post.state !== 'DRAFT' && <Below id={post.id} />}
    </div>
  );
}

/** Whoever is about to approve it sees the version that would leave. */
function pictureOf(id: string, { forPublic, can }: Post): string {
  const version = can.includes('APPROVE') ? forPublic?.pictureVersion : undefined;
  return `/api/documents/${id}/thumbnail${version ? `?version=${version}` : ''}`;
}

/** Who, when, for whom, until when. */
function About({ post: { author, publishAt, editedAt, expiresAt, state, audience } }: { post: Post }) {
  const { t } = useTranslation();
  return (
    <div className={styles.about}>
      <p className="pv-meta">
        {author.name} {author.external && <ExternalTag />}
        {publishAt && (
          <>
            {' · '}
            {state === 'SCHEDULED' && `${t('posts:about.scheduled')} `}
            <DateText at={publishAt} style={state === 'SCHEDULED' ? 'full' : 'short'} />
          </>
        )}
        {editedAt && ` · ${t('posts:about.edited')}`}
        {expiresAt && (
          <>
            {' · '}
            {t(state === 'EXPIRED' ? 'posts:about.expired' : 'posts:about.expires')}{' '}
            <DateText at={expiresAt} style="on" />
          </>
        )}
      </p>
      {audience.length > 0 && (
        <p className="pv-meta">{t('posts:about.audience', { names: audience.map(({ name }) => name).join(', ') })}</p>
      )}
    </div>
  );
}
