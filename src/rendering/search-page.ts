/** The search page: results with their filters, or a word on why there are none yet. */
import type { Results } from "../release.ts";
import { escapeHtml } from "./escape.ts";
import { facetsHtml } from "./facets.ts";
import type { FilterLabels } from "./filter-labels.ts";
import { pageHtml, type Site } from "./page-shell.ts";
import { resultsHtml, resultsSummary } from "./results.ts";
import { type SearchView, viewUrl } from "./search-view.ts";

/** @param labels of chosen filters */
export function searchPageHtml(site: Site, view: SearchView, results: Results, labels: FilterLabels): string {
  const main = `<h1 class="visually-hidden">Search the releases</h1>
${helpHtml()}
${searchLayoutHtml({
  summary: resultsSummary(view, results),
  order: orderHtml(view),
  results: resultsHtml(view, results, labels, true),
  facets: facetsHtml(view, results.facets),
})}`;
  return pageHtml(site, { title: searchTitle(view), kind: "search", main, view });
}

/** What stands where: text, and HTML. */
export interface SearchLayout {
  readonly summary: string;
  readonly order: string;
  readonly results: string;
  /** Null for a search without filters. */
  readonly facets: string | null;
}

export function searchLayoutHtml({ summary, order, results, facets }: SearchLayout): string {
  const toFilters = facets === null ? "" : '<a class="to-filters" href="#facets">Filters</a>\n';
  const aside = facets === null ? "" : `\n<aside id="facets" class="facets" aria-label="Filters">${facets}</aside>`;
  return `<div class="search-layout">
<section class="results" aria-labelledby="results-heading">
<h2 id="results-heading" class="visually-hidden">Results</h2>
<div class="results-head">
<p id="summary" role="status">${escapeHtml(summary)}</p>
${toFilters}<nav id="order" aria-label="Order and matching">${order}</nav>
</div>
<div id="results">${results}</div>
</section>${aside}
</div>`;
}

/** What the browser's window says of a search, before the site's title; empty without words. */
export function searchTitle({ text }: SearchView): string {
  return text.trim();
}

/** Links that order the results anew or match words otherwise. */
export function orderHtml(view: SearchView): string {
  const link = (changed: Partial<SearchView>, label: string, current: boolean) =>
    `<a href="${escapeHtml(viewUrl({ ...view, ...changed, offset: 0 }, "./"))}"${current ? ' aria-current="true"' : ""}>${label}</a>`;
  const orders = [
    ...(view.text.trim() === "" ? [] : [link({ sort: "relevance" }, "Best first", view.sort === "relevance")]),
    link(
      { sort: "newest" },
      "Newest",
      view.sort === "newest" || (view.text.trim() === "" && view.sort === "relevance"),
    ),
    link({ sort: "oldest" }, "Oldest", view.sort === "oldest"),
  ];
  const exact =
    view.text.trim() === ""
      ? ""
      : `<span class="matching">${link({ match: view.match === "exact" ? "auto" : "exact" }, "Exact words only", view.match === "exact")}</span>`;
  return `<span class="orders">${orders.join("")}</span>${exact}`;
}

export function helpHtml(): string {
  const ways: readonly (readonly [example: string, meaning: string])[] = [
    ["summit security", "all of the words, in any form; a few near misses where little matches"],
    ['"climate summit"', "these words in this order"],
    ["summit -climate", "not this word"],
    ["summit OR conference", "either word"],
    ["secur*", "words that start so; climat~ for words written nearly so"],
    ["treaty NEAR/9 person:Kishida", "one within nine words of the other"],
    ["title:treaty", "in the title; also person:, topic:, said:, office:, lang:, folder:"],
    ["after:2016-09 before:2017", "issued in this time; date:last month; event: for dates that a release speaks of"],
  ];
  const items = ways.map(([example, meaning]) => `<dt><code>${escapeHtml(example)}</code></dt><dd>${meaning}</dd>`);
  return `<details class="help"><summary>How to search</summary><dl>${items.join("")}</dl><p class="keys">Keys: <kbd>/</kbd> to the search box, <kbd>↓</kbd> <kbd>↑</kbd> through suggestions and results, <kbd>Esc</kbd> to clear.</p></details>`;
}
