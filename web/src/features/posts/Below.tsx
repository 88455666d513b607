import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { MessageSquareReply } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SayField } from '../../ui/SayField';
import { BelowLine } from './BelowLine';
import styles from './PostPage.module.css';
import { readersOf, type Thread, threadsQuery } from './queries';
import { useSay } from './writes';

/** What is said below a publication: comments, and answers to them. */
export function Below({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(threadsQuery(id));
  const say = useSay(id);
  useAsked(data?.threads);
  if (data && !data.open && data.threads.length === 0) {
    return null;
  }
  return (
    <section className={styles.below} aria-label={t('posts:below.title')}>
      <h3>{t('posts:below.title')}</h3>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      <ul className={styles.threads}>
        {data?.threads.map((thread) => (
          <ThreadItem key={thread.first.id} id={id} thread={thread} open={data.open} />
        ))}
      </ul>
      {data?.open && (
        <div className={styles.new}>
          <SayField
            useReaders={readersOf(id)}
            label={t('posts:below.new')}
            does={t('posts:below.send')}
            busy={say.isPending}
            error={say.error}
            onSend={(body, done) => say.mutate(body, { onSuccess: done })}
          />
        </div>
      )}
      {data && !data.open && <p className="pv-meta">{t('posts:below.closed')}</p>}
    </section>
  );
}

/** The comment that one came to read has the focus once it is there. */
function useAsked(threads: readonly Thread[] | undefined): void {
  const { commentaire } = useSearch({ strict: false }) as { commentaire?: string };
  const there =
    commentaire !== undefined &&
    threads?.some(({ first, answers }) => [first, ...answers].some(({ id }) => id === commentaire));
  useEffect(() => {
    if (there) {
      const line = document.getElementById(`commentaire-${commentaire}`);
      line?.focus({ preventScroll: true });
      line?.scrollIntoView({ block: 'center' });
    }
  }, [there, commentaire]);
}

function ThreadItem({ id, thread: { first, answers }, open }: { id: string; thread: Thread; open: boolean }) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState(false);
  const say = useSay(id, first.id);
  return (
    <li>
      <BelowLine id={id} comment={first} />
      {answers.length > 0 && (
        <ol className={styles.answers} aria-label={t('posts:below.answers', { count: answers.length })}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <BelowLine id={id} comment={answer} />
            </li>
          ))}
        </ol>
      )}
      {answering ? (
        <SayField
          useReaders={readersOf(id)}
          label={t('posts:below.answer', { name: first.author.name })}
          does={t('posts:below.send')}
          busy={say.isPending}
          error={say.error}
          begun
          onSend={(body, done) =>
            say.mutate(body, {
              onSuccess: () => {
                done();
                setAnswering(false);
              },
            })
          }
          onCancel={() => setAnswering(false)}
        />
      ) : (
        open && (
          <Button kind="quiet" icon={MessageSquareReply} onClick={() => setAnswering(true)}>
            {t('posts:below.answerDo')}
          </Button>
        )
      )}
    </li>
  );
}
