/** In which forms terms stand: what was put in comes out, by form and by beginning, in documents and in phrases. */
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import { BitSet } from "../../src/archive/bit-set.ts";
import { ByteWriter } from "../../src/archive/bytes.ts";
import { FormDictionaryWriter } from "../../src/archive/form-dictionary.ts";
import { MINISEARCH_DEFAULTS, openPacked, pack } from "../../src/archive/pack.ts";
import { PackedIndex } from "../../src/archive/packed-index.ts";
import { Segment } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segment-builder.ts";
import { segmentBytes } from "../../src/archive/segment-writer.ts";
import type { Source } from "../../src/archive/source.ts";
import type { SpanKinds } from "../../src/archive/spans.ts";
import { readForms, readPassing, termForms, writeForms } from "../../src/archive/term-forms.ts";
import { oneFile } from "../one-file.ts";
import { addField, type FieldWord, SPANNED, spansOf, termAndForm } from "./add-field.ts";
import { slipsBetween } from "./edit-distance.ts";
import { segmentWithout } from "./segment-with-deletions.ts";

const FIELDS = ["title", "text"];

type Doc = readonly (readonly FieldWord[])[];

function bytesOf(docs: readonly Doc[], spanned: SpanKinds = {}): Uint8Array {
  const builder = new SegmentBuilder(FIELDS, spanned);
  for (const fields of docs) for (const words of fields) addField(builder, words);
  return Buffer.concat([...segmentBytes(builder.parts())]);
}

function indexOf(segments: readonly Segment[]): PackedIndex {
  return new PackedIndex(segments, { ...MINISEARCH_DEFAULTS, fields: FIELDS }, async (docs) =>
    docs.map((id) => ({ id })),
  );
}

function open(bytes: Uint8Array, source: Source = oneFile(bytes)): Promise<Segment> {
  return Segment.open(source, "a.segment", bytes.length);
}

test("words near one are those that looking at each finds, with the terms that they stand under", async () => {
  const form = fc.string({ unit: fc.constantFrom(..."abcdé港"), minLength: 1, maxLength: 6 });
  const word = fc.tuple(form, form).map(([term, own]) => (term === own ? term : `${term}/${own}`));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(word, { maxLength: 60 }), { minLength: 1, maxLength: 4 }),
      fc.array(form, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom("slips" as const, "slips inside" as const),
      async (docs, asked, slips, edits) => {
        const index = indexOf([await open(bytesOf(docs.map((words) => [words, []])))]);
        const pairs = docs.flat().map(termAndForm);
        for (const one of asked) {
          const found = [...(await index.near(one, slips, edits))].flatMap(([near, { slips: far, terms }]) =>
            [...terms].map(([term, documents]) => [near, far, term, documents]),
          );
          const expected = new Map<string, [string, number, string, number]>();
          for (const [term, own] of pairs)
            for (const near of [own, term]) {
              const far = slipsBetween(one, near);
              if (far > slips) continue;
              const beginsAlike = near[0] === one[0] || (near[0] === one[1] && near[1] === one[0]);
              if (edits === "slips inside" && !beginsAlike) continue;
              const documents = docs.filter((words) => words.some((other) => termAndForm(other)[0] === term)).length;
              expected.set(`${near} ${term}`, [near, far, term, documents]);
            }
          expect(found.sort()).toEqual([...expected.values()].sort());
        }
      },
    ),
  );
});

describe("the forms of a term", () => {
  const names = ["talk", "talks", "talked", "tälk", "港"];
  test("come out as they went in, the most frequent first", () => {
    const numbers = fc.oneof(
      fc.array(fc.nat(4), { minLength: 1, maxLength: 300, size: "max" }),
      fc.constantFrom(127, 128, 129, 256).map((length) => Array.from({ length }, (_, i) => Number(i % 9 === 0))),
      fc.array(fc.constant(1), { minLength: 1, maxLength: 300 }),
    );
    fc.assert(
      fc.property(numbers, (all) => {
        const found = termForms("talk", names, Uint32Array.from(all));
        if (found === null) {
          expect(new Set(all)).toEqual(new Set([0]));
          return;
        }
        const out = new ByteWriter();
        writeForms(out, "talk", found);
        const { forms, numbers: read } = readForms(out.view(), "talk", all.length);
        expect(Array.from(read, (number) => forms[number])).toEqual(all.map((number) => names[number]));
        const counts = forms.map((form) => all.filter((number) => names[number] === form).length);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        const postings = { docs: Uint32Array.of(0), frequencies: [Uint32Array.of(all.length)] };
        for (const passing of [names, ["talks", "港"], []]) {
          const passed = all.map((number) => Number(passing.includes(names[number] as string)));
          const told = readPassing(out.view(), "talk", postings, (form) => passing.includes(form));
          expect(Array.from(told ?? passed.fill(1))).toEqual(passed);
          expect(told === null).toBe(forms.every((form) => passing.includes(form)));
        }
      }),
    );
  });

  test("of equal frequency ascend, so that the same documents have the same bytes", () => {
    expect(termForms("talk", ["talks", "talked", "talk"], Uint32Array.of(0, 1, 2))?.forms).toEqual([
      "talk",
      "talked",
      "talks",
    ]);
  });

  test("are as the example of FORMAT.md", async () => {
    const format = await readFile(new URL("../../src/archive/FORMAT.md", import.meta.url), "utf8");
    const example = (before: string): string => format.split(`${before}: \`0`)[1]?.split("`")[0] ?? "";
    const out = new ByteWriter();
    const found = termForms("talk", ["talks", "talk"], Uint32Array.of(0, 1, 0));
    if (found !== null) writeForms(out, "talk", found);
    const dictionary = new FormDictionaryWriter();
    dictionary.add("talk", ["talks", "talk"]);
    const hex = (bytes: Uint8Array): string =>
      Buffer.from(bytes)
        .toString("hex")
        .replace(/..(?=.)/g, "$& ");
    expect(hex(out.view())).toBe(`0${example("the forms of `talk` are")}`);
    expect(hex(dictionary.finish().pages)).toBe(`0${example("the first of its page, is")}`);
  });
});

describe("words as they stand in texts", () => {
  const word = fc.constantFrom("talk", "talk/talks", "talk/talked", "port", "port/ports", "of", "ports", "tal/talks");
  const field = fc.array(fc.option(word, { nil: null, freq: 8 }), { maxLength: 20 });
  const docs = fc.array(fc.tuple(field, field), { maxLength: 200, size: "max" });
  const asked = fc.record({
    form: fc.constantFrom("talk", "talks", "talked", "port", "ports", "of", "t", "none"),
    prefix: fc.boolean(),
  });
  const formOf = (one: FieldWord | undefined): string | null =>
    typeof one === "string" ? (termAndForm(one)[1] ?? null) : null;

  test("are found in the documents and fields that hold them, and in rows, whatever was deleted", async () => {
    await fc.assert(
      fc.asyncProperty(
        docs,
        fc.nat(200),
        fc.array(asked, { minLength: 1, maxLength: 3 }),
        fc.subarray(FIELDS, { minLength: 1 }),
        fc.nat(7),
        async (all, cut, words, inFields, every) => {
          const goes = (doc: number): boolean => every > 1 && doc % every === 0;
          const parts = [all.slice(0, cut), all.slice(cut)].map((part) =>
            segmentWithout(bytesOf(part), part.length === 0 ? [] : [...part.keys()].filter(goes)),
          );
          const index = indexOf(await Promise.all(parts));
          const left = [all.slice(0, cut), all.slice(cut)].flatMap((part) => part.filter((_, doc) => !goes(doc)));
          const fieldsOf = (doc: Doc): Doc => doc.filter((_, number) => inFields.includes(FIELDS[number] as string));
          const is = (one: FieldWord | undefined, { form, prefix }: (typeof words)[number]): boolean => {
            const own = formOf(one);
            return own !== null && (prefix ? own.startsWith(form) : own === form);
          };
          const docsWhere = (test: (doc: Doc) => boolean): number[] =>
            left.flatMap((doc, number) => (test(doc) ? number : []));
          for (const one of words) {
            const holds = (own: readonly FieldWord[]): boolean => own.some((here) => is(here, one));
            expect([...(await index.holders(one, inFields))]).toEqual(docsWhere((doc) => fieldsOf(doc).some(holds)));
            expect([...(await index.holders(one, null))]).toEqual(docsWhere((doc) => doc.some(holds)));
          }
          const row = (own: readonly FieldWord[]): boolean =>
            own.some((_, at) => words.every((one, i) => is(own[at + i], one)));
          expect([...(await index.phrase(words, inFields, BitSet.full(left.length)))]).toEqual(
            docsWhere((doc) => fieldsOf(doc).some(row)),
          );
        },
      ),
    );
  });

  test("are found in spans that count, and nowhere else", async () => {
    const spanned = fc.array(fc.constantFrom("a", "b", "talk", "talk/talks", "port", null), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(spanned, spanned), { maxLength: 150, size: "max" }),
        fc.nat(150),
        fc.array(fc.record({ form: fc.constantFrom("talk", "talks", "port", "b"), prefix: fc.boolean() }), {
          minLength: 1,
          maxLength: 2,
        }),
        fc.nat(2),
        async (all, cut, row, label) => {
          const parts = [all.slice(0, cut), all.slice(cut)].map(async (part) => open(bytesOf(part, SPANNED)));
          const index = indexOf(await Promise.all(parts));
          const counts = (doc: number, one: number): boolean => one === (label + doc) % 3;
          const is = (one: FieldWord | undefined, { form, prefix }: (typeof row)[number]): boolean => {
            const own = formOf(one);
            return own !== null && (prefix ? own.startsWith(form) : own === form);
          };
          const expected = all.flatMap(([, text], doc) => {
            const quoted = spansOf(text)
              .filter((span) => counts(doc, span.label))
              .map(({ from, end }) => text.slice(from, end));
            return quoted.some((own) => own.some((_, at) => row.every((one, i) => is(own[at + i], one)))) ? doc : [];
          });
          expect([...(await index.phrase(row, ["text"], BitSet.full(all.length), { kind: "all", counts }))]).toEqual(
            expected,
          );
        },
      ),
    );
  });

  test("of a large dictionary are found by reading few of its pages, also where many terms have one form", async () => {
    const words = Array.from({ length: 6_000 }, (_, i) => `stem${i % 900}/form${i.toString(36).padStart(3, "0")}s`);
    const shared = Array.from({ length: 400 }, (_, i) => `other${i}/form0zzs`);
    const docsOfWords = [...words, ...shared].map((one): Doc => [[], [one]]);
    const bytes = bytesOf(docsOfWords);
    let read = 0;
    const memory = oneFile(bytes);
    const segment = await open(bytes, {
      ...memory,
      readRange(file, offset, length) {
        read += length;
        return memory.readRange(file, offset, length);
      },
    });
    const index = indexOf([segment]);
    read = 0;
    const looked = words[4_321] as string;
    expect([...(await index.holders({ form: termAndForm(looked)[1], prefix: false }, FIELDS))]).toEqual([4_321]);
    expect(read).toBeLessThan(bytes.length / 4);
    for (const [form, prefix] of [
      ["form0zzs", false],
      ["form0z", true],
      ["form", true],
      ["a", true],
      ["z", false],
    ] as const) {
      const expected = docsOfWords.flatMap(([, text], doc) => {
        const own = formOf(text?.[0]) ?? "";
        return (prefix ? own.startsWith(form) : own === form) ? doc : [];
      });
      expect([...(await index.holders({ form, prefix }, FIELDS))]).toEqual(expected);
    }
  });

  test("are asked of an index that knows none, which says so", async () => {
    const { index } = await openPacked(await pack(new MiniSearch({ fields: FIELDS })), { fields: FIELDS });
    await expect(index.holders({ form: "a", prefix: false }, null)).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringContaining("no exact words"),
    });
  });

  test("are never answered from damaged bytes, whichever bit was flipped", async () => {
    const good = bytesOf(
      Array.from({ length: 700 }, (_, i) => [[`t${i % 9}/t${i % 4}`], [`w${i % 50}/w${i}s`, "of", `x${i}`]]),
    );
    const everything = async (bytes: Uint8Array): Promise<unknown> => {
      const segment = await open(bytes);
      const terms = await segment.allTerms();
      const postings = await segment.postings(terms);
      const places = terms.map((term, i) => segment.positions(term, postings[i] as never, Uint32Array.of(0)));
      return Promise.all([
        ...places,
        ...FIELDS.map((_, number) => segment.lengths(number)),
        segment.termsOfForm("", true),
        segment.occurrences(terms, postings, () => true),
      ]);
    };
    await everything(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = good.slice();
        damaged[at] = (damaged[at] as number) ^ (1 << bit);
        await expect(everything(damaged)).rejects.toMatchObject({ code: expect.stringMatching(/^ARCHIVE_/) });
      }),
    );
  });
});
