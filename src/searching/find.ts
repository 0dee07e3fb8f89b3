/** A search from its text to its answer: match set, related hits, order, facets, snippets. */
import type { Archive } from "../archive/archive.ts";
import { bestOf } from "../archive/best.ts";
import type { BitSet } from "../archive/bit-set.ts";
import type { Column } from "../archive/columns.ts";
import type { CatalogEntry } from "../archive/manifest.ts";
import { once } from "../archive/once.ts";
import type { ResolvedPeople } from "../archive/persons.ts";
import { CommuniqueError } from "../errors.ts";
import type { Filters, Hit, MatchMode, Release, Results, SortOrder, Span } from "../release.ts";
import { didYouMean } from "./did-you-mean.ts";
import { countFacets, facetNames } from "./facets.ts";
import { type ArchiveNames, facetFilters } from "./filters.ts";
import { Highlighter } from "./highlighter.ts";
import {
  holdingAny,
  type LookedUp,
  lookUp,
  lookUpForgiving,
  type MatchContext,
  Matcher,
  positiveWords,
  type Scored,
  score,
} from "./matching.ts";
import { parseQuery } from "./parse-query.ts";
import { type Clause, formatQuery } from "./query.ts";
import { RANKING, Ranker, type RankingWeights, RERANKED } from "./ranking.ts";
import { quotationsOf, saidBy, saidScopes } from "./said.ts";
import { snippetsOf } from "./snippets.ts";
import type { QueryWord } from "./words.ts";

/** What a search asks besides its words; the defaults are the HTTP interface's. */
export interface FindOptions extends Partial<Filters> {
  readonly match?: MatchMode;
  readonly sort?: SortOrder;
  /** 0 to 1,000, default 10. */
  readonly limit?: number;
  readonly offset?: number;
  /** `next` of the page before; replaces `offset`. */
  readonly cursor?: string;
  /** False leaves the count out (`total` is then null). */
  readonly total?: boolean;
  /** Names of the facets to count, or false for none; default all. */
  readonly facets?: readonly string[] | false;
  /** What counts in the second stage of ranking, where it is to count otherwise than by default. */
  readonly ranking?: Partial<RankingWeights>;
  /** False leaves snippets out, where a caller needs ids alone. */
  readonly snippets?: boolean;
  readonly signal?: AbortSignal;
}

const MOST_HITS_A_PAGE = 1_000;
/** A match set smaller than this is added to. */
const SMALL_MATCH_SET = 100;
/** Hits in all, once some were added. */
const MOST_RELAXED = 1_000;

interface Ranked {
  readonly doc: number;
  readonly score: number;
  readonly related: boolean;
}

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
  refuseMistaken(text, options);
  const page = toPage(options, archive.manifest.generation);
  const query = parseQuery(text, Object.keys(archive.manifest.fields));
  const mode = options.match ?? "auto";
  const filters = await facetFilters(options, archive, names);
  const context: MatchContext = {
    archive,
    names,
    abbreviations: once(() => names.abbreviations(text)),
    said: await saidScopes(query.clauses, names),
    language: namedLanguage(query.clauses),
    exact: mode === "exact",
  };
  const strict = await lookUp(context, query.clauses);
  const matching = await new Matcher(context, strict).all(query.clauses);
  const passes = (doc: number): boolean => filters.every((filter) => filter.test(doc));
  const match = filters.length === 0 ? matching.toArray() : matching.toArray().filter(passes);

  let scored: Scored;
  let ranker: Ranker;
  let related: number[] = [];
  let meant: string | null = null;
  const plain = query.clauses.filter(isPlain);
  if (mode === "auto" && plain.length > 0 && match.length < SMALL_MATCH_SET) {
    const forgiven: ReadonlySet<Clause> = new Set(positiveWords(plain));
    const relaxed = await lookUpForgiving(context, strict, forgiven);
    const fixed = query.clauses.filter((clause) => !isPlain(clause));
    const allowed = await new Matcher(context, relaxed).all(fixed);
    // What holds the quoted parts holds some of the query already.
    const some = positiveWords(fixed).length > 0 ? query.clauses : plain;
    let others = holdingSome(relaxed, some).and(allowed).andNot(matching);
    if (context.said.size > 0) others = await holdingAny(context, query.clauses, relaxed, others);
    scored = await score(context, query.clauses, relaxed, others.or(matching));
    ranker = rankerOf(archive, scored, query.clauses, options.ranking);
    related = bestOf([...others].filter(passes), MOST_RELAXED - match.length, byScore(ranker));
    meant = await didYouMean(context, query.clauses, strict, relaxed, matching.count);
  } else {
    scored = await score(context, query.clauses, strict, matching);
    ranker = rankerOf(archive, scored, query.clauses, options.ranking);
  }
  throwIfAborted(options.signal);

  const end = Math.min(page.offset + page.limit, match.length + related.length);
  const { sort = "relevance" } = options;
  const order = sort === "relevance" && positiveWords(query.clauses).length === 0 ? "newest" : sort;
  const shown = (await rank(archive, ranker, match, related, { order, count: end })).slice(page.offset);
  const wanted = options.facets === false ? [] : wantedFacets(options.facets, archive);
  return {
    query: { text, understood: formatQuery(query), ignored: query.ignored },
    total: options.total === false ? null : match.length,
    related: related.length,
    relaxed: related.length > 0,
    offset: page.offset,
    limit: page.limit,
    next: end < match.length + related.length && page.limit > 0 ? toCursor(end, archive.manifest.generation) : null,
    timedOut: false,
    generation: archive.manifest.generation,
    didYouMean: meant,
    hits: await toHits(context, shown, query.clauses, scored, options.snippets ?? true),
    facets: await countFacets(archive, matching, filters, wanted),
  };
}

/** Plain words may be missing from a related hit; exact, quoted, negated and fielded parts always hold. */
function isPlain(clause: Clause): boolean {
  if (clause.kind === "word") return clause.field === null && !clause.exact;
  return (clause.kind === "and" || clause.kind === "or") && clause.clauses.every(isPlain);
}

function holdersIn(lookedUp: LookedUp, word: QueryWord): number {
  return lookedUp.holders.get(word)?.count ?? 0;
}

/** Those that hold some word of the clauses. */
function holdingSome({ groups, holders }: LookedUp, clauses: readonly Clause[]): BitSet {
  const words = positiveWords(clauses).flatMap((clause) => groups.get(clause)?.words ?? []);
  return words.flatMap((word) => holders.get(word) ?? []).reduce((a, b) => a.or(b));
}

function rankerOf(
  archive: Archive,
  scored: Scored,
  clauses: readonly Clause[],
  weights: Partial<RankingWeights> = {},
): Ranker {
  const groups = positiveWords(clauses).flatMap((clause) => scored.groups.get(clause) ?? []);
  return new Ranker(archive, scored, groups, { ...RANKING, ...weights });
}

function byScore(ranker: Ranker): (a: number, b: number) => number {
  return (a, b) => ranker.score(b) - ranker.score(a) || a - b;
}

/** The first so many, sorted. */
async function rank(
  archive: Archive,
  ranker: Ranker,
  match: Uint32Array,
  related: readonly number[],
  { order, count }: { readonly order: SortOrder; readonly count: number },
): Promise<Ranked[]> {
  const added = new Set(related);
  const docs = added.size === 0 ? match : [...match, ...related];
  const ranked = (doc: number, score = ranker.score(doc)): Ranked => ({ doc, score, related: added.has(doc) });
  if (order === "relevance") {
    const first = bestOf(docs, RERANKED, byScore(ranker));
    await ranker.look(first);
    const head = await latestFirst(archive, ranker, first, Math.min(count, first.length));
    if (count <= RERANKED) return head.map((doc) => ranked(doc));
    // What only the first stage looked at comes after.
    const looked = new Set(head);
    const others = Array.from(docs).filter((doc) => !looked.has(doc));
    const tail = await latestFirst(archive, ranker, others, count - head.length);
    const least = ranker.score(head.at(-1) ?? 0);
    return [...head.map((doc) => ranked(doc)), ...tail.map((doc) => ranked(doc, Math.min(least, ranker.score(doc))))];
  }
  const days = await daysOf(archive);
  const direction = order === "oldest" ? -1 : 1;
  const byDate = (a: number, b: number): number =>
    Number(added.has(a)) - Number(added.has(b)) || byDay(days, a, b, direction);
  return bestOf(docs, count, byDate).map((doc) => ranked(doc));
}

/** The best so many, of equal scores the newest first. Days are read only where they decide. */
async function latestFirst(
  archive: Archive,
  ranker: Ranker,
  docs: readonly number[],
  count: number,
): Promise<readonly number[]> {
  const best = bestOf(docs, count + 1, byScore(ranker));
  const isTie = (doc: number, i: number): boolean => i > 0 && ranker.score(doc) === ranker.score(best[i - 1] as number);
  if (!best.some(isTie)) return best.slice(0, count);
  const days = await daysOf(archive);
  return bestOf(docs, count, (a, b) => ranker.score(b) - ranker.score(a) || byDay(days, a, b, 1));
}

async function daysOf(archive: Archive): Promise<Days> {
  const [published, ids] = await Promise.all([archive.column("published"), archive.column("id")]);
  return { published, ids };
}

/** The columns by which releases are sorted by date; places of days and ids ascend as these do. */
interface Days {
  readonly published: Column;
  readonly ids: Column;
}

/** Undated releases last, then by id. @param direction 1 for the newest first, -1 for the oldest */
function byDay({ published, ids }: Days, a: number, b: number, direction: 1 | -1): number {
  const one = published.first(a);
  const other = published.first(b);
  if (one === other) return ids.first(a) - ids.first(b);
  if (one < 0) return 1;
  if (other < 0) return -1;
  return direction * (other - one);
}

async function toHits(
  context: MatchContext,
  ranked: readonly Ranked[],
  clauses: readonly Clause[],
  scored: Scored,
  snippets: boolean,
): Promise<Hit[]> {
  const { archive } = context;
  const docs = ranked.map(({ doc }) => doc);
  const [speakers, resolved, entries, releases] = await Promise.all([
    saidBy(clauses, context.names),
    archive.people(docs),
    archive.entries(docs),
    snippets ? archive.releases(docs) : [],
  ]);
  const weights = wordWeights(archive, scored, clauses);
  return ranked.map(({ doc, score, related }, i): Hit => {
    const entry = entries[i] as CatalogEntry;
    const release = releases[i];
    const own = resolved[i] as ResolvedPeople;
    return {
      id: entry.id,
      score,
      related,
      title: entry.title,
      published: entry.published,
      language: entry.language,
      url: `releases/${encodeURIComponent(entry.id)}`,
      source: entry.source,
      original: entry.ownFile,
      people: entry.people,
      topics: entry.topics,
      fields: entry.fields,
      copies: entry.copies,
      versions: 0,
      snippets:
        release === undefined
          ? []
          : snippetsOf(
              { ...release, people: entry.people },
              highlighterOf(context, own, clauses, scored, doc, release),
              archive.analyzer,
              weights,
              speakers === null ? [] : quotationsOf(release, own, speakers),
            ),
    };
  });
}

function highlighterOf(
  { said }: MatchContext,
  people: ResolvedPeople,
  clauses: readonly Clause[],
  scored: Scored,
  doc: number,
  release: Release,
): Highlighter {
  const within = Array.from(said, ([clause, ids]): [Clause, readonly Span[]] => [
    clause,
    quotationsOf(release, people, ids),
  ]);
  const foundBy = Object.keys(scored.scoring.describe([doc]).get(doc)?.match ?? {});
  return new Highlighter(clauses, scored, foundBy, new Map(within));
}

/** A word in few releases tells more of a passage than one in many. */
function wordWeights(archive: Archive, lookedUp: LookedUp, clauses: readonly Clause[]): number[] {
  const words = positiveWords(clauses).flatMap((clause) => lookedUp.groups.get(clause)?.words ?? []);
  return words.map((word) => Math.log(1 + archive.size / (1 + holdersIn(lookedUp, word))));
}

function wantedFacets(asked: readonly string[] | undefined, archive: Archive): readonly string[] {
  const known = facetNames(archive);
  if (asked === undefined) return known;
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CommuniqueError("USAGE", `There is no facet "${unknown}"; there are ${known.join(", ")}.`);
  return asked;
}

/** The language of `lang:`. That of a filter does not count: the facet of languages looks beyond its filter. */
function namedLanguage(clauses: readonly Clause[]): string | null {
  const named = clauses.filter((clause) => clause.kind === "filter" && clause.field === "lang");
  const [only] = named;
  return named.length === 1 && only?.kind === "filter" ? only.value : null;
}

/** @throws CommuniqueError ABORTED */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new CommuniqueError("ABORTED", "The search was given up.");
}

const CHOICES: { readonly match: readonly MatchMode[]; readonly sort: readonly SortOrder[] } = {
  match: ["auto", "all", "exact"],
  sort: ["relevance", "newest", "oldest"],
};
const LISTS = ["person", "topic", "event", "language", "folder"] as const;

/** Programs without types may pass anything: what would be taken for something else is refused. @throws CommuniqueError USAGE */
function refuseMistaken(text: unknown, options: FindOptions): void {
  const refuse = (what: string): never => {
    throw new CommuniqueError("USAGE", what);
  };
  if (typeof text !== "string") refuse("A query is a text.");
  for (const name of ["match", "sort"] as const) {
    const value = options[name];
    const known: readonly unknown[] = CHOICES[name];
    if (value !== undefined && !known.includes(value)) refuse(`${name} is one of ${known.join(", ")}, not ${value}.`);
  }
  for (const name of LISTS)
    if (options[name] !== undefined && !Array.isArray(options[name])) refuse(`${name} is a list.`);
  const { facets } = options;
  if (facets !== undefined && facets !== false && !Array.isArray(facets))
    refuse("facets is a list of names, or false.");
}

function toPage(options: FindOptions, generation: string): { offset: number; limit: number } {
  throwIfAborted(options.signal);
  const { limit = 10, offset = 0, cursor } = options;
  if (!Number.isInteger(limit) || limit < 0 || limit > MOST_HITS_A_PAGE)
    throw new CommuniqueError("USAGE", `limit is a whole number from 0 to ${MOST_HITS_A_PAGE}, not ${limit}.`);
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw new CommuniqueError("USAGE", `offset is a whole number from 0, not ${offset}.`);
  return { limit, offset: cursor === undefined ? offset : fromCursor(cursor, generation) };
}

/** A cursor is a place in the order of one generation. */
function toCursor(offset: number, generation: string): string {
  return btoa(`${generation}:${offset}`).replace(/=+$/, "");
}

function fromCursor(cursor: string, generation: string): number {
  let decoded = "";
  try {
    decoded = atob(cursor);
  } catch {
    // Told below: it is no cursor of ours.
  }
  const [of, place] = decoded.split(":");
  const offset = Number(place);
  if (of === undefined || place === undefined || !Number.isSafeInteger(offset) || offset < 0)
    throw new CommuniqueError("USAGE", "cursor is not one that a search gave as next.");
  if (of !== generation)
    throw new CommuniqueError(
      "USAGE",
      "The index has changed since this cursor was given. Search again from the first page.",
    );
  return offset;
}
