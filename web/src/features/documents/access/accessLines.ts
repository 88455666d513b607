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

export const levels = ['READ', 'COMMENT', 'EDIT'] as const;
export type Level = (typeof levels)[number];

/** For whom something is: as its folder says, for some (`chosen`, as `keyOf` names them), or for oneself; facilitators see it in any case. */
export interface Audience {
  who: 'folder' | 'some' | 'me';
  chosen: ReadonlySet<string>;
  level: Level;
}

export const AS_FOLDER: Audience = { who: 'folder', chosen: new Set(), level: 'COMMENT' };

/** The lines of its access list; `null` follows the folder. */
export function linesOf({ who, chosen, level }: Audience): View['AccessEntry'][] | null {
  if (who === 'folder') {
    return null;
  }
  return who === 'me' ? [] : [...chosen].sort().map((key) => ({ ...lineOf(key), level }));
}

/** Some, and nobody is chosen yet. */
export const isIncomplete = ({ who, chosen }: Audience) => who === 'some' && chosen.size === 0;
