import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf, testConfig } from "../built-archive.ts";

const FIELDS = {
  amount: { from: ["amount"], facet: false, type: "number" as const },
  deadline: { from: ["deadline"], facet: false, type: "date" as const },
  ministry: { from: ["ministry"], facet: true, type: "text" as const },
};

const RECORDS: readonly object[] = [
  { id: "a", amount: 1000, deadline: "2021-04-02", ministry: "Économie", published: "2021-01-01" },
  { id: "b", amount: "-2.5", deadline: "2021", ministry: ["Sea", "Ports"], published: "2021-01-02" },
  { id: "c", amount: "1,000,000", deadline: "2020-11/2021-02", ministry: "ports", published: "2021-01-03" },
  { id: "d", amount: 9, deadline: "no day", ministry: "Education", published: "2021-01-04" },
  { id: "e", published: "2021-01-05" },
].map((record) => ({ title: "Notice", text: `A notice to mariners: ${record.id}.`, language: "en", ...record }));

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf(RECORDS, { config: await testConfig({ fields: FIELDS }) });
});

const order = async (sort: string, options: FindOptions = {}): Promise<string> =>
  (await engine.find("notice", { sort, ...options })).hits.map(({ id }) => id).join(" ");

describe("by an own field", () => {
  test.each([
    ["amount", "b d a c e"],
    ["-amount", "c a d b e"],
    ["deadline", "c b a e d"],
    ["-deadline", "a b c e d"],
    ["ministry", "a d c b e"],
    ["-ministry", "b c d a e"],
  ])("%s: %s", async (sort, expected) => {
    expect(await order(sort)).toBe(expected);
    expect((await engine.find("", { sort })).hits.map(({ id }) => id).join(" ")).toBe(expected);
  });

  test("pages follow one another", async () => {
    const first = await engine.find("notice", { sort: "-amount", limit: 2 });
    const second = await engine.find("notice", { sort: "-amount", limit: 9, cursor: first.next ?? "" });
    expect([...first.hits, ...second.hits].map(({ id }) => id).join(" ")).toBe("c a d b e");
    await expect(engine.find("notice", { sort: "amount", cursor: first.next ?? "" })).rejects.toMatchObject({
      code: "USAGE",
    });
  });

  test.each(["size", "-relevance", "--amount", "Amount", ""])("not by %s, which is none", async (sort) => {
    await expect(engine.find("notice", { sort })).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringContaining("relevance, newest, oldest, amount, -amount, deadline"),
    });
  });

  test("is the order of the numbers, those without last, whatever they are", async () => {
    const number = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })));
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 12 }), async (amounts) => {
        const records = amounts.map((amount, i) => ({
          id: `r${i}`,
          title: "Notice",
          text: `A notice ${i}.`,
          ...(amount !== null && { amount }),
        }));
        const own = await archiveOf(records, { config: await testConfig({ fields: FIELDS }) });
        for (const [sort, sign] of [
          ["amount", 1],
          ["-amount", -1],
        ] as const) {
          const { hits } = await own.find("", { sort, limit: 100 });
          const found = hits.map(({ fields }) => fields.amount ?? null);
          const known = amounts.filter((amount) => amount !== null).sort((a, b) => sign * (a - b));
          const expected = [...known, ...amounts.filter((amount) => amount === null)];
          expect(found).toEqual(expected.map((amount) => (amount === 0 ? 0 : amount)));
        }
      }),
      { numRuns: Math.ceil(Number(process.env.RUNS_OF_A_LAW) / 10) },
    );
  });
});

test.each([
  ["deadline:2021-04", "a b"],
  ["deadline:2021", "a b c"],
  ["deadline:2020", "c"],
  ["deadline:2021-04-02", "a b"],
  ["deadline:2021-03..", "a b"],
  ["deadline:2022", ""],
])("%s is found where the times share a day: %s", async (query, expected) => {
  const { hits } = await engine.find(query, { sort: "oldest" });
  expect(hits.map(({ id }) => id).join(" ")).toBe(expected);
});
