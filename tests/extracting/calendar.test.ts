import fc from "fast-check";
import { expect, test } from "vitest";
import { daysInMonth, fromDayNumber, toDayNumber } from "../../src/extracting/calendar.ts";

const DAY_MS = 86_400_000;

test("a day's number is that of JavaScript's dates, also where month or day run on", () => {
  const year = fc.integer({ min: 0, max: 2999 });
  const month = fc.integer({ min: -30, max: 40 });
  const day = fc.integer({ min: -40, max: 400 });
  fc.assert(
    fc.property(year, month, day, (year, month, day) => {
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, day);
      expect(toDayNumber({ year, month, day })).toBe(date.getTime() / DAY_MS);
    }),
  );
});

test("a day's number leads back to it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 370_000 }), (number) => {
      expect(toDayNumber(fromDayNumber(number))).toBe(number);
    }),
  );
});

test("every month has the days that JavaScript gives it", () => {
  for (let year = 1800; year < 2200; year++)
    for (let month = 1; month <= 12; month++)
      expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
});
