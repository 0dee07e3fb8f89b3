import { expect, test } from "vitest";
import { batchesOf, MOST_DOCUMENTS } from "../../src/extracting/batches.ts";
import { textDocument } from "./documents.ts";

test("documents come in batches in their order, none left out, none of too many or of too much text", () => {
  const lengths = [10, 300_000, 5, ...Array.from({ length: 200 }, () => 3_000), 200_000, 100_000];
  const documents = lengths.map((length, i) => textDocument("a".repeat(length), {}, { id: `${i}` }));
  const batches = batchesOf(documents);
  expect(batches.flat()).toEqual(documents);
  for (const batch of batches) {
    expect(batch.length).toBeLessThanOrEqual(MOST_DOCUMENTS);
    const text = batch.reduce((sum, one) => sum + one.text.length, 0);
    if (batch.length > 1) expect(text).toBeLessThanOrEqual(1 << 18);
  }
  expect(batches.length).toBeLessThan(12);
  expect(batchesOf([])).toEqual([]);
});
