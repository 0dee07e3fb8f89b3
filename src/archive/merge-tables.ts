/** Several tables to one: their rows one after the other, without those that were deleted. */
import type { BitSet } from "./bit-set.ts";
import { type Column, columnBytes } from "./columns.ts";
import { LEFT_OUT, mergeRecords, numberedThrough } from "./merge-inputs.ts";
import { NumberList } from "./number-list.ts";
import { PagedFileWriter } from "./paged-file-writer.ts";
import type { Sink } from "./sink.ts";
import { endTable, type Table } from "./table.ts";

export interface TableInput {
  readonly table: Table;
  /** The rows that stay; null for all. */
  readonly live: BitSet | null;
}

/** Rows of one input. */
interface Part {
  /** Null where the input lacks the column: its rows have no values. */
  readonly column: Column | null;
  /** Those that stay, ascending. */
  readonly rows: readonly number[];
}

/**
 * Writes the bytes that a `TableWriter` would have written of the rows that stay, in the order of the inputs.
 *
 * Memory: one column of all inputs at a time.
 *
 * @param inputs either all with records or all without
 * @throws CommuniqueError ARCHIVE_DAMAGED
 */
export async function mergeTables(inputs: readonly TableInput[], out: Sink): Promise<void> {
  const file = new PagedFileWriter();
  const scans = await Promise.all(inputs.map(({ table }) => table.scan()));
  const { numbers, count } = numberedThrough(inputs.map(({ table, live }) => ({ documents: table.rows, live })));
  const records = await mergeRecords(
    scans.map(({ records }, i) => ({ records, numbers: numbers[i] as Uint32Array })),
    file,
    out,
  );
  const kept = numbers.map((ofInput) => [...ofInput.keys()].filter((row) => ofInput[row] !== LEFT_OUT));
  const columns: [name: string, bytes: Uint8Array][] = [];
  for (const name of new Set(scans.flatMap((scan) => scan.columns))) {
    const ofInputs = await Promise.all(scans.map((scan) => scan.column(name)));
    columns.push([name, mergeColumns(ofInputs.map((column, i) => ({ column, rows: kept[i] ?? [] })))]);
  }
  for (const bytes of endTable(file, count, columns, records)) await out.write(bytes);
}

function mergeColumns(parts: readonly Part[]): Uint8Array {
  const values = [...new Set(parts.flatMap(valuesInUse))].sort();
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const counts = new NumberList();
  const places = new NumberList();
  for (const { column, rows } of parts) {
    // Of a value that no row has any longer there is no place.
    const newPlaces = Uint32Array.from(column?.values ?? [], (value) => placeOf.get(value) ?? 0);
    for (const row of rows) {
      const own = column?.of(row) ?? [];
      counts.push(own.length);
      for (const place of own) places.push(newPlaces[place] as number);
    }
  }
  return columnBytes(values, counts.view(), places.view());
}

/** The values that rows have which stay. */
function valuesInUse({ column, rows }: Part): string[] {
  if (column === null) return [];
  const isInUse = new Uint8Array(column.values.length);
  for (const row of rows) for (const place of column.of(row)) isInUse[place] = 1;
  return column.values.filter((_, place) => isInUse[place] === 1);
}
