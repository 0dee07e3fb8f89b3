/** A segment built in bounded memory: the bytes of one that was built at once, however little memory there was. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { SegmentBuilder } from "../../src/archive/segment-builder.ts";
import { type Scratch, SegmentRuns } from "../../src/archive/segment-runs.ts";
import { segmentBytes } from "../../src/archive/segment-writer.ts";
import { addField, type FieldWord, SPANNED } from "./add-field.ts";

const FIELDS = ["title", "text"];

/** Of each document, of each field the words. */
type Docs = readonly (readonly (readonly FieldWord[])[])[];

/** A scratch file in memory. */
function memoryScratch(): Scratch {
  let bytes = Buffer.alloc(0);
  return {
    get length() {
      return bytes.length;
    },
    async write(part) {
      bytes = Buffer.concat([bytes, part]);
    },
    read: async (offset, length) => new Uint8Array(bytes.subarray(offset, offset + length)),
  };
}

function add(builder: SegmentBuilder, doc: Docs[number]): void {
  for (const words of doc) addField(builder, words);
}

function builtAtOnce(docs: Docs): Buffer {
  const builder = new SegmentBuilder(FIELDS, SPANNED);
  for (const doc of docs) add(builder, doc);
  return Buffer.concat([...segmentBytes(builder.parts())]);
}

/** @returns also the most memory that the builder took */
async function builtInRuns(docs: Docs, memory: number, scratch: Scratch): Promise<[bytes: Buffer, most: number]> {
  const builder = new SegmentBuilder(FIELDS, SPANNED);
  const runs = new SegmentRuns(builder, scratch, memory);
  let most = 0;
  for (const doc of docs) {
    add(builder, doc);
    await runs.endDocument();
    most = Math.max(most, builder.memory);
  }
  const parts: Uint8Array[] = [];
  await runs.finish({
    async write(part) {
      parts.push(part);
    },
  });
  return [Buffer.concat(parts), most];
}

test("in runs is the same, byte for byte", async () => {
  const term = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom("port", "port/ports", "of", "call/calls", "call/called", "a", "c") },
    {
      weight: 1,
      arbitrary: fc.string({ unit: fc.constantFrom("a", "é", "港", "\uffee"), minLength: 1, maxLength: 3 }),
    },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const terms = fc.array(term, { maxLength: 8 });
  const docs = fc.array(fc.tuple(terms, terms), { maxLength: 200, size: "max" });
  await fc.assert(
    fc.asyncProperty(docs, fc.integer({ min: 2_000, max: 30_000 }), async (all, memory) => {
      const [bytes] = await builtInRuns(all, memory, memoryScratch());
      expect(bytes.equals(builtAtOnce(all))).toBe(true);
    }),
  );
});

test("never takes more than its memory and what one document takes, and then uses the scratch file", async () => {
  const docs = Array.from({ length: 2_000 }, (_, doc) => [
    [`t${doc % 10}`],
    Array.from({ length: doc % 40 }, (_unused, i) => `w${doc % (i + 1)}`),
  ]);
  const scratch = memoryScratch();
  const [bytes, most] = await builtInRuns(docs, 50_000, scratch);
  expect(bytes.equals(builtAtOnce(docs))).toBe(true);
  expect(most).toBeLessThanOrEqual(50_000);
  expect(scratch.length).toBeGreaterThan(0);
});

test("that fits in memory touches no scratch file", async () => {
  const scratch = memoryScratch();
  await builtInRuns([[["a"], ["b"]]], 50_000, scratch);
  expect(scratch.length).toBe(0);
});
