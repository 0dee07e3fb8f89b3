/** Lists of postings: what is written is read again, in as few bytes as it needs. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ByteWriter } from "../../src/archive/bytes.ts";
import { bytesOf, type Postings, readPostings, shapeOf, writePostings } from "../../src/archive/postings.ts";

function readAgain(postings: Postings): Postings {
  const shape = shapeOf(postings);
  const out = new ByteWriter();
  writePostings(out, postings, shape);
  return readPostings(out.view(), shape);
}

const frequency = fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, fc.constantFrom(255, 256, 65_535, 65_536, 0xffffffff));

describe("postings", () => {
  test("say again which documents hold a term, and how often in each field", () => {
    const fields = fc.integer({ min: 1, max: 3 });
    const rows = fields.chain((count) => fc.array(fc.array(frequency, { minLength: count, maxLength: count })));
    fc.assert(
      fc.property(
        rows.filter(({ length }) => length > 0),
        fc.integer({ min: 1, max: 400 }),
        (some, times) => {
          // More than a block of 128.
          const all = Array.from({ length: times }, (_, i) => some[i % some.length] as number[]);
          const docs = Uint32Array.from(all, (_, i) => i * 3);
          const columns = (some[0] as number[]).map((_, field) => Uint32Array.from(all, (row) => row[field] as number));
          const read = readAgain({ docs, frequencies: columns });
          expect([...read.docs]).toEqual([...docs]);
          expect(read.frequencies.map((counts) => [...counts])).toEqual(columns.map((counts) => [...counts]));
        },
      ),
    );
  });

  test("take a byte a field where nothing stands more often than 255 times, and are no part of what is read later", () => {
    const docs = Uint32Array.from({ length: 300 }, (_, i) => i);
    const few = readAgain({ docs, frequencies: [new Uint32Array(300).fill(255)] });
    expect(bytesOf(few)).toBe(300 * 5);
    const many = readAgain({ docs, frequencies: [new Uint32Array(300).fill(256)] });
    expect(bytesOf(many)).toBe(300 * 6);
    expect([...(few.frequencies[0] ?? [])]).toEqual(new Array(300).fill(255));
  });
});
