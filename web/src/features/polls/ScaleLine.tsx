import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './Answer.module.css';
import { Bar } from './Bar';
import { answerOf, type QuestionProps } from './Questions';

/** A figure between two ends that say what they mean. */
export function ScaleLine({ question, place, asked, answer, onAnswer, figures }: QuestionProps) {
  const { t, i18n } = useTranslation();
  const steps = Array.from({ length: question.steps ?? 5 }, (_, index) => index + 1);
  return (
    <div className={styles.lines}>
      {onAnswer && (
        <fieldset>
          <legend>
            <VisuallyHidden>{asked}</VisuallyHidden>
          </legend>
          <div className={styles.steps}>
            {steps.map((step) => (
              <label key={step} className={styles.step}>
                <input
                  type="radio"
                  name={`question-${place}`}
                  checked={answer?.scale === step}
                  onChange={() => onAnswer({ ...answerOf(answer, place), scale: step })}
                />
                {step}
              </label>
            ))}
          </div>
          {(question.low || question.high) && (
            <p className={`pv-meta ${styles.ends}`}>
              <span>{question.low && t('polls:scale.means', { step: 1, words: question.low })}</span>
              <span>{question.high && t('polls:scale.means', { step: steps.length, words: question.high })}</span>
            </p>
          )}
        </fieldset>
      )}
      {!onAnswer && answer?.scale != null && (
        <p className={styles.said}>{t('polls:youSaid', { said: `${answer.scale}` })}</p>
      )}
      {figures && (
        <>
          {figures.average != null && (
            <p className={styles.said}>
              {t('polls:figures.average', {
                value: figures.average.toLocaleString(i18n.language),
                most: steps.length,
              })}
            </p>
          )}
          {steps.map((step) => {
            const count = figures.steps[step - 1] ?? 0;
            return (
              <div key={step} className={styles.line}>
                <span>{step}</span>
                <Bar yes={count} total={figures.answered}>
                  {t('polls:figures.people', { count })}
                </Bar>
              </div>
            );
          })}
        </>
      )}
    </div>
  );
}
