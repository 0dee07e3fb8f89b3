/** Documents in batches for `extractAll`: large enough to be worth it, small enough that what is known of all of them stays at hand. */

import type { Document } from "../release.ts";

const MOST_DOCUMENTS = 32;
/** In UTF-16 units, of all their texts. */
const MOST_TEXT = 1 << 17;

/** The documents in their order, none left out; one that is longer than a batch may be is one by itself. */
export function* batchesOf(documents: Iterable<Document>): Generator<Document[]> {
  let batch: Document[] = [];
  let length = 0;
  for (const document of documents) {
    const own = document.text.length;
    if (batch.length > 0 && (batch.length === MOST_DOCUMENTS || length + own > MOST_TEXT)) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(document);
    length += own;
  }
  if (batch.length > 0) yield batch;
}
