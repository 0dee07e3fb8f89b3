/** JSON values, one a document, deflated in blocks of some kilobytes, of which one can be read without the others. See FORMAT.md, "Records". */
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { Range } from "./paged-file.ts";

/** A block ends with the record that brings it to this many bytes before it is deflated. */
const BLOCK_BYTES = 16 * 1024;

export interface RecordBlock extends Range {
  /** Number of the first document whose record it holds. */
  readonly first: number;
}

/** @returns the section `records` and that which says where its blocks are */
export async function writeRecords(values: Iterable<unknown>): Promise<{ blocks: Uint8Array; index: Uint8Array }> {
  const blocks = new ByteWriter();
  const index = new ByteWriter();
  let lines: string[] = [];
  let bytes = 0;
  const endBlock = async (): Promise<void> => {
    const deflated = await through(new TextEncoder().encode(lines.join("\n")), new CompressionStream("deflate-raw"));
    blocks.bytes(deflated);
    index.varint(lines.length);
    index.varint(deflated.length);
    lines = [];
    bytes = 0;
  };
  for (const value of values) {
    const line = JSON.stringify(value);
    lines.push(line);
    bytes += line.length;
    if (bytes >= BLOCK_BYTES) await endBlock();
  }
  if (lines.length > 0) await endBlock();
  return { blocks: blocks.view(), index: index.view() };
}

export function readRecordIndex(bytes: Uint8Array): RecordBlock[] {
  const reader = new ByteReader(bytes);
  const blocks: RecordBlock[] = [];
  let first = 0;
  let offset = 0;
  while (!reader.isAtEnd) {
    const count = reader.varint();
    const length = reader.varint();
    blocks.push({ first, offset, length });
    first += count;
    offset += length;
  }
  return blocks;
}

/** The values of a block. */
export async function readRecordBlock(bytes: Uint8Array): Promise<unknown[]> {
  const text = new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
  return text.split("\n").map((line): unknown => JSON.parse(line));
}

async function through(
  bytes: Uint8Array,
  stream: { readonly writable: WritableStream; readonly readable: ReadableStream },
): Promise<Uint8Array> {
  const piped = new Blob([bytes as BlobPart]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
