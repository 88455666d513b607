/**
 * Up to which change each open conversation is known. Its changes are numbered without holes: one that is missing is noticed, and what
 * was missed is asked for, once, a moment later (frames may overtake one another).
 */
export class Revisions {
  readonly #known = new Map<string, number>();
  readonly #ahead = new Map<string, Set<number>>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #catchUp: (id: string, since: number) => void;
  readonly #patience: number;

  constructor(catchUp: (id: string, since: number) => void, patience = 400) {
    this.#catchUp = catchUp;
    this.#patience = patience;
  }

  /** What a page of the conversation said. */
  open(id: string, revision: number): void {
    if (!this.#known.has(id)) {
      this.#known.set(id, revision);
    }
  }

  /** Everything up to here is known. */
  reached(id: string, revision: number): void {
    this.#known.set(id, Math.max(revision, this.#known.get(id) ?? 0));
    this.#follow(id);
  }

  /** One change came. */
  came(id: string, revision: number): void {
    if (!this.#known.has(id)) {
      return;
    }
    const ahead = this.#ahead.get(id) ?? new Set();
    ahead.add(revision);
    this.#ahead.set(id, ahead);
    this.#follow(id);
  }

  since(id: string): number | undefined {
    return this.#known.get(id);
  }

  all(): [string, number][] {
    return [...this.#known];
  }

  close(id: string): void {
    this.#known.delete(id);
    this.#ahead.delete(id);
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  #follow(id: string): void {
    const ahead = this.#ahead.get(id);
    let known = this.#known.get(id) ?? 0;
    for (const revision of ahead ?? []) {
      if (revision <= known) {
        ahead?.delete(revision);
      }
    }
    while (ahead?.delete(known + 1)) {
      known += 1;
    }
    this.#known.set(id, known);
    const hole = (ahead?.size ?? 0) > 0;
    if (!hole) {
      clearTimeout(this.#timers.get(id));
      this.#timers.delete(id);
    } else if (!this.#timers.has(id)) {
      this.#timers.set(
        id,
        setTimeout(() => {
          this.#timers.delete(id);
          this.#catchUp(id, this.#known.get(id) ?? known);
        }, this.#patience),
      );
    }
  }
}
