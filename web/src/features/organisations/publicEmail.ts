const everybodys =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|orange|wanadoo|free|sfr|neuf|laposte|bbox|aol|gmx|proton(?:mail)?)\.\w+$/i;

/** An address that anybody may open, where one of the authority would serve better. The server's list is the one that counts. */
export function isPublicEmail(email?: string | null): boolean {
  return everybodys.test(email?.trim() ?? '');
}
