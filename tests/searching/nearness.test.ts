import fc from "fast-check";
import { expect, test } from "vitest";
import { nearStretches, type Stretches, standNear } from "../../src/searching/nearness.ts";

interface Stretch {
  readonly from: number;
  readonly end: number;
}

const at = (from: number, length = 1): Stretch => ({ from, end: from + length });

function near(lists: readonly (readonly Stretch[])[], distances: readonly number[]): Stretch[][] {
  const stretches = lists.map(
    (list): Stretches => ({
      from: Float64Array.from(list, ({ from }) => from),
      end: Float64Array.from(list, ({ end }) => end),
    }),
  );
  const found = nearStretches(stretches, distances).map((places, i) =>
    Array.from(places, (place) => lists[i]?.[place] as Stretch),
  );
  expect(standNear(stretches, distances)).toBe(found.every((list) => list.length > 0));
  return found;
}

test.each([
  ["neighbours are one apart", [at(3)], [at(4)], 1, 1],
  ["order does not count", [at(4)], [at(3)], 1, 1],
  ["one word between is two apart", [at(3)], [at(5)], 1, 0],
  ["from the end of a phrase", [at(3, 4)], [at(7)], 1, 1],
  ["to the end of a phrase", [at(9)], [at(3, 4)], 3, 1],
  ["what overlaps is near", [at(3, 4)], [at(5, 4)], 1, 1],
  ["the same place is no other", [at(3)], [at(3)], 5, 0],
  ["a part of it is", [at(3, 2)], [at(4)], 1, 1],
])("%s", (_, a, b, distance, count) => {
  const [left, right] = near([a, b], [distance]);
  expect([left?.length, right?.length]).toEqual([count, count]);
});

test("each is near one of those before that is itself near the one before it", () => {
  const lists = [
    [at(0), at(50)],
    [at(3), at(90)],
    [at(5), at(92)],
  ];
  expect(near(lists, [3, 2])).toEqual([[at(0)], [at(3)], [at(5)]]);
});

test("those are kept that stand in a chain, as trying all chains finds them", () => {
  const list = fc
    .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 4 })), { maxLength: 6 })
    .map((some) => some.map(([from, length]) => at(from, length)).sort((a, b) => a.from - b.from));
  const gap = (a: Stretch, b: Stretch): number => Math.max(b.from - (a.end - 1), a.from - (b.end - 1), 0);
  const isNear = (a: Stretch, b: Stretch, distance: number): boolean =>
    !(a.from === b.from && a.end === b.end) && gap(a, b) <= distance;
  fc.assert(
    fc.property(
      fc.tuple(list, list, list),
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
      (lists, distances) => {
        const [as, bs, cs] = lists;
        const chains = as.flatMap((a) =>
          bs.flatMap((b) =>
            cs.flatMap((c) => (isNear(a, b, distances[0]) && isNear(b, c, distances[1]) ? [[a, b, c]] : [])),
          ),
        );
        const expected = lists.map((one, i) => one.filter((stretch) => chains.some((chain) => chain[i] === stretch)));
        expect(near(lists, distances)).toEqual(expected);
      },
    ),
  );
});
