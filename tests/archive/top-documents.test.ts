/** Pruned search: the very documents, scores and order that scoring everything gives, with fewer of them scored. */
import fc from "fast-check";
import type { Options, SearchOptions, SearchResult } from "minisearch";
import { describe, expect, test } from "vitest";
import { MINISEARCH_DEFAULTS } from "../../src/archive/pack.ts";
import { PackedIndex, type PackedSearchOptions } from "../../src/archive/packed-index.ts";
import { Segment } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segment-builder.ts";
import { segmentBytes } from "../../src/archive/segment-writer.ts";
import { oneFile } from "../one-file.ts";
import { segmentWithout } from "./segment-with-deletions.ts";

const FIELDS = ["title", "text"];
const OPTIONS: Options = { fields: FIELDS, tokenize: (text) => text.split(" ") };
const DOCUMENTS = 3_000;

/** Words from very common to rare, some of them in runs of neighbouring documents as in the folders of an archive. */
const WORDS = ["the", "port", "ship", "pilot", "fog", "ice", "buoy", "wreck"];

/** Pseudo-random numbers below 1, the same for the same seed (Park and Miller, 1988). */
function random(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function collection(seed: number): string[][][] {
  const next = random(seed);
  return Array.from({ length: DOCUMENTS }, (_, doc) => {
    const season = 1 + 4 * Number((doc >> 7) % 5 === seed % 5);
    const some = (length: number): string[] =>
      Array.from({ length }, () => {
        const word = Math.floor(-Math.log(next()) * 1.3 * season);
        return WORDS[word] ?? `w${word}`;
      });
    return [some(Math.floor(next() * 4)), some(1 + Math.floor(next() * next() * 60))];
  });
}

function bytesOf(docs: readonly (readonly (readonly string[])[])[]): Uint8Array {
  const builder = new SegmentBuilder(FIELDS);
  for (const fields of docs)
    for (const words of fields) {
      for (const word of words) builder.word(builder.numberOf(word));
      builder.endField();
    }
  return Buffer.concat([...segmentBytes(builder.parts())]);
}

async function segmentOf(docs: readonly (readonly (readonly string[])[])[]): Promise<Segment> {
  const bytes = bytesOf(docs);
  return Segment.open(oneFile(bytes), "a.segment", bytes.length);
}

/** @param cuts numbers of the documents that begin a further segment */
async function indexOf(docs: string[][][], cuts: readonly number[] = []): Promise<PackedIndex> {
  const bounds = [0, ...cuts.toSorted((a, b) => a - b), docs.length];
  const segments = bounds.slice(1).map((end, i) => segmentOf(docs.slice(bounds[i], end)));
  return indexOfSegments(await Promise.all(segments));
}

function indexOfSegments(segments: readonly Segment[]): PackedIndex {
  return new PackedIndex(segments, { ...MINISEARCH_DEFAULTS, ...OPTIONS }, async (docs) => docs.map((id) => ({ id })));
}

const word = fc.constantFrom(...WORDS, "w9", "w12", "nowhere");
const options: fc.Arbitrary<SearchOptions> = fc.record(
  {
    fields: fc.constantFrom(["title"], ["text", "title"]),
    boost: fc.constantFrom({ title: 3 }, { text: 0.5, title: 2 }),
    boostTerm: fc.constantFrom((_term: string, i: number) => i + 1),
    prefix: fc.boolean(),
    fuzzy: fc.constantFrom(false, 1, 0.4),
    bm25: fc.constantFrom({ k: 1.2, b: 0.7, d: 0.5 }, { k: 2, b: 0, d: 0 }, { k: 0, b: 1, d: 1 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SearchOptions>;

const COLLECTIONS = new Map<number, string[][][]>();
function kept(seed: number): string[][][] {
  const known = COLLECTIONS.get(seed) ?? collection(seed);
  COLLECTIONS.set(seed, known);
  return known;
}

describe("the best documents of a search with a limit", () => {
  test("are the first of all that it finds, whatever the words, options and segments", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.uniqueArray(fc.integer({ min: 1, max: DOCUMENTS - 1 }), { maxLength: 3 }),
        fc.array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 5 }), options, fc.integer({ min: 1, max: 30 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (seed, cuts, searches) => {
          const index = await indexOf(kept(seed), cuts);
          for (const [words, searchOptions, limit] of searches) {
            const query = words.join(" ");
            const all = await index.search(query, searchOptions);
            const found = await index.search(query, { ...searchOptions, limit });
            expect(found).toEqual(all.slice(0, limit));
          }
        },
      ),
    );
  });

  test("are the same after documents were added, though averages have moved", async () => {
    const docs = kept(3);
    const grown = await indexOf([...docs, ...kept(4).map(([title = [], text = []]) => [title, [...text, ...text]])]);
    const before = await indexOf(docs);
    for (const index of [before, grown, before]) {
      const limited: PackedSearchOptions = { limit: 10 };
      expect(await index.search("ship ice the", limited)).toEqual((await index.search("ship ice the")).slice(0, 10));
    }
  });

  test("are the same after documents were deleted, and those of an index without them", async () => {
    const docs = kept(5);
    const bytes = bytesOf(docs);
    const limited: PackedSearchOptions = { limit: 10 };
    for (const isDeleted of [
      (doc: number) => doc % 3 === 0,
      (doc: number) => doc >> 7 === 5,
      (doc: number) => doc > 9,
    ]) {
      const deleted = [...docs.keys()].filter(isDeleted);
      const index = indexOfSegments([await segmentWithout(bytes, deleted), await segmentOf(kept(1))]);
      const found = await index.search("ship ice the", limited);
      expect(found).toEqual((await index.search("ship ice the")).slice(0, 10));
      const without = await indexOf([...docs.filter((_, doc) => !isDeleted(doc)), ...kept(1)]);
      const rounded = (results: readonly SearchResult[]) => results.map(({ id, score }) => [id, score.toPrecision(9)]);
      expect(rounded(found)).toEqual(rounded(await without.search("ship ice the", limited)));
    }
  });

  test("are found without looking at most postings, once bounds are known", async () => {
    const segment = await segmentOf(kept(2));
    const index = indexOfSegments([segment]);
    let looked = 0;
    const lengths = segment.lengths;
    const counting = (values: Uint32Array): Uint32Array =>
      new Proxy(values, {
        get(target, key) {
          looked++;
          return target[Number(key)];
        },
      });
    // Of each posting that is scored the length of its document is looked at.
    Object.assign(segment, { lengths: async (field: number) => counting(await lengths(field)) });
    const looks = async (options: PackedSearchOptions): Promise<number> => {
      await index.search("wreck the port ship", options);
      looked = 0;
      await index.search("wreck the port ship", options);
      return looked;
    };
    expect(await looks({ limit: 5 })).toBeLessThan((await looks({})) / 2);
  });
});
