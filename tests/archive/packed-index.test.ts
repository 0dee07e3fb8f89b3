/** A packed index answers as the MiniSearch that it was packed from: the same documents, scores to 1e-9, terms and order. */
import fc from "fast-check";
import MiniSearch, {
  type Options,
  type Query,
  type SearchOptions,
  type SearchResult,
  type Suggestion,
} from "minisearch";
import { describe, expect, test } from "vitest";
import type { ReadDocuments } from "../../src/archive/document-store.ts";
import { miniSearchJSON } from "../../src/archive/minisearch-json.ts";
import { MINISEARCH_DEFAULTS, openPacked, pack } from "../../src/archive/pack.ts";
import { PackedIndex } from "../../src/archive/packed-index.ts";
import type { Segment } from "../../src/archive/segment.ts";
import { segmentWithout } from "./segment-with-deletions.ts";

interface Doc {
  readonly id: number | string;
  readonly title: string;
  readonly text: string;
  readonly rank: number;
}

const OPTIONS: Options<Doc> = { fields: ["title", "text"], storeFields: ["title", "rank"] };

const VOCABULARY =
  "port ports porter pilot pilots ferry fery harbour harbor strait straits talks talk x é ee 港 𝒳y ship ships constructor 7 12".split(
    " ",
  );
const word = fc.constantFrom(...VOCABULARY);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(" ", ", ", ". ")), { maxLength: 30 })
  .map((parts) => parts.flat().join(""));
const documents = fc
  .array(fc.record({ title: text, text, rank: fc.integer({ min: 0, max: 3 }) }), { maxLength: 200 })
  .map((docs) => docs.map((doc, id): Doc => ({ id: id % 3 === 0 ? `d${id}` : id, ...doc })));

const searchOptions: fc.Arbitrary<SearchOptions> = fc.record(
  {
    fields: fc.constantFrom(["title"], ["text"], ["text", "title"], ["title", "none"]),
    boost: fc.constantFrom({ title: 3 }, { text: 0.5, title: 2 }, { title: 0 }),
    boostTerm: fc.constantFrom(
      (_term: string, i: number) => i + 1,
      (term: string) => (term.startsWith("p") ? 0.25 : 2),
      (_term: string, i: number) => (i === 0 ? (null as unknown as number) : 2),
    ),
    boostDocument: fc.constantFrom(
      (_id: unknown, _term: string, stored?: Record<string, unknown>) => Number(stored?.rank),
      (id: unknown) => (typeof id === "string" ? 2 : 1),
      (_id: unknown, term: string) => (term.startsWith("p") ? (undefined as unknown as number) : 2),
    ),
    filter: fc.constantFrom(
      (result: SearchResult) => result.rank !== 1,
      (result: SearchResult) => result.score > 1,
    ),
    prefix: fc.constantFrom(
      true,
      false,
      (term: string) => term.length > 3,
      (_term: string, i: number, terms: string[]) => i === terms.length - 1,
    ),
    fuzzy: fc.constantFrom(true, false, 0.1, 0.34, 1, 2, 4, (term: string) => (term.length > 3 ? 0.3 : false)),
    maxFuzzy: fc.constantFrom(1, 2, undefined as unknown as number),
    weights: fc.constantFrom({ fuzzy: 0.1, prefix: 0.9 }, { fuzzy: 1, prefix: 1 }),
    combineWith: fc.constantFrom("OR", "AND", "AND_NOT", "or", "and_not"),
    bm25: fc.constantFrom({ k: 1.2, b: 0.7, d: 0.5 }, { k: 2, b: 0, d: 0 }, { k: 0.5, b: 1, d: 1 }),
    tokenize: fc.constant((query: string) => query.split(/[\s,]+/)),
    processTerm: fc.constantFrom(
      (term: string) => term.toUpperCase().toLowerCase(),
      (term: string) => (term === "talk" ? null : [term, "port"]),
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SearchOptions>;

const plain = fc
  .array(fc.oneof({ weight: 5, arbitrary: word }, fc.string({ maxLength: 5 })), { maxLength: 4 })
  .map((words) => words.join(" "));
const query: fc.Arbitrary<Query> = fc.letrec<{ tree: Query; leaf: Query }>((tie) => ({
  leaf: fc.oneof({ weight: 8, arbitrary: plain }, fc.constant(MiniSearch.wildcard as Query)),
  tree: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    tie("leaf"),
    fc
      .tuple(fc.array(tie("tree"), { minLength: 0, maxLength: 3 }), searchOptions)
      .map(([queries, { filter: _, ...options }]) => ({ ...options, queries }) as Query),
  ),
})).tree;

/** Results as they compare: equal scores may stand in any order. */
function comparable(results: readonly SearchResult[]): unknown {
  return results
    .map(({ id, score, terms, queryTerms, match, ...stored }) => ({
      id,
      score: Number(score.toPrecision(9)),
      terms: terms.toSorted(),
      queryTerms: queryTerms.toSorted(),
      match: Object.fromEntries(Object.entries(match).map(([term, fields]) => [term, fields.toSorted()])),
      stored,
    }))
    .sort((a, b) => b.score - a.score || String(a.id).localeCompare(String(b.id)));
}

function stock(docs: readonly Doc[], options: Options<Doc> = OPTIONS): MiniSearch<Doc> {
  const miniSearch = new MiniSearch(options);
  miniSearch.addAll(docs);
  return miniSearch;
}

describe("a packed index", () => {
  test("answers every query with every option as MiniSearch does", async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(fc.tuple(query, searchOptions), { maxLength: 8 }), async (docs, queries) => {
        const miniSearch = stock(docs);
        const { index } = await openPacked(await pack(miniSearch), OPTIONS as Options);
        for (const [one, options] of queries) {
          const found = await index.search(one, options);
          const expected = miniSearch.search(one, options);
          expect(comparable(found)).toEqual(comparable(expected));
          for (const [i, { score }] of found.entries()) expect(score).toBeCloseTo(expected[i]?.score ?? Number.NaN, 8);
        }
      }),
    );
  });

  test("gives exact terms in MiniSearch's own order, ties included, and suggests as it does", async () => {
    await fc.assert(
      fc.asyncProperty(documents, plain, async (docs, words) => {
        const miniSearch = stock(docs);
        const { index } = await openPacked(await pack(miniSearch), OPTIONS as Options);
        const ids = (results: readonly SearchResult[]): unknown[] => results.map(({ id }) => id);
        expect(ids(await index.search(words))).toEqual(ids(miniSearch.search(words)));
        // In a suggestion the words that one was found by stand in the order of the index's own tree.
        const ordered = (found: readonly Suggestion[]): unknown =>
          found.map(({ terms, score }) => [terms.toSorted().join(" "), Number(score.toPrecision(9))]).toSorted();
        expect(ordered(await index.autoSuggest(words))).toEqual(ordered(miniSearch.autoSuggest(words)));
      }),
    );
  });

  test("names any word that it found by, in MiniSearch's order, and `__proto__` too, which MiniSearch may lose", async () => {
    const options: Options = { fields: ["text"], tokenize: (text) => text.split(" ") };
    const miniSearch = new MiniSearch(options);
    miniSearch.addAll([{ id: 1, text: "ships __proto__ 12 constructor 7" }]);
    const { index } = await openPacked(await pack(miniSearch), options);
    const [found] = await index.search("ships __proto__ 12 7 constructor");
    expect(found?.terms).toEqual(["7", "12", "ships", "__proto__", "constructor"]);
    expect(Object.keys(found?.match ?? {})).toEqual(found?.terms);
  });

  test.each([-1, 1.5, Number.NaN, "2"])("refuses %s as a limit", async (limit) => {
    const miniSearch = new MiniSearch(OPTIONS);
    miniSearch.addAll([{ id: 1, title: "Ships", text: "", rank: 0 }]);
    const { index } = await openPacked(await pack(miniSearch), OPTIONS);
    await expect(index.search("ships", { limit: limit as number })).rejects.toMatchObject({ code: "USAGE" });
    expect(await index.search("ships", { limit: 0 })).toEqual([]);
  });

  test("takes options and branches that say nothing as MiniSearch does", async () => {
    const miniSearch = new MiniSearch(OPTIONS);
    miniSearch.addAll([{ id: 1, title: "Ships", text: "", rank: 0 }]);
    const { index } = await openPacked(await pack(miniSearch), OPTIONS);
    const nothing = { filter: null, boostDocument: null, phrase: undefined } as object;
    expect(await index.search("ships", nothing)).toHaveLength(miniSearch.search("ships", nothing).length);
    const tree = { queries: ["ships"], ...nothing };
    expect(await index.search(tree)).toHaveLength(miniSearch.search(tree).length);
  });

  test("refuses what is no query, and takes no more edits than a fraction has whole", async () => {
    const miniSearch = new MiniSearch(OPTIONS);
    miniSearch.addAll([
      { id: 1, title: "ferry", text: "", rank: 0 },
      { id: 2, title: "wharf", text: "", rank: 0 },
    ]);
    const { index } = await openPacked(await pack(miniSearch), OPTIONS);
    for (const query of [null, undefined, 5, {}, { phrase: 5 }, { queries: "ferry" }])
      await expect(index.search(query as unknown as string)).rejects.toMatchObject({ code: "USAGE" });
    const found = async (options: SearchOptions): Promise<unknown[]> =>
      (await index.search("very", options)).map(({ id }) => id);
    expect(await found({ fuzzy: 2.5 })).toEqual([1]);
    expect(await found({ fuzzy: 1.5 })).toEqual([]);
    expect(await found({ fuzzy: 0.9, maxFuzzy: 2.5 })).toEqual([1]);
    expect(await found({ fuzzy: 0.9, maxFuzzy: 1.5 })).toEqual([]);
  });

  test("has room for 53 fields, and refuses more rather than lose any", async () => {
    const packed = async (count: number): Promise<number> => {
      const fields = Array.from({ length: count }, (_, i) => `f${i}`);
      const miniSearch = new MiniSearch({ fields });
      miniSearch.add({ id: 1, [`f${count - 1}`]: "port" });
      const { index } = await openPacked(await pack(miniSearch), { fields });
      return (await index.search("port")).length;
    };
    expect(await packed(53)).toBe(1);
    await expect(packed(54)).rejects.toMatchObject({ code: "USAGE", message: expect.stringContaining("53") });
  });

  test("knows a field that is named twice as MiniSearch does", async () => {
    const options = { fields: ["title", "text", "title"], searchOptions: { boost: { title: 9 } } };
    const miniSearch = new MiniSearch(options);
    miniSearch.addAll([
      { id: 1, title: "port", text: "ship sails" },
      { id: 2, title: "ship", text: "port of call" },
    ]);
    const { index } = await openPacked(await pack(miniSearch), options);
    for (const fields of [undefined, ["title"], ["text"]])
      for (const word of ["sails", "ship", "port"]) {
        const asked = fields === undefined ? {} : { fields };
        expect(comparable(await index.search(word, asked))).toEqual(comparable(miniSearch.search(word, asked)));
      }
  });

  test("unpacks to what MiniSearch loads, and that answers the same", async () => {
    await fc.assert(
      fc.asyncProperty(documents, query, async (docs, one) => {
        const miniSearch = stock(docs);
        const { unpack } = await openPacked(await pack(miniSearch), OPTIONS as Options);
        const loaded = MiniSearch.loadJS(await unpack(), OPTIONS);
        expect(comparable(loaded.search(one))).toEqual(comparable(miniSearch.search(one)));
      }),
    );
  });

  test("holds what is left after removals and discards", async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.func(fc.constantFrom("keep", "remove", "discard")),
        plain,
        async (docs, fate, words) => {
          const miniSearch = stock(docs, { ...OPTIONS, autoVacuum: false });
          for (const doc of docs) {
            const its = fate(doc.id);
            if (its === "remove") miniSearch.remove(doc);
            else if (its === "discard") miniSearch.discard(doc.id);
          }
          const afresh = stock(docs.filter(({ id }) => fate(id) === "keep"));
          const { index } = await openPacked(await pack(miniSearch), OPTIONS as Options);
          expect(index.documents).toBe(afresh.documentCount);
          expect(comparable(await index.search(words))).toEqual(comparable(afresh.search(words)));
        },
      ),
    );
  });
});

/** A segment of some documents of which some are deleted. */
async function segmentOf(docs: readonly Doc[], isDeleted: (doc: Doc) => boolean): Promise<Segment> {
  return segmentWithout(
    await pack(stock(docs)),
    docs.flatMap((doc, number) => (isDeleted(doc) ? number : [])),
  );
}

/** Ids and stored fields of documents that are at hand. */
function readerOf(docs: readonly Doc[]): ReadDocuments {
  return async (numbers) =>
    numbers.map((number) => {
      const { id, title = "", rank = 0 } = docs[number] ?? { id: undefined };
      return { id, stored: { title, rank } };
    });
}

describe("several segments with deletions", () => {
  const cut = fc.array(fc.nat(200), { maxLength: 4 });
  const fate = fc.func(fc.boolean());

  /** One index of the documents cut at some places. */
  async function indexOf(docs: readonly Doc[], cuts: readonly number[], isDeleted: (doc: Doc) => boolean) {
    const ends = [...cuts.map((end) => Math.min(end, docs.length)), docs.length].sort((a, b) => a - b);
    const parts = ends.map((end, i) => docs.slice(ends[i - 1] ?? 0, end));
    const segments = await Promise.all(parts.map((part) => segmentOf(part, isDeleted)));
    const live = docs.filter((doc) => !isDeleted(doc));
    return {
      segments,
      live,
      index: new PackedIndex(segments, { ...MINISEARCH_DEFAULTS, ...(OPTIONS as Options) }, readerOf(live)),
    };
  }

  test("answer every query with every option as a MiniSearch built afresh of what is left", async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        cut,
        fate,
        fc.array(fc.tuple(query, searchOptions), { maxLength: 8 }),
        async (docs, cuts, goes, queries) => {
          const { index, live } = await indexOf(docs, cuts, ({ id }) => goes(id));
          const afresh = stock(live);
          expect(index.documents).toBe(live.length);
          for (const [one, options] of queries) {
            const found = await index.search(one, options);
            const expected = afresh.search(one, options);
            expect(comparable(found)).toEqual(comparable(expected));
            for (const [i, { score }] of found.entries())
              expect(score).toBeCloseTo(expected[i]?.score ?? Number.NaN, 8);
          }
        },
      ),
    );
  });

  test("are one MiniSearch when they are unpacked, without terms that only what is deleted held", async () => {
    await fc.assert(
      fc.asyncProperty(documents, cut, fate, query, async (docs, cuts, goes, one) => {
        const { segments, live } = await indexOf(docs, cuts, ({ id }) => goes(id));
        const afresh = stock(live);
        const stored = live.map(({ id, title, rank }) => ({ id, stored: { title, rank } }));
        const loaded = MiniSearch.loadJS(await miniSearchJSON(segments, stored), OPTIONS);
        expect(comparable(loaded.search(one))).toEqual(comparable(afresh.search(one)));
        expect(loaded.termCount).toBe(afresh.termCount);
      }),
    );
  });
});
