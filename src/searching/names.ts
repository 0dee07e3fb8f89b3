/** Names typed by a reader to the persons or topics that bear them, by word. */
import type { Analyzer } from "../analysis/analyzer.ts";
import { wordsOf } from "../archive/abbreviation-keys.ts";
import { longestBeginnings } from "./beginnings.ts";
import { misspelling, mostForgiven } from "./misspelling.ts";
import { turns } from "./turns.ts";
import { inCaseOf } from "./typed-case.ts";

/** Behind a family name; no part of it. */
const SUFFIX = /^(?:jr|sr|jnr|snr|junior|senior|ii|iii|iv)$/;
/** Words that are longer or shorter by more letters are not compared. */
const MOST_LONGER = 3;
/** So many words that are unknown, and for each so many others, are tried. */
const MOST_UNKNOWN = 2;
/** Names of more words of which all are known are not sought: for each of these all words of all names are looked through. */
const MOST_KNOWN = 4;
const MOST_TRIED = 8;

/** A name with words in place of those that were typed. */
export interface NearName {
  readonly name: string;
  /** As `misspelling` counts. */
  readonly cost: number;
}

/** One thing with its names. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

interface IndexedName {
  readonly id: string;
  readonly words: readonly string[];
}

/** What is known of the ids of persons. */
export interface PersonIds {
  /** The id that one which is no longer used leads to; else as given. */
  canonical(id: string): string;
}

/** Look-ups by name over a fixed list. */
export class NameIndex {
  readonly #analyzer: Analyzer;
  readonly #persons: PersonIds | null;
  readonly #ids: Set<string> = new Set();
  /** The folded name, its words joined by spaces. */
  readonly #whole: Map<string, string[]> = new Map();
  /** Names by each word they hold. */
  readonly #byWord: Map<string, IndexedName[]> = new Map();

  /** @param persons where the things are persons, whose names have parts that they are called by */
  static async of(analyzer: Analyzer, things: Iterable<Named>, persons: PersonIds | null = null): Promise<NameIndex> {
    const index = new NameIndex(analyzer, persons);
    const turn = turns();
    for (const { id, names } of things) {
      index.#ids.add(id);
      for (const name of names) index.#add(id, index.#words(name));
      await turn();
    }
    return index;
  }

  private constructor(analyzer: Analyzer, persons: PersonIds | null) {
    this.#analyzer = analyzer;
    this.#persons = persons;
  }

  /** The ids that a value of a filter means: the one that is an id itself, else those of `bearers`. */
  resolve(value: string): ReadonlySet<string> {
    const id = this.#persons?.canonical(value) ?? value;
    return this.#ids.has(id) ? new Set([id]) : this.bearers(value);
  }

  /**
   * The ids that a name in a query means: all that bear this very name, and where it is a surname, or what somebody is called by, all
   * whose name it is so; else all that have a name with all of its words. An id of several words is taken too; one of a single word
   * is what a reader types for a name.
   */
  bearers(typed: string): ReadonlySet<string> {
    const words = this.#words(typed);
    const id = this.#persons?.canonical(typed) ?? typed;
    if (words.length !== 1 && this.#ids.has(id)) return new Set([id]);
    const [first, ...rest] = new Set(words);
    if (first === undefined) return new Set();
    const holding = (this.#byWord.get(first) ?? []).filter((name) => rest.every((word) => name.words.includes(word)));
    const whole = this.#whole.get(words.join(" "));
    if (whole === undefined) return new Set(holding.map((name) => name.id));
    return this.#persons === null
      ? new Set(whole)
      : new Set([...whole, ...calledAlike(words, new Set(whole), holding)]);
  }

  /** The ids with a name in which each typed word begins a word. */
  startingWith(typed: string): ReadonlySet<string> {
    const [first, ...rest] = longestBeginnings(this.#words(typed));
    const ids = new Set<string>();
    if (first === undefined) return this.#ids;
    for (const [word, names] of this.#byWord) {
      if (!word.startsWith(first)) continue;
      for (const name of names)
        if (rest.every((prefix) => name.words.some((one) => one.startsWith(prefix)))) ids.add(name.id);
    }
    return ids;
  }

  /** Some ids in the order of the list. */
  inOrder(ids: ReadonlySet<string>): string[] {
    return [...this.#ids].filter((id) => ids.has(id));
  }

  /**
   * For what is nobody's name: names in which the words that are in none are replaced by some that are nearly so, or, where each is
   * in some name, one of them is.
   */
  near(typed: string): NearName[] {
    const words = this.#words(typed);
    const unknown = words.flatMap((word, i) => (this.#byWord.has(word) ? [] : i));
    if (words.length === 0 || unknown.length > MOST_UNKNOWN) return [];
    if (unknown.length === 0 && words.length > MOST_KNOWN) return [];
    const cases = typed.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((word) => word !== "");
    const replaced = (places: readonly number[]): NearName[] =>
      places
        .reduce<{ readonly words: readonly string[]; readonly cost: number }[]>(
          (all, place) =>
            this.#nearWords(words[place] as string).flatMap(({ word, cost }) =>
              all.map((one) => ({ words: one.words.with(place, word), cost: one.cost + cost })),
            ),
          [{ words, cost: 0 }],
        )
        .filter((one) => this.bearers(one.words.join(" ")).size > 0)
        .map((one) => ({ name: one.words.map((word, i) => inCaseOf(cases[i] ?? "", word)).join(" "), cost: one.cost }));
    return unknown.length > 0 ? replaced(unknown) : words.flatMap((_, place) => replaced([place]));
  }

  /** The nearest words that stand in names, of as many the one in most. Time: all words. */
  #nearWords(typed: string): { readonly word: string; readonly cost: number }[] {
    const most = mostForgiven(typed);
    const near: { readonly word: string; readonly cost: number; readonly names: number }[] = [];
    for (const [word, names] of this.#byWord) {
      if (Math.abs(word.length - typed.length) > MOST_LONGER) continue;
      const cost = misspelling(typed, word, most);
      if (cost !== null && cost > 0) near.push({ word, cost, names: names.length });
    }
    const order = (a: string, b: string): number => (a < b ? -1 : 1);
    return near.sort((a, b) => a.cost - b.cost || b.names - a.names || order(a.word, b.word)).slice(0, MOST_TRIED);
  }

  #add(id: string, words: readonly string[]): void {
    const whole = words.join(" ");
    const bearers = this.#whole.get(whole);
    if (bearers === undefined) this.#whole.set(whole, [id]);
    else if (!bearers.includes(id)) bearers.push(id);
    const name = { id, words };
    for (const word of new Set(words)) {
      const names = this.#byWord.get(word);
      if (names === undefined) this.#byWord.set(word, [name]);
      else names.push(name);
    }
  }

  #words(name: string): string[] {
    return wordsOf(name, this.#analyzer);
  }
}

/**
 * Others whose names end with what some go by, since it is their surname then, or begin with it where theirs do: `Price` of
 * `Ned Price`, `Yun` of `Yun Byung-se`. A word of a name that stands alone may be any surname; of several words it has to be shown.
 */
function* calledAlike(
  typed: readonly string[],
  whole: ReadonlySet<string>,
  holding: readonly IndexedName[],
): Generator<string> {
  const longer = holding.filter((name) => name.words.length > typed.length);
  const ends = longer.filter(({ words }) => isPart(typed, words, surnameEnd(words) - typed.length));
  const begins = typed.length === 1 ? longer.filter(({ words }) => isPart(typed, words, 0)) : [];
  const isOwn = ({ id }: IndexedName): boolean => whole.has(id);
  if (typed.length === 1 || ends.some(isOwn)) for (const { id } of ends) yield id;
  if (begins.some(isOwn)) for (const { id } of begins) yield id;
}

function surnameEnd(words: readonly string[]): number {
  return SUFFIX.test(words.at(-1) ?? "") ? words.length - 1 : words.length;
}

function isPart(part: readonly string[], words: readonly string[], at: number): boolean {
  return at >= 0 && part.every((word, i) => words[at + i] === word);
}
