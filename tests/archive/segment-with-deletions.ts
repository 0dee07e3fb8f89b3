/** A segment opened without some of its documents. */
import { BitSet } from "../../src/archive/bit-set.ts";
import { readDeleted, writeDeleted } from "../../src/archive/deleted-documents.ts";
import { LiveDocuments } from "../../src/archive/live-documents.ts";
import { Segment } from "../../src/archive/segment.ts";
import { oneFile } from "../one-file.ts";

/** @param deleted numbers of documents */
export async function segmentWithout(bytes: Uint8Array, deleted: readonly number[]): Promise<Segment> {
  const whole = await Segment.open(oneFile(bytes), "whole", bytes.length);
  const lengths = await Promise.all(
    whole.fields.map(async (_, field) => {
      const ofField = await whole.lengths(field);
      return deleted.reduce((sum, doc) => sum + (ofField[doc] ?? 0), 0);
    }),
  );
  const file = writeDeleted({ docs: BitSet.of(whole.documents, deleted), lengths });
  return Segment.open(oneFile(bytes), "live", bytes.length, Promise.resolve(new LiveDocuments(readDeleted(file))));
}
