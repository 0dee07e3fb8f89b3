/** The search page: results with their filters, or a word on why there are none yet. */
import type { Results } from "../release.ts";
import { escapeHtml } from "./escape.ts";
import { facetsHtml } from "./facets.ts";
import type { FilterLabels } from "./filter-labels.ts";
import { pageHtml, type Site } from "./page-shell.ts";
import { resultsHtml, resultsSummary } from "./results.ts";
import { helpHtml, orderHtml, STARRED_PLACE, searchLayoutHtml, searchTitle } from "./search-layout.ts";
import type { SearchView } from "./search-view.ts";

/** @param labels of chosen filters */
export function searchPageHtml(site: Site, view: SearchView, results: Results, labels: FilterLabels): string {
  const { words } = site;
  const main = `<h1 class="visually-hidden">${escapeHtml(words.say("searchReleases"))}</h1>
${STARRED_PLACE}
${helpHtml(words)}
${searchLayoutHtml(
  {
    summary: resultsSummary(view, results, words),
    order: orderHtml(view, words, site.sortNames),
    results: resultsHtml(view, results, labels, true, words),
    facets: facetsHtml(view, results.facets, results.unlisted, words),
  },
  words,
)}`;
  return pageHtml(site, { title: searchTitle(view), kind: "search", main, view });
}
