import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { dateFormat } from '../../ui/formats';
import type { TodayItem } from './queries';

/** A kind that a later module brings is shown by its name and opened. */
export function awaitingWords({ kind, title, detail, spaceName, personName, count }: TodayItem, t: TFunction) {
  const about = [spaceName, detail].filter(Boolean).join(' · ');
  switch (kind) {
    case 'told-document':
      return {
        title,
        about: [t('activity:today.toldBy', { name: personName }), about].filter(Boolean).join(' · '),
        gesture: t('activity:today.read'),
      };
    case 'approval':
    case 'proofreading':
      return {
        title: t(`activity:today.${kind}`, { title }),
        about: [t('activity:today.askedBy', { name: personName }), about].filter(Boolean).join(' · '),
        gesture: t('activity:today.readAndAnswer'),
      };
    case 'approval-in-place':
    case 'proofreading-in-place':
      return {
        title: t(`activity:today.${kind === 'approval-in-place' ? 'approval' : 'proofreading'}`, { title }),
        about: [t('activity:today.inPlaceOf', { name: personName }), about].filter(Boolean).join(' · '),
        gesture: t('activity:today.readAndAnswer'),
      };
    case 'quote-ending':
      return {
        title,
        about: [t('activity:today.quoteUntil', { date: dayMonth(detail ?? '') }), spaceName]
          .filter(Boolean)
          .join(' · '),
        gesture: t('activity:today.decide'),
      };
    case 'references-review':
      return {
        title: t('activity:today.review', { title }),
        about: [t('activity:today.reviewOn', { date: dayMonth(detail ?? '') }), spaceName].filter(Boolean).join(' · '),
        gesture: t('activity:today.lookThrough'),
      };
    case 'clean-up':
      return {
        title: t('activity:today.cleanUp', { title, space: spaceName }),
        about: [
          t('activity:today.until', { date: dayMonth(detail ?? '') }),
          t('activity:today.askedBy', { name: personName }),
        ].join(' · '),
        gesture: t('activity:today.tidy'),
      };
    case 'broadcast':
      return {
        title,
        about: [t('activity:today.sentBy', { name: personName }), about].filter(Boolean).join(' · '),
        gesture: t('activity:today.read'),
      };
    case 'scans':
      return {
        title: t('activity:today.scans', { count }),
        about: spaceName ?? '',
        gesture: t('activity:today.fileScans'),
      };
    case 'held-letters':
      return {
        title: t('activity:today.heldLetters', { count }),
        about: spaceName ?? '',
        gesture: t('activity:today.look'),
      };
    case 'inactive-space':
      return {
        title: t('activity:today.inactiveSpace', { title }),
        about: t('activity:today.inactiveWhy'),
        gesture: t('activity:today.answer'),
      };
    case 'slip-to-sign':
    case 'slip-to-destroy':
      return {
        title: t(kind === 'slip-to-sign' ? 'activity:today.slipToSign' : 'activity:today.slipToDestroy', { title }),
        about: [t('activity:today.askedBy', { name: personName }), about].filter(Boolean).join(' · '),
        gesture: t('activity:today.open'),
      };
    case 'note-to-read':
      return {
        title,
        about: [spaceName, t('activity:today.note', { number: detail })].filter(Boolean).join(' · '),
        gesture: t('activity:today.read'),
      };
    case 'post-to-approve':
      return {
        title: t('activity:today.postToApprove', { title }),
        about: [t('activity:today.askedBy', { name: personName }), about].filter(Boolean).join(' · '),
        gesture: t('activity:today.look'),
      };
    case 'request-to-complete':
      return {
        title: t('activity:today.requestToComplete', { title }),
        about: detail ? t('activity:today.request', { number: detail, name: spaceName }) : spaceName,
        gesture: t('activity:today.complete'),
      };
    case 'request-to-decide':
      return {
        title,
        about: [
          t('activity:today.request', { number: detail, name: spaceName }),
          t('activity:today.askedBy', { name: personName }),
        ].join(' · '),
        gesture: t('activity:today.answer'),
      };
    case 'requests-to-take':
      return {
        title: t('activity:today.requestsToTake', { count }),
        about: title,
        gesture: t('activity:today.open'),
      };
    case 'poll':
      return {
        title,
        about: [
          t('activity:today.askedBy', { name: personName }),
          spaceName,
          detail && t('activity:today.until', { date: dayMonth(detail.slice(0, 10)) }),
        ]
          .filter(Boolean)
          .join(' · '),
        gesture: t('activity:today.answer'),
      };
    case 'contributions-asked':
      return {
        title: t('activity:today.contributionsAsked', { title }),
        about: [t('activity:today.until', { date: dayMonth(detail ?? '') }), spaceName].filter(Boolean).join(' · '),
        gesture: t('activity:today.contribute'),
      };
    case 'contributions-to-accept':
      return {
        title: t('activity:today.contributionsToAccept', { title, count }),
        about: spaceName ?? '',
        gesture: t('activity:today.look'),
      };
    case 'calls-to-score':
      return {
        title: t('activity:today.callsToScore', { title, count }),
        about: spaceName ?? '',
        gesture: t('activity:today.look'),
      };
    case 'calls-to-announce':
      return {
        title: t('activity:today.callsToAnnounce', { title }),
        about: spaceName ?? '',
        gesture: t('activity:today.look'),
      };
    case 'calls-ending':
      return {
        title: t('activity:today.callsEnding', { title, date: dayMonth(detail ?? '') }),
        about: spaceName ?? '',
        gesture: t('activity:today.look'),
      };
    case 'contributions-to-answer':
      return {
        title: t('activity:today.contributionsToAnswer', { title, count }),
        about: spaceName ?? '',
        gesture: t('activity:today.answer'),
      };
    case 'join-request':
    case 'door-asking':
      return {
        title: t('activity:today.joinRequest', { name: personName }),
        about,
        gesture: t('activity:today.answer'),
      };
    case 'space-request':
      return {
        title: t('activity:today.spaceRequest', { name: personName, space: title }),
        about,
        gesture: t('activity:today.answer'),
      };
    default:
      return { title, about: [personName, about].filter(Boolean).join(' · '), gesture: t('activity:today.open') };
  }
}

/** "30 novembre", of a day as the server writes it. */
function dayMonth(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime())
    ? day
    : dateFormat(i18next.language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
}
