import { useSyncExternalStore } from 'react';

/** How much is shown: everything, or three entries in larger text. Kept on the device. */
export type Display = 'full' | 'simple';

const KEY = 'parvis-display';
const watchers = new Set<() => void>();

export function display(): Display {
  return localStorage.getItem(KEY) === 'simple' ? 'simple' : 'full';
}

export function chooseDisplay(chosen: Display): void {
  localStorage.setItem(KEY, chosen);
  showDisplay();
  for (const changed of watchers) {
    changed();
  }
}

/** Larger text follows from an attribute of the page (`tokens.css`). */
export function showDisplay(): void {
  document.documentElement.dataset.display = display();
}

export function useDisplay(): Display {
  return useSyncExternalStore((changed) => {
    watchers.add(changed);
    return () => watchers.delete(changed);
  }, display);
}
