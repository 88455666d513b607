import { dateFormat } from '../../ui/formats';

/** "5 décembre 2026", of a day as the server writes it. */
export const dayText = (day: string, locale: string) =>
  dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
