import type { useTranslation } from 'react-i18next';

type Translate = ReturnType<typeof useTranslation>['t'];

/** Who could do what before and after, from `READER:COMMENT>Odile Thiriet:EDIT`; undefined for lines of before it was kept. */
export function accessWords(detail: string | null | undefined, t: Translate): string | undefined {
  const [before, after, ...more] = (detail ?? '').split('>');
  if (before === undefined || after === undefined || more.length > 0) {
    return;
  }
  return t('journal:access.words', { before: side(before, t), after: side(after, t) });
}

function side(lines: string, t: Translate): string {
  if (lines === '') {
    return t('journal:access.nobody');
  }
  return lines
    .split(';')
    .map((line) => {
      const [who = '', level = ''] = line.split(':');
      return level === '' ? who : t('journal:access.line', { who: whose(who, t), level: levelOf(level, t) });
    })
    .join(', ');
}

function whose(who: string, t: Translate): string {
  switch (who) {
    case 'READER':
      return t('journal:access.readers');
    case 'CONTRIBUTOR':
      return t('journal:access.contributors');
    default:
      return who;
  }
}

function levelOf(level: string, t: Translate): string {
  switch (level) {
    case 'READ':
      return t('journal:access.read');
    case 'COMMENT':
      return t('journal:access.comment');
    case 'EDIT':
      return t('journal:access.edit');
    default:
      return t('journal:access.manage');
  }
}
