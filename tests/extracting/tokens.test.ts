import fc from "fast-check";
import { expect, test } from "vitest";
import { toNameTokens, wordAt } from "../../src/extracting/name-tokens.ts";
import { gapAt, isCapitalized, numberAt, tokenize, wordsOf } from "../../src/extracting/tokens.ts";
import { TopicVocabulary } from "../../src/extracting/topic-vocabulary.ts";
import { forgetWords, numberOfWord, wordOf } from "../../src/extracting/vocabulary.ts";

const nameWords = (text: string): string[] => {
  const tokens = toNameTokens(tokenize(text));
  return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));
};

test("letters and digits are tokens of their own, each with its place", () => {
  const tokens = tokenize("The 18th of May, 2016");
  expect(wordsOf(tokens)).toEqual(["the", "18", "th", "of", "may", "2016"]);
  expect(Array.from(tokens.numbers)).toEqual([-1, 18, -1, -1, -1, 2016]);
  expect(tokens.text.slice(tokens.starts[4], tokens.ends[4])).toBe("May");
  expect([isCapitalized(tokens, 4), isCapitalized(tokens, 3)]).toEqual([true, false]);
});

test("nothing lies before the first token and after the last", () => {
  const tokens = tokenize("one two");
  expect([numberAt(tokens, 2), wordsOf(tokens)[2], tokens.starts[2]]).toEqual([-1, undefined, undefined]);
  expect(gapAt(tokens, 2)).toBe(gapAt(tokens, 0));
});

test("a number of many digits is no small one", () => {
  expect(numberAt(tokenize("12345678901234567890"), 0)).toBeGreaterThan(1e9);
});

test("a text without any blank is read whole", () => {
  expect(tokenize("a1".repeat(20_000)).length).toBe(40_000);
});

test("names keep hyphens, apostrophes and full stops of initials", () => {
  expect(nameWords("Yun Byung-se met J.B. O'Neill's aide")).toEqual([
    "Yun",
    "Byung-se",
    "met",
    "J.B",
    "O'Neill",
    "aide",
  ]);
});

test("words that differ by a mark alone are two", () => {
  const [hyphen, apostrophe] = ["Al-Asad", "Al'Asad"].map((word) => numberOfWord(word, 0, word.length));
  expect(hyphen).not.toBe(apostrophe);
  expect(wordOf(hyphen ?? 0)).toBe("al-asad");
});

test("long words that end alike are two", () => {
  const words = ["internationalisation", "nationalisation", "internationalisation"];
  const [one, other, again] = words.map((word) => numberOfWord(word, 0, word.length));
  expect(one).not.toBe(other);
  expect(again).toBe(one);
});

test("letters beyond a byte do not fall together", () => {
  expect(wordsOf(tokenize("āb ԁb áb"))).toEqual(["āb", "ԁb", "áb"]);
});

test("every word is its place in lower case, however many words were met before", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      forgetWords();
      const tokens = tokenize(text);
      for (let i = 0; i < tokens.length; i++) {
        const surface = text.slice(tokens.starts[i], tokens.ends[i]);
        expect(wordsOf(tokens)[i]?.length).toBe(surface.length);
        // A letter whose small one is two, such as İ, stays, so that words are as long as their places.
        expect(wordsOf(tokens)[i]?.toLowerCase()).toBe(surface.replace(/İ/g, "i̇").toLowerCase());
        if (i > 0) expect(tokens.starts[i]).toBeGreaterThanOrEqual(tokens.ends[i - 1] ?? 0);
      }
    }),
  );
});

test("a vocabulary that overflows goes on reading right", () => {
  const text = Array.from(
    { length: 140_000 },
    (_, i) => `w${i.toString(36).replace(/\d/g, (d) => "ghijklmnop"[Number(d)] ?? "")}x`,
  ).join(" ");
  const tokens = tokenize(text);
  expect(wordsOf(tokens).join(" ")).toBe(text);
  forgetWords();
  expect(wordsOf(tokenize("Fresh start"))).toEqual(["fresh", "start"]);
});

test("what was read stays as it was, however much is read after it", () => {
  const text = "Ada Lund, Minister of Ports, spoke on 18 May.";
  const first = tokenize(text);
  const before = [...first.starts, ...first.ends, ...first.gaps, ...first.ids, ...first.units];
  for (let i = 0; i < 2_000; i++) tokenize(`${i} ${"Harbour words. ".repeat(i % 40)}`);
  expect([...first.starts, ...first.ends, ...first.gaps, ...first.ids, ...first.units]).toEqual(before);
  expect(String.fromCharCode(...first.units.subarray(0, text.length))).toBe(text);
  expect([...first.units.subarray(text.length)]).toEqual([0, 0]);
});

test.each([0, 1, 63, 64, 65, 10_000, 100_000])("zeros stand behind the units of a text of %i", (length) => {
  const { units } = tokenize("é".repeat(length));
  expect([...units.subarray(0, length)].every((unit) => unit === 0xe9)).toBe(true);
  expect([...units.subarray(length)]).toEqual([0, 0]);
});

test("words that share their last eight letters are words of their own", () => {
  const tokens = tokenize("internationalisation nationalisation Nationalisation renationalisation");
  expect(new Set(tokens.ids).size).toBe(3);
  expect(wordsOf(tokens)).toEqual(["internationalisation", "nationalisation", "nationalisation", "renationalisation"]);
});

test("a word keeps its singular however many words are known", () => {
  const vocabulary = new TopicVocabulary("en");
  const wrong = Array.from({ length: 20_000 }, (_, i) => `word${i}`).filter(
    (word) => vocabulary.fold(`${word}s`) !== vocabulary.fold(word),
  );
  expect(wrong).toEqual([]);
});
