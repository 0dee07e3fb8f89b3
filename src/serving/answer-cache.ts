/**
 * Answers that are given again. An answer's tag names all that it depends on, so whoever asks the same of the same generation, whatever
 * else comes between, is answered without a search.
 */
import { LatestUsed } from "../latest-used.ts";
import type { Answer } from "./exchange.ts";

const BYTES_A_MEGABYTE = 1_000_000;
/** Of an answer besides its body, in memory: its headers, and its place among the others. */
const OVERHEAD = 1_000;
const BYTES_A_UNIT = 2;

export class AnswerCache {
  readonly #budget: number;
  #generation = "";
  #kept: LatestUsed<string, Answer>;
  #hits = 0;
  #misses = 0;

  /** @param megabytes that answers take at most; 0 keeps none */
  constructor(megabytes: number) {
    this.#budget = megabytes * BYTES_A_MEGABYTE;
    this.#kept = new LatestUsed(this.#budget);
  }

  /** How many requests it answered, and how many it could not. */
  get counts(): { readonly hits: number; readonly misses: number } {
    return { hits: this.#hits, misses: this.#misses };
  }

  get bytes(): number {
    return this.#kept.weight;
  }

  /** @param generation of the archive that the request is answered by: what is kept of another one is forgotten */
  get(generation: string, tag: string): Answer | null {
    if (generation !== this.#generation) {
      this.#generation = generation;
      this.#kept = new LatestUsed(this.#budget);
    }
    const kept = this.#kept.get(tag) ?? null;
    if (kept === null) this.#misses++;
    else this.#hits++;
    return kept;
  }

  /** Keeps what is text; of a generation that another has followed meanwhile nothing. */
  set(generation: string, tag: string, answer: Answer): void {
    if (generation !== this.#generation || typeof answer.body !== "string") return;
    this.#kept.set(tag, answer, OVERHEAD + answer.body.length * BYTES_A_UNIT);
  }
}
