import type { SpaceLine, SpaceType } from './queries';

const groups = {
  INSTITUTIONS: ['COUNCIL', 'EXECUTIVE', 'GOVERNING_BODY', 'SOCIAL_COMMITTEE'],
  COMMITTEES: ['COMMITTEE', 'WORKING_GROUP'],
  SERVICES: ['SERVICE', 'SUPPORT', 'CONFIDENTIAL'],
  PROJECTS: ['PROJECT'],
  EVERYONE: ['GENERAL_INFO', 'SHARED_RESOURCES', 'CROSS_UNIT', 'SOCIAL'],
  PARTNERS: ['PARTNERS', 'INTER_AUTHORITY', 'ASSOCIATIONS'],
} as const satisfies Record<string, readonly SpaceType[]>;

/** The types that a space can be opened as, in the order of their groups. */
export const offeredTypes: readonly SpaceType[] = Object.values(groups)
  .flat()
  .filter((type) => type !== 'CONFIDENTIAL');

/** Favourites first, then the groups in their order, each by name; empty ones left out. */
export function groupsOf(lines: readonly SpaceLine[]): { group: string; spaces: SpaceLine[] }[] {
  const byName = [...lines].sort((one, other) => one.name.localeCompare(other.name, 'fr', { numeric: true }));
  const others = byName.filter(({ favourite }) => !favourite);
  return [
    { group: 'FAVOURITES', spaces: byName.filter(({ favourite }) => favourite) },
    ...Object.entries(groups).map(([group, types]) => ({
      group,
      spaces: others.filter(({ type }) => (types as readonly SpaceType[]).includes(type)),
    })),
  ].filter(({ spaces }) => spaces.length > 0);
}
