import { useSyncExternalStore } from 'react';
import { AS_FOLDER, type Audience } from '../access/accessLines';

let next = AS_FOLDER;
const watchers = new Set<() => void>();

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** Says whom the next deposit is for. */
export function setAudience(audience: Audience): void {
  next = audience;
  for (const watcher of watchers) {
    watcher();
  }
}

/** Whom it is for; the one after is as its folder says again, so that nothing is hidden unawares. */
export function takeAudience(): Audience {
  const taken = next;
  setAudience(AS_FOLDER);
  return taken;
}

/** Whom the next deposit is for. */
export const useAudience = () => useSyncExternalStore(subscribe, () => next);
