import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import { leading } from './answers';
import { Bar } from './Bar';
import { Gestures } from './Gestures';
import { optionText } from './labels';
import { Others } from './Others';
import styles from './Poll.module.css';
import type { Poll, Results } from './queries';

/** How many have answered, what leads, and what those who run it do. */
export function Aside({ poll, results }: { poll: Poll; results: Results }) {
  const { t } = useTranslation();
  const { answers, asked, reminding, remindedAt, state } = poll;
  const silent = asked - answers;
  return (
    <aside className={styles.aside} aria-label={t('polls:aside')}>
      <section>
        <h3>{t('polls:participation.title', { count: answers, asked })}</h3>
        <Bar name={t('polls:participation.bar')} yes={answers} total={asked} />
        {poll.anonymous && <p className="pv-meta">{t('polls:participation.unnamed')}</p>}
        {state === 'OPEN' && reminding && poll.closesAt && (
          <p className="pv-meta">{t('polls:participation.reminding')}</p>
        )}
        {remindedAt && (
          <p className="pv-meta">
            {t('polls:participation.reminded')} <DateText at={remindedAt} />
          </p>
        )}
      </section>
      <Leading poll={poll} results={results} />
      {results.waiting.length > 0 && (
        <section>
          <h3>{t('polls:participation.waiting', { count: silent })}</h3>
          <p className="pv-meta">{results.waiting.join(', ')}</p>
          <Others count={silent - results.waiting.length} />
        </section>
      )}
      <Gestures poll={poll} />
    </aside>
  );
}

function Leading({ poll, results }: { poll: Poll; results: Results }) {
  const { t, i18n } = useTranslation();
  const question = poll.questions[0];
  const figures = results.questions[0];
  if (poll.questions.length !== 1 || !question || !figures || question.options.length === 0) {
    return null;
  }
  const best = leading(question, figures);
  const option = best === undefined ? undefined : question.options[best];
  const of = best === undefined ? undefined : figures.options[best];
  if (!option || !of) {
    return null;
  }
  const ranking = question.kind === 'RANKING';
  return (
    <section>
      <h3>{t(poll.state === 'CLOSED' ? 'polls:leading.final' : 'polls:leading.now')}</h3>
      <p>
        <b>{optionText(option, i18n.language)}</b>{' '}
        {ranking
          ? t('polls:leading.ranked')
          : t('polls:leading.suits', { count: of.chosen + of.maybe, all: figures.answered })}
      </p>
    </section>
  );
}
