/** A segment some of whose documents were deleted shows what one shows that was built of the others alone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { occurrencesOf } from "../../src/archive/occurrences.ts";
import { Segment } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segment-builder.ts";
import { segmentBytes } from "../../src/archive/segment-writer.ts";
import { oneFile } from "../one-file.ts";
import { addField, SPANNED, termAndForm } from "./add-field.ts";
import { segmentWithout } from "./segment-with-deletions.ts";

const FIELDS = ["title", "text"];
const words = ["port", "port/ports", "a", "c", "call", "call/calls", "the/The", "é"];
const tokens = fc.array(fc.constantFrom(...words), { maxLength: 8 });
/** Enough for more than a block of 128. */
const docs = fc.array(fc.record({ fields: fc.tuple(tokens, tokens), goes: fc.boolean() }), {
  maxLength: 300,
  size: "max",
});

function built(all: readonly { readonly fields: readonly (readonly string[])[] }[]): Uint8Array {
  const builder = new SegmentBuilder(FIELDS, SPANNED);
  for (const { fields } of all) for (const words of fields) addField(builder, words);
  return Buffer.concat([...segmentBytes({ ...builder.parts(), records: all.map(({ fields }) => fields) })]);
}

/** All that a segment says. */
async function shown(segment: Segment): Promise<unknown> {
  const terms = await segment.allTerms();
  const postings = await segment.postings(terms);
  const held = terms.flatMap((term, i) => {
    const ofTerm = postings[i];
    const entry = ofTerm === undefined ? null : segment.held(term, ofTerm);
    return entry === null || ofTerm === undefined ? [] : [{ entry, ofTerm }];
  });
  const ofFields = ({ fields }: { readonly fields: readonly number[] }, values: readonly unknown[]): unknown =>
    FIELDS.map((_, field) => values[fields.indexOf(field)] ?? null);
  return {
    documents: segment.documents,
    averages: segment.fields.map(({ averageLength }) => averageLength.toPrecision(12)),
    lengths: await Promise.all(FIELDS.map((_, field) => segment.lengths(field))),
    spans: await segment.spans(1, "all", [...Array(segment.documents).keys()]),
    other: await segment.spans(1, "a", [...Array(segment.documents).keys()]),
    records: await segment.records([...Array(segment.documents).keys()]),
    terms: await Promise.all(
      held.map(async ({ entry, ofTerm }) => ({
        term: entry.term,
        documents: entry.documents,
        // A field that no document holds any longer may still be named.
        frequencies: ofFields(
          entry,
          entry.documentFrequencies.map((count) => count || null),
        ),
        docs: ofTerm.docs,
        counts: ofFields(
          entry,
          ofTerm.frequencies.map((counts) => (counts.some((one) => one > 0) ? counts : null)),
        ),
        positions: await segment.positions(entry, ofTerm, Uint32Array.from(ofTerm.docs.keys())),
        inForms: await Promise.all(
          words.map(async (word) => {
            const [, form] = termAndForm(word);
            const [occurrences] = await segment.occurrences([entry], [ofTerm], (one) => one === form);
            return occurrences ?? new Uint8Array(occurrencesOf(ofTerm)).fill(1);
          }),
        ),
      })),
    ),
  };
}

test("deleted documents leave nothing behind", async () => {
  await fc.assert(
    fc.asyncProperty(docs, async (all) => {
      const bytes = built(all);
      const deleted = all.flatMap(({ goes }, doc) => (goes ? doc : []));
      const left = built(all.filter(({ goes }) => !goes));
      expect(await shown(await segmentWithout(bytes, deleted))).toEqual(
        await shown(await Segment.open(oneFile(left), "left", left.length)),
      );
    }),
  );
});
