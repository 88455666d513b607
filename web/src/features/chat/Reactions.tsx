import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { several } from './people';
import styles from './Reactions.module.css';
import { useNames } from './Room';
import { quick } from './reactions';
import type { Message } from './reads';

interface ReactionsProps {
  message: Message;
  me: string;
  /** Absent where one may only look. */
  onReact?: (emoji: string) => void;
}

/** Who reacted, in words: a press adds one's own, or takes it back. */
export function Reactions({ message, me, onReact }: ReactionsProps) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  if (message.reactions.length === 0) {
    return null;
  }
  return (
    <ul className={styles.reactions} aria-label={t('chat:reaction.list')}>
      {message.reactions.map(({ emoji, personIds }) => {
        const known = quick.find((one) => one.emoji === emoji);
        const Icon = known?.icon;
        const mine = personIds.includes(me);
        const who = personIds.filter((id) => id !== me).map((id) => names.get(id) ?? t('chat:somebody'));
        const people = several(mine ? [...who, t('chat:you')] : who, i18n.language);
        return (
          <li key={emoji}>
            <button
              type="button"
              className={classes(styles.reaction, mine && styles.mine)}
              aria-pressed={mine}
              title={people}
              disabled={!onReact}
              onClick={() => onReact?.(emoji)}
            >
              {Icon ? <Icon className="pv-icon" size={16} aria-hidden /> : <span>{emoji}</span>}
              {known && <span>{t(known.label)}</span>}
              <span className="pv-num">{personIds.length}</span>
              <VisuallyHidden>{t('chat:reaction.by', { people })}</VisuallyHidden>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
