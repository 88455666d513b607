/** "2026-11-24T09:30", in a time zone, of a moment. */
export function localOf(at: string, timeZone: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** And back; nothing for what is not whole. In the hour that comes twice, the first one. */
export function momentOf(local: string, timeZone: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) {
    return undefined;
  }
  const wanted = Date.parse(`${local}Z`);
  let at = wanted;
  for (let turn = 0; turn < 2; turn++) {
    at += wanted - Date.parse(`${localOf(new Date(at).toISOString(), timeZone)}Z`);
  }
  return new Date(at).toISOString();
}
