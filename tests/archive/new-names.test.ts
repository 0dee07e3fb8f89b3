/** The format knows no releases: a field and a column that no release has need no change in it. */
import { expect, test } from "vitest";
import { bytesSource } from "../../src/archive/bytes-source.ts";
import { MINISEARCH_DEFAULTS } from "../../src/archive/pack.ts";
import { PackedIndex } from "../../src/archive/packed-index.ts";
import { Segment } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segment-builder.ts";
import { segmentBytes } from "../../src/archive/segment-writer.ts";
import { Table, TableWriter } from "../../src/archive/table.ts";
import { addField } from "./add-field.ts";

const SHIPS = [
  { name: "Sleipner", motto: ["through", "ice"], tons: ["900"] },
  { name: "Oden", motto: ["ice", "and", "fog"], tons: ["13042", "10300"] },
  { name: "Ale", motto: [], tons: [] },
];

test("a new field is searched, by itself and with weight", async () => {
  const fields = ["name", "motto"];
  const builder = new SegmentBuilder(fields);
  for (const { name, motto } of SHIPS) {
    addField(builder, [name.toLowerCase()]);
    addField(builder, motto);
  }
  const bytes = Buffer.concat([...segmentBytes(builder.parts())]);
  const segment = await Segment.open(bytesSource({ ships: bytes }), "ships", bytes.length);
  const index = new PackedIndex([segment], { ...MINISEARCH_DEFAULTS, fields }, async (docs) =>
    docs.map((doc) => ({ id: SHIPS[doc]?.name, stored: {} })),
  );
  const ids = async (...asked: Parameters<PackedIndex["search"]>) => (await index.search(...asked)).map(({ id }) => id);
  expect(await ids("ice", { fields: ["motto"] })).toEqual(["Sleipner", "Oden"]);
  expect(await ids("ice", { fields: ["name"] })).toEqual([]);
  expect(await ids("ale fog", { boost: { motto: 9 } })).toEqual(["Oden", "Ale"]);
  expect([
    ...(await index.phrase(
      [{ terms: ["and"], prefix: false }],
      ["motto"],
      await index.holders({ terms: ["fog"], prefix: false }, ["motto"]),
    )),
  ]).toEqual([1]);
});

test("a new column is read", async () => {
  const writer = new TableWriter();
  const records = SHIPS.flatMap((ship) => writer.add(JSON.stringify(ship)) ?? []);
  const bytes = Buffer.concat([...records, ...writer.end(SHIPS.length, { tons: SHIPS.map(({ tons }) => tons) })]);
  const table = await Table.open(bytesSource({ ships: bytes }), "ships", bytes.length);
  const tons = await table.column("tons");
  expect(SHIPS.map((_, doc) => tons.valuesOf(doc))).toEqual([["900"], ["13042", "10300"], []]);
  expect(await table.records([1])).toEqual([SHIPS[1]]);
});
