/** Engines that take each other's place, as generations of an archive do. */
import { CommuniqueError } from "../errors.ts";
import type { EmbeddedEngine } from "./embedded.ts";

interface Reign {
  readonly engine: EmbeddedEngine;
  /** How many calls run on it. */
  calls: number;
}

/**
 * New calls go to the latest engine; one that was replaced is closed when the calls that run on it have ended. Where an engine's files
 * have gone, since another generation took their place, the call is made once more, on that.
 */
export class Succession {
  #latest: Reign;
  readonly #replaced: Set<Reign> = new Set();

  readonly #openLatest: (() => Promise<EmbeddedEngine>) | null;
  #opening: Promise<boolean> | null = null;
  #isClosed = false;

  /** @param openLatest opens what is there now; null where nothing else can be */
  constructor(first: EmbeddedEngine, openLatest: (() => Promise<EmbeddedEngine>) | null = null) {
    this.#latest = { engine: first, calls: 0 };
    this.#openLatest = openLatest;
  }

  get latest(): EmbeddedEngine {
    return this.#latest.engine;
  }

  /** @throws CommuniqueError ABORTED after `close` */
  async use<T>(call: (engine: EmbeddedEngine) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new CommuniqueError("ABORTED", "The index was closed.");
    const { engine } = this.#latest;
    try {
      return await this.#useLatest(call);
    } catch (error) {
      const isGone = error instanceof CommuniqueError && error.code === "INDEX_MISSING";
      if (!isGone || !(await this.#isRenewed(engine))) throw error;
      return this.#useLatest(call);
    }
  }

  /** Whether another engine has taken the place of one whose files have gone. */
  async #isRenewed(gone: EmbeddedEngine): Promise<boolean> {
    if (this.latest !== gone) return true;
    if (this.#openLatest === null) return false;
    this.#opening ??= this.#renew(this.#openLatest, gone).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #renew(openLatest: () => Promise<EmbeddedEngine>, gone: EmbeddedEngine): Promise<boolean> {
    const next = await openLatest().catch(() => null);
    if (next === null) return false;
    const isOther = next.status.generation !== gone.status.generation && this.latest === gone;
    if (isOther && !this.#isClosed) this.replace(next);
    else await next.close();
    return this.latest !== gone;
  }

  async #useLatest<T>(call: (engine: EmbeddedEngine) => Promise<T>): Promise<T> {
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
    this.#isClosed = true;
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
