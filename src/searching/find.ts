/** A search from its text to its answer: match set, related hits, order, facets, snippets. */
import type { Archive } from "../archive/archive.ts";
import { bestScored } from "../archive/best.ts";
import { BitSet } from "../archive/bit-set.ts";
import { once } from "../archive/once.ts";
import type { Step } from "../archive/step.ts";
import type { Explanation, Results } from "../release.ts";
import type { ArchiveNames } from "./archive-names.ts";
import { asWorded } from "./as-worded.ts";
import { boundExpansions } from "./bound-expansions.ts";
import { type CursorScope, toCursor } from "./cursor.ts";
import type { AskedQuery, Matched } from "./cut-short.ts";
import type { FoundSoFar } from "./did-you-mean.ts";
import type { countFacets } from "./facets.ts";
import type { FacetFilter } from "./filters.ts";
import { type FindOptions, isFiltered, OutOfTime, orderOf, refuseMistaken, stepsOf, toPage } from "./find-options.ts";
import { toHits } from "./hits.ts";
import { holdingAll, type LookedUp, lookUp, type MatchContext, positiveWords, speakingGroups } from "./look-up.ts";
import { holdingAny, lookUpForgiving, Matcher } from "./matching.ts";
import { lookAtBest, type Ranked, rank } from "./order.ts";
import { parseQuery } from "./parse-query.ts";
import { type Clause, formatQuery, NOTHING, type Query } from "./query.ts";
import { Ranker, RERANKED } from "./ranking.ts";
import { type RankingWeights, rankingWeights } from "./ranking-weights.ts";
import { isOfWords } from "./rewrite.ts";
import type { SaidScopes } from "./said.ts";
import { foldVersions, unfolded } from "./versions.ts";
import { type Scored, score } from "./word-scores.ts";
import type { QueryWord } from "./words.ts";

/** A match set smaller than this is added to. */
const SMALL_MATCH_SET = 100;
/** Hits in all, once some were added. */
const MOST_RELAXED = 1_000;

/**
 * The answer to a search.
 *
 * @throws CommuniqueError USAGE for an option out of range or a field that the archive does not have, ABORTED when the
 *   signal says so; never for the query's words
 */
export async function find(
  archive: Archive,
  names: ArchiveNames,
  text: string,
  options: FindOptions = {},
): Promise<Results> {
  refuseMistaken(text, options, Object.keys(archive.manifest.fields));
  const scope: CursorScope = { text, options, generation: archive.manifest.generation };
  const step = stepsOf(options);
  const query = await understood(archive, text, options.match === "exact");
  const asked: AskedQuery = { scope, query, ...toPage(scope) };
  const known: Known = { matched: null };
  try {
    return await answered(archive, names, asked, options, step, known);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    const { outOfTime } = await import("./cut-short.ts");
    return outOfTime(archive, asked, options, known.matched);
  }
}

/** What a search has found out so far. */
interface Known {
  /** Null while nothing is known to match: what is found of a part of a query may not match all of it. */
  matched: Matched | null;
}

async function answered(
  archive: Archive,
  names: ArchiveNames,
  { scope, query, page, byDate }: AskedQuery,
  options: FindOptions,
  step: Step,
  known: Known,
): Promise<Results> {
  const { text } = scope;
  const mode = options.match ?? "auto";
  const filters = isFiltered(options) ? await filtersOf(options, archive, names) : [];
  const wanted = orderOf(options.sort ?? "relevance");
  const isRanked = wanted === "relevance" && !byDate && positiveWords(query.clauses).length > 0;
  const dateOrder = wanted === "oldest" ? "oldest" : "newest";
  const order = byDate || (wanted === "relevance" && !isRanked) ? dateOrder : wanted;
  const context: MatchContext = {
    archive,
    names,
    abbreviations: once(() => names.abbreviations(text)),
    said: isOfWords(query.clauses) ? new Map() : await saidIn(query.clauses, names),
    language: namedLanguage(query.clauses),
    exact: mode === "exact",
    isRanked: order === "relevance",
    step,
  };
  const newest = archive.newest();
  newest.catch(() => undefined); // Told when it is asked for.
  const strict = await lookUp(context, query.clauses);
  const passes = (doc: number): boolean => filters.every((filter) => filter.test(doc));
  const filtered = (docs: BitSet): Uint32Array =>
    filters.length === 0 ? docs.toArray() : docs.toArray().filter(passes);
  const matching = await new Matcher(context, strict).all(query.clauses, (some) => {
    known.matched = { match: filtered(some), isWhole: false, order: dateOrder };
  });
  const match = filtered(matching);
  known.matched = { match, isWhole: true, order: dateOrder };
  const weights = rankingWeights(options.ranking);
  let scored: Scored;
  let ranker: Ranker;
  let related: number[] = [];
  let relaxed = strict;
  const plain = query.clauses.filter(isPlain);
  if (mode === "auto" && plain.length > 0 && match.length < SMALL_MATCH_SET) {
    const forgiven: ReadonlySet<Clause> = new Set(positiveWords(plain));
    relaxed = await lookUpForgiving(context, strict, forgiven, weights);
    const fixed = query.clauses.filter((clause) => !isPlain(clause));
    const allowed = await new Matcher(context, relaxed).all(fixed);
    // What holds the quoted parts holds some of the query already.
    const some = positiveWords(fixed).length > 0 ? query.clauses : plain;
    let others = holdingSome(archive, relaxed, some).and(allowed).andNot(matching);
    if (context.said.size > 0) others = await holdingAny(context, query.clauses, relaxed, others);
    scored = await score(archive, query.clauses, relaxed, others.or(matching), weights);
    ranker = rankerOf(archive, scored, query.clauses, weights);
    related = bestScored(filtered(others), MOST_RELAXED - match.length, ranker);
    const docs = [...match, ...related];
    await lookAtBest(ranker, docs, match, asWorded(archive, query.clauses, strict, others.or(matching), step));
    // Added words stand anywhere, not in what somebody says.
    if (weights.expansion > 0 && context.said.size === 0) {
      const known = new Set(queryWords(query.clauses, relaxed).flatMap(termsOf));
      const found = { docs, others: allowed.andNot(matching).andNot(others), room: MOST_RELAXED - docs.length, passes };
      const naming = { clauses: query.clauses, lookedUp: relaxed, language: context.language };
      const { expand } = await import("./expansion.ts");
      related.push(...(await expand(archive, ranker, found, known, naming, weights)));
    }
  } else {
    scored = await score(archive, query.clauses, strict, matching, weights);
    ranker = rankerOf(archive, scored, query.clauses, weights);
    if (order === "relevance") {
      const worded = asWorded(archive, query.clauses, strict, matching, step);
      // Fewer are all looked at, and then nothing waits for which have the words in a row.
      const inRow = match.length > RERANKED ? filtered((await worded).docs) : [];
      await lookAtBest(ranker, match, inRow, worded);
    }
  }
  await step();

  const listed = options.fold === false ? unfolded(match, related) : foldVersions(await newest, match, related);
  const count = listed.match.length + listed.related.length;
  const end = Math.min(page.offset + page.limit, count);
  const shown = (await rank(archive, ranker, listed.match, listed.related, { order, count: end })).slice(page.offset);
  const explained =
    options.explain === true ? await explanations(archive, ranker, shown, query.clauses, scored, weights) : null;
  const isMistakable = mode === "auto" && options.didYouMean !== false;
  // Side by side: from afar each waits for what it reads.
  const [didYouMean, hits, counted] = await Promise.all([
    isMistakable ? meant(context, query.clauses, { lookedUp: strict, relaxed, count: match.length, passes }) : null,
    toHits(context, shown, listed.versions, query.clauses, scored, { snippets: options.snippets ?? true, explained }),
    options.facets === false ? { facets: {}, unlisted: {} } : facetsOf(archive, matching, filters, options.facets),
  ]);
  return {
    query: { text, understood: formatQuery(query), ignored: query.ignored },
    total: options.total === false ? null : match.length,
    related: related.length,
    relaxed: related.length > 0,
    ...page,
    next: end < count && page.limit > 0 ? toCursor({ offset: end, byDate }, scope) : null,
    timedOut: false,
    generation: archive.manifest.generation,
    didYouMean,
    hits,
    ...counted,
  };
}

async function meant(context: MatchContext, clauses: readonly Clause[], found: FoundSoFar): Promise<string | null> {
  const { didYouMean } = await import("./did-you-mean.ts");
  return didYouMean(context, clauses, found);
}

// What most searches do without is loaded on use: a page then has less to load.

async function filtersOf(options: FindOptions, archive: Archive, names: ArchiveNames): Promise<readonly FacetFilter[]> {
  return (await import("./filters.ts")).facetFilters(options, archive, names);
}

async function saidIn(clauses: readonly Clause[], names: ArchiveNames): Promise<SaidScopes> {
  return (await import("./said.ts")).saidScopes(clauses, names);
}

async function withDates(query: Query, archive: Archive): Promise<Query> {
  const { resolveDates } = await import("./resolve-dates.ts");
  return resolveDates(query, async () => (await archive.column("published")).values.at(-1) ?? null);
}

async function facetsOf(
  archive: Archive,
  matching: BitSet,
  filters: readonly FacetFilter[],
  asked: readonly string[] | undefined,
): ReturnType<typeof countFacets> {
  const { countFacets, facetsAsked } = await import("./facets.ts");
  return countFacets(archive, matching, filters, facetsAsked(archive, asked));
}

/** The query with its dates, as far as it is answered. */
async function understood(archive: Archive, text: string, exact: boolean): Promise<Query> {
  const { fields, languages } = archive.manifest;
  const parsed = parseQuery(text, { ownFields: Object.keys(fields), languages });
  const query = isOfWords(parsed.clauses) ? parsed : await withDates(parsed, archive);
  const bounded = await boundExpansions(query, archive, { language: namedLanguage(query.clauses), exact });
  // All that was typed was ignored, which does not ask for all that there is.
  return bounded.clauses.length === 0 && text.trim() !== "" ? { ...bounded, clauses: [NOTHING] } : bounded;
}

/** Plain words may be missing from a related hit; exact, quoted, negated and fielded parts always hold. */
function isPlain(clause: Clause): boolean {
  if (clause.kind === "word") return clause.field === null && !clause.exact;
  if (clause.kind !== "and" && clause.kind !== "or") return false;
  return clause.clauses.length > 0 && clause.clauses.every(isPlain);
}

/** Those that hold some word of the clauses. */
function holdingSome(archive: Archive, lookedUp: LookedUp, clauses: readonly Clause[]): BitSet {
  const { holders, rows } = lookedUp;
  const sets = speakingGroups(clauses, lookedUp).flatMap((group) => {
    const { words, named } = group;
    const row = rows.get(group) ?? [];
    // One part of `F-16` says nothing of what is asked for; all of them may.
    const isOne = group.adjacent && !words.some(({ bigram }) => bigram);
    const own = isOne ? holdingAll(group, holders, archive) : words.flatMap((word) => holders.get(word) ?? []);
    return [own, row, named ?? []].flat();
  });
  return sets.reduce((a, b) => a.or(b), new BitSet(archive.size));
}

function rankerOf(archive: Archive, scored: Scored, clauses: readonly Clause[], weights: RankingWeights): Ranker {
  return new Ranker(archive, scored, speakingGroups(clauses, scored), queryWords(clauses, scored), weights);
}

async function explanations(
  archive: Archive,
  ranker: Ranker,
  ranked: readonly Ranked[],
  clauses: readonly Clause[],
  scored: Scored,
  weights: RankingWeights,
): Promise<(doc: number) => Explanation> {
  const docs = ranked.map(({ doc }) => doc);
  const { explainWords } = await import("./explain-words.ts");
  const words = await explainWords(archive, clauses, scored, docs, weights);
  return (doc) => ranker.explain(doc, words(doc));
}

/** All that are not negated, stop words too. */
function queryWords(clauses: readonly Clause[], { groups }: LookedUp): QueryWord[] {
  return positiveWords(clauses).flatMap((clause) => groups.get(clause)?.words ?? []);
}

function termsOf({ terms, corrections }: QueryWord): string[] {
  return [...terms, ...corrections.map(({ term }) => term)];
}

/** The language of `lang:`. That of a filter does not count: the facet of languages looks beyond its filter. */
function namedLanguage(clauses: readonly Clause[]): string | null {
  const named = clauses.filter((clause) => clause.kind === "filter" && clause.field === "lang");
  const [only] = named;
  return named.length === 1 && only?.kind === "filter" ? only.value : null;
}
