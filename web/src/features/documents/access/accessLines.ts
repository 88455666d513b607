import type { View } from '../../../api/client';

type Named = Pick<View['AccessLine'], 'personId' | 'groupId' | 'unitId'>;

/** A person, a group or a service as one word: `person:…`. */
export function keyOf({ personId, groupId, unitId }: Named): string {
  return personId ? `person:${personId}` : groupId ? `group:${groupId}` : `unit:${unitId}`;
}

/** And back. */
export function lineOf(key: string): Named {
  const [kind, id] = key.split(':') as [string, string];
  return kind === 'person' ? { personId: id } : kind === 'group' ? { groupId: id } : { unitId: id };
}
