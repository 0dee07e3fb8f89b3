import fc from "fast-check";
import { expect, test } from "vitest";
import { longestBeginnings } from "../../src/searching/beginnings.ts";

const words = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é", "😀"), minLength: 1, maxLength: 4 }), {
  maxLength: 12,
});

const allBegin = (typed: readonly string[], name: readonly string[]): boolean =>
  typed.every((one) => name.some((word) => word.startsWith(one)));

test("without those that begin others the same names are found", () => {
  fc.assert(
    fc.property(words, words, (typed, name) => {
      expect(allBegin(longestBeginnings(typed), name)).toBe(allBegin(typed, name));
    }),
  );
});

test("no word of a name stands for two of them, so that more than its words never find it", () => {
  fc.assert(
    fc.property(words, words, (typed, name) => {
      const longest = longestBeginnings(typed);
      for (const word of name) expect(longest.filter((one) => word.startsWith(one)).length).toBeLessThanOrEqual(1);
    }),
  );
});
