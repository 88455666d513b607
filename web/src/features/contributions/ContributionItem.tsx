import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import { AnswerForm } from './AnswerForm';
import { ContributionGestures } from './ContributionGestures';
import styles from './Contributions.module.css';
import { DayText } from './DayText';
import { MergedOnes } from './MergedOnes';
import type { Consultation, Contribution } from './queries';
import { Reply } from './Reply';
import { StatusBadge } from './StatusBadge';

interface ContributionItemProps {
  contribution: Contribution;
  consultation: Consultation;
}

/** The margin says how many support it, the text what it says and what became of it, the right the gesture. */
export function ContributionItem({ contribution, consultation }: ContributionItemProps) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState(false);
  const heading = useId();
  const { title, body, author, mine, at, on, supports, refusal, merged } = contribution;
  const { answer, answeredBy, answeredAt } = contribution;
  const said = mine ? t('contributions:item.mine') : author;
  return (
    <li className={styles.item} aria-labelledby={heading}>
      {consultation.supports && (
        <p className={styles.supports}>
          <b>{supports}</b> {t('contributions:item.supports', { count: supports })}
        </p>
      )}
      <div className={styles.said}>
        <StatusBadge contribution={contribution} kind={consultation.kind} />
        <h3 id={heading} className={styles.name}>
          {title}
        </h3>
        {body !== '' && <p className={styles.body}>{body}</p>}
        <p className="pv-meta">
          {said && <>{said} · </>}
          {at ? <DateText at={at} /> : <DayText day={on} />}
        </p>
        {refusal && <p className={styles.refusal}>{t('contributions:item.refusal', { word: refusal })}</p>}
        {merged.length > 0 && <MergedOnes contribution={contribution} kind={consultation.kind} />}
        {answering ? (
          <AnswerForm contribution={contribution} kind={consultation.kind} onClose={() => setAnswering(false)} />
        ) : (
          <Reply answer={answer} answeredBy={answeredBy} answeredAt={answeredAt} />
        )}
        {!answering && (
          <ContributionGestures
            contribution={contribution}
            consultation={consultation}
            onAnswer={() => setAnswering(true)}
          />
        )}
      </div>
    </li>
  );
}
