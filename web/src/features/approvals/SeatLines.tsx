import { Check, Circle, CircleDot, Eye, PencilLine, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText';
import { ExternalTag } from '../../ui/ExternalTag';
import styles from './ApprovalPart.module.css';
import type { Circuit, Seat } from './queries';

const signs = { READ: Eye, APPROVED: Check, CORRECTION: PencilLine, REFUSED: X } as const;

/** Each who is asked, in order, and what they said of the current version. */
export function SeatLines({ circuit }: { circuit: Circuit }) {
  return (
    <ol className={styles.seats}>
      {circuit.seats.map((seat) => (
        <SeatLine key={`${seat.step}-${seat.person.id}`} seat={seat} brought={seat.person.id === circuit.broughtBy} />
      ))}
    </ol>
  );
}

function SeatLine({ seat, brought }: { seat: Seat; brought: boolean }) {
  const { t } = useTranslation();
  const { step, person, turn, answer, reason, at, awayUntil, standsIn } = seat;
  const Sign = answer ? signs[answer] : turn ? CircleDot : Circle;
  const said = answer
    ? t(`approvals:said.${answer}`)
    : brought
      ? t('approvals:said.brought')
      : turn
        ? t(`approvals:awaited.${step}`)
        : t(`approvals:later.${step}`);
  return (
    <li className={styles.seat} data-turn={turn || undefined}>
      <Sign className="pv-icon" size={16} aria-hidden />
      <span>
        <b>{person.name}</b> {person.external && <ExternalTag />} {said}
        {answer && standsIn && ` ${t('approvals:inPlace', { name: standsIn.name })}`}
        {at && (
          <span className="pv-meta">
            {' · '}
            <DateText at={at} />
          </span>
        )}
        {awayUntil && (
          <span className="pv-meta">
            {' · '}
            {t('approvals:away.until')} <DateText at={`${awayUntil}T12:00:00Z`} style="on" />,{' '}
            {standsIn ? t('approvals:away.standsIn', { name: standsIn.name }) : t('approvals:away.nobody')}
          </span>
        )}
        {reason && <q className={styles.reason}>{reason}</q>}
      </span>
    </li>
  );
}
