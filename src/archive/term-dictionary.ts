/** The dictionary of a segment as it is searched: its terms by themselves, by beginning and by likeness, of pages read as they are wanted. */
import { LatestUsed } from "../latest-used.ts";
import { onceMade } from "../once-made.ts";
import { Page, PageIndex, pageOf, pagesOfPrefix, type TermEntry } from "./dictionary.ts";
import type { Edits } from "./fuzzy.ts";
import type { Lookalikes, NearTerm } from "./lookalikes.ts";
import { once } from "./once.ts";
import type { PagedFile } from "./paged-file.ts";
import { readPage } from "./term-lists.ts";

/** Terms of pages kept decoded: numbers of them. */
const TERMS_KEPT = 200_000;

export class TermDictionary {
  readonly #file: PagedFile;
  /** Decoded when a term is first looked up: of many archives that are opened few are asked. */
  readonly pages: () => PageIndex;
  readonly #kept: LatestUsed<number, Page> = new LatestUsed(TERMS_KEPT);
  readonly #lookalikes: () => Promise<Lookalikes> = once(async () => {
    const { Lookalikes } = await import("./lookalikes.ts");
    return new Lookalikes(this.pages().separators, (numbers) => this.#loadPages(numbers), this.#file.isRemote);
  });

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
    return (await this.#lookalikes()).near(word, most, edits);
  }

  /** All terms, ascending. */
  async all(): Promise<TermEntry[]> {
    const pages = await this.#loadPages([...this.pages().separators.keys()]);
    return pages.flatMap((page) => page.entries());
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
