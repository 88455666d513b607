import type { Speaking } from '../../ui/dates';
import { dateFormat, relativeFormat } from '../../ui/formats';
import type { Message } from './reads';

/** Messages that one person wrote one after the other: the name stands once. */
export interface Turn {
  key: string;
  messages: Message[];
}

export interface Day {
  /** 2026-11-16, in the authority's zone. */
  day: string;
  turns: Turn[];
}

const TOGETHER = 10 * 60_000;

/** By day, then by author. A new turn also begins where the line of what is new stands. */
export function byDay(messages: readonly Message[], timeZone: string, newFrom?: number): Day[] {
  const format = dateFormat('sv', { dateStyle: 'short', timeZone });
  const days: Day[] = [];
  let before: Message | undefined;
  for (const message of messages) {
    const day = format.format(new Date(message.at));
    let last = days.at(-1);
    if (last?.day !== day) {
      last = { day, turns: [] };
      days.push(last);
      before = undefined;
    }
    const goesOn =
      before?.author.id === message.author.id &&
      Date.parse(message.at) - Date.parse(before.at) < TOGETHER &&
      message.seq !== newFrom;
    if (goesOn) {
      last.turns.at(-1)!.messages.push(message);
    } else {
      last.turns.push({ key: message.id, messages: [message] });
    }
    before = message;
  }
  return days;
}

/** "Aujourd’hui", "Hier", "Lundi 16 novembre". */
export function sayDay(day: string, { locale, timeZone, now }: Speaking): string {
  const format = dateFormat('sv', { dateStyle: 'short', timeZone });
  const noon = new Date(`${day}T12:00:00Z`);
  const days = Math.round((noon.getTime() - Date.parse(`${format.format(now)}T12:00:00Z`)) / 86_400_000);
  const text =
    days === 0 || days === -1
      ? relativeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : dateFormat(locale === 'fr' ? 'fr' : 'en-GB', {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: noon.getUTCFullYear() === now.getUTCFullYear() ? undefined : 'numeric',
          timeZone: 'UTC',
        })
          .format(noon)
          .replace(/ 1 /, locale === 'fr' ? ' 1er ' : ' 1 ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
