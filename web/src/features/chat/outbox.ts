import { useSyncExternalStore } from 'react';
import { isKept, keep, kept } from '../../api/kept';
import { isProblem } from '../../api/problem';

/** A message on its way: shown at once, sent until the server has it. Its id is made here, so that none is ever there twice. */
export interface Leaving {
  id: string;
  conversationId: string;
  threadId?: string;
  body: string;
  at: string;
  /** The line is cut: it leaves by itself when it comes back. */
  waiting?: true;
  /** The server does not want it: the slug of its refusal, and the status. */
  refused?: { slug: string; status: number };
}

export interface Post {
  /** Gives it to the server; what it throws says whether to try again. */
  send: (one: Leaving) => Promise<void>;
}

const NAME = 'outbox';
const FIRST_PAUSE = 800;
const LONGEST_PAUSE = 20_000;

/** One queue for each conversation: a message leaves when those before it have arrived. */
export class Outbox {
  #all: readonly Leaving[];
  readonly #person: string;
  readonly #post: Post;
  readonly #watchers = new Set<() => void>();
  readonly #busy = new Set<string>();
  readonly #pauses = new Map<string, { tries: number; timer: ReturnType<typeof setTimeout> }>();

  constructor(person: string, post: Post) {
    this.#person = person;
    this.#post = post;
    this.#all = kept<Leaving[]>(person, NAME) ?? [];
  }

  readonly all = (): readonly Leaving[] => this.#all;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  add(one: Leaving): void {
    this.#set([...this.#all, one]);
    void this.#run(one.conversationId);
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
    for (const conversation of new Set(this.#all.map(({ conversationId }) => conversationId))) {
      clearTimeout(this.#pauses.get(conversation)?.timer);
      this.#pauses.delete(conversation);
      void this.#run(conversation);
    }
  }

  /** Another tab changed the box: what left there has left here. */
  reread(key: string | null): void {
    if (isKept(key, this.#person, NAME)) {
      this.#all = kept<Leaving[]>(this.#person, NAME) ?? [];
      this.#tell();
    }
  }

  async #run(conversation: string): Promise<void> {
    if (this.#busy.has(conversation)) {
      return;
    }
    this.#busy.add(conversation);
    try {
      for (let one = this.#next(conversation); one; one = this.#next(conversation)) {
        if (!(await this.#give(one))) {
          this.#pause(conversation);
          return;
        }
      }
      this.#pauses.delete(conversation);
    } finally {
      this.#busy.delete(conversation);
    }
  }

  #next(conversation: string): Leaving | undefined {
    return this.#all.find((one) => one.conversationId === conversation && !one.refused);
  }

  /** False: not now, try again later. */
  async #give(one: Leaving): Promise<boolean> {
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

  #pause(conversation: string): void {
    const tries = (this.#pauses.get(conversation)?.tries ?? 0) + 1;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1)) * (0.75 + Math.random() / 2);
    this.#pauses.set(conversation, { tries, timer: setTimeout(() => void this.#run(conversation), pause) });
  }

  #change(id: string, facts: Partial<Leaving>): void {
    this.#set(this.#all.map((one) => (one.id === id ? { ...one, ...facts } : one)));
  }

  #set(all: readonly Leaving[]): void {
    this.#all = all;
    keep(this.#person, NAME, all.length > 0 ? all : undefined);
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) {
      watcher();
    }
  }
}

export function useLeaving(outbox: Outbox): readonly Leaving[] {
  return useSyncExternalStore(outbox.subscribe, outbox.all);
}
