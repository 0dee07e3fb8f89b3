/** Stretches of a field's positions that have a label, of several kinds, such as what somebody says. See FORMAT.md, "Segments". */
import { BLOCK } from "./bit-packing.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { LiveDocuments } from "./live-documents.ts";
import { once } from "./once.ts";
import type { PagedFile, Range } from "./paged-file.ts";
import type { PagedFileWriter } from "./paged-file-writer.ts";

/** Positions `[from, end)`. */
export interface LabelledSpan {
  readonly label: number;
  readonly from: number;
  readonly end: number;
}

/** Of a field, a name for each kind of spans. */
export type SpanKinds = Readonly<Record<string, readonly string[]>>;

/** What the sections of a kind of spans are called by, in one field. @param field its number */
export function spanName(field: number, kind: string): string {
  return `${field}.${kind}`;
}

/** Writes the spans of one kind in one field. */
export class SpanWriter {
  readonly #spans: ByteWriter = new ByteWriter();
  readonly #index: ByteWriter = new ByteWriter();
  #documents = 0;
  #blockStart = 0;

  /** The next document's. @param spans ascending by their first position */
  add(spans: readonly LabelledSpan[]): void {
    this.#spans.varint(spans.length);
    let before = 0;
    for (const { label, from, end } of spans) {
      this.#spans.varint(label);
      this.#spans.varint(from - before);
      this.#spans.varint(end - from);
      before = from;
    }
    if (++this.#documents % BLOCK === 0) this.#endBlock();
  }

  /** To be called once. @param field number of the field */
  finish(file: PagedFileWriter, field: number, kind: string): void {
    const name = spanName(field, kind);
    if (this.#documents % BLOCK !== 0) this.#endBlock();
    file.section(`spans.${name}`, this.#spans.view());
    file.section(`spanIndex.${name}`, this.#index.view());
  }

  #endBlock(): void {
    this.#index.varint(this.#spans.length - this.#blockStart);
    this.#blockStart = this.#spans.length;
  }
}

/** Of each document of a block. @throws RangeError where the bytes are no such block */
function readBlock(bytes: Uint8Array): LabelledSpan[][] {
  const reader = new ByteReader(bytes);
  const documents: LabelledSpan[][] = [];
  while (!reader.isAtEnd) {
    let before = 0;
    documents.push(
      Array.from({ length: reader.varint() }, () => {
        const label = reader.varint();
        const from = before + reader.varint();
        before = from;
        return { label, from, end: from + reader.varint() };
      }),
    );
  }
  return documents;
}

function readIndex(bytes: Uint8Array): Range[] {
  const reader = new ByteReader(bytes);
  const blocks: Range[] = [];
  for (let offset = 0; !reader.isAtEnd; ) {
    const length = reader.varint();
    blocks.push({ offset, length });
    offset += length;
  }
  return blocks;
}

/** The spans of one kind in one field of a segment. */
export class SpanReader {
  readonly #file: PagedFile;
  readonly #name: string;
  readonly #blocks: () => Promise<readonly Range[]> = once(() =>
    this.#file.section(`spanIndex.${this.#name}`, readIndex),
  );

  /** The kinds that are known in a field. @param field its number */
  static kindsIn({ directory }: PagedFile, field: number): string[] {
    const prefix = `spans.${spanName(field, "")}`;
    return Object.keys(directory.sections).flatMap((name) =>
      name.startsWith(prefix) ? name.slice(prefix.length) : [],
    );
  }

  /** @param name see `spanName` */
  constructor(file: PagedFile, name: string) {
    this.#file = file;
    this.#name = name;
  }

  /** Those of documents. @param live null where all are @throws CommuniqueError ARCHIVE_DAMAGED, as what follows */
  async read(docs: readonly number[], live: LiveDocuments | null): Promise<LabelledSpan[][]> {
    const blocks = await this.#blocks();
    const stored = live === null ? docs : docs.map((doc) => live.stored[doc] as number);
    const numbers = [...new Set(stored.map((doc) => Math.floor(doc / BLOCK)))];
    const parts = await this.#file.sectionParts(
      `spans.${this.#name}`,
      numbers.map((number) => blocks[number] as Range),
    );
    const decoded = new Map(
      numbers.map((number, i) => [number, this.#file.decoded(() => readBlock(parts[i] as Uint8Array))]),
    );
    return stored.map((doc) => decoded.get(Math.floor(doc / BLOCK))?.[doc % BLOCK] ?? []);
  }

  /** Those of all documents of the file, one after the other, for reading them once. */
  async *all(): AsyncGenerator<readonly LabelledSpan[]> {
    const section = this.#file.forward(`spans.${this.#name}`);
    for (const block of await this.#blocks()) {
      const bytes = await section.read(block);
      yield* this.#file.decoded(() => readBlock(bytes));
    }
  }
}
