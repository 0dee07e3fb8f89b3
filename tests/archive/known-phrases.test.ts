/** Phrases that were looked for before. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BitSet } from "../../src/archive/bit-set.ts";
import { KnownPhrases } from "../../src/archive/known-phrases.ts";

test("what was found among many documents tells of any of these, and of no others", () => {
  const size = 3_000;
  const some = fc.uniqueArray(fc.nat(size - 1), { maxLength: 20 });
  fc.assert(
    fc.property(some, some, some, (left, holding, asked) => {
      const phrases = new KnownPhrases();
      const within = BitSet.full(size).andNot(BitSet.of(size, left));
      const holders = BitSet.of(size, holding);
      phrases.set("a b", within, within.and(holders));
      const among = BitSet.of(size, asked);
      const known = phrases.get("a b", among);
      if (asked.some((doc) => left.includes(doc))) expect(known).toBeNull();
      else expect([...(known as BitSet)]).toEqual([...among.and(holders)]);
      expect(phrases.get("b a", among)).toBeNull();
    }),
  );
});

test("what took no time is not kept", () => {
  const phrases = new KnownPhrases();
  const few = BitSet.of(3_000, [1, 2, 3]);
  phrases.set("a b", few, few);
  expect(phrases.get("a b", few)).toBeNull();
});
