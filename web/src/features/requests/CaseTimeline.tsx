import { Check, LockKeyhole, MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { DateText } from '../../ui/DateText';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './Case.module.css';
import { dayText } from './days';
import type { Case, CaseEvent } from './queries';
import { urgencies } from './search';

/** What happened, where it stands, what comes if all goes well. */
export function CaseTimeline({ one }: { one: Case }) {
  const { t } = useTranslation();
  return (
    <section>
      <VisuallyHidden>
        <h2>{t('requests:case.line')}</h2>
      </VisuallyHidden>
      <ol className={styles.line}>
        {one.history.map((event) => (
          <Happened key={event.id} event={event} />
        ))}
        {one.phase === 'OPEN' && (
          <li className={styles.now} aria-current="step">
            <p className={styles.when}>{t('requests:case.now')}</p>
            <Mark />
            <div className={styles.what}>
              <h3>{one.stepName}</h3>
              <p>
                {t('requests:case.since')} <DateText at={one.movedAt} style="on" />
              </p>
            </div>
          </li>
        )}
        {one.ahead.map((name) => (
          <li key={name} className={styles.ahead}>
            <p className={styles.when}>{t('requests:case.ahead')}</p>
            <Mark />
            <div className={styles.what}>
              <h3>{name}</h3>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Mark({ event }: { event?: CaseEvent }) {
  const Icon = event && (event.internal ? LockKeyhole : event.kind === 'SAID' ? MessageSquare : Check);
  return (
    <span className={styles.mark}>
      <span className={styles.dot}>{Icon && <Icon size={16} strokeWidth={2.5} aria-hidden />}</span>
    </span>
  );
}

function Happened({ event }: { event: CaseEvent }) {
  const { t } = useTranslation();
  const { title, text } = useWords(event);
  return (
    <li className={classes(event.internal && styles.inside)}>
      <p className={styles.when}>
        <DateText at={event.at} style="time" />
      </p>
      <Mark event={event} />
      <div className={styles.what}>
        <h3>{title}</h3>
        {text && <p>{text}</p>}
        {event.internal && event.kind === 'NOTED' && <p>{t('requests:event.inside')}</p>}
        {event.said && <p className={styles.said}>{event.said}</p>}
      </div>
    </li>
  );
}

function useWords({ kind, byName, inPlaceOf, step, move, about }: CaseEvent): { title: string; text?: string } {
  const { t, i18n } = useTranslation();
  const name = inPlaceOf
    ? t('requests:event.instead', { name: byName, absent: inPlaceOf })
    : (byName ?? t('requests:event.itself'));
  switch (kind) {
    case 'FILED':
      return {
        title: t('requests:event.filed'),
        text: t(about ? 'requests:event.byMail' : 'requests:event.by', { name }),
      };
    case 'MOVED':
      return { title: step ?? '', text: t('requests:event.pressed', { name, move }) };
    case 'AGREED':
      return { title: t('requests:event.agreed'), text: t('requests:event.pressed', { name, move }) };
    case 'SKIPPED':
      return { title: t('requests:event.skipped', { step }) };
    case 'ASSIGNED':
      return {
        title: t('requests:event.assigned', { about }),
        ...(byName && byName !== about && { text: t('requests:event.by', { name }) }),
      };
    case 'HANDED_BACK':
      return { title: t('requests:event.handedBack', { name }) };
    case 'SAID':
      return { title: t('requests:event.said', { name }) };
    case 'NOTED':
      return { title: t('requests:event.noted', { name }) };
    case 'CANCELLED':
      return { title: t('requests:event.cancelled'), text: t('requests:event.by', { name }) };
    case 'URGENCY':
      return {
        title: t('requests:event.urgency', { level: t(`requests:urgency.${urgencies[Number(about)] ?? 'courant'}`) }),
        text: t('requests:event.by', { name }),
      };
    case 'EXPECTED':
      return {
        title: about
          ? t('requests:event.expected', { day: dayText(about, i18n.language) })
          : t('requests:event.notExpected'),
        text: t('requests:event.by', { name }),
      };
    case 'MERGED':
      return { title: t('requests:event.merged', { about }), text: t('requests:event.by', { name }) };
    case 'GATHERED':
      return { title: t('requests:event.gathered', { about }), text: t('requests:event.by', { name }) };
    case 'COMPLETED':
      return { title: t('requests:event.completed', { name }), text: about ?? '' };
    case 'REMINDED':
      return { title: t('requests:event.reminded') };
    case 'ESCALATED':
      return { title: t('requests:event.escalated') };
  }
}
