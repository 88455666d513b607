import { Frown, Meh, Smile } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import styles from './Case.module.css';
import type { Case } from './queries';
import { useRate } from './writes';

/** The best first, as one reads. */
const LEVELS = [
  { level: 2, icon: Smile },
  { level: 1, icon: Meh },
  { level: 0, icon: Frown },
] as const;

/** Who asked says in one tap whether they are satisfied. */
export function CaseRating({ one }: { one: Case }) {
  const { t } = useTranslation();
  const rate = useRate(one.id);
  return (
    <fieldset className={styles.moves}>
      <legend>{t('requests:rating.title')}</legend>
      <div className="pv-actions">
        {LEVELS.map(({ level, icon }) => (
          <Button
            key={level}
            kind={one.satisfaction === level ? 'filled' : 'outlined'}
            icon={icon}
            aria-pressed={one.satisfaction === level}
            busy={rate.isPending && rate.variables === level}
            onClick={() => rate.mutate(level)}
          >
            {t(`requests:rating.level${level}`)}
          </Button>
        ))}
      </div>
      <p className="pv-meta" role="status">
        {typeof one.satisfaction === 'number' ? t('requests:rating.thanks') : t('requests:rating.hint')}
      </p>
      {rate.error && <ErrorNote error={rate.error} />}
    </fieldset>
  );
}
