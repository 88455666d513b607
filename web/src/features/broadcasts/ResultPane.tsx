import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Gauge } from '../../ui/Gauge';
import { Progress } from '../../ui/Progress';
import { Section } from '../../ui/SectionHead';
import { Body } from './Body';
import styles from './Broadcasts.module.css';
import { Calls } from './Calls';
import { ChaseDialog } from './ChaseDialog';
import { Printings, PrintLetters } from './Letters';
import { type Broadcast, tableHref } from './queries';
import { Recipients } from './Recipients';

/** What came of a broadcast: a gauge, whom to phone, letters to print, everybody. */
export function ResultPane({ broadcast }: { broadcast: Broadcast }) {
  const { t } = useTranslation();
  const { id, figures } = broadcast;
  const [chasing, setChasing] = useState(false);
  if (!figures || !broadcast.sentAt) {
    return null;
  }
  return (
    <>
      <header>
        <h2 className={styles.title}>{broadcast.title}</h2>
        <p className="pv-meta">
          {t('broadcasts:result.by', { name: broadcast.authorName })} <DateText at={broadcast.sentAt} style="time" />
          {broadcast.chasedAt && (
            <>
              {' · '}
              {t('broadcasts:result.chased')} <DateText at={broadcast.chasedAt} style="time" />
            </>
          )}
        </p>
      </header>
      {figures.untold > 0 && (
        <Progress
          name={t('broadcasts:result.goingOut')}
          value={(100 * (figures.people - figures.untold)) / (figures.people || 1)}
          detail={t('broadcasts:result.left', { count: figures.untold })}
        />
      )}
      <Reached broadcast={broadcast} figures={figures} />
      <div className={styles.end}>
        <PrintLetters broadcastId={id} toPrint={figures.toPrint} />
        {broadcast.can.includes('CHASE') && figures.people > 0 && (
          <Button onClick={() => setChasing(true)}>{t('broadcasts:chase.open')}</Button>
        )}
        <ButtonAnchor icon={Download} href={tableHref(id)} download>
          {t('broadcasts:result.table')}
        </ButtonAnchor>
      </div>
      <Printings broadcast={broadcast} />
      <Calls broadcastId={id} />
      <Recipients broadcast={broadcast} figures={figures} />
      <Section title={t('broadcasts:result.text')} level="h3">
        <Body text={broadcast.body} />
      </Section>
      {chasing && <ChaseDialog broadcast={broadcast} onClose={() => setChasing(false)} />}
    </>
  );
}

type Figures = NonNullable<Broadcast['figures']>;

function Reached({ broadcast, figures }: { broadcast: Broadcast; figures: Figures }) {
  const { t } = useTranslation();
  const { people, confirmed, read, called, delivered, underway, unreached } = figures;
  const part = (name: string, value: number) => ({ name, value, text: String(value) });
  return (
    <Gauge
      label={t('broadcasts:result.gauge')}
      headline={t('broadcasts:reachedOf', { count: confirmed + read + called, total: people })}
      total={people}
      parts={[
        ...(broadcast.confirmable ? [part(t('broadcasts:result.confirmed'), confirmed)] : []),
        part(t('broadcasts:result.readOrCalled'), read + called + (broadcast.confirmable ? 0 : confirmed)),
        part(t('broadcasts:result.delivered'), delivered),
      ]}
      rest={{ name: t('broadcasts:result.notYet'), text: String(underway + unreached) }}
    />
  );
}
