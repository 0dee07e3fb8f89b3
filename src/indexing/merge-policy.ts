/**
 * Which parts of an index are to be written anew as one: like Lucene's log merge policy, so that there are few parts, and each
 * release is written about as often as there are tiers. Neighbours alone are merged, which keeps the order of the releases.
 */

/** The policy's parameters. */
export interface MergePolicy {
  /** So many of one tier, with none of a higher one between them, become one, and with them what lower ones are there. */
  readonly partsATier: number;
  /** A part of the lowest tier has fewer releases; each tier's bound is `partsATier` times that of the one before. */
  readonly lowestTier: number;
  /** A part is written anew when more than this share of its documents was deleted. */
  readonly deletedShare: number;
}

export const MERGE_POLICY: MergePolicy = { partsATier: 8, lowestTier: 1_024, deletedShare: 1 / 3 };

export interface PartSize {
  readonly documents: number;
  /** How many of them were not deleted. */
  readonly live: number;
}

/** Neighbouring parts: from the first place, up to the second. */
export type PartRange = readonly [start: number, end: number];

/** What is to be merged, in the order of the parts, without overlaps. What comes of it may have to be merged again. */
export function partsToMerge(parts: readonly PartSize[], policy: MergePolicy = MERGE_POLICY): PartRange[] {
  const tiers = parts.map(({ live }) => tierOf(live, policy));
  for (let tier = 0; tier <= Math.max(0, ...tiers); tier++) {
    const isCrowded = ([start, end]: PartRange): boolean =>
      tiers.slice(start, end).filter((one) => one === tier).length >= policy.partsATier;
    const crowded = runsUpTo(tiers, tier).filter(isCrowded);
    if (crowded.length > 0) return crowded;
  }
  return [...parts.entries()].flatMap(([place, { documents, live }]): PartRange[] =>
    documents - live > documents * policy.deletedShare ? [[place, place + 1]] : [],
  );
}

function tierOf(live: number, { partsATier, lowestTier }: MergePolicy): number {
  let tier = 0;
  for (let bound = lowestTier; live >= bound; bound *= partsATier) tier++;
  return tier;
}

/** The longest runs of neighbours of a tier or of lower ones. */
function runsUpTo(tiers: readonly number[], most: number): PartRange[] {
  const runs: PartRange[] = [];
  let start = 0;
  for (let at = 0; at <= tiers.length; at++) {
    if ((tiers[at] ?? Number.POSITIVE_INFINITY) <= most) continue;
    if (at > start) runs.push([start, at]);
    start = at + 1;
  }
  return runs;
}
