import { sharedLength } from "./shared-length.ts";

/**
 * What counts as one edit: insertions, deletions and replacements of UTF-16 code units (Levenshtein 1966), as MiniSearch has it;
 * or, of slips of the pen, two neighbours that changed places as well (optimal string alignment: no unit is touched twice), in any word
 * or in those alone that begin alike, which are a small part of all.
 */
export type Edits = "minisearch" | "slips" | "slips inside";

/** Whether two words begin with the same unit, or with the same two swapped. */
export function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/**
 * Terms within some edits of a word. Sorted terms share their beginnings, so a row of the table of distances is computed once for
 * all terms that begin alike, and below a beginning that is too far already none.
 */
export class NearTerms {
  readonly #word: string;
  readonly #most: number;
  readonly #swaps: boolean;
  readonly #inside: boolean;
  /** `#rows[n]` are the distances of the word's beginnings from the first `n` units of the term before. */
  readonly #rows: Int32Array[] = [];
  /** How many rows hold for the term before. */
  #known = 0;
  /** How many units of the term before are too far, whatever follows them; above its length for none. */
  #tooFar = Number.POSITIVE_INFINITY;

  /** @param most edits */
  constructor(word: string, most: number, edits: Edits) {
    this.#word = word;
    this.#most = most;
    this.#swaps = edits !== "minisearch";
    this.#inside = edits === "slips inside";
    this.#rows.push(Int32Array.from({ length: word.length + 2 }, (_, i) => i));
  }

  /**
   * The distance of the next term; null where it is above the most.
   *
   * @param shared how many units it shares with the term before, of this call or `mayBegin`
   */
  distance(term: string, shared: number): number | null {
    if (!this.mayBegin(term, shared) || Math.abs(term.length - this.#word.length) > this.#most) return null;
    if (this.#inside && !beginAlike(term, this.#word)) return null;
    const distance = (this.#rows[term.length] as Int32Array)[this.#word.length] as number;
    return distance <= this.#most ? distance : null;
  }

  /**
   * Which of some sorted terms is the next that is not too far for what it shares with the term before: of the others `distance` need not
   * be asked.
   *
   * @param shared of each term how many units that is @param from the first that may be it
   */
  next(shared: Uint16Array, from: number): number {
    const tooFar = this.#tooFar;
    let at = from;
    while (at < shared.length && (shared[at] as number) >= tooFar) at++;
    return at;
  }

  /** Whether a term that begins so may be near. */
  mayBegin(beginning: string, shared: number): boolean {
    if (shared >= this.#tooFar) return false;
    this.#tooFar = Number.POSITIVE_INFINITY;
    for (let n = Math.min(shared, this.#known); n < beginning.length; n++)
      if (this.#row(n + 1, beginning) > this.#most || (this.#inside && !this.#mayBeginAlike(n + 1, beginning))) {
        this.#known = n + 1;
        this.#tooFar = n + 1;
        return false;
      }
    this.#known = beginning.length;
    return true;
  }

  /** As far as the first so many units say. */
  #mayBeginAlike(units: number, beginning: string): boolean {
    const word = this.#word;
    return units === 1 ? beginning[0] === word[0] || beginning[0] === word[1] : beginAlike(beginning, word);
  }

  /** Only cells so near the diagonal that they can be near enough (Ukkonen 1985). @returns the least distance of the row */
  #row(n: number, term: string): number {
    const word = this.#word;
    const most = this.#most;
    const width = word.length;
    const unit = term.charCodeAt(n - 1);
    const unitBefore = n > 1 ? term.charCodeAt(n - 2) : -1;
    const twoAbove = this.#swaps && n > 1 ? (this.#rows[n - 2] as Int32Array) : null;
    const above = this.#rows[n - 1] as Int32Array;
    const row = this.#rows[n] ?? new Int32Array(width + 2);
    this.#rows[n] = row;
    const from = Math.max(1, n - most);
    const to = Math.min(width, n + most);
    let left = from === 1 ? n : most + 1;
    let least = left;
    row[from - 1] = left;
    for (let i = from; i <= to; i++) {
      const own = word.charCodeAt(i - 1);
      let distance = (above[i - 1] as number) + (own === unit ? 0 : 1);
      if ((above[i] as number) < distance) distance = (above[i] as number) + 1;
      if (left < distance) distance = left + 1;
      if (twoAbove !== null && i > 1 && own === unitBefore && word.charCodeAt(i - 2) === unit)
        distance = Math.min(distance, (twoAbove[i - 2] as number) + 1);
      row[i] = distance;
      left = distance;
      if (distance < least) least = distance;
    }
    row[to + 1] = most + 1;
    return least;
  }
}

/**
 * The pages of a sorted list that can hold words at most so many edits from one: all of a page begin as its separator and that of
 * the next both do.
 */
export function pagesNear(separators: readonly string[], word: string, most: number, edits: Edits): number[] {
  const near = new NearTerms(word, most, edits);
  const found: number[] = [];
  // How much of its separator all of a page begin with, and all of the page before.
  for (let number = 0, shared = 0, before = 0; number < separators.length; number++, before = shared) {
    const separator = separators[number] as string;
    const next = separators[number + 1];
    shared = next === undefined ? 0 : sharedLength(separator, next);
    if (near.mayBegin(separator.slice(0, shared), Math.min(before, shared))) found.push(number);
  }
  return found;
}
