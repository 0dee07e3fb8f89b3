/** A query with its mistyped words and names put right, where that surely finds more. */
import { BitSet } from "../archive/bit-set.ts";
import { correctionsOf } from "./corrections.ts";
import { clauseTest, passing } from "./filters.ts";
import { LIMITS } from "./limits.ts";
import { heldBeside, type LookedUp, lookUp, type MatchContext, positiveWords } from "./look-up.ts";
import { Matcher } from "./matching.ts";
import { plainRuns } from "./plain-runs.ts";
import { type Clause, formatQuery } from "./query.ts";
import { RANKING } from "./ranking-weights.ts";
import { saidScopes } from "./said.ts";
import { inCaseOf } from "./typed-case.ts";
import type { Correction, QueryWord, WordClause } from "./words.ts";

/** What was found, and what was looked up for it. */
export interface FoundSoFar {
  readonly lookedUp: LookedUp;
  /** The same with typos forgiven. */
  readonly relaxed: LookedUp;
  /** How many releases match the query as it is. */
  readonly count: number;
  /** Whether a release passes what is asked for besides the query. */
  readonly passes: (doc: number) => boolean;
}

/** @returns null where nothing is mistyped, or nothing is gained */
export async function didYouMean(
  context: MatchContext,
  clauses: readonly Clause[],
  found: FoundSoFar,
): Promise<string | null> {
  const corrector = new Corrector(context, clauses, found);
  const withName = hasPlainRun(clauses) ? await nameMeant(context, clauses, found) : clauses;
  // A name says more than its words each do: `Kamela Haris` may be two other words. Where it is in no release with the rest, they count.
  for (const meant of withName === clauses ? [clauses] : [withName, clauses]) {
    const corrected = await corrector.all(meant);
    if (corrected !== clauses && (await isMore(context, corrected, found)))
      return formatQuery({ clauses: corrected, ignored: [] });
  }
  return null;
}

/** Names have several words. */
function hasPlainRun(clauses: readonly Clause[]): boolean {
  return [...plainRuns(clauses)].some((run) => run.length > 1);
}

async function nameMeant(
  context: MatchContext,
  clauses: readonly Clause[],
  found: FoundSoFar,
): Promise<readonly Clause[]> {
  const { meantName } = await import("./near-names.ts");
  return meantName(context, clauses, found);
}

async function isMore(context: MatchContext, clauses: readonly Clause[], found: FoundSoFar): Promise<boolean> {
  const meant = { ...context, said: await saidScopes(clauses, context.names), isRanked: false };
  const matching = await new Matcher(meant, await lookUp(meant, clauses)).all(clauses);
  return passing(found.passes, matching).count > found.count;
}

class Corrector {
  readonly #context: MatchContext;
  readonly #found: FoundSoFar;
  /** Those that speak for a release. */
  readonly #positive: readonly WordClause[];
  #left: number = LIMITS.forgiven;

  constructor(context: MatchContext, clauses: readonly Clause[], found: FoundSoFar) {
    this.#context = context;
    this.#found = found;
    this.#positive = positiveWords(clauses);
  }

  /** The very clauses where all are left as they are. What is negated is: put right it would find less. */
  async all(clauses: readonly Clause[]): Promise<readonly Clause[]> {
    const corrected: Clause[] = [];
    for (const clause of clauses) corrected.push(await this.#one(clause));
    return corrected.every((clause, i) => clause === clauses[i]) ? clauses : corrected;
  }

  async #one(clause: Clause): Promise<Clause> {
    switch (clause.kind) {
      case "and":
      case "or":
      case "near": {
        const clauses = await this.all(clause.clauses);
        return clauses === clause.clauses ? clause : { ...clause, clauses };
      }
      case "word":
      case "phrase":
        return this.#words(clause);
      case "filter": {
        const { field, value } = clause;
        if (field !== "person" && field !== "said" && field !== "topic") return clause;
        const meant = await this.#name(field, value);
        return meant === null ? clause : { ...clause, value: meant };
      }
      case "own":
      case "not":
        return clause;
    }
  }

  /** With each word that was mistyped replaced where it stands. */
  async #words(clause: WordClause): Promise<Clause> {
    if (clause.kind === "word" && (clause.slips > 0 || clause.prefix)) return clause;
    const { archive, language } = this.#context;
    const { lookedUp, relaxed } = this.#found;
    const words = lookedUp.groups.get(clause)?.words ?? [];
    const forgiven = relaxed.groups.get(clause)?.words ?? [];
    const tokens = archive.analyzer.queryTokens(clause.text, language);
    let text = clause.text;
    // From the end, so that places before stay what they are.
    for (let i = words.length - 1; i >= 0; i--) {
      const [word, token] = [words[i] as QueryWord, tokens[i]];
      const known = forgiven[i]?.corrections ?? [];
      const [best] = known.length > 0 ? known : await this.#corrections(word);
      if (token === undefined || best === undefined || best.meant === null) continue;
      const typed = text.slice(token.start, token.end);
      text = text.slice(0, token.start) + inCaseOf(typed, best.meant) + text.slice(token.end);
    }
    return text === clause.text ? clause : { ...clause, text };
  }

  async #corrections(word: QueryWord): Promise<readonly Correction[]> {
    const { archive, step } = this.#context;
    const { lookedUp } = this.#found;
    const holders = lookedUp.holders.get(word) ?? new BitSet(archive.size);
    if (this.#left === 0) return [];
    const beside = (): readonly BitSet[] => heldBeside(word, this.#positive, lookedUp);
    const corrections = await correctionsOf(word, holders, archive.index, RANKING, beside);
    if (corrections.length > 0) this.#left--;
    await step();
    return corrections;
  }

  /** The name that most releases have of those near one that none has. */
  async #name(field: "person" | "said" | "topic", value: string): Promise<string | null> {
    const { archive, names, step } = this.#context;
    const count = async (name: string): Promise<number> => {
      const test = await clauseTest(field, name, archive, names);
      let releases = 0;
      for (let doc = 0; doc < archive.size; doc++) if (test(doc)) releases++;
      return releases;
    };
    const index = field === "topic" ? await names.topics() : await names.persons();
    if (index.resolve(value).size > 0 || this.#left-- <= 0) return null;
    // Organisations that speak are in no table.
    if (field === "said" && (await count(value)) > 0) return null;
    const { likelihood } = await import("./misspelling.ts");
    let best: string | null = null;
    let most = 0;
    for (const { name, cost } of index.near(value)) {
      await step();
      const worth = (await count(name)) * likelihood(cost);
      if (worth > most) [best, most] = [name, worth];
    }
    return best;
  }
}
