import { Link } from '@tanstack/react-router';
import { CalendarClock, FileCheck2, Globe, MessageSquare, Pin, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import { DateText } from '../../ui/DateText';
import { ExternalTag } from '../../ui/ExternalTag';
import styles from './PostsPage.module.css';
import type { Line } from './queries';

interface PostCardProps {
  line: Line;
  here: { authority: string; space: string };
}

/** A publication in the list: its picture, its name, its first words, who and when. */
export function PostCard({ line, here }: PostCardProps) {
  const { t } = useTranslation();
  const [pictured, setPictured] = useState(line.pictureId != null);
  const draft = line.state === 'DRAFT';
  const title = line.title || t('posts:untitled');
  return (
    <li className={styles.card} data-pictured={pictured || undefined}>
      <div className={styles.words}>
        <Badges line={line} />
        <h2 className={styles.title}>
          {draft ? (
            <Link to="/espaces/$authority/$space/publications/ecrire" params={here} search={{ post: line.id }}>
              {title}
            </Link>
          ) : (
            <Link to="/espaces/$authority/$space/publications/$post" params={{ ...here, post: line.id }}>
              {title}
            </Link>
          )}
        </h2>
        {line.excerpt !== '' && <p className={styles.excerpt}>{line.excerpt}</p>}
        <p className="pv-meta">
          {line.author.name} {line.author.external && <ExternalTag />} · <DateText at={line.at} />
          {line.comments > 0 && (
            <span className={styles.comments}>
              <MessageSquare className="pv-icon" size={16} aria-hidden />{' '}
              {t('posts:commentsCount', { count: line.comments })}
            </span>
          )}
        </p>
      </div>
      {pictured && (
        <img
          className={styles.picture}
          src={`/api/documents/${line.pictureId}/thumbnail`}
          alt=""
          loading="lazy"
          onError={() => setPictured(false)}
        />
      )}
    </li>
  );
}

function Badges({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { pinned, number, toRead, targeted, forPublic, state, expiresAt } = line;
  const some = pinned || number != null || targeted || forPublic || state === 'SCHEDULED' || state === 'EXPIRED';
  if (!some) {
    return null;
  }
  return (
    <p className={styles.badges}>
      {pinned && (
        <StateBadge icon={Pin} tone="info">
          {t('posts:badge.pinned')}
        </StateBadge>
      )}
      {number != null && (
        <StateBadge icon={FileCheck2} tone={toRead ? 'review' : 'neutral'}>
          {t(toRead ? 'posts:badge.noteToRead' : 'posts:badge.note', { number })}
        </StateBadge>
      )}
      {targeted && <StateBadge icon={UsersRound}>{t('posts:badge.targeted')}</StateBadge>}
      {forPublic && (
        <StateBadge icon={Globe} tone="ok">
          {t('posts:badge.public')}
        </StateBadge>
      )}
      {state === 'SCHEDULED' && (
        <StateBadge icon={CalendarClock} tone="review">
          {t('posts:badge.scheduled')} <DateText at={line.at} style="on" />
        </StateBadge>
      )}
      {state === 'EXPIRED' && expiresAt && (
        <StateBadge icon={CalendarClock} tone="old">
          {t('posts:badge.expired')} <DateText at={expiresAt} style="on" />
        </StateBadge>
      )}
    </p>
  );
}
