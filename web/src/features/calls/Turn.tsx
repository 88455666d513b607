import { Copy, ExternalLink, EyeOff, Hourglass, Printer, Send, Vote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import { Note } from '../../ui/Note';
import { toast } from '../../ui/toasts';
import { CallPoster } from './CallPoster';
import styles from './Calls.module.css';
import { DayText } from './DayText';
import type { Call } from './queries';
import { useJudge, usePublish } from './writes';

/** First a sentence: whose turn it is. Then what whoever runs the call would most likely do. */
export function Turn({ call }: { call: Call }) {
  const { t } = useTranslation();
  const { state, can } = call;
  return (
    <div className={styles.turn}>
      <p>
        {t(`calls:turn.${state === 'JURY' && call.criteria.length === 0 ? 'CHOICE' : state}`)}{' '}
        {state === 'OPEN' && (
          <>
            <DayText day={call.untilOn} />.
          </>
        )}
        {state === 'TO_COME' && (
          <>
            <DayText day={call.fromOn} />.
          </>
        )}{' '}
        {state !== 'DRAFT' && state !== 'TO_COME' && state !== 'ENDED' && t('calls:counted', { count: call.entries })}
        {call.unproved > 0 && ` ${t('calls:unproved', { count: call.unproved })}`}
      </p>
      {call.soon != null && (
        <Note icon={Hourglass}>
          {t('calls:turn.soon', { count: call.soon })} <DayText day={call.eraseOn} />.
        </Note>
      )}
      {!call.used && state !== 'DRAFT' && <Note icon={EyeOff}>{t('calls:turn.away')}</Note>}
      {call.used && (state === 'OPEN' || state === 'TO_COME') && <Address call={call} />}
      {state === 'JURY' && call.criteria.length > 0 && can.includes('JUDGE') && <Jury call={call} />}
      {can.includes('PUBLISH') && <Publish call={call} />}
      {state !== 'DRAFT' && state !== 'OPEN' && state !== 'TO_COME' && (
        <div className="pv-actions">
          {can.includes('JUDGE') && <Judge call={call} />}
          {call.used && <Public url={call.url} />}
        </div>
      )}
    </div>
  );
}

function Address({ call }: { call: Call }) {
  const { t } = useTranslation();
  const { url } = call;
  const [printing, setPrinting] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(url).then(
      () => toast({ text: t('calls:address.copied') }),
      () => toast({ text: t('calls:address.notCopied') }),
    );
  return (
    <div className={styles.address}>
      <p className={styles.addressLine}>
        <span className="pv-meta">{t('calls:address.label')}</span>
        <b>{url}</b>
      </p>
      <div className="pv-actions">
        {navigator.clipboard && (
          <Button icon={Copy} onClick={copy}>
            {t('calls:address.copy')}
          </Button>
        )}
        <Public url={url} />
        <Button icon={Printer} onClick={() => setPrinting(true)}>
          {t('calls:poster.open')}
        </Button>
      </div>
      {printing && <CallPoster call={call} onClose={() => setPrinting(false)} />}
    </div>
  );
}

function Public({ url }: { url: string }) {
  const { t } = useTranslation();
  return (
    <ButtonAnchor icon={ExternalLink} href={new URL(url).pathname} target="_blank">
      {t('calls:address.open')}
    </ButtonAnchor>
  );
}

/** How far each of the jury is; what they gave stays theirs. */
function Jury({ call: { jurors, entries } }: { call: Call }) {
  const { t } = useTranslation();
  return (
    <Facts>
      {jurors.map(({ personId, name, scored }) => (
        <Fact key={personId} term={name}>
          {t('calls:turn.scored', { count: scored, of: entries })}
        </Fact>
      ))}
    </Facts>
  );
}

function Publish({ call }: { call: Call }) {
  const { t } = useTranslation();
  const publish = usePublish(call.id);
  return (
    <div className="pv-stack">
      {publish.error && <ErrorNote error={publish.error} />}
      <div className="pv-actions">
        <Button kind="filled" icon={Send} busy={publish.isPending} onClick={() => publish.mutate(undefined)}>
          {t('calls:publish')}
        </Button>
        <span className="pv-meta">{t('calls:publishHint')}</span>
      </div>
    </div>
  );
}

function Judge({ call }: { call: Call }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const judge = useJudge(call.id);
  const way = call.criteria.length > 0 ? 'judge' : 'reveal';
  const late = call.criteria.length > 0 ? call.jurors.filter(({ scored }) => scored < call.entries) : [];
  return (
    <>
      <Button kind={late.length > 0 ? 'outlined' : 'filled'} icon={Vote} onClick={() => setAsked(true)}>
        {t(`calls:${way}.do`)}
      </Button>
      <Dialog opened={asked} onClose={() => setAsked(false)} title={t(`calls:${way}.title`)}>
        <div className="pv-stack">
          <p>{t(`calls:${way}.text`)}</p>
          {late.length > 0 && (
            <p>{t('calls:judge.late', { count: late.length, names: late.map(({ name }) => name).join(', ') })}</p>
          )}
          {judge.error && <ErrorNote error={judge.error} />}
          <div className="pv-actions">
            <Button onClick={() => setAsked(false)}>{t('calls:judge.wait')}</Button>
            <Button
              kind="filled"
              busy={judge.isPending}
              onClick={() => judge.mutate(undefined, { onSuccess: () => setAsked(false) })}
            >
              {t(`calls:${way}.do`)}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
