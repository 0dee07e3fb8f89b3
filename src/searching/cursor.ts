/** Where a page of hits ended: a place in the order of one search over one generation, in a form that a reader hands back as it is. */
import { crc32 } from "../archive/crc32.ts";
import { CommuniqueError } from "../errors.ts";
import type { FindOptions } from "./find-options.ts";

/** Which hits there are, and in what order, depends on these. */
const ORDERING = ["match", "sort", "ranking", "from", "to", "fold"] as const;
/** The order of their values does not matter, nor whether one comes twice. */
const LISTS = ["person", "topic", "event", "language", "folder"] as const;
const DEFAULTS: Partial<FindOptions> = { match: "auto", sort: "relevance", fold: true };

/** A search and the generation that it is of. */
export interface CursorScope {
  readonly text: string;
  readonly options: FindOptions;
  readonly generation: string;
}

/** Where the next page begins. */
export interface Place {
  readonly offset: number;
  /** Whether hits are by date because there was no time to rank them: then the next ones are too, lest some be missed. */
  readonly byDate: boolean;
}

const BY_DATE = "d";

export function toCursor({ offset, byDate }: Place, scope: CursorScope): string {
  return btoa(`${scope.generation}:${searchKey(scope)}:${offset}${byDate ? BY_DATE : ""}`).replace(/=+$/, "");
}

/**
 * @throws CommuniqueError USAGE for what is no cursor, or another search's
 */
export function fromCursor(cursor: string, scope: CursorScope): Place {
  let decoded = "";
  try {
    decoded = atob(cursor);
  } catch {
    // Told below: it is no cursor of ours.
  }
  const [generation, key, place = ""] = decoded.split(":");
  const [, digits, byDate] = /^(\d+)(d?)$/.exec(place) ?? [];
  const offset = Number(digits);
  if (!Number.isSafeInteger(offset))
    throw new CommuniqueError("USAGE", "cursor is not one that a search gave as next.");
  if (generation !== scope.generation)
    throw new CommuniqueError(
      "USAGE",
      "The index has changed since this cursor was given. Search again from the first page.",
    );
  if (key !== searchKey(scope))
    throw new CommuniqueError(
      "USAGE",
      "This cursor was given for another search: it goes with the same query, filters, match and sort. Search again from the first page.",
    );
  return { offset, byDate: byDate === BY_DATE };
}

/** The same for searches that have the same hits in the same order. */
function searchKey({ text, options }: CursorScope): string {
  const lists = LISTS.map((name) => listed(options[name]));
  const own = Object.entries(options.fields ?? {}).map(([name, values]) => [name, listed(values)] as const);
  const fields = own.filter(([, values]) => values.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const others = ORDERING.map((name) => options[name] ?? DEFAULTS[name] ?? null);
  const bytes = new TextEncoder().encode(JSON.stringify([text, lists, fields, others]));
  return crc32(bytes).toString(36);
}

function listed(values: readonly string[] = []): string[] {
  return [...new Set(values)].sort();
}
