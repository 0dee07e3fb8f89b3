import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { uninflected } from "../../src/analysis/inflections.ts";

describe("without their endings", () => {
  test.each([
    ["number", "sanction sanctions"],
    ["tense", "sanction sanctioned sanctioning"],
    ["doubled letters", "plan plans planned planning"],
    ["a lost e", "release releases released releasing"],
    ["a changed y", "policy policies"],
    ["a changed y, of verbs", "study studies studied studying"],
    ["an e between", "tax taxes taxed"],
    ["adverbs", "annual annually"],
    ["no endings of theirs", "king kings"],
  ])("words are one: %s", (_, words) => {
    expect(new Set(words.split(" ").map(uninflected)).size).toBe(1);
  });

  test.each([
    ["import", "important"],
    ["harry", "harris"],
    ["universe", "university"],
    ["execution", "executive"],
    ["customs", "customers"],
    ["organ", "organization"],
    ["deny", "denis"],
    ["spring", "spr"],
  ])("%s and %s are two, which a stemmer may take for one", (one, other) => {
    expect(uninflected(one)).not.toBe(uninflected(other));
  });

  test("no word is lost, and what is no English word stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aesdinglyé7港"), minLength: 1 }), (word) => {
        expect(uninflected(word)).not.toBe("");
        if (!/^[a-z]+$/.test(word)) expect(uninflected(word)).toBe(word);
      }),
    );
  });
});
