/** By how much the event loop is late: what is seen by it now may have come as long ago. */

/** Between two looks, milliseconds: short enough to notice what makes requests wait, and a thousandth of the thread at most. */
const EVERY_MS = 50;

export class LoopDelay {
  #expected: number;
  #lateMs = 0;

  constructor() {
    this.#expected = performance.now() + EVERY_MS;
    this.#look();
  }

  /** At the last look, and now, if the next one is late already. */
  get ms(): number {
    return Math.max(this.#lateMs, performance.now() - this.#expected);
  }

  #look(): void {
    // Measuring is no reason to stay alive.
    setTimeout(() => {
      const now = performance.now();
      this.#lateMs = Math.max(0, now - this.#expected);
      this.#expected = now + EVERY_MS;
      this.#look();
    }, EVERY_MS).unref();
  }
}
