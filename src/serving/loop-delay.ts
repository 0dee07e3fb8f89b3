/** By how much the event loop is late: what is seen by it now may have come as long ago. */

/** Between two looks, milliseconds: short enough to notice what makes requests wait, and a thousandth of the thread at most. */
const EVERY_MS = 50;

/** Of what one look finds so much counts: a single pause keeps nobody waiting any more once it is over. */
const SHARE = 0.1;

export class LoopDelay {
  #lateMs = 0;

  constructor() {
    this.#lookAfter(performance.now());
  }

  /** Lately, on average. */
  get ms(): number {
    return this.#lateMs;
  }

  #lookAfter(before: number): void {
    // Measuring is no reason to stay alive.
    setTimeout(() => {
      const now = performance.now();
      this.#lateMs += (Math.max(0, now - before - EVERY_MS) - this.#lateMs) * SHARE;
      this.#lookAfter(now);
    }, EVERY_MS).unref();
  }
}
