/** Moves on to an archive's new generation when there is one. */
import { readManifest } from "../archive/manifest.ts";
import type { Source } from "../archive/source.ts";
import type { EmbeddedEngine } from "./embedded.ts";
import type { Succession } from "./succession.ts";

/** Between two looks for a new generation: at an address, and in a folder, where a look costs nothing. */
const EVERY_MS = 30_000;
export const FOLDER_EVERY_MS = 1_000;

export interface FollowOptions {
  /** Between two looks for a new generation, milliseconds; default 30,000, in Node 1,000 for a folder. */
  readonly everyMs?: number;
  /** Told of each look that failed. */
  readonly onFailure?: (error: Error) => void;
}

/** Looks again and again until it is stopped. A look that fails is kept until the next, which tries again. */
export class Follower {
  readonly #toSource: () => Source;
  readonly #openEngine: (source: Source) => Promise<EmbeddedEngine>;
  readonly #succession: Succession;
  readonly #everyMs: number;
  readonly #onFailure: (error: Error) => void;
  #timer: ReturnType<typeof setTimeout>;
  #looking: Source | null = null;
  #isStopped = false;
  #failure: Error | null = null;

  /** @param toSource where the archive is: a new source for each look, which is the generation's if that is new */
  constructor(
    toSource: () => Source,
    openEngine: (source: Source) => Promise<EmbeddedEngine>,
    succession: Succession,
    { everyMs = EVERY_MS, onFailure = () => {} }: FollowOptions,
  ) {
    this.#toSource = toSource;
    this.#openEngine = openEngine;
    this.#onFailure = onFailure;
    this.#succession = succession;
    this.#everyMs = everyMs;
    this.#timer = this.#later();
  }

  /** Why the last look failed; null where it did not. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Gives up a look that is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#looking?.close();
  }

  #later(): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => void this.#look(), this.#everyMs);
    // In Node, looking is no reason to stay alive.
    (timer as { unref?: () => void }).unref?.();
    return timer;
  }

  async #look(): Promise<void> {
    const source = this.#toSource();
    this.#looking = source;
    try {
      const { generation } = await readManifest(source);
      if (generation === this.#succession.latest.status.generation) await source.close();
      else {
        const next = await this.#openEngine(source);
        if (this.#isStopped) await next.close();
        else this.#succession.replace(next);
      }
      this.#failure = null;
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      if (!this.#isStopped) this.#onFailure(this.#failure);
      await source.close().catch(() => undefined);
    }
    this.#looking = null;
    if (!this.#isStopped) this.#timer = this.#later();
  }
}
