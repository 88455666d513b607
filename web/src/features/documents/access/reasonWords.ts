import type { TFunction } from 'i18next';
import type { Entry } from '../queries';
import type { Reason } from './accessQueries';

type Asked = Pick<Entry, 'kind' | 'parentId'>;

/** "Inès Korber peut modifier : membre du groupe « Finances », qui peut modifier dans le dossier « Budget » ; ce document hérite de ce dossier." */
export function sayReason(reason: Reason, entry: Asked, t: TFunction): string {
  const { name, level, lines } = reason;
  const [decisive] = lines;
  if (!level || !decisive) {
    return t('documents:why.sentence', {
      what: t('documents:why.cannot', { name }),
      because: sayAbsence(reason, entry, t),
      from: sayFrom(reason, entry, t),
    });
  }
  const parts = {
    what: t(`documents:why.can.${level}`, { name }),
    because: sayLine(decisive, reason, t),
    from: sayFrom(reason, entry, t),
  };
  const everywhere = decisive.role === 'FACILITATOR' || !entry.parentId;
  return t(everywhere ? 'documents:why.shortSentence' : 'documents:why.sentence', parts);
}

/** What a line of the list gives, and whom it means. */
export function sayLine(line: Reason['lines'][number], reason: Reason, t: TFunction): string {
  const given = { what: t(`documents:why.do.${line.level}`), where: sayWhere(reason, t), name: line.name ?? '' };
  if (line.role) {
    return t(`documents:why.because.${line.role}`, given);
  }
  return t(
    line.personId
      ? 'documents:why.because.person'
      : line.groupId
        ? 'documents:why.because.group'
        : 'documents:why.because.unit',
    given,
  );
}

/** Whatever else makes a difference for that person. */
export function sayMore(reason: Reason, t: TFunction): string[] {
  const { lines, via, role, author, version, writable, level } = reason;
  const more = lines.slice(1).map((line) => t('documents:why.also', { because: sayLine(line, reason, t) }));
  if (more.length > 0) {
    more.push(t('documents:why.highest'));
  }
  if (via && level && lines[0]?.role) {
    more.push(t('documents:why.via', { role: t(`documents:why.role.${role}`), group: via }));
  }
  if (author) {
    more.push(t('documents:why.author'));
  }
  if (version) {
    more.push(t('documents:why.version', { version }));
  }
  if (!writable && level) {
    more.push(t('documents:why.archived'));
  }
  return more;
}

function sayWhere({ own, inheritedFrom }: Reason, t: TFunction): string {
  return own
    ? t('documents:why.where.own')
    : inheritedFrom
      ? t('documents:why.where.folder', { folder: inheritedFrom.name })
      : t('documents:why.where.space');
}

function sayAbsence({ own, inheritedFrom }: Reason, { kind }: Asked, t: TFunction): string {
  return own
    ? t(kind === 'FOLDER' ? 'documents:why.absent.folder' : 'documents:why.absent.document')
    : t('documents:why.absent.above', { folder: inheritedFrom?.name ?? '' });
}

function sayFrom({ own, inheritedFrom }: Reason, { kind }: Asked, t: TFunction): string {
  const which = own ? 'own' : inheritedFrom ? 'folder' : 'space';
  return t(kind === 'FOLDER' ? `documents:why.from.folder.${which}` : `documents:why.from.document.${which}`);
}
