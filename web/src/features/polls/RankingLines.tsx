import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import styles from './Answer.module.css';
import { moved, toggle } from './answers';
import { Bar } from './Bar';
import { optionText } from './labels';
import { answerOf, type QuestionProps } from './Questions';

/** The options in one's order: chosen one after the other, moved by buttons. */
export function RankingLines({ question, place, asked, answer, onAnswer, figures }: QuestionProps) {
  const { t, i18n } = useTranslation();
  const mine = answerOf(answer, place);
  const all = question.options.map((_, index) => index + 1);
  const rest = all.filter((option) => !mine.options.includes(option));
  const order = onAnswer || !figures ? [...mine.options, ...rest] : byPoints(all, figures.options);
  const most = question.options.length - 1;
  return (
    <ul className={styles.lines} aria-label={asked}>
      {order.map((option) => {
        const words = optionText(question.options[option - 1] ?? { label: '' }, i18n.language);
        const rank = mine.options.indexOf(option);
        const { points = 0, chosen = 0 } = figures?.options[option - 1] ?? {};
        return (
          <li key={option} className={styles.line} data-plain={figures ? undefined : true}>
            <div className={styles.rank}>
              <span className={styles.place}>{rank >= 0 ? `${rank + 1}.` : ''}</span>
              <span className={styles.rankWords}>{words}</span>
              {onAnswer && rank >= 0 && (
                <>
                  <IconButton
                    icon={ArrowUp}
                    label={t('polls:rank.up', { option: words })}
                    onClick={() => onAnswer(moved(mine, option, -1))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t('polls:rank.down', { option: words })}
                    onClick={() => onAnswer(moved(mine, option, 1))}
                  />
                </>
              )}
              {onAnswer && (
                <IconButton
                  icon={rank >= 0 ? X : Plus}
                  label={t(rank >= 0 ? 'polls:rank.remove' : 'polls:rank.add', { option: words })}
                  onClick={() => onAnswer(toggle(mine, option))}
                />
              )}
            </div>
            {figures && (
              <Bar yes={points} total={figures.answered * most}>
                {t('polls:figures.points', { count: points, first: chosen })}
              </Bar>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function byPoints(options: readonly number[], figures: readonly { points: number }[]): number[] {
  return [...options].sort((one, other) => (figures[other - 1]?.points ?? 0) - (figures[one - 1]?.points ?? 0));
}
