/** MiniSearch's own search of a packed index: its results, with what is stored of their documents. Searches of releases do without. */
import type { SearchOptions, SearchResult } from "minisearch";
import { CommuniqueError } from "../errors.ts";
import type { Accumulator } from "./accumulator.ts";
import { bestOf } from "./best.ts";
import type { Description } from "./descriptions.ts";
import type { PlacedSegment } from "./found-terms.ts";
import type { PackedSearchOptions } from "./packed-index.ts";
import type { LoadedPlan } from "./plan-scores.ts";
import { type IndexOptions, operatorOf, type PackedQuery, type QueryNode, termNodes } from "./query-plan.ts";
import { isPrunable, type ScoredDocument, topDocuments } from "./top-documents.ts";

/** What a packed index knows how to do. */
export interface SearchedIndex {
  readonly segments: readonly PlacedSegment[];
  readonly searchOptions: IndexOptions["searchOptions"];
  load(query: PackedQuery, options: SearchOptions): Promise<LoadedPlan>;
  score(loaded: LoadedPlan): Promise<Accumulator>;
  describe(loaded: LoadedPlan, docs: readonly number[]): Map<number, Description>;
}

/** @param isWhole whether results say of their documents what is stored of them @throws CommuniqueError USAGE */
export async function resultsOf(
  index: SearchedIndex,
  query: PackedQuery,
  { limit, ...searchOptions }: PackedSearchOptions,
  isWhole: boolean,
): Promise<SearchResult[]> {
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0))
    throw new CommuniqueError("USAGE", `limit is a whole number from 0, not ${String(limit)}.`);
  const { filter = null } = { ...index.searchOptions, ...searchOptions };
  const loaded = await index.load(query, searchOptions);
  const best = await bestScored(index, loaded, filter === null ? limit : undefined);
  const docs = best.map(({ doc }) => doc);
  const { store } = loaded;
  if (isWhole || filter !== null) await store.load(docs);
  const descriptions = index.describe(loaded, docs);
  const results: SearchResult[] = [];
  for (const { doc, score } of best) {
    const description = descriptions.get(doc);
    const match = Object.fromEntries(description?.match ?? []);
    const result: SearchResult = {
      id: store.id(doc),
      score,
      terms: Object.keys(match),
      queryTerms: description?.terms ?? [],
      match,
    };
    Object.assign(result, store.stored(doc));
    if (filter === null || filter(result)) results.push(result);
  }
  return limit === undefined ? results : results.slice(0, limit);
}

/** The best so many, all without a limit, in MiniSearch's order. */
async function bestScored(
  index: SearchedIndex,
  loaded: LoadedPlan,
  limit: number | undefined,
): Promise<ScoredDocument[]> {
  const { plan, words } = loaded;
  if (limit !== undefined && isPlain(plan)) {
    const terms = termNodes(plan).flatMap((node) => loaded.terms.get(node) ?? []);
    if (isPrunable(terms, words.size)) return topDocuments(index.segments, terms, limit);
  }
  const found = await index.score(loaded);
  // MiniSearch sorts all but a wildcard that nothing boosts.
  const isUnsorted = plan.kind === "wildcard" && plan.options.boostDocument === undefined;
  const order = (a: number, b: number): number =>
    found.score(b) - found.score(a) || found.rank(a) - found.rank(b) || a - b;
  const docs = isUnsorted ? Array.from(found.docs) : bestOf(found.docs, limit ?? found.docs.length, order);
  return docs.slice(0, limit).map((doc) => ({ doc, score: found.score(doc), rank: found.rank(doc) }));
}

/** Words of which any may be found, and no document counts for more than its score. */
function isPlain(node: QueryNode): boolean {
  if (node.kind === "term") return node.options.boostDocument === undefined;
  return node.kind === "combination" && operatorOf(node) === "or" && node.nodes.every(isPlain);
}
