import { useTranslation } from 'react-i18next';
import { dateFormat } from '../../ui/formats';

/** A day as the server writes it, in full words: nothing is cut short, so that a sentence may end with it. */
export function DayText({ day }: { day: string }) {
  const { i18n } = useTranslation();
  return (
    <time className="pv-num" dateTime={day}>
      {dayWords(day, i18n.language)}
    </time>
  );
}

/** "1er décembre 2026"; in English "1 December 2026". */
export function dayWords(day: string, locale: string): string {
  const text = dateFormat(locale === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
  return text.replace(/^1 /, locale === 'fr' ? '1er ' : '1 ').replace(/ /g, '\u00a0');
}
