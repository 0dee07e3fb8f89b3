/** A segment's file: what was put in comes out, by term, by beginning and by likeness, and damage never passes. */
import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import MiniSearch from "minisearch";
import { beforeAll, describe, expect, test } from "vitest";
import { BitSet } from "../../src/archive/bit-set.ts";
import { bytesSource } from "../../src/archive/bytes-source.ts";
import { crc32 } from "../../src/archive/crc32.ts";
import { MINISEARCH_DEFAULTS, openPacked, pack } from "../../src/archive/pack.ts";
import { PackedIndex } from "../../src/archive/packed-index.ts";
import { Segment } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segment-builder.ts";
import { type SegmentParts, segmentBytes } from "../../src/archive/segment-writer.ts";
import type { Source } from "../../src/archive/source.ts";
import { CommuniqueError } from "../../src/errors.ts";
import { addField, type FieldWord } from "./add-field.ts";
import { distance } from "./edit-distance.ts";

const FIELDS = ["title", "text"];

function bytesOf(parts: SegmentParts): Uint8Array {
  return Buffer.concat([...segmentBytes(parts)]);
}

/** How many times and how much was asked of a file in memory. */
function reading(bytes: Uint8Array) {
  const ranges: [offset: number, length: number][] = [];
  const memory = bytesSource({ "a.segment": bytes });
  const source: Source = {
    ...memory,
    readRange(file, offset, length) {
      ranges.push([offset, length]);
      return memory.readRange(file, offset, length);
    },
  };
  return { source, ranges };
}

async function segmentOf(parts: SegmentParts): Promise<Segment> {
  const bytes = bytesOf(parts);
  return Segment.open(reading(bytes).source, "a.segment", bytes.length);
}

/** Some thousand terms: several pages of a dictionary. */
const term = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."abcdé"), minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom("a", "港", "\u{1d4b3}", "\uffee"), minLength: 1, maxLength: 4 }),
);
const terms = fc.uniqueArray(term, { maxLength: 400 });

/** @param docs of each the words of its fields */
function builtOf(docs: Iterable<readonly (readonly FieldWord[])[]>): SegmentBuilder {
  const builder = new SegmentBuilder(FIELDS);
  for (const fields of docs) for (const words of fields) addField(builder, words);
  return builder;
}

function inBothFields(words: readonly string[]): SegmentBuilder {
  return builtOf(words.map((word) => [[word], [word, word, "tail"]]));
}

describe("a segment's terms", () => {
  test("are found exactly, by beginning and by likeness, as by looking at each", async () => {
    await fc.assert(
      fc.asyncProperty(
        terms,
        fc.array(term, { minLength: 1, maxLength: 5 }),
        fc.nat(3),
        async (words, asked, edits) => {
          const segment = await segmentOf(inBothFields(words).parts());
          const all = [...new Set(words.length === 0 ? [] : [...words, "tail"])].sort();
          expect((await segment.allTerms()).map((entry) => entry.term)).toEqual(all);
          expect((await segment.find(asked)).map((entry) => entry?.term ?? null)).toEqual(
            asked.map((word) => (all.includes(word) ? word : null)),
          );
          for (const word of asked) {
            expect((await segment.withPrefix(word)).map((entry) => entry.term)).toEqual(
              all.filter((one) => one.startsWith(word)),
            );
            expect((await segment.near(word, edits)).map(([entry, far]) => [entry.term, far])).toEqual(
              all.map((one) => [one, distance(word, one)] as const).filter(([, far]) => far <= edits),
            );
          }
        },
      ),
    );
  });

  test("near a word are the same where all are passed over by their letters as where few pages are read", async () => {
    // Longer than what is known of the length of a term; letters that share a bit, too.
    const long = fc.string({ unit: fc.constantFrom("a", "b", "|", "港"), minLength: 27, maxLength: 36 });
    const slip = fc.tuple(long, fc.nat(26), fc.constantFrom("", "b", "ab")).map(([word, at, own]) => {
      return word.slice(0, at) + own + word.slice(at + 1);
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.oneof(term, long, slip), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom("minisearch" as const, "slips" as const),
        async (words, at, most, edits) => {
          const bytes = bytesOf(inBothFields(words).parts());
          const { source } = reading(bytes);
          const local = await Segment.open(source, "a.segment", bytes.length);
          const remote = await Segment.open({ ...source, isRemote: true }, "a.segment", bytes.length);
          const word = words[at % words.length] as string;
          for (const asked of [word, `${word.slice(1)}b`, word.slice(0, -2)])
            expect(await local.near(asked, most, edits)).toEqual(await remote.near(asked, most, edits));
        },
      ),
    );
  });

  test("of a large dictionary are found by reading few of its pages", async () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `term${i.toString(36).padStart(4, "0")}`);
    const bytes = bytesOf(inBothFields(words).parts());
    const { source, ranges } = reading(bytes);
    const segment = await Segment.open(source, "a.segment", bytes.length);
    const opening = ranges.reduce((sum, [, length]) => sum + length, 0);
    expect(opening).toBeLessThan(bytes.length / 4);
    ranges.length = 0;
    const [entry] = await segment.find([words[12_345] as string]);
    expect(entry).toMatchObject({ documents: 1, documentFrequencies: [1, 1] });
    expect(ranges.length).toBeLessThanOrEqual(2);
    expect(ranges.reduce((sum, [, length]) => sum + length, 0)).toBeLessThan(20_000);
    const [postings] = await segment.postings([entry as NonNullable<typeof entry>]);
    expect(postings).toEqual({ docs: Uint32Array.of(12_345), frequencies: [Uint8Array.of(1), Uint8Array.of(2)] });
  });
});

test("terms are found though others, read meanwhile, displace what was kept of them", async () => {
  // More than are kept.
  const words = Array.from({ length: 230_000 }, (_, i) => `term${i.toString(36).padStart(4, "0")}`);
  const bytes = bytesOf(builtOf([[[], words]]).parts());
  let gate: Promise<void> | null = null;
  const memory = bytesSource({ "a.segment": bytes });
  const source: Source = {
    ...memory,
    async readRange(file, offset, length) {
      await gate;
      return memory.readRange(file, offset, length);
    },
  };
  const segment = await Segment.open(source, "a.segment", bytes.length);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  await segment.find([first]);
  let open = (): void => {};
  gate = new Promise((opened) => {
    open = opened;
  });
  const both = segment.find([first, last]);
  gate = null;
  expect(await segment.allTerms()).toHaveLength(words.length);
  open();
  expect((await both).map((entry) => entry?.term)).toEqual([first, last]);
});

describe("a segment from afar", () => {
  test("reads of terms the dictionary's pages, then their own postings and, beside these, lengths of their fields", async () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `term${i.toString(36).padStart(4, "0")}`);
    const bytes = bytesOf(inBothFields(words).parts());
    const { source, ranges } = reading(bytes);
    const segment = await Segment.open({ ...source, isRemote: true }, "a.segment", bytes.length);
    const asked = [words[12_345] as string, "term00zzz"];
    await segment.readTermsAhead(asked);
    // Two pages of 2 kB, with what stands around them in the file's pages, and checksums.
    expect(ranges.reduce((sum, [, length]) => sum + length, 0)).toBeLessThan(7_000);
    ranges.length = 0;
    const [rare, none] = await segment.find(asked);
    expect(none).toBeNull();
    const [postings] = await segment.postings([rare as NonNullable<typeof rare>]);
    expect(postings?.docs).toHaveLength(1);
    const known = ranges.length;
    expect(known).toBeGreaterThan(1);
    expect(await segment.lengths(1)).toEqual(new Uint32Array(20_000).fill(2));
    expect(ranges).toHaveLength(known);
  });
});

describe("an index of one or of several segments", () => {
  const documents = fc.array(fc.tuple(fc.array(term, { maxLength: 20 }), fc.array(term, { maxLength: 20 })), {
    maxLength: 150,
  });
  test("built from words alone scores as MiniSearch does over all of them", async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(fc.nat(150), { maxLength: 4 }),
        fc.array(term, { maxLength: 4 }),
        async (docs, cuts, asked) => {
          const options = {
            fields: FIELDS,
            tokenize: (text: string) => text.split(" ").filter((word) => word !== ""),
            processTerm: (word: string) => word,
          };
          const miniSearch = new MiniSearch(options);
          miniSearch.addAll(docs.map(([title, text], id) => ({ id, title: title.join(" "), text: text.join(" ") })));
          const ends = [...new Set([...cuts.filter((cut) => cut < docs.length), docs.length])].sort((a, b) => a - b);
          const segments = await Promise.all(
            ends.map((end, i) => {
              return segmentOf(builtOf(docs.slice(ends[i - 1] ?? 0, end)).parts());
            }),
          );
          const index = new PackedIndex(segments, options, async (docs) => docs.map((id) => ({ id })));
          for (const extra of [{}, { prefix: true, fuzzy: 0.3 }, { combineWith: "AND" as const }]) {
            const found = await index.search(asked.join(" "), extra);
            const expected = miniSearch.search(asked.join(" "), extra);
            const scores = (results: typeof found): unknown =>
              results
                .map(({ id, score }) => [id, Number(score.toPrecision(9))] as const)
                .sort(([a], [b]) => Number(a) - Number(b));
            expect(scores(found)).toEqual(scores(expected));
            const limited = await index.search(asked.join(" "), { ...extra, limit: 3 });
            expect(limited).toEqual(found.slice(0, 3));
          }
        },
      ),
    );
  });

  test("finds a phrase where its words stand one after the other in one field, and nowhere else", async () => {
    const token = fc.option(fc.constantFrom("port", "of", "call", "calls"), { nil: null, freq: 8 });
    const fields = fc.tuple(fc.array(token, { maxLength: 30 }), fc.array(token, { maxLength: 30 }));
    const word = fc.record({
      terms: fc.uniqueArray(fc.constantFrom("port", "of", "call", "calls", "none"), { minLength: 1, maxLength: 2 }),
      prefix: fc.boolean(),
      fuzzy: fc.constant(false as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fields, { maxLength: 300 }),
        fc.nat(300),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.subarray(FIELDS),
        async (docs, cut, words, inFields) => {
          const builders = [builtOf(docs.slice(0, cut)), builtOf(docs.slice(cut))];
          const segments = await Promise.all(builders.map((builder) => segmentOf(builder.parts())));
          const index = new PackedIndex(segments, { ...MINISEARCH_DEFAULTS, fields: FIELDS }, async (docs) =>
            docs.map((id) => ({ id })),
          );
          const stands = (tokens: readonly (string | null)[]): boolean =>
            tokens.some((_, at) =>
              words.every(({ terms: of, prefix }, i) => {
                const here = tokens[at + i];
                return typeof here === "string" && of.some((one) => (prefix ? here.startsWith(one) : here === one));
              }),
            );
          const within = BitSet.of(
            docs.length,
            [...docs.keys()].filter((doc) => doc % 5 !== 0),
          );
          const expected = docs.flatMap((doc, i) =>
            within.has(i) && doc.some((tokens, field) => inFields.includes(FIELDS[field] as string) && stands(tokens))
              ? [i]
              : [],
          );
          expect([...(await index.phrase(words, inFields, within))]).toEqual(expected);
        },
      ),
    );
  });

  test("that was packed from a MiniSearch has no phrases and says so", async () => {
    const { index } = await openPacked(await pack(new MiniSearch({ fields: FIELDS })), { fields: FIELDS });
    await expect(index.phrase([], FIELDS, new BitSet(0))).rejects.toMatchObject({ code: "USAGE" });
  });

  test("of no documents answers with none", async () => {
    const segment = await segmentOf(new SegmentBuilder(FIELDS).parts());
    const index = new PackedIndex([segment], { ...MINISEARCH_DEFAULTS, fields: FIELDS }, async (docs) =>
      docs.map((id) => ({ id })),
    );
    expect(await index.search("a", { prefix: true, fuzzy: 2 })).toEqual([]);
    expect(await index.search(MiniSearch.wildcard)).toEqual([]);
  });
});

describe("a damaged file", () => {
  let bytes: Uint8Array;
  const options = { fields: FIELDS, storeFields: ["title"] };
  beforeAll(async () => {
    const miniSearch = new MiniSearch(options);
    for (let id = 0; id < 1500; id++)
      miniSearch.add({ id, title: `t${id % 90} port`, text: `x${id} strait y${id % 7} ${"talks ".repeat(id % 4)}` });
    bytes = await pack(miniSearch);
    expect(bytes.length).toBeGreaterThan(2 * 4096);
  });

  /** Reads every part of it. */
  const readAll = async (damaged: Uint8Array): Promise<unknown> => (await openPacked(damaged, options)).unpack();

  test("says so whichever bit was flipped", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ (1 << bit);
        await expect(readAll(damaged)).rejects.toMatchObject({ code: expect.stringMatching(/^ARCHIVE_/) });
      }),
    );
  });

  test("says so wherever it was cut, or where it is another file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 5000 }), async (end, foreign) => {
        await expect(readAll(bytes.slice(0, end))).rejects.toBeInstanceOf(CommuniqueError);
        await expect(readAll(foreign)).rejects.toBeInstanceOf(CommuniqueError);
        await expect(readAll(Buffer.concat([bytes, foreign.subarray(0, 1), Uint8Array.of(0)]))).rejects.toBeInstanceOf(
          CommuniqueError,
        );
      }),
    );
  });

  test("names the file and the place", async () => {
    const damaged = bytes.slice();
    damaged[5000] = (damaged[5000] as number) ^ 1;
    await expect(readAll(damaged)).rejects.toThrow(
      "the packed index: it is damaged at byte 4864. Copy it again, or index again.",
    );
  });
});

test.each([1, 3])("a file of format %i is refused", async (version) => {
  const miniSearch = new MiniSearch({ fields: FIELDS });
  miniSearch.add({ id: 1, title: "Fog", text: "fog on fog" });
  const bytes = Buffer.from(await pack(miniSearch));
  bytes.writeUInt32LE(version, bytes.length - 12);
  bytes.writeUInt32LE(crc32(bytes.subarray(bytes.length - 32, bytes.length - 4)), bytes.length - 4);
  await expect(openPacked(bytes, { fields: FIELDS })).rejects.toMatchObject({ code: "ARCHIVE_VERSION" });
});

test("the example of FORMAT.md is what is written", async () => {
  const format = await readFile(new URL("../../src/archive/FORMAT.md", import.meta.url), "utf8");
  const example = /## Example.*?```\n(.*?)```/su.exec(format)?.[1] ?? "";
  const lines = [...example.matchAll(/^([0-9a-f]{4}) ((?:[0-9a-f]{2} ?)+)/gmu)];
  const miniSearch = new MiniSearch({ fields: FIELDS, storeFields: ["title"] });
  miniSearch.add({ id: "a", title: "Fog", text: "fog on fog" });
  miniSearch.add({ id: "b", title: "Ice", text: "fog" });
  const bytes = await pack(miniSearch);
  const written = Buffer.from(lines.map(([, , hex = ""]) => hex.replaceAll(" ", "")).join(""), "hex");
  expect(Buffer.from(bytes.subarray(0, written.length))).toEqual(written);
  const inflated = (start: number, end: number): Buffer => inflateRawSync(written.subarray(start, end));
  expect(inflated(0x0e, 0x3c).toString()).toBe(
    '{"id":"a","stored":{"title":"Fog"}}\n{"id":"b","stored":{"title":"Ice"}}',
  );
  expect([...inflated(0x3c, 0x44)]).toEqual([1, 1, 2, 1, 1, 0x2e]);
  expect([...inflated(0x44, 0x48), ...inflated(0x48, 0x4c)]).toEqual([1, 1, 2, 1]);
  expect(written.readUInt32LE(0x70)).toBe(crc32(written.subarray(0, 0x70)));
  let at = 0;
  for (const [, place = "", hex = ""] of lines) {
    expect(Number.parseInt(place, 16)).toBe(at);
    at += hex.trim().split(" ").length;
  }
});
