import type { RailSpace } from './types';

interface Group {
  /** The key of its name. */
  label: string;
  spaces: RailSpace[];
}

/** Favourites first, then the groups in their order. The server has left out what the hat worn leaves out. */
export function groupSpaces(all: readonly RailSpace[]): Group[] {
  const favourites = all.filter(({ favourite }) => favourite);
  const others = all.filter(({ favourite }) => !favourite);
  const labels = [...new Map(others.map((one) => [one.group, one.groupOrder]))]
    .sort(([, one], [, other]) => one - other)
    .map(([label]) => label);
  return [
    { label: 'shell.favourites', spaces: favourites },
    ...labels.map((label) => ({ label, spaces: others.filter(({ group }) => group === label) })),
  ].filter(({ spaces }) => spaces.length > 0);
}
