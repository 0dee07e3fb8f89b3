/** NEAR: what the index answers is what reading every release gives, and what is lit up. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { range } from "../../src/range.ts";
import { archiveNames } from "../../src/searching/archive-names.ts";
import { find } from "../../src/searching/find.ts";
import { nearPlaces } from "../../src/searching/near-places.ts";
import { parseQuery } from "../../src/searching/parse-query.ts";
import type { Clause, NearClause } from "../../src/searching/query.ts";
import { type WordClause, wordGroup } from "../../src/searching/words.ts";
import { archiveOf } from "../built-archive.ts";
import { cutArchive, withoutRecords } from "./cut-archive.ts";
import { idsOf, litIn } from "./lit.ts";

const WORDS = "ferry ferries fog ice port ports quay 港湾都市".split(" ");
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((some) => some.join(" "));
const PEOPLE = ["Ilsa Varnholt", "Tomas Okeke"];
const DATES = ["18 September 2016", "October 2016", "2014"];
const sentence = fc.tuple(words, fc.constantFrom(...PEOPLE, "the crew"), words, fc.constantFrom(...DATES, "noon"));
const record = fc.record({
  language: fc.constant("en"),
  published: fc.constant("2016-12-01"),
  title: words.map((some) => `On ${some}`),
  text: fc
    .array(sentence, { minLength: 1, maxLength: 5 })
    .map((some) => some.map(([a, who, b, day]) => `The ${a} met ${who} at ${b} in ${day}.`).join(" ")),
});
const operand = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom('"ferry fog"', "=ports", "fer*", "(ice OR quay)", "ferry-fog", "fug~"),
  fc.constantFrom("person:Varnholt", 'person:"Tomas Okeke"', "date:2016-09", "event:2016", "date:2014..2015"),
);

let archive: Archive;
beforeAll(async () => {
  archive = await cutArchive(fc.sample(record, { numRuns: 200, seed: 5 }));
  return () => archive.close();
}, 120_000);

async function reading(clause: NearClause): Promise<string[]> {
  const { analyzer } = archive;
  const names = archiveNames(archive);
  const docs = range(archive.size);
  const [releases, people, persons] = await Promise.all([
    archive.releases(docs),
    archive.people(docs),
    names.persons(),
  ]);
  const parts = clause.clauses.flatMap((one) => (one.kind === "or" ? one.clauses : one));
  const ids = new Map(
    parts.map((one): [Clause, ReadonlySet<string>] => [
      one,
      one.kind === "filter" && one.field === "person" ? persons.resolve(one.value) : new Set(),
    ]),
  );
  const groups = (one: Clause) => {
    const group = wordGroup(one as WordClause, analyzer, null);
    return [
      { ...group, words: group.words.map((word) => (word.word === "fug" ? { ...word, terms: ["fug", "fog"] } : word)) },
    ];
  };
  return releases
    .filter((release, doc) =>
      (["title", "text"] as const).some((field) => {
        const named = field === "text" ? { release, people: people[doc] ?? [] } : null;
        const tokens = analyzer.tokens(release[field], release.language);
        return nearPlaces(clause, { tokens, named }, { groups, persons: ids }).length > 0;
      }),
    )
    .map(({ id }) => id);
}

test("finds what stands near each other in a title or a text, and reads no record", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(operand, { minLength: 2, maxLength: 3 }),
      fc.integer({ min: 1, max: 8 }),
      async (operands, distance) => {
        const text = operands.join(` NEAR/${distance} `);
        const [clause] = parseQuery(text).clauses;
        const options = { limit: 1_000, snippets: false } as const;
        const { hits } = await find(withoutRecords(archive), archiveNames(archive), text, options);
        const ids = hits.flatMap(({ id, versionIds }) => [id, ...versionIds]);
        expect(ids.sort()).toEqual((await reading(clause as NearClause)).sort());
        found += ids.length;
      },
    ),
  );
  expect(found).toBeGreaterThan(0);
});

describe("of an archive", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    const release = (id: string, text: string): object => ({
      id,
      title: id,
      text,
      language: "en",
      published: "2016-10-01",
    });
    engine = await archiveOf([
      release("near", "Fog came over the quay. The ferry waited. In the harbour the fog lay on every ferry for days."),
      release("far", "Fog came over the quay. The ferry, which nobody had expected at such an hour, waited."),
      release(
        "who",
        "Minister Ilsa Varnholt told of the ferry. Ilsa Varnholt came on 18 September 2016 with sanctions.",
      ),
      release("said", "“The ferry will sail in fog again,” Ilsa Varnholt said. Fog hid the ferry. Ilsa Varnholt left."),
      release(
        "UNSC",
        "The United Nations Security Council (UNSC) met. The ferry took the United Nations Security Council home.",
      ),
    ]);
  });
  const found = (query: string): Promise<string[]> => idsOf(engine, query);
  const lit = async (query: string): Promise<string[]> =>
    (await engine.find(query, { match: "all" })).hits.flatMap(litIn);

  test("nothing further away counts", async () => {
    expect(await found("fog NEAR/5 ferry")).toEqual(["near", "said"]);
    expect(await found("fog NEAR/6 ferry")).toEqual(["far", "near", "said"]);
  });

  test("lights up what is near, and not the same words elsewhere", async () => {
    expect(await lit("quay NEAR/4 ferry")).toEqual(["quay", "ferry"].concat(["quay", "ferry"]));
    expect(await lit("harbour NEAR/9 fog NEAR/4 ferry")).toEqual(["harbour", "fog", "ferry"]);
  });

  test("a person and a date are lit up where they are named", async () => {
    expect(await found("person:Varnholt NEAR/6 date:2016-09")).toEqual(["who"]);
    expect(await lit("person:Varnholt NEAR/3 date:2016-09")).toEqual(["Ilsa Varnholt", "18 September 2016"]);
    expect(await lit("sanctions NEAR/2 event:2016-09-18")).toEqual(["18 September 2016", "sanctions"]);
  });

  test("another wording of a word counts", async () => {
    expect(await found("ferry NEAR/3 UNSC")).toEqual(["UNSC"]);
  });

  test("it may stand in somebody's quotations", async () => {
    expect(await found("said:Varnholt (fog NEAR/5 ferry)")).toEqual(["said"]);
    expect(await found("said:Varnholt (hid NEAR/5 ferry)")).toEqual([]);
  });

  test("it may be negated", async () => {
    expect(await found("ferry -(fog NEAR/5 ferry)")).toEqual(["UNSC", "far", "who"]);
  });

  test("it is never relaxed", async () => {
    const { hits, related } = await engine.find("fog NEAR/1 ferry");
    expect([hits.length, related]).toEqual([0, 0]);
  });
});
