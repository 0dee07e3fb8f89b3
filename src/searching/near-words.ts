/**
 * Words a few slips of the pen from one that was typed, or that begin with something so near: a slip is a letter too many, missing or
 * wrong, or two neighbours that changed places (optimal string alignment: no letter is touched twice). Sorted words share their
 * beginnings, so a row of the table of distances is worked out once for all words that begin alike, and below a beginning that is
 * too far none.
 */

/** From so many letters on, one slip is forgiven, or two. */
const SHORTEST = 4;
const LONG = 8;

/** How many slips are forgiven in a word. */
export function slipsForgiven(word: string): number {
  return !/^[\p{L}\p{M}]+$/u.test(word) || word.length < SHORTEST ? 0 : word.length < LONG ? 1 : 2;
}

/** Words in the order of their UTF-16 code units, each once. */
export interface SortedWords {
  readonly words: readonly string[];
  /** How many units each shares with the one before at its beginning, 255 at most. */
  readonly shared: Uint8Array;
}

/**
 * Tells of each word that is near, in their order.
 *
 * @param most slips
 * @param isBeginning whether it is enough that the word begins with something near
 * @param tell given the place of the word, and how many slips it is away
 * Time: the words, once; the product of the lengths for those alone that begin otherwise than others and near.
 */
export function nearWords(
  { words, shared }: SortedWords,
  typed: string,
  { most, isBeginning }: { readonly most: number; readonly isBeginning: boolean },
  tell: (place: number, slips: number) => void,
): void {
  const width = typed.length;
  const distances = new Distances(typed, most);
  /** By length of a word's beginning, how far all that was typed is from the nearest beginning of this. */
  const least = [width];
  /** All words that share so many units with the one before are as near as that, or as far. */
  let settled = Number.POSITIVE_INFINITY;
  let slips = most + 1;
  for (let place = 0; place < words.length; place++) {
    const common = shared[place] as number;
    if (common < settled) {
      const word = words[place] as string;
      settled = Number.POSITIVE_INFINITY;
      slips = most + 1;
      for (let n = common; n < word.length && settled > n; n++) {
        const nearest = distances.next(word, n);
        const whole = distances.of(n + 1);
        least[n + 1] = Math.min(least[n] as number, whole);
        if (nearest > most || (isBeginning && (least[n + 1] as number) <= nearest)) settled = n + 1;
      }
      if (isBeginning) slips = least[Math.min(word.length, settled)] as number;
      else if (settled > word.length) slips = distances.of(word.length);
    }
    if (slips <= most) tell(place, slips);
  }
}

/** Whether one word is near, or begins with something near. */
export function isNear(word: string, typed: string, isBeginning: boolean): boolean {
  let found = false;
  const only = { words: [word], shared: new Uint8Array(1) };
  nearWords(only, typed, { most: slipsForgiven(typed), isBeginning }, () => {
    found = true;
  });
  return found;
}

/** The table of distances, a row for each length of the word's beginning, in each a cell for each length of what was typed. */
class Distances {
  readonly #typed: string;
  readonly #most: number;
  readonly #rows: Uint16Array[] = [];

  constructor(typed: string, most: number) {
    this.#typed = typed;
    this.#most = most;
    this.#rows.push(Uint16Array.from({ length: typed.length + 2 }, (_, i) => i));
  }

  /** Of all that was typed from the first `length` units of the word, or more than the most. */
  of(length: number): number {
    const width = this.#typed.length;
    return Math.abs(length - width) > this.#most ? this.#most + 1 : (this.#rows[length]?.[width] as number);
  }

  /**
   * Goes on from the first `n` units of the word to one more, in cells so near the diagonal that they can be near enough (Ukkonen
   * 1985); beside these stand such as are too far.
   *
   * @returns the least of the row
   */
  next(word: string, n: number): number {
    const typed = this.#typed;
    const tooFar = this.#most + 1;
    const above = this.#rows[n] as Uint16Array;
    const row = this.#rows[n + 1] ?? new Uint16Array(above.length);
    this.#rows[n + 1] = row;
    const twoAbove = n > 0 ? (this.#rows[n - 1] as Uint16Array) : null;
    const unit = word.charCodeAt(n);
    const unitBefore = n > 0 ? word.charCodeAt(n - 1) : -1;
    const from = Math.max(1, n + 1 - this.#most);
    const to = Math.min(typed.length, n + 1 + this.#most);
    let left = from === 1 ? Math.min(n + 1, tooFar) : tooFar;
    let least = left;
    row[from - 1] = left;
    for (let i = from; i <= to; i++) {
      const own = typed.charCodeAt(i - 1);
      let distance = (above[i - 1] as number) + (own === unit ? 0 : 1);
      if ((above[i] as number) < distance) distance = (above[i] as number) + 1;
      if (left < distance) distance = left + 1;
      if (twoAbove !== null && i > 1 && own === unitBefore && typed.charCodeAt(i - 2) === unit)
        distance = Math.min(distance, (twoAbove[i - 2] as number) + 1);
      row[i] = distance;
      left = distance;
      if (distance < least) least = distance;
    }
    if (to + 1 < row.length) row[to + 1] = tooFar;
    return least;
  }
}
