import type { RailSpace } from './types';

interface Group {
  /** The key of its name. */
  label: string;
  spaces: RailSpace[];
}

/** Favourites first, wherever they are from; then the groups of the authority whose hat is worn, in their order. */
export function groupSpaces(all: readonly RailSpace[], organisationId: string | undefined): Group[] {
  const favourites = all.filter(({ favourite }) => favourite);
  const others = all.filter((one) => !one.favourite && (!organisationId || one.organisationId === organisationId));
  const labels = [...new Map(others.map((one) => [one.group, one.groupOrder]))]
    .sort(([, one], [, other]) => one - other)
    .map(([label]) => label);
  return [
    { label: 'shell.favourites', spaces: favourites },
    ...labels.map((label) => ({ label, spaces: others.filter(({ group }) => group === label) })),
  ].filter(({ spaces }) => spaces.length > 0);
}
