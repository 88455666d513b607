import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowDown, CalendarClock, CalendarX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { ButtonAnchor, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { Note } from '../../ui/Note';
import { DayText } from './DayText';
import { EnterForm } from './EnterForm';
import { LostLink } from './LostLink';
import styles from './Public.module.css';
import { type PublicCall, publicCallQuery } from './queries';
import { Rules } from './Rules';
import { Winners } from './Winners';

/** The public address of a call: its rules, its form while it is open, its winners once they are known. */
export function PublicPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const { data: call, error, refetch } = useQuery(publicCallQuery(code));
  if (isProblem(error, 'call-away')) {
    return (
      <Gate title={t('calls:public.away')} lead={t('calls:public.awayText')}>
        <ButtonLink to="/">{t('calls:public.home')}</ButtonLink>
      </Gate>
    );
  }
  if (error) {
    return isProblem(error, 'not-found') ? (
      <Gate title={t('calls:public.unknown')} lead={t('calls:public.unknownText')}>
        <ButtonLink to="/">{t('calls:public.home')}</ButtonLink>
      </Gate>
    ) : (
      <Gate title={t('calls:public.failed')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Gate>
    );
  }
  if (!call) {
    return <Loading />;
  }
  return (
    <Gate wide title={call.title} organisation={call.organisation} lead={<Lead call={call} />}>
      <div className={styles.public}>
        {call.winners.length > 0 && (
          <section aria-labelledby="winners">
            <h2 id="winners" className={styles.part}>
              {t('calls:winners.title')}
            </h2>
            <Winners code={code} winners={call.winners} level="h3" />
          </section>
        )}
        <State call={call} />
        {call.open && (
          <div className="pv-actions">
            <ButtonAnchor icon={ArrowDown} href="#enter">
              {t('calls:enter.title')}
            </ButtonAnchor>
          </div>
        )}
        <section aria-labelledby="rules">
          <h2 id="rules" className={styles.part}>
            {t('calls:rules')}
          </h2>
          <Rules rules={call.rules} level="h3" />
        </section>
        {call.open && <EnterForm code={code} call={call} />}
        {call.state !== 'TO_COME' && call.state !== 'ENDED' && <LostLink code={code} />}
        <p className="pv-meta">
          {t('calls:public.privacy', { organisation: call.organisation })} <DayText day={call.eraseOn} />.
        </p>
      </div>
    </Gate>
  );
}

function Lead({ call: { state, fromOn, untilOn } }: { call: PublicCall }) {
  const { t } = useTranslation();
  return (
    <>
      {t(state === 'ANNOUNCED' || state === 'ENDED' ? 'calls:public.over' : 'calls:public.from')}{' '}
      <DayText day={fromOn} /> {t('calls:public.until')} <DayText day={untilOn} />
    </>
  );
}

/** Whose turn it is, where nothing can be sent. */
function State({ call }: { call: PublicCall }) {
  const { t } = useTranslation();
  if (call.open || call.state === 'ANNOUNCED') {
    return null;
  }
  if (call.state === 'ENDED') {
    return <Note icon={CalendarX2}>{t('calls:public.ended')}</Note>;
  }
  return call.state === 'TO_COME' ? (
    <Note icon={CalendarClock}>
      {t('calls:public.toCome')} <DayText day={call.fromOn} />.
    </Note>
  ) : (
    <Note icon={CalendarX2}>{t(call.state === 'OPEN' ? 'calls:public.paused' : 'calls:public.jury')}</Note>
  );
}
