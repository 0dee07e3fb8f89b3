/** What a search gives whose time ran out when it knew some releases that match, but not yet how they rank. */
import type { Archive } from "../archive/archive.ts";
import { bestOf } from "../archive/best.ts";
import type { Hit } from "../release.ts";
import type { Page } from "./find-options.ts";
import { toHit } from "./hits.ts";
import { byDay, daysOf } from "./order.ts";
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

/**
 * A page of what matches by date, without passages and scores, and of how many: those cost what there was no time for.
 *
 * @param matched null where nothing is known to match
 */
export async function hitsByDate(
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
