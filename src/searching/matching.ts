/**
 * Which releases match a query, and with what score. The index says which releases hold each word and what that is worth;
 * sets of releases for the clauses follow, and places for what stands in a row or in somebody's quotations.
 */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import type { SearchField } from "../archive/minisearch.ts";
import { onceEach } from "../archive/once.ts";
import type { Step } from "../archive/step.ts";
import type { AbbreviationIndex } from "./abbreviations.ts";
import { alikeTo } from "./alike.ts";
import { isSpelling, joinedSpellings, splitSpellings } from "./compounds.ts";
import { correctionsOf, isRare, mayBeMistyped } from "./corrections.ts";
import { type ArchiveNames, clauseTest, ownFieldTest, passing } from "./filters.ts";
import { LIMITS } from "./limits.ts";
import { monthForms } from "./month-forms.ts";
import { anyOfStretches, dateStretches, groupStretches, nearIn, personStretches, type StretchesByDoc } from "./near.ts";
import { ordinals } from "./ordinals.ts";
import { type OtherWording, otherForms } from "./other-forms.ts";
import type { Clause, NearClause } from "./query.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import type { SaidScopes } from "./said.ts";
import { sayingAll, sayingAny, stretchesSaid } from "./saying.ts";
import { fullTitles } from "./short-titles.ts";
import { stopGroups } from "./stop-words.ts";
import { type TypedName, typedNames } from "./typed-names.ts";
import { lookUpOf, type QueryWord, type WordClause, type WordGroup, wordGroup } from "./words.ts";

/** What a search knows besides its clauses. */
export interface MatchContext {
  readonly archive: Archive;
  readonly names: ArchiveNames;
  /** Those that the query may name; asked for when words are looked up, in one go with these. */
  readonly abbreviations: () => Promise<AbbreviationIndex>;
  /** Words that count only inside somebody's quotations. */
  readonly said: SaidScopes;
  /** The language that the query names; null for all of the archive's. */
  readonly language: string | null;
  /** Words match as written: stems do not count. */
  readonly exact: boolean;
  readonly step: Step;
}

/** Where the words of a query are found. */
export interface LookedUp {
  readonly groups: ReadonlyMap<Clause, WordGroup>;
  /** The releases that hold each word, in the field that its group asks for. */
  readonly holders: ReadonlyMap<QueryWord, BitSet>;
  /**
   * Of groups whose words have to stand in a row, the releases that hold them so, or in another wording: of plain clauses, where
   * releases are added that may hold them otherwise.
   */
  readonly rows: ReadonlyMap<WordGroup, BitSet>;
  /** Names of persons that the words are. */
  readonly names: readonly TypedName[];
  /** Word clauses that say nothing of what is asked for. */
  readonly stops: ReadonlySet<Clause>;
}

/** Where phrases and exact words are looked for: all fields but that of dates, which holds no wording of the release. */
const WORDING_FIELDS: readonly SearchField[] = ["title", "text", "people", "topics"];

/** The word and phrase clauses that speak for a release: those below a negation do not. */
export function positiveWords(clauses: readonly Clause[]): WordClause[] {
  return [...wordClauses(clauses, false)];
}

function* wordClauses(clauses: readonly Clause[], negated: boolean): Generator<WordClause> {
  for (const clause of clauses) {
    if (clause.kind === "word" || clause.kind === "phrase") yield clause;
    else if (clause.kind === "not") yield* negated ? wordClauses([clause.clause], negated) : [];
    else if ("clauses" in clause) yield* wordClauses(clause.clauses, negated);
  }
}

/** The NEARs that speak for a release. */
export function positiveNears(clauses: readonly Clause[]): NearClause[] {
  return clauses.flatMap((clause) => {
    if (clause.kind === "near") return clause;
    return "clauses" in clause ? positiveNears(clause.clauses) : [];
  });
}

/** Looks up every word of the clauses. */
export async function lookUp(context: MatchContext, clauses: readonly Clause[]): Promise<LookedUp> {
  const { archive, exact, language } = context;
  const groups = new Map<Clause, WordGroup>();
  for (const clause of wordClauses(clauses, true))
    groups.set(clause, await completed(wordGroup(clause, archive.analyzer, language, exact), clause, archive));
  const [own, known, abbreviations, names, splits] = await Promise.all([
    holdersOf(archive, [...groups.values()]),
    withTermsOfForms(archive, [...groups.values()]),
    context.abbreviations(),
    exact ? [] : typedNames(clauses, archive, language),
    exact ? [] : splitSpellings(clauses, archive, language),
  ]);
  for (const { clauses: ofName, docs } of names)
    for (const clause of ofName) {
      const group = groups.get(clause);
      if (group !== undefined && !context.said.has(clause)) groups.set(clause, { ...group, named: docs });
    }
  const forms = exact
    ? []
    : [
        ...otherForms(clauses, { ...context, abbreviations }),
        ...joinedSpellings(clauses, archive, language),
        ...ordinals(clauses, archive, language),
        ...monthForms(clauses, archive, language),
        ...fullTitles(clauses, archive, language),
      ];
  for (const [clause, group] of groups)
    groups.set(clause, { ...group, words: group.words.map((word) => known.get(word) ?? word) });
  const ofOthers = await holdersOf(archive, [
    ...[...groups.values()].filter(({ words }) => !words.every((word) => own.has(word))),
    ...[...forms, ...splits].map(({ group }) => group),
  ]);
  const holders = new Map([...own, ...ofOthers]);
  for (const { clauses: owners, group } of [...forms, ...(await written(context, splits, groups, holders))])
    for (const clause of owners) {
      const known = groups.get(clause);
      if (known !== undefined) groups.set(clause, { ...known, alternatives: [...known.alternatives, group] });
    }
  const stops = exact ? new Set<Clause>() : stopClauses(context, clauses, groups, holders);
  return { groups, holders, rows: new Map(), names, stops };
}

/** Where words of a group may stand in a row. */
function fieldsOf({ field }: WordGroup): readonly SearchField[] {
  return field === null ? WORDING_FIELDS : [field];
}

/** Those spellings in two words that releases write. */
async function written(
  { archive, step }: MatchContext,
  splits: readonly OtherWording[],
  groups: LookedUp["groups"],
  holders: LookedUp["holders"],
): Promise<OtherWording[]> {
  const found = splits.map(async (split): Promise<OtherWording[]> => {
    const { clauses, group } = split;
    const parts = holdingAll(group, holders, archive);
    const own = clauses.flatMap((clause) => groups.get(clause) ?? []);
    const isMeant = (docs: BitSet): boolean => own.every((one) => isSpelling(docs, holdingAll(one, holders, archive)));
    // Positions are read only where enough releases hold both parts at all.
    if (!isMeant(parts)) return [];
    return isMeant(await archive.index.phrase(group.words.map(lookUpOf), fieldsOf(group), parts, null, step))
      ? [split]
      : [];
  });
  return (await Promise.all(found)).flat();
}

function stopClauses(
  { archive, language }: MatchContext,
  clauses: readonly Clause[],
  groups: LookedUp["groups"],
  holders: LookedUp["holders"],
): ReadonlySet<Clause> {
  const positive = positiveWords(clauses);
  const ofWords = positive.flatMap((clause) => groups.get(clause) ?? []);
  const stops = stopGroups(ofWords, holders, archive.stopWords, language);
  return new Set(positive.filter((clause) => stops.has(groups.get(clause) as WordGroup)));
}

/** The words of a query that speak for a release, in its order: all that are not negated, without stop words. */
export function speakingGroups(clauses: readonly Clause[], { groups, stops }: LookedUp): WordGroup[] {
  return positiveWords(clauses).flatMap((clause) => (stops.has(clause) ? [] : (groups.get(clause) ?? [])));
}

/**
 * With what the index knows of its words: one as written is worth what the terms are under which it stands, be they stems of it or
 * not; one that others may differ from a little stands for these as well.
 */
async function completed(group: WordGroup, clause: WordClause, { index }: Archive): Promise<WordGroup> {
  const slips = clause.kind === "word" ? clause.slips : 0;
  if (slips === 0 && !group.words.some(({ exact }) => exact)) return group;
  const termsOf = onceEach((form: string) => index.termsOfForm({ form, prefix: false }));
  const complete = async (word: QueryWord): Promise<QueryWord> => {
    if (word.exact) {
      const written = { form: word.word, prefix: true };
      return { ...word, terms: await (word.prefix ? index.termsOfForm(written) : termsOf(word.word)) };
    }
    return slips === 0 ? word : { ...word, corrections: await alikeTo(word, slips, index) };
  };
  return { ...group, words: await Promise.all(group.words.map(complete)) };
}

/**
 * Words that releases write so under terms that are none of their stems: without the accents by which the ending of `annoncée` is known,
 * or in small letters, as `ngos`. Each with these terms too.
 */
async function withTermsOfForms(
  { index }: Archive,
  groups: readonly WordGroup[],
): Promise<ReadonlyMap<QueryWord, QueryWord>> {
  const termsOf = onceEach((word: string) => index.otherTermsOfForm(word));
  const words = groups.flatMap((group) => group.words).filter(({ exact, bigram }) => !exact && !bigram);
  const found = words.map(async (word): Promise<[QueryWord, QueryWord][]> => {
    const others = (await termsOf(word.word)).filter((term) => !word.terms.includes(term));
    return others.length === 0 ? [] : [[word, { ...word, terms: [...word.terms, ...others] }]];
  });
  return new Map((await Promise.all(found)).flat());
}

/** For each word of some groups, the releases that hold it in the group's field. */
export async function holdersOf({ index }: Archive, groups: readonly WordGroup[]): Promise<Map<QueryWord, BitSet>> {
  // However often a query has a word, it is looked up once.
  const looked = new Map<string, Promise<BitSet>>();
  const found = groups.flatMap(({ words, field }) =>
    words.map(async (word): Promise<[QueryWord, BitSet]> => {
      const everywhere = word.exact ? WORDING_FIELDS : null;
      const asked = [lookUpOf(word), field === null ? everywhere : [field]] as const;
      const key = JSON.stringify(asked);
      const holders = looked.get(key) ?? index.holders(...asked);
      looked.set(key, holders);
      return [word, await holders];
    }),
  );
  return new Map(await Promise.all(found));
}

/** The releases that hold every word of a group, wherever they stand in its field. */
export function holdingAll(
  { words }: WordGroup,
  holders: ReadonlyMap<QueryWord, BitSet>,
  { index }: Pick<Archive, "index">,
): BitSet {
  return words.reduce(
    (found, word) => found.and(holders.get(word) ?? new BitSet(index.documents)),
    BitSet.full(index.documents),
  );
}

/** The releases that match a clause. */
export class Matcher {
  readonly #context: MatchContext;
  readonly #lookedUp: LookedUp;

  constructor(context: MatchContext, lookedUp: LookedUp) {
    this.#context = context;
    this.#lookedUp = lookedUp;
  }

  /** The releases that match all of the clauses; all there are for none. */
  async all(clauses: readonly Clause[]): Promise<BitSet> {
    // Cheap clauses first, so that positions are read of few releases.
    const ordered = [...clauses].sort((a, b) => this.#cost(a) - this.#cost(b));
    let docs = BitSet.full(this.#context.archive.size);
    for (const clause of ordered) docs = await this.#matching(clause, docs);
    return docs;
  }

  /** Those of `within` that match. */
  async #matching(clause: Clause, within: BitSet): Promise<BitSet> {
    const { archive, names, step } = this.#context;
    await step();
    switch (clause.kind) {
      case "word":
      case "phrase":
        return this.#holding(clause, within);
      case "filter":
        return passing(await clauseTest(clause.field, clause.value, archive, names), within);
      case "own":
        return passing(await ownFieldTest(clause.field, clause.value, archive), within);
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
    for (const one of clause.clauses) docs = await this.#naming(one, docs);
    const lists = await Promise.all(clause.clauses.map((one) => this.#stretches(one, docs)));
    return nearIn(lists, clause, docs, this.#context.step);
  }

  /** Those in which something can stand that is to be near something. A date of any release may. */
  async #naming(clause: Clause, within: BitSet): Promise<BitSet> {
    if (clause.kind === "filter" && clause.field !== "person") return within;
    if (clause.kind !== "or") return this.#matching(clause, within);
    const found = await Promise.all(clause.clauses.map((one) => this.#naming(one, within)));
    return found.reduce((all, some) => all.or(some));
  }

  /** Where it stands in the releases of a set. */
  async #stretches(clause: Clause, docs: BitSet): Promise<StretchesByDoc> {
    const { archive, names, said, step } = this.#context;
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
        return speakers === undefined ? standing : stretchesSaid(archive, standing, speakers);
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
    const [abbreviations, definitions] = await Promise.all([
      this.#context.abbreviations(),
      archive.column("abbreviations"),
    ]);
    return docs.andNot(passing(abbreviations.elsewise(group.meaning, definitions), docs));
  }

  /** Those that hold a group, in the quotations of the speakers where these are named. */
  async #standing(group: WordGroup, within: BitSet, speakers: ReadonlySet<string> | null): Promise<BitSet> {
    const { archive, step } = this.#context;
    const candidates = within.and(holdingAll(group, this.#lookedUp.holders, archive));
    if (speakers !== null) return sayingAll(archive, group, candidates, speakers, step);
    if (!group.adjacent) return candidates;
    return archive.index.phrase(group.words.map(lookUpOf), fieldsOf(group), candidates, null, step);
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
      const holders = strict.holders.get(word)?.count ?? 0;
      if (mayBeMistyped(word.word, holders, index.documents) && left-- <= 0) return word;
      const corrections = await correctionsOf(word, holders, index, weights);
      await step();
      // What has to stand in a row was typed to its end.
      return { ...word, unfinished: !group.adjacent && isRare(holders, index.documents), corrections };
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

/** Those of some releases that hold any of the words which speak for one, in the quotations of the speakers where these are named. */
export async function holdingAny(
  { archive, said, step }: MatchContext,
  clauses: readonly Clause[],
  { groups, stops }: LookedUp,
  within: BitSet,
): Promise<BitSet> {
  let found = new BitSet(within.size);
  for (const clause of positiveWords(clauses)) {
    const group = groups.get(clause);
    if (group === undefined || group.field !== null || stops.has(clause)) continue;
    for (const one of [group, ...group.alternatives])
      found = found.or(await sayingAny(archive, one, within.andNot(found), said.get(clause) ?? null, step));
  }
  return found;
}
