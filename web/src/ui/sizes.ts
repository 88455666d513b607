/** A size as one says it: "8,4 Mo", "210 ko"; in English "8.4 MB". Thousands, as everywhere in print. */
export function saySize(bytes: number, locale: string): string {
  const units = locale === 'fr' ? ['octet', 'ko', 'Mo', 'Go', 'To'] : ['byte', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit >= 2 && value < 9.95 ? 1 : 0;
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const plural = unit === 0 && value >= 2 ? 's' : '';
  return `${figure}\u00a0${units[unit]}${plural}`;
}
