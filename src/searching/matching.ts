/**
 * Which releases match a query, and with what score. One search of the index scores every word; sets of releases for
 * the clauses follow from which words each result holds. Phrases and exact words are then verified on stored records,
 * since the index keeps no positions.
 */
import type { Query as IndexQuery, SearchResult } from "minisearch";
import type { Token } from "../analysis/analyzer.ts";
import type { Archive } from "../archive/archive.ts";
import { BM25, FIELD_BOOSTS } from "../archive/minisearch.ts";
import { CommuniqueError } from "../errors.ts";
import type { Release } from "../release.ts";
import { type ArchiveNames, clauseTest, ownFieldTest, type Test } from "./filters.ts";
import { otherForms } from "./other-forms.ts";
import type { Clause } from "./query.ts";
import { quotationsOf, type SaidScopes } from "./said.ts";
import { isWord, placesOf, type QueryWord, type WordClause, type WordGroup, wordGroup } from "./words.ts";

/** What a search knows besides its clauses. */
export interface MatchContext {
  readonly archive: Archive;
  readonly names: ArchiveNames;
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

/** One search of the index for all words of a query. */
export interface Scored {
  readonly groups: ReadonlyMap<Clause, WordGroup>;
  readonly results: ReadonlyMap<number, SearchResult>;
  /** Short forms that count as their long ones, to the releases that may say that they stand for something else. */
  readonly contested: ReadonlyMap<WordGroup, ReadonlySet<number>>;
}

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
 * Scores every release that holds any word of the clauses.
 *
 * @param expand given a word and its clause, whether longer and near words count for it as well
 */
export async function scoreWords(
  context: MatchContext,
  clauses: readonly Clause[],
  expand: (word: QueryWord, clause: Clause) => boolean = () => false,
): Promise<Scored> {
  const groups = new Map<Clause, WordGroup>();
  for (const clause of wordClauses(clauses, true)) {
    const group = wordGroup(clause, context.archive.analyzer, context.language);
    const words = group.words.map((word) => ({ ...word, expanded: !group.adjacent && expand(word, clause) }));
    groups.set(clause, { ...group, words });
  }
  if (!context.exact)
    for (const [clause, alternatives] of otherForms(clauses, context)) {
      const group = groups.get(clause);
      if (group !== undefined) groups.set(clause, { ...group, alternatives });
    }
  const speaking = new Set(positiveWords(clauses).map((clause) => groups.get(clause)));
  const [positive, negative] = [true, false].map((speaks) =>
    [...groups.values()].filter((one) => speaking.has(one) === speaks),
  );
  const contested = await contestedForms(context, [...groups.values()]);
  const scored = await search(context.archive, ...wordsAndForms(positive ?? []));
  if (negative === undefined || negative.length === 0) return { groups, results: scored, contested };
  // Negated words are looked up too, so that their sets are known; they add nothing to a score.
  const results = new Map(scored);
  for (const [doc, result] of await search(context.archive, ...wordsAndForms(negative))) {
    const known = results.get(doc);
    results.set(
      doc,
      known === undefined
        ? { ...result, score: 0 }
        : {
            ...known,
            queryTerms: [...known.queryTerms, ...result.queryTerms],
            match: { ...result.match, ...known.match },
          },
    );
  }
  return { groups, results, contested };
}

function wordsAndForms(groups: readonly WordGroup[]): [words: QueryWord[], forms: WordGroup[]] {
  return [groups.flatMap((group) => group.words), [...new Set(groups.flatMap((group) => group.alternatives))]];
}

/** For each short form that counts as its long one, the releases that hold all words of something else that it stands for. */
async function contestedForms(
  { archive, names, language }: MatchContext,
  groups: readonly WordGroup[],
): Promise<Map<WordGroup, Set<number>>> {
  const contested = new Map<WordGroup, Set<number>>();
  for (const form of new Set(groups.flatMap((group) => group.alternatives))) {
    const rivals = form.meaning === null ? [] : names.abbreviations.rivals(form.meaning);
    if (rivals.length === 0) continue;
    const words = rivals.map((text) => wordGroup({ kind: "phrase", text, field: null }, archive.analyzer, language));
    const results = await archive.search(
      { combineWith: "OR", queries: words.map(allWords) },
      { tokenize: (term) => [term] },
    );
    contested.set(form, new Set(results.flatMap(({ id }) => archive.docs.get(String(id)) ?? [])));
  }
  return contested;
}

function allWords({ words }: WordGroup): Exclude<IndexQuery, string | symbol> {
  return {
    combineWith: "AND",
    queries: words.map(({ terms }) => ({ combineWith: "OR" as const, queries: [...terms] })),
  };
}

/** @param forms other wordings of the words, which weigh less */
async function search(
  archive: Archive,
  words: readonly QueryWord[],
  forms: readonly WordGroup[],
): Promise<Map<number, SearchResult>> {
  if (words.length === 0) return new Map();
  const query: IndexQuery = {
    combineWith: "OR",
    queries: [
      ...words.map(({ terms, word, prefix, expanded }) => ({
        combineWith: "OR" as const,
        queries: [...terms],
        prefix: prefix || expanded,
        fuzzy: expanded && word.length >= SHORTEST_FUZZY ? FUZZINESS : (false as const),
      })),
      ...forms.map((form) => ({
        ...allWords(form),
        boostTerm: () => OTHER_FORM_WEIGHT / form.words.length,
      })),
    ],
  };
  const results = await archive.search(query, {
    tokenize: (term) => [term],
    boost: { ...FIELD_BOOSTS },
    bm25: BM25,
    weights: EXPANSION_WEIGHTS,
  });
  const own = new Set(words.flatMap(({ terms }) => terms));
  const byDoc = new Map<number, SearchResult>();
  for (const result of results) {
    const doc = archive.docs.get(String(result.id));
    if (doc !== undefined) byDoc.set(doc, forms.length === 0 ? result : { ...result, score: ownScore(result, own) });
  }
  return byDoc;
}

/** MiniSearch multiplies a score by the terms found; those of another wording are together no more than one word. */
function ownScore({ score, queryTerms }: SearchResult, own: ReadonlySet<string>): number {
  const found = queryTerms.filter((term) => own.has(term)).length;
  return (score / Math.max(1, queryTerms.length)) * Math.max(1, found);
}

/**
 * Whether a result of the index holds a word, in the field asked for. A result says which terms of the query it was found
 * by, but one term may stand for several words (`pilot* -pilot`), so what was found decides.
 */
export function holds(result: SearchResult, word: QueryWord, field: string | null): boolean {
  if (!word.terms.some((term) => result.queryTerms.includes(term))) return false;
  if (word.expanded) return true;
  return Object.entries(result.match).some(
    ([term, fields]) =>
      (field === null || fields.includes(field)) &&
      word.terms.some((one) => (word.prefix ? term.startsWith(one) : term === one)),
  );
}

/** The releases that match a clause. @returns also whether time ran out before all were verified */
export class Matcher {
  readonly #context: MatchContext;
  readonly #scored: Scored;
  #timedOut = false;

  constructor(context: MatchContext, scored: Scored) {
    this.#context = context;
    this.#scored = scored;
  }

  /** True once releases were left out because verifying them would have taken too long. */
  get timedOut(): boolean {
    return this.#timedOut;
  }

  /** The releases that match all of the clauses; all there are for none. */
  async all(clauses: readonly Clause[]): Promise<Set<number>> {
    // Cheap clauses first, so that few records are left to verify.
    const ordered = [...clauses].sort((a, b) => this.#cost(a) - this.#cost(b));
    let docs: Set<number> | null = null;
    for (const clause of ordered) docs = await this.#matching(clause, docs);
    return docs ?? new Set(this.#context.archive.catalog.keys());
  }

  /** Those of `within` (null: of all) that match. */
  async #matching(clause: Clause, within: ReadonlySet<number> | null): Promise<Set<number>> {
    switch (clause.kind) {
      case "word":
      case "phrase":
        return this.#holding(clause, within);
      case "filter":
        return this.#passing(clauseTest(clause.field, clause.value, this.#context.names), within);
      case "own":
        return this.#passing(ownFieldTest(clause.field, clause.value), within);
      case "not": {
        const excluded = await this.#matching(clause.clause, within);
        return new Set([...(within ?? this.#context.archive.catalog.keys())].filter((doc) => !excluded.has(doc)));
      }
      case "and": {
        let docs = within;
        for (const one of clause.clauses) docs = await this.#matching(one, docs);
        return new Set(docs);
      }
      case "or": {
        const docs = new Set<number>();
        for (const one of clause.clauses) for (const doc of await this.#matching(one, within)) docs.add(doc);
        return docs;
      }
    }
  }

  #passing(test: Test, within: ReadonlySet<number> | null): Set<number> {
    const passing = new Set<number>();
    for (const doc of within ?? this.#context.archive.catalog.keys()) {
      const entry = this.#context.archive.catalog[doc];
      if (entry !== undefined && test(entry)) passing.add(doc);
    }
    return passing;
  }

  async #holding(clause: WordClause, within: ReadonlySet<number> | null): Promise<Set<number>> {
    const group = this.#scored.groups.get(clause);
    if (group === undefined) throw new Error("a clause that was not scored");
    const speakers = this.#context.said.get(clause) ?? null;
    const found = await this.#standing(group, within, new Set(), speakers);
    for (const other of group.alternatives)
      for (const doc of await this.#meaning(other, await this.#standing(other, within, found, speakers)))
        found.add(doc);
    return found;
  }

  /** Those in which a short form stands for what it has to. */
  async #meaning(group: WordGroup, docs: ReadonlySet<number>): Promise<ReadonlySet<number>> {
    const { meaning } = group;
    const contested = this.#scored.contested.get(group);
    if (meaning === null || contested === undefined) return docs;
    const { abbreviations } = this.#context.names;
    const doubtful = [...docs].filter((doc) => contested.has(doc));
    const meant = await this.#verified(doubtful, (release) => !abbreviations.isElsewise(meaning, release));
    return new Set([...docs].filter((doc) => !contested.has(doc) || meant.has(doc)));
  }

  /** Those that hold a group, in the quotations of the speakers where these are named, and are not known yet. */
  async #standing(
    group: WordGroup,
    within: ReadonlySet<number> | null,
    known: ReadonlySet<number>,
    speakers: ReadonlySet<string> | null,
  ): Promise<Set<number>> {
    const candidates: number[] = [];
    for (const [doc, result] of this.#scored.results) {
      if ((within !== null && !within.has(doc)) || known.has(doc)) continue;
      if (group.words.every((word) => holds(result, word, group.field))) candidates.push(doc);
    }
    const { archive, exact } = this.#context;
    if (speakers !== null) {
      const speaks = (doc: number): boolean => archive.catalog[doc]?.speakers.some((id) => speakers.has(id)) ?? false;
      return this.#verified(candidates.filter(speaks), (release, doc) => {
        const quoted = quotationsOf(release, doc, archive, speakers).map(([start, end]) =>
          archive.analyzer.tokens(release.text.slice(start, end), release.language),
        );
        return saidWithin(group, quoted, exact);
      });
    }
    if (!needsRecord(group, exact)) return new Set(candidates);
    return this.#verified(candidates, (release) => stands(group, release, archive, exact));
  }

  async #verified(
    candidates: readonly number[],
    test: (release: Release, doc: number) => boolean,
  ): Promise<Set<number>> {
    const { archive, deadline, signal } = this.#context;
    const found = new Set<number>();
    for (let at = 0; at < candidates.length; at += RECORDS_AT_ONCE) {
      if (signal?.aborted === true) throw new CommuniqueError("ABORTED", "The search was given up.");
      if (performance.now() > deadline) {
        this.#timedOut = true;
        break;
      }
      const docs = candidates.slice(at, at + RECORDS_AT_ONCE);
      const releases = await archive.releases(docs);
      releases.forEach((release, i) => {
        const doc = docs[i];
        if (doc !== undefined && test(release, doc)) found.add(doc);
      });
    }
    return found;
  }

  #cost(clause: Clause): number {
    const group = this.#scored.groups.get(clause);
    if (group !== undefined) {
      const { exact, said } = this.#context;
      return said.has(clause) || [group, ...group.alternatives].some((one) => needsRecord(one, exact)) ? 2 : 0;
    }
    return clause.kind === "filter" || clause.kind === "own" ? 0 : 1;
  }
}

function needsRecord(group: WordGroup, exact: boolean): boolean {
  return group.adjacent || exact;
}

/** Whether a group stands in one of a release's fields; a phrase does not reach across two of them. */
function stands(group: WordGroup, release: Release, archive: Archive, exact: boolean): boolean {
  const { pattern } = group;
  if (pattern !== null) return pattern.test(release.title) || (group.field === null && pattern.test(release.text));
  const inField = (text: string): boolean => groupPlaces(group, archive.analyzer.tokens(text, release.language), exact);
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
