/** What a search asks besides its words, and the page of hits that this comes to. */
import type { Step } from "../archive/step.ts";
import { CommuniqueError } from "../errors.ts";
import type { Filters, MatchMode, SortOrder } from "../release.ts";
import { sortOrders } from "../sort-orders.ts";
import { type CursorScope, fromCursor } from "./cursor.ts";
import { LIMITS } from "./limits.ts";
import type { Order } from "./order.ts";
import type { RankingOptions } from "./ranking-weights.ts";

/** What a search asks besides its words; the defaults are the HTTP interface's. */
export interface FindOptions extends Partial<Filters> {
  readonly match?: MatchMode;
  readonly sort?: SortOrder;
  /** 0 to 1,000, default 10. */
  readonly limit?: number;
  readonly offset?: number;
  /** `next` of the page before, of the same search; replaces `offset`. */
  readonly cursor?: string;
  /** False leaves the count out (`total` is then null). */
  readonly total?: boolean;
  /** Names of the facets to count, or false for none; default all. */
  readonly facets?: readonly string[] | false;
  /** What counts otherwise than by default where releases are ranked. */
  readonly ranking?: RankingOptions;
  /** False lists earlier versions of a release as hits of their own, so that there are as many hits as `total` says; default true. */
  readonly fold?: boolean;
  /** Whether each hit says how its score comes about; default false. */
  readonly explain?: boolean;
  /** False leaves snippets out, where a caller needs ids alone. */
  readonly snippets?: boolean;
  /** False leaves out what the query may have meant (`didYouMean` is then null), where hits are wanted before it. */
  readonly didYouMean?: boolean;
  /**
   * Milliseconds after which the search ends with what it has, and says so (`timedOut`): the releases that are known to match by then,
   * by date and without passages, counted where it is known of all. Default 10,000.
   */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

const MOST_HITS_A_PAGE = 1_000;

const MATCH_MODES: readonly MatchMode[] = ["auto", "all", "exact"];
const LISTS = ["person", "topic", "event", "language", "folder"] as const;

/** @param sort one of `sortOrders` */
export function orderOf(sort: SortOrder): Order {
  if (sort === "relevance" || sort === "newest" || sort === "oldest") return sort;
  return { field: sort.replace(/^-/, ""), descending: sort.startsWith("-") };
}

/**
 * Programs without types may pass anything: what would be taken for something else is refused.
 *
 * @param fields the archive's own
 * @throws CommuniqueError USAGE
 */
export function refuseMistaken(text: unknown, options: FindOptions, fields: readonly string[]): void {
  const refuse = (what: string): never => {
    throw new CommuniqueError("USAGE", what);
  };
  if (typeof text !== "string") refuse("A query is a text.");
  const known: Readonly<Record<"match" | "sort", readonly string[]>> = { match: MATCH_MODES, sort: sortOrders(fields) };
  for (const name of ["match", "sort"] as const) {
    const value = options[name];
    if (value !== undefined && !known[name].includes(value))
      refuse(`${name} is one of ${known[name].join(", ")}, not ${value}.`);
  }
  for (const name of LISTS)
    if (options[name] !== undefined && !Array.isArray(options[name])) refuse(`${name} is a list.`);
  const { facets, timeout = 0 } = options;
  if (typeof timeout !== "number" || !(timeout >= 0)) refuse(`timeout is a number of milliseconds, not ${timeout}.`);
  if (facets !== undefined && facets !== false && !Array.isArray(facets))
    refuse("facets is a list of names, or false.");
}

/** Whether some releases are passed over whatever words they hold. */
export function isFiltered({ from = null, to = null, fields = {}, ...lists }: Partial<Filters>): boolean {
  const isGiven = [...LISTS.map((name) => lists[name]), ...Object.values(fields)].some((some = []) => some.length > 0);
  return isGiven || from !== null || to !== null || Object.keys(fields).length > 0;
}

/** Which hits are wanted. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** A page, and whether the pages before it were by date because time had run out. */
export interface AskedPage {
  readonly page: Page;
  readonly byDate: boolean;
}

export function toPage({ text, options, generation }: CursorScope): AskedPage {
  throwIfAborted(options.signal);
  const { limit = 10, offset = 0, cursor } = options;
  if (!Number.isInteger(limit) || limit < 0 || limit > MOST_HITS_A_PAGE)
    throw new CommuniqueError("USAGE", `limit is a whole number from 0 to ${MOST_HITS_A_PAGE}, not ${limit}.`);
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw new CommuniqueError("USAGE", `offset is a whole number from 0, not ${offset}.`);
  if (cursor === undefined) return { page: { limit, offset }, byDate: false };
  const { byDate, ...place } = fromCursor(cursor, { text, options, generation });
  return { page: { limit, ...place }, byDate };
}

/** That a search took longer than it may. */
export class OutOfTime extends Error {}

/** A search works for so long, milliseconds, before others have their turn. */
const TURN_MS = 20;

/** What a search calls between its steps. It throws `OutOfTime`, or CommuniqueError ABORTED when the signal says so. */
export function stepsOf({ timeout = LIMITS.time, signal }: FindOptions): Step {
  const end = performance.now() + timeout;
  let turn = performance.now();
  // What the search does side by side goes on one after the other, each in a turn of its own.
  let queue = Promise.resolve();
  return async () => {
    if (performance.now() - turn > TURN_MS) {
      queue = queue.then(() => new Promise((done) => setTimeout(done)));
      await queue;
      turn = performance.now();
    }
    throwIfAborted(signal);
    if (performance.now() > end) throw new OutOfTime();
  };
}

/** @throws CommuniqueError ABORTED */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new CommuniqueError("ABORTED", "The search was given up.");
}
