import { Link } from '@tanstack/react-router';
import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { sayTime } from '../../ui/dates';
import { Row } from '../../ui/Row';
import { accessWords } from './accessWords';
import type { JournalLine } from './queries';

/** One line: when, who did what to what. What only those who run the space see says so. */
export function JournalRow({ line }: { line: JournalLine }) {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const { kind, at, byName, thingId, name, detail, reserved } = line;
  const what = words(line, t);
  const leads =
    thingId &&
    /^(document|comment|access|reading|link|import)\.|^scan\.received/.test(kind) &&
    kind !== 'document.trashed';
  return (
    <Row
      when={sayTime(new Date(at), { locale: i18n.language, timeZone, now: new Date() })}
      title={
        <>
          {what}
          {thingId && kind.startsWith('post.') && kind !== 'post.withdrawn' ? (
            <Link to="/p/$post" params={{ post: thingId }}>
              {name}
            </Link>
          ) : thingId && kind.startsWith('poll.') ? (
            <Link to="/sondages/$poll" params={{ poll: thingId }}>
              {name}
            </Link>
          ) : thingId && kind.startsWith('consultation.') && kind !== 'consultation.deleted' ? (
            <Link to="/contributions/$consultation" params={{ consultation: thingId }}>
              {name}
            </Link>
          ) : leads ? (
            <Link to="/d/$id" params={{ id: thingId }}>
              {name}
            </Link>
          ) : (
            !kind.startsWith('member.') && name
          )}
          {/^document\.(revised|reviewed|validated|finalised)$/.test(kind) && ` (v${detail})`}
        </>
      }
      action={reserved && <LockKeyhole className="pv-icon" size={16} aria-label={t('activity:journal.reserved')} />}
    >
      {kind.startsWith('member.') && name !== byName ? t('activity:journal.by', { name: byName ?? '' }) : undefined}
      {kind === 'access.changed' && accessWords(detail, t)}
    </Row>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** A kind that a later module brings is said by who did it, and its name. */
function words({ kind, byName, name, detail }: JournalLine, t: Translate): string {
  const by = byName ?? '';
  switch (kind) {
    case 'document.deposited':
      return t('activity:did.deposited', { by });
    case 'broadcast.sent':
      return t('activity:did.broadcast', { by });
    case 'import.ended':
      return t('activity:did.imported', { by });
    case 'document.revised':
      return t('activity:did.revised', { by });
    case 'document.renamed':
      return t('activity:did.renamed', { by });
    case 'document.moved':
      return t('activity:did.moved', { by });
    case 'document.trashed':
      return t('activity:did.trashed', { by });
    case 'document.restored':
      return t('activity:did.restored', { by });
    case 'document.unmarked':
      return t('activity:did.unmarked', { by });
    case 'document.drafted':
      return t('activity:did.drafted', { by });
    case 'document.reviewed':
      return t('activity:did.reviewed', { by });
    case 'document.validated':
      return t('activity:did.validated', { by });
    case 'document.finalised':
      return t('activity:did.finalised', { by });
    case 'document.copied':
      return t('activity:did.copied', { by });
    case 'document.unlocked':
      return t('activity:did.lockBroken', { by });
    case 'document.quarantined':
      return t('activity:did.quarantined');
    case 'document.released':
      return t('activity:did.released', { by });
    case 'document.destroyed':
      return t('activity:did.contentDestroyed', { by });
    case 'document.handed':
      return t('activity:did.handed', { by: detail });
    case 'link.made':
      return t(detail === 'DEPOSIT' ? 'activity:did.depositLinkMade' : 'activity:did.linkMade', { by });
    case 'link.ended':
      return t('activity:did.linkEnded', { by });
    case 'link.taken':
      return t('activity:did.linkTaken');
    case 'comment.written':
      return t('activity:did.commented', { by });
    case 'comment.answered':
      return t('activity:did.commentAnswered', { by });
    case 'comment.edited':
      return t('activity:did.commentEdited', { by });
    case 'comment.removed':
      return t('activity:did.commentRemoved', { by });
    case 'comment.resolved':
      return t('activity:did.commentResolved', { by });
    case 'comment.reopened':
      return t('activity:did.commentReopened', { by });
    case 'access.changed':
      return t('activity:did.access', { by });
    case 'document.described':
      return t('activity:did.described', { by });
    case 'document.labelled':
      return t('activity:did.labelled', { by });
    case 'document.classified':
      return t('activity:did.classified', { by });
    case 'document.unclassified':
      return t('activity:did.unclassified', { by });
    case 'document.unlabelled':
      return t('activity:did.unlabelled', { by });
    case 'access.simulated':
      return t('activity:did.simulated', { by, name: detail });
    case 'scan.received':
      return t('activity:did.scanned', { machine: detail });
    case 'scan.machine-let-in':
      return t('activity:did.machineLetIn', { by });
    case 'scan.machine-sent-away':
      return t('activity:did.machineSentAway', { by });
    case 'member.joined':
      return t('activity:did.joined', { name, role: role(detail, t) });
    case 'member.changed':
      return t('activity:did.changedRole', { name, role: role(detail, t) });
    case 'member.left':
      return t('activity:did.left', { name });
    case 'member.asked':
      return t('activity:did.asked', { name });
    case 'member.refused':
      return t('activity:did.refused', { name });
    case 'space.opened':
      return t('activity:did.opened', { by });
    case 'space.changed':
      return t('activity:did.set', { by });
    case 'space.archived':
      return t('activity:did.archived', { by });
    case 'space.reopened':
      return t('activity:did.reopened', { by });
    case 'space.exported':
      return t('activity:did.exported', { by });
    case 'dialogue.opened':
      return t('activity:did.topic', { by });
    case 'dialogue.closed':
      return t('activity:did.topicClosed', { by });
    case 'dialogue.reopened':
      return t('activity:did.topicReopened', { by });
    case 'poll.opened':
      return t('activity:did.pollOpened', { by });
    case 'poll.edited':
      return t('activity:did.pollEdited', { by });
    case 'poll.closed':
      return by ? t('activity:did.pollClosed', { by }) : t('activity:did.pollOver');
    case 'poll.reminded':
      return t('activity:did.pollReminded', { by });
    case 'post.published':
      return t('activity:did.published', { by });
    case 'post.edited':
      return t('activity:did.postEdited', { by });
    case 'post.withdrawn':
      return t('activity:did.postWithdrawn', { by });
    case 'post.pinned':
      return t('activity:did.postPinned', { by });
    case 'post.unpinned':
      return t('activity:did.postUnpinned', { by });
    case 'post.commented':
      return t('activity:did.commented', { by });
    case 'post.hushed':
      return t('activity:did.commentRemoved', { by });
    case 'post.approved':
      return t('activity:did.postApproved', { by });
    case 'post.unapproved':
      return t('activity:did.postUnapproved', { by });
    case 'post.reminded':
      return t('activity:did.postReminded', { by });
    case 'request.published':
      return t('activity:did.requestModelPublished', { by });
    case 'request.closed':
      return t('activity:did.requestModelClosed', { by });
    case 'request.box-opened':
      return t('activity:did.requestBoxOpened', { by });
    case 'request.box-closed':
      return t('activity:did.requestBoxClosed', { by });
    case 'consultation.opened':
      return t('activity:did.consultationOpened', { by });
    case 'consultation.changed':
      return t('activity:did.consultationChanged', { by });
    case 'consultation.closed':
      return t('activity:did.consultationClosed', { by });
    case 'consultation.reopened':
      return t('activity:did.consultationReopened', { by });
    case 'consultation.deleted':
      return t('activity:did.consultationDeleted', { by });
    case 'call.published':
      return t('activity:did.callPublished', { by });
    case 'call.closed':
      return t('activity:did.callClosed', { by });
    case 'call.judged':
      return t('activity:did.callJudged', { by });
    case 'call.announced':
      return t('activity:did.callAnnounced', { by });
    case 'call.erased':
      return t('activity:did.callErased');
    case 'dialogue.correspondent-added':
      return t('activity:did.correspondentAdded', { by, name: detail });
    case 'dialogue.correspondent-removed':
      return t('activity:did.correspondentRemoved', { by, name: detail });
    case 'dialogue.box-opened':
      return t('activity:did.boxOpened', { by });
    case 'dialogue.box-closed':
      return t('activity:did.boxClosed', { by });
    case 'dialogue.correspondent-stopped':
      return t('activity:did.correspondentStopped', { name: detail });
    case 'dialogue.brought':
      return t('activity:did.topicBrought', { by });
    case 'dialogue.keeping-chosen':
      return t('activity:did.keepingChosen', { by, count: Number(detail) });
    case 'dialogue.kept-always':
      return t('activity:did.keptAlways', { by });
    case 'dialogue.messages-ended':
      return t('activity:did.messagesEnded', { by, count: Number(detail) });
    case 'dialogue.door-opened':
      return t('activity:did.doorOpened', { by });
    case 'dialogue.door-renewed':
      return t('activity:did.doorRenewed', { by });
    case 'dialogue.door-closed':
      return t('activity:did.doorClosed', { by });
    case 'dialogue.door-asked':
      return t('activity:did.doorAsked', { name: detail });
    case 'dialogue.door-refused':
      return t('activity:did.doorRefused', { by, name: detail });
    case 'model.arrived':
      return t('activity:did.modelArrived', { by, from: detail });
    case 'reading.opened':
      return t('activity:did.read', { by });
    case 'reading.downloaded':
      return t('activity:did.downloaded', { by });
    default:
      return `${by} `;
  }
}

function role(code: string | null | undefined, t: Translate): string {
  switch (code) {
    case 'FACILITATOR':
      return t('activity:role.facilitator');
    case 'CONTRIBUTOR':
      return t('activity:role.contributor');
    default:
      return t('activity:role.reader');
  }
}
