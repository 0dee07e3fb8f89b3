/** What merging segments and merging tables have in common: documents are numbered anew, records go from one file to the other. */
import type { BitSet } from "./bit-set.ts";
import type { PagedFileWriter } from "./paged-file-writer.ts";
import { RecordWriter } from "./record-writer.ts";
import { linesOf, type ReadBlock, type RecordReader } from "./records.ts";
import type { Sink } from "./sink.ts";

/** Of a document that is left out. */
export const LEFT_OUT = 0xffffffff;

/** Documents of several inputs numbered anew. */
export interface Numbering {
  /** For each input, by document, its new number, or `LEFT_OUT`. */
  readonly numbers: readonly Uint32Array[];
  /** How many there are. */
  readonly count: number;
}

/**
 * Numbers the documents of one input after those of the one before, without the ones that were deleted.
 *
 * @param inputs of each how many documents it has, and which stay; null for all
 */
export function numberedThrough(
  inputs: readonly { readonly documents: number; readonly live: BitSet | null }[],
): Numbering {
  let count = 0;
  const numbers = inputs.map(({ documents, live }) =>
    new Uint32Array(documents).map((_, doc) => (live === null || live.has(doc) ? count++ : LEFT_OUT)),
  );
  return { numbers, count };
}

/**
 * Writes records of several inputs one after the other. A block whose records all stay and which begins where a block begins
 * is taken as it is, if it has the same dictionary: it would be deflated to the same bytes. Since blocks end by what is in them,
 * cuts fall together again soon after one input has followed another.
 *
 * @returns what is to write their index, after whatever else stands before it
 */
export async function mergeRecords(
  inputs: readonly { readonly records: RecordReader; readonly numbers: Uint32Array }[],
  file: PagedFileWriter,
  out: Sink,
): Promise<RecordWriter> {
  const writer = new RecordWriter(file);
  for (const { records, numbers } of inputs)
    for await (const block of records.blocks()) {
      if (!isWhole(block, numbers) || !(await writer.takes(block)))
        for (const [i, line] of linesOf(await block.text()).entries())
          if (numbers[block.first + i] !== LEFT_OUT) writer.add(line);
      if (file.isFull) await out.write(file.flush());
    }
  writer.end();
  return writer;
}

function isWhole({ first, count }: ReadBlock, numbers: Uint32Array): boolean {
  return !numbers.subarray(first, first + count).includes(LEFT_OUT);
}
