import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Ban, MailCheck, Trophy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button, ButtonLink } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { Note } from '../../ui/Note';
import { DayText } from './DayText';
import styles from './Public.module.css';
import { type OwnEntry, ownEntryQuery, ownPictureQuery } from './queries';
import { useProve, useWithdraw } from './writes';

/** Where the mail leads: the address is proved by a press, the entry followed, or taken back. */
export function FollowPage() {
  const { t } = useTranslation();
  const hash = useLocation({ select: ({ hash }) => hash });
  const token = hash || '-';
  const { data: own, error, refetch } = useQuery(ownEntryQuery(token));
  const [gone, setGone] = useState(false);
  const prove = useProve(token);
  if (gone) {
    return (
      <Gate title={t('calls:follow.withdrawn')} lead={t('calls:follow.withdrawnText')}>
        <ButtonLink to="/">{t('calls:public.home')}</ButtonLink>
      </Gate>
    );
  }
  if (error) {
    return isProblem(error, 'visit-over') ? (
      <Gate title={t('calls:follow.over')} lead={t('calls:follow.overText')}>
        <ButtonLink to="/">{t('calls:public.home')}</ButtonLink>
      </Gate>
    ) : (
      <Gate title={t('calls:follow.failed')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Gate>
    );
  }
  if (!own) {
    return <Loading />;
  }
  const proved = own.standing !== 'UNPROVED';
  return (
    <Gate
      wide
      organisation={own.organisation}
      title={proved ? t('calls:follow.title', { number: own.number }) : t('calls:follow.prove')}
      lead={proved ? own.callTitle : t('calls:follow.proveLead', { title: own.callTitle })}
    >
      <div className={styles.public}>
        {proved ? (
          <Standing own={own} />
        ) : (
          <div className="pv-stack">
            {prove.error && <ErrorNote error={prove.error} />}
            <Button kind="filled" wide busy={prove.isPending} onClick={() => prove.mutate()}>
              {t('calls:follow.proveDo')}
            </Button>
          </div>
        )}
        <Facts>
          <Fact term={t('calls:follow.entryTitle')}>{own.title}</Fact>
          {own.words && <Fact term={t('calls:follow.words')}>{own.words}</Fact>}
        </Facts>
        {own.pictures.map(({ id }, at) => (
          <OwnPicture key={id} token={token} id={id} number={at + 1} />
        ))}
        <div className="pv-actions">
          {proved && (
            <ButtonLink to="/participer/$code" params={{ code: own.code }}>
              {t('calls:follow.page')}
            </ButtonLink>
          )}
          <Withdraw token={token} own={own} onGone={() => setGone(true)} />
        </div>
      </div>
    </Gate>
  );
}

function Standing({ own }: { own: OwnEntry }) {
  const { t } = useTranslation();
  const icon = { WINNING: Trophy, SET_ASIDE: Ban }[own.standing as 'WINNING'] ?? MailCheck;
  return (
    <div role="status">
      <Note icon={icon}>
        {own.standing === 'RECEIVED' && (
          <>
            {t('calls:standing.RECEIVED')} <DayText day={own.untilOn} />.
          </>
        )}
        {own.standing === 'WINNING' && t('calls:standing.WINNING', { prize: own.prize })}
        {own.standing === 'SET_ASIDE' && t('calls:standing.SET_ASIDE', { why: own.aside })}
        {own.standing === 'NOT_WINNING' && (
          <>
            {t('calls:standing.NOT_WINNING')} <DayText day={own.eraseOn} />.
          </>
        )}
      </Note>
    </div>
  );
}

function OwnPicture({ token, id, number }: { token: string; id: string; number: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(ownPictureQuery(token, id));
  return data ? <img className={styles.own} src={data} alt={t('calls:follow.picture', { number })} /> : null;
}

function Withdraw({ token, own, onGone }: { token: string; own: OwnEntry; onGone: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const withdraw = useWithdraw(token);
  return (
    <>
      <Button kind="danger" onClick={() => setAsked(true)}>
        {t('calls:withdraw.do')}
      </Button>
      <Dialog opened={asked} onClose={() => setAsked(false)} title={t('calls:withdraw.title', { title: own.title })}>
        <div className="pv-stack">
          <p>{t('calls:withdraw.text')}</p>
          {withdraw.error && <ErrorNote error={withdraw.error} />}
          <div className="pv-actions">
            <Button onClick={() => setAsked(false)}>{t('calls:withdraw.keep')}</Button>
            <Button
              kind="danger"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate(undefined, { onSuccess: onGone })}
            >
              {t('calls:withdraw.do')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
