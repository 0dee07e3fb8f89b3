/**
 * Which releases match a query: sets of releases for its clauses, of those that hold the words, and places for what stands in a row or in
 * what somebody says.
 */
import { BitSet } from "../archive/bit-set.ts";
import { correctionsOf, isRare, mayBeMistyped } from "./corrections.ts";
import { LIMITS } from "./limits.ts";
import {
  fieldsOf,
  heldBeside,
  holdersOf,
  holdingAll,
  type LookedUp,
  type MatchContext,
  positiveWords,
} from "./look-up.ts";
import type { StretchesByDoc } from "./near.ts";
import type { Clause, NearClause } from "./query.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { type QueryWord, rowOf, type WordClause, type WordGroup } from "./words.ts";

/** More releases than whoever reads from afar is made to wait for in parts. */
const PART = 8_192;

/** The releases that match a clause. */
export class Matcher {
  readonly #context: MatchContext;
  readonly #lookedUp: LookedUp;
  readonly #part: number;

  /** @param part in how many releases at once the places of words are compared */
  constructor(context: MatchContext, lookedUp: LookedUp, part: number = PART) {
    this.#context = context;
    this.#lookedUp = lookedUp;
    this.#part = part;
  }

  /**
   * The releases that match all of the clauses; all there are for none.
   *
   * @param tell is given those that are known to match while others are still looked at, time and again
   */
  async all(clauses: readonly Clause[], tell: (some: BitSet) => void = () => undefined): Promise<BitSet> {
    const { size } = this.#context.archive;
    // Cheap clauses first, so that positions are read of few releases.
    const cheap = clauses.filter((clause) => this.#cost(clause) === 0);
    const costly = clauses.filter((clause) => this.#cost(clause) > 0).sort((a, b) => this.#cost(a) - this.#cost(b));
    let docs = BitSet.full(size);
    for (const clause of cheap) docs = await this.#matching(clause, docs);
    if (costly.length === 0) return docs;
    for (const clause of costly) docs = await this.#candidates(clause, docs);
    let found = new BitSet(size);
    for (const part of partsOf(docs, this.#part)) {
      let some = part;
      for (const clause of costly) some = await this.#matching(clause, some);
      found = found.or(some);
      tell(found);
    }
    return found;
  }

  /** Those of `within` that match. */
  async #matching(clause: Clause, within: BitSet): Promise<BitSet> {
    const { archive, names, step } = this.#context;
    await step();
    switch (clause.kind) {
      case "word":
      case "phrase":
        return this.#holding(clause, within);
      case "filter": {
        const { clauseTest, passing } = await import("./filters.ts");
        return passing(await clauseTest(clause.field, clause.value, archive, names), within);
      }
      case "own": {
        const { ownFieldTest, passing } = await import("./filters.ts");
        return passing(await ownFieldTest(clause.field, clause.value, archive), within);
      }
      case "not":
        return within.andNot(await this.#matching(clause.clause, within));
      case "near":
        return this.#near(clause, within);
      case "and": {
        let docs = within;
        for (const one of clause.clauses) docs = await this.#matching(one, docs);
        return docs;
      }
      case "or": {
        let docs = new BitSet(within.size);
        for (const one of clause.clauses) docs = docs.or(await this.#matching(one, within));
        return docs;
      }
    }
  }

  #groupOf(clause: WordClause): WordGroup {
    const group = this.#lookedUp.groups.get(clause);
    if (group === undefined) throw new Error("a clause that was not looked up");
    return group;
  }

  async #near(clause: NearClause, within: BitSet): Promise<BitSet> {
    let docs = within;
    for (const one of clause.clauses) docs = await this.#candidates(one, docs);
    const lists = await Promise.all(clause.clauses.map((one) => this.#stretches(one, docs)));
    const { nearIn } = await import("./near.ts");
    return nearIn(lists, clause, docs, this.#context.step);
  }

  /** Those that may match, as far as that is known without the places of words. A date of any release may stand near something. */
  async #candidates(clause: Clause, within: BitSet): Promise<BitSet> {
    switch (clause.kind) {
      case "word":
      case "phrase": {
        const group = this.#groupOf(clause);
        const wordings = [group, ...group.alternatives].map((one) =>
          holdingAll(one, this.#lookedUp.holders, this.#context.archive),
        );
        return within.and(wordings.reduce((all, some) => all.or(some), group.named ?? new BitSet(within.size)));
      }
      case "filter":
        return clause.field === "person" ? this.#matching(clause, within) : within;
      case "own":
      case "not":
        return within;
      case "near":
      case "and": {
        let docs = within;
        for (const one of clause.clauses) docs = await this.#candidates(one, docs);
        return docs;
      }
      case "or": {
        const found = await Promise.all(clause.clauses.map((one) => this.#candidates(one, within)));
        return found.reduce((all, some) => all.or(some), new BitSet(within.size));
      }
    }
  }

  /** Where it stands in the releases of a set. */
  async #stretches(clause: Clause, docs: BitSet): Promise<StretchesByDoc> {
    const { archive, names, said, step } = this.#context;
    const { anyOfStretches, dateStretches, groupStretches, personStretches } = await import("./near.ts");
    await step();
    switch (clause.kind) {
      case "word":
      case "phrase": {
        const group = this.#groupOf(clause);
        const wordings = [group, ...group.alternatives].map(async (one) =>
          groupStretches(archive, one, await this.#meaning(one, docs), step),
        );
        const standing = await anyOfStretches(await Promise.all(wordings), step);
        const speakers = said.get(clause);
        if (speakers === undefined) return standing;
        const { stretchesSaid } = await import("./saying.ts");
        return stretchesSaid(archive, standing, speakers);
      }
      case "filter":
        return clause.field === "person"
          ? personStretches(archive, names, clause.value, docs)
          : dateStretches(archive, clause.value, docs);
      case "or":
        return anyOfStretches(await Promise.all(clause.clauses.map((one) => this.#stretches(one, docs))), step);
      default:
        throw new Error(`a clause that has no places: ${clause.kind}`);
    }
  }

  async #holding(clause: WordClause, within: BitSet): Promise<BitSet> {
    const group = this.#groupOf(clause);
    const speakers = this.#context.said.get(clause) ?? null;
    let found = await this.#standing(group, within, speakers);
    if (group.named !== null) found = found.or(within.and(group.named));
    for (const other of group.alternatives)
      found = found.or(await this.#meaning(other, await this.#standing(other, within.andNot(found), speakers)));
    return found;
  }

  /** Those in which a short form stands for what it has to. */
  async #meaning(group: WordGroup, docs: BitSet): Promise<BitSet> {
    if (group.meaning === null) return docs;
    const { archive } = this.#context;
    const abbreviations = await this.#context.abbreviations();
    return docs.andNot(await abbreviations.elsewise(group.meaning, archive));
  }

  /** Those that hold a group, in what the speakers say where these are named. */
  async #standing(group: WordGroup, within: BitSet, speakers: ReadonlySet<string> | null): Promise<BitSet> {
    const { archive, step } = this.#context;
    const candidates = within.and(holdingAll(group, this.#lookedUp.holders, archive));
    if (speakers !== null) {
      const { sayingAll } = await import("./saying.ts");
      return sayingAll(archive, group, candidates, speakers, step);
    }
    if (!group.adjacent) return candidates;
    return archive.index.phrase(rowOf(group.words), fieldsOf(group), candidates, null, step);
  }

  #cost(clause: Clause): number {
    const group = this.#lookedUp.groups.get(clause);
    if (group !== undefined) {
      if (this.#context.said.has(clause)) return 2;
      return Number([group, ...group.alternatives].some((one) => one.adjacent));
    }
    if (clause.kind === "near") return 3;
    return clause.kind === "filter" || clause.kind === "own" ? 0 : 1;
  }
}

/** Runs of so many of the members of a set. */
function* partsOf(set: BitSet, length: number): Generator<BitSet> {
  const members = set.toArray();
  for (let at = 0; at === 0 || at < members.length; at += length)
    yield BitSet.of(set.size, members.subarray(at, at + length));
}

/** The same, with mistyped and unfinished words of some of the clauses forgiven, and where words of these stand in a row. */
export async function lookUpForgiving(
  context: MatchContext,
  strict: LookedUp,
  forgiven: ReadonlySet<Clause>,
  weights: RankingWeights,
): Promise<LookedUp> {
  const { archive, step } = context;
  const { index } = archive;
  const groups = new Map(strict.groups);
  let left = LIMITS.forgiven;
  for (const [clause, group] of groups) {
    if (!forgiven.has(clause) || strict.stops.has(clause)) continue;
    const forgivenWord = async (word: QueryWord): Promise<QueryWord> => {
      if (word.exact || (clause.kind === "word" && clause.slips > 0)) return word;
      const holders = strict.holders.get(word) ?? new BitSet(archive.size);
      if (mayBeMistyped(word.word, holders.count, index.documents) && left-- <= 0) return word;
      const corrections = await correctionsOf(word, holders, index, weights, () => heldBeside(word, forgiven, strict));
      await step();
      // What has to stand in a row was typed to its end.
      return { ...word, unfinished: !group.adjacent && isRare(holders.count, index.documents), corrections };
    };
    groups.set(clause, { ...group, words: await Promise.all(group.words.map(forgivenWord)) });
  }
  const all = [...groups.values()].flatMap((group) => [group, ...group.alternatives]);
  const relaxed = { ...strict, groups, holders: await holdersOf(archive, all) };
  const matcher = new Matcher(context, relaxed);
  const rows = new Map<WordGroup, BitSet>();
  for (const clause of forgiven) {
    const group = groups.get(clause);
    if (group?.adjacent === true) rows.set(group, await matcher.all([clause]));
  }
  return { ...relaxed, rows };
}

/** Those of some releases that hold any of the words which speak for one, in what the speakers say where these are named. */
export async function holdingAny(
  { archive, said, step }: MatchContext,
  clauses: readonly Clause[],
  { groups, stops }: LookedUp,
  within: BitSet,
): Promise<BitSet> {
  const { sayingAny } = await import("./saying.ts");
  let found = new BitSet(within.size);
  for (const clause of positiveWords(clauses)) {
    const group = groups.get(clause);
    if (group === undefined || group.field !== null || stops.has(clause)) continue;
    for (const one of [group, ...group.alternatives])
      found = found.or(await sayingAny(archive, one, within.andNot(found), said.get(clause) ?? null, step));
  }
  return found;
}
