/**
 * Which words of a query say nothing of what is asked for: `what did the …`. They are required as all words are where all have to
 * be there, but count for nothing else.
 */

import { stemmedAs } from "../analysis/stem.ts";
import type { StopWords } from "../analysis/stop-words.ts";
import type { BitSet } from "../archive/bit-set.ts";
import type { QueryWord, WordGroup } from "./words.ts";

/** So many words of its list make plain in which language a query is: `die` and `war` are words of English and German. */
const TELLING = 2;
/** A word that a larger share of the releases holds needs no more of them. */
const COMMON = 0.5;

/**
 * @param groups of a query's words that speak for a release
 * @param language that the query names
 * @returns those of the groups that are stop words; none where the query has no other words
 */
export function stopGroups(
  groups: readonly WordGroup[],
  holders: ReadonlyMap<QueryWord, BitSet>,
  lists: StopWords,
  language: string | null,
): ReadonlySet<WordGroup> {
  const named = stemmedAs(language);
  const known = named === null ? [...lists.values()] : [lists.get(named) ?? new Set<string>()];
  const candidates = groups.filter(isPlain);
  const inList = (group: WordGroup, list: ReadonlySet<string>): boolean =>
    group.words.every(({ word }) => list.has(word));
  const counts = known.map((list) => candidates.filter((group) => inList(group, list)).length);
  const most = Math.max(...counts);
  const told =
    named !== null || known.length === 1 || most >= TELLING ? known.filter((_, i) => counts[i] === most) : [];
  const isCommon = ({ words }: WordGroup): boolean =>
    words.every((word) => {
      const found = holders.get(word);
      return found !== undefined && found.count > found.size * COMMON;
    });
  const stops = candidates.filter((group) =>
    isCommon(group)
      ? known.some((list) => inList(group, list))
      : told.length > 0 && told.every((list) => inList(group, list)),
  );
  return new Set(stops.length === groups.length ? [] : stops);
}

/** Exact, unfinished and fielded words are asked for, whatever they are, and so are names. */
function isPlain({ words, adjacent, field, named }: WordGroup): boolean {
  const asTyped = words.every(({ prefix, exact, corrections }) => !prefix && !exact && corrections.length === 0);
  return !adjacent && field === null && named === null && words.length > 0 && asTyped;
}
