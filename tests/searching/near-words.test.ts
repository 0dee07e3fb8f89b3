import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedLength } from "../../src/archive/shared-length.ts";
import { nearWords, slipsForgiven } from "../../src/searching/near-words.ts";
import { slipsBetween } from "../archive/edit-distance.ts";

function near(list: readonly string[], typed: string, most: number, isBeginning: boolean): Record<string, number> {
  const words = [...new Set(list)].sort();
  const shared = Uint8Array.from(words, (word, i) => sharedLength(words[i - 1] ?? "", word));
  const found: Record<string, number> = {};
  nearWords({ words, shared }, typed, { most, isBeginning }, (place, slips) => {
    found[words[place] as string] = slips;
  });
  return found;
}

const words = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 9 }), {
  maxLength: 40,
});
const typed = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 9 });
const most = fc.integer({ min: 0, max: 2 });

describe("words near one", () => {
  test("are those that so many slips make of it", () => {
    fc.assert(
      fc.property(words, typed, most, (list, word, slips) => {
        const slow = list.flatMap((one) => {
          const distance = slipsBetween(word, one);
          return distance > slips ? [] : [[one, distance] as const];
        });
        expect(near(list, word, slips, false)).toEqual(Object.fromEntries(slow));
      }),
    );
  });

  test("where it is unfinished, are those of which some beginning is near", () => {
    fc.assert(
      fc.property(words, typed, most, (list, word, slips) => {
        const slow = list.flatMap((one) => {
          const beginnings = Array.from({ length: one.length + 1 }, (_, length) => one.slice(0, length));
          const distances = beginnings.map((beginning) => slipsBetween(word, beginning));
          const least = Math.min(...distances);
          return least > slips ? [] : [[one, least] as const];
        });
        expect(near(list, word, slips, true)).toEqual(Object.fromEntries(slow));
      }),
    );
  });

  test.each([
    ["fog", 0],
    ["frog", 1],
    ["agreement", 2],
    ["2231", 0],
    ["会談会談", 1],
  ])("%s is forgiven %i slips", (word, slips) => {
    expect(slipsForgiven(word)).toBe(slips);
  });
});
