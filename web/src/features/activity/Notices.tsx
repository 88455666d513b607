import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { ExternalTag } from '../../ui/ExternalTag';
import { Loading } from '../../ui/Loading';
import { legible } from '../../ui/legible';
import { BellParts, NoticeParts } from '../../ui/ToldParts';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { target } from './address';
import styles from './Notices.module.css';
import { type Notice, noticesQuery } from './queries';
import { useOpened, useReadNotice, useReadNotices } from './writes';

/** The lines of the bell: what is not read first. Following one reads it. */
export function Notices({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(noticesQuery);
  const readAll = useReadNotices();
  const lines = data?.pages.flatMap(({ items }) => items);
  const latest = lines?.find(({ readAt }) => !readAt)?.at;
  return (
    <>
      <div className={styles.head}>
        <h2>{t('activity:bell.title')}</h2>
        {latest && (
          <Button kind="quiet" busy={readAll.isPending} onClick={() => readAll.mutate(latest)}>
            {t('activity:bell.readAll')}
          </Button>
        )}
      </div>
      <div className={styles.body}>
        <BellParts id="bell" onLeave={onLeave} />
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {readAll.isError && <ErrorNote error={readAll.error} />}
        {!lines && !error && <Loading />}
        {lines?.length === 0 && <p className={styles.none}>{t('activity:bell.none')}</p>}
        {lines && lines.length > 0 && (
          <ul>
            {lines.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} onLeave={onLeave} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <p className={styles.more}>
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('activity:more')}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}

function NoticeLine({ notice, onLeave }: { notice: Notice; onLeave: () => void }) {
  const { t } = useTranslation();
  const read = useReadNotice();
  const opened = useOpened();
  const document = /^\/d\/([\w-]+)$/.exec(notice.address)?.[1];
  const follow = () => {
    if (!notice.readAt) {
      read.mutate(notice.id);
    }
    if (document && notice.kind === 'NOTICE') {
      opened.mutate(document);
    }
    onLeave();
  };
  return (
    <li className={classes(styles.line, !notice.readAt && styles.unread)}>
      <Link {...target(notice.address)} onClick={follow} className={styles.link}>
        <span className={styles.what}>
          {!notice.readAt && <VisuallyHidden>{t('activity:bell.notRead')}</VisuallyHidden>}
          <NoticeWords notice={notice} />
        </span>
        {notice.excerpt && <span className={styles.said}>{legible(notice.excerpt, t)}</span>}
        <span className="pv-meta">
          {notice.spaceName && `${notice.spaceName} · `}
          <DateText at={notice.at} style="time" />
        </span>
      </Link>
      <NoticeParts
        id={notice.id}
        kind={notice.kind}
        address={notice.address}
        read={notice.readAt != null}
        spaceId={notice.spaceId}
        spaceName={notice.spaceName}
        onDone={() => read.mutate(notice.id)}
        onLeave={onLeave}
      />
      {notice.external && <ExternalTag organisation={notice.organisationName ?? undefined} />}
    </li>
  );
}

/** What happened, as a sentence: who, and about what. */
function NoticeWords({ notice: { kind, byName, subject, count, address } }: { notice: Notice }) {
  const { t } = useTranslation();
  const name = byName ?? t('activity:bell.somebody');
  switch (kind) {
    case 'MENTION':
      return t('activity:bell.mention', { name, subject });
    case 'DIRECT_MESSAGE':
      return t('activity:bell.directMessage', { name, count });
    case 'NOTICE':
      return t('activity:bell.notice', { name, subject });
    case 'REQUEST':
      return address === '/espaces/demandes'
        ? t('activity:bell.spaceRequest', { name, subject })
        : t(byName ? 'activity:bell.joinRequest' : 'activity:bell.outsideRequest', { name, subject });
    case 'APPROVAL':
      return t('activity:bell.approval', { name, subject });
    case 'APPROVED':
      return t('activity:bell.approved', { name, subject });
    case 'CORRECTION':
      return t('activity:bell.correction', { name, subject });
    case 'HANDED_IN':
      return t('activity:bell.handedIn', { subject, count });
    case 'CLEAN_UP':
      return t('activity:bell.cleanUp', { name, subject });
    case 'KEEPING':
      return t('activity:bell.keeping', { name, subject });
    case 'ROOM':
      return t('activity:bell.room', { subject });
    case 'INACTIVE':
      return t('activity:bell.inactive', { subject });
    case 'SLIP_TO_SIGN':
      return t('activity:bell.slipToSign', { name, subject });
    case 'SLIP_DESTROYED':
      return t('activity:bell.slipDestroyed', { name, subject });
    case 'QUARANTINED':
      return t('activity:bell.quarantined', { subject });
    case 'PERSONAL_DATA':
      return t('activity:bell.personalData', { subject });
    case 'BROADCAST':
      return t('activity:bell.broadcast', { name, subject });
    case 'CONTRIBUTIONS_ASKED':
      return t('activity:bell.contributionsAsked', { name, subject });
    case 'CONTRIBUTION_ANSWERED':
      return t('activity:bell.contributionAnswered', { name, subject });
    case 'CONTRIBUTION_REFUSED':
      return t('activity:bell.contributionRefused', { name, subject });
    case 'IMPORT':
      return t('activity:bell.import', { subject });
    case 'NOTE_TO_READ':
      return t('activity:bell.noteToRead', { name, subject });
    case 'NOTE_REMINDER':
      return t('activity:bell.noteReminder', { name, subject });
    case 'POST_TO_APPROVE':
      return t('activity:bell.postToApprove', { name, subject });
    case 'REQUEST_MOVED':
      return t('activity:bell.requestMoved', { subject });
    case 'REQUEST_ASKED':
      return t('activity:bell.requestAsked', { name, subject });
    case 'REQUEST_ANSWERED':
      return t('activity:bell.requestAnswered', { name, subject });
    case 'REQUEST_CANCELLED':
      return t('activity:bell.requestCancelled', { name, subject });
    case 'REQUEST_REMINDER':
      return t('activity:bell.requestReminder', { subject });
    case 'REQUEST_LATE':
      return t('activity:bell.requestLate', { subject });
    case 'POLL_OPENED':
      return t('activity:bell.pollOpened', { name, subject });
    case 'POLL_REMINDER':
      return t('activity:bell.pollReminder', { name, subject });
    case 'JURY_OPENED':
      return t('activity:bell.juryOpened', { subject });
    case 'COMMENT':
      return t('activity:bell.comment', { name, subject });
    case 'FOLLOWED':
      // Its words come with those of the parts below, after the first visit.
      return t('notifications:followed.said', { name, subject, count, defaultValue: subject });
    case 'STAND_IN': {
      const [from = '', until = ''] = subject.split('/');
      return (
        <>
          {t('activity:bell.standIn', { name })} <DateText at={`${from}T12:00:00Z`} style="on" />{' '}
          {t('activity:bell.standInUntil')} <DateText at={`${until}T12:00:00Z`} style="on" />
        </>
      );
    }
    case 'REMINDER':
      return t('activity:bell.reminder', { subject });
    case 'NOT_SENT':
      return t('activity:bell.notSent', { subject });
    case 'ANSWER':
      return t('activity:bell.answer', { name, subject });
  }
}
