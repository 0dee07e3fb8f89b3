/** The order of hits: by score, by the day of issue, or by a field of the archive's own. */
import type { Archive } from "../archive/archive.ts";
import { bestOf, bestScored, type Scores } from "../archive/best.ts";
import type { Column } from "../archive/columns.ts";
import type { AsWorded } from "./as-worded.ts";
import type { FieldOrder } from "./field-order.ts";
import { type Ranker, RERANKED } from "./ranking.ts";

export type Order = "relevance" | "newest" | "oldest" | FieldOrder;

/** A release in its place among the hits. */
export interface Ranked {
  readonly doc: number;
  readonly score: number;
  readonly related: boolean;
}

/**
 * Looks again at the first stage's best, and at the best of some others that may word a thing as the query does: where its words are
 * common, many that hold them say something else. What it does not look at keeps its score.
 */
export async function lookAtBest(
  ranker: Ranker,
  docs: ArrayLike<number>,
  others: ArrayLike<number>,
  worded: Promise<AsWorded>,
): Promise<void> {
  worded.catch(() => undefined); // Told when it is asked for.
  const best = [docs, others].flatMap((some) => bestScored(some, RERANKED, ranker));
  await ranker.look([...new Set(best)], worded);
}

/** The first so many, sorted. */
export async function rank(
  archive: Archive,
  ranker: Ranker,
  match: Uint32Array,
  related: readonly number[],
  { order, count }: { readonly order: Order; readonly count: number },
): Promise<Ranked[]> {
  const added = new Set(related);
  const docs = added.size === 0 ? match : [...match, ...related];
  const ranked = (doc: number, score = ranker.score(doc)): Ranked => ({ doc, score, related: added.has(doc) });
  if (order === "relevance") {
    const best = await latestFirst(archive, ranker, docs, count);
    return best.map((doc) => ranked(doc));
  }
  const compare = await comparing(archive, order);
  const addedLast = (a: number, b: number): number => Number(added.has(a)) - Number(added.has(b)) || compare(a, b);
  return bestOf(docs, count, addedLast).map((doc) => ranked(doc));
}

async function comparing(
  archive: Archive,
  order: Exclude<Order, "relevance">,
): Promise<(a: number, b: number) => number> {
  const days = await daysOf(archive);
  const direction = order === "oldest" ? -1 : 1;
  const byDate = (a: number, b: number): number => byDay(days, a, b, direction);
  if (typeof order !== "object") return byDate;
  const { byField } = await import("./field-order.ts");
  const byValue = await byField(archive, order);
  return (a, b) => byValue(a, b) || byDate(a, b);
}

/** The best so many, of equal scores the newest first. Days are read only where they decide. */
export async function latestFirst(
  archive: Archive,
  ranker: Scores,
  docs: readonly number[] | Uint32Array,
  count: number,
): Promise<readonly number[]> {
  const best = bestScored(docs, count + 1, ranker);
  const isTie = (doc: number, i: number): boolean => i > 0 && ranker.score(doc) === ranker.score(best[i - 1] as number);
  if (!best.some(isTie)) return best.slice(0, count);
  const days = await daysOf(archive);
  return bestOf(docs, count, (a, b) => ranker.score(b) - ranker.score(a) || byDay(days, a, b, 1));
}

export async function daysOf(archive: Archive): Promise<Days> {
  const [published, ids] = await Promise.all([archive.column("published"), archive.column("id")]);
  return { published, ids };
}

/** The columns by which releases are sorted by date; places of days and ids ascend as these do. */
export interface Days {
  readonly published: Column;
  readonly ids: Column;
}

/** Undated releases last, then by id. @param direction 1 for the newest first, -1 for the oldest */
export function byDay({ published, ids }: Days, a: number, b: number, direction: 1 | -1): number {
  const one = published.first(a);
  const other = published.first(b);
  if (one === other) return ids.first(a) - ids.first(b);
  if (one < 0) return 1;
  if (other < 0) return -1;
  return direction * (other - one);
}
