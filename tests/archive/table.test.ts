/** Tables: what was put in comes out, row by row and column by column, and damage never passes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesSource } from "../../src/archive/bytes-source.ts";
import { Table, TableWriter } from "../../src/archive/table.ts";
import { CommuniqueError } from "../../src/errors.ts";

type Row = readonly string[];

function written(
  records: readonly unknown[],
  columns: Readonly<Record<string, readonly Row[]>>,
  rows: number,
  isPaged: boolean = false,
): Uint8Array {
  const writer = new TableWriter({ isPaged });
  const parts = records.map((record) => writer.add(JSON.stringify(record)));
  return Buffer.concat([...parts.filter((part) => part !== null), ...writer.end(rows, columns)]);
}

function opened(bytes: Uint8Array): Promise<Table> {
  return Table.open(bytesSource({ "a.table": bytes }), "a.table", bytes.length);
}

const values = fc.array(fc.oneof(fc.constantFrom("", "a", "é", "\u{1f6a2}", "aa"), fc.string({ unit: "grapheme" })), {
  maxLength: 4,
});

test("rows have the records and values that they were given", async () => {
  const row = fc.record({ record: fc.jsonValue(), one: values, other: values });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 60 }), fc.array(fc.nat(59), { maxLength: 10 }), async (rows, asked) => {
      const columns = { one: rows.map(({ one }) => one), other: rows.map(({ other }) => other) };
      const records = rows.map(({ record }) => record);
      const table = await opened(written(records, columns, rows.length));
      const numbers = asked.filter((number) => number < rows.length);
      expect(await table.records(numbers)).toEqual(
        numbers.map((number) => JSON.parse(JSON.stringify(records[number]))),
      );
      for (const [name, expected] of Object.entries(columns)) {
        const column = await table.column(name);
        expect(column.values).toEqual([...new Set(expected.flat())].sort());
        const holders = column.inverse();
        for (const [number, own] of expected.entries()) {
          expect(column.valuesOf(number)).toEqual(own);
          expect(column.values[column.first(number)]).toBe(own[0]);
        }
        for (const value of [...column.values, "none"])
          expect(holders(value)).toBe(
            expected.findLastIndex((own) => own.includes(value)) < 0
              ? null
              : expected.findLastIndex((own) => own.includes(value)),
          );
      }
    }),
  );
});

test.each([false, true])(
  "records of many blocks are read a block at a time (each with its own pages: %s)",
  async (isPaged) => {
    const records = Array.from({ length: 2_000 }, (_, number) => ({ number, text: "harbour ".repeat(number % 50) }));
    const bytes = written(records, {}, records.length, isPaged);
    const table = await opened(bytes);
    expect(await table.records([1_999, 0, 1_000])).toEqual([records[1_999], records[0], records[1_000]]);
    await expect(table.records([2_000])).rejects.toMatchObject({ code: "NOT_FOUND" });
  },
);

test("the same rows give the same bytes", async () => {
  const records = [{ a: "talks" }, { a: "talks and talks" }];
  expect(written(records, { a: [["x"], []] }, 2)).toEqual(written(records, { a: [["x"], []] }, 2));
});

test("whichever bit was flipped, and wherever it was cut, it says so", async () => {
  const records = Array.from({ length: 300 }, (_, number) => ({ number, text: `harbour ${number * 7919}` }));
  const bytes = written(records, { number: records.map(({ number }) => [String(number)]) }, records.length);
  const readAll = async (damaged: Uint8Array): Promise<void> => {
    const table = await opened(damaged);
    await table.records([...records.keys()]);
    await table.column("number");
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] as number) ^ (1 << bit);
      await expect(readAll(flipped)).rejects.toBeInstanceOf(CommuniqueError);
      await expect(readAll(bytes.slice(0, at))).rejects.toBeInstanceOf(CommuniqueError);
    }),
  );
});
