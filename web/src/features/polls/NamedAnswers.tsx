import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/SectionHead';
import { optionText } from './labels';
import { Others } from './Others';
import styles from './Poll.module.css';
import type { Answer, Poll, Question, Results } from './queries';

/** Who answered what, where names are seen: a table beside the bars. */
export function NamedAnswers({ poll, results }: { poll: Poll; results: Results }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.question}>
      <Section title={t('polls:named.title')} level="h3">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <section className={styles.scroller} tabIndex={0} aria-label={t('polls:named.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('polls:named.who')}</th>
                {poll.questions.map((question, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a question is named by its place
                  <th key={index} scope="col">
                    {question.label || t('polls:named.answer')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {results.ballots.map(({ name, answers }, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
                <tr key={row}>
                  <th scope="row">{name || t('polls:named.outside')}</th>
                  {poll.questions.map((question, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a question is named by its place
                    <td key={index}>
                      {said(
                        question,
                        answers.find((answer) => answer.question === index + 1),
                        i18n.language,
                        (words) => t('polls:named.maybe', { words }),
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <Others count={results.counted - results.ballots.length} />
      </Section>
    </div>
  );
}

function said(
  question: Question,
  answer: Answer | undefined,
  locale: string,
  maybe: (words: string) => string,
): string {
  if (!answer) {
    return '';
  }
  const words = (options: readonly number[], between: string) =>
    options
      .map((option) => question.options[option - 1])
      .flatMap((option) => (option ? [optionText(option, locale)] : []))
      .join(between);
  switch (question.kind) {
    case 'TEXT':
      return answer.text ?? '';
    case 'SCALE':
      return `${answer.scale ?? ''}`;
    case 'RANKING':
      return words(answer.options, ' › ');
    case 'DATES':
      return [
        answer.options.length > 0 && words(answer.options, ' · '),
        answer.maybe.length > 0 && maybe(words(answer.maybe, ' · ')),
      ]
        .filter(Boolean)
        .join(' · ');
    default:
      return words(answer.options, ' · ');
  }
}
