/** MiniSearch's BM25+ (Lv and Zhai, "Lower-bounding term frequency normalization", 2011). */

export interface BM25Params {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** How much a field that a term is found in tells: the fewer documents hold it there, the more. */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** What a term's frequency in a field of this length counts, to be multiplied by its inverse document frequency. */
export function frequencyScore(
  frequency: number,
  length: number,
  averageLength: number,
  { k, b, d }: BM25Params,
): number {
  return d + (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / averageLength));
}
