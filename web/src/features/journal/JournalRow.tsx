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
      action={reserved && <LockKeyhole className="pv-icon" size={16} aria-label={t('journal:reserved')} />}
    >
      {kind.startsWith('member.') && name !== byName ? t('journal:by', { name: byName ?? '' }) : undefined}
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
      return t('journal:did.deposited', { by });
    case 'broadcast.sent':
      return t('journal:did.broadcast', { by });
    case 'import.ended':
      return t('journal:did.imported', { by });
    case 'document.revised':
      return t('journal:did.revised', { by });
    case 'document.renamed':
      return t('journal:did.renamed', { by });
    case 'document.moved':
      return t('journal:did.moved', { by });
    case 'document.trashed':
      return t('journal:did.trashed', { by });
    case 'document.restored':
      return t('journal:did.restored', { by });
    case 'document.unmarked':
      return t('journal:did.unmarked', { by });
    case 'document.drafted':
      return t('journal:did.drafted', { by });
    case 'document.reviewed':
      return t('journal:did.reviewed', { by });
    case 'document.validated':
      return t('journal:did.validated', { by });
    case 'document.finalised':
      return t('journal:did.finalised', { by });
    case 'document.copied':
      return t('journal:did.copied', { by });
    case 'document.unlocked':
      return t('journal:did.lockBroken', { by });
    case 'document.quarantined':
      return t('journal:did.quarantined');
    case 'document.released':
      return t('journal:did.released', { by });
    case 'document.destroyed':
      return t('journal:did.contentDestroyed', { by });
    case 'document.handed':
      return t('journal:did.handed', { by: detail });
    case 'link.made':
      return t(detail === 'DEPOSIT' ? 'journal:did.depositLinkMade' : 'journal:did.linkMade', { by });
    case 'link.ended':
      return t('journal:did.linkEnded', { by });
    case 'link.taken':
      return t('journal:did.linkTaken');
    case 'comment.written':
      return t('journal:did.commented', { by });
    case 'comment.answered':
      return t('journal:did.commentAnswered', { by });
    case 'comment.edited':
      return t('journal:did.commentEdited', { by });
    case 'comment.removed':
      return t('journal:did.commentRemoved', { by });
    case 'comment.resolved':
      return t('journal:did.commentResolved', { by });
    case 'comment.reopened':
      return t('journal:did.commentReopened', { by });
    case 'access.changed':
      return t('journal:did.access', { by });
    case 'document.described':
      return t('journal:did.described', { by });
    case 'document.labelled':
      return t('journal:did.labelled', { by });
    case 'document.classified':
      return t('journal:did.classified', { by });
    case 'document.unclassified':
      return t('journal:did.unclassified', { by });
    case 'document.unlabelled':
      return t('journal:did.unlabelled', { by });
    case 'access.simulated':
      return t('journal:did.simulated', { by, name: detail });
    case 'scan.received':
      return t('journal:did.scanned', { machine: detail });
    case 'scan.machine-let-in':
      return t('journal:did.machineLetIn', { by });
    case 'scan.machine-sent-away':
      return t('journal:did.machineSentAway', { by });
    case 'member.joined':
      return t('journal:did.joined', { name, role: role(detail, t) });
    case 'member.changed':
      return t('journal:did.changedRole', { name, role: role(detail, t) });
    case 'member.left':
      return t('journal:did.left', { name });
    case 'member.asked':
      return t('journal:did.asked', { name });
    case 'member.refused':
      return t('journal:did.refused', { name });
    case 'space.opened':
      return t('journal:did.opened', { by });
    case 'space.changed':
      return t('journal:did.set', { by });
    case 'space.archived':
      return t('journal:did.archived', { by });
    case 'space.reopened':
      return t('journal:did.reopened', { by });
    case 'space.exported':
      return t('journal:did.exported', { by });
    case 'dialogue.opened':
      return t('journal:did.topic', { by });
    case 'dialogue.closed':
      return t('journal:did.topicClosed', { by });
    case 'dialogue.reopened':
      return t('journal:did.topicReopened', { by });
    case 'poll.opened':
      return t('journal:did.pollOpened', { by });
    case 'poll.edited':
      return t('journal:did.pollEdited', { by });
    case 'poll.closed':
      return by ? t('journal:did.pollClosed', { by }) : t('journal:did.pollOver');
    case 'poll.reminded':
      return t('journal:did.pollReminded', { by });
    case 'post.published':
      return t('journal:did.published', { by });
    case 'post.edited':
      return t('journal:did.postEdited', { by });
    case 'post.withdrawn':
      return t('journal:did.postWithdrawn', { by });
    case 'post.pinned':
      return t('journal:did.postPinned', { by });
    case 'post.unpinned':
      return t('journal:did.postUnpinned', { by });
    case 'post.commented':
      return t('journal:did.commented', { by });
    case 'post.hushed':
      return t('journal:did.commentRemoved', { by });
    case 'post.approved':
      return t('journal:did.postApproved', { by });
    case 'post.unapproved':
      return t('journal:did.postUnapproved', { by });
    case 'post.reminded':
      return t('journal:did.postReminded', { by });
    case 'request.published':
      return t('journal:did.requestModelPublished', { by });
    case 'request.closed':
      return t('journal:did.requestModelClosed', { by });
    case 'request.box-opened':
      return t('journal:did.requestBoxOpened', { by });
    case 'request.box-closed':
      return t('journal:did.requestBoxClosed', { by });
    case 'consultation.opened':
      return t('journal:did.consultationOpened', { by });
    case 'consultation.changed':
      return t('journal:did.consultationChanged', { by });
    case 'consultation.closed':
      return t('journal:did.consultationClosed', { by });
    case 'consultation.reopened':
      return t('journal:did.consultationReopened', { by });
    case 'consultation.deleted':
      return t('journal:did.consultationDeleted', { by });
    case 'call.published':
      return t('journal:did.callPublished', { by });
    case 'call.closed':
      return t('journal:did.callClosed', { by });
    case 'call.judged':
      return t('journal:did.callJudged', { by });
    case 'call.announced':
      return t('journal:did.callAnnounced', { by });
    case 'call.erased':
      return t('journal:did.callErased');
    case 'dialogue.correspondent-added':
      return t('journal:did.correspondentAdded', { by, name: detail });
    case 'dialogue.correspondent-removed':
      return t('journal:did.correspondentRemoved', { by, name: detail });
    case 'dialogue.box-opened':
      return t('journal:did.boxOpened', { by });
    case 'dialogue.box-closed':
      return t('journal:did.boxClosed', { by });
    case 'dialogue.correspondent-stopped':
      return t('journal:did.correspondentStopped', { name: detail });
    case 'dialogue.brought':
      return t('journal:did.topicBrought', { by });
    case 'dialogue.keeping-chosen':
      return t('journal:did.keepingChosen', { by, count: Number(detail) });
    case 'dialogue.kept-always':
      return t('journal:did.keptAlways', { by });
    case 'dialogue.messages-ended':
      return t('journal:did.messagesEnded', { by, count: Number(detail) });
    case 'dialogue.door-opened':
      return t('journal:did.doorOpened', { by });
    case 'dialogue.door-renewed':
      return t('journal:did.doorRenewed', { by });
    case 'dialogue.door-closed':
      return t('journal:did.doorClosed', { by });
    case 'dialogue.door-asked':
      return t('journal:did.doorAsked', { name: detail });
    case 'dialogue.door-refused':
      return t('journal:did.doorRefused', { by, name: detail });
    case 'model.arrived':
      return t('journal:did.modelArrived', { by, from: detail });
    case 'reading.opened':
      return t('journal:did.read', { by });
    case 'reading.downloaded':
      return t('journal:did.downloaded', { by });
    default:
      return `${by} `;
  }
}

function role(code: string | null | undefined, t: Translate): string {
  switch (code) {
    case 'FACILITATOR':
      return t('journal:role.facilitator');
    case 'CONTRIBUTOR':
      return t('journal:role.contributor');
    default:
      return t('journal:role.reader');
  }
}
