import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap, toInterval, yearsOf } from "../src/edtf.ts";

test.each([
  ["2016", "2016-01-01", "2016-12-31"],
  ["2016-09", "2016-09-01", "2016-09-31"],
  ["2016-09-18", "2016-09-18", "2016-09-18"],
  ["2016-09-18T14:54", "2016-09-18", "2016-09-18"],
  ["2016-09/2017", "2016-09-01", "2017-12-31"],
])("%s is from %s to %s", (date, first, last) => {
  expect(toInterval(date)).toEqual({ first, last });
});

test.each([
  ["2016", "2016-09-18", true],
  ["2016-09", "2016-10", false],
  ["2016-09-30", "2016-09", true],
  ["2015-12-31/2016-01-02", "2016", true],
  ["2015", "2016-01-01", false],
])("%s and %s overlap: %s", (a, b, expected) => {
  expect(overlap(toInterval(a), toInterval(b))).toBe(expected);
  expect(overlap(toInterval(b), toInterval(a))).toBe(expected);
});

test("an interval touches every year in it, at most a hundred", () => {
  expect(yearsOf(toInterval("2015-12/2017-01"))).toEqual(["2015", "2016", "2017"]);
  expect(yearsOf(toInterval("0001/9999"))).toHaveLength(100);
});

test("two dates overlap where some day lies in both", () => {
  const pad = (value: number): string => String(value).padStart(2, "0");
  const day = fc.tuple(
    fc.integer({ min: 2014, max: 2017 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  const date = fc
    .tuple(day, fc.constantFrom(1, 2, 3))
    .map(([[year, month, one], parts]) => [String(year), pad(month), pad(one)].slice(0, parts).join("-"));
  const days: string[] = [];
  for (let year = 2014; year <= 2017; year++)
    for (let month = 1; month <= 12; month++)
      for (let one = 1; one <= 31; one++) days.push(`${year}-${pad(month)}-${pad(one)}`);
  const holds = (written: string, one: string): boolean => {
    const [from = "", to = from] = written.split("/");
    return one.slice(0, from.length) >= from && one.slice(0, to.length) <= to;
  };
  const interval = fc.oneof(
    date,
    fc
      .tuple(date, date)
      .map(([a, b]) => `${a}/${b}`)
      .filter((written) => days.some((one) => holds(written, one))),
  );
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      expect(overlap(toInterval(a), toInterval(b))).toBe(days.some((one) => holds(a, one) && holds(b, one)));
    }),
  );
});
