/** Names that many releases have, of a published archive: read without those that few have, which are most. See `names` in `manifest.ts`. */
import { range } from "../range.ts";
import type { StoredName } from "./stored-records.ts";
import type { Table } from "./table.ts";

/** Rows read at first; then each time so many times as many, since each time is waited for. */
const FIRST_ROWS = 256;
const GROWTH = 4;

/** The names that at least so many of the releases have, ascending. @throws CommuniqueError ARCHIVE_DAMAGED */
export function frequentNames(
  table: () => Promise<Table>,
  releases: number,
): (least: number) => Promise<readonly string[]> {
  return async (least) => {
    if (least > releases) return [];
    const names = await table();
    const found: StoredName[] = [];
    for (let end = FIRST_ROWS; found.length < names.rows; end *= GROWTH) {
      const rows = range(Math.min(end, names.rows)).slice(found.length);
      found.push(...((await names.records(rows)) as StoredName[]));
      if ((found.at(-1)?.[1] ?? 0) < least) break;
    }
    return found.flatMap(([name, count]) => (count < least ? [] : name)).sort();
  };
}
