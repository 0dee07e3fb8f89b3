import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BitSet } from "../../src/archive/bit-set.ts";
import { readDeleted, writeDeleted } from "../../src/archive/deleted-documents.ts";

const deletion = fc
  .tuple(fc.array(fc.boolean(), { maxLength: 70 }), fc.array(fc.nat(2 ** 31), { maxLength: 6 }))
  .map(([isDeleted, lengths]) => ({
    docs: BitSet.of(
      isDeleted.length,
      isDeleted.flatMap((is, doc) => (is ? doc : [])),
    ),
    lengths,
  }));

describe("the file of deleted documents", () => {
  test("says which they are", () => {
    fc.assert(
      fc.property(deletion, (deleted) => {
        const read = readDeleted(writeDeleted(deleted));
        expect(read.docs.size).toBe(deleted.docs.size);
        expect([...read.docs]).toEqual([...deleted.docs]);
        expect(read.lengths).toEqual(deleted.lengths);
      }),
    );
  });

  test("has the bytes that FORMAT.md shows", async () => {
    const example = /is deleted: `([0-9a-f ]+)`/.exec(await readFile("src/archive/FORMAT.md", "utf8"))?.[1];
    const bytes = writeDeleted({ docs: BitSet.of(3, [1]), lengths: [2, 300] });
    expect(Buffer.from(bytes).toString("hex")).toBe(example?.replaceAll(" ", ""));
  });

  test("that is cut short, or names a document that there is not, is refused", () => {
    expect(() => readDeleted(Uint8Array.of(9, 0, 1))).toThrow(RangeError);
    expect(() => readDeleted(Uint8Array.of(3, 0, 0b1000))).toThrow(RangeError);
  });
});
