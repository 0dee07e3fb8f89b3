import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteReader, ByteWriter, sharedBytes } from "../../src/archive/bytes.ts";
import { FrontCodedTexts } from "../../src/archive/front-coded.ts";
import { sharedLengths } from "../../src/archive/shared-length.ts";

const encoder = new TextEncoder();

/** As they are written. @param back how far back is the one that each shares bytes with */
function written(texts: readonly string[], back: number): Uint8Array {
  const out = new ByteWriter();
  for (const [i, text] of texts.entries()) {
    const bytes = encoder.encode(text);
    const shared = sharedBytes(encoder.encode(texts[i - back] ?? ""), bytes);
    out.varint(shared);
    out.varint(bytes.length - shared);
    out.bytes(bytes.subarray(shared));
  }
  return out.view();
}

function read(bytes: Uint8Array, count: number, back: number): FrontCodedTexts {
  const reader = new ByteReader(bytes);
  const texts = new FrontCodedTexts();
  for (let left = count; left > 0; left--) texts.take(reader, back);
  return texts;
}

test("texts come back as they were, and what each shares with the one before", () => {
  const text = fc.oneof(fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 4 }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), fc.constantFrom(1, 2), (texts, back) => {
      const { strings, shared } = read(written(texts, back), texts.length, back).decoded();
      expect(strings).toEqual(texts);
      if (back === 1) expect(shared).toEqual(sharedLengths(texts));
    }),
  );
});

test("more than are kept at first", () => {
  const texts = Array.from({ length: 3000 }, (_, i) => `word ${i}`);
  expect(read(written(texts, 1), texts.length, 1).decoded().strings).toEqual(texts);
});

test("a text that shares more than there is, or is cut off, is refused", () => {
  expect(() => read(Uint8Array.of(0, 1, 97, 2, 0), 2, 1)).toThrow(RangeError);
  expect(() => read(Uint8Array.of(1, 0), 1, 1)).toThrow(RangeError);
  expect(() => read(Uint8Array.of(0, 3, 97), 1, 1)).toThrow(RangeError);
});

test("what is no UTF-8 is refused", () => {
  expect(() => read(Uint8Array.of(0, 1, 0xff), 1, 1).decoded()).toThrow(TypeError);
});
