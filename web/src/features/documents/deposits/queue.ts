import { useSyncExternalStore } from 'react';
import type { Upload as TusUpload } from 'tus-js-client';
import type { Audience } from '../access/accessLines';

/** Where a file is on its way in. */
export type DepositState =
  | 'queued'
  | 'running'
  | 'paused'
  /** The line is cut: it goes on by itself when the line comes back. */
  | 'cut'
  /** The page was reloaded: the file must be chosen again, what was sent is kept. */
  | 'orphan'
  /** Whole, and something bears its name already. */
  | 'name'
  /** Whole, and its folder is gone. */
  | 'folder'
  /** Whole, and somebody works on what it would change. */
  | 'lock'
  | 'failed'
  | 'done';

export interface Deposit {
  id: number;
  name: string;
  size: number;
  sent: number;
  state: DepositState;
  folderId: string;
  spaceId: string;
  /** The document it is a new version of. */
  documentId?: string;
  /** Whom it is for, where that was chosen with it. */
  audience?: Audience;
  /** It came in a folder, which says whom it is for. */
  inFolder?: boolean;
  file?: File;
  /** Its address on the server. */
  url?: string;
  /** What it became. */
  resultId?: string;
  error?: unknown;
  tus?: TusUpload;
}

let deposits: readonly Deposit[] = [];
let nextId = 1;
const watchers = new Set<() => void>();
let announced = false;

/** At most one redraw a frame, however many files move. */
function announce(): void {
  if (!announced) {
    announced = true;
    setTimeout(() => {
      announced = false;
      for (const watcher of watchers) {
        watcher();
      }
    }, 60);
  }
}

export function all(): readonly Deposit[] {
  return deposits;
}

export function add(some: readonly Omit<Deposit, 'id'>[]): Deposit[] {
  const added = some.map((one) => ({ ...one, id: nextId++ }));
  deposits = [...deposits, ...added];
  announce();
  return added;
}

export function change(id: number, facts: Partial<Deposit>): void {
  const place = deposits.findIndex((one) => one.id === id);
  const known = deposits[place];
  if (known) {
    const next = deposits.slice();
    next[place] = { ...known, ...facts };
    deposits = next;
    announce();
  }
}

export function remove(forget: (one: Deposit) => boolean): void {
  deposits = deposits.filter((one) => !forget(one));
  announce();
}

export function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useDeposits(): readonly Deposit[] {
  return useSyncExternalStore(subscribe, all);
}
