import { useState } from 'react';
import type { Entry } from './queries';

export interface Selection {
  /** Boxes are shown. */
  on: boolean;
  ids: ReadonlySet<string>;
  start: () => void;
  stop: () => void;
  toggle: (id: string, range?: boolean) => void;
  all: () => void;
}

/** Several things of one list: by boxes, with Ctrl and Shift, with the keyboard. */
export function useSelection(entries: readonly Entry[]): Selection {
  const [on, setOn] = useState(false);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const stop = () => {
    setOn(false);
    setIds(new Set());
  };
  const toggle = (id: string, range = false) => {
    setOn(true);
    setLast(id);
    setIds((known) => {
      const next = new Set(known);
      if (range && last !== undefined) {
        for (const between of spanOf(entries, last, id)) {
          next.add(between);
        }
        return next;
      }
      if (!next.delete(id)) {
        next.add(id);
      }
      return next;
    });
  };
  const all = () => {
    setOn(true);
    setIds(new Set(entries.map(({ id }) => id)));
  };
  const shown = new Set(entries.map(({ id }) => id));
  return { on, ids: new Set([...ids].filter((id) => shown.has(id))), start: () => setOn(true), stop, toggle, all };
}

/** The things from one to the other, in the order shown. */
export function spanOf(entries: readonly { id: string }[], from: string, to: string): string[] {
  const places = [from, to].map((id) => entries.findIndex((entry) => entry.id === id)).sort((a, b) => a - b);
  const [start = -1, end = -1] = places;
  return start < 0 ? [to] : entries.slice(start, end + 1).map(({ id }) => id);
}
