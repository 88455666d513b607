import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { EmptyState } from '../../ui/EmptyState';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { About, useTerms } from './About';
import { AnswerForm } from './AnswerForm';
import { Aside } from './Aside';
import { NamedAnswers } from './NamedAnswers';
import styles from './Poll.module.css';
import { mineQuery, pollQuery, resultsQuery } from './queries';
import { placeOfPerson } from './useAnswering';
import { useAnswer } from './writes';

/** A poll: what is asked and answered at the left, who takes part at the right. */
export function PollBody({ id, titled }: { id: string; titled: boolean }) {
  const { t } = useTranslation();
  const { data: poll } = useSuspenseQuery(pollQuery(id));
  const { data: mine } = useSuspenseQuery(mineQuery(id));
  const { data: results } = useSuspenseQuery(resultsQuery(id, poll.state === 'OPEN'));
  const place = placeOfPerson(useSession().person.id, id);
  const answer = useAnswer(id, place);
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
          poll={poll}
          mine={mine}
          open={poll.can.includes('ANSWER') || poll.can.includes('CHANGE')}
          place={place}
          figures={shown ? results.questions : undefined}
          busy={answer.isPending}
          error={answer.error}
          onSend={(ballot, done) => answer.mutate(ballot, { onSuccess: done })}
          terms={terms}
        />
        {results.withheld && (poll.answered || poll.state === 'CLOSED' || !poll.voter) && (
          <EmptyState title={t(`polls:withheld.${results.withheld}`)} titleAs="h3">
            {t(`polls:withheld.why.${results.withheld}`)}
          </EmptyState>
        )}
        {shown && results.ballots.length > 0 && <NamedAnswers poll={poll} results={results} />}
      </article>
      <Aside poll={poll} results={results} />
    </div>
  );
}
