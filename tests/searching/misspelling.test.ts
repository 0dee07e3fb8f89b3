import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { misspelling } from "../../src/searching/misspelling.ts";
import { slipsBetween } from "../archive/edit-distance.ts";

const words = fc.string({ unit: fc.constantFrom("a", "b", "c", "h", "k"), maxLength: 8 });
const cost = (typed: string, word: string): number => misspelling(typed, word, 1_000) as number;

describe("how unlikely a misspelling is", () => {
  test("is nothing for the same word, and never more than as many of the rarest slips", () => {
    const rarest = cost("xog", "fog");
    const twoOfThem = cost("xoq", "fog");
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(cost(a, b) === 0).toBe(a === b);
        expect(cost(a, b)).toBeLessThanOrEqual(slipsBetween(a, b) * Math.max(rarest, twoOfThem - rarest));
      }),
    );
  });

  test("is no more for what both words end with", () => {
    fc.assert(
      fc.property(words, words, words, (a, b, end) => {
        expect(cost(a + end, b + end)).toBeLessThanOrEqual(cost(a, b) + 1e-9);
      }),
    );
  });

  test.each([
    ["commitee", "committee", "a letter once", "committeeq"],
    ["wierd", "weird", "two swapped", "weirk"],
    ["agriclutrual", "agricultural", "two swapped, twice", "agrixulturab"],
    ["aminal", "animal", "two swapped across one", "axizal"],
    ["tawian", "taiwan", "two swapped", "tabian"],
    ["tawain", "taiwan", "one moved past two", "takkin"],
    ["medicade", "medicaid", "a long vowel by ear", "medicuds"],
    ["seperate", "separate", "a vowel for another", "sekarate"],
    ["konsul", "consul", "a letter that sounds alike", "ronsul"],
    ["ryme", "rhyme", "a silent letter missing", "rhymeq"],
    ["reort", "report", "a letter missing", "repoort"],
    ["repott", "report", "the next key", "repobt"],
    ["inflashun", "inflation", "written by ear", "inflatqux"],
    ["fotograph", "photograph", "written by ear", "xtotograph"],
    ["stephens", "stevens", "written by ear", "stexqens"],
    ["repott", "report", "a slip within", "teport"],
  ])("is less of %s for %s (%s) than of %s", (likely, word, _, unlikely) => {
    expect(cost(likely, word)).toBeLessThan(cost(unlikely, word));
  });

  test("is null above the most", () => {
    expect(misspelling("abcd", "wxyz", 10)).toBeNull();
    expect(misspelling("fog", "frog", 10)).toBe(cost("fog", "frog"));
  });
});
