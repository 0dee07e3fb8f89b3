/**
 * Of each term of a dictionary which letters it has and how long it is: in one number, since to pass over nearly all terms that are not
 * near a word by these takes a small part of what it takes to look at each.
 */
import { bitCount } from "./bit-set.ts";

/** Bits that say which letters; several share one. The rest say how long. */
const LETTER_BITS = 27;
const LETTERS: number = 2 ** LETTER_BITS - 1;
/** Nothing but that it is as long as this or longer is known of a longer one. */
const LONGEST = 31;

export class TermPrints {
  #prints: Int32Array = new Int32Array(1024);
  #count = 0;
  /** Where those of each page end. */
  readonly #ends: number[] = [];

  /** @param terms of the next page */
  add(terms: readonly string[]): void {
    const end = this.#count + terms.length;
    if (end > this.#prints.length) {
      const larger = new Int32Array(Math.max(end, this.#prints.length * 2));
      larger.set(this.#prints);
      this.#prints = larger;
    }
    for (const term of terms) this.#prints[this.#count++] = printOf(term);
    this.#ends.push(end);
  }

  /** Places of terms that may be at most so many edits from a word, by the number of their page, all ascending. */
  near(word: string, most: number): Map<number, number[]> {
    const found = new Map<number, number[]>();
    const prints = this.#prints;
    const own = printOf(word);
    const letters = own & LETTERS;
    const others = ~own & LETTERS;
    const length = own >>> LETTER_BITS;
    for (let at = 0, page = 0; at < this.#count; at++) {
      const print = prints[at] as number;
      // An edit takes one letter away, brings one, or both. What most terms fail comes first.
      if (bitCount(letters & ~print) > most || bitCount(print & others) > most) continue;
      if (Math.abs((print >>> LETTER_BITS) - length) > most) continue;
      while (at >= (this.#ends[page] as number)) page++;
      const place = at - (this.#ends[page - 1] ?? 0);
      const places = found.get(page);
      if (places === undefined) found.set(page, [place]);
      else places.push(place);
    }
    return found;
  }
}

function printOf(term: string): number {
  let letters = 0;
  for (let i = 0; i < term.length; i++) letters |= 1 << (term.charCodeAt(i) % LETTER_BITS);
  return (Math.min(term.length, LONGEST) << LETTER_BITS) | letters;
}
