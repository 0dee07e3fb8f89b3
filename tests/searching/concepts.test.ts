/** Releases are found by what the thesaurus calls the words of a query otherwise. */
import { beforeAll, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { fromEntries } from "../../src/extracting/thesaurus.ts";
import type { Explanation } from "../../src/release.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf, testConfig } from "../built-archive.ts";

const concept = (en: string, altLabel: Readonly<Record<string, readonly string[]>>, sv?: string) => ({
  prefLabel: { en, ...(sv !== undefined && { sv }) },
  altLabel,
  broader: null,
});
const thesaurus = fromEntries([
  concept("Sea level rise", { en: ["coastal flooding", "rising seas"] }, "havsnivåhöjning"),
  concept("Pork", { en: ["hogs", "pig meat", "swine"] }),
  concept("World Health Organization", { en: ["WHO"] }),
  concept("Walruses", { en: ["tusked seals"] }),
]);

const record = (id: string, text: string, subjects: readonly string[] = [], language = "en"): object => ({
  id,
  title: `Notice ${id}`,
  text,
  subjects,
  language,
});
const FILLER = "The committee met again and heard several further reports on other matters of the week.";
const others = Array.from({ length: 60 }, (_, i) => record(`other-${i}`, `${FILLER} It was number ${i}.`));

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf(
    [
      ...others,
      record("typed", "Money for defences against coastal flooding was found. Coastal flooding is a danger."),
      record("both", "Sea level rise and coastal flooding were spoken of, and sea level rise once more."),
      record("otherwise", "Rising seas worry the islands. Rising seas take the land."),
      record("swedish", "Havsnivåhöjning hotar kusten, och havsnivåhöjning kostar pengar.", [], "sv"),
      record("meat", "Exports of pork rose, since pork is cheap. Pork sells."),
      record("health", "The World Health Organization met. The World Health Organization spoke."),
      record("ghost", "The walrus is no subject of this archive, nor are tusks of a seal."),
    ],
    { config: await testConfig({ thesaurus }) },
  );
});

const ids = async (query: string, options: FindOptions = {}): Promise<string[]> =>
  (await engine.find(query, { limit: 1_000, ...options })).hits.map(({ id }) => id);

test("finds by another label what holds no word of the query, after what does, in whatever language", async () => {
  const found = await ids("coastal flooding");
  expect(found.slice(0, 2).sort()).toEqual(["both", "typed"]);
  expect(found.slice(2).sort()).toEqual(["otherwise", "swedish"]);
});

test("finds something where no release holds a word of the query", async () => {
  expect(await ids("hogs")).toEqual(["meat"]);
  expect(await ids("hog")).toEqual(["meat"]);
  expect(await ids("hogs", { ranking: { thesaurus: 0 } })).toEqual([]);
});

test("lifts what has another label besides", async () => {
  const shareOf = async (id: string): Promise<number> => {
    const { hits } = await engine.find("coastal flooding", { limit: 1_000, explain: true });
    return named(hits.find((hit) => hit.id === id)?.explain, "thesaurus")?.value ?? 0;
  };
  // The other has it too: as its topic.
  expect(await shareOf("both")).toBeGreaterThan(2 * (await shareOf("typed")));
});

test("match set, count and what is asked for exactly, in quotes or negated know no other labels", async () => {
  const { total, related, query } = await engine.find("coastal flooding");
  expect([total, related, query.understood]).toEqual([2, 2, "coastal flooding"]);
  expect(await ids("hogs", { match: "all" })).toEqual([]);
  expect(await ids("hogs", { match: "exact" })).toEqual([]);
  expect(await ids('"hogs"')).toEqual([]);
  expect(await ids("=hogs")).toEqual([]);
  expect(await ids("title:hogs")).toEqual([]);
  expect(await ids("pork -hogs")).toEqual(["meat"]);
  expect(await ids("hogs", { language: ["sv"] })).toEqual([]);
});

test("a label in capitals that is a word as well is not meant by the word", async () => {
  expect(await ids("who worries")).not.toContain("health");
});

test("the archive knows the concepts alone that are topics of its releases, by labels in its languages", async () => {
  const { archive } = engine;
  const labels = async (key: string): Promise<string[]> =>
    (await archive.concepts(new Set([key]))).flatMap((one) => one.labels.map(({ text }) => text));
  expect(await labels("pig meat")).toEqual(["Pork", "hogs", "pig meat", "swine"]);
  expect(await labels("tusk seal")).toEqual([]);
  const english = await archiveOf([...others, record("both", "Sea level rise here. Sea level rise there.")], {
    config: await testConfig({ thesaurus }),
  });
  const [known] = await english.archive.concepts(new Set(["rise sea"]));
  expect(known?.labels.map(({ text }) => text)).toEqual(["Sea level rise", "coastal flooding", "rising seas"]);
});

function named(explanation: Explanation | undefined, name: string): Explanation | undefined {
  if (explanation === undefined || explanation.name === name) return explanation;
  return explanation.parts.map((part) => named(part, name)).find((part) => part !== undefined);
}
