import { expect, test } from "vitest";
import type { Hit, Results } from "../../src/release.ts";
import { facetsHtml } from "../../src/rendering/facets.ts";
import { resultsHtml, resultsSummary } from "../../src/rendering/results.ts";
import { EMPTY_VIEW, type SearchView } from "../../src/rendering/search-view.ts";

const HIT: Hit = {
  id: "a",
  score: 1,
  related: false,
  title: "A title",
  published: null,
  language: "en",
  url: "releases/a",
  source: null,
  original: false,
  people: [],
  topics: [],
  fields: {},
  copies: [],
  versions: 0,
  versionIds: [],
  newest: null,
  snippets: [],
};

const RESULTS: Results = {
  query: { text: "a", understood: "a", ignored: [] },
  total: 1,
  related: 0,
  relaxed: false,
  offset: 0,
  limit: 20,
  next: null,
  timedOut: false,
  generation: "g",
  didYouMean: null,
  hits: [HIT],
  facets: {},
  unlisted: {},
};

const NO_LABELS = new Map<string, string>();
const VIEW: SearchView = { ...EMPTY_VIEW, text: "a" };

test.each([
  [{ total: 1, related: 0 }, "1 release matches"],
  [{ total: 1200, related: 0 }, "1,200 releases match"],
  [{ total: 0, related: 3 }, "No release matches; 3 related"],
  [{ total: null, related: 0 }, ""],
])("%j is said as %j", (counts, words) => {
  expect(resultsSummary(VIEW, { ...RESULTS, ...counts })).toBe(words);
});

test("without words and filters, nothing is said to match", () => {
  expect(resultsSummary(EMPTY_VIEW, { ...RESULTS, total: 48 })).toBe("48 releases");
});

test("a hit without date, language and names is still whole", () => {
  const html = resultsHtml(VIEW, { ...RESULTS, hits: [{ ...HIT, language: null }] }, NO_LABELS, true);
  expect(html).toContain("Undated");
  expect(html).toContain('<h3 dir="auto"><a href="releases/a">A title</a></h3>');
});

test("what matched in a name is marked in its link, and that name comes first", () => {
  const people = ["One", "Two", "Three", "Four", "Five Six"].map((name) => ({ id: name.toLowerCase(), name }));
  const text = "One, Two, Three, Four, Five Six";
  const snippet = {
    field: "people" as const,
    start: 0,
    end: text.length,
    text,
    highlights: [[28, 31] as const],
    fragment: null,
    html: "",
  };
  const html = resultsHtml(VIEW, { ...RESULTS, hits: [{ ...HIT, people, snippets: [snippet] }] }, NO_LABELS, true);
  expect(html).toMatch(/People<\/span> <a [^>]*>Five <mark>Six<\/mark><\/a>/);
  expect(html).toContain("and 1 more");
});

test("what was ignored, corrected, relaxed or cut short is told", () => {
  const html = resultsHtml(
    VIEW,
    {
      ...RESULTS,
      relaxed: true,
      timedOut: true,
      didYouMean: "b<",
      query: { ...RESULTS.query, ignored: [{ text: '"<', reason: "no end" }] },
    },
    NO_LABELS,
    true,
  );
  expect(html).toContain('<a href="./?q=b%3C"><b>b&lt;</b></a>');
  expect(html).toContain("&quot;&lt;</q> (no end)");
  expect(html).toContain("marked as related");
  expect(html).toContain("cut short");
});

test("no hits offer the ways out that there are", () => {
  const view: SearchView = { ...VIEW, match: "exact", filters: [{ name: "from", value: "2016" }] };
  const html = resultsHtml(view, { ...RESULTS, total: 0, hits: [] }, NO_LABELS, true);
  expect(html).toContain("remove all filters");
  expect(html).toContain("allow other forms");
  expect(resultsHtml(EMPTY_VIEW, { ...RESULTS, hits: [] }, NO_LABELS, true)).toContain("holds no releases");
});

test("a chosen filter is removed by its link and named by its label", () => {
  const view: SearchView = { ...VIEW, filters: [{ name: "person", value: "x-1" }] };
  const html = resultsHtml(view, RESULTS, new Map([["person=x-1", "Xavier One"]]), true);
  expect(html).toContain(
    '<a data-filter="person=x-1" href="./?q=a"><span class="visually-hidden">Remove </span>Person: <b dir="auto">Xavier One</b>',
  );
});

test("a year is chosen as a time, and chosen again it is left", () => {
  const facets = { years: [{ value: "2016", label: "2016", count: 3 }] };
  expect(facetsHtml(VIEW, facets)).toContain('href="./?q=a&amp;from=2016&amp;to=2016"');
  const chosen: SearchView = {
    ...VIEW,
    filters: [
      { name: "from", value: "2016" },
      { name: "to", value: "2016" },
    ],
  };
  expect(facetsHtml(chosen, facets)).toContain('href="./?q=a" aria-current="true"');
});

test("months are offered once a time is chosen, own fields under their names", () => {
  const facets = {
    months: [{ value: "2016-09", label: "September 2016", count: 1 }],
    ministry: [{ value: "Ports", label: "Ports", count: 1 }],
  };
  expect(facetsHtml(VIEW, facets)).not.toContain("September");
  expect(facetsHtml({ ...VIEW, filters: [{ name: "from", value: "2016" }] }, facets)).toContain(
    "from=2016-09&amp;to=2016-09",
  );
  expect(facetsHtml(VIEW, facets)).toContain("<h3>Ministry</h3>");
});

test("a chosen value is never hidden, and it is said where values are not listed", () => {
  const topics = Array.from({ length: 20 }, (_, i) => ({ value: `t${i}`, label: `Topic ${i}`, count: 20 - i }));
  const html = facetsHtml({ ...VIEW, filters: [{ name: "topic", value: "t15" }] }, { topics }, { topics: 1_234 });
  const [shown = "", hidden = ""] = html.slice(html.indexOf('data-facet="topics"')).split("<details>");
  expect(shown).toContain("Topic 15");
  expect(hidden).not.toContain("Topic 15");
  expect(hidden).toContain("<summary>11 more</summary>");
  expect(hidden).toContain("1,234 more, each in fewer releases, are not listed.");
  expect(facetsHtml(VIEW, { topics })).not.toContain("not listed");
});

test("a facet called like a part of every object is a facet like others", () => {
  expect(facetsHtml(VIEW, { constructor: [{ value: "x", label: "x", count: 1 }] })).toContain("constructor=x");
});
