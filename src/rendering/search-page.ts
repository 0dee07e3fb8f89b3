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
<div class="search-layout">
<section class="results" aria-labelledby="results-heading">
<h2 id="results-heading" class="visually-hidden">Results</h2>
<div class="results-head">
<p id="summary" role="status">${escapeHtml(resultsSummary(view, results))}</p>
<a class="to-filters" href="#facets">Filters</a>
<nav id="order" aria-label="Order and matching">${orderHtml(view)}</nav>
</div>
<div id="results">${resultsHtml(view, results, labels)}</div>
</section>
<aside id="facets" class="facets" aria-label="Filters">${facetsHtml(view, results.facets, results.unlisted)}</aside>
</div>`;
  return pageHtml(site, { title: searchTitle(view), kind: "search", main, view });
}

/** What the browser's window says of a search. */
export function searchTitle({ text }: SearchView): string {
  return text.trim() === "" ? "Communique" : text.trim();
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

function helpHtml(): string {
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
