import { type Callable, plainName } from '../../ui/mentions';
import type { Mentionable } from './reads';

/** Whom one may call in a conversation. */
export function callableOf(
  { people, groups, everybody }: Mentionable,
  words: { all: string; people: (count: number) => string },
): Callable[] {
  return [
    ...people.map(({ id, name, external, organisationName }) => ({
      key: id,
      name: plainName(name),
      detail: organisationName ?? undefined,
      external,
      token: `person:${id}`,
    })),
    ...groups.map(({ id, name, people: count }) => ({
      key: id,
      name: plainName(name),
      detail: words.people(count),
      token: `group:${id}`,
    })),
    ...(everybody ? [{ key: 'space', name: words.all, token: 'space' }] : []),
  ];
}
