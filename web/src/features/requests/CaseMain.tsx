import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import { useAskerName } from './asker';
import styles from './Case.module.css';
import { CaseAsked } from './CaseFacts';
import { CaseMissing } from './CaseMissing';
import { CaseSay } from './CaseSay';
import { CaseTimeline } from './CaseTimeline';
import { CaseTurn } from './CaseTurn';
import type { Case } from './queries';
import { StepBadge } from './StepBadge';

/** Its step, its number, who asked and when. */
export function CaseStanding({ one }: { one: Case }) {
  const { t } = useTranslation();
  const name = useAskerName(one);
  return (
    <span className={styles.sub}>
      <StepBadge of={one} />
      <span className="pv-meta">
        {one.number
          ? t('requests:case.number', { number: one.number, name: one.definition })
          : one.trial
            ? t('requests:case.trial')
            : one.definition}
        {' · '}
        {!one.sent
          ? t('requests:unsent.by')
          : one.requestedByMe
            ? t('requests:case.byMe')
            : t('requests:case.by', { name })}{' '}
        <DateText at={one.openedAt} />
      </span>
      {one.source && (
        <Link to={one.source} className="pv-meta">
          {t('requests:case.source')}
        </Link>
      )}
    </span>
  );
}

/** Whose turn it is, what is asked, what happened and what comes, and where one writes. */
export function CaseMain({ one }: { one: Case }) {
  return (
    <>
      <CaseTurn one={one} />
      <CaseMissing one={one} />
      {!one.requestedByMe && (
        <div className={styles.asked}>
          <CaseAsked one={one} />
        </div>
      )}
      {one.sent && <CaseTimeline one={one} />}
      {one.can.includes('SAY') && <CaseSay one={one} />}
    </>
  );
}
