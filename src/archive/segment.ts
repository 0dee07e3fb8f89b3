/** One immutable part of an index, read where it lies: terms, postings, field lengths and records, a few pages at a time. */
import { LatestUsed } from "../latest-used.ts";
import type { TermEntry } from "./dictionary.ts";
import { readLengths } from "./field-lengths.ts";
import type { Edits } from "./fuzzy.ts";
import type { LiveDocuments } from "./live-documents.ts";
import type { NearTerm } from "./lookalikes.ts";
import type { Occurrences } from "./occurrences.ts";
import { onceEach } from "./once.ts";
import { PagedFile } from "./paged-file.ts";
import { joinedPlaces, type Places, readPositions } from "./positions.ts";
import { bytesOf, type Postings, readPostings } from "./postings.ts";
import { RecordReader } from "./records.ts";
import { SegmentForms } from "./segment-forms.ts";
import type { SegmentScan } from "./segment-scan.ts";
import type { FieldEntry } from "./segment-writer.ts";
import type { Source } from "./source.ts";
import { type LabelledSpan, SpanReader, spanName } from "./spans.ts";
import { STEP_DOCUMENTS, type Step, WITHOUT_STEPS } from "./step.ts";
import { TermDictionary } from "./term-dictionary.ts";
import { TermLists } from "./term-lists.ts";

/** What the index of the dictionary's pages is likely to take of a file. */
const INDEX_SHARE = 1 / 1_200;
/**
 * Postings kept decoded, bytes. What is read again costs most as garbage: when each number took four bytes, so that less than half as many
 * were kept, an answer from 69,187 releases took a sixth more processor time.
 */
const POSTINGS_KEPT = 48 * 1024 * 1024;

/**
 * Which words to read where they stand: their places among those asked for, and whether in which forms too.
 *
 * @param holders of each word, how many documents hold its terms
 */
export type ChoosePlaces = (
  holders: readonly number[],
  documents: number,
) => readonly { readonly word: number; readonly withForms: boolean }[];

interface SegmentDirectory {
  readonly documents: number;
  readonly fields: readonly FieldEntry[];
}

/** The mean length of a field over segments; 0 where there are no documents. */
export function averageLength(segments: readonly Segment[], field: number): number {
  const [only] = segments;
  if (only !== undefined && segments.length === 1) return only.fields[field]?.averageLength ?? 0;
  const documents = segments.reduce((sum, { documents: ofOne }) => sum + ofOne, 0);
  const total = segments.reduce((sum, one) => sum + (one.fields[field]?.averageLength ?? 0) * one.documents, 0);
  return documents === 0 ? 0 : total / documents;
}

/** Of a segment some of whose documents were deleted it shows the others alone, numbered through. */
export class Segment {
  readonly documents: number;
  readonly fields: readonly FieldEntry[];
  readonly #file: PagedFile;
  readonly #isScored: boolean;
  readonly #directory: SegmentDirectory;
  /** Null where all are. */
  readonly #live: LiveDocuments | null;
  readonly #terms: TermDictionary;
  readonly #postings: LatestUsed<number, Postings> = new LatestUsed(POSTINGS_KEPT);
  readonly #records: RecordReader;
  readonly #lists: { readonly postings: TermLists; readonly positions: TermLists };
  readonly #forms: SegmentForms;
  readonly #spans: (section: string) => Promise<SpanReader> = onceEach(
    async (name) => new SpanReader(this.#file, name),
  );
  /** A field's length in each document, by the field's number. */
  readonly lengths: (field: number) => Promise<Uint32Array> = onceEach((field) => this.#readLengths(field));

  /** Reads the directory and the first terms of the dictionary's pages. @param live null for all documents @param seal see `readFileEnd` @param isScored whether lengths of fields are wanted wherever a term is found @throws CommuniqueError ARCHIVE_DAMAGED, ARCHIVE_VERSION */
  static async open(
    source: Source,
    file: string,
    length: number,
    live: Promise<LiveDocuments | null> | null = null,
    seal: number | null = null,
    isScored: boolean = true,
  ): Promise<Segment> {
    const open = PagedFile.open(source, file, length, length * INDEX_SHARE, seal);
    const [paged, termIndex, ofDocuments] = await Promise.all([
      open,
      open.then((one) => one.section("termIndex", (bytes) => bytes)),
      live,
    ]);
    return new Segment(paged, ofDocuments, termIndex, isScored);
  }

  private constructor(file: PagedFile, live: LiveDocuments | null, termIndex: Uint8Array, isScored: boolean) {
    this.#file = file;
    this.#isScored = isScored;
    this.#directory = file.directory as unknown as SegmentDirectory;
    const { documents, fields } = this.#directory;
    this.#live = live;
    this.documents = live?.count ?? documents;
    this.fields = live?.fields(fields) ?? fields;
    this.#terms = new TermDictionary(file, termIndex);
    this.#records = new RecordReader(file);
    this.#lists = { postings: new TermLists(file, "postings"), positions: new TermLists(file, "positions") };
    this.#forms = new SegmentForms(file, this.#lists.positions, live);
  }

  /** How many documents hold each of some terms, without those that were deleted. */
  async documentFrequencies(terms: readonly string[]): Promise<number[]> {
    const entries = await this.#terms.find(terms);
    if (this.#live === null) return entries.map((entry) => entry?.documents ?? 0);
    const postings = await this.postings(entries.filter((entry) => entry !== null));
    let next = 0;
    return entries.map((entry) => (entry === null ? 0 : (postings[next++]?.docs.length ?? 0)));
  }

  /** Pages of the dictionary in which terms will be looked up: from afar they are then there, else this does nothing. */
  async readTermsAhead(terms: readonly string[]): Promise<void> {
    if (this.#file.isRemote) await this.#terms.find(terms);
  }

  /** The entries of terms, null for one that the segment does not hold. What they count may have been deleted: see `held`. */
  async find(terms: readonly string[]): Promise<(TermEntry | null)[]> {
    const entries = await this.#terms.find(terms);
    // Of what was found lengths will be wanted: from afar beside the postings. Told when they are asked for.
    if (this.#file.isRemote && this.#isScored)
      for (const field of new Set(entries.flatMap((entry) => entry?.fields ?? [])))
        this.lengths(field).catch(() => undefined);
    return entries;
  }

  /** In how many documents each of some terms stands in a field, deleted ones aside. Postings are read only where some were deleted. */
  async frequencies(terms: readonly string[], field: number): Promise<number[]> {
    const found = await this.#terms.find(terms);
    const known = found.filter((entry) => entry !== null);
    const postings = this.#live === null ? [] : await this.postings(known);
    const held = new Map(known.map((entry, i) => [entry, postings[i] ? this.held(entry, postings[i]) : entry]));
    return found.map((entry) => {
      const { fields = [], documentFrequencies = [] } = (entry === null ? null : held.get(entry)) ?? {};
      return documentFrequencies[fields.indexOf(field)] ?? 0;
    });
  }

  /** Terms that begin with the prefix, ascending. */
  withPrefix(prefix: string): Promise<TermEntry[]> {
    return this.#terms.withPrefix(prefix);
  }

  /** Terms at most so many edits from a word, with their distances, ascending. */
  near(word: string, most: number, edits: Edits = "minisearch"): Promise<readonly NearTerm[]> {
    return this.#terms.near(word, most, edits);
  }

  /** All terms, ascending. */
  allTerms(): Promise<TermEntry[]> {
    return this.#terms.all();
  }

  async postings(entries: readonly TermEntry[]): Promise<Postings[]> {
    // Taken before anything is waited for: another search may displace them.
    const kept = entries.map(({ postings: { offset } }) => this.#postings.get(offset));
    const missing = entries.filter((_, i) => kept[i] === undefined);
    const parts = await this.#lists.postings.read(
      missing.map(({ postings, documents }) => ({ ...postings, documents })),
    );
    const read = new Map(
      missing.map((entry, i) => [
        entry.postings.offset,
        this.#livePostings(this.#file.decoded(() => readPostings(parts[i] as Uint8Array, entry))),
      ]),
    );
    const found = entries.map(({ postings: { offset } }, i) => (kept[i] ?? read.get(offset)) as Postings);
    for (const [offset, postings] of read) this.#postings.set(offset, postings, bytesOf(postings));
    return found;
  }

  /** What the dictionary says of a term, of documents alone that were not deleted; null where none of them holds it. */
  held(entry: TermEntry, postings: Postings): TermEntry | null {
    if (postings.docs.length === 0) return null;
    return this.#live?.entry(entry, postings) ?? entry;
  }

  /** Whether it knows where terms stand in documents, not only that they do. */
  get hasPositions(): boolean {
    return this.#file.has("positions");
  }

  /**
   * Where a term stands in some of the documents that hold it.
   *
   * @param wanted places of the documents in the term's postings, ascending
   * @param fields numbers of those in which places are wanted; null for all
   */
  async positions(
    entry: TermEntry,
    postings: Postings,
    wanted: Uint32Array,
    fields: ReadonlySet<number> | null = null,
    step: Step = WITHOUT_STEPS,
  ): Promise<Places> {
    const [[bytes], [stored]] = await Promise.all([
      this.#lists.positions.read([{ ...entry.positions, documents: entry.documents }]),
      this.#stored([entry], [postings]),
    ]);
    const inFile = stored as Postings;
    const places = this.#live?.places(inFile, wanted) ?? wanted;
    const read: Places[] = [];
    for (let at = 0; at < places.length; at += STEP_DOCUMENTS) {
      await step();
      const some = places.subarray(at, at + STEP_DOCUMENTS);
      read.push(this.#file.decoded(() => readPositions(bytes as Uint8Array, inFile, some, entry.fields, fields)));
    }
    return joinedPlaces(read);
  }

  /** Whether what is read has to be waited for. */
  get isRemote(): boolean {
    return this.#file.isRemote;
  }

  /** Of terms whose positions will be asked for one after the other: from afar they are then there, else this does nothing. */
  async readPositionsAhead(entries: readonly TermEntry[]): Promise<void> {
    if (!this.#file.isRemote) return;
    await this.#file.sectionParts(
      "positions",
      entries.map(({ positions }) => positions),
    );
  }

  /** See `WordIndex`. */
  async readPlacesAhead(words: readonly (readonly string[])[], choose: ChoosePlaces): Promise<void> {
    if (!this.#file.isRemote) return;
    const found = await this.#terms.find(words.flat());
    let next = 0;
    const entries = words.map((terms) => terms.flatMap(() => found[next++] ?? []));
    const holders = entries.map((own) => own.reduce((sum, { documents }) => sum + documents, 0));
    const ranges = choose(holders, this.documents).flatMap(({ word, withForms }) =>
      (entries[word] ?? []).flatMap(({ positions, forms }) => (withForms ? [positions, forms] : positions)),
    );
    await this.#file.sectionParts("positions", ranges);
  }

  /** Whether it knows in which forms terms stand in documents. */
  get hasForms(): boolean {
    return this.#file.has("forms");
  }

  /** The terms under which a form stands, or all forms that begin with it, besides those that are written like them. */
  termsOfForm(form: string, prefix: boolean): Promise<Set<string>> {
    return this.#forms.termsOf(form, prefix);
  }

  /** Of each of some terms which occurrences are in a form that passes; null for all. @param postings of the terms */
  async occurrences(
    entries: readonly TermEntry[],
    postings: readonly Postings[],
    passes: (form: string) => boolean,
  ): Promise<(Occurrences | null)[]> {
    return this.#forms.occurrences(entries, await this.#stored(entries, postings), passes);
  }

  /** Words as they are written that are at most so many edits from one, with the terms that they stand under; where they are not known, terms. */
  async nearForms(
    word: string,
    most: number,
    edits: Edits,
  ): Promise<(readonly [form: string, edits: number, entry: TermEntry])[]> {
    const [terms, forms] = await Promise.all([
      this.near(word, most, edits),
      this.hasForms ? this.#forms.near(word, most, edits) : [],
    ]);
    const entries = await this.find(forms.map(([, term]) => term));
    return [
      ...terms.map(([entry, slips]) => [entry.term, slips, entry] as const),
      ...forms.map(([form, , slips], i) => [form, slips, entries[i] as TermEntry] as const),
    ];
  }

  /** The postings of terms as they stand in the file. @param postings of the documents alone that were not deleted */
  async #stored(entries: readonly TermEntry[], postings: readonly Postings[]): Promise<readonly Postings[]> {
    if (this.#live === null) return postings;
    const [found, parts] = await Promise.all([
      // What the dictionary says of all documents, which a `held` entry does not.
      this.find(entries.map(({ term }) => term)),
      this.#lists.postings.read(entries.map(({ postings: range, documents }) => ({ ...range, documents }))),
    ]);
    return parts.map((bytes, i) => this.#file.decoded(() => readPostings(bytes, found[i] as TermEntry)));
  }

  /** The spans of one kind in a field of documents. */
  async spans(field: number, kind: string, docs: readonly number[]): Promise<LabelledSpan[][]> {
    return (await this.#spans(spanName(field, kind))).read(docs, this.#live);
  }

  #livePostings(stored: Postings): Postings {
    return this.#live?.postings(stored) ?? stored;
  }

  /** The records of documents. @throws CommuniqueError ARCHIVE_DAMAGED */
  records(docs: readonly number[]): Promise<unknown[]> {
    const live = this.#live;
    return this.#records.read(live === null ? docs : docs.map((doc) => live.stored[doc] as number));
  }

  /** For reading all of it once, what was deleted too, without displacing what is kept for searches. */
  async scan(): Promise<SegmentScan> {
    const { SegmentScan } = await import("./segment-scan.ts");
    return new SegmentScan(this.#file, this.#terms.pages(), this.#directory);
  }

  async #readLengths(field: number): Promise<Uint32Array> {
    const lengths = await readLengths(this.#file, this.#directory, field);
    return this.#live?.lengths(lengths) ?? lengths;
  }
}
