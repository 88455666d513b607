import { Eye, EyeOff, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/Note';
import styles from './Contributions.module.css';
import { DayText } from './DayText';
import type { Consultation } from './queries';

/** From when to when, who is asked, who will know who wrote: all of it before one writes. */
export function About({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const { kind, explanation, fromOn, untilOn, anonymity, collectives, people, moderated, supports, most } =
    consultation;
  const icons = { NONE: Eye, TO_READERS: UsersRound, TOTAL: EyeOff };
  const few = anonymity === 'TOTAL' && people > 0 && people < 8;
  return (
    <div className={styles.about}>
      <p className="pv-meta">
        {t(`contributions:kind.${kind}`)}
        {' · '}
        {untilOn ? (
          <>
            {t('contributions:about.from')} <DayText day={fromOn} /> {t('contributions:about.to')}{' '}
            <DayText day={untilOn} />
          </>
        ) : (
          <>
            {t('contributions:when.since')} <DayText day={fromOn} />
          </>
        )}
        {' · '}
        {collectives.length > 0
          ? t('contributions:about.collectives', { count: people, names: collectives.join(', ') })
          : t('contributions:about.members', { count: people })}
      </p>
      {explanation !== '' && <p className={styles.explanation}>{explanation}</p>}
      <Note icon={icons[anonymity]}>
        <p>{t(`contributions:promise.${anonymity}`)}</p>
        {few && <p>{t('contributions:promise.few', { count: people })}</p>}
        {anonymity === 'TOTAL' && supports && <p>{t('contributions:promise.supports')}</p>}
        {anonymity === 'TOTAL' && most != null && <p>{t('contributions:promise.most')}</p>}
        {moderated && <p>{t('contributions:promise.moderated')}</p>}
        {most != null && <p>{t('contributions:promise.limit', { count: most })}</p>}
      </Note>
    </div>
  );
}
