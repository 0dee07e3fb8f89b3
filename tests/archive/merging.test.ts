/** Segments and tables merged: the very bytes of what stays written at once, whatever was cut and deleted before. */
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BitSet } from "../../src/archive/bit-set.ts";
import { mergeSegments } from "../../src/archive/merge-segments.ts";
import { mergeTables } from "../../src/archive/merge-tables.ts";
import type { Postings } from "../../src/archive/postings.ts";
import { Segment } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segment-builder.ts";
import { segmentBytes } from "../../src/archive/segment-writer.ts";
import type { Sink } from "../../src/archive/sink.ts";
import type { Source } from "../../src/archive/source.ts";
import { Table, TableWriter } from "../../src/archive/table.ts";
import { oneFile } from "../one-file.ts";
import { addField, type FieldWord, SPANNED } from "./add-field.ts";

const FIELDS = ["title", "text", "people"];

interface Doc {
  readonly fields: readonly (readonly FieldWord[])[];
  readonly record: unknown;
  readonly stays: boolean;
}

/** @param records whether the documents' are written too */
function built(docs: readonly Doc[], records: boolean): Uint8Array {
  const builder = new SegmentBuilder(FIELDS, SPANNED);
  for (const { fields } of docs) for (const words of fields) addField(builder, words);
  return Buffer.concat([
    ...segmentBytes({ ...builder.parts(), records: records ? docs.map(({ record }) => record) : null }),
  ]);
}

function gathered() {
  const parts: Uint8Array[] = [];
  const sink: Sink = {
    async write(part) {
      parts.push(part);
    },
  };
  return { sink, parts, bytes: () => Buffer.concat(parts) };
}

/** Null where all stay, which is another path. */
function liveOf(docs: readonly { readonly stays: boolean }[]): BitSet | null {
  if (docs.every(({ stays }) => stays)) return null;
  return BitSet.of(
    docs.length,
    [...docs.keys()].filter((doc) => docs[doc]?.stays),
  );
}

/** Consecutive parts of a list, some of them perhaps empty. @param cuts places */
function cutAt<T>(items: readonly T[], cuts: readonly number[]): T[][] {
  const ends = [...cuts.map((cut) => Math.min(cut, items.length)), items.length].sort((a, b) => a - b);
  return ends.map((end, i) => items.slice(ends[i - 1] ?? 0, end));
}

function openSegment(bytes: Uint8Array, source: Source = oneFile(bytes)): Promise<Segment> {
  return Segment.open(source, "a.segment", bytes.length);
}

async function merged(parts: readonly (readonly Doc[])[], records: boolean): Promise<Buffer> {
  const out = gathered();
  const inputs = parts.map(async (docs) => ({ segment: await openSegment(built(docs, records)), live: liveOf(docs) }));
  await mergeSegments(await Promise.all(inputs), out.sink);
  return out.bytes();
}

function inventedDocs(count: number, stays: (doc: number) => boolean = () => true): Doc[] {
  return Array.from({ length: count }, (_, doc) => ({
    fields: [
      [`t${doc % 7}/t${doc % 5}`],
      Array.from({ length: 60 }, (_, i) => `w${(doc * 31 + i * i) % (i + 2)}`),
      [`p${doc}`],
    ],
    record: { doc, text: `${"harbour ".repeat(doc % 90)}${doc * 7919}` },
    stays: stays(doc),
  }));
}

const term = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("port", "port/ports", "of", "call/calls", "call/called", "a", "c") },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom("a", "b", "é", "港", "\u{1d4b3}", "\uffee"), minLength: 1 }),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);
const tokens = fc.array(term, { maxLength: 6 });
const record = fc.tuple(fc.nat(1_000), fc.jsonValue({ maxDepth: 1 })).map(([length, value]) => ({
  text: "talks on fog ".repeat(length / 13),
  value,
}));
/** Enough for several blocks of 128, each term in many of them. */
const docs = fc.array(
  fc.record<Doc>({
    fields: fc.tuple(tokens, tokens, tokens),
    record,
    stays: fc.boolean(),
  }),
  { maxLength: 200, size: "max" },
);
const cuts = fc.array(fc.nat(200), { maxLength: 4 });

describe("segments", () => {
  test("merged are the bytes of one that was built of the documents that stay", async () => {
    await fc.assert(
      fc.asyncProperty(docs, cuts, fc.boolean(), fc.boolean(), async (all, places, deleted, records) => {
        const parts = cutAt(deleted ? all : all.map((doc) => ({ ...doc, stays: true })), places);
        const expected = built(
          parts.flat().filter(({ stays }) => stays),
          records,
        );
        expect((await merged(parts, records)).equals(expected)).toBe(true);
      }),
    );
  });

  test("are deflated and come back as they were, and say the same meanwhile", async () => {
    const whole = built(inventedDocs(300), true);
    const [small, again] = [gathered(), gathered()];
    await mergeSegments([{ segment: await openSegment(whole), live: null }], small.sink, true);
    const deflated = await openSegment(small.bytes());
    expect(small.bytes().length).toBeLessThan(0.9 * whole.length);
    const saidBy = async (segment: Segment): Promise<unknown[]> => {
      const entries = await segment.allTerms();
      const postings = await segment.postings(entries);
      const places = entries.map((entry, i) => {
        const list = postings[i] as Postings;
        return segment.positions(entry, list, Uint32Array.from(list.docs.keys()));
      });
      const inForms = await segment.occurrences(entries, postings, (form) => form.startsWith("t1"));
      const terms = entries.map(({ term, documents, fields }) => ({ term, documents, fields }));
      return [terms, postings, await Promise.all(places), inForms, [...(await segment.termsOfForm("t1", true))]];
    };
    expect(await saidBy(deflated)).toEqual(await saidBy(await openSegment(whole)));
    await mergeSegments([{ segment: deflated, live: null }], again.sink);
    expect(again.bytes().equals(whole)).toBe(true);
  });

  test("of which every document was deleted leave an empty one", async () => {
    const parts = [inventedDocs(200, () => false), inventedDocs(3, () => false)];
    expect((await merged(parts, true)).equals(built([], true))).toBe(true);
  });

  test("keep no term and no field that a deleted document alone held", async () => {
    const lone: Doc = { fields: [["only"], ["both"], ["both"]], record: 1, stays: false };
    const other: Doc = { fields: [[], ["both"], []], record: 2, stays: true };
    const segment = await openSegment(await merged([[lone], [other]], false));
    expect((await segment.allTerms()).map(({ term, fields }) => [term, fields])).toEqual([["both", [1]]]);
  });

  test("are read and written some hundred kilobytes at a time, and nothing of them is kept", async () => {
    const all = inventedDocs(12_000);
    const bytes = built(all, true);
    const sizes: number[] = [];
    const memory = oneFile(bytes);
    const source: Source = {
      ...memory,
      readRange(file, offset, length) {
        sizes.push(length);
        return memory.readRange(file, offset, length);
      },
    };
    const segment = await openSegment(bytes, source);
    sizes.length = 0;
    const out = gathered();
    await mergeSegments([{ segment, live: null }], out.sink);
    expect(out.bytes().equals(bytes)).toBe(true);
    expect(bytes.length).toBeGreaterThan(4 * 300_000);
    // Lengths, dictionary and the index of records apart, which are written at the end as a whole.
    expect(Math.max(...sizes)).toBeLessThan(320_000);
    expect(Math.max(...out.parts.slice(0, -2).map((part) => part.length))).toBeLessThan(320_000);
    sizes.length = 0;
    const [entry] = await segment.find(["w1"]);
    await segment.postings(entry === null || entry === undefined ? [] : [entry]);
    expect(sizes).not.toEqual([]);
  });

  test("that are damaged are not merged, whichever bit was flipped", async () => {
    const good = built(inventedDocs(300), true);
    const other = await openSegment(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = good.slice();
        damaged[at] = (damaged[at] as number) ^ (1 << bit);
        const merging = openSegment(damaged).then((segment) =>
          mergeSegments(
            [
              { segment: other, live: null },
              { segment, live: null },
            ],
            gathered().sink,
          ),
        );
        await expect(merging).rejects.toMatchObject({ code: expect.stringMatching(/^ARCHIVE_/) });
      }),
    );
  });

  test("that cannot be read say why, and are not called damaged", async () => {
    const bytes = built(inventedDocs(20_000), false);
    const memory = oneFile(bytes);
    let reads = 0;
    const source: Source = {
      ...memory,
      async readRange(file, offset, length) {
        if (reads++ > 8) throw new Error("the disk is gone");
        return memory.readRange(file, offset, length);
      },
    };
    const segment = await openSegment(bytes, source);
    await expect(mergeSegments([{ segment, live: null }], gathered().sink)).rejects.toThrow("the disk is gone");
  });

  test("with records and without are not merged", async () => {
    const inputs = [true, false].map(async (records) => ({
      segment: await openSegment(built(inventedDocs(2), records)),
      live: null,
    }));
    await expect(mergeSegments(await Promise.all(inputs), gathered().sink)).rejects.toThrow("2 kinds");
  });
});

interface Row {
  readonly record: unknown;
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly stays: boolean;
}

function tableOf(rows: readonly Row[], records: boolean): Uint8Array {
  const writer = new TableWriter();
  const parts = records ? rows.map(({ record: value }) => writer.add(JSON.stringify(value))) : [];
  const columns = { one: rows.map(({ one }) => one), other: rows.map(({ other }) => other) };
  return Buffer.concat([...parts.filter((part) => part !== null), ...writer.end(rows.length, columns)]);
}

function openTable(bytes: Uint8Array, source: Source = oneFile(bytes)): Promise<Table> {
  return Table.open(source, "a.table", bytes.length);
}

describe("tables", () => {
  const values = fc.array(fc.oneof(fc.constantFrom("", "a", "é", "\u{1f6a2}", "\uffee"), fc.string()), {
    maxLength: 3,
  });
  const rows = fc.array(fc.record<Row>({ record, one: values, other: values, stays: fc.boolean() }), {
    maxLength: 300,
    size: "max",
  });

  test("merged are the bytes of one that was written of the rows that stay", async () => {
    await fc.assert(
      fc.asyncProperty(rows, cuts, fc.boolean(), fc.boolean(), async (all, places, deleted, records) => {
        const parts = cutAt(deleted ? all : all.map((row) => ({ ...row, stays: true })), places);
        const out = gathered();
        const inputs = parts.map(async (part) => ({
          table: await openTable(tableOf(part, records)),
          live: liveOf(part),
        }));
        await mergeTables(await Promise.all(inputs), out.sink);
        const expected = tableOf(
          parts.flat().filter(({ stays }) => stays),
          records,
        );
        expect(out.bytes().equals(expected)).toBe(true);
      }),
    );
  });

  test("of which one lacks a column have no values of it in that one's rows", async () => {
    const [first, second] = [new TableWriter(), new TableWriter()];
    const tables = [first.end(2, { a: [["x"], ["y"]] }), second.end(1, { a: [["x"]], b: [["z"]] })];
    const inputs = tables.map(async (parts) => ({ table: await openTable(Buffer.concat(parts)), live: null }));
    const out = gathered();
    await mergeTables(await Promise.all(inputs), out.sink);
    const table = await openTable(out.bytes());
    const [a, b] = await Promise.all([table.column("a"), table.column("b")]);
    expect([0, 1, 2].map((row) => [a.valuesOf(row), b.valuesOf(row)])).toEqual([
      [["x"], []],
      [["y"], []],
      [["x"], ["z"]],
    ]);
  });

  test("take over blocks of records as they are, except around what goes and where another dictionary was", async () => {
    // Most with a block to themselves, of any length.
    const all = Array.from({ length: 4_000 }, (_, number) => ({
      record: { number, text: "harbour ".repeat((number * number * 7919) % 503) },
      one: [],
      other: [],
      stays: number !== 1_700,
    }));
    let inflated = 0;
    const inputs = cutAt(all, [3_111]).map(async (part) => {
      const bytes = tableOf(part, true);
      const source: Source = {
        ...oneFile(bytes),
        inflate(deflated, dictionary) {
          inflated++;
          return inflateRawSync(deflated, dictionary === null ? {} : { dictionary });
        },
      };
      return { table: await openTable(bytes, source), live: liveOf(part) };
    });
    const out = gathered();
    await mergeTables(await Promise.all(inputs), out.sink);
    const expected = tableOf(
      all.filter(({ stays }) => stays),
      true,
    );
    expect(out.bytes().equals(expected)).toBe(true);
    expect(inflated).toBeGreaterThan(0);
    // No more than there are in the second table, and some in the first.
    expect(inflated).toBeLessThan(4_000 - 3_111 + 60);
  });
});
