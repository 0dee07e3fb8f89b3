/** Words beside `said:`: what the index answers is what reading the quotations and turns in every record gives. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import type { ResolvedPeople } from "../../src/archive/persons.ts";
import { range } from "../../src/range.ts";
import type { Release } from "../../src/release.ts";
import { archiveNames } from "../../src/searching/archive-names.ts";
import { find } from "../../src/searching/find.ts";
import { parseQuery } from "../../src/searching/parse-query.ts";
import { speakerIds, speechPlaces } from "../../src/searching/said.ts";
import { isWord, placesOf, type WordClause, wordGroup } from "../../src/searching/words.ts";
import { cutArchive, withoutRecords } from "./cut-archive.ts";

const WORDS = "ferry ferries sail sailed sailing fog ice port ports resume résumé U.S. Japan".split(" ");
const SPEAKERS = ["Ilsa Varnholt", "Tomas Okeke"];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 });
const paragraph = fc
  .tuple(fc.constantFrom(...SPEAKERS), words, words, fc.constantFrom("said", "split", "turn", "told", "nobody"))
  .map(([name, some, others, kind]) => {
    const family = name.split(" ")[1] ?? "";
    if (kind === "said") return `“The ${some.join(" ")} and ${others.join(" ")},” ${family} said.`;
    if (kind === "split") return `“The ${some.join("-")},” ${family} said. “The ${others.join(" ")}.”`;
    if (kind === "turn")
      return `MINISTER ${family.toUpperCase()}: I see the ${some.join(" ")}, and you the ${others.join(" ")}.`;
    if (kind === "told") return `Minister ${name} came with the ${some.join(" ")} for ${others.join(" ")}.`;
    return `The ${some.join(" ")} of “${others.join(" ")}” are many.`;
  });
const record = fc.record({
  language: fc.constant("en"),
  title: words.map((some) => `On ${some.join(" ")}`),
  text: fc
    .array(paragraph, { minLength: 1, maxLength: 5 })
    .map((some) => [...SPEAKERS.map((name) => `Minister ${name} opened the talks.`), ...some].join("\n\n")),
});

const asked = fc.record({
  speaker: fc.constantFrom("Varnholt", "Okeke", "Tomas Okeke"),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom("words", "phrase", "hyphens", "prefix"),
  mark: fc.constantFrom("", "", "="),
  negated: fc.boolean(),
});

let archive: Archive;
let releases: Release[];
let people: ResolvedPeople[];
beforeAll(async () => {
  const whole = await cutArchive(fc.sample(record, { numRuns: 250, seed: 3 }));
  releases = await whole.releases(range(whole.size));
  people = await whole.people(range(whole.size));
  archive = withoutRecords(whole);
  expect(releases.some(({ turns }) => turns.length > 0)).toBe(true);
  return () => whole.close();
}, 120_000);

/** The slow way: the tokens of every quotation and turn of every record. */
async function saying(speaker: string, clause: WordClause): Promise<Set<string>> {
  const { analyzer } = archive;
  const ids = await speakerIds(speaker, archiveNames(archive));
  const group = wordGroup(clause, analyzer, null);
  const found = releases.filter((release, doc) => {
    const quoted = speechPlaces(release, people[doc] as ResolvedPeople, ids).map(([start, end]) =>
      analyzer.tokens(release.text.slice(start, end), release.language),
    );
    if (group.adjacent) return quoted.some((tokens) => placesOf(group, tokens).length > 0);
    return group.words.every((word) => quoted.some((tokens) => tokens.some((token) => isWord(token, word))));
  });
  return new Set(found.map(({ id }) => id));
}

test("are found where quotations and turns have them, and no record is read", async () => {
  const names = archiveNames(archive);
  let found = 0;
  await fc.assert(
    fc.asyncProperty(asked, async ({ speaker, words: some, kind, mark, negated }) => {
      const [first = ""] = some;
      const text = {
        words: some.map((word) => `${mark}${word}`).join(" "),
        phrase: `${mark}"${some.join(" ")}"`,
        hyphens: `${mark}${some.join("-")}`,
        prefix: `${mark}${first.slice(0, 3)}*`,
      }[kind];
      const said = `said:"${speaker}"`;
      const results = await find(archive, names, `${said} ${negated ? `-(${text})` : text}`, {
        match: "all",
        limit: 1_000,
        snippets: false,
      });
      const holding = await Promise.all(
        parseQuery(text).clauses.map((clause) => saying(speaker, clause as WordClause)),
      );
      const speaks = (await find(archive, names, said, { limit: 1_000, snippets: false })).hits.map(({ id }) => id);
      const expected = speaks.filter((id) => holding.every((ids) => ids.has(id)) !== negated);
      expect(results.hits.map(({ id }) => id).sort()).toEqual(expected.sort());
      found += results.hits.length;
    }),
  );
  expect(found).toBeGreaterThan(0);
});

test("stand in quotations of related releases too, which are read from the index as well", async () => {
  const names = archiveNames(archive);
  const { hits } = await find(archive, names, "said:Varnholt ferry sail fog ice Japan convoy", { snippets: false });
  const holding = await Promise.all(
    parseQuery("ferry sail fog ice Japan").clauses.map((clause) => saying("Varnholt", clause as WordClause)),
  );
  expect(hits.length).toBeGreaterThan(0);
  for (const { id, related } of hits) {
    expect(related).toBe(true);
    expect(holding.some((ids) => ids.has(id))).toBe(true);
  }
});
