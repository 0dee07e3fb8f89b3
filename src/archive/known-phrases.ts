/**
 * Phrases that took long to look for, kept. Common words are typed again and again, and each time also looked for in two parts
 * (`income`, `in come`), of which every other release holds both: that made the slowest searches.
 */

import { LatestUsed } from "../latest-used.ts";
import type { BitSet } from "./bit-set.ts";

/** Looking through fewer documents takes no time worth the room. */
const MANY = 1_000;
/** Sets of documents kept, bytes. */
const KEPT = 16 * 1024 * 1024;

interface KnownPhrase {
  /** Where it was looked for. */
  readonly within: BitSet;
  readonly found: BitSet;
}

export class KnownPhrases {
  readonly #kept: LatestUsed<string, KnownPhrase> = new LatestUsed(KEPT);

  /** The documents of a set in which a phrase stands; null where it was not looked for in all of them. */
  get(key: string, within: BitSet): BitSet | null {
    const known = this.#kept.get(key);
    return known !== undefined && within.isWithin(known.within) ? within.and(known.found) : null;
  }

  set(key: string, within: BitSet, found: BitSet): void {
    if (within.count < MANY) return;
    this.#kept.set(key, { within, found }, within.words.byteLength + found.words.byteLength);
  }
}
