import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './Answer.module.css';
import { choose, toggle } from './answers';
import { Bar } from './Bar';
import { optionText, roomText } from './labels';
import { answerOf, type QuestionProps } from './Questions';

/** One of the options, or several. */
export function OptionLines({ question, place, asked, answer, onAnswer, figures, rooms }: QuestionProps) {
  const { t, i18n } = useTranslation();
  const single = question.kind === 'SINGLE';
  return (
    <fieldset className={styles.lines}>
      <legend>
        <VisuallyHidden>{asked}</VisuallyHidden>
      </legend>
      {question.options.map((option, index) => {
        const number = index + 1;
        const mine = answer?.options.includes(number) ?? false;
        const count = figures?.options[index]?.chosen ?? 0;
        const left = rooms.find((room) => room.option === number)?.left;
        const room = roomText(left, t);
        const words = (
          <span className={mine ? styles.mine : undefined}>
            {optionText(option, i18n.language)}
            {room && <span className={styles.more}>{room}</span>}
          </span>
        );
        return (
          <div key={number} className={styles.line} data-plain={figures ? undefined : true}>
            {onAnswer ? (
              <label className={styles.tick}>
                <input
                  type={single ? 'radio' : 'checkbox'}
                  name={`question-${place}`}
                  checked={mine}
                  disabled={left === 0 && !mine}
                  onChange={() => onAnswer((single ? choose : toggle)(answerOf(answer, place), number))}
                />
                {words}
              </label>
            ) : (
              <p className={styles.tick}>
                {mine && <Check className="pv-icon" size={20} aria-label={t('polls:mine')} />}
                {words}
              </p>
            )}
            {figures && (
              <Bar yes={count} total={figures.answered}>
                {t('polls:figures.chosen', { count, share: share(count, figures.answered) })}
              </Bar>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

const share = (some: number, all: number) => (all === 0 ? 0 : Math.round((100 * some) / all));
