/** Terms of a dictionary that are a few edits from a word. */
import { LatestUsed } from "../latest-used.ts";
import { range } from "../range.ts";
import type { Page, TermEntry } from "./dictionary.ts";
import { type Edits, NearTerms, pagesNear } from "./fuzzy.ts";
import { once } from "./once.ts";
import { TermPrints } from "./term-prints.ts";

/** Terms kept that were found, since a search asks for them more than once: numbers of them. */
const KEPT = 10_000;
/** Pages read at once where all are. */
const PAGES_AT_ONCE = 256;

/** A term and how many edits it is from the word asked for. */
export type NearTerm = readonly [entry: TermEntry, distance: number];

export class Lookalikes {
  readonly #separators: readonly string[];
  readonly #load: (numbers: readonly number[]) => Promise<readonly Page[]>;
  readonly #isRemote: boolean;
  readonly #kept: LatestUsed<string, readonly NearTerm[]> = new LatestUsed(KEPT);
  readonly #prints: () => Promise<TermPrints> = once(() => this.#readPrints());

  /** @param separators of the pages @param load the pages that have some numbers, which ascend @param isRemote whether to read a page is to wait for it */
  constructor(
    separators: readonly string[],
    load: (numbers: readonly number[]) => Promise<readonly Page[]>,
    isRemote: boolean,
  ) {
    this.#separators = separators;
    this.#load = load;
    this.#isRemote = isRemote;
  }

  /** Ascending, with their distances. @param most edits */
  async near(word: string, most: number, edits: Edits): Promise<readonly NearTerm[]> {
    const key = `${edits} ${most} ${word}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    // From afar, and where all begin alike, as few pages are read as may be; else all of them, once.
    const isNarrow = this.#isRemote || edits === "slips inside";
    const near = new NearTerms(word, most, edits);
    const found = isNarrow
      ? nearOnPages(near, await this.#load(pagesNear(this.#separators, word, most, edits)))
      : await this.#nearAmongAll(near, word, most);
    this.#kept.set(key, found, found.length + 1);
    return found;
  }

  async #nearAmongAll(near: NearTerms, word: string, most: number): Promise<NearTerm[]> {
    const candidates = (await this.#prints()).near(word, most);
    const pages = await this.#load([...candidates.keys()]);
    const places = [...candidates.values()];
    return pages.flatMap((page, i) => nearAt(near, page, places[i] as number[]));
  }

  async #readPrints(): Promise<TermPrints> {
    const prints = new TermPrints();
    const { length } = this.#separators;
    for (let from = 0; from < length; from += PAGES_AT_ONCE)
      for (const { terms } of await this.#load(range(length).slice(from, from + PAGES_AT_ONCE))) prints.add(terms);
    return prints;
  }
}

/** Page by page, so that a term is read from where it differs from the one before. */
function nearOnPages(near: NearTerms, pages: readonly Page[]): NearTerm[] {
  const found: NearTerm[] = [];
  for (const page of pages) {
    const { terms, shared } = page;
    for (let place = near.next(shared, 0); place < terms.length; place = near.next(shared, place + 1)) {
      const distance = near.distance(terms[place] as string, shared[place] as number);
      if (distance !== null) found.push([page.entry(place), distance]);
    }
  }
  return found;
}

/** Those alone that stand at some places of a page. */
function nearAt(near: NearTerms, page: Page, places: readonly number[]): NearTerm[] {
  const found: NearTerm[] = [];
  for (const place of places) {
    const distance = near.distance(page.terms[place] as string, 0);
    if (distance !== null) found.push([page.entry(place), distance]);
  }
  return found;
}
