/** How what the words of a query are worth comes about: loaded where somebody asks. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import type { Explanation } from "../release.ts";
import { leaf, sumOf } from "./explanation.ts";
import type { LookedUp } from "./look-up.ts";
import type { Clause } from "./query.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { scoreOptions, wordQueries } from "./word-scores.ts";

/** For some releases what their first stage is the sum of: words, in each of the fields. */
export async function explainWords(
  { index, size }: Archive,
  clauses: readonly Clause[],
  lookedUp: LookedUp,
  docs: readonly number[],
  weights: RankingWeights,
): Promise<(doc: number) => Explanation> {
  const options = scoreOptions(weights);
  const limits = { summed: true, within: BitSet.of(size, docs) };
  const words = await Promise.all(
    wordQueries(clauses, lookedUp, weights).map(async ({ name, query, isWord }) => {
      // Of several words each may stand in another field, so that what they are worth is no sum over fields.
      const searched = isWord
        ? options.fields.map((field) => ({ name: field, fields: [field] }))
        : [{ name: "together", fields: options.fields }];
      const parts = searched.map(async (part) => {
        const scoring = await index.score(query, { ...options, fields: part.fields }, limits);
        return { name: part.name, scoring };
      });
      return { name, parts: await Promise.all(parts) };
    }),
  );
  return (doc) => {
    const ofWords = words.map((word) =>
      sumOfFound(
        word.name,
        word.parts.map(({ name, scoring }) => leaf(name, scoring.score(doc))),
      ),
    );
    return sumOfFound("words", ofWords);
  };
}

function sumOfFound(name: string, parts: readonly Explanation[]): Explanation {
  const found = parts.filter(({ value }) => value > 0);
  return sumOf(name, found);
}
