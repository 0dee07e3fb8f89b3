/**
 * Several segments to one: the terms of all in their order, the documents one after the other, without those that were
 * deleted. All are read from the beginning to the end, twice: for the postings, then for the positions, which are written behind
 * them and can only be read along with them.
 */
import type { BitSet } from "./bit-set.ts";
import { ByteWriter } from "./bytes.ts";
import { LEFT_OUT, mergeRecords, numberedThrough } from "./merge-inputs.ts";
import { joinForms, joinPostings, type MergedTerm, mergedTerms, type Renumbered } from "./merge-terms.ts";
import { NumberList } from "./number-list.ts";
import { PagedFileWriter } from "./paged-file-writer.ts";
import { JoinedPositions } from "./positions.ts";
import { writePostings } from "./postings.ts";
import type { Segment } from "./segment.ts";
import { type Dictionaries, dictionariesOf, endSegment, meanLength, type SegmentField } from "./segment-writer.ts";
import type { Sink } from "./sink.ts";
import { SpanWriter } from "./spans.ts";
import { writeForms } from "./term-forms.ts";
import { writeList } from "./term-lists.ts";

export interface SegmentInput {
  readonly segment: Segment;
  /** The documents of its file that stay; null for all. */
  readonly live: BitSet | null;
}

/**
 * Writes the bytes that a segment built of the documents that stay would have, in the order of the inputs.
 *
 * Memory: one term's postings, positions and forms, the spans and dictionaries that are written, some hundred kilobytes an input.
 *
 * @param inputs at least one; all with the same fields, and all or none with positions, forms, spans of a field, and records
 * @param deflates whether pages of its dictionaries and long lists are deflated, see `term-lists.ts`
 * @throws CommuniqueError ARCHIVE_DAMAGED
 */
export async function mergeSegments(
  inputs: readonly SegmentInput[],
  out: Sink,
  deflates: boolean = false,
): Promise<void> {
  const whole = await Promise.all(inputs.map(async ({ segment, live }) => ({ scan: await segment.scan(), live })));
  const { numbers, count } = numberedThrough(whole.map(({ scan: { documents }, live }) => ({ documents, live })));
  const scans = whole.map(
    ({ scan, live }, i): Renumbered => ({ scan, numbers: numbers[i] as Uint32Array, isWhole: live === null }),
  );
  refuseMixed(scans);
  const file = new PagedFileWriter();
  const lengths = await writePostingsOf(scans, deflates, file, out);
  const dictionaries = dictionariesOf(scans[0]?.scan.hasForms === true, deflates);
  await writePositionsOf(scans, lengths, dictionaries, file, out);
  await writeRecordsOf(scans, file, out);
  await writeSpansOf(scans, file);
  const parts = { documents: count, fields: await fieldsOf(scans) };
  for (const bytes of endSegment(file, dictionaries, parts)) await out.write(bytes);
}

function refuseMixed(inputs: readonly Renumbered[]): void {
  const kinds = new Set(
    inputs.map(({ scan }) =>
      JSON.stringify([
        scan.fields.map(({ name }, field) => [name, [...scan.spans(field).keys()]]),
        scan.hasPositions,
        scan.hasForms,
        scan.records !== null,
      ]),
    ),
  );
  if (kinds.size !== 1) throw new Error(`segments of ${kinds.size} kinds cannot be merged: ${[...kinds].join("; ")}`);
}

/** @returns of each term, how many bytes its postings take */
async function writePostingsOf(
  inputs: readonly Renumbered[],
  deflates: boolean,
  file: PagedFileWriter,
  out: Sink,
): Promise<Uint32Array> {
  const lengths = new NumberList();
  const list = new ByteWriter();
  const start = file.length;
  for await (const term of mergedTerms(inputs)) {
    writePostings(list, joinPostings(term), term.shape);
    lengths.push(writeList(file.out, list, term.shape.documents, deflates));
    if (file.isFull) await out.write(file.flush());
  }
  file.name("postings", start);
  return lengths.view();
}

/** @param lengths of each term's postings @param dictionaries take the terms of what is written */
async function writePositionsOf(
  inputs: readonly Renumbered[],
  lengths: Uint32Array,
  dictionaries: Dictionaries,
  file: PagedFileWriter,
  out: Sink,
): Promise<void> {
  const list = new ByteWriter();
  const positions = inputs[0]?.scan.hasPositions === true ? new JoinedPositions(list) : null;
  const start = file.length;
  let number = 0;
  for await (const merged of mergedTerms(inputs)) {
    const { term, fields, shape, parts } = merged;
    const written = (): number => writeList(file.out, list, shape.documents, dictionaries.isDeflated);
    if (positions !== null) await joinPositions(positions, parts);
    const ofPositions = written();
    const forms = await joinForms(merged);
    if (forms !== null) {
      writeForms(list, term, forms);
      dictionaries.forms?.add(term, forms.forms);
    }
    const ofForms = forms === null ? 0 : written();
    dictionaries.terms.add(term, fields, shape, {
      postings: lengths[number++] as number,
      positions: ofPositions,
      forms: ofForms,
    });
    if (file.isFull) await out.write(file.flush());
  }
  if (positions !== null) file.name("positions", start);
}

async function joinPositions(out: JoinedPositions, parts: MergedTerm["parts"]): Promise<void> {
  for (const { cursor, postings, numbers } of parts) {
    const bytes = await cursor.positions();
    cursor.decoded(() => out.add(bytes, postings, (doc) => numbers[doc] !== LEFT_OUT));
  }
  out.end();
}

async function writeRecordsOf(inputs: readonly Renumbered[], file: PagedFileWriter, out: Sink): Promise<void> {
  const withRecords = inputs.flatMap(({ scan: { records }, numbers }) =>
    records === null ? [] : [{ records, numbers }],
  );
  if (withRecords.length > 0) (await mergeRecords(withRecords, file, out)).writeIndex();
}

async function writeSpansOf(inputs: readonly Renumbered[], file: PagedFileWriter): Promise<void> {
  for (const field of (inputs[0]?.scan.fields ?? []).keys()) {
    const readers = inputs.map(({ scan }) => scan.spans(field));
    for (const kind of readers[0]?.keys() ?? []) {
      const writer = new SpanWriter();
      for (const [input, { numbers }] of inputs.entries()) {
        let doc = 0;
        for await (const spans of readers[input]?.get(kind)?.all() ?? [])
          if (numbers[doc++] !== LEFT_OUT) writer.add(spans);
      }
      writer.finish(file, field, kind);
    }
  }
}

function fieldsOf(inputs: readonly Renumbered[]): Promise<Omit<SegmentField, "spans">[]> {
  const fields = inputs[0]?.scan.fields ?? [];
  return Promise.all(
    fields.map(async ({ name }, field) => {
      const kept = new NumberList();
      for (const { scan, numbers } of inputs)
        for (const [doc, length] of (await scan.lengths(field)).entries())
          if (numbers[doc] !== LEFT_OUT) kept.push(length);
      const lengths = kept.view();
      return { name, lengths, averageLength: meanLength(lengths) };
    }),
  );
}
