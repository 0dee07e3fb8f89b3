/** What the terms that a word of a query is found by count, by the statistics of the whole index and the options of the search. */
import type { SearchOptions } from "minisearch";
import type { FoundTerm, TermPart } from "./found-terms.ts";
import type { TermNode } from "./query-plan.ts";
import { DEFAULT_BM25, type FieldWeight, type WeightedTerm } from "./term-scores.ts";

/** Of all segments together. */
export interface IndexStatistics {
  readonly documents: number;
  /** Numbers of the fields by name. */
  readonly fields: ReadonlyMap<string, number>;
  /** Mean lengths of the fields, by number. */
  readonly averages: readonly number[];
}

/**
 * @param found what the node's word is found by @param word its number
 * @param all the fields that are searched where the query does not say
 */
export function weighTerms(
  { spec, options }: TermNode,
  found: readonly FoundTerm[],
  word: number,
  all: readonly string[],
  statistics: IndexStatistics,
): WeightedTerm[] {
  const fields = [...new Set(options.fields ?? all)];
  const { bm25 = DEFAULT_BM25, boost } = options;
  return found.map(({ term, weight, parts }) => {
    const weights = fieldWeights(parts, fields, weight * spec.termBoost, boost, statistics);
    return { term, word, parts, weights, steps: fields.length, bm25 };
  });
}

/** For each field that is searched and holds the term, what its frequency there is multiplied by. */
function fieldWeights(
  parts: readonly TermPart[],
  fields: readonly string[],
  factor: number,
  boost: SearchOptions["boost"],
  { documents, fields: numbers, averages }: IndexStatistics,
): FieldWeight[] {
  return fields.flatMap((field, step) => {
    const number = numbers.get(field);
    if (number === undefined) return [];
    const holding = parts.reduce(
      (sum, { entry }) => sum + (entry.documentFrequencies[entry.fields.indexOf(number)] ?? 0),
      0,
    );
    if (holding === 0) return [];
    return {
      number,
      step,
      factor: factor * (ownNumber(boost, field) || 1),
      rarity: Math.log(1 + (documents - holding + 0.5) / (holding + 0.5)),
      averageLength: averages[number] ?? 0,
    };
  });
}

function ownNumber(values: Readonly<Record<string, number>> | undefined, name: string): number | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
