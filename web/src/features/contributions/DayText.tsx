import { DateText } from '../../ui/DateText';

/** A day as the server writes it, as one says it: at 11 h UTC it is that day from Papeete to Wallis. */
export function DayText({ day }: { day: string }) {
  return <DateText at={`${day}T11:00:00Z`} style="on" />;
}
