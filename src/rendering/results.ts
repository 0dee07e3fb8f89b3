/** The answer to a search as HTML: what was understood, the hits, and the way to the next ones. */
import type { Hit, Results } from "../release.ts";
import { timeHtml } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import { capitalized } from "./facets.ts";
import { type FilterLabels, filterKey } from "./filter-labels.ts";
import { foreignLanguageName, languageAttributes } from "./language.ts";
import { namesHtml } from "./names.ts";
import { EMPTY_VIEW, PAGE_SIZE, type SearchView, viewUrl, withoutFilter } from "./search-view.ts";

const FILTER_WORDS: Readonly<Record<string, string>> = {
  person: "Person",
  topic: "Topic",
  from: "Issued from",
  to: "Issued to",
  event: "Speaks of",
  language: "Language",
  folder: "Folder",
};

/** How many were found, in one sentence without markup; what a screen reader is told of each new answer. */
export function resultsSummary(view: SearchView, results: Results): string {
  const { total, related } = results;
  if (total === null) return "";
  const found = total === 0 ? "No release" : plural(total, "release");
  const asked = view.text.trim() !== "" || view.filters.length > 0;
  const matches = asked ? (total <= 1 ? " matches" : " match") : "";
  const added = related > 0 ? `; ${related.toLocaleString("en")} related` : "";
  return `${found}${matches}${added}`;
}

/**
 * Everything below the summary.
 *
 * @param labels of chosen filters; one without is shown by its value
 * @param hasDownloads whether a server is there to hand over all hits as a file
 */
export function resultsHtml(view: SearchView, results: Results, labels: FilterLabels, hasDownloads: boolean): string {
  return (
    chosenHtml(view, labels) +
    noticesHtml(view, results) +
    (results.hits.length > 0 ? hitsHtml(view, results) : emptyHtml(view)) +
    pagerHtml(view, results) +
    (hasDownloads && results.hits.length > 0 && results.total !== 0 ? downloadHtml(view) : "")
  );
}

function chosenHtml(view: SearchView, labels: FilterLabels): string {
  if (view.filters.length === 0) return "";
  const items = view.filters.map((filter) => {
    const words = Object.hasOwn(FILTER_WORDS, filter.name) ? FILTER_WORDS[filter.name] : capitalized(filter.name);
    return `<li><a data-filter="${escapeHtml(filterKey(filter))}" href="${escapeHtml(viewUrl(withoutFilter(view, filter), "./"))}"><span class="visually-hidden">Remove </span>${escapeHtml(words ?? filter.name)}: <b dir="auto">${escapeHtml(labels.get(filterKey(filter)) ?? filter.value)}</b> <span aria-hidden="true">×</span></a></li>`;
  });
  return `<ul class="chosen" aria-label="Chosen filters">${items.join("")}</ul>`;
}

function noticesHtml(view: SearchView, { didYouMean, query, relaxed, timedOut }: Results): string {
  const notices: string[] = [];
  if (didYouMean !== null) {
    const href = escapeHtml(viewUrl({ ...view, text: didYouMean, offset: 0 }, "./"));
    notices.push(`Did you mean <a href="${href}"><b>${escapeHtml(didYouMean)}</b></a>?`);
  }
  for (const { text, reason } of query.ignored) {
    notices.push(`Not used in this search: <q dir="auto">${escapeHtml(text)}</q> (${escapeHtml(reason)})`);
  }
  if (relaxed) {
    notices.push("Few releases, or none, hold all of the words; those that hold some of them are marked as related.");
  }
  if (timedOut) notices.push("The search took too long and was cut short: there may be more.");
  return notices.map((notice) => `<p class="notice">${notice}</p>`).join("");
}

function hitsHtml(view: SearchView, results: Results): string {
  const items = results.hits.map((hit) => `<li>${hitHtml(view, hit)}</li>`);
  return `<ol class="hits" start="${results.offset + 1}">${items.join("")}</ol>`;
}

function hitHtml(view: SearchView, hit: Hit): string {
  const language = languageAttributes(hit.language);
  const title = hit.snippets.find(({ field }) => field === "title");
  const passages = hit.snippets
    .filter(({ field }) => field === "text")
    .map(({ html }) => `<p class="passage"${language}>${html}</p>`);
  return `<article class="hit"><h3${language}><a href="${escapeHtml(hit.url)}">${title?.html ?? escapeHtml(hit.title)}</a></h3><p class="about">${aboutHtml(hit)}</p>${passages.join("")}${namesHtml(view, hit)}</article>`;
}

/** Day, language, what it is to the search, and own fields, in one line. */
function aboutHtml(hit: Hit): string {
  const fields = Object.values(hit.fields).map(
    (value) => `<span dir="auto">${escapeHtml(typeof value === "number" ? String(value) : value.join(", "))}</span>`,
  );
  const language = foreignLanguageName(hit.language);
  const parts = [
    hit.published === null ? "Undated" : timeHtml(hit.published),
    ...fields,
    ...(language === null ? [] : [escapeHtml(language)]),
    ...(hit.copies.length === 0 ? [] : [plural(hit.copies.length, "copy", "copies")]),
    ...(hit.versions === 0 ? [] : [plural(hit.versions, "earlier version")]),
    ...(hit.newest === null
      ? []
      : [`<a href="releases/${escapeHtml(encodeURIComponent(hit.newest))}">there is a newer version</a>`]),
    ...(hit.related ? ['<span class="related">related</span>'] : []),
  ];
  return parts.join(' <span aria-hidden="true">·</span> ');
}

function emptyHtml(view: SearchView): string {
  if (view.text.trim() === "" && view.filters.length === 0) {
    return '<div class="empty"><h3>There is nothing here yet</h3><p>This archive holds no releases.</p></div>';
  }
  const ways: string[] = [];
  if (view.offset > 0)
    ways.push(`<a href="${escapeHtml(viewUrl({ ...view, offset: 0 }, "./"))}">go to the first page</a>`);
  if (view.filters.length > 0)
    ways.push(`<a href="${escapeHtml(viewUrl({ ...view, offset: 0, filters: [] }, "./"))}">remove all filters</a>`);
  if (view.match !== "auto")
    ways.push(
      `<a href="${escapeHtml(viewUrl({ ...view, offset: 0, match: "auto" }, "./"))}">allow other forms of the words</a>`,
    );
  if (view.text.trim() !== "") ways.push("use fewer or other words");
  ways.push(`<a href="${viewUrl(EMPTY_VIEW, "./")}">see the newest releases</a>`);
  return `<div class="empty"><h3>What you can try</h3><ul>${ways.map((way) => `<li>${way}</li>`).join("")}</ul></div>`;
}

function pagerHtml(view: SearchView, results: Results): string {
  const link = (offset: number, label: string, rel: string) =>
    `<a rel="${rel}" href="${escapeHtml(viewUrl({ ...view, offset }, "./"))}">${label}</a>`;
  const last = results.offset + results.hits.length;
  const previous = view.offset > 0 ? link(Math.max(0, view.offset - PAGE_SIZE), "← Previous", "prev") : "";
  const next = results.next !== null && last > results.offset ? link(last, "Next →", "next") : "";
  if (previous === "" && next === "") return "";
  return `<nav class="pager" aria-label="Pages of results">${previous}<span>${(results.offset + 1).toLocaleString("en")}–${last.toLocaleString("en")}</span>${next}</nav>`;
}

function downloadHtml(view: SearchView): string {
  const href = viewUrl({ ...view, offset: 0 }, "./api/search.csv");
  return `<p class="download"><a href="${escapeHtml(href)}" download>Download all as CSV</a></p>`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
