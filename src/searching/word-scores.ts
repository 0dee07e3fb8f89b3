/** What the words of a query are worth in releases, by the index's BM25: the first stage of ranking. */
import type { Query as IndexQuery, SearchOptions } from "minisearch";
import { uninflected } from "../analysis/inflections.ts";
import { asOneSpelling } from "../analysis/spelling.ts";
import type { Archive } from "../archive/archive.ts";
import type { BitSet } from "../archive/bit-set.ts";
import { BM25, SEARCH_FIELDS } from "../archive/minisearch.ts";
import type { Scoring } from "../archive/packed-index.ts";
import type { WordIndex } from "../archive/word-index.ts";
import { LatestUsed } from "../latest-used.ts";
import { type LookedUp, speakingGroups } from "./look-up.ts";
import type { Clause } from "./query.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { tells } from "./read-ahead.ts";
import { lookUpOf, type QueryWord, type WordGroup } from "./words.ts";

export interface Scored extends LookedUp {
  /** What the words that speak for a release are worth. */
  readonly scoring: Scoring;
  /** The releases that were scored. */
  readonly within: BitSet;
  /** Of words that have inflections, the releases that hold them in one of these. */
  readonly inflected: ReadonlyMap<QueryWord, BitSet>;
}

/** What the words that speak for a release are worth in some releases, and with less weight other wordings of them: a sum. */
export async function score(
  archive: Archive,
  clauses: readonly Clause[],
  lookedUp: LookedUp,
  within: BitSet,
  weights: RankingWeights,
): Promise<Scored> {
  const queries = wordQueries(clauses, lookedUp, weights).map(({ query }) => query);
  const [scoring, inflected] = await Promise.all([
    archive.index.score({ combineWith: "OR", queries }, scoreOptions(weights), { summed: true, within }),
    weights.derived === 1
      ? new Map()
      : holdingInflections(archive, speakingGroups(clauses, lookedUp), lookedUp.holders),
  ]);
  return { ...lookedUp, scoring, within, inflected };
}

/**
 * Of words that stand for themselves and tell something. Only of what English makes of a word its inflections are told from what else has
 * the stem: what other languages' endings are is not known here. From afar, where the words stand is read in the same go, since ranking
 * asks for it next.
 */
async function holdingInflections(
  { index, analyzer, size }: Archive,
  groups: readonly WordGroup[],
  holders: LookedUp["holders"],
): Promise<ReadonlyMap<QueryWord, BitSet>> {
  if (!analyzer.languages.includes("en")) return new Map();
  const words = groups
    .flatMap((group) => group.words)
    .filter((word) => isInflected(word) && tells(holders.get(word)?.count ?? 0, size));
  const ahead = index.readPositionsAhead(words.map(lookUpOf));
  const known = knownInflections(index);
  const found = words.map(async (word): Promise<[QueryWord, BitSet]> => {
    const key = [word.word, ...word.terms].join(" ");
    const before = known.get(key);
    if (before !== undefined) return [word, before];
    const own = uninflected(asOneSpelling(word.word));
    const english = analyzer.term(word.word, "en");
    const others = word.terms.filter((term) => term !== english);
    const [inflected, elsewhere] = await Promise.all([
      index.holdersInForms([english], (form) => uninflected(asOneSpelling(form)) === own, null),
      index.holders({ terms: others, prefix: false }, null),
    ]);
    const holding = inflected.or(elsewhere);
    known.set(key, holding, holding.words.byteLength);
    return [word, holding];
  });
  const [inflected] = await Promise.all([Promise.all(found), ahead]);
  return new Map(inflected);
}

/**
 * Releases that hold words in one of their inflections, kept: the same common words are typed again and again, and every place where such
 * a word stands is looked at for it. Bytes.
 */
const KEPT = 8 * 1024 * 1024;
const KNOWN: WeakMap<WordIndex, LatestUsed<string, BitSet>> = new WeakMap();

function knownInflections(index: WordIndex): LatestUsed<string, BitSet> {
  const known = KNOWN.get(index) ?? new LatestUsed(KEPT);
  KNOWN.set(index, known);
  return known;
}

function isInflected({ exact, bigram, prefix, unfinished, corrections }: QueryWord): boolean {
  return !(exact || bigram || prefix || unfinished || corrections.length > 0);
}

/** How terms are looked up: as they are, by the weights of the fields. */
export function scoreOptions({ fields, unfinished }: RankingWeights): SearchOptions & { fields: string[] } {
  return {
    tokenize: (term: string) => [term],
    // MiniSearch takes a boost of 0 for none.
    fields: SEARCH_FIELDS.filter((field) => fields[field] > 0),
    boost: { ...fields },
    bm25: BM25,
    weights: { prefix: unfinished, fuzzy: 0 },
  };
}

/** One of the things that a score is the sum of. */
interface NamedQuery {
  readonly name: string;
  readonly query: IndexQuery;
  /** Whether it is one word, not several together. */
  readonly isWord: boolean;
}

export function wordQueries(
  clauses: readonly Clause[],
  lookedUp: LookedUp,
  { otherForm }: RankingWeights,
): NamedQuery[] {
  const groups = [...new Set(speakingGroups(clauses, lookedUp))];
  const forms = [...new Set(groups.flatMap((group) => group.alternatives))];
  return [...groups.flatMap((group) => group.words.map(wordQuery)), ...forms.map((form) => formQuery(form, otherForm))];
}

function wordQuery({ word, terms, corrections, exact, prefix, unfinished }: QueryWord): NamedQuery {
  const weights = new Map(corrections.map(({ term, weight }) => [term, weight]));
  const query: IndexQuery = {
    combineWith: "OR",
    queries: [...terms, ...weights.keys()],
    prefix: !exact && (prefix || unfinished),
    boostTerm: (term: string) => weights.get(term) ?? 1,
  };
  return { name: word, query, isWord: true };
}

function formQuery(form: WordGroup, otherForm: number): NamedQuery {
  const weight = form.isSpelling ? 1 : otherForm;
  return { name: form.words.map(({ word }) => word).join(" "), query: togetherQuery(form, weight), isWord: false };
}

/** All of some words, which together count as one of this weight. */
export function togetherQuery({ words }: WordGroup, weight: number): IndexQuery {
  return {
    combineWith: "AND",
    queries: words.map(({ terms }) => ({ combineWith: "OR", queries: [...terms] })),
    boostTerm: () => weight / words.length,
  };
}
