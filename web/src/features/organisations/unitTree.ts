import type { Unit } from './queries';

/** The services where this one cannot be put: itself and all below it. `units` has parents before children. */
export function belowOrItself(units: readonly Pick<Unit, 'id' | 'parentId'>[], unitId: string): Set<string> {
  const found = new Set([unitId]);
  for (const { id, parentId } of units) {
    if (parentId && found.has(parentId)) {
      found.add(id);
    }
  }
  return found;
}
