interface Asked {
  number?: string | null;
  requester?: { givenName: string };
  visitor?: { name: string };
}

/** A canned answer as it is said to who asked this. */
export const filledIn = (body: string, { number, requester, visitor }: Asked) =>
  body.replaceAll('{prénom}', requester?.givenName ?? visitor?.name ?? '').replaceAll('{numéro}', number ?? '');

/** After what is written already. */
export const added = (text: string, more: string) => (text.trim() === '' ? more : `${text.trimEnd()}\n${more}`);
