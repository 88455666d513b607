import { useRouteContext } from '@tanstack/react-router';
import { type ComponentType, useMemo } from 'react';
import { useCapacity } from '../api/capacity';
import { useSession } from '../api/session';
import type { Contribution, RailEntry, RailSpacesQuery } from './types';

/** What the modules brought to the frame, for this person and the hat worn. */
export function useEntries(): RailEntry[] {
  const session = useSession();
  const { capacity } = useCapacity();
  return useContributions()
    .flatMap(({ rail }) => rail ?? [])
    .filter(({ shows }) => shows?.(session, capacity) ?? true)
    .sort((one, other) => one.order - other.order);
}

/** Those of the simplified display. */
export function useSimpleEntries(): RailEntry[] {
  return useContributions()
    .flatMap(({ simple }) => simple ?? [])
    .sort((one, other) => one.order - other.order);
}

export function useMyLinks() {
  return useContributions().flatMap(({ me }) => me ?? []);
}

export function usePalette(): Contribution['palette'] {
  return useContributions().find(({ palette }) => palette)?.palette;
}

export function useTopParts(): ComponentType[] {
  return useContributions().flatMap(({ top }) => top ?? []);
}

export function useAttendants() {
  return useContributions().flatMap(({ attendant }) => attendant ?? []);
}

/** What the pages of things say of who refers to them. */
export function useRefers() {
  const contributions = useContributions();
  return useMemo(() => contributions.flatMap(({ refers }) => refers ?? []), [contributions]);
}

export function useSpacesQuery(): RailSpacesQuery | undefined {
  return useContributions().find(({ spaces }) => spaces)?.spaces;
}

/** What the pages of documents show of other modules, before the document itself. */
export function useDocumentStates() {
  const contributions = useContributions();
  return useMemo(() => contributions.flatMap(({ documentState }) => documentState ?? []), [contributions]);
}

/** The same, after it. */
export function useDocumentParts() {
  const contributions = useContributions();
  return useMemo(() => contributions.flatMap(({ document }) => document ?? []), [contributions]);
}

/** The same for the pages of folders. */
export function useFolderParts() {
  const contributions = useContributions();
  return useMemo(() => contributions.flatMap(({ folder }) => folder ?? []), [contributions]);
}

/** What stands above what folders hold. */
export function useFolderBands() {
  const contributions = useContributions();
  return useMemo(() => contributions.flatMap(({ band }) => band ?? []), [contributions]);
}

/** What modules bring to what is shown of documents. */
export function usePreviewParts() {
  const contributions = useContributions();
  return useMemo(
    () => ({
      remarks: contributions.flatMap(({ remarks }) => remarks ?? []),
      marks: contributions.flatMap(({ marks }) => marks ?? []),
    }),
    [contributions],
  );
}

/** What stands where one is told something. */
export function useToldParts() {
  const contributions = useContributions();
  return useMemo(() => contributions.flatMap(({ told }) => told ?? []), [contributions]);
}

function useContributions() {
  return useRouteContext({ from: '__root__' }).contributions;
}
