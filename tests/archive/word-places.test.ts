import { expect, test } from "vitest";
import { GatheredPlaces } from "../../src/archive/word-places.ts";

const of = (docs: number[], ends: number[], places: number[]) => ({
  docs: Uint32Array.from(docs),
  ends: Uint32Array.from(ends),
  places: Float64Array.from(places),
});

test("places of several terms are in order in each document", () => {
  const gathered = new GatheredPlaces();
  gathered.add(of([1, 4], [2, 3], [5, 9, 7]));
  gathered.add(of([4], [2], [2, 8]));
  gathered.add(of([1, 4], [1, 2], [6, 1]));
  expect([...gathered.all()].map(([doc, places]) => [doc, [...places]])).toEqual([
    [1, [5, 6, 9]],
    [4, [1, 2, 7, 8]],
  ]);
});

test("thousands of terms in one document are put in order in no time", () => {
  const gathered = new GatheredPlaces();
  const begun = performance.now();
  for (let term = 5_000; term > 0; term--)
    gathered.add(
      of(
        [1],
        [8],
        [0, 1, 2, 3, 4, 5, 6, 7].map((i) => i * 9_999 + term),
      ),
    );
  expect(gathered.all().get(1)).toHaveLength(40_000);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
