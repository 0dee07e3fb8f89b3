/** Words that match as written: what the index answers is what reading every record gives. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Token } from "../../src/analysis/analyzer.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { range } from "../../src/range.ts";
import type { Release } from "../../src/release.ts";
import { archiveNames } from "../../src/searching/archive-names.ts";
import { find } from "../../src/searching/find.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf } from "../built-archive.ts";
import { cutArchive, withoutRecords } from "./cut-archive.ts";

const WORDS = {
  en: "talk talks talked talking Talks organisation organisations organised run runs running resume résumé Résumés US U.S. it O'Neil's 1,234 1234",
  fr: "accord accords l’accord négocié négociée négocier resume résumé résumés été 外務大臣 talks",
  ja: "外務大臣 外務 大臣 港 港湾 talks talk accord",
} as const;
const ALL_WORDS = [...new Set(Object.values(WORDS).flatMap((words) => words.split(" ")))];

const textOf = (words: readonly string[], length: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", " ", " ", ", ", "-", ".\n\n")), {
      minLength: 1,
      maxLength: length,
    })
    .map((pieces) => pieces.flat().join("").trim());

const record = fc.constantFrom(...(["en", "fr", "ja"] as const)).chain((language) => {
  const words = WORDS[language].split(" ");
  return fc.record({
    language: fc.constant(language),
    title: textOf(words, 4),
    text: textOf(words, 12),
    topics: fc.array(textOf(words, 2), { maxLength: 2 }),
    people: fc.subarray(["Talks Resume", "Ada Lund"]),
  });
});

/** What the releases say where words count: each title, text, name and topic by itself. */
function wordings({ title, text, people, topics }: Release): string[][] {
  return [[title], [text], people.flatMap(({ name, aliases }) => [name, ...aliases]), topics.map(({ name }) => name)];
}

interface Asked {
  readonly text: string;
  readonly kind: "word" | "prefix" | "phrase";
  readonly title: boolean;
  readonly negated: boolean;
}

const asked = fc.record<Asked>({
  text: fc
    .array(fc.constantFrom(...ALL_WORDS), { minLength: 1, maxLength: 3 })
    .chain((words) => fc.constantFrom(words.join(" "), words[0] ?? "", `${words[0]}-${words[1] ?? "talks"}`)),
  kind: fc.constantFrom("word", "word", "prefix", "phrase"),
  title: fc.boolean(),
  negated: fc.constantFrom(false, false, true),
});

/** A word or a beginning holds no white space. */
function textOfAsked({ text, kind }: Asked): string {
  if (kind === "phrase") return text;
  const word = text.split(" ")[0] ?? "";
  return kind === "prefix" ? word.slice(0, Math.max(1, word.length - 2)).replace(/[-.,’']+$/, "") : word;
}

function written(one: Asked, mark: string): string {
  const text = textOfAsked(one);
  const value = one.kind === "phrase" ? `"${text}"` : `${text}${one.kind === "prefix" ? "*" : ""}`;
  return `${one.negated ? "-" : ""}${one.title ? "title:" : ""}${mark}${value}`;
}

/** The slow way: every token of every record. */
function matches(one: Asked, release: Release, { analyzer }: Archive): boolean {
  const words = analyzer.queryTokens(textOfAsked(one), null);
  const tokensOf = (texts: readonly string[]): Token[][] =>
    texts.map((text) => analyzer.tokens(text, release.language));
  const fields = wordings(release).slice(0, one.title ? 1 : undefined);
  const units = fields.flatMap(tokensOf);
  const isWord = (token: Token | undefined, i: number): boolean => {
    const word = words[i]?.word ?? "";
    const isLone = words[i]?.bigram === true && [...word].length === 1;
    const isPrefix = i === words.length - 1 && (one.kind === "prefix" || isLone);
    return token !== undefined && (isPrefix ? token.word.startsWith(word) : token.word === word);
  };
  const isBroken = (before: Token | undefined, token: Token | undefined): boolean =>
    before?.bigram === true && token?.bigram === true && before.end <= token.start;
  const isRow = words.length > 1;
  const holds = isRow
    ? units.some((tokens) =>
        tokens.some((_, at) =>
          words.every(
            (_word, i) => isWord(tokens[at + i], i) && !(i > 0 && isBroken(tokens[at + i - 1], tokens[at + i])),
          ),
        ),
      )
    : words.every((_, i) => units.some((tokens) => tokens.some((token) => isWord(token, i))));
  return holds !== one.negated;
}

describe("exact words", () => {
  let archive: Archive;
  let releases: Release[];
  beforeAll(async () => {
    const whole = await cutArchive(fc.sample(record, { numRuns: 400, seed: 5 }));
    releases = await whole.releases(range(whole.size));
    archive = withoutRecords(whole);
    return () => whole.close();
  }, 120_000);

  test.each<[string, FindOptions, string]>([
    ["of a search that is exact", { match: "exact" }, ""],
    ["that are marked so", { match: "all" }, "="],
  ])("%s are found where a record has them, and no record is read", async (_, options, mark) => {
    expect(archive.manifest.parts.filter(({ deleted }) => deleted !== null).length).toBeGreaterThan(0);
    const names = archiveNames(archive);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 3 }), async (clauses) => {
        const query = clauses.map((clause) => written(clause, mark)).join(" ");
        const results = await find(archive, names, query, { ...options, limit: 1_000, snippets: false });
        const expected = releases.filter((release) => clauses.every((clause) => matches(clause, release, archive)));
        expect(results.hits.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(results.timedOut).toBe(false);
        found += results.hits.length;
      }),
    );
    expect(found).toBeGreaterThan(0);
  });
});

describe("a word with an equals sign", () => {
  const records = [
    { id: "one", title: "A pilot went out", text: "The pilots of ice ships waited.", language: "en" },
    { id: "many", title: "Pilots went out", text: "Ships waited for ice pilots.", language: "en" },
    { id: "fog", title: "Fog", text: "Piloting in fog is slow.", language: "en" },
  ];
  const found = async (query: string, options: FindOptions = { match: "all" }): Promise<[string, boolean][]> => {
    const { hits } = await (await archiveOf(records)).find(query, options);
    return hits.map(({ id, related }): [string, boolean] => [id, related]).sort();
  };
  const ids = async (query: string): Promise<string[]> => (await found(query)).map(([id]) => id);

  test("counts as written, beside words whose stems count", async () => {
    expect(await ids("pilot")).toEqual(["fog", "many", "one"]);
    expect(await ids("=pilot")).toEqual(["one"]);
    expect(await ids("=pilot ship")).toEqual(["one"]);
    expect(await ids("=pilots =ship")).toEqual([]);
    expect(await ids('="ice pilots"')).toEqual(["many"]);
    expect(await ids("=piloti*")).toEqual(["fog"]);
    expect(await ids("pilot -=pilots")).toEqual(["fog"]);
  });

  test("holds for related releases too", async () => {
    expect(await found("=pilot fog", {})).toEqual([["one", true]]);
    expect(await found("pilot fog", {})).toEqual([
      ["fog", false],
      ["many", true],
      ["one", true],
    ]);
  });

  test("lights up what is written so alone", async () => {
    const { hits } = await (await archiveOf(records)).find("=pilots ship", { match: "all" });
    const marked = hits.flatMap(({ snippets }) => snippets.flatMap(({ html }) => html.match(/<mark>[^<]*/g)));
    expect([...new Set(marked)].sort()).toEqual(["<mark>Pilots", "<mark>Ships", "<mark>pilots", "<mark>ships"]);
  });
});

test("a release that a beginning as written finds has a score, though the beginning is no stem's", async () => {
  const engine = await archiveOf([
    { id: "running", title: "Notice", text: "He went running.", language: "en" },
    { id: "runs", title: "Notice", text: "It runs.", language: "en" },
  ]);
  const { hits } = await engine.find("=runni*");
  expect(hits.map(({ id }) => id)).toEqual(["running"]);
  expect(hits[0]?.score).toBeGreaterThan(0);
});
