const KEY = 'parvis.door';

/** The link that somebody came by, kept in this tab while they sign in: it stands in no address that a server reads. */
export function holdToken(token: string): void {
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // They come back by the link.
  }
}

export function heldToken(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
