import { expect, test } from "vitest";
import { numberOfWord, wordBits, wordOf } from "../../src/extracting/vocabulary.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

test("words that fall on one slot have numbers of their own, the same each time", () => {
  const words = [...LETTERS].flatMap((a) => [...LETTERS.slice(0, 4)].map((b) => `${a}${b}tionalities`));
  const numbers = words.map((word) => numberOfWord(word, 0, word.length));
  expect(new Set(numbers).size).toBe(words.length);
  expect(Math.min(...numbers)).toBeGreaterThan(0);
  expect(words.map((word) => numberOfWord(` ${word.toUpperCase()}`, 1, word.length + 1))).toEqual(numbers);
  expect(numbers.map(wordOf)).toEqual(words);
});

test("what is said of a word is said of it however many came before", () => {
  const length = wordBits((word) => word.length);
  for (let i = 0; i < 300_000; i++) {
    const word = `w${i.toString(36)}`;
    const number = numberOfWord(word, 0, word.length);
    if (i % 1_000 !== 0) continue;
    expect(wordOf(number)).toBe(word);
    expect(length(number, word, 0, word.length)).toBe(word.length);
  }
});
