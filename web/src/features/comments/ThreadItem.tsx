import { Check, MapPin, MessageSquareReply, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import type { LookedAt } from '../../ui/PreviewParts';
import { SayField } from '../../ui/SayField';
import { toast } from '../../ui/toasts';
import { CommentLine } from './CommentLine';
import styles from './CommentsPart.module.css';
import { point } from './pointing';
import { readersOf, type Thread } from './queries';
import { useAnswer, useResolve } from './writes';

interface ThreadProps {
  thread: Thread;
  /** What its pin bears on the page. */
  number: number | undefined;
  looked: LookedAt;
}

/** A comment, what it is about, its answers, and what can be done with them. */
export function ThreadItem({ thread, number, looked }: ThreadProps) {
  const { t } = useTranslation();
  const { id, version, place, first, answers, resolvedAt, resolvedBy, can } = thread;
  const [answering, setAnswering] = useState(false);
  const answer = useAnswer(looked.id, id);
  const resolve = useResolve(looked.id, id);
  const see = () => {
    looked.onShow(version);
    point({ page: place?.page });
  };
  const settle = () =>
    resolve.mutate(!resolvedAt, {
      onError: (error) => {
        toast({ text: problemText(error) });
      },
    });
  return (
    <li className={styles.thread} data-resolved={resolvedAt ? true : undefined}>
      {(place || version !== looked.shown) && (
        <p className={styles.about}>
          {place && (
            <Button kind="quiet" icon={MapPin} onClick={see}>
              {t('comments:place.see', { number, page: place.page })}
            </Button>
          )}
          {version !== looked.shown && <span className="pv-meta">{t('comments:about', { number: version })}</span>}
        </p>
      )}
      <CommentLine documentId={looked.id} comment={first} />
      {answers.length > 0 && (
        <ol className={styles.answers} aria-label={t('comments:answers', { count: answers.length })}>
          {answers.map((said) => (
            <li key={said.id}>
              <CommentLine documentId={looked.id} comment={said} />
            </li>
          ))}
        </ol>
      )}
      {resolvedAt && (
        <p className={styles.settled}>
          <Check className="pv-icon" size={16} aria-hidden />
          <span>
            {t('comments:resolvedBy', { name: resolvedBy?.name })} <DateText at={resolvedAt} />
          </span>
        </p>
      )}
      {answering ? (
        <SayField
          useReaders={readersOf(looked.id)}
          label={t('comments:field.answer', { name: first.author.name })}
          does={t('comments:field.send')}
          busy={answer.isPending}
          error={answer.error}
          begun
          onSend={(body, done) =>
            answer.mutate(
              { body },
              {
                onSuccess: () => {
                  done();
                  setAnswering(false);
                },
              },
            )
          }
          onCancel={() => setAnswering(false)}
        />
      ) : (
        can.length > 0 && (
          <div className={styles.gestures}>
            {can.includes('ANSWER') && (
              <Button kind="quiet" icon={MessageSquareReply} onClick={() => setAnswering(true)}>
                {t('comments:answer')}
              </Button>
            )}
            {can.includes('RESOLVE') && (
              <Button kind="quiet" icon={resolvedAt ? RotateCcw : Check} busy={resolve.isPending} onClick={settle}>
                {t(resolvedAt ? 'comments:reopen' : 'comments:resolve')}
              </Button>
            )}
          </div>
        )
      )}
    </li>
  );
}
