import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/Field';
import styles from './Answer.module.css';
import { answerOf, type QuestionProps } from './Questions';

/** In one's own words; then everybody's, in the order of the alphabet. */
export function TextLines({ place, asked, answer, onAnswer, figures }: QuestionProps) {
  const { t } = useTranslation();
  return (
    <div>
      {onAnswer ? (
        <TextArea
          label={t('polls:text.label')}
          maxLength={2000}
          value={answer?.text ?? ''}
          onChange={(event) => onAnswer({ ...answerOf(answer, place), text: event.target.value })}
        />
      ) : (
        answer?.text && !figures && <p className={styles.said}>{answer.text}</p>
      )}
      {figures && figures.texts.length > 0 && (
        <ul className={styles.lines} aria-label={t('polls:text.all', { question: asked })}>
          {figures.texts.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same words
            <li key={index} className={styles.said}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
