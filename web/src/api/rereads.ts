import type { QueryClient, QueryFilters } from '@tanstack/react-query';

/** News of the same module that come close together are one reading. */
export const FOLD = 150;

/** Reads again what a module's news make old: bursts folded, and spread over the time that the server names when many browsers hear the same. */
export class Rereads {
  readonly #queries: QueryClient;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(queries: QueryClient) {
    this.#queries = queries;
  }

  /** What is active and whose key begins with the topic; `null` is everything. */
  soon(topic: string | null, spread = 0, then?: () => void): void {
    const name = topic ?? '';
    if (this.#waiting.has(name)) {
      return;
    }
    const wait = FOLD + Math.random() * spread;
    this.#waiting.set(
      name,
      setTimeout(() => {
        this.#waiting.delete(name);
        readAgain(this.#queries, topic === null ? {} : { queryKey: [topic] });
        then?.();
      }, wait),
    );
  }

  forget(): void {
    this.#waiting.forEach(clearTimeout);
    this.#waiting.clear();
  }
}

/**
 * What is shown is read again, what is remembered counts as old. What is being read for a screen about to open is let come, and read once
 * more: it may be from before.
 */
function readAgain(queries: QueryClient, those: QueryFilters): void {
  for (const query of queries.getQueryCache().findAll({ ...those, type: 'inactive', fetchStatus: 'fetching' })) {
    const again = () => queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
    void query.promise?.then(again, again);
  }
  void queries.invalidateQueries(those);
}

/** Rights have changed: what the page remembers and does not show goes at once, what it shows is read again. */
export function readAnew(queries: QueryClient): void {
  queries.removeQueries({ type: 'inactive', fetchStatus: 'idle' });
  readAgain(queries, {});
}
