import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { problemText } from '../../i18n/problemText';
import { ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { About, useTerms } from './About';
import { AnswerForm } from './AnswerForm';
import { blank } from './answers';
import { type KeyView, keyQuery } from './queries';
import { useAnswerByKey } from './writes';

/** What stands behind the # of a link: the secret and, for one answer in one press, the edition and the option. */
export function linkOf(hash: string): { token: string; edition?: number; option?: number } {
  const [token = '', edition, option] = hash.split('.');
  return edition && option ? { token, edition: Number(edition), option: Number(option) } : { token };
}

/** Where the link of a mail leads: the poll and nothing else, without signing in. */
export function KeyPage() {
  const { t } = useTranslation();
  const link = linkOf(useLocation({ select: ({ hash }) => hash }));
  const { data, error, refetch } = useQuery(keyQuery(link.token || '-'));
  if (error) {
    const over = isProblem(error, 'poll-link-over');
    return (
      <Gate title={t(over ? 'polls:key.over' : 'polls:key.broken')}>
        {over ? (
          <>
            <p>{problemText(error)}</p>
            <ButtonLink kind="filled" to="/">
              {t('polls:key.home')}
            </ButtonLink>
          </>
        ) : (
          <ErrorNote error={error} onRetry={() => void refetch()} />
        )}
      </Gate>
    );
  }
  return data ? <Held link={link} view={data} onAnswered={() => void refetch()} /> : <Loading />;
}

interface HeldProps {
  link: { token: string; edition?: number; option?: number };
  view: KeyView;
  onAnswered: () => void;
}

function Held({ link, view, onAnswered }: HeldProps) {
  const { t } = useTranslation();
  const { poll, mine, signable } = view;
  const answer = useAnswerByKey(link.token);
  const terms = useTerms(poll);
  const pressed = useRef(false);
  // The page of a link that names an option answers so, once: opening the address alone changes nothing, as programs that read mail do.
  useEffect(() => {
    const { edition, option } = link;
    if (!pressed.current && option && edition && signable && !poll.answered) {
      pressed.current = true;
      answer.mutate({ answers: [{ ...blank(1), options: [option] }], edition }, { onSuccess: onAnswered });
    }
  }, [link, signable, poll.answered, answer.mutate, onAnswered]);
  return (
    <Gate title={poll.title} wide lead={<About poll={poll} />}>
      <h2>
        <VisuallyHidden>{t('polls:questions')}</VisuallyHidden>
      </h2>
      <AnswerForm
        key={poll.answered ? 'answered' : 'awaited'}
        poll={poll}
        mine={mine}
        open={signable}
        busy={answer.isPending}
        error={answer.error}
        onSend={(ballot, done) =>
          answer.mutate(ballot, {
            onSuccess: () => {
              onAnswered();
              done();
            },
          })
        }
        terms={view.outside && !poll.anonymous ? t('polls:terms.outside') : terms}
      />
      {poll.state === 'CLOSED' && !poll.answered && <p>{t('polls:key.closed')}</p>}
    </Gate>
  );
}
