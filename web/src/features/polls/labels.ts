import type { TFunction } from 'i18next';
import { dateFormat } from '../../ui/formats';
import type { Option } from './queries';

/** "19 h", "18 h 30"; in English as typed. */
function hourText(hour: string, locale: string): string {
  const [hours = '', minutes = ''] = hour.split(':');
  return locale === 'fr' ? `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}` : hour;
}

/** An option in two lines: a date and its hour, or words alone. */
export function optionWords({ label, day, hour }: Option, locale: string): { name: string; more: string } {
  if (!day) {
    return { name: label, more: '' };
  }
  const at = new Date(`${day}T12:00:00Z`);
  const name = dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
  const more = [hour && hourText(hour, locale), label].filter(Boolean).join(', ');
  return { name: name.charAt(0).toUpperCase() + name.slice(1), more };
}

/** The same in one line. */
export function optionText(option: Option, locale: string): string {
  const { name, more } = optionWords(option, locale);
  return more ? `${name}, ${more}` : name;
}

/** "4 places", "complet"; nothing where there is room for all. */
export function roomText(left: number | undefined, t: TFunction): string | undefined {
  return left === undefined ? undefined : left === 0 ? t('polls:room.full') : t('polls:room.left', { count: left });
}
