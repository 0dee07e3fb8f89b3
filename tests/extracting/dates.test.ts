import { describe, expect, it } from "vitest";
import { findDates } from "../../src/extracting/dates.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import type { DateMention } from "../../src/release.ts";

/** Sunday, 18 September 2016. */
const ISSUED = { year: 2016, month: 9, day: 18 };

function dates(
  text: string,
  language = "en",
  reference: { year: number; month: number; day: number | null } | null = ISSUED,
): DateMention[] {
  return findDates({ tokens: tokenize(text), language, reference, publishedAt: null }).filter(
    ({ start }) => start !== null,
  );
}

const found = (text: string, language?: string): string[] =>
  dates(text, language).map(({ value, text: as }) => `${value} ${as}`);

describe("explicit dates", () => {
  it.each([
    ["on September 18, 2016, in Oslo", "2016-09-18 September 18, 2016"],
    ["on Sept. 18th, 2016", "2016-09-18 Sept. 18th, 2016"],
    ["on Sunday, 18 September 2016", "2016-09-18 Sunday, 18 September 2016"],
    ["the 3rd of May 2014", "2014-05-03 3rd of May 2014"],
    ["signed 2014-05-03 in Oslo", "2014-05-03 2014-05-03"],
    ["signed 25/12/2015 in Oslo", "2015-12-25 25/12/2015"],
    ["since March 2012", "2012-03 March 2012"],
    ["founded in 1987 by", "1987 1987"],
    ["in the third quarter of 2015", "2015-07/2015-09 third quarter of 2015"],
  ])("reads %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("reads a date of digits in the order that lies nearer to the day of issue", () => {
    expect(found("signed 09/10/2016 in Oslo")).toEqual(["2016-09-10 09/10/2016"]);
    expect(found("signed 10/09/2016 in Oslo")).toEqual(["2016-09-10 10/09/2016"]);
  });

  it("reads intervals whose ends leave out what the other says", () => {
    expect(found("from May 3 to June 4, 2022, at")).toEqual(["2022-05-03/2022-06-04 May 3 to June 4, 2022"]);
    expect(found("held September 20-22 in Oslo")).toEqual(["2016-09-20/2016-09-22 September 20-22"]);
    expect(found("held 18-20 May 2015 in Oslo")).toEqual(["2015-05-18/2015-05-20 18-20 May 2015"]);
    expect(found("the 2014-15 season")).toEqual(["2014/2015 2014-15"]);
  });

  it("joins no month and number over the end of a sentence", () => {
    expect(found("It opens in June.\n3. Ships pass.")).toEqual(["2017-06 June"]);
  });

  it("takes no law, count, phone number, duration or verb for a date", () => {
    expect(
      found("The Harbour Act of 2005 may march on. Call 202-224-2004. It cost $2010 for 2000 people over 30 days."),
    ).toEqual([]);
    expect(found("Resolution 1970, Room 2025, and April Jones of Plan Blue Coast 2030")).toEqual([]);
  });
});

describe("dates that count from the day of issue", () => {
  it.each([
    ["It met yesterday.", "2016-09-17 yesterday"],
    ["It will meet tomorrow.", "2016-09-19 tomorrow"],
    ["reached at the end of last year.", "2015-12 end of last year"],
    ["earlier this month", "2016-09 earlier this month"],
    ["in mid-October", "2016-10 mid-October"],
    ["since November last year", "2015-11 November last year"],
    ["two years ago", "2014 two years ago"],
    ["next Tuesday", "2016-09-20 next Tuesday"],
  ])("resolves: %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("lets the tense choose the week of a weekday", () => {
    expect(found("The council met on Tuesday.")).toEqual(["2016-09-13 Tuesday"]);
    expect(found("The council will meet on Tuesday.")).toEqual(["2016-09-20 Tuesday"]);
    expect(found("The office opens every Tuesday.")).toEqual([]);
  });

  it("lets the tense choose the year of a day without one", () => {
    expect(found("The law was signed on December 3.")).toEqual(["2015-12-03 December 3"]);
    expect(found("The law will be signed on December 3.")).toEqual(["2016-12-03 December 3"]);
  });

  it("believes a day in brackets over the word before it", () => {
    expect(found("sworn in today (17) in Colombo")).toEqual(["2016-09-17 today (17"]);
  });

  it("stays silent where the day of issue is not known", () => {
    expect(dates("It met yesterday, on May 3 and in May 2012.", "en", null).map(({ value }) => value)).toEqual([
      "2012-05",
    ]);
  });
});

describe("times, kinds and the day of issue", () => {
  it("puts a time of day in the same sentence to its date", () => {
    expect(found("On September 20, commencing at around 2:54 p.m. (local time) for 45 minutes, they met.")).toEqual([
      "2016-09-20T14:54 September 20",
    ]);
    expect(found("At 10 a.m. on Tuesday, the council will meet.")).toEqual(["2016-09-20T10:00 Tuesday"]);
  });

  it("tells what happens now from what is recalled", () => {
    const kinds = dates("The council will meet on October 3. It was founded in 1950.").map(({ kind }) => kind);
    expect(kinds).toEqual(["event", "mentioned"]);
  });

  it("adds the day of issue without a place where the text does not say it", () => {
    const [first] = findDates({ tokens: tokenize("Nothing."), language: "en", reference: ISSUED, publishedAt: null });
    expect(first).toEqual({ value: "2016-09-18", kind: "published", text: null, start: null, end: null });
  });
});

describe("other languages", () => {
  it.each([
    ["sv", "tillträder den 1 september i år", "2016-09-01 1 september i år"],
    ["fr", "le 3 mai 2015 à Paris", "2015-05-03 3 mai 2015"],
    ["es", "el 18 de septiembre de 2015", "2015-09-18 18 de septiembre de 2015"],
    ["de", "am 3. Mai 2015 in Bonn", "2015-05-03 3. Mai 2015"],
    ["pt", "em 3 de março de 2015", "2015-03-03 3 de março de 2015"],
    ["ja", "会談は2016年9月20日午後2時54分に行われた", "2016-09-20T14:54 2016年9月20日午後2時54分"],
    ["ja", "令和元年5月に", "2019-05 令和元年5月"],
    ["ja", "10 月 26 日から 11 月 5 日まで", "2016-10-26/2016-11-05 10 月 26 日から 11 月 5 日"],
    ["ja", "昨年の合意", "2015 昨年"],
  ])("%s: %s", (language, text, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });
});
