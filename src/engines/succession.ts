/** Engines that take each other's place, as generations of an archive do. */
import type { EmbeddedEngine } from "./embedded.ts";

interface Reign {
  readonly engine: EmbeddedEngine;
  /** How many calls run on it. */
  calls: number;
}

/** New calls go to the latest engine; one that was replaced is closed when the calls that run on it have ended. */
export class Succession {
  #latest: Reign;
  readonly #replaced: Set<Reign> = new Set();

  constructor(first: EmbeddedEngine) {
    this.#latest = { engine: first, calls: 0 };
  }

  get latest(): EmbeddedEngine {
    return this.#latest.engine;
  }

  async use<T>(call: (engine: EmbeddedEngine) => Promise<T>): Promise<T> {
    const reign = this.#latest;
    reign.calls++;
    try {
      return await call(reign.engine);
    } finally {
      reign.calls--;
      this.#closeIfDone(reign);
    }
  }

  replace(next: EmbeddedEngine): void {
    const before = this.#latest;
    this.#latest = { engine: next, calls: 0 };
    this.#replaced.add(before);
    this.#closeIfDone(before);
  }

  /** Closes the latest, and those that were replaced, whatever runs on them. */
  async close(): Promise<void> {
    const reigns = [this.#latest, ...this.#replaced];
    this.#replaced.clear();
    await Promise.all(reigns.map(({ engine }) => engine.close()));
  }

  #closeIfDone(reign: Reign): void {
    if (reign.calls > 0 || !this.#replaced.delete(reign)) return;
    // Nobody waits for this, and nothing is lost where it fails.
    reign.engine.close().catch(() => undefined);
  }
}
