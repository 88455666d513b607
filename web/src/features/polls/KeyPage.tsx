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
import { type Begun, blank, choose } from './answers';
import { type KeyView, keyQuery } from './queries';
import { placeOfLink } from './useAnswering';
import { useAnswerByKey } from './writes';

/** What stands behind the # of a link: the secret and, for one answer in one press, the edition and the option. */
export function linkOf(hash: string): { token: string; edition?: number; option?: number } {
  const [token = '', edition, option] = hash.split('.');
  return edition && option ? { token, edition: Number(edition), option: Number(option) } : { token };
}

/** Where the link of a mail leads: the poll and nothing else, without signing in. */
export function KeyPage() {
  const { t } = useTranslation();
  const hash = useLocation({ select: (at) => at.hash });
  const link = linkOf(hash);
  const { data, error, refetch } = useQuery(keyQuery(link.token || '-'));
  const over = isProblem(error, 'poll-link-over');
  if (data && !over) {
    return <Held key={hash} link={link} view={data} />;
  }
  if (!error) {
    return <Loading />;
  }
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

interface HeldProps {
  link: { token: string; edition?: number; option?: number };
  view: KeyView;
}

function Held({ link: { token, edition, option }, view }: HeldProps) {
  const { t } = useTranslation();
  const { poll, mine, signable } = view;
  const place = placeOfLink(token);
  const { mutate, isPending, error } = useAnswerByKey(token, place);
  const terms = useTerms(poll, view.outside);
  const pressed: Begun | undefined =
    edition && option ? { edition, asked: [], again: false, answers: { 1: choose(blank(1), option) } } : undefined;
  // Gateways of mail open what they find in browsers of their own: by itself a link answers only what can be changed.
  const changeable = poll.changeable && !poll.anonymous;
  const atOnce = signable && !poll.answered && changeable && edition === poll.edition;
  const asked = useRef(false);
  useEffect(() => {
    if (atOnce && option && !asked.current) {
      asked.current = true;
      mutate({ answers: [choose(blank(1), option)], edition: poll.edition });
    }
  }, [atOnce, option, poll.edition, mutate]);
  return (
    <Gate title={poll.title} wide lead={<About poll={poll} />}>
      <h2>
        <VisuallyHidden>{t('polls:questions')}</VisuallyHidden>
      </h2>
      <AnswerForm
        poll={poll}
        mine={mine}
        open={signable}
        place={place}
        pressed={pressed}
        confirming={pressed && !changeable}
        busy={isPending}
        error={error}
        onSend={(ballot, done) => mutate(ballot, { onSuccess: done })}
        terms={terms}
      />
      {poll.state === 'CLOSED' && !poll.answered && <p>{t('polls:key.closed')}</p>}
    </Gate>
  );
}
