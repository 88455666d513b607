import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { MapPin, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../api/live';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import type { LookedAt } from '../../ui/PreviewParts';
import { SayField } from '../../ui/SayField';
import styles from './CommentsPart.module.css';
import { point, usePointing } from './pointing';
import { commentsQuery, numbered, readersOf, type Thread } from './queries';
import { ThreadItem } from './ThreadItem';
import { useComment } from './writes';

/** What is said of a document: what is not dealt with, then, folded, what is. */
export function CommentsPart(looked: LookedAt) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = commentsQuery(looked.id);
  const { data, error, refetch } = useQuery(query);
  useLive('comments', () => void queries.invalidateQueries({ queryKey: query.queryKey }));
  const threads = data?.threads ?? [];
  const open = threads.filter(({ resolvedAt }) => !resolvedAt);
  const settled = threads.filter(({ resolvedAt }) => resolvedAt);
  const asked = useAsked(threads);
  const [unfolded, setUnfolded] = useState(false);
  const holds = settled.some((thread) => asked !== undefined && isIn(thread, asked));
  const numbers = numbered(threads);
  const item = (thread: Thread) => (
    <ThreadItem key={thread.id} thread={thread} number={numbers.get(thread.id)} looked={looked} />
  );
  return (
    <section aria-label={t('comments:title')}>
      <h3 className={styles.title}>{t('comments:title')}</h3>
      {looked.can.includes('COMMENT') && <NewComment looked={looked} />}
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data && threads.length === 0 && <p className="pv-meta">{t('comments:none')}</p>}
      <ul className={styles.threads}>{open.map(item)}</ul>
      {settled.length > 0 && (
        <details
          className={styles.folded}
          open={unfolded || holds}
          onToggle={(event) => setUnfolded(event.currentTarget.open)}
        >
          <summary>{t('comments:settled', { count: settled.length })}</summary>
          <ul className={styles.threads}>{settled.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

/** The comment that one came to read, by its address or its pin: it has the focus once it is there. */
function useAsked(threads: readonly Thread[]): string | undefined {
  const { commentaire } = useSearch({ strict: false });
  const { thread } = usePointing();
  const asked = thread ?? commentaire;
  const pinned = thread !== undefined && threads.some((one) => isIn(one, thread));
  const there = commentaire !== undefined && threads.some((one) => isIn(one, commentaire));
  useEffect(() => {
    if (there) {
      bringUp(commentaire);
    }
  }, [there, commentaire]);
  useEffect(() => {
    if (pinned) {
      bringUp(thread);
      point({ thread: undefined });
    }
  }, [pinned, thread]);
  return asked;
}

function bringUp(id: string): void {
  const line = document.getElementById(`commentaire-${id}`);
  line?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: 'center' });
}

const isIn = ({ id, answers }: Thread, asked: string) => id === asked || answers.some((answer) => answer.id === asked);

/** Commenting on the whole, or on a place that one points at. */
function NewComment({ looked: { id, shown } }: { looked: LookedAt }) {
  const { t } = useTranslation();
  const comment = useComment(id);
  const pointing = usePointing();
  const pages = pointing.shown?.id === id && pointing.shown.version === shown;
  const { place, choosing } = pages ? pointing : {};
  const choose = () => {
    point({ choosing: !choosing, place: undefined });
  };
  return (
    <SayField
      key={id}
      useReaders={readersOf(id)}
      label={t('comments:field.new')}
      does={t('comments:field.send')}
      busy={comment.isPending}
      error={comment.error}
      onSend={(body, done) =>
        comment.mutate(
          { body, version: shown, place },
          {
            onSuccess: () => {
              done();
              point({ choosing: false, place: undefined });
            },
          },
        )
      }
      tools={
        pages &&
        (place ? (
          <Button kind="quiet" icon={X} onClick={() => point({ place: undefined })}>
            {t('comments:place.drop', { page: place.page })}
          </Button>
        ) : (
          <Button kind="quiet" icon={MapPin} aria-pressed={choosing ?? false} onClick={choose}>
            {t('comments:place.choose')}
          </Button>
        ))
      }
    />
  );
}
