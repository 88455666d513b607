import type { Face } from '../../ui/PersonAvatar';
import type { Person } from './reads';

/** Somebody as our avatars draw them. */
export function faceOf({ id, name, external, tone, photoUrl }: Person): Face {
  const [givenName = '', ...rest] = name.split(' ');
  return { id, givenName, familyName: rest.join(' '), external, tone, photoUrl };
}

/** "Odile, Noël et vous": as one says several names. */
export function several(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
