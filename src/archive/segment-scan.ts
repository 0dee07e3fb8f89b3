/** A segment read once from its beginning to its end, past what is kept for searches: what merging asks of one. */
import { Page, type PageIndex, type TermEntry } from "./dictionary.ts";
import { readLengths } from "./field-lengths.ts";
import type { ForwardReader } from "./forward-reader.ts";
import { occurrencesOf } from "./occurrences.ts";
import type { PagedFile, Range } from "./paged-file.ts";
import { type Postings, readPostings } from "./postings.ts";
import { RecordReader } from "./records.ts";
import type { FieldEntry } from "./segment-writer.ts";
import { SpanReader, spanName } from "./spans.ts";
import { readForms, type TermForms } from "./term-forms.ts";
import { readList, readPage } from "./term-lists.ts";

export class SegmentScan {
  readonly #file: PagedFile;
  readonly #pages: PageIndex;
  readonly documents: number;
  readonly fields: readonly FieldEntry[];

  constructor(file: PagedFile, pages: PageIndex, { documents, fields }: Pick<SegmentScan, "documents" | "fields">) {
    this.#file = file;
    this.#pages = pages;
    this.documents = documents;
    this.fields = fields;
  }

  get hasPositions(): boolean {
    return this.#file.has("positions");
  }

  get hasForms(): boolean {
    return this.#file.has("forms");
  }

  /** Null where it has none. */
  get records(): RecordReader | null {
    return this.#file.has("records") ? new RecordReader(this.#file) : null;
  }

  /** Of the kinds of spans that are known in a field, in the order of the file. */
  spans(field: number): Map<string, SpanReader> {
    const kinds = SpanReader.kindsIn(this.#file, field);
    return new Map(kinds.map((kind) => [kind, new SpanReader(this.#file, spanName(field, kind))]));
  }

  /** A field's length in each document. @throws CommuniqueError ARCHIVE_DAMAGED */
  lengths(field: number): Promise<Uint32Array> {
    return readLengths(this.#file, this, field);
  }

  /** Before the first term. */
  terms(): TermCursor {
    return new TermCursor(this.#file, this.#pages);
  }
}

/** Goes from term to term. What is asked for is that of the term it stands at. */
export class TermCursor {
  readonly #file: PagedFile;
  readonly #pages: PageIndex;
  readonly #terms: ForwardReader;
  readonly #postings: ForwardReader;
  readonly #positions: ForwardReader | null;
  #page = -1;
  #entries: readonly TermEntry[] = [];
  #place = 0;

  constructor(file: PagedFile, pages: PageIndex) {
    this.#file = file;
    this.#pages = pages;
    this.#terms = file.forward("terms");
    this.#postings = file.forward("postings");
    this.#positions = file.has("positions") ? file.forward("positions") : null;
  }

  /** The term it stands at; null before the first and behind the last. */
  get entry(): TermEntry | null {
    return this.#entries[this.#place] ?? null;
  }

  /** @throws CommuniqueError ARCHIVE_DAMAGED, as all that follow */
  async next(): Promise<void> {
    this.#place++;
    if (this.#place < this.#entries.length) return;
    this.#place = 0;
    this.#entries = [];
    if (++this.#page >= this.#pages.length) return;
    const page = this.#pages.entry(this.#page);
    const bytes = await readPage(this.#file, await this.#terms.read(page));
    this.#entries = this.decoded(() => new Page(bytes, page, this.#file.has("forms"))).entries();
  }

  async postings(): Promise<Postings> {
    const entry = this.#current();
    const bytes = await readList(this.#file, await this.#postings.read(entry.postings), entry.documents);
    return this.decoded(() => readPostings(bytes, entry));
  }

  /** Encoded; none where the segment has none. */
  async positions(): Promise<Uint8Array> {
    const { positions } = this.#current();
    return this.#placed(positions);
  }

  /** Of an entry with forms: in which of them each of its occurrences is. @param postings of the term */
  async forms(postings: Postings): Promise<TermForms> {
    const { term, forms } = this.#current();
    const bytes = await this.#placed(forms);
    return this.decoded(() => readForms(bytes, term, occurrencesOf(postings)));
  }

  /** A list of the term in the section of positions. */
  async #placed(range: Range): Promise<Uint8Array> {
    const bytes = (await this.#positions?.read(range)) ?? new Uint8Array();
    return readList(this.#file, bytes, this.#current().documents);
  }

  /** What `decode` makes of bytes of the segment: where it fails, the segment is damaged. */
  decoded<T>(decode: () => T): T {
    return this.#file.decoded(decode);
  }

  #current(): TermEntry {
    const { entry } = this;
    if (entry === null) throw new Error("there is no term");
    return entry;
  }
}
