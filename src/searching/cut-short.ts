/** What a search gives whose time ran out when it knew some releases that match, but not yet how they rank. */
import type { Archive } from "../archive/archive.ts";
import { bestOf } from "../archive/best.ts";
import type { Hit, Results } from "../release.ts";
import { type CursorScope, toCursor } from "./cursor.ts";
import type { AskedPage, FindOptions, Page } from "./find-options.ts";
import { toHit } from "./hits.ts";
import { byDay, daysOf } from "./order.ts";
import { formatQuery, type Query } from "./query.ts";
import { foldVersions, unfolded } from "./versions.ts";

/** What is known of the match set. */
export interface Matched {
  /** In ascending order. */
  readonly match: Uint32Array;
  /** Whether no others match. */
  readonly isWhole: boolean;
  /** In which the hits are to be given, since they cannot be by score. */
  readonly order: "newest" | "oldest";
}

/** A query with the page of its hits that is wanted. */
export interface AskedQuery extends AskedPage {
  readonly scope: CursorScope;
  readonly query: Query;
}

/** What surely matches, as far as that is known, without all that follows from it. It goes on where all that match are known. */
export async function outOfTime(
  archive: Archive,
  { scope, query, page }: AskedQuery,
  options: FindOptions,
  matched: Matched | null,
): Promise<Results> {
  const { text } = scope;
  const { hits, count } = await hitsByDate(archive, matched, page, options.fold ?? true);
  const end = page.offset + hits.length;
  const goesOn = matched?.isWhole === true && end < count && page.limit > 0;
  return {
    query: { text, understood: formatQuery(query), ignored: query.ignored },
    total: matched?.isWhole !== true || options.total === false ? null : matched.match.length,
    related: 0,
    relaxed: false,
    ...page,
    next: goesOn ? toCursor({ offset: end, byDate: true }, scope) : null,
    timedOut: true,
    generation: archive.manifest.generation,
    didYouMean: null,
    hits,
    facets: {},
    unlisted: {},
  };
}

/**
 * A page of what matches by date, without passages and scores, and of how many: those cost what there was no time for.
 *
 * @param matched null where nothing is known to match
 */
async function hitsByDate(
  archive: Archive,
  matched: Matched | null,
  { offset, limit }: Page,
  fold: boolean,
): Promise<{ readonly hits: readonly Hit[]; readonly count: number }> {
  if (matched === null) return { hits: [], count: 0 };
  const { match, order } = matched;
  const days = await daysOf(archive);
  const listed = fold ? foldVersions(await archive.newest(), match, []) : unfolded(match, []);
  const direction = order === "oldest" ? -1 : 1;
  const docs = bestOf(listed.match, offset + limit, (a, b) => byDay(days, a, b, direction)).slice(offset);
  const folded = docs.map((doc) => listed.versions.get(doc) ?? []);
  const [entries, ...versions] = await Promise.all([docs, ...folded].map((some) => archive.entries(some)));
  const hits = (entries ?? []).map((entry, i) => {
    const ids = new Set(versions[i]?.map(({ id }) => id));
    const versionIds = entry.versions.filter((id) => ids.has(id));
    return toHit(archive, entry, { score: 0, related: false }, versionIds, []);
  });
  return { hits, count: listed.match.length };
}
