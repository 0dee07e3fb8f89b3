/** What is worth doing for several at once, for tasks that come to it each in its own time: they wait for each other. */

interface Waiting<Item, Result> {
  readonly items: readonly Item[];
  readonly resolve: (results: readonly Result[]) => void;
  readonly reject: (error: unknown) => void;
}

export class Together<Item, Result> {
  readonly #work: (items: readonly Item[]) => readonly Result[];
  readonly #most: number;
  #waiting: Waiting<Item, Result>[] = [];
  /** How many items wait. */
  #items = 0;
  /** How many tasks have yet to hand in what they have. */
  #awaited = 0;

  /**
   * @param work gives one result an item, in their order
   * @param most is waited for, where tasks go on coming
   */
  constructor(work: (items: readonly Item[]) => readonly Result[], most: number) {
    this.#work = work;
    this.#most = most;
  }

  /** Runs a task, which is handed what takes its items once, at most, and gives their results. What the work throws, all who wait get. */
  async join<T>(task: (handIn: (items: readonly Item[]) => Promise<readonly Result[]>) => Promise<T>): Promise<T> {
    this.#awaited++;
    let isAwaited = true;
    const arrived = (): void => {
      if (!isAwaited) return;
      isAwaited = false;
      this.#awaited--;
      // Others may begin in the same breath.
      queueMicrotask(() => this.#startWhereReady());
    };
    try {
      return await task(
        (items) =>
          new Promise((resolve, reject) => {
            this.#waiting.push({ items, resolve, reject });
            this.#items += items.length;
            arrived();
          }),
      );
    } finally {
      arrived();
    }
  }

  #startWhereReady(): void {
    if (this.#awaited > 0 && this.#items < this.#most) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#items = 0;
    if (waiting.length === 0) return;
    try {
      const results = this.#work(waiting.flatMap(({ items }) => items));
      let start = 0;
      for (const { items, resolve } of waiting) {
        resolve(results.slice(start, start + items.length));
        start += items.length;
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
