/** Facets of published archives: counted without what their values are called, named one by one. */
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BitSet } from "../../src/archive/bit-set.ts";
import { bytesSource } from "../../src/archive/bytes-source.ts";
import { FacetTable, type NamedValue, writeFacet } from "../../src/archive/facet-table.ts";
import { PagedFile } from "../../src/archive/paged-file.ts";
import { range } from "../../src/range.ts";
import { countStored } from "../../src/searching/stored-facets.ts";

const SIZE = 40;
const FILE = "facet-0000000000000000.table";

function written(values: readonly NamedValue[], holders: readonly (readonly number[])[]): [Uint8Array, number] {
  const { parts, end } = writeFacet(values, holders);
  return [Buffer.concat(parts), end];
}

function opened(bytes: Uint8Array, end: number): Promise<FacetTable> {
  const stored = {
    file: FILE,
    length: bytes.length,
    digest: "",
    seal: Buffer.from(bytes).readUInt32LE(bytes.length - 4),
  };
  return FacetTable.open(bytesSource({ [FILE]: bytes }), { ...stored, end });
}

const docs = fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: 6 }).map((some) => some.sort((a, b) => a - b));
const label = fc.constantFrom("Ada Lund", "ada-lund", "fog", "Été", "");
const facet = fc
  .uniqueArray(fc.record({ value: fc.string({ unit: "grapheme", maxLength: 5 }), label: fc.option(label), docs }), {
    selector: ({ value }) => value,
    maxLength: 300,
  })
  .map((some) => some.sort((a, b) => (a.value < b.value ? -1 : 1)));

test("lists the values that most of some documents have, and among equals the first", async () => {
  await fc.assert(
    fc.asyncProperty(
      facet,
      fc.uniqueArray(fc.nat(SIZE - 1)),
      fc.option(fc.integer({ min: 1, max: 20 })),
      async (all, some, most) => {
        const names = all.map(({ value, label }): NamedValue => [value, label ?? value]);
        const [bytes, end] = written(
          names,
          all.map((one) => one.docs),
        );
        const within = BitSet.of(SIZE, some);
        const counted = all.flatMap((one, place) => {
          const count = one.docs.filter((doc) => within.has(doc)).length;
          return count === 0 ? [] : [{ value: one.value, label: (names[place] as NamedValue)[1], count }];
        });
        const expected =
          most === null ? counted.toReversed() : counted.toSorted((a, b) => b.count - a.count).slice(0, most);
        expect(await countStored(await opened(bytes, end), within, most)).toEqual({
          values: expected,
          unlisted: counted.length - expected.length,
        });
      },
    ),
  );
});

test("counting reads the end of the file alone, and what is listed little more", async () => {
  const values = range(20_000).map(
    (number): NamedValue => [`value ${String(number).padStart(5, "0")}`, `Value ${number * 7919}`],
  );
  const holders = values.map((_, place) => (place % 100 === 0 ? range(SIZE) : [place % SIZE]));
  const [bytes, end] = written(values, holders);
  const memory = bytesSource({ [FILE]: bytes });
  let read = 0;
  let reads = 0;
  const source: typeof memory = {
    ...memory,
    isRemote: true,
    readRange(file, offset, length) {
      read += length;
      reads++;
      return memory.readRange(file, offset, length);
    },
  };
  const table = await FacetTable.open(source, {
    file: FILE,
    length: bytes.length,
    digest: "",
    seal: Buffer.from(bytes).readUInt32LE(bytes.length - 4),
    end,
  });
  expect(table.counts(BitSet.full(SIZE))[0]).toBe(SIZE);
  expect(read).toBeLessThan(end + 1_000);
  expect(reads).toBe(1);
  const before = read;
  await countStored(table, BitSet.full(SIZE), 10);
  expect(read - before).toBeLessThan(bytes.length / 20);
});

test("has the bytes that FORMAT.md shows", async () => {
  const [bytes] = written(
    ["a", "b", "x"].map((value): NamedValue => [value, value]),
    [[2], [4], [1, 4]],
  );
  const file = await PagedFile.open(bytesSource({ [FILE]: bytes }), FILE, bytes.length, 0);
  const hex = (some: Uint8Array): string =>
    Buffer.from(some)
      .toString("hex")
      .replace(/(?<=.)(?=(?:..)+$)/g, " ");
  const format = await readFile("src/archive/FORMAT.md", "utf8");
  const [, holders, order] =
    /`holders` is, before it is deflated: `([0-9a-f ]+)`;\s+`order`: `([0-9a-f ]+)`/.exec(format) ?? [];
  expect(await file.inflatedSection("holders", hex)).toBe(holders);
  expect(await file.section("order", hex)).toBe(order);
});
