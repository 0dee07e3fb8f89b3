/** A table of an archive: of each row a record, if there are any, read in blocks, and columns, each read whole when it is first asked for. See FORMAT.md, "Tables". */
import { CommuniqueError } from "../errors.ts";
import { range } from "../range.ts";
import { COLUMN, type Column, readColumn, writeColumn } from "./columns.ts";
import { onceEach } from "./once.ts";
import { PagedFile } from "./paged-file.ts";
import { PagedFileWriter } from "./paged-file-writer.ts";
import { type BlockSettings, RecordWriter } from "./record-writer.ts";
import { RecordReader } from "./records.ts";
import type { Source } from "./source.ts";
import type { TableScan } from "./table-scan.ts";

export class Table {
  readonly rows: number;
  readonly #file: PagedFile;
  readonly #records: RecordReader;
  /** The values of a column, read whole. @throws CommuniqueError ARCHIVE_DAMAGED */
  readonly column: (name: string) => Promise<Column> = onceEach((name) =>
    this.#file.inflatedSection(COLUMN + name, (bytes) => readColumn(bytes, this.rows)),
  );

  /** @param ahead how many bytes its index of records is likely to take, and what else is wanted of its end @param seal see `readFileEnd` @throws CommuniqueError ARCHIVE_DAMAGED, ARCHIVE_VERSION */
  static async open(
    source: Source,
    file: string,
    length: number,
    ahead: number = 0,
    seal: number | null = null,
  ): Promise<Table> {
    return new Table(await PagedFile.open(source, file, length, ahead, seal));
  }

  private constructor(file: PagedFile) {
    this.#file = file;
    this.rows = Number(file.directory.rows);
    this.#records = new RecordReader(file);
  }

  /** The records of rows, in the order asked for. @throws CommuniqueError ARCHIVE_DAMAGED */
  async records(rows: readonly number[]): Promise<unknown[]> {
    const missing = rows.find((row) => !(row >= 0 && row < this.rows));
    if (missing !== undefined)
      throw new CommuniqueError("NOT_FOUND", `${this.#file.name}: there is no row ${missing}.`);
    return this.#records.read(rows);
  }

  /** The records of all rows. @throws CommuniqueError ARCHIVE_DAMAGED */
  allRecords(): Promise<unknown[]> {
    return this.#records.read(range(this.rows));
  }

  /** For reading all of it once, without displacing what is kept for searches. */
  async scan(): Promise<TableScan> {
    const { TableScan } = await import("./table-scan.ts");
    return new TableScan(this.#file, this.rows);
  }
}

/** Records come one by one, columns at the end. The same rows give the same bytes. */
export class TableWriter {
  readonly #file: PagedFileWriter = new PagedFileWriter();
  readonly #records: RecordWriter;

  constructor(blocks: BlockSettings = {}) {
    this.#records = new RecordWriter(this.#file, blocks);
  }

  /** @param json of the record @returns bytes that are ready to be written, if there are any */
  add(json: string): Uint8Array | null {
    this.#records.add(json);
    return this.#file.isFull ? this.#file.flush() : null;
  }

  /** @param columns of each the values of all rows, gone through one column after the other @returns the rest of the file */
  end(rows: number, columns: Readonly<Record<string, Iterable<readonly string[]>>> = {}): Uint8Array[] {
    this.#records.end();
    return endTable(
      this.#file,
      rows,
      Object.entries(columns).map(([name, values]) => [name, writeColumn(values)]),
      this.#records,
    );
  }
}

/** What stands after the records. @param columns as `writeColumn` makes them @param records ended */
export function endTable(
  file: PagedFileWriter,
  rows: number,
  columns: Iterable<readonly [name: string, bytes: Uint8Array]>,
  records: RecordWriter,
): Uint8Array[] {
  for (const [name, bytes] of columns) file.deflatedSection(COLUMN + name, bytes);
  records.writeIndex();
  return file.end({ rows, ...records.settings });
}
