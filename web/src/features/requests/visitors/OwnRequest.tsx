import { CircleCheck, CircleX, Hand, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Fact, Facts } from '../../../ui/Facts';
import { Answered } from '../Answered';
import caseStyles from '../Case.module.css';
import { dayText } from '../days';
import { OwnAnswer, OwnFiles, OwnRating, OwnSay } from './OwnActs';
import { OwnLine } from './OwnLine';
import styles from './Public.module.css';
import { type Own, useWithdraw } from './public';

const ICONS = { OPEN: Hourglass, DONE: CircleCheck, REFUSED: CircleX, CANCELLED: CircleX };

interface OwnRequestProps {
  token: string;
  one: Own;
  organisation: string;
  onGone: () => void;
}

/** A request as who asked without an account follows it. */
export function OwnRequest({ token, one, organisation, onGone }: OwnRequestProps) {
  const { t, i18n } = useTranslation();
  const Icon = one.mine ? Hand : ICONS[one.phase];
  const who = one.service ?? organisation;
  const open = one.phase === 'OPEN';
  return (
    <div className={styles.public}>
      <section className={caseStyles.turn} aria-live="polite">
        <Icon size={28} aria-hidden />
        <div>
          <h2>
            {!open
              ? t(`requests:turn.${one.phase}`)
              : one.mine
                ? t('requests:turn.complete')
                : t(one.taken ? 'requests:own.taken' : 'requests:own.waiting', { who })}
          </h2>
          <p>
            {t(open ? 'requests:turn.step' : 'requests:own.ended', { step: one.stepName })}
            {open &&
              one.expectedOn &&
              ` ${t('requests:turn.expected', { day: dayText(one.expectedOn, i18n.language) })}`}
          </p>
          {one.mine && <OwnAnswer key={one.revision} token={token} one={one} />}
          {one.canRate && <OwnRating token={token} one={one} />}
        </div>
      </section>
      <OwnLine one={one} />
      {one.canSay && !one.mine && <OwnSay token={token} one={one} />}
      <OwnFiles token={token} one={one} />
      {one.answers.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.part}>{t('requests:facts.mine')}</h2>
          <Facts>
            {one.answers.map(({ question, label, kind, said }) =>
              said.length > 0 ? (
                <Fact key={question} term={label}>
                  <span className={caseStyles.answer}>
                    <Answered kind={kind} said={said} />
                  </span>
                </Fact>
              ) : null,
            )}
          </Facts>
        </section>
      )}
      <p className="pv-meta">
        {one.eraseOn
          ? t('requests:own.eraseOn', { day: dayText(one.eraseOn, i18n.language) })
          : t('requests:own.eraseAfter', { count: one.months })}
      </p>
      <div className="pv-actions">
        <Withdraw token={token} open={open} onGone={onGone} />
      </div>
    </div>
  );
}

function Withdraw({ token, open, onGone }: { token: string; open: boolean; onGone: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const withdraw = useWithdraw(token);
  const label = t(open ? 'requests:withdraw.do' : 'requests:withdraw.erase');
  return (
    <>
      <Button kind="danger" onClick={() => setAsked(true)}>
        {label}
      </Button>
      <Dialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t(open ? 'requests:withdraw.title' : 'requests:withdraw.eraseTitle')}
      >
        <div className="pv-stack">
          <p>{t('requests:withdraw.text')}</p>
          {withdraw.error && <ErrorNote error={withdraw.error} />}
          <div className="pv-actions">
            <Button onClick={() => setAsked(false)}>{t('requests:withdraw.keep')}</Button>
            <Button
              kind="danger"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate(undefined, { onSuccess: onGone })}
            >
              {label}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
