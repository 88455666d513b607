import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { toast } from '../../ui/toasts';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { About, useTerms } from './About';
import { AnswerForm } from './AnswerForm';
import { Aside } from './Aside';
import { NamedAnswers } from './NamedAnswers';
import styles from './Poll.module.css';
import { mineQuery, pollQuery, resultsQuery } from './queries';
import { useAnswer } from './writes';

/** A poll: what is asked and answered at the left, who takes part at the right. */
export function PollBody({ id, titled }: { id: string; titled: boolean }) {
  const { t } = useTranslation();
  const { data: poll } = useSuspenseQuery(pollQuery(id));
  const { data: mine } = useSuspenseQuery(mineQuery(id));
  const { data: results } = useSuspenseQuery(resultsQuery(id, poll.state === 'OPEN'));
  const answer = useAnswer(id);
  const terms = useTerms(poll);
  const shown = results.withheld == null;
  return (
    <div className={styles.columns}>
      <article>
        {titled ? (
          <h2 className={styles.title}>{poll.title}</h2>
        ) : (
          <h2>
            <VisuallyHidden>{t('polls:questions')}</VisuallyHidden>
          </h2>
        )}
        <About poll={poll} />
        <AnswerForm
          // What one sees is one's latest answer, also once it was given in another tab.
          key={poll.answered ? 'answered' : 'awaited'}
          poll={poll}
          mine={mine}
          open={poll.can.includes('ANSWER') || poll.can.includes('CHANGE')}
          figures={shown ? results.questions : undefined}
          busy={answer.isPending}
          error={answer.error}
          onSend={(ballot, done) =>
            answer.mutate(ballot, {
              onSuccess: () => {
                toast({ text: t('polls:answer.sent') });
                done();
              },
            })
          }
          terms={terms}
        />
        {results.withheld && (poll.answered || poll.state === 'CLOSED' || !poll.voter) && (
          <EmptyState title={t(`polls:withheld.${results.withheld}`)} titleAs="h3">
            {t(`polls:withheld.why.${poll.state === 'CLOSED' ? 'CLOSED' : results.withheld}`)}
          </EmptyState>
        )}
        {shown && results.ballots.length > 0 && <NamedAnswers poll={poll} ballots={results.ballots} />}
      </article>
      <Aside poll={poll} results={results} />
    </div>
  );
}
