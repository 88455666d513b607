import { useState } from 'react';

/** Some documents, each with what it weighs. */
export interface Chosen {
  ids: string[];
  bytes: number;
  has: (id: string) => boolean;
  toggle: (one: Weighed) => void;
  /** Chooses exactly these among those. */
  set: (among: readonly Weighed[], wanted: readonly Weighed[]) => void;
  clear: () => void;
}

export interface Weighed {
  id: string;
  bytes: number;
}

export function useChosen(): Chosen {
  const [weights, setWeights] = useState<ReadonlyMap<string, number>>(new Map());
  return {
    ids: [...weights.keys()],
    bytes: [...weights.values()].reduce((sum, bytes) => sum + bytes, 0),
    has: (id) => weights.has(id),
    toggle: ({ id, bytes }) =>
      setWeights((known) => {
        const next = new Map(known);
        if (!next.delete(id)) {
          next.set(id, bytes);
        }
        return next;
      }),
    set: (among, wanted) =>
      setWeights((known) => {
        const next = new Map(known);
        for (const { id } of among) {
          next.delete(id);
        }
        for (const { id, bytes } of wanted) {
          next.set(id, bytes);
        }
        return next;
      }),
    clear: () => setWeights(new Map()),
  };
}
