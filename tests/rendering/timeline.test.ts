import { describe, expect, test } from "vitest";
import type { Facets, FacetValue } from "../../src/release.ts";
import { facetsHtml } from "../../src/rendering/facets.ts";
import { EMPTY_VIEW, type SearchView } from "../../src/rendering/search-view.ts";
import { timelineHtml } from "../../src/rendering/timeline.ts";

/** As the archive lists them: the newest first. */
const listed = (counts: Readonly<Record<string, number>>): FacetValue[] =>
  Object.entries(counts)
    .map(([value, count]) => ({ value, label: value, count }))
    .reverse();

const links = (html: string): [string, string][] =>
  [...html.matchAll(/<a href="([^"]*)" title="([^"]*)"/g)].map(([, href = "", title = ""]) => [
    href.replaceAll("&amp;", "&"),
    title,
  ]);
const bars = (html: string): number => html.match(/<li>/g)?.length ?? 0;
const between = (from: string, to: string): SearchView => ({
  ...EMPTY_VIEW,
  filters: [
    { name: "from", value: from },
    { name: "to", value: to },
  ],
});

describe("the timeline", () => {
  test("has a bar a month, with places for those without a release", () => {
    const months = listed({ "2015-11": 1, "2016-02": 4 });
    const html = timelineHtml({ ...EMPTY_VIEW, text: "ice" }, { years: listed({ 2015: 1, 2016: 4 }), months });
    expect(bars(html)).toBe(4);
    expect(links(html)).toEqual([
      ["./?q=ice&from=2015-11&to=2015-11", "November 2015: 1 release"],
      ["./?q=ice&from=2016-02&to=2016-02", "February 2016: 4 releases"],
    ]);
    expect([...html.matchAll(/height="(\d+)"\/>/g)].map(([, height]) => height)).toEqual(["25", "100"]);
  });

  test("has one a year where months were too many, and one a decade where years were", () => {
    const months = listed({ "2001-01": 3, "2016-02": 4 });
    expect(
      links(timelineHtml(EMPTY_VIEW, { years: listed({ 2001: 3, 2016: 4 }), months })).map(([, title]) => title),
    ).toEqual(["2001: 3 releases", "2016: 4 releases"]);
    const long = listed({ 1912: 2, 1919: 1, 2016: 4 });
    expect(links(timelineHtml(EMPTY_VIEW, { years: long, months: listed({ "1912-01": 2, "2016-02": 4 }) }))).toEqual([
      ["./?from=1910&to=1919", "1910 – 1919: 3 releases"],
      ["./?from=2010&to=2019", "2010 – 2019: 4 releases"],
    ]);
  });

  test("shows what a chosen time holds, though its facets count all times", () => {
    const facets = {
      years: listed({ 2014: 9, 2015: 1, 2016: 4 }),
      months: listed({ "2014-01": 9, "2015-11": 1, "2016-02": 4, "2016-03": 2 }),
    };
    const titles = (from: string, to: string): string[] =>
      links(timelineHtml(between(from, to), facets)).map(([, title]) => title);
    expect(titles("2016", "2016")).toEqual(["February 2016: 4 releases", "March 2016: 2 releases"]);
    expect(titles("2015-11-30", "2016-02-01")).toEqual(["November 2015: 1 release", "February 2016: 4 releases"]);
  });

  test("is not there for one time alone, or none", () => {
    expect(timelineHtml(EMPTY_VIEW, { years: listed({ 2016: 4 }), months: listed({ "2016-02": 4 }) })).toBe("");
    expect(timelineHtml(EMPTY_VIEW, {})).toBe("");
  });
});

describe("releases without a date", () => {
  const facets: Facets = { undated: [{ value: "none", label: "none", count: 3 }] };
  const link = (view: SearchView): string =>
    /<a href="([^"]*)"[^>]*><span class="label" dir="auto">Without/.exec(facetsHtml(view, facets))?.[1] ?? "";

  test("are found by a word of the query in place of days of issue, and given up by the same link", () => {
    expect(link({ ...between("2015", "2016"), text: "ice", sort: "oldest" })).toBe(
      "./?q=ice+date%3Anone&amp;sort=oldest",
    );
    expect(link({ ...EMPTY_VIEW, text: "ice date:none" })).toBe("./?q=ice");
  });

  test("are not offered where there are none", () => {
    expect(facetsHtml(EMPTY_VIEW, { undated: [] })).not.toContain("Without a date");
  });
});
