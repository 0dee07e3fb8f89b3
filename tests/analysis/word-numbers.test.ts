/** Words by number: each different word has one, wherever it stands. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { WordNumbers } from "../../src/analysis/word-numbers.ts";

test("words are told apart by each of their letters, short or long, of any script", () => {
  const letter = fc.constantFrom(..."abAB09zZ", "é", "港", "\u{1d4b3}", "'");
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."abAB09zZ"), minLength: 1, maxLength: 12 }),
    fc.string({ unit: letter, minLength: 1, maxLength: 14 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const known = new Map<string, number>();
      const asked: string[] = [];
      const numbers = new WordNumbers((one) => {
        asked.push(one);
        known.set(one, known.size);
        return known.size - 1;
      });
      const text = words.join(" ");
      for (let turn = 0; turn < 2; turn++)
        for (let i = 0, start = 0; i < words.length; i++) {
          const end = start + (words[i] as string).length;
          const number = numbers.number(text, start, end);
          expect(number).toBe(known.get(words[i] as string));
          start = end + 1;
        }
      expect(asked).toEqual([...new Set(words)]);
    }),
  );
});

test("many thousand words keep their numbers, the highest that there is among them", () => {
  const numbers = new WordNumbers((word) => (word === "none" || word === "nothing at all" ? 0xffffffff : word.length));
  const words = Array.from({ length: 40_000 }, (_, i) => `w${i}${i % 2 === 0 ? "" : "-of-many"}`);
  const numberOf = (word: string): number => numbers.number(word, 0, word.length);
  for (const word of words) numberOf(word);
  expect(numberOf("none")).toBe(0xffffffff);
  expect(numberOf("nothing at all")).toBe(0xffffffff);
  expect(words.map(numberOf)).toEqual(words.map(({ length }) => length));
  expect(numberOf("none")).toBe(0xffffffff);
});
