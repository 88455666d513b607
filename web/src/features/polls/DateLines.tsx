import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './Answer.module.css';
import { leading, type Suits, suit, suits } from './answers';
import { Bar } from './Bar';
import { optionWords } from './labels';
import { answerOf, type QuestionProps } from './Questions';
import type { Answer, Figures } from './queries';

/** To each date: yes, if needed, no. */
export function DateLines({ question, place, answer, onAnswer, figures }: QuestionProps) {
  const { i18n } = useTranslation();
  const best = figures && leading(question, figures);
  return (
    <div className={styles.lines}>
      {question.options.map((option, index) => {
        const number = index + 1;
        const { name, more } = optionWords(option, i18n.language);
        const words = (
          <>
            {name}
            {more && <span className={styles.more}>{more}</span>}
          </>
        );
        return (
          <fieldset
            key={number}
            className={styles.date}
            data-plain={figures ? undefined : true}
            data-read={figures && !onAnswer ? true : undefined}
          >
            <legend>{words}</legend>
            {figures && <DateResult figures={figures} index={index} best={best === index} />}
            {onAnswer ? (
              <Segments
                name={`question-${place}-${number}`}
                said={suits(answer, number)}
                onSay={(said) => onAnswer(suit(answerOf(answer, place), number, said))}
              />
            ) : (
              answer && <Said answer={answer} option={number} />
            )}
          </fieldset>
        );
      })}
    </div>
  );
}

function DateResult({ figures, index, best }: { figures: Figures; index: number; best: boolean }) {
  const { t } = useTranslation();
  const { chosen: yes = 0, maybe = 0 } = figures.options[index] ?? {};
  const said = t('polls:figures.yes', { count: yes });
  return (
    <Bar yes={yes} maybe={maybe} total={figures.answered}>
      {best ? <b>{said}</b> : said}
      {t('polls:figures.maybeAndNo', { maybe, no: figures.answered - yes - maybe })}
    </Bar>
  );
}

const icons = { yes: Check, maybe: Check, no: X };

function Segments({ name, said, onSay }: { name: string; said: Suits | undefined; onSay: (said: Suits) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.segments}>
      {(['yes', 'maybe', 'no'] as const).map((one) => {
        const Icon = icons[one];
        return (
          <label key={one} className={styles.segment} data-said={one}>
            <input type="radio" name={name} checked={said === one} onChange={() => onSay(one)} />
            {said === one && <Icon className="pv-icon" size={16} aria-hidden />}
            {t(`polls:suits.${one}`)}
          </label>
        );
      })}
    </div>
  );
}

function Said({ answer, option }: { answer: Answer; option: number }) {
  const { t } = useTranslation();
  return <p className="pv-meta">{t('polls:youSaid', { said: t(`polls:suits.${suits(answer, option) ?? 'no'}`) })}</p>;
}
