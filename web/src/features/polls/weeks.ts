import { localOf } from '../../ui/moments';

/** The Monday of a moment's week, as "2026-11-23". */
export function mondayOf(at: string, timeZone: string): string {
  const day = new Date(`${localOf(at, timeZone).slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** By the week in which they opened, in the order given. */
export function byWeek<T extends { openedAt: string }>(lines: readonly T[], timeZone: string): [string, T[]][] {
  const weeks = new Map<string, T[]>();
  for (const line of lines) {
    const monday = mondayOf(line.openedAt, timeZone);
    weeks.set(monday, [...(weeks.get(monday) ?? []), line]);
  }
  return [...weeks];
}
