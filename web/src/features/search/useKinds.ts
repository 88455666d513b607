import { useRouteContext } from '@tanstack/react-router';
import type { Group } from './queries';

/** What modules say of the kinds of things that they let one find, and how they look. */
export function useKinds() {
  return useRouteContext({ from: '__root__' })
    .contributions.flatMap(({ finds }) => finds ?? [])
    .sort((one, other) => one.order - other.order);
}

/** What modules say that documents may be described as. */
export function useDocumentKinds() {
  return useRouteContext({ from: '__root__' }).contributions.flatMap(({ documentKinds }) => documentKinds ?? []);
}

type Kind = ReturnType<typeof useKinds>[number];

/** Groups of the kinds that this browser can show, with how they look. */
export function shownGroups(kinds: readonly Kind[], groups: readonly Group[]) {
  return groups.flatMap((group) => {
    const kind = kinds.find(({ id }) => id === group.kind);
    return kind ? [{ ...group, kind }] : [];
  });
}

export type ShownGroup = ReturnType<typeof shownGroups>[number];
