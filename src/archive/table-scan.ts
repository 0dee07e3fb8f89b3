/** A table read once from its beginning to its end, past what is kept for searches: what merging asks of one. */
import { COLUMN, type Column, readColumn } from "./columns.ts";
import type { PagedFile } from "./paged-file.ts";
import { RecordReader } from "./records.ts";

export class TableScan {
  readonly #file: PagedFile;
  readonly #rows: number;
  readonly records: RecordReader;
  /** In the order in which they were written. */
  readonly columns: readonly string[];

  constructor(file: PagedFile, rows: number) {
    this.#file = file;
    this.#rows = rows;
    this.records = new RecordReader(file);
    this.columns = Object.keys(file.directory.sections)
      .filter((section) => section.startsWith(COLUMN))
      .map((section) => section.slice(COLUMN.length));
  }

  /** Null where it has none of this name. @throws CommuniqueError ARCHIVE_DAMAGED */
  async column(name: string): Promise<Column | null> {
    const section = COLUMN + name;
    return this.#file.has(section)
      ? this.#file.inflatedSection(section, (bytes) => readColumn(bytes, this.#rows))
      : null;
  }
}
