/** Persons whose names the plain words of a query nearly are: `Macron Emanuel`; `Arlen Spector` too, though some releases write it so. */
import { BitSet } from "../archive/bit-set.ts";
import { NearTerms } from "../archive/fuzzy.ts";
import { once } from "../archive/once.ts";
import { sharedLength } from "../archive/shared-length.ts";
import type { FoundSoFar } from "./did-you-mean.ts";
import type { MatchContext } from "./look-up.ts";
import { isWhole, type PlainWord, plainRuns, wordsOfRun } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { rewrite } from "./rewrite.ts";
import { inCaseOf } from "./typed-case.ts";

const FEWEST_WORDS = 2;
const MOST_WORDS = 4;
/** How many slips of the pen a name may be away. */
const MOST_SLIPS = 2;
/** Who is meant has so many times as many releases as have what was typed: a name, or all words of it as they are written. */
const NAME_RATIO = 10;
/**
 * They have it by the same slip where they are no more than so many times as many as make it by its likelihood, since what is spelt by ear
 * is spelt so again and again. More name another person, or hold the words by chance.
 */
const SLIP_ODDS = 30;

/** A name near what was typed. */
interface NearName {
  /** In the order in which they were typed. */
  readonly words: readonly string[];
  /** How many releases have it. */
  readonly releases: number;
  readonly worth: number;
}

/**
 * The clauses with a run of plain words, whole, replaced by the name that it nearly is, in the order in which they were typed; the
 * very clauses where there is none that far more releases have.
 */
export async function meantName(
  { archive, language, said }: MatchContext,
  clauses: readonly Clause[],
  { lookedUp }: Pick<FoundSoFar, "lookedUp">,
): Promise<readonly Clause[]> {
  const { named, analyzer } = archive;
  for (const run of plainRuns(clauses)) {
    const words = wordsOfRun(run, analyzer, language);
    const { length } = words.words;
    const isCandidate =
      length >= FEWEST_WORDS && length <= MOST_WORDS && length === run.length && isWhole(words, 0, length);
    if (!isCandidate || run.some((clause) => said.has(clause))) continue;
    const orders = [0, 1].map((family) => {
      const typed = [...words.words.slice(family), ...words.words.slice(0, family)].join(" ");
      return { family, typed };
    });
    const bearers = lookedUp.names.find((name) => run.every((clause) => name.clauses.has(clause)))?.docs.count ?? 0;
    const having = once(async () => Math.max(bearers, (await holdingAsWritten(words.words, archive)).count));
    if (archive.frequentNames !== null) {
      const own = await having();
      // All names are read only where one that is hardly used may be meant, or one that may be is known to be near.
      const names = own === 0 ? null : await archive.frequentNames(NAME_RATIO * own);
      if (names !== null && !orders.some(({ typed }) => isNearAny(typed, names))) continue;
    }
    const { likelihood, misspelling, mostForgiven } = await import("./misspelling.ts");
    let best: NearName | null = null;
    for (const { family, typed } of orders) {
      for (const key of (await named.near(typed, MOST_SLIPS)).keys()) {
        const cost = misspelling(typed, key, mostForgiven(typed));
        const parts = key.split(" ");
        if (cost === null || cost === 0 || parts.length !== length) continue;
        const releases = (await named.holders({ terms: [key], prefix: false }, null)).count;
        const worth = releases * likelihood(cost);
        if (worth <= (best?.worth ?? 0)) continue;
        best = { words: [...parts.slice(length - family), ...parts.slice(0, length - family)], releases, worth };
      }
    }
    if (best === null) continue;
    const own = await having();
    if (best.releases < NAME_RATIO * own || best.worth * SLIP_ODDS < own) continue;
    const meant = new Map<Clause, string>(run.map((clause, i) => [clause, best.words[i] as string]));
    return rewrite(clauses, (clause) => {
      const name = meant.get(clause);
      return name === undefined
        ? clause
        : { ...(clause as PlainWord), text: inCaseOf((clause as PlainWord).text, name) };
    });
  }
  return clauses;
}

/** @param names ascending */
function isNearAny(typed: string, names: readonly string[]): boolean {
  const near = new NearTerms(typed, MOST_SLIPS, "slips");
  return names.some((name, i) => near.distance(name, sharedLength(names[i - 1] ?? "", name)) !== null);
}

/** The releases that hold all of some words as they are written: by its stem, Colins is Colin. */
async function holdingAsWritten(words: readonly string[], { index, size }: MatchContext["archive"]): Promise<BitSet> {
  const holders = await Promise.all(words.map((form) => index.holders({ form, prefix: false }, null)));
  return holders.reduce((all, one) => all.and(one), BitSet.full(size));
}
