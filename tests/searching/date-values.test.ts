import { expect, test } from "vitest";
import { readDate, readDateRange } from "../../src/searching/date-values.ts";

test.each([
  ["a day", "2016-09-18", "2016-09-18"],
  ["a month", "2016-09", "2016-09"],
  ["a year", "2016", "2016"],
  ["one without noughts", "2016-9-8", "2016-09-08"],
  ["with slashes", "2016/09/18", "2016-09-18"],
  ["a month with a slash", "2016/9", "2016-09"],
  ["with full stops", "2016.9.18", "2016-09-18"],
  ["without anything between", "20160918", "2016-09-18"],
  ["a month's name", "September 2016", "2016-09"],
  ["a short name", "Sept 2016", "2016-09"],
  ["another short name", "sep 2016", "2016-09"],
  ["a day with a month's name", "18 September 2016", "2016-09-18"],
  ["the American way", "September 18, 2016", "2016-09-18"],
  ["joined by hyphens", "18-September-2016", "2016-09-18"],
  ["a name of another language of the archive", "18 septembre 2016", "2016-09-18"],
  ["a name of a language that the archive has not", "września 2016", null],
  ["a day that there is not", "31 September 2016", null],
  ["a month that there is not", "2016-13", null],
  ["more than a date", "September 2016 talks", null],
  ["no date", "soon", null],
  ["nothing", "", null],
  ["words that count from today", "Last  Year", "last year"],
  ["joined by a hyphen", "last-month", "last month"],
  ["so many days", "past 30 days", "past 30 days"],
  ["so many weeks ago", "2 weeks ago", "2 weeks ago"],
  ["none of these", "last 0 days", null],
  ["no such unit", "last decade", null],
])("a date may be %s", (_, typed, expected) => {
  expect(readDate(typed, ["fr"])).toBe(expected);
});

test.each([
  ["a date", "2016-09", "2016-09"],
  ["from one to another", "2016-09..2017-01", "2016-09..2017-01"],
  ["with a slash", "2016-09/2017-01", "2016-09..2017-01"],
  ["from one on", "2016..", "2016.."],
  ["until one", "..2016-09-18", "..2016-09-18"],
  ["with names", "Sep 2016..Jan 2017", "2016-09..2017-01"],
  ["one that begins before today's year", "2015..last year", "2015..last year"],
  ["within one month", "2016-09..2016-09", "2016-09..2016-09"],
  ["from later to earlier", "2017..2016", null],
  ["three dates", "2015..2016..2017", null],
  ["no dates", "a..b", null],
  ["nothing on both sides", "..", null],
  ["a slash without an end", "2016/", null],
])("a range may be %s", (_, typed, expected) => {
  expect(readDateRange(typed, [])).toBe(expected);
});
