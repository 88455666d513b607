import type { TFunction } from 'i18next';
import { dateFormat } from '../../ui/formats';
import type { Facts, Kind, Line } from './queries';

export type Field = Exclude<keyof Facts, 'ownerId'> | 'owner';

/** What each kind has, in the order in which it is shown. */
export const fieldsOf: Record<Kind, readonly Field[]> = {
  MINUTES: ['day', 'subject'],
  QUOTE: ['supplier', 'amount', 'number', 'day', 'validUntil', 'outcome'],
  DELIBERATION: ['number', 'day', 'subject'],
  SPEECH: ['subject', 'day'],
  REFERENCES: ['owner', 'reviewOn'],
  PHOTO: ['subject', 'day', 'place', 'credit', 'imageRights'],
  DATASET: ['source', 'day', 'licence'],
  ISSUE: ['issue', 'day', 'subject'],
};

export const kinds = Object.keys(fieldsOf) as Kind[];

/** As addresses say them. */
const SLUGS: Record<Kind, string> = {
  MINUTES: 'comptes-rendus',
  QUOTE: 'devis',
  DELIBERATION: 'deliberations',
  SPEECH: 'discours',
  REFERENCES: 'referentiels',
  PHOTO: 'photos',
  DATASET: 'jeux-de-donnees',
  ISSUE: 'numeros',
};

export const slugOf = (kind: Kind) => SLUGS[kind];
export const kindAt = (slug: string) => kinds.find((kind) => SLUGS[kind] === slug);

export const isDay = (field: Field) => field === 'day' || field === 'validUntil' || field === 'reviewOn';

/** What a field is called; some kinds have a word of their own. */
export function wordOf(kind: Kind, field: Field, t: TFunction): string {
  if (field === 'subject') {
    return t(`kinds:subject.${kind as 'MINUTES' | 'DELIBERATION' | 'SPEECH' | 'PHOTO' | 'ISSUE'}`);
  }
  return t(`kinds:field.${field}`);
}

export function sayDay(day: string, locale: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
}

export function sayAmount(amount: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(amount);
}

/** A fact as one reads it; undefined where it is not known. */
export function sayFact(
  field: Field,
  { facts, ownerName }: Pick<Line, 'facts' | 'ownerName'>,
  t: TFunction,
  locale: string,
) {
  if (field === 'owner') {
    return ownerName ?? undefined;
  }
  const value = facts[field];
  if (value === undefined || value === null) {
    return undefined;
  }
  switch (field) {
    case 'day':
    case 'validUntil':
    case 'reviewOn':
      return sayDay(String(value), locale);
    case 'amount':
      return sayAmount(Number(value), locale);
    case 'outcome':
      return t(`kinds:outcome.${value as NonNullable<Facts['outcome']>}`);
    case 'imageRights':
      return t(`kinds:rights.${value as NonNullable<Facts['imageRights']>}`);
    default:
      return String(value);
  }
}

/** "1 234,50 €" as somebody types it; NaN for what is no amount. */
export function amountIn(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d{1,10}(\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Orders lines by a field; what is not known comes last, whichever way. */
export function byField(field: Field | 'name', descending: boolean, locale: string) {
  const words = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const of = (line: Line) =>
    field === 'name'
      ? line.name
      : field === 'owner'
        ? line.ownerName
        : (line.facts[field] as string | number | undefined);
  return (one: Line, other: Line): number => {
    const [a, b] = [of(one) ?? '', of(other) ?? ''];
    if (a === '' || b === '') {
      return a === b ? 0 : a === '' ? 1 : -1;
    }
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
    return descending ? -order : order;
  };
}
