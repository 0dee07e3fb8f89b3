/** Earlier versions of a release are listed with the newest where that is found too. */

import { BitSet } from "../archive/bit-set.ts";

/** What is listed of what was found. */
export interface Folded {
  readonly match: Uint32Array;
  readonly related: readonly number[];
  /** By release, the earlier versions that were found and are not listed themselves, in ascending order. */
  readonly versions: ReadonlyMap<number, readonly number[]>;
}

/**
 * A version that matches is folded under the newest if that matches, a related one under the newest that was found.
 *
 * @param newest by number, the number of the newest version; -1 for what is no earlier version
 */
export function foldVersions(newest: Int32Array, match: Uint32Array, related: readonly number[]): Folded {
  // Few releases are: then no sets are made of all that was found.
  if (!haveEarlier(newest, match) && !haveEarlier(newest, related)) return unfolded(match, related);
  const versions = new Map<number, number[]>();
  const matching = BitSet.of(newest.length, match);
  const found = matching.or(BitSet.of(newest.length, related));
  const isListed = (among: BitSet) => (doc: number) => {
    const head = newest[doc] as number;
    if (head < 0 || !among.has(head)) return true;
    const known = versions.get(head);
    if (known === undefined) versions.set(head, [doc]);
    else known.push(doc);
    return false;
  };
  return { match: match.filter(isListed(matching)), related: related.filter(isListed(found)), versions };
}

/** All that was found, each by itself. */
export function unfolded(match: Uint32Array, related: readonly number[]): Folded {
  return { match, related, versions: new Map() };
}

/** Whether one of some releases is an earlier version. */
function haveEarlier(newest: Int32Array, docs: ArrayLike<number>): boolean {
  for (let i = 0; i < docs.length; i++) if ((newest[docs[i] as number] as number) >= 0) return true;
  return false;
}
