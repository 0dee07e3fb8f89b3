/** The words of a segment that is being built: a term in one of its forms has a number, and the term has one. */
import { NumberList } from "./number-list.ts";

/** Of a word that is the last of its term. */
const LAST = 0xffffffff;

/** A term with its words. */
export interface TermWords {
  readonly term: string;
  readonly number: number;
  /** By the places that `placeOf` gives. */
  readonly forms: readonly string[];
}

export class SegmentWords {
  /** Term to number, in the order in which terms came. */
  readonly #terms: Map<string, number> = new Map();
  /** By term, its first word; by word, the term's next. */
  readonly #first: NumberList = new NumberList();
  readonly #next: NumberList = new NumberList();
  /** By word. */
  readonly #forms: string[] = [];
  readonly #termOf: NumberList = new NumberList();
  readonly #placeOf: NumberList = new NumberList();

  /** How many terms there are; their numbers are from 0. */
  get terms(): number {
    return this.#terms.size;
  }

  /** The number of a word, the same for the same term and form. */
  numberOf(term: string, form: string): number {
    let number = this.#terms.get(term);
    if (number === undefined) {
      number = this.#terms.size;
      this.#terms.set(term, number);
      this.#first.push(this.#forms.length);
      return this.#add(number, form, 0);
    }
    // A term has few forms, and each is asked for once a spelling.
    let word = this.#first.at(number);
    while (this.#forms[word] !== form) {
      const next = this.#next.at(word);
      if (next === LAST) {
        this.#next.set(word, this.#forms.length);
        return this.#add(number, form, this.#placeOf.at(word) + 1);
      }
      word = next;
    }
    return word;
  }

  /** The number of a word's term. */
  termOf(word: number): number {
    return this.#termOf.at(word);
  }

  /** The place of a word among those of its term. */
  placeOf(word: number): number {
    return this.#placeOf.at(word);
  }

  /** Some of the terms, ascending. @param isWanted by the term's number */
  sorted(isWanted: (number: number) => boolean): TermWords[] {
    return [...this.#terms]
      .filter(([, number]) => isWanted(number))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, number]) => ({ term, number, forms: this.#formsOf(number) }));
  }

  #add(term: number, form: string, place: number): number {
    this.#next.push(LAST);
    this.#termOf.push(term);
    this.#placeOf.push(place);
    return this.#forms.push(form) - 1;
  }

  #formsOf(number: number): string[] {
    const forms: string[] = [];
    for (let word = this.#first.at(number); word !== LAST; word = this.#next.at(word))
      forms.push(this.#forms[word] as string);
    return forms;
  }
}
