import { useSyncExternalStore } from 'react';
import type { Place } from './queries';

/** What the page and the words below it tell each other: they stand at two places of the screen. */
export interface Pointing {
  /** The document, one version of which is in front as pages. */
  shown?: { id: string; version: number };
  /** Somebody is choosing a place. */
  choosing?: boolean;
  /** The place that was chosen, for the comment being written. */
  place?: Place;
  /** The page that one asked to see. */
  page?: number;
  /** The thread that one asked to see, from its pin. */
  thread?: string;
}

let pointing: Pointing = {};
const watchers = new Set<() => void>();

export function point(change: Pointing): void {
  pointing = { ...pointing, ...change };
  for (const watcher of watchers) {
    watcher();
  }
}

/** The pages of a document come in front, or leave; what was being pointed at goes with them. */
export function present(shown: Pointing['shown']): void {
  const same = shown && shown.id === pointing.shown?.id && shown.version === pointing.shown.version;
  if (!same) {
    point({ shown, choosing: false, place: undefined });
  }
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const usePointing = (): Pointing => useSyncExternalStore(subscribe, () => pointing);
