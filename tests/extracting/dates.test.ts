import fc from "fast-check";
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

  it.each(["sv", "pt", "de", "ta"])("reads an English date in a text that is %s", (language) => {
    expect(found("Award winners, June 5, 2016 and 7 May 2015", language)).toEqual([
      "2016-06-05 June 5, 2016",
      "2015-05-07 7 May 2015",
    ]);
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

  it.each([
    ["from mid-May to mid-July 2021", "2021-05/2021-07 mid-May to mid-July 2021"],
    ["between March and June 2019", "2019-03/2019-06 March and June 2019"],
    ["between 2015 and 2017", "2015/2017 2015 and 2017"],
    ["from 2018 until February 2022", "2018/2022-02 2018 until February 2022"],
    ["from July 1 last year to January 21 this year", "2015-07-01/2016-01-21 July 1 last year to January 21 this year"],
    [
      "between January 2014 and on or about March 3, 2015",
      "2014-01/2015-03-03 January 2014 and on or about March 3, 2015",
    ],
    ["16 January 2021 to 3 February", "2021-01-16/2021-02-03 16 January 2021 to 3 February"],
    ["January 1, 2004, through December 31, 2008", "2004-01-01/2008-12-31 January 1, 2004, through December 31, 2008"],
    ["will visit from Monday to Wednesday", "2016-09-19/2016-09-21 Monday to Wednesday"],
    ["the years 2014–16", "2014/2016 2014–16"],
    ["in 2019/20", "2019/2020 2019/20"],
  ])("reads the interval of: %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ["Held May 3, 5 and 7, 2016, in", ["2016-05-03 May 3", "2016-05-05 5", "2016-05-07 7, 2016"]],
    ["on 11 and 19 October 2015", ["2015-10-11 11", "2015-10-19 19 October 2015"]],
    ["8-10 and 15-17 May", ["2016-05-08/2016-05-10 8-10", "2016-05-15/2016-05-17 15-17 May"]],
    ["in February, March and April 2016", ["2016-02 February", "2016-03 March", "2016-04 April 2016"]],
    ["On May 3, 12 ships came.", ["2016-05-03 May 3"]],
    ["On September 20 and 30 people came.", ["2016-09-20 September 20"]],
  ])("reads the list of: %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    [
      "this thirteenth day of June, in the year of our Lord two thousand twenty-five, and",
      "2025-06-13 thirteenth day of June, in the year of our Lord two thousand twenty-five",
    ],
    [
      "the twenty-first of May, nineteen hundred and ninety-eight",
      "1998-05-21 twenty-first of May, nineteen hundred and ninety-eight",
    ],
    ["on the first of July 2015", "2015-07-01 first of July 2015"],
  ])("reads days in words: %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("joins no month and number over the end of a sentence", () => {
    expect(found("It opens in June.\n3. Ships pass.")).toEqual(["2017-06 June"]);
  });

  it("takes no law, count, phone number, duration or verb for a date", () => {
    expect(
      found("The Harbour Act of 2005 may march on. Call 202-224-2004. It cost $2010 for 2000 people over 30 days."),
    ).toEqual([]);
    expect(found("H.R. 2015 and resolution 2231 (2015) at 2020 Old Mill Street, see a.org/2009/ce09106.htm")).toEqual(
      [],
    );
    expect(found("the Privacy (Alerts) Bill 2014, the 2002 Farm Bill, and May 2016 Press Releases")).toEqual([]);
    expect(found("Open Monday through Friday. The fiscal year begins in October.")).toEqual([]);
    expect(found("Throughout the last year, more than 20 years ago, 30 days from today, a better tomorrow")).toEqual(
      [],
    );
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

  it("keeps to the day that the text has told a weekday to be", () => {
    expect(found("The fair on Wednesday, September 21, is open. They asked all to come on Wednesday.")).toEqual([
      "2016-09-21 Wednesday, September 21",
      "2016-09-21 Wednesday",
    ]);
  });

  it("reads September 11 as the day of 2001, unless it is about now", () => {
    const march = { year: 2007, month: 3, day: 18 };
    const values = (text: string): string[] => dates(text, "en", march).map(({ value }) => value);
    expect(values("in the days following September 11")).toEqual(["2001-09-11"]);
    expect(found("The fair was held on September 11.")).toEqual(["2016-09-11 September 11"]);
  });

  it.each([
    ["The boats came over the weekend.", "2016-09-10/2016-09-11 weekend"],
    ["They will meet next weekend.", "2016-09-24/2016-09-25 next weekend"],
    ["The plan leaked in May.", "2016-05 May"],
    ["a harbour for the people to decide upon on December 3", "2016-12-03 December 3"],
  ])("resolves by the words around: %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("lets the tense choose the year of a day without one", () => {
    expect(found("The law was signed on December 3.")).toEqual(["2015-12-03 December 3"]);
    expect(found("The law will be signed on December 3.")).toEqual(["2016-12-03 December 3"]);
  });

  it("believes a day in brackets over the word before it", () => {
    expect(found("sworn in today (17) in Colombo")).toEqual(["2016-09-17 today (17)"]);
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
      "2016-09-20T14:54 September 20, commencing at around 2:54 p.m. (local time)",
    ]);
    expect(found("At 10 a.m. on Tuesday, the council will meet.")).toEqual(["2016-09-20T10:00 10 a.m. on Tuesday"]);
    expect(found("On Tuesday the council will meet, at 10 a.m. sharp.")).toEqual(["2016-09-20T10:00 Tuesday"]);
  });

  it.each([
    ["On September 20 at 2:54 p.m. EDT, they met.", "2016-09-20T14:54 September 20 at 2:54 p.m. EDT"],
    ["at 5pm GMT on 30 September", "2016-09-30T17:00 5pm GMT on 30 September"],
    [
      "on September 20 at noon Eastern Daylight Time, in",
      "2016-09-20T12:00 September 20 at noon Eastern Daylight Time",
    ],
    ["posted 2016-09-20 08:54", "2016-09-20T08:54 2016-09-20 08:54"],
  ])("takes time and zone into the expression: %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("gives a time to one of two dates that stand around it", () => {
    expect(found("on September 20 at 9 a.m. and 21 September")).toEqual([
      "2016-09-20T09:00 September 20 at 9 a.m.",
      "2016-09-21 21 September",
    ]);
  });

  it("knows the day of issue at the head or the foot, but not inside a sentence", () => {
    const kinds = (text: string): string[] => dates(text).map(({ kind }) => kind);
    expect(kinds("Harbour opens September 18, 2016 Port Hale")).toEqual(["published"]);
    expect(kinds("The harbour opens on September 18, 2016.")).toEqual(["event"]);
    expect(kinds("Last updated: 19 September 2016 at 17:18")).toEqual(["mentioned"]);
  });

  it("takes weeks and far months for spoken of, not announced", () => {
    const kinds = (text: string): string[] => dates(text).map(({ kind }) => kind);
    expect(kinds("They met last week.")).toEqual(["mentioned"]);
    expect(kinds("It should be done by the end of the year.")).toEqual(["mentioned"]);
    expect(kinds("The plan covers 2017.")).toEqual(["mentioned"]);
    expect(kinds("It opens in October.")).toEqual(["event"]);
    expect(kinds("the council’s September 16 decision")).toEqual(["mentioned"]);
  });

  it("gives the month of issue where no more is known, and today in it", () => {
    const month = { year: 2016, month: 9, day: null };
    const [issue, today] = findDates({
      tokens: tokenize("I dag öppnar hamnen."),
      language: "sv",
      reference: month,
      publishedAt: null,
    });
    expect(issue).toEqual({ value: "2016-09", kind: "published", text: null, start: null, end: null });
    expect(today).toMatchObject({ value: "2016-09", kind: "event", text: "I dag" });
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
    ["ja", "11月末に予定されている", "2016-11 11月末"],
    ["ja", "２０１６年９月１８日（日）から２０日まで", "2016-09-18/2016-09-20 ２０１６年９月１８日（日）から２０日"],
    ["ja", "2009 年 1 月 5 日 (月) 13:30 より", "2009-01-05T13:30 2009 年 1 月 5 日 (月) 13:30"],
    ["zh", "2016年9月18日至20日", "2016-09-18/2016-09-20 2016年9月18日至20日"],
    ["ko", "2016년 9월 20일 오후 2시", "2016-09-20T14:00 2016년 9월 20일 오후 2시"],
    ["sv", "underskott mellan 2020 och 2040", "2020/2040 2020 och 2040"],
    ["sv", "onsdag den 21 september kl. 10.30", "2016-09-21T10:30 onsdag den 21 september kl. 10.30"],
    ["de", "vom 3. bis 5. Mai 2016", "2016-05-03/2016-05-05 3. bis 5. Mai 2016"],
    ["de", "am 20. September um 14 Uhr", "2016-09-20T14:00 20. September um 14 Uhr"],
    ["fr", "du 3 au 5 mai 2016", "2016-05-03/2016-05-05 3 au 5 mai 2016"],
    ["es", "del 3 al 5 de mayo de 2016", "2016-05-03/2016-05-05 3 al 5 de mayo de 2016"],
    ["es", "ayer en Madrid", "2016-09-17 ayer"],
    ["pt", "na segunda-feira, 3 de maio de 2016", "2016-05-03 segunda-feira, 3 de maio de 2016"],
    ["it", "dal 3 al 5 maggio 2016", "2016-05-03/2016-05-05 3 al 5 maggio 2016"],
    ["nl", "op dinsdag 3 mei 2016", "2016-05-03 dinsdag 3 mei 2016"],
    ["da", "den 3.-5. maj 2016", "2016-05-03/2016-05-05 3.-5. maj 2016"],
    ["nb", "fra 3. til 5. mai 2016", "2016-05-03/2016-05-05 3. til 5. mai 2016"],
    ["fi", "18. syyskuuta 2015", "2015-09-18 18. syyskuuta 2015"],
    ["si", "2000 සිට 2025 දක්වා", "2000/2025 2000 සිට 2025"],
  ])("%s: %s", (language, text, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });
});

describe("laws", () => {
  const words = fc.constantFrom(
    ..."May March last this the of 3 5 18 2016 1999 - – / , . ( ) and to from between mid end Monday today at 10 a.m. EDT 年 月 日 第".split(
      " ",
    ),
  );
  const pieces = fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 40 });
  const languages = fc.constantFrom("en", "sv", "de", "fr", "ja", "xx", null);

  it("gives spans that slice to the text, in order and apart from each other", () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(" ", "", "\n"), languages, (parts, glue, language) => {
        const text = parts.join(glue);
        let end = 0;
        for (const date of findDates({ tokens: tokenize(text), language, reference: ISSUED, publishedAt: null })) {
          if (date.start === null || date.end === null) continue;
          expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(end);
          end = date.end;
          expect(date.value).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?$/);
        }
      }),
    );
  });

  it("keeps the East Asian one of two that overlap", () => {
    const found = findDates({ tokens: tokenize("May 3 月"), language: "en", reference: ISSUED, publishedAt: null });
    expect(found.map(({ text }) => text).filter((text) => text !== null)).toEqual(["3 月"]);
  });

  it.each(["1/1/", "1, ", "3 and ", "May ", "from 1 to ", "2016-", "the last of ", "1月", "on or about "])(
    "needs time linear in a text of %j",
    (piece) => {
      expect(() => dates(piece.repeat(20_000))).not.toThrow();
    },
  );
});

describe("what the sentence and the dates before it tell", () => {
  it.each([
    ["The council will meet in 2017.", "event"],
    ["The bridge will open in late 2017.", "event"],
    ["The bridge is to open in April 2018.", "event"],
    ["Works are due to start in April 2018.", "event"],
    ["Completion is expected by June 2018.", "event"],
    ["The tax would fall by 2018.", "mentioned"],
    ["Replay until 14 October", "mentioned"],
    ["the year ending September 30, 2017", "mentioned"],
    ["Updated March 15, 2024", "mentioned"],
  ])("gives the kind of the date in %s", (text, kind) => {
    expect(dates(text).map((date) => date.kind)).toEqual([kind]);
  });

  it("takes a day just gone by for news, wherever it is told, an older one and one that is quoted for background", () => {
    const old = "The harbour is old. ".repeat(60);
    const text = `${old}\n\nAnn Bell went there on Saturday, and wrote on 1 September. “I came on Friday,” she said.`;
    expect(dates(text).map(({ value, kind }) => `${value} ${kind}`)).toEqual([
      "2016-09-17 event",
      "2016-09-01 mentioned",
      "2016-09-16 mentioned",
    ]);
  });

  it.each([
    ["He enlisted on May 17, 2012, and graduated that July.", "2012-07 July"],
    ["arrested on August 14, 2016, and heard the following day.", "2016-08-15 following day"],
    ["up in December 2015 from the same month of 2014", "2014-12 same month of 2014"],
    ["fell ill on the 3rd. He", "2016-09-03 3rd"],
    ["He retired on Good Friday 2014.", "2014-04-18 Good Friday 2014"],
    ["named on St Andrew’s Day 2015", "2015-11-30 St Andrew’s Day 2015"],
    ["between 3 October and Bonfire Night", "2016-10-03/2016-11-05 3 October and Bonfire Night"],
    ["from at least March 2014 to the present", "2014-03/2016-09-18 March 2014 to the present"],
    ["report by the last day of October", "2016-10-31 last day of October"],
    ["as of December 31, 2015 and 2014, it held", "2014-12-31 2014"],
    ["It will move to the renovated hall on March 31.", "2017-03-31 March 31"],
    ["will be held on February 1", "2017-02-01 February 1"],
    ["Since December 1, they stopped", "2015-12-01 December 1"],
    ["launched on 10.09.2015 in", "2015-09-10 10.09.2015"],
    ["Dec 2015\t3.16\t5.8\nNov 2015\t2.64", "2015-11 Nov 2015"],
    ["at 3 p.m. (EDT) on Sept 20", "2016-09-20T15:00 3 p.m. (EDT) on Sept 20"],
  ])("reads %j", (text, expected) => {
    expect(found(text).at(-1)).toBe(expected);
  });

  it.each([
    "open on the first Saturday of each month",
    "born on a Saturday",
    "open Saturday mornings",
    "ranked on the 3rd floor",
    "COM(2016) 388",
  ])("finds no date in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("reads East Asian weekdays by the end of the sentence, not those of habit", () => {
    expect(found("会見を火曜日に開きます。", "ja")).toEqual(["2016-09-20 火曜日"]);
    expect(found("毎週火曜日に開きます。", "ja")).toEqual([]);
  });

  it("follows the release's own order between strokes", () => {
    const as = (dayFirst: boolean): string[] =>
      findDates({
        tokens: tokenize("signed 03/05/2011 in Oslo"),
        language: "en",
        reference: ISSUED,
        publishedAt: null,
        order: () => ({ dayFirst, isSure: true }),
      }).map(({ value }) => value);
    expect(as(true)).toContain("2011-05-03");
    expect(as(false)).toContain("2011-03-05");
  });
});

describe("expressions that count from the day of issue, or to a day of it", () => {
  it.each([
    ["The day before yesterday it rained.", "2016-09-16"],
    ["They end the day after tomorrow.", "2016-09-20"],
    ["He came the week before last.", "2016-08-29/2016-09-04"],
    ["In two weeks the parties meet.", "2016-09-26/2016-10-02"],
    ["The hall will open in three days.", "2016-09-21"],
    ["Two weeks from today it opens.", "2016-10-02"],
    ["It was dissolved exactly a year ago.", "2015-09-18"],
    ["It was founded four years ago today.", "2012-09-18"],
    ["It was signed on the 14th of last month.", "2016-08-14"],
    ["It is due by year-end.", "2016-12"],
    ["It was sold at year-end 2014.", "2014-12"],
    ["In the first quarter it lost money.", "2016-01/2016-03"],
    ["It opens by the Fourth of July.", "2017-07-04"],
    ["He takes charge for the New Year's Day fixture against Hale.", "2017-01-01"],
  ])("reads: %s", (text, expected) => {
    expect(dates(text).map(({ value }) => value)).toEqual([expected]);
  });

  it.each([
    ["It was her second win in two weeks."],
    ["We are getting 800 people in a week."],
    ["The Good Friday Agreement holds."],
    ["He went to the Fourth of July parade."],
    ["It happened about forty-five years ago."],
    ["They scored in the first quarter against Hale."],
  ])("reads no date in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["sv", "Den öppnade i torsdags.", "2016-09-15"],
    ["sv", "Avtalet gäller den fjärde oktober.", "2016-10-04"],
    ["sv", "Det regnade i förrgår.", "2016-09-16"],
    ["de", "Er reist am kommenden Donnerstag.", "2016-09-22"],
    ["de", "Er reiste am vergangenen Freitag.", "2016-09-16"],
    ["es", "Viaja el próximo jueves a Lima.", "2016-09-22"],
    ["es", "El lunes pasado declaró.", "2016-09-12"],
    ["es", "Hasta el próximo 30 de marzo.", "2017-03-30"],
    ["es", "Anteayer llovió.", "2016-09-16"],
    ["es", "El 1º de octubre se abre.", "2016-10-01"],
    ["fr", "Il part jeudi prochain.", "2016-09-22"],
    ["fr", "En poste depuis avril dernier.", "2016-04"],
    ["it", "È partito giovedì scorso.", "2016-09-15"],
    ["nl", "Hij komt aanstaande donderdag.", "2016-09-22"],
    ["fi", "Hän tulee ensi torstaina.", "2016-09-22"],
  ])("reads the side that a word of %s names: %s", (language, text, expected) => {
    expect(dates(text, language).map(({ value }) => value)).toEqual([expected]);
  });

  it.each([
    ["来年1月に会談を行います。", "2017-01"],
    ["昨年12月25日に会談しました。", "2015-12-25"],
    ["来月1日に会見を行います。", "2016-10-01"],
    ["及びH30.8.1に会議があります。", "2018-08-01"],
    ["及び2018/09/03に会議があります。", "2018-09-03"],
  ])("reads: %s", (text, expected) => {
    expect(dates(text, "ja").map(({ value }) => value)).toEqual([expected]);
  });

  it.each([
    ["on Tuesday, May 16, 2017, 2 to 3:30 p.m. EST", "2017-05-16T14:00"],
    ["Monday, February 19, 2024, 8:30 - 10 a.m.", "2024-02-19T08:30"],
    ["on May 9, 2017, 11-1 p.m.", "2017-05-09T11:00"],
    ["on May 9, 2017, 10:30 - noon", "2017-05-09T10:30"],
  ])("takes the beginning of a time with two ends: %s", (text, expected) => {
    expect(dates(text).map(({ value }) => value)).toEqual([expected]);
  });

  it.each([
    ["from at least 2011 through the third quarter of 2014 they paid", "2011/2014-09"],
    ["Between the spring of 2001 and May 2003 it rained", "2001-03/2003-05"],
  ])("reads the interval of: %s", (text, expected) => {
    expect(dates(text).map(({ value }) => value)).toEqual([expected]);
  });
});

describe("what is announced", () => {
  it.each([
    ["en", "We are going to hold the first summit in 2018.", "event"],
    ["en", "They asked what we are going to do for them in 2018.", "mentioned"],
    ["en", "Mr Roe said that the toll would be reviewed in February 2017.", "event"],
    ["en", "Hale will repay the loan that was approved earlier this month.", "mentioned"],
    ["en", "Hale will have power when the plant is completed in 2018.", "event"],
    ["en", "The toll would be reviewed in February 2017 if it could be.", "mentioned"],
    ["fr", "Le programme débutera en mars 2017 et sera gratuit.", "event"],
  ])("in %s: %s", (language, text, kind) => {
    expect(dates(text, language).map((date) => date.kind)).toEqual([kind]);
  });

  it("is not the year that an index starts from", () => {
    expect(found("The index (2015 = 100) rose by 3% in 2014.")).toEqual(["2014 2014"]);
  });
});
