/**
 * What stands in a segment of each term, its postings, positions and forms, and the pages of its dictionaries: as they are, or deflated,
 * which is less to fetch and more to do. See FORMAT.md, "Segments".
 */
import { LatestUsed } from "../latest-used.ts";
import type { ByteWriter } from "./bytes.ts";
import { deflated, HIGH_LEVEL } from "./deflated.ts";
import type { PagedFile, Range } from "./paged-file.ts";

/** The setting of a segment's directory by which pages of dictionaries are deflated, and long lists. */
export const DEFLATED = "deflated";
/** The lists of a term that so many documents hold are long. */
const LONG = 128;
/** Lists kept that were deflated, bytes: one search asks for some of them several times. */
const KEPT = 4 * 1024 * 1024;

/** @param list of a term, which is taken out of it @param documents that hold the term @returns bytes that it takes where it is written */
export function writeList(out: ByteWriter, list: ByteWriter, documents: number, deflates: boolean): number {
  const bytes =
    deflates && documents >= LONG && list.length > 0 ? deflated(list.view(), null, HIGH_LEVEL) : list.view();
  out.bytes(bytes);
  list.clear();
  return bytes.length;
}

/** A page of a dictionary. @param page as it stands in the file @throws CommuniqueError ARCHIVE_DAMAGED */
export function readPage(file: PagedFile, page: Uint8Array): Promise<Uint8Array> | Uint8Array {
  return isDeflated(file) ? file.inflated(page) : page;
}

/** A list of a term. @param list as it stands in the file @param documents that hold the term @throws CommuniqueError ARCHIVE_DAMAGED */
export function readList(file: PagedFile, list: Uint8Array, documents: number): Promise<Uint8Array> | Uint8Array {
  return isDeflated(file) && documents >= LONG && list.length > 0 ? file.inflated(list) : list;
}

function isDeflated({ directory }: PagedFile): boolean {
  return directory[DEFLATED] === true;
}

/** Of a term: where a list stands, and how many documents hold it. */
export interface PlacedList extends Range {
  readonly documents: number;
}

/** The lists of one section. */
export class TermLists {
  readonly #file: PagedFile;
  readonly #section: string;
  readonly #kept: LatestUsed<number, Promise<Uint8Array>> = new LatestUsed(KEPT);

  constructor(file: PagedFile, section: string) {
    this.#file = file;
    this.#section = section;
  }

  /** @throws CommuniqueError ARCHIVE_DAMAGED */
  async read(lists: readonly PlacedList[]): Promise<Uint8Array[]> {
    const parts = await this.#file.sectionParts(this.#section, lists);
    return Promise.all(parts.map((bytes, i) => this.#undone(bytes, lists[i] as PlacedList)));
  }

  #undone(bytes: Uint8Array, { offset, documents }: PlacedList): Promise<Uint8Array> | Uint8Array {
    const kept = this.#kept.get(offset);
    if (kept !== undefined) return kept;
    const list = readList(this.#file, bytes, documents);
    if (list instanceof Promise) this.#kept.set(offset, list, 2 * bytes.length);
    return list;
  }
}
