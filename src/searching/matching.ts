/**
 * Which releases match a query, and with what score. The index says which releases hold each word and what that is worth;
 * sets of releases for the clauses follow. Exact words and what somebody said are then verified on stored records, since the
 * index holds stems, and knows no quotations.
 */
import type { Query as IndexQuery } from "minisearch";
import type { Token } from "../analysis/analyzer.ts";
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import { BM25, FIELD_BOOSTS, type SearchField } from "../archive/minisearch.ts";
import type { Scoring } from "../archive/packed-index.ts";
import type { ResolvedPeople } from "../archive/persons.ts";
import { CommuniqueError } from "../errors.ts";
import type { Release } from "../release.ts";
import type { AbbreviationIndex } from "./abbreviations.ts";
import { type ArchiveNames, clauseTest, hasAny, ownFieldTest, type Test } from "./filters.ts";
import { otherForms } from "./other-forms.ts";
import type { Clause } from "./query.ts";
import { quotationsOf, type SaidScopes } from "./said.ts";
import { isWord, placesOf, type QueryWord, type WordClause, type WordGroup, wordGroup } from "./words.ts";

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
  /** When verifying on records ends, in `performance.now()` milliseconds. */
  readonly deadline: number;
  readonly signal: AbortSignal | null;
}

/** Where the words of a query are found. */
export interface LookedUp {
  readonly groups: ReadonlyMap<Clause, WordGroup>;
  /** The releases that hold each word, in the field that its group asks for. */
  readonly holders: ReadonlyMap<QueryWord, BitSet>;
}

export interface Scored extends LookedUp {
  /** What the words that speak for a release are worth. */
  readonly scoring: Scoring;
}

/** Where a phrase is looked for: all fields but that of dates, which holds no wording of the release. */
const PHRASE_FIELDS: readonly SearchField[] = ["title", "text", "people", "topics"];
const RECORDS_AT_ONCE = 32;
/** Edits forgiven, as a share of a word's letters; shorter words are too like too many others. */
const FUZZINESS = 0.2;
const SHORTEST_FUZZY = 4;
/** What an abbreviation's long form weighs as a whole against the word itself, and the other way round. */
const OTHER_FORM_WEIGHT = 0.5;
const EXPANSION_WEIGHTS: { prefix: number; fuzzy: number } = { prefix: 0.5, fuzzy: 0.4 };

/** The word and phrase clauses that speak for a release: those below a negation do not. */
export function positiveWords(clauses: readonly Clause[]): WordClause[] {
  return [...wordClauses(clauses, false)];
}

function* wordClauses(clauses: readonly Clause[], negated: boolean): Generator<WordClause> {
  for (const clause of clauses) {
    if (clause.kind === "word" || clause.kind === "phrase") yield clause;
    else if (clause.kind === "and" || clause.kind === "or") yield* wordClauses(clause.clauses, negated);
    else if (clause.kind === "not" && negated) yield* wordClauses([clause.clause], negated);
  }
}

/**
 * Looks up every word of the clauses.
 *
 * @param expand given a clause and the place of one of its words, whether longer and near words count for it as well
 */
export async function lookUp(
  context: MatchContext,
  clauses: readonly Clause[],
  expand: (clause: Clause, word: number) => boolean = () => false,
): Promise<LookedUp> {
  const { archive } = context;
  const groups = new Map<Clause, WordGroup>();
  for (const clause of wordClauses(clauses, true)) {
    const group = wordGroup(clause, archive.analyzer, context.language);
    const words = group.words.map((word, i) => ({ ...word, expanded: !group.adjacent && expand(clause, i) }));
    groups.set(clause, { ...group, words });
  }
  const [own, abbreviations] = await Promise.all([holdersOf(archive, [...groups.values()]), context.abbreviations()]);
  const others: WordGroup[] = [];
  if (!context.exact)
    for (const [clause, alternatives] of otherForms(clauses, { ...context, abbreviations })) {
      const group = groups.get(clause);
      if (group === undefined) continue;
      groups.set(clause, { ...group, alternatives });
      others.push(...alternatives);
    }
  return { groups, holders: new Map([...own, ...(await holdersOf(archive, others))]) };
}

function alternativesOf(groups: Iterable<WordGroup>): WordGroup[] {
  return [...new Set(Array.from(groups).flatMap((group) => group.alternatives))];
}

/** For each word of some groups, the releases that hold it in the group's field. */
async function holdersOf({ index }: Archive, groups: readonly WordGroup[]): Promise<Map<QueryWord, BitSet>> {
  const found = groups.flatMap(({ words, field }) =>
    words.map(async (word): Promise<[QueryWord, BitSet]> => {
      const fields = field === null ? null : [field];
      return [word, await index.holders({ terms: word.terms, ...expansionOf(word) }, fields)];
    }),
  );
  return new Map(await Promise.all(found));
}

/** Which other terms a word is found by. */
function expansionOf({ word, prefix, expanded }: QueryWord): { prefix: boolean; fuzzy: number | false } {
  return { prefix: prefix || expanded, fuzzy: expanded && word.length >= SHORTEST_FUZZY ? FUZZINESS : false };
}

/** The releases that hold every word of a group, wherever they stand in its field. */
function holdingAll({ words }: WordGroup, holders: ReadonlyMap<QueryWord, BitSet>, { index }: Archive): BitSet {
  return words.reduce(
    (found, word) => found.and(holders.get(word) ?? new BitSet(index.documents)),
    BitSet.full(index.documents),
  );
}

/**
 * What the words that speak for a release are worth in some releases, and with less weight other wordings of them. MiniSearch
 * multiplies a score by the terms found; those of another wording do not count there, so that together they are no more than
 * one word.
 */
export async function score(
  { archive: { index } }: MatchContext,
  clauses: readonly Clause[],
  lookedUp: LookedUp,
  within: BitSet,
): Promise<Scored> {
  const groups = new Set(positiveWords(clauses).flatMap((clause) => lookedUp.groups.get(clause) ?? []));
  const words = [...groups].flatMap((group) => group.words);
  const forms = alternativesOf(groups);
  const query: IndexQuery = {
    combineWith: "OR",
    queries: [
      ...words.map((word) => ({ combineWith: "OR" as const, queries: [...word.terms], ...expansionOf(word) })),
      ...forms.map((form) => ({
        combineWith: "AND" as const,
        queries: form.words.map(({ terms }) => ({ combineWith: "OR" as const, queries: [...terms] })),
        boostTerm: () => OTHER_FORM_WEIGHT / form.words.length,
      })),
    ],
  };
  const options = {
    tokenize: (term: string) => [term],
    boost: { ...FIELD_BOOSTS },
    bm25: BM25,
    weights: EXPANSION_WEIGHTS,
  };
  const counted = new Set(words.flatMap(({ terms }) => terms));
  return { ...lookedUp, scoring: await index.score(query, options, { counted, within }) };
}

/** The releases that match a clause. @returns also whether time ran out before all were verified */
export class Matcher {
  readonly #context: MatchContext;
  readonly #lookedUp: LookedUp;
  #timedOut = false;

  constructor(context: MatchContext, lookedUp: LookedUp) {
    this.#context = context;
    this.#lookedUp = lookedUp;
  }

  /** True once releases were left out because verifying them would have taken too long. */
  get timedOut(): boolean {
    return this.#timedOut;
  }

  /** The releases that match all of the clauses; all there are for none. */
  async all(clauses: readonly Clause[]): Promise<BitSet> {
    // Cheap clauses first, so that few records are left to verify.
    const ordered = [...clauses].sort((a, b) => this.#cost(a) - this.#cost(b));
    let docs = BitSet.full(this.#context.archive.size);
    for (const clause of ordered) docs = await this.#matching(clause, docs);
    return docs;
  }

  /** Those of `within` that match. */
  async #matching(clause: Clause, within: BitSet): Promise<BitSet> {
    const { archive, names } = this.#context;
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

  async #holding(clause: WordClause, within: BitSet): Promise<BitSet> {
    const group = this.#lookedUp.groups.get(clause);
    if (group === undefined) throw new Error("a clause that was not looked up");
    const speakers = this.#context.said.get(clause) ?? null;
    let found = await this.#standing(group, within, speakers);
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
    const { archive, exact } = this.#context;
    const candidates = within.and(holdingAll(group, this.#lookedUp.holders, archive));
    if (speakers !== null) {
      const persons = await archive.persons();
      const speaking = passing(hasAny(persons.speakers, speakers), candidates);
      return this.#verified(speaking, (release, people) => {
        const quoted = quotationsOf(release, people, speakers).map(([start, end]) =>
          archive.analyzer.tokens(release.text.slice(start, end), release.language),
        );
        return saidWithin(group, quoted, exact);
      });
    }
    if (exact) return this.#verified(candidates, (release) => standsExactly(group, release, archive));
    if (!group.adjacent) return candidates;
    const words = group.words.map((word) => ({ terms: word.terms, ...expansionOf(word) }));
    return archive.index.phrase(words, group.field === null ? PHRASE_FIELDS : [group.field], candidates);
  }

  async #verified(candidates: BitSet, test: (release: Release, people: ResolvedPeople) => boolean): Promise<BitSet> {
    const { archive, deadline, signal } = this.#context;
    const left = [...candidates];
    const found = new BitSet(candidates.size);
    for (let at = 0; at < left.length; at += RECORDS_AT_ONCE) {
      if (signal?.aborted === true) throw new CommuniqueError("ABORTED", "The search was given up.");
      if (performance.now() > deadline) {
        this.#timedOut = true;
        break;
      }
      const docs = left.slice(at, at + RECORDS_AT_ONCE);
      const [releases, people] = await Promise.all([archive.releases(docs), archive.people(docs)]);
      for (const [i, doc] of docs.entries())
        if (test(releases[i] as Release, people[i] as ResolvedPeople)) found.add(doc);
    }
    return found;
  }

  #cost(clause: Clause): number {
    const group = this.#lookedUp.groups.get(clause);
    if (group !== undefined) {
      const { exact, said } = this.#context;
      return exact || said.has(clause) ? 2 : Number([group, ...group.alternatives].some((one) => one.adjacent));
    }
    return clause.kind === "filter" || clause.kind === "own" ? 0 : 1;
  }
}

function passing(test: Test, within: BitSet): BitSet {
  const found = new BitSet(within.size);
  for (const doc of within.toArray()) if (test(doc)) found.add(doc);
  return found;
}

/** Whether a group stands as written in one of a release's fields; a phrase does not reach across two of them. */
function standsExactly(group: WordGroup, release: Release, archive: Archive): boolean {
  const inField = (text: string): boolean => groupPlaces(group, archive.analyzer.tokens(text, release.language), true);
  if (inField(release.title)) return true;
  if (group.field === "title") return false;
  return (
    inField(release.text) ||
    release.people.some((person) => [person.name, ...person.aliases].some(inField)) ||
    release.topics.some((topic) => inField(topic.name))
  );
}

/** @param quoted the tokens of each quotation */
function saidWithin(group: WordGroup, quoted: readonly (readonly Token[])[], exact: boolean): boolean {
  if (group.adjacent) return quoted.some((tokens) => placesOf(group, tokens, exact).length > 0);
  return group.words.every((word) => quoted.some((tokens) => tokens.some((token) => isWord(token, word, exact))));
}

function groupPlaces(group: WordGroup, tokens: readonly Token[], exact: boolean): boolean {
  if (group.adjacent) return placesOf(group, tokens, exact).length > 0;
  return group.words.every((word) => tokens.some((token) => isWord(token, word, exact)));
}
