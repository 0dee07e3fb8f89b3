/** Documents in batches for `extractAll`: large enough to be worth it, small enough that what is known of all of them stays at hand. */

import type { Document } from "../release.ts";

export const MOST_DOCUMENTS = 64;
/** In UTF-16 units, of all their texts. */
const MOST_TEXT = 1 << 18;

/** The documents in their order; one that is longer than a batch may be is one by itself. */
export function batchesOf(documents: readonly Document[]): Document[][] {
  const batches: Document[][] = [];
  let length = 0;
  for (const document of documents) {
    const batch = batches.at(-1);
    length += document.text.length;
    if (batch !== undefined && batch.length < MOST_DOCUMENTS && length <= MOST_TEXT) batch.push(document);
    else {
      batches.push([document]);
      length = document.text.length;
    }
  }
  return batches;
}
