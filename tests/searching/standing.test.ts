/** How the words of a query stand in a release. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIELD } from "../../src/archive/positions.ts";
import { emphasisOf, proximityOf, wordingOf } from "../../src/searching/standing.ts";

const words = (...rarities: number[]): { rarity: number }[] => rarities.map((rarity) => ({ rarity }));
const places = (...lists: number[][]): Float64Array[] => lists.map((list) => Float64Array.from(list));
const inText = (...positions: number[]): number[] => positions.map((position) => FIELD + position);

describe("proximity", () => {
  test("is whole where all words stand in one passage, in whatever order", () => {
    expect(proximityOf(words(1, 2, 3), places(inText(500), inText(9, 490), inText(2, 515)))).toBe(1);
  });

  test("is the share of the passage that has most of the query, a rare word being more of it", () => {
    expect(proximityOf(words(1, 2, 5), places(inText(0), inText(10), inText(400)))).toBeCloseTo(5 / 8);
    expect(proximityOf(words(1, 5, 2), places(inText(0), inText(10), inText(400)))).toBeCloseTo(6 / 8);
  });

  test("does not reach from the title into the text", () => {
    expect(proximityOf(words(1, 1), places([3], inText(0)))).toBe(0.5);
  });

  test("is nothing of no words, and of words that stand nowhere", () => {
    expect(proximityOf([], [])).toBe(0);
    expect(proximityOf(words(1, 2), places([], []))).toBe(0);
  });

  test("is what looking at the passage that ends at each place finds", () => {
    const position = fc.integer({ min: 0, max: 200 });
    const list = fc.uniqueArray(position, { maxLength: 8 }).map((some) => inText(...some.sort((a, b) => a - b)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), list), { minLength: 1, maxLength: 5 }), (some) => {
        const all = some.reduce((sum, [rarity]) => sum + rarity, 0);
        const shares = some
          .flatMap(([, ends]) => ends)
          .map((end) =>
            some.reduce(
              (sum, [rarity, own]) => (own.some((one) => one <= end && one >= end - 30) ? sum + rarity : sum),
              0,
            ),
          );
        const found = proximityOf(words(...some.map(([rarity]) => rarity)), places(...some.map(([, own]) => own)));
        expect(found).toBeCloseTo(Math.max(0, ...shares) / all, 12);
      }),
    );
  });
});

describe("wording", () => {
  const asked = (...words: [rarity: number, at: number][]) => words.map(([rarity, at]) => ({ rarity, at }));
  const saturated = (frequency: number): number => frequency / (frequency + 2);

  test("is of each word that stands as far behind the one before as in the query", () => {
    const lists = places(inText(3, 50), inText(9, 52), inText(53));
    expect(wordingOf(asked([1, 0], [2, 2], [3, 3]), lists)).toBeCloseTo(saturated(1));
    const oneMoreBetween = asked([1, 0], [2, 1], [3, 2]);
    expect(wordingOf(oneMoreBetween, lists)).toBeCloseTo((3 * saturated(1 / 2) + 5 * saturated(1)) / 8);
  });

  test("is less for each word more that stands between them, and nothing from three on", () => {
    const between = (count: number): number =>
      wordingOf(asked([1, 0], [1, 1]), places(inText(0, 20), inText(1 + count, 40)));
    expect([0, 1, 2, 3].map(between)).toEqual([saturated(1), saturated(1 / 2), saturated(1 / 3), 0]);
  });

  test("is the more, the oftener they stand so, and never whole", () => {
    const often = (count: number): number => {
      const starts = Array.from({ length: count }, (_, i) => 10 * i);
      return wordingOf(asked([1, 0], [1, 1]), places(inText(...starts), inText(...starts.map((start) => start + 1))));
    };
    expect([0, 1, 2, 1_000].map(often)).toEqual([0, 1, 2, 1_000].map(saturated));
    expect(often(1_000)).toBeLessThan(1);
  });

  test("is nothing of one word, of words far apart in the query, and from the title into the text", () => {
    expect(wordingOf(asked([1, 0]), places(inText(1)))).toBe(0);
    expect(wordingOf(asked([1, 0], [1, 9]), places(inText(0), inText(9)))).toBe(0);
    expect(wordingOf(asked([1, 0], [1, 1]), places([3], inText(0)))).toBe(0);
  });

  test("is what looking for each pair at each place finds", () => {
    const position = fc.integer({ min: 0, max: 30 });
    const list = fc.uniqueArray(position, { maxLength: 12 }).map((some) => some.sort((a, b) => a - b));
    const word = fc.record({ rarity: fc.integer({ min: 1, max: 9 }), step: fc.integer({ min: 1, max: 6 }), list });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (some) => {
        const query = some.map(({ rarity }, i) => ({
          rarity,
          at: some.slice(0, i + 1).reduce((sum, { step }) => sum + step, 0),
        }));
        const pairs = some.flatMap(({ rarity, step, list: own }, i) => {
          const before = some[i - 1];
          if (before === undefined || step > 4) return [];
          const more = before.list.map((one) =>
            Math.min(...own.map((other) => other - one - step).filter((count) => count >= 0)),
          );
          const rows = more.reduce((sum, count) => (count > 2 ? sum : sum + 1 / (1 + count)), 0);
          return [{ rarity: rarity + before.rarity, share: saturated(rows) }];
        });
        const all = pairs.reduce((sum, pair) => sum + pair.rarity, 0);
        const expected = all === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair.rarity * pair.share, 0) / all;
        expect(wordingOf(query, places(...some.map(({ list: own }) => inText(...own))))).toBeCloseTo(expected, 12);
      }),
    );
  });
});

describe("emphasis", () => {
  const plain = { title: { weight: 1, length: 1 }, text: { weight: 1, length: 1 } };

  test("grows with the times that a word stands there, ever less, and never to the whole", () => {
    const shares = [0, 1, 2, 3, 1_000].map((count) =>
      emphasisOf(words(1), places(inText(...Array.from({ length: count }, (_, i) => i))), plain),
    );
    expect(shares[0]).toBe(0);
    expect(shares[1]).toBe(0.5);
    const steps = shares.slice(1, 4).map((share, i) => share - (shares[i] as number));
    expect(steps).toEqual(steps.toSorted((a, b) => b - a));
    expect(shares[4]).toBeLessThan(1);
  });

  test("counts what stands in the title and in the text as one frequency, each by its weight", () => {
    const both = emphasisOf(words(1), places([0, ...inText(7)]), plain);
    expect(both).toBe(emphasisOf(words(1), places(inText(3, 7)), plain));
    const heavier = { ...plain, title: { weight: 2, length: 1 } };
    expect(emphasisOf(words(1), places([0, ...inText(7)]), heavier)).toBeGreaterThan(both);
  });

  test("is less in a longer text", () => {
    const long = { ...plain, text: { weight: 1, length: 10 } };
    const standing = places(inText(3, 7));
    expect(emphasisOf(words(1), standing, long)).toBeLessThan(emphasisOf(words(1), standing, plain));
  });
});
