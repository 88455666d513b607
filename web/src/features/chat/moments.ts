import { dateFormat } from '../../ui/formats';

/** A moment as the clock of a zone shows it, to the minute: "2026-11-24T08:00". */
export function onClock(at: Date, timeZone: string): string {
  return dateFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at).replace(' ', 'T');
}

export type Preset = 'hour' | 'evening' | 'tomorrow' | 'monday';

const MORNING = '08:00';
const EVENING = '18:00';
const HOUR = 3_600_000;

/** What one often means by later, as far as it is still to come. */
export function presets(now: Date, timeZone: string): { id: Preset; at: string }[] {
  const clock = onClock(now, timeZone);
  const today = clock.slice(0, 10);
  const tomorrow = dayAfter(today, 1);
  // Sunday is 0: eight days from it would be a week too late.
  const monday = dayAfter(today, (8 - new Date(`${today}T12:00:00Z`).getUTCDay()) % 7 || 7);
  return [
    { id: 'hour' as const, at: onClock(new Date(now.getTime() + HOUR), timeZone) },
    ...(clock.slice(11) < '17:00' ? [{ id: 'evening' as const, at: `${today}T${EVENING}` }] : []),
    { id: 'tomorrow' as const, at: `${tomorrow}T${MORNING}` },
    ...(monday === tomorrow ? [] : [{ id: 'monday' as const, at: `${monday}T${MORNING}` }]),
  ];
}

function dayAfter(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}
