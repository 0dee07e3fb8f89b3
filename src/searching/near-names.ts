/** Persons whose names the plain words of a query nearly are: `Macron Emanuel`. */
import type { FoundSoFar } from "./did-you-mean.ts";
import type { MatchContext } from "./look-up.ts";
import { likelihood, misspelling, mostForgiven } from "./misspelling.ts";
import { isWhole, type PlainWord, plainRuns, wordsOfRun } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { rewrite } from "./rewrite.ts";
import { inCaseOf } from "./typed-case.ts";

const FEWEST_WORDS = 2;
const MOST_WORDS = 4;
/** How many slips of the pen a name may be away. */
const MOST_SLIPS = 2;

/**
 * The clauses with a run of plain words, whole, replaced by the name that it nearly is, in the order in which they were typed; the
 * very clauses where there is none. Made for queries that find hardly a release.
 */
export async function meantName(
  { archive: { named, analyzer }, language, said }: MatchContext,
  clauses: readonly Clause[],
  { lookedUp }: FoundSoFar,
): Promise<readonly Clause[]> {
  for (const run of plainRuns(clauses)) {
    const words = wordsOfRun(run, analyzer, language);
    const { length } = words.words;
    const isCandidate =
      length >= FEWEST_WORDS && length <= MOST_WORDS && length === run.length && isWhole(words, 0, length);
    if (!isCandidate || lookedUp.names.length > 0 || run.some((clause) => said.has(clause))) continue;
    let best: readonly string[] | null = null;
    let most = 0;
    for (const family of [0, 1]) {
      const typed = [...words.words.slice(family), ...words.words.slice(0, family)].join(" ");
      for (const key of (await named.near(typed, MOST_SLIPS)).keys()) {
        const cost = misspelling(typed, key, mostForgiven(typed));
        const parts = key.split(" ");
        if (cost === null || cost === 0 || parts.length !== length) continue;
        const releases = (await named.holders({ terms: [key], prefix: false }, null)).count;
        const worth = releases * likelihood(cost);
        if (worth <= most) continue;
        best = [...parts.slice(length - family), ...parts.slice(0, length - family)];
        most = worth;
      }
    }
    if (best === null) continue;
    const meant = new Map<Clause, string>(run.map((clause, i) => [clause, best[i] as string]));
    return rewrite(clauses, (clause) => {
      const name = meant.get(clause);
      return name === undefined
        ? clause
        : { ...(clause as PlainWord), text: inCaseOf((clause as PlainWord).text, name) };
    });
  }
  return clauses;
}
