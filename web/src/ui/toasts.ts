import { useSyncExternalStore } from 'react';

/** A thing just done, said for ten seconds, with a way to undo it. */
export interface Toast {
  id: number;
  text: string;
  undo?: () => void;
  /** The word on the button, when it is not "Annuler". */
  undoLabel?: string;
}

let shown: readonly Toast[] = [];
let next = 1;
const watchers = new Set<() => void>();

function show(toasts: readonly Toast[]): void {
  shown = toasts;
  for (const watcher of watchers) {
    watcher();
  }
}

/** Says what was done: `toast({ text, undo })`. Never for an error that needs an answer: that is an `ErrorNote`. */
export function toast(said: Omit<Toast, 'id'>): number {
  const id = next++;
  show([...shown, { ...said, id }].slice(-3));
  return id;
}

export function dismiss(id: number): void {
  show(shown.filter((one) => one.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );
}
