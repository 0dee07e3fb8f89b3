// The four measures of a ranked list against relevance judgements (grades; above 0 is relevant).

const NDCG_DEPTH = 10;
const RECALL_DEPTH = 100;
const RECIPROCAL_RANK_DEPTH = 10;

/**
 * nDCG@10 with gains of 2^grade - 1 (Järvelin and Kekäläinen, 2002; Burges et al., 2005), average precision, recall@100 and
 * reciprocal rank@10 of one query; null where nothing is relevant.
 *
 * @param grades Map of id to grade
 * @param ids best first
 */
export function scoreRanking(grades, ids) {
  const ideal = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  if (ideal.length === 0) return null;
  const ranked = [...new Set(ids)].map((id) => Math.max(0, grades.get(id) ?? 0));
  // Ranks, from 1, at which something relevant stands.
  const ranks = ranked.flatMap((grade, i) => (grade > 0 ? [i + 1] : []));
  const first = ranks[0] ?? Number.POSITIVE_INFINITY;
  return {
    "nDCG@10": discountedGain(ranked) / discountedGain(ideal),
    MAP: sum(ranks.map((rank, i) => (i + 1) / rank)) / ideal.length,
    "recall@100": ranks.filter((rank) => rank <= RECALL_DEPTH).length / ideal.length,
    "MRR@10": first <= RECIPROCAL_RANK_DEPTH ? 1 / first : 0,
  };
}

/** Means over all queries, of the same measures. */
export function meanScores(scores) {
  const measures = Object.keys(scores[0] ?? {}).filter((name) => typeof scores[0][name] === "number");
  return Object.fromEntries(measures.map((name) => [name, sum(scores.map((score) => score[name])) / scores.length]));
}

function discountedGain(grades) {
  return sum(grades.slice(0, NDCG_DEPTH).map((grade, i) => (2 ** grade - 1) / Math.log2(i + 2)));
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
