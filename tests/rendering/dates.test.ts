import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDate, timeHtml } from "../../src/rendering/dates.ts";

test.each([
  ["2016-09-18", "en", "18 September 2016"],
  ["2016-09-18", "en-US", "September 18, 2016"],
  ["2016-09-18", "ja", "2016年9月18日"],
  ["2015-12", "en", "December 2015"],
  ["2015-12", "sv", "december 2015"],
  ["2016", "en", "2016"],
  ["2016-09-18T14:54", "en", "18 September 2016 at 14:54"],
  ["2016-09/2017", "en", "September 2016 – 2017"],
  ["0099-01-02", "en", "2 January 99"],
  ["in due course", "en", "in due course"],
  ["a/b", "en", "a/b"],
])("%s in %s is %s", (value, language, words) => {
  expect(formatDate(value, language)).toBe(words);
});

test("a date in another language is marked as such, and an interval has no machine form", () => {
  expect(timeHtml("2016-09-18", "ja")).toBe('<time datetime="2016-09-18" lang="ja">2016年9月18日</time>');
  expect(timeHtml("2016/2017")).toBe("<time>2016 – 2017</time>");
});

test("no value and no language make it throw or give markup", () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string()), (value, language) => {
      expect(timeHtml(value, language).replace(/^<time[^<>]*>|<\/time>$/g, "")).not.toMatch(/[<>]/);
    }),
  );
});
