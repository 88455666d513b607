import { DateText } from '../../ui/DateText';

/** A day as the server writes it, as one says it. */
export function DayText({ day }: { day: string }) {
  return <DateText at={`${day}T12:00:00Z`} style="on" />;
}
