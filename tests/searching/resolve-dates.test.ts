import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/searching/parse-query.ts";
import { formatQuery, type Query } from "../../src/searching/query.ts";
import { resolveDates } from "../../src/searching/resolve-dates.ts";

const resolved = (text: string, newest: string | null = "2016-09-18"): Promise<Query> =>
  resolveDates(parseQuery(text), async () => newest);
const understood = async (text: string, newest?: string | null): Promise<string> =>
  formatQuery(await resolved(text, newest));

describe("a date that counts from the newest release", () => {
  // 18 September 2016 is a Sunday.
  test.each([
    ["date:today", "date:2016-09-18"],
    ["date:yesterday", "date:2016-09-17"],
    ["event:tomorrow", "event:2016-09-19"],
    ["date:this week", "date:2016-09-12..2016-09-18"],
    ["date:last week", "date:2016-09-05..2016-09-11"],
    ["event:next week", "event:2016-09-19..2016-09-25"],
    ["date:this month", "date:2016-09"],
    ["date:last month", "date:2016-08"],
    ["event:next month", "event:2016-10"],
    ["date:this quarter", "date:2016-07..2016-09"],
    ["date:last quarter", "date:2016-04..2016-06"],
    ["date:this year", "date:2016"],
    ["date:last year", "date:2015"],
    ["date:past year", "date:2015-09-19..2016-09-18"],
    ["date:last 30 days", "date:2016-08-20..2016-09-18"],
    ["date:past 2 weeks", "date:2016-09-05..2016-09-18"],
    ["date:last 3 months", "date:2016-06-19..2016-09-18"],
    ['date:"1 day ago"', "date:2016-09-17"],
    ['date:"2 weeks ago"', "date:2016-09-04"],
    ['date:"2 months ago"', "date:2016-07"],
    ['date:"10 years ago"', "date:2006"],
    ["after:last year", "after:2015"],
    ["after:last week", "after:2016-09-05"],
    ["before:last week", "before:2016-09-11"],
    ["date:2014..last-year", "date:2014..2015"],
    ["date:last-month..", "date:2016-08.."],
    ["-date:yesterday", "-date:2016-09-17"],
    ["(date:yesterday OR fog)", "(date:2016-09-17 OR fog)"],
    ["fog NEAR/9 date:yesterday", "fog NEAR/9 date:2016-09-17"],
  ])("%s is %s", async (text, expected) => {
    expect(await understood(text)).toBe(expected);
  });

  test("ends with a shorter month", async () => {
    expect(await understood("date:past month", "2016-03-31")).toBe("date:2016-03-01..2016-03-31");
  });

  test("counts from the beginning of what is known only by its year", async () => {
    expect(await understood("date:last month", "2016")).toBe("date:2015-12");
  });

  test("is ignored where no release has a date, and what is left is answered", async () => {
    const query = await resolved("fog date:yesterday -(after:today)", null);
    expect(formatQuery(query)).toBe("fog");
    expect(query.ignored.map(({ text }) => text)).toEqual(["date:yesterday", "after:today"]);
  });
});

test("no more is asked where nothing counts from today", async () => {
  const query = await resolveDates(parseQuery("fog date:2016..2017"), () => Promise.reject(new Error("asked")));
  expect(formatQuery(query)).toBe("fog date:2016..2017");
});

test.each([
  ["a time that ends before it begins", "after:2017 fog before:2016-12-31 after:2015", "fog"],
  ["one that does so once it is known", "after:2017 fog before:today", "fog"],
  ["one in parentheses", "(after:2017 before:2016) fog", "fog"],
])("%s is ignored", async (_, text, expected) => {
  const query = await resolved(text);
  expect(formatQuery(query)).toBe(expected);
  expect(query.ignored.map(({ reason }) => reason).join()).toContain("No day is both");
});
