/** What the server makes of a name: `prenom.nom@valbourg`; nothing until both are known. */
export function proposedLogin(name: { givenName: string; familyName: string }, organisationSlug: string): string {
  const [given, family] = [name.givenName, name.familyName].map((one) =>
    one
      .replace(/œ/gi, 'oe')
      .replace(/æ/gi, 'ae')
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  return given && family ? `${given}.${family}@${organisationSlug}` : '';
}
