/** The dictionary of a segment as it is searched: its terms by themselves, by beginning and by likeness, of pages read as they are wanted. */
import { LatestUsed } from "../latest-used.ts";
import { onceMade } from "../once-made.ts";
import { range } from "../range.ts";
import { Page, PageIndex, pageOf, pagesOfPrefix, type TermEntry } from "./dictionary.ts";
import type { Edits } from "./fuzzy.ts";
import { once } from "./once.ts";
import type { PagedFile } from "./paged-file.ts";
import { readPage } from "./term-lists.ts";
import type { TermPrints } from "./term-prints.ts";

/** Terms of pages kept decoded: numbers of them. */
const TERMS_KEPT = 200_000;
/** Pages read at once where all are. */
const PAGES_AT_ONCE = 256;
/** Terms found near words, kept since a search asks for them more than once: numbers of them. */
const NEAR_KEPT = 10_000;

/** A term and how many edits it is from the word asked for. */
export type NearTerm = readonly [entry: TermEntry, distance: number];

export class TermDictionary {
  readonly #file: PagedFile;
  /** Decoded when a term is first looked up: of many archives that are opened few are asked. */
  readonly pages: () => PageIndex;
  readonly #kept: LatestUsed<number, Page> = new LatestUsed(TERMS_KEPT);
  readonly #prints: () => Promise<TermPrints> = once(() => this.#readPrints());
  readonly #near: LatestUsed<string, NearTerm[]> = new LatestUsed(NEAR_KEPT);

  /** @param file with the sections `terms` and `termIndex` @param termIndex bytes of the latter */
  constructor(file: PagedFile, termIndex: Uint8Array) {
    this.#file = file;
    this.pages = onceMade(() => file.decoded(() => new PageIndex(termIndex)));
  }

  /** The entries of terms, null for one that is not there. @throws CommuniqueError ARCHIVE_DAMAGED, as all that follow */
  async find(terms: readonly string[]): Promise<(TermEntry | null)[]> {
    const numbers = terms.map((term) => pageOf(this.pages().separators, term));
    const wanted = [...new Set(numbers.filter((number) => number >= 0))].sort((a, b) => a - b);
    const loaded = await this.#loadPages(wanted);
    const pages = new Map(wanted.map((number, i) => [number, loaded[i]]));
    return terms.map((term, i) => {
      const page = pages.get(numbers[i] as number);
      const place = page?.terms.indexOf(term) ?? -1;
      return page === undefined || place < 0 ? null : page.entry(place);
    });
  }

  /** Terms that begin with the prefix, ascending. */
  async withPrefix(prefix: string): Promise<TermEntry[]> {
    const [from, end] = pagesOfPrefix(this.pages().separators, prefix);
    const pages = await this.#loadPages(Array.from({ length: end - from }, (_, i) => from + i));
    return pages.flatMap((page) =>
      page.terms.flatMap((term, place) => (term.startsWith(prefix) ? page.entry(place) : [])),
    );
  }

  /** Terms at most so many edits from a word, with their distances, ascending. */
  async near(word: string, most: number, edits: Edits): Promise<readonly NearTerm[]> {
    const key = `${edits} ${most} ${word}`;
    const kept = this.#near.get(key);
    if (kept !== undefined) return kept;
    // From afar, and where all begin alike, as few pages are read as may be; else all of them, once.
    const isNarrow = this.#file.isRemote || edits === "slips inside";
    const found = await (isNarrow ? this.#nearOnPages(word, most, edits) : this.#nearAmongAll(word, most, edits));
    this.#near.set(key, found, found.length + 1);
    return found;
  }

  /** All terms, ascending. */
  async all(): Promise<TermEntry[]> {
    const pages = await this.#loadPages([...this.pages().separators.keys()]);
    return pages.flatMap((page) => page.entries());
  }

  async #nearOnPages(word: string, most: number, edits: Edits): Promise<NearTerm[]> {
    const { NearTerms, pagesNear } = await import("./fuzzy.ts");
    const near = new NearTerms(word, most, edits);
    const found: NearTerm[] = [];
    for (const page of await this.#loadPages(pagesNear(this.pages().separators, word, most, edits))) {
      const { terms, shared } = page;
      for (let i = near.next(shared, 0); i < terms.length; i = near.next(shared, i + 1)) {
        const distance = near.distance(terms[i] as string, shared[i] as number);
        if (distance !== null) found.push([page.entry(i), distance]);
      }
    }
    return found;
  }

  async #nearAmongAll(word: string, most: number, edits: Edits): Promise<NearTerm[]> {
    const [{ NearTerms }, prints] = await Promise.all([import("./fuzzy.ts"), this.#prints()]);
    const near = new NearTerms(word, most, edits);
    const candidates = prints.near(word, most);
    const places = [...candidates.values()];
    const found: NearTerm[] = [];
    for (const [i, page] of (await this.#loadPages([...candidates.keys()])).entries())
      for (const place of places[i] as number[]) {
        const distance = near.distance(page.terms[place] as string, 0);
        if (distance !== null) found.push([page.entry(place), distance]);
      }
    return found;
  }

  async #readPrints(): Promise<TermPrints> {
    const { TermPrints } = await import("./term-prints.ts");
    const prints = new TermPrints();
    const { length } = this.pages();
    for (let from = 0; from < length; from += PAGES_AT_ONCE)
      for (const { terms } of await this.#loadPages(range(length).slice(from, from + PAGES_AT_ONCE))) prints.add(terms);
    return prints;
  }

  /** @param numbers ascending, each once */
  async #loadPages(numbers: readonly number[]): Promise<readonly Page[]> {
    // Taken before anything is waited for: another search may displace them.
    const kept = numbers.map((number) => this.#kept.get(number));
    const missing = numbers.filter((_, i) => kept[i] === undefined);
    const index = this.pages();
    const entries = missing.map((number) => index.entry(number));
    const parts = await this.#file.sectionParts("terms", entries);
    const contents = await Promise.all(parts.map((page) => readPage(this.#file, page)));
    const read = entries.map((entry, i) =>
      this.#file.decoded(() => new Page(contents[i] as Uint8Array, entry, this.#file.has("forms"))),
    );
    for (const [i, page] of read.entries()) this.#kept.set(missing[i] as number, page, page.terms.length);
    let next = 0;
    return kept.map((page) => page ?? (read[next++] as Page));
  }
}
