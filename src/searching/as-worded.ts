/** Which of the releases that hold a query's words have them in a row, as they were typed: `travel ban`, `state of the union`. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import type { Step } from "../archive/step.ts";
import type { LookedUp } from "./look-up.ts";
import { isPlainWord } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { placesOfDates } from "./query-dates.ts";
import { rowOf } from "./words.ts";

/** More words than these are no name of one thing, and hardly a release has them in a row. */
const MOST_WORDS = 5;
/** What it counts that few of the releases with all of the words have them in a row. */
const FEWNESS = 2;

export interface AsWorded {
  readonly docs: BitSet;
  /**
   * How much more is meant by the words together than by each: 1 where all releases that hold them have them in a row, or none has.
   */
  readonly cohesion: number;
}

/** @param within the releases that are ranked, some of which may not hold all of the words */
export async function asWorded(
  archive: Archive,
  clauses: readonly Clause[],
  { groups, holders, stops }: LookedUp,
  within: BitSet,
  step: Step,
): Promise<AsWorded> {
  const plain = clauses
    .filter(isPlainWord)
    .flatMap((clause) => groups.get(clause)?.words.map((word) => ({ word, isStop: stops.has(clause) })) ?? []);
  const typed = plain.map(({ word }) => word.word);
  const run = longestBetween(plain, placesOfDates(typed, archive.manifest.languages));
  const words = run.flatMap(({ word, isStop }) => (isStop ? [] : word));
  if (words.length < 2 || run.length > MOST_WORDS) return { docs: new BitSet(archive.size), cohesion: 1 };
  const holding = words.reduce((docs, word) => docs.and(holders.get(word) ?? docs), within);
  // Whatever small word stands in the place of one, which are the longest to read.
  const row = rowOf(
    run.map(({ word }) => word),
    (place) => run[place]?.isStop === true,
  );
  const docs = await archive.index.phrase(row, ["title", "text"], holding, null, step);
  const cohesion = docs.count === 0 ? 1 : 1 + FEWNESS * Math.log((1 + holding.count) / (1 + docs.count));
  return { docs, cohesion };
}

/** The longest run without what stands at some places: `state of the union 2023` is asked of the address and of a year. */
function longestBetween<T>(things: readonly T[], places: ReadonlySet<number>): readonly T[] {
  const ends = [-1, ...[...places].sort((a, b) => a - b), things.length];
  const runs = ends.slice(1).map((end, i) => things.slice((ends[i] as number) + 1, end));
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}
