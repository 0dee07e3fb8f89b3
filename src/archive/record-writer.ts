/** Writes the records of a segment or table: see FORMAT.md, "Records". */
import { ByteWriter } from "./bytes.ts";
import { deflated, HIGH_LEVEL } from "./deflated.ts";
import { writeNumbers } from "./fixed-width.ts";
import { dictionaryOf } from "./inflated.ts";
import type { PagedFileWriter } from "./paged-file-writer.ts";
import { PAGE_CONTENT } from "./pages.ts";
import { DICTIONARY, PAGED, type ReadBlock } from "./records.ts";

/** Of the first block, which is the dictionary of the others: more gains little, and each search reads it once. */
const FIRST_CHARACTERS = 8 * 1024;

export interface BlockSettings {
  /** Whether each block begins with a page, so that the index, which takes less then, says how many pages it has. Default false. */
  readonly isPaged?: boolean;
  /**
   * A block ends with the record that brings it to so many characters before it is deflated. By default 2,048: most releases have one to
   * themselves.
   */
  readonly characters?: number;
  /** What all are deflated with, in place of the first one's text: it stands apart then. */
  readonly dictionary?: Uint8Array;
}

export class RecordWriter {
  readonly #file: PagedFileWriter;
  readonly #isPaged: boolean;
  readonly #blockCharacters: number;
  readonly #givenDictionary: Uint8Array | null;
  readonly #start: number;
  readonly #counts: number[] = [];
  readonly #lengths: number[] = [];
  #lines: string[] = [];
  #characters = 0;
  /** Null before the first block, where none was given. */
  #dictionary: Uint8Array | null;

  constructor(file: PagedFileWriter, { isPaged = false, characters = 2 * 1024, dictionary }: BlockSettings = {}) {
    this.#file = file;
    this.#isPaged = isPaged;
    this.#blockCharacters = characters;
    this.#givenDictionary = dictionary ?? null;
    this.#dictionary = this.#givenDictionary;
    if (isPaged) this.#pad(paddingAfter(file.length));
    this.#start = file.length;
  }

  /** @param json of a record, on one line */
  add(json: string): void {
    this.#lines.push(json);
    this.#characters += json.length;
    if (this.#characters >= (this.#dictionary === null ? FIRST_CHARACTERS : this.#blockCharacters)) this.#endBlock();
  }

  /** Takes over a block of another file, if it would be written just so. @throws CommuniqueError ARCHIVE_DAMAGED */
  async takes(block: ReadBlock): Promise<boolean> {
    const isCutSo = this.#lines.length === 0 && !block.isLast && isSame(this.#dictionary, block.dictionary);
    if (isCutSo) this.#write(block.deflated, block.count, block.dictionary ?? dictionaryOf(await block.text()));
    return isCutSo;
  }

  /** What the directory has to say of them. */
  get settings(): Readonly<Record<string, true>> {
    return this.#isPaged ? { [PAGED]: true } : {};
  }

  /** To be called after the last record. */
  end(): void {
    if (this.#lines.length > 0) this.#endBlock();
    this.#file.name("records", this.#start);
  }

  /** To be called after `end`: what is read before any record stands behind all that is not, near the directory. */
  writeIndex(): void {
    if (this.#givenDictionary !== null) this.#file.deflatedSection(DICTIONARY, this.#givenDictionary);
    const index = new ByteWriter();
    writeNumbers(index, this.#counts);
    writeNumbers(index, this.#lengths);
    this.#file.deflatedSection("recordIndex", index.view());
  }

  #endBlock(): void {
    const text = new TextEncoder().encode(this.#lines.join("\n"));
    const block =
      this.#givenDictionary === null
        ? deflated(text, this.#dictionary)
        : deflated(text, this.#givenDictionary, HIGH_LEVEL);
    this.#write(block, this.#lines.length, this.#dictionary ?? dictionaryOf(text));
    this.#lines = [];
    this.#characters = 0;
  }

  /** @param dictionary of the blocks that follow */
  #write(block: Uint8Array, count: number, dictionary: Uint8Array): void {
    const start = this.#file.length;
    const padding = paddingAfter(1 + block.length);
    if (this.#isPaged) this.#file.out.u8(padding);
    this.#file.out.bytes(block);
    if (this.#isPaged) this.#pad(padding);
    const length = this.#file.length - start;
    this.#counts.push(count);
    this.#lengths.push(this.#isPaged ? length / PAGE_CONTENT : length);
    this.#dictionary = dictionary;
  }

  #pad(count: number): void {
    this.#file.out.bytes(new Uint8Array(count));
  }
}

/** How many bytes are missing to a whole page. */
function paddingAfter(length: number): number {
  return (PAGE_CONTENT - (length % PAGE_CONTENT)) % PAGE_CONTENT;
}

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null || a.length !== b.length) return a === b;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
