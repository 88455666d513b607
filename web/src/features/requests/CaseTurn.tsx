import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleX, FileUp, Hand, Hourglass, Merge } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskerName } from './asker';
import styles from './Case.module.css';
import { CaseMoves } from './CaseMoves';
import { CaseRating } from './CaseRating';
import { dayText } from './days';
import type { Case } from './queries';

const ICONS = { OPEN: Hourglass, DONE: CircleCheck, REFUSED: CircleX, CANCELLED: CircleX };

/** First a sentence that says whose turn it is; then, where it is one's own, the buttons. */
export function CaseTurn({ one }: { one: Case }) {
  const { t, i18n } = useTranslation();
  const Icon = !one.sent ? FileUp : one.merged ? Merge : one.mine ? Hand : ICONS[one.phase];
  const { title, text } = useWords(one);
  const heading = useRef<HTMLHeadingElement>(null);
  const stands = `${one.revision} ${one.mine}`;
  const stood = useRef(stands);
  // The button that was pressed is gone: the keyboard goes on from what became of it.
  useEffect(() => {
    if (stood.current !== stands && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
    stood.current = stands;
  }, [stands]);
  return (
    <section className={styles.turn}>
      <Icon size={28} aria-hidden />
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>
          {text}
          {one.phase === 'OPEN' &&
            one.expectedOn &&
            ` ${t('requests:turn.expected', { day: dayText(one.expectedOn, i18n.language) })}`}
        </p>
        {one.merged?.seen && (
          <p>
            <Link to="/demandes/$case" params={{ case: one.merged.id }}>
              {t('requests:merged.see')}
            </Link>
          </p>
        )}
        {one.mine && <CaseMoves key={one.revision} one={one} />}
        {one.can.includes('RATE') && <CaseRating one={one} />}
      </div>
    </section>
  );
}

function useWords(one: Case): { title: string; text: string } {
  const { t } = useTranslation();
  const requester = useAskerName(one);
  const names = one.deciding
    .map(({ givenName, familyName, standsIn }) => {
      const name = `${givenName} ${familyName}`;
      return standsIn ? t('requests:turn.away', { name, deputy: standsIn }) : name;
    })
    .join(', ');
  const place = one.place?.name ?? one.definition;
  if (one.merged) {
    const { number, stepName: step, phase } = one.merged;
    return {
      title: t('requests:merged.title', { number }),
      text:
        phase === 'OPEN'
          ? t(one.requestedByMe ? 'requests:merged.open' : 'requests:merged.openThem', { step, name: requester })
          : t('requests:merged.over', { step }),
    };
  }
  if (!one.sent) {
    return {
      title: t('requests:unsent.title'),
      text: t('requests:unsent.text', { count: one.missing.length }),
    };
  }
  if (one.phase !== 'OPEN') {
    return {
      title: t(`requests:turn.${one.phase}`),
      text: one.phase === 'CANCELLED' ? t('requests:turn.nothingMore') : one.stepName,
    };
  }
  if (one.mine) {
    return {
      title: t(one.turn === 'REQUESTER' ? 'requests:turn.complete' : 'requests:turn.yours'),
      text: one.inPlaceOf
        ? t('requests:turn.inPlaceOf', { name: one.inPlaceOf })
        : t(one.turn === 'REQUESTER' ? 'requests:turn.completeText' : 'requests:turn.yoursText', {
            step: one.stepName,
          }),
    };
  }
  const waited =
    one.turn === 'REQUESTER'
      ? t('requests:turn.requester', { name: requester })
      : one.orphan
        ? t('requests:turn.orphan', { name: place })
        : one.turn === 'PEOPLE' && names
          ? t('requests:turn.people', { names })
          : one.assignee
            ? t('requests:turn.assignee', { name: `${one.assignee.givenName} ${one.assignee.familyName}` })
            : t('requests:turn.agents', { name: place });
  return one.requestedByMe
    ? { title: t('requests:turn.nothing'), text: `${waited} ${t('requests:turn.told')}` }
    : { title: waited, text: t('requests:turn.step', { step: one.stepName }) };
}
