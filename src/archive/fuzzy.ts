/**
 * Terms within some edits of a word: insertions, deletions and replacements of UTF-16 code units (Levenshtein 1966), as
 * MiniSearch counts them. Sorted terms share their beginnings, so a row of the table of distances is computed once for all
 * terms that begin alike, and no row at all below a beginning that is too far already.
 */
export class NearTerms {
  readonly #word: string;
  readonly #most: number;
  /** `#rows[n]` are the distances of the word's beginnings from the first `n` units of the term before. */
  readonly #rows: Int32Array[] = [];
  #before = "";
  /** How many rows of `#before` are known. */
  #known = 0;

  constructor(word: string, most: number) {
    this.#word = word;
    this.#most = most;
    this.#rows.push(Int32Array.from({ length: word.length + 1 }, (_, i) => i));
  }

  /** The distance of a term, null where it is above the most. Cheapest where terms come in order. */
  distance(term: string): number | null {
    if (Math.abs(term.length - this.#word.length) > this.#most) return null;
    return this.#advance(term) ? this.#end(term.length) : null;
  }

  /** Whether a term that begins so may be near. */
  mayBegin(beginning: string): boolean {
    return this.#advance(beginning);
  }

  #end(length: number): number | null {
    const distance = (this.#rows[length] as Int32Array)[this.#word.length] as number;
    return distance <= this.#most ? distance : null;
  }

  /** Computes the rows of a term. @returns false where its beginning is too far from any of the word's */
  #advance(term: string): boolean {
    let shared = 0;
    const most = Math.min(term.length, this.#before.length, this.#known);
    while (shared < most && term.charCodeAt(shared) === this.#before.charCodeAt(shared)) shared++;
    this.#before = term;
    this.#known = shared;
    if (this.#least(shared) > this.#most) return false;
    for (let n = shared; n < term.length; n++) {
      this.#known = n + 1;
      if (this.#row(n + 1, term.charCodeAt(n)) > this.#most) return false;
    }
    return true;
  }

  #least(n: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const distance of this.#rows[n] as Int32Array) if (distance < least) least = distance;
    return least;
  }

  /** @returns the least distance of the row */
  #row(n: number, unit: number): number {
    const width = this.#word.length;
    const above = this.#rows[n - 1] as Int32Array;
    const row = this.#rows[n] ?? new Int32Array(width + 1);
    this.#rows[n] = row;
    row[0] = n;
    let least = n;
    for (let i = 1; i <= width; i++) {
      const replaced = (above[i - 1] as number) + (this.#word.charCodeAt(i - 1) === unit ? 0 : 1);
      const distance = Math.min(replaced, (above[i] as number) + 1, (row[i - 1] as number) + 1);
      row[i] = distance;
      if (distance < least) least = distance;
    }
    return least;
  }
}

/** What all strings from one to another, in order, begin with. */
export function sharedBeginning(first: string, last: string): string {
  let shared = 0;
  while (shared < first.length && shared < last.length && first[shared] === last[shared]) shared++;
  return first.slice(0, shared);
}
