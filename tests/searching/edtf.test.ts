import { expect, test } from "vitest";
import { overlap, toInterval, yearsOf } from "../../src/searching/edtf.ts";

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
