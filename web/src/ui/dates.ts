import { dateFormat, relativeFormat } from './formats';

/** short: "ce matin, 9 h 12", "hier", "6 nov."; time: the same with the hour always; day: no hour; on: by the calendar
 * alone, after « jusqu’au » or « avant le »; full: everything. */
export type DateStyle = 'short' | 'time' | 'day' | 'on' | 'full';

export interface Speaking {
  locale: string;
  timeZone: string;
  now: Date;
}

const NBSP = '\u00a0';

/** A moment as one says it, in the authority's zone. */
export function sayDate(at: Date, style: DateStyle, speaking: Speaking): string {
  if (style === 'full') {
    return fullDate(at, speaking);
  }
  if (style === 'on') {
    return calendarDay(at, speaking);
  }
  const days = daysBetween(speaking.now, at, speaking.timeZone);
  const near = Math.abs(days) <= (days > 0 ? 2 : 1);
  const day =
    days === 0 && style !== 'day'
      ? partOfDay(at, speaking)
      : near
        ? nearDay(days, speaking.locale)
        : calendarDay(at, speaking);
  const withHour = style === 'time' || (style === 'short' && days === 0);
  return withHour ? join(day, sayTime(at, speaking), near && days !== 0, speaking.locale) : day;
}

/** "vendredi 20 novembre 2026 à 18 h 30" */
export function fullDate(at: Date, speaking: Speaking): string {
  const { locale, timeZone } = speaking;
  const day = dateFormat(locale, { dateStyle: 'full', timeZone }).format(at);
  return `${day} ${locale === 'fr' ? 'à' : 'at'} ${sayTime(at, speaking)}`;
}

/** "18 h 30", "14 h"; in English "6:30 pm". */
export function sayTime(at: Date, { locale, timeZone }: Speaking): string {
  if (locale !== 'fr') {
    const text = dateFormat('en-GB', {
      hour: 'numeric',
      minute: '2-digit',
      hour12: true,
      timeZone,
    }).format(at);
    return text.replace(/\s/g, NBSP);
  }
  const { hour, minute } = parts(at, timeZone);
  return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${String(minute).padStart(2, '0')}`;
}

function partOfDay(at: Date, { locale, timeZone }: Speaking): string {
  const { hour } = parts(at, timeZone);
  const words =
    locale === 'fr'
      ? ['cette nuit', 'ce matin', 'cet après-midi', 'ce soir']
      : ['last night', 'this morning', 'this afternoon', 'this evening'];
  return words[hour < 5 ? 0 : hour < 12 ? 1 : hour < 18 ? 2 : 3]!;
}

function nearDay(days: number, locale: string): string {
  return relativeFormat(locale, { numeric: 'auto' }).format(days, 'day').replace(/ /g, NBSP);
}

function calendarDay(at: Date, { locale, timeZone, now }: Speaking): string {
  const sameYear = parts(at, timeZone).year === parts(now, timeZone).year;
  const text = dateFormat(locale === 'fr' ? 'fr' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: sameYear ? undefined : 'numeric',
    timeZone,
  }).format(at);
  return text.replace(/^1 /, locale === 'fr' ? '1er ' : '1 ').replace(/ /g, NBSP);
}

/** "ce matin, 9 h 12" but "hier à 16 h 20". */
function join(day: string, time: string, relative: boolean, locale: string): string {
  if (!relative) {
    return `${day}, ${time}`;
  }
  return `${day} ${locale === 'fr' ? 'à' : 'at'} ${time}`;
}

function daysBetween(from: Date, to: Date, timeZone: string): number {
  const midnight = (at: Date) => {
    const { year, month, day } = parts(at, timeZone);
    return Date.UTC(year, month - 1, day);
  };
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

function parts(at: Date, timeZone: string) {
  const format = dateFormat('en-US', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  const of = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return { year: of.year!, month: of.month!, day: of.day!, hour: of.hour!, minute: of.minute! };
}
