/** Which of the releases that hold a query's words have them in a row, as they were typed: `travel ban`, `state of the union`. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import type { Step } from "../archive/step.ts";
import type { LookedUp } from "./look-up.ts";
import { isPlainWord } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { lookUpOf } from "./words.ts";

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

/** @param matching the releases that hold all of the words */
export async function asWorded(
  { index, size }: Archive,
  clauses: readonly Clause[],
  { groups }: LookedUp,
  matching: BitSet,
  step: Step,
): Promise<AsWorded> {
  const plain = clauses.filter(isPlainWord);
  const words = plain.flatMap((clause) => groups.get(clause)?.words ?? []);
  if (words.length < 2 || words.length > MOST_WORDS) return { docs: new BitSet(size), cohesion: 1 };
  const docs = await index.phrase(words.map(lookUpOf), ["title", "text"], matching, null, step);
  const cohesion = docs.count === 0 ? 1 : 1 + FEWNESS * Math.log((1 + matching.count) / (1 + docs.count));
  return { docs, cohesion };
}
