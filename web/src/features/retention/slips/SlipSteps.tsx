import { Check, Circle, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/DateText';
import { sayDay } from '../days';
import styles from './SlipSteps.module.css';
import { type Slip, visaHref } from './slips';

const order = ['PROPOSED', 'SIGNED', 'STAMPED', 'DESTROYED'] as const;

/** Whose turn it is, in a sentence; then the four steps, done and to come. */
export function SlipSteps({ slip }: { slip: Slip }) {
  const { t, i18n } = useTranslation();
  const { summary } = slip;
  if (summary.state === 'WITHDRAWN') {
    return <p className={styles.turn}>{t('retention:slip.turn.WITHDRAWN')}</p>;
  }
  const reached = order.indexOf(summary.state);
  const said = {
    PROPOSED: (
      <>
        {summary.proposedBy}, <DateText at={summary.proposedAt} style="day" />
      </>
    ),
    SIGNED: slip.signedAt && (
      <>
        {slip.signedBy}, {slip.signedAs}, <DateText at={slip.signedAt} style="day" />
      </>
    ),
    STAMPED: slip.visaOn && (
      <>
        {slip.visaReference}, {sayDay(slip.visaOn, i18n.language)} ·{' '}
        <a href={visaHref(summary.id)} download>
          {t('retention:slip.scan')}
        </a>
      </>
    ),
    DESTROYED: slip.destroyedAt && (
      <>
        {slip.destroyedBy}, <DateText at={slip.destroyedAt} style="day" />
      </>
    ),
  };
  return (
    <>
      <p className={styles.turn}>{t(`retention:slip.turn.${summary.state}`)}</p>
      <ol className={styles.steps}>
        {order.map((step, place) => {
          const done = place <= reached;
          const next = place === reached + 1;
          const Icon = done ? Check : next ? Circle : CircleDashed;
          return (
            <li key={step} data-done={done || undefined} aria-current={next ? 'step' : undefined}>
              <Icon size={18} aria-hidden />
              <span>
                <b>{t(`retention:slip.step.${step}`)}</b>
                {said[step] && <span className="pv-meta"> {said[step]}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
