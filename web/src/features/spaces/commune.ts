import type { View } from '../../api/client';
import type { SpaceType } from './queries';

const planned = ['COUNCIL', 'EXECUTIVE', 'COMMITTEE', 'SERVICE', 'GENERAL_INFO', 'ASSOCIATIONS'] as const;

/** One text a type, one name a line. */
export type CommuneNames = Record<(typeof planned)[number], string>;

export const emptyCommune: CommuneNames = {
  COUNCIL: '',
  EXECUTIVE: '',
  COMMITTEE: '',
  SERVICE: '',
  GENERAL_INFO: '',
  ASSOCIATIONS: '',
};

/** The names as they were pasted: bullets and numbers of a list go, empty lines go. */
export function plan(names: CommuneNames): View['PlanCommune'] {
  const spaces = planned.flatMap((type: SpaceType & keyof CommuneNames) =>
    names[type]
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*(?:[-•*–]|\d+[.)])\s+/, '').trim())
      .filter((name) => name !== '')
      .map((name) => ({ type, name })),
  );
  return { spaces };
}
