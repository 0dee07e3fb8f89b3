/** The dictionary that records of a published archive are deflated with. */
import { describe, expect, test } from "vitest";
import { deflated } from "../../src/archive/deflated.ts";
import { recordDictionary } from "../../src/exporting/record-dictionary.ts";
import { range } from "../../src/range.ts";

const encoder = new TextEncoder();
const PHRASES = [
  "The Minister for Foreign Affairs met her counterpart in the capital today. ",
  "Both sides reaffirmed that the agreement serves peace and stability in the region. ",
  "Media enquiries: the press office of the Department, in Canberra and by telephone. ",
];

/** Each with two of the phrases, and with numbers that no other has. */
const SAMPLES = range(60).map((i) =>
  encoder.encode(
    `${"0123456789".repeat(i % 3)}${i ** 7}${PHRASES[i % 3]}${(i + 0.5) ** 9}${PHRASES[(i + 1) % 3]}${(i + 1) ** 8}`,
  ),
);

describe("the dictionary of records", () => {
  test("is what many have, and spares what they would repeat", () => {
    const dictionary = recordDictionary(SAMPLES, 480);
    expect(dictionary.length).toBeLessThanOrEqual(480);
    const text = new TextDecoder().decode(dictionary);
    for (const words of ["Foreign Affairs", "peace and stability", "press office"]) expect(text).toContain(words);
    for (const sample of SAMPLES)
      expect(deflated(sample, dictionary).length).toBeLessThan(0.6 * deflated(sample).length);
  });

  test("is the same of the same samples", () => {
    expect(recordDictionary(SAMPLES, 480)).toEqual(recordDictionary(SAMPLES, 480));
  });

  test.each([
    ["no samples", []],
    ["short ones", [encoder.encode("a"), encoder.encode(""), encoder.encode("abcdef")]],
    ["such as have nothing in common", range(5).map((i) => encoder.encode(String.fromCharCode(97 + i).repeat(99)))],
  ])("is empty of %s", (_, samples) => {
    expect(recordDictionary(samples, 480)).toHaveLength(0);
  });
});
