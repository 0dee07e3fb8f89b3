import { expect, test } from "vitest";
import { BitSet } from "../../src/archive/bit-set.ts";
import { correctionsOf } from "../../src/searching/corrections.ts";
import { archiveOfTexts } from "../built-archive.ts";

test("what stands beside a word is looked up only where the word may be mistyped", async () => {
  const { archive } = await archiveOfTexts({ a: "The harbour opens.", b: "The harbour closes." });
  let asked = 0;
  const beside = (): readonly BitSet[] => {
    asked++;
    return [];
  };
  const none = new BitSet(archive.size);
  await correctionsOf({ word: "港湾", terms: ["港湾"] }, none, archive.index, undefined, beside);
  expect(asked).toBe(0);
  const [first] = await correctionsOf({ word: "harbuor", terms: ["harbuor"] }, none, archive.index, undefined, beside);
  expect(first?.meant).toBe("harbour");
  expect(asked).toBe(1);
});
