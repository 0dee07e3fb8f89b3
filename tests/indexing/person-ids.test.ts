import { expect, test } from "vitest";
import { assignIds, NOBODY_BEFORE } from "../../src/indexing/person-ids.ts";
import { Roster } from "../../src/indexing/roster.ts";

const named = (name: string) => ({ rows: [], name, preferred: null, otherNames: [] });
const idsOf = (names: readonly string[]): string[] =>
  assignIds(names.map(named), new Roster(), NOBODY_BEFORE).map(({ id }) => id);

test("namesakes are numbered, past ids that a name makes by itself", () => {
  expect(idsOf(["Price", "Price", "Price 2", "Price", "Lund"])).toEqual([
    "price",
    "price-2",
    "price-2-2",
    "price-3",
    "lund",
  ]);
});

test("a surname alone may have a hundred thousand bearers: each is numbered in no longer than the first", () => {
  const ids = idsOf(Array.from({ length: 100_000 }, () => "Price"));
  expect(ids.at(-1)).toBe("price-100000");
  expect(new Set(ids).size).toBe(100_000);
});
