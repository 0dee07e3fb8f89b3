/** What indexing reads of a text is what the analyzer says of it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ALL_STEMMERS } from "../../src/analysis/all-stemmers.ts";
import { createAnalyzer, type Token } from "../../src/analysis/analyzer.ts";
import { TermReader } from "../../src/analysis/term-reader.ts";
import { WordNumbers } from "../../src/analysis/word-numbers.ts";

type ReadWord = readonly [term: string, form: string];

function readWord({ term, word, signs: { before, after } }: Token): ReadWord {
  return [term, `${before}${word}${after}`];
}

/** Notes the words that are read, null for a gap. */
function noting() {
  const words: ReadWord[] = [];
  const read: (ReadWord | null)[] = [];
  return {
    read,
    numberOf: (term: string, form: string): number => words.push([term, form]) - 1,
    word: (number: number): void => void read.push(words[number] ?? null),
    gap: (): void => void read.push(null),
  };
}

const piece = fc.oneof(
  fc.constantFrom(
    "U.S.",
    "a.m",
    "1,234.5",
    "2006.",
    "x.y",
    "it's",
    "O'Neil’s",
    "12ab,c",
    "A.",
    "l’accord",
    "naïve",
    "talks",
    "Talks",
    "港湾協定",
    "は",
    "ﬁn",
    "-",
    "'",
    "\u0301",
    "\u200d",
    "é.",
    "$5",
    "50%",
    "R&D",
    "#tag",
    "C++",
    "€",
    "9.",
    "B",
  ),
  fc.constantFrom(" ", " ", ", ", "\n", ""),
);

test("terms and forms are those of the tokens, in their order, with gaps between runs of a script without spaces", () => {
  const analyzer = createAnalyzer(["en", "fr"], ALL_STEMMERS);
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), fc.constantFrom("en", "fr", "ja", null), (texts, language) => {
      const sink = noting();
      const reader = new TermReader(analyzer, sink);
      const expected: (ReadWord | null)[] = [];
      for (const one of texts) {
        reader.read(one, language);
        const tokens = analyzer.tokens(one, language);
        tokens.forEach((token, i) => {
          const before = tokens[i - 1];
          if (before?.bigram === true && token.bigram && before.end <= token.start) expected.push(null);
          expected.push(readWord(token));
        });
      }
      expect(sink.read).toEqual(expected);
    }),
  );
});

test("a span holds the words that stand in it whole", () => {
  const analyzer = createAnalyzer(["en"], ALL_STEMMERS);
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(80), fc.nat(30)), { maxLength: 6 }), (one, edges) => {
      const spans = edges.map(([start, length]) => [start, start + length] as const);
      const sink = noting();
      const found = new TermReader(analyzer, sink).read(one, "en", spans);
      const tokens = analyzer.tokens(one, "en");
      for (const [i, [start, end]] of spans.entries()) {
        const { from = 0, end: until = 0 } = found[i] ?? {};
        const held = tokens.filter((token) => start <= token.start && token.end <= end);
        const words = sink.read.slice(from, until).filter((word) => word !== null);
        expect(words).toEqual(held.map(readWord));
      }
    }),
  );
});

test.each([
  ["The U.S. and the U.K. met.", ["The", "US", "and", "the", "UK", "met"]],
  ["at 9.30 a.m. in 2006.", ["at", "9.30", "am", "in", "2006"]],
  ["1,234,567 of 12ab,c", ["1234567", "of", "12ab", "c"]],
  ["it's O'Neil's", ["it", "ONeil"]],
  ["B. B.C.", ["B", "BC"]],
  ["naïve end", ["naïve", "end"]],
])("%j has the words that a reader sees", (text, words) => {
  const analyzer = createAnalyzer([], ALL_STEMMERS);
  const sink = noting();
  new TermReader(analyzer, sink).read(text, null);
  expect(sink.read.map((word) => word?.[0])).toEqual(words.map((word) => analyzer.term(word, null)));
});

test("a word has one number, asked for once, however many there are", () => {
  const asked: string[] = [];
  const numbers = new WordNumbers((word) => asked.push(word) - 1);
  const words = Array.from({ length: 30_000 }, (_, i) => i.toString(36));
  for (let round = 0; round < 2; round++)
    for (const [i, word] of words.entries()) expect(numbers.number(`(${word})`, 1, 1 + word.length)).toBe(i);
  expect(asked).toEqual(words);
});
