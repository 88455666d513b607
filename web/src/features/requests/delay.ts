/** A delay as one says it: in hours up to two days, then in days. */
export function delayOf(hours: number): { unit: 'hours' | 'days'; count: number } {
  return hours < 48 ? { unit: 'hours', count: Math.max(1, hours) } : { unit: 'days', count: Math.round(hours / 24) };
}
