/** Under which terms words stand that are not their own term: pages as those of the dictionary of terms. See FORMAT.md, "Segments". */
import { partsOfForm } from "../analysis/signs.ts";
import { LatestUsed } from "../latest-used.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { deflated, HIGH_LEVEL } from "./deflated.ts";
import { pageOf, pagesOfPrefix } from "./dictionary.ts";
import { FrontCodedTexts } from "./front-coded.ts";
import type { Edits } from "./fuzzy.ts";
import { once } from "./once.ts";
import type { PagedFile, Range } from "./paged-file.ts";
import { sharedLengths } from "./shared-length.ts";
import { writeShared } from "./term-forms.ts";
import { readPage } from "./term-lists.ts";

/** A page ends before the first new form after so many bytes. */
const PAGE_BYTES = 1024;

const encoder = new TextEncoder();

export type FormOfTerm = readonly [form: string, term: string];
/** With how many slips of the pen it is from some word. */
export type NearFormOfTerm = readonly [...FormOfTerm, slips: number];

/** Terms with their forms go in, in any order, of which signs are left out; the two sections come out. Memory: both as strings. */
export class FormDictionaryWriter {
  readonly #entries: FormOfTerm[] = [];
  readonly #deflates: boolean;

  /** @param deflates whether each page is deflated */
  constructor(deflates: boolean = false) {
    this.#deflates = deflates;
  }

  add(term: string, forms: readonly string[]): void {
    const words = new Set(forms.map((form) => partsOfForm(form).word));
    for (const word of words) if (word !== term) this.#entries.push([word, term]);
  }

  finish(): { pages: Uint8Array; index: Uint8Array } {
    const pages = new ByteWriter();
    const index = new ByteWriter();
    const page = new ByteWriter();
    let pageCount = 0;
    let before: string | null = null;
    let bytesBefore = new Uint8Array();
    const endPage = (): void => {
      const bytes = this.#deflates ? deflated(page.view(), null, HIGH_LEVEL) : page.view();
      pages.bytes(bytes);
      index.varint(bytes.length);
      page.clear();
    };
    for (const [form, term] of this.#entries.sort(ascending)) {
      if (before === null || (form !== before && page.length >= PAGE_BYTES)) {
        if (before !== null) endPage();
        pageCount++;
        index.text(form);
        bytesBefore = new Uint8Array();
      }
      const bytes = encoder.encode(form);
      writeShared(page, bytesBefore, bytes);
      writeShared(page, bytes, encoder.encode(term));
      before = form;
      bytesBefore = bytes;
    }
    if (before !== null) endPage();
    const counted = new ByteWriter();
    counted.varint(pageCount);
    counted.bytes(index.view());
    return { pages: pages.view(), index: counted.view() };
  }
}

function ascending([form, term]: FormOfTerm, [otherForm, otherTerm]: FormOfTerm): number {
  if (form !== otherForm) return form < otherForm ? -1 : 1;
  return term < otherTerm ? -1 : 1;
}

interface FormPages {
  /** Of each its first form. */
  readonly separators: readonly string[];
  readonly ranges: readonly Range[];
}

/** What stands on a page, ascending. */
interface FormPageContent {
  readonly forms: readonly string[];
  /** Of each, how many UTF-16 code units it shares with that before; 0 for the first. */
  readonly shared: Uint16Array;
  /** Of each, the term that it stands under. */
  readonly terms: readonly string[];
}

/** Pages kept decoded, bytes as they stand in the file. */
const KEPT = 512 * 1024;

export class FormDictionary {
  readonly #file: PagedFile;
  /** Words near others are looked for in the same pages again and again. */
  readonly #kept: LatestUsed<Range, FormPageContent> = new LatestUsed(KEPT);
  readonly #index: () => Promise<FormPages> = once(() => this.#file.section("formIndex", readIndex));

  /** @param file with the sections `forms` and `formIndex` */
  constructor(file: PagedFile) {
    this.#file = file;
  }

  /**
   * The terms under which a form stands, or all forms that begin with it, besides the terms that are written like them.
   *
   * @throws CommuniqueError ARCHIVE_DAMAGED
   */
  async termsOf(form: string, prefix: boolean): Promise<Set<string>> {
    const { separators, ranges } = await this.#index();
    const place = pageOf(separators, form);
    const [from, end] = prefix ? pagesOfPrefix(separators, form) : [Math.max(0, place), place + 1];
    const found = new Set<string>();
    for (const { forms, terms } of await this.#read(ranges.slice(from, end)))
      for (let i = 0; i < forms.length; i++) {
        const one = forms[i] as string;
        if (prefix ? one.startsWith(form) : one === form) found.add(terms[i] as string);
      }
    return found;
  }

  /** Forms at most so many edits from a word, their terms and how many it is. @throws CommuniqueError ARCHIVE_DAMAGED */
  async near(word: string, most: number, edits: Edits): Promise<NearFormOfTerm[]> {
    const [{ separators, ranges }, { NearTerms, pagesNear }] = await Promise.all([this.#index(), import("./fuzzy.ts")]);
    const pages = pagesNear(separators, word, most, edits).map((number) => ranges[number] as Range);
    const near = new NearTerms(word, most, edits);
    const found: NearFormOfTerm[] = [];
    for (const { forms, shared, terms } of await this.#read(pages))
      for (let i = near.next(shared, 0); i < forms.length; i = near.next(shared, i + 1)) {
        const slips = near.distance(forms[i] as string, shared[i] as number);
        if (slips !== null) found.push([forms[i] as string, terms[i] as string, slips]);
      }
    return found;
  }

  async #read(pages: readonly Range[]): Promise<readonly FormPageContent[]> {
    const known = pages.map((page) => this.#kept.get(page));
    const missing = pages.filter((_, i) => known[i] === undefined);
    const parts = await this.#file.sectionParts("forms", missing);
    const texts = await Promise.all(parts.map((page) => readPage(this.#file, page)));
    const read = texts.map((bytes) => this.#file.decoded(() => contentOf(bytes)));
    for (const [i, page] of missing.entries()) this.#kept.set(page, read[i] as FormPageContent, page.length);
    let next = 0;
    return known.map((content) => content ?? (read[next++] as FormPageContent));
  }
}

function readIndex(bytes: Uint8Array): FormPages {
  const reader = new ByteReader(bytes);
  const [separators, ranges]: [string[], Range[]] = [[], []];
  for (let left = reader.varint(), offset = 0; left > 0; left--) {
    separators.push(reader.text());
    const range = { offset, length: reader.varint() };
    ranges.push(range);
    offset += range.length;
  }
  return { separators, ranges };
}

function contentOf(bytes: Uint8Array): FormPageContent {
  const reader = new ByteReader(bytes);
  const texts = new FrontCodedTexts();
  while (!reader.isAtEnd) {
    // A form as the form before begins, its term as itself.
    texts.take(reader, 2);
    texts.take(reader);
  }
  const { strings } = texts.decoded();
  const forms = strings.filter((_, i) => i % 2 === 0);
  const terms = strings.filter((_, i) => i % 2 === 1);
  return { forms, shared: sharedLengths(forms), terms };
}
