import { useSyncExternalStore } from 'react';
import { isKept, keep, kept } from '../../api/kept';
import { isProblem } from '../../api/problem';

/** Something on its way: shown at once, sent until the server has it. Its id is made here, so that none is ever there twice. */
export interface Parcel {
  id: string;
  /** The line is cut: it leaves by itself when it comes back. */
  waiting?: true;
  /** The server does not want it: the slug of its refusal, and the status. */
  refused?: { slug: string; status: number };
}

/** A message. */
export interface Leaving extends Parcel {
  conversationId: string;
  threadId?: string;
  body: string;
  at: string;
}

export interface Post<T extends Parcel> {
  /** Gives it to the server; what it throws says whether to try again. */
  send: (one: T) => Promise<void>;
  /** What leaves in the order in which it was written. */
  queueOf: (one: T) => string;
  /** What the box is called on the device. */
  name: string;
}

const FIRST_PAUSE = 800;
const LONGEST_PAUSE = 20_000;

/** Several queues: what leaves waits until those before it in its own have arrived. */
export class Outbox<T extends Parcel> {
  #all: readonly T[];
  readonly #person: string;
  readonly #post: Post<T>;
  readonly #watchers = new Set<() => void>();
  readonly #busy = new Set<string>();
  readonly #pauses = new Map<string, { tries: number; timer: ReturnType<typeof setTimeout> }>();

  constructor(person: string, post: Post<T>) {
    this.#person = person;
    this.#post = post;
    this.#all = kept<T[]>(person, post.name) ?? [];
  }

  readonly all = (): readonly T[] => this.#all;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  add(one: T): void {
    this.#set([...this.#all, one]);
    void this.#run(this.#post.queueOf(one));
  }

  remove(id: string): void {
    this.#set(this.#all.filter((one) => one.id !== id));
  }

  retry(id: string): void {
    this.#change(id, { refused: undefined });
    this.wake();
  }

  /** The line may be back: whatever waits is tried now. */
  wake(): void {
    for (const queue of new Set(this.#all.map(this.#post.queueOf))) {
      clearTimeout(this.#pauses.get(queue)?.timer);
      this.#pauses.delete(queue);
      void this.#run(queue);
    }
  }

  /** Another tab changed the box: what left there has left here. */
  reread(key: string | null): void {
    if (isKept(key, this.#person, this.#post.name)) {
      this.#all = kept<T[]>(this.#person, this.#post.name) ?? [];
      this.#tell();
    }
  }

  async #run(queue: string): Promise<void> {
    if (this.#busy.has(queue)) {
      return;
    }
    this.#busy.add(queue);
    try {
      for (let one = this.#next(queue); one; one = this.#next(queue)) {
        if (!(await this.#give(one))) {
          this.#pause(queue);
          return;
        }
      }
      this.#pauses.delete(queue);
    } finally {
      this.#busy.delete(queue);
    }
  }

  #next(queue: string): T | undefined {
    return this.#all.find((one) => this.#post.queueOf(one) === queue && !one.refused);
  }

  /** False: not now, try again later. */
  async #give(one: T): Promise<boolean> {
    try {
      await this.#post.send(one);
      this.remove(one.id);
      return true;
    } catch (error) {
      // What is no refusal is a line cut in the middle of an answer.
      if (
        !isProblem(error) ||
        error.status === 0 ||
        error.status >= 500 ||
        error.status === 429 ||
        error.status === 401
      ) {
        this.#change(one.id, { waiting: true });
        return false;
      }
      this.#change(one.id, { waiting: undefined, refused: { slug: error.slug, status: error.status } });
      return true;
    }
  }

  #pause(queue: string): void {
    const tries = (this.#pauses.get(queue)?.tries ?? 0) + 1;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1)) * (0.75 + Math.random() / 2);
    this.#pauses.set(queue, { tries, timer: setTimeout(() => void this.#run(queue), pause) });
  }

  #change(id: string, facts: Partial<Parcel>): void {
    this.#set(this.#all.map((one) => (one.id === id ? { ...one, ...facts } : one)));
  }

  #set(all: readonly T[]): void {
    this.#all = all;
    keep(this.#person, this.#post.name, all.length > 0 ? all : undefined);
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) {
      watcher();
    }
  }
}

export function useLeaving<T extends Parcel>(outbox: Outbox<T>): readonly T[] {
  return useSyncExternalStore(outbox.subscribe, outbox.all);
}
