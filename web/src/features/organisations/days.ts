const two = (value: number) => String(value).padStart(2, '0');
const written = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** The day in so many months; a day that its month does not have is the last one of that month. */
export function inMonths(months: number, from = new Date()): string {
  const last = new Date(from.getFullYear(), from.getMonth() + months + 1, 0);
  const day = Math.min(from.getDate(), last.getDate());
  return written(new Date(last.getFullYear(), last.getMonth(), day));
}
