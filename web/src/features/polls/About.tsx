import { CircleCheck, CircleDashed, EyeOff, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import { DateText } from '../../ui/DateText';
import { ExternalTag } from '../../ui/ExternalTag';
import styles from './Poll.module.css';
import type { Poll } from './queries';

/** Who asks, until when, and what is said of it. */
export function About({ poll }: { poll: Poll }) {
  const { t } = useTranslation();
  const { authorName, authorExternal, asked, closesAt, closedAt, state, anonymous, answered, description } = poll;
  return (
    <>
      <p className={styles.badges}>
        {state === 'CLOSED' && (
          <StateBadge icon={Lock} tone="old">
            {t('polls:state.CLOSED')}
          </StateBadge>
        )}
        {answered && (
          <StateBadge icon={CircleCheck} tone="ok">
            {t('polls:state.answered')}
          </StateBadge>
        )}
        {state === 'OPEN' && poll.voter && !answered && (
          <StateBadge icon={CircleDashed} tone="review">
            {t('polls:state.awaited')}
          </StateBadge>
        )}
        {anonymous && <StateBadge icon={EyeOff}>{t('polls:state.anonymous')}</StateBadge>}
      </p>
      <p className={`pv-meta ${styles.by}`}>
        {asked > 0
          ? t('polls:about.asks', { name: authorName, count: asked })
          : t('polls:about.asksYou', { name: authorName, place: poll.organisationName })}{' '}
        {authorExternal && <ExternalTag />}
        {closedAt ? (
          <>
            {' · '}
            {t('polls:about.closed')} <DateText at={closedAt} style="time" />
          </>
        ) : (
          closesAt && (
            <>
              {' · '}
              {t(state === 'CLOSED' ? 'polls:about.closed' : 'polls:about.until')}{' '}
              <DateText at={closesAt} style="time" />
            </>
          )
        )}
      </p>
      {description !== '' && <p className={styles.words}>{description}</p>}
    </>
  );
}

/** What is said before one answers: who sees it, and whether it can be changed. */
export function useTerms({ anonymous, changeable, everybody, results, questions }: Poll, outside = false): string {
  const { t } = useTranslation();
  if (anonymous) {
    const inWords = questions.some(({ kind }) => kind === 'TEXT');
    return inWords ? `${t('polls:terms.unnamed')} ${t('polls:terms.unnamedText')}` : t('polls:terms.unnamed');
  }
  const seers = outside ? 'outside' : everybody ? 'space' : 'asked';
  const seen = `${seers}${results === 'HIDDEN' ? 'Later' : ''}`;
  return `${t(`polls:terms.${seen}`)} ${t(changeable ? 'polls:terms.changeable' : 'polls:terms.final')}`;
}
