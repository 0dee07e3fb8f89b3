/** A segment's file, made of sorted terms and of what is known of each document. See FORMAT.md. */
import { ByteWriter } from "./bytes.ts";
import { DictionaryWriter } from "./dictionary.ts";
import { toFixedWidth, type Width, widthOf } from "./fixed-width.ts";
import { FormDictionaryWriter } from "./form-dictionary.ts";
import { PagedFileWriter } from "./paged-file-writer.ts";
import { writePositions } from "./positions.ts";
import { type Postings, shapeOf, writePostings } from "./postings.ts";
import { RecordWriter } from "./record-writer.ts";
import { type LabelledSpan, SpanWriter } from "./spans.ts";
import { type TermForms, writeForms } from "./term-forms.ts";
import { DEFLATED } from "./term-lists.ts";

export interface SegmentTerm {
  readonly term: string;
  /** Numbers of the fields that hold it, ascending. */
  readonly fields: readonly number[];
  /** With the frequencies of each of `fields`. */
  readonly postings: Postings;
  /** As `writePositions` takes them; null where they are not known, as of all terms of a MiniSearch. */
  readonly positions: Uint32Array | null;
  /** Null where they are not known, or the term is its own only form. */
  readonly forms: TermForms | null;
}

export interface SegmentField {
  readonly name: string;
  /** Of each document, as MiniSearch counts it: how many different tokens; 0 where the document lacks the field. */
  readonly lengths: Uint32Array;
  /** Mean of the lengths. */
  readonly averageLength: number;
  /** By kind, of each document those of the field. */
  readonly spans: ReadonlyMap<string, Iterable<readonly LabelledSpan[]>>;
}

export interface SegmentParts {
  readonly documents: number;
  readonly fields: readonly SegmentField[];
  /** In ascending order of their UTF-16 code units. */
  readonly terms: Iterable<SegmentTerm>;
  /** Whether it is known where terms stand, and in which forms. */
  readonly positions: boolean;
  /** One JSON value a document, in their order; null where they are kept elsewhere. */
  readonly records: Iterable<unknown> | null;
}

/** A field as the directory of a segment has it. */
export interface FieldEntry {
  readonly name: string;
  readonly averageLength: number;
  /** Bytes a length. */
  readonly width: Width;
}

/** 0 where there are no documents. */
export function meanLength(lengths: Uint32Array): number {
  const sum = lengths.reduce((total, length) => total + length, 0);
  return lengths.length === 0 ? 0 : sum / lengths.length;
}

/** The bytes of a segment, some hundred kilobytes at a time. The same parts give the same bytes. */
export function* segmentBytes(parts: SegmentParts): Generator<Uint8Array> {
  const file = new PagedFileWriter();
  const dictionaries = dictionariesOf(parts.positions);
  const placed = new ByteWriter();
  const start = file.length;
  for (const { term, fields, postings, positions, forms } of parts.terms) {
    const [before, placedBefore] = [file.length, placed.length];
    const shape = shapeOf(postings);
    writePostings(file.out, postings, shape);
    if (positions !== null) writePositions(placed, postings, positions);
    const formsBefore = placed.length;
    if (forms !== null) writeForms(placed, term, forms);
    const lengths = {
      postings: file.length - before,
      positions: formsBefore - placedBefore,
      forms: placed.length - formsBefore,
    };
    dictionaries.terms.add(term, fields, shape, lengths);
    if (forms !== null) dictionaries.forms?.add(term, forms.forms);
    if (file.isFull) yield file.flush();
  }
  file.name("postings", start);
  if (parts.positions) file.section("positions", placed.view());
  if (parts.records !== null) {
    const records = new RecordWriter(file);
    for (const value of parts.records) records.add(JSON.stringify(value));
    records.end();
    records.writeIndex();
  }
  for (const [number, { spans }] of parts.fields.entries())
    for (const [kind, ofKind] of spans) {
      const writer = new SpanWriter();
      for (const ofDocument of ofKind) writer.add(ofDocument);
      writer.finish(file, number, kind);
    }
  yield* endSegment(file, dictionaries, parts);
}

/** What the dictionaries of a segment are written with. */
export interface Dictionaries {
  readonly terms: DictionaryWriter;
  /** Null where forms are not known. */
  readonly forms: FormDictionaryWriter | null;
  /** Whether each of their pages is deflated, and the long lists of terms are. */
  readonly isDeflated: boolean;
}

export function dictionariesOf(hasForms: boolean, isDeflated: boolean = false): Dictionaries {
  const forms = hasForms ? new FormDictionaryWriter(isDeflated) : null;
  return { terms: new DictionaryWriter(hasForms, isDeflated), forms, isDeflated };
}

/** What stands after postings, positions, records and spans. */
export function endSegment(
  file: PagedFileWriter,
  dictionaries: Dictionaries,
  { documents, fields }: { readonly documents: number; readonly fields: readonly Omit<SegmentField, "spans">[] },
): Uint8Array[] {
  const entries = fields.map(({ name, lengths, averageLength }, number): FieldEntry => {
    const width = widthOf(lengths);
    file.deflatedSection(`lengths.${number}`, toFixedWidth(lengths, width));
    return { name, averageLength, width };
  });
  const forms = dictionaries.forms?.finish();
  if (forms !== undefined) file.section("forms", forms.pages);
  const { pages: terms, index } = dictionaries.terms.finish();
  file.section("terms", terms);
  // Last, so that what opening and looking up words need stands next to the directory.
  if (forms !== undefined) file.section("formIndex", forms.index);
  file.section("termIndex", index);
  return file.end({ documents, fields: entries, ...(dictionaries.isDeflated ? { [DEFLATED]: true } : {}) });
}
