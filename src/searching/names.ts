/** Names typed by a reader to the persons or topics that bear them, by word. */
import type { Analyzer } from "../analysis/analyzer.ts";
import { wordsOf } from "../archive/abbreviation-keys.ts";

/** One thing with its names. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

interface IndexedName {
  readonly id: string;
  readonly words: readonly string[];
}

/** Look-ups by name over a fixed list. */
export class NameIndex {
  readonly #analyzer: Analyzer;
  readonly #canonical: (id: string) => string;
  readonly #ids: Set<string> = new Set();
  /** The folded name, its words joined by spaces. */
  readonly #whole: Map<string, string[]> = new Map();
  /** Names by each word they hold. */
  readonly #byWord: Map<string, IndexedName[]> = new Map();

  /** @param canonical the id that one which is no longer used leads to; else as given */
  constructor(analyzer: Analyzer, things: Iterable<Named>, canonical: (id: string) => string = (id) => id) {
    this.#analyzer = analyzer;
    this.#canonical = canonical;
    for (const { id, names } of things) {
      this.#ids.add(id);
      for (const name of names) this.#add(id, this.#words(name));
    }
  }

  /**
   * The ids that a reader means: the one that is an id itself, else all that bear this very name, else all that have a
   * name with all of its words.
   */
  resolve(typed: string): ReadonlySet<string> {
    const id = this.#canonical(typed);
    if (this.#ids.has(id)) return new Set([id]);
    const words = this.#words(typed);
    const whole = this.#whole.get(words.join(" "));
    if (whole !== undefined) return new Set(whole);
    const [first, ...rest] = words;
    if (first === undefined) return new Set();
    const holding = (this.#byWord.get(first) ?? []).filter((name) => rest.every((word) => name.words.includes(word)));
    return new Set(holding.map((name) => name.id));
  }

  /** The ids with a name in which each typed word begins a word. */
  startingWith(typed: string): ReadonlySet<string> {
    const words = this.#words(typed);
    const [first, ...rest] = words;
    const ids = new Set<string>();
    if (first === undefined) return this.#ids;
    for (const [word, names] of this.#byWord) {
      if (!word.startsWith(first)) continue;
      for (const name of names)
        if (rest.every((prefix) => name.words.some((one) => one.startsWith(prefix)))) ids.add(name.id);
    }
    return ids;
  }

  #add(id: string, words: readonly string[]): void {
    const whole = words.join(" ");
    const bearers = this.#whole.get(whole);
    if (bearers === undefined) this.#whole.set(whole, [id]);
    else if (!bearers.includes(id)) bearers.push(id);
    for (const word of new Set(words)) {
      const names = this.#byWord.get(word);
      if (names === undefined) this.#byWord.set(word, [{ id, words }]);
      else names.push({ id, words });
    }
  }

  #words(name: string): string[] {
    return wordsOf(name, this.#analyzer);
  }
}
