import { dateFormat } from '../../ui/formats';

/** A day as the server writes it, "2026-11-22", as one says it: "22 novembre 2026". */
export function sayDay(day: string, locale: string): string {
  const text = dateFormat(locale === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return text.replace(/^1 /, locale === 'fr' ? '1er ' : '1 ').replace(/ /g, '\u00a0');
}

/** So many days after a moment, as a field of dates takes it, in the authority's zone. */
export function dayAfter(days: number, timeZone: string, now = new Date()): string {
  const at = new Date(now.getTime() + days * 86_400_000);
  const parts = Object.fromEntries(
    dateFormat('en-US', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}`;
}
