import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slipsBetween } from "../../src/searching/corrections.ts";
import { misspelling } from "../../src/searching/misspelling.ts";

const words = fc.string({ unit: fc.constantFrom("a", "b", "c", "h", "e"), maxLength: 8 });

describe("how unlikely a misspelling is", () => {
  test("is never more than the slips, nothing for the same word, and the same both ways", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const unlikely = misspelling(a, b, 8) as number;
        expect(unlikely).toBeLessThanOrEqual(slipsBetween(a, b, 8) as number);
        expect(unlikely === 0).toBe(a === b);
        expect(misspelling(b, a, 8)).toBeCloseTo(unlikely, 9);
      }),
    );
  });

  test.each([
    ["commitee", "committee", "a letter once", "committeeq"],
    ["wierd", "weird", "two swapped", "weirk"],
    ["seperate", "separate", "a vowel for another", "sekarate"],
    ["konsul", "consul", "a letter that sounds alike", "ronsul"],
    ["ryme", "rhyme", "a silent letter", "rhymeq"],
  ])("is less of %s for %s (%s) than of %s", (likely, word, _, unlikely) => {
    expect(misspelling(likely, word, 3) as number).toBeLessThan(misspelling(unlikely, word, 3) as number);
  });

  test("is null above the most", () => {
    expect(misspelling("abcd", "wxyz", 3)).toBeNull();
    expect(misspelling("fog", "frog", 1)).toBe(1);
  });
});
