/** The answer to a search as HTML: what was understood, the hits, and the way to the next ones. */
import type { Hit, Results } from "../release.ts";
import { timeHtml } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import { capitalized } from "./facet-names.ts";
import { type FilterLabels, filterKey } from "./filter-labels.ts";
import { isOfLanguage, languageAttributes } from "./language.ts";
import { namesHtml } from "./names.ts";
import { passageUrl } from "./passage-link.ts";
import { EMPTY_VIEW, type SearchView, viewUrl, withoutFilter } from "./search-view.ts";
import { ENGLISH_WORDS, type MessageName, type Words } from "./words.ts";

const FILTER_NAMES: readonly MessageName[] = ["person", "topic", "from", "to", "event", "language", "folder"];

/** How many were found, in one sentence without markup; what a screen reader is told of each new answer. */
export function resultsSummary(
  view: SearchView,
  results: Pick<Results, "total" | "related">,
  words: Words = ENGLISH_WORDS,
): string {
  const { total, related } = results;
  if (total === null) return "";
  const asked = view.text.trim() !== "" || view.filters.length > 0;
  const found = total === 0 && asked ? words.say("noneMatch") : words.say(asked ? "match" : "releases", total);
  return found + (related > 0 ? words.say("alsoRelated", related) : "");
}

/**
 * Everything below the summary.
 *
 * @param labels of chosen filters; one without is shown by its value
 * @param hasDownloads whether a server is there to hand over all hits as a file
 */
export function resultsHtml(
  view: SearchView,
  results: Results,
  labels: FilterLabels,
  hasDownloads: boolean,
  words: Words = ENGLISH_WORDS,
): string {
  return (
    chosenHtml(view, labels, words) +
    noticesHtml(view, results, words) +
    (results.hits.length > 0 ? hitsHtml(view, results, words) : emptyHtml(view, words)) +
    pagerHtml(view, results, words) +
    (hasDownloads && results.hits.length > 0 && results.total !== 0 ? downloadHtml(view, words) : "")
  );
}

function chosenHtml(view: SearchView, labels: FilterLabels, words: Words): string {
  if (view.filters.length === 0) return "";
  const items = view.filters.map((filter) => {
    const known = FILTER_NAMES.find((name) => name === filter.name);
    const name = known === undefined ? capitalized(filter.name) : words.say(known);
    return `<li><a data-filter="${escapeHtml(filterKey(filter))}" href="${escapeHtml(viewUrl(withoutFilter(view, filter), "./"))}"><span class="visually-hidden">${escapeHtml(words.say("remove"))} </span>${escapeHtml(name)}: <b dir="auto">${escapeHtml(labels.get(filterKey(filter)) ?? filter.value)}</b> <span aria-hidden="true">×</span></a></li>`;
  });
  return `<ul class="chosen" aria-label="${escapeHtml(words.say("chosenFilters"))}">${items.join("")}</ul>`;
}

function noticesHtml(view: SearchView, { didYouMean, query, relaxed, timedOut }: Results, words: Words): string {
  const notices: string[] = [];
  if (didYouMean !== null) notices.push(didYouMeanHtml(view, didYouMean, words));
  for (const { text, reason } of query.ignored) {
    notices.push(words.html("notUsed", { part: `<q dir="auto">${escapeHtml(text)}</q>`, reason: escapeHtml(reason) }));
  }
  if (relaxed) notices.push(escapeHtml(words.say("relaxed")));
  if (timedOut) notices.push(escapeHtml(words.say("timedOut")));
  return notices.map((notice) => `<p class="notice">${notice}</p>`).join("");
}

/** @param meant what the query may have meant */
export function didYouMeanHtml(view: SearchView, meant: string, words: Words = ENGLISH_WORDS): string {
  const href = escapeHtml(viewUrl({ ...view, text: meant, offset: 0 }, "./"));
  return words.html("didYouMean", { query: `<a href="${href}"><b>${escapeHtml(meant)}</b></a>` });
}

function hitsHtml(view: SearchView, results: Results, words: Words): string {
  const items = results.hits.map((hit) => `<li>${hitHtml(view, hit, words)}</li>`);
  return `<ol class="hits" start="${results.offset + 1}">${items.join("")}</ol>`;
}

function hitHtml(view: SearchView, hit: Hit, words: Words): string {
  const language = languageAttributes(hit.language);
  const title = hit.snippets.find(({ field }) => field === "title");
  const passages = hit.snippets
    .filter(({ field }) => field === "text")
    .map(
      (snippet) =>
        `<p class="passage"${language}><a href="${escapeHtml(passageUrl(hit.url, snippet))}">${snippet.html}</a></p>`,
    );
  return `<article class="hit" data-id="${escapeHtml(hit.id)}"><h3${language}><a href="${escapeHtml(hit.url)}">${title?.html ?? escapeHtml(hit.title)}</a></h3><p class="about">${aboutHtml(hit, words)}</p>${passages.join("")}${namesHtml(view, hit, words)}<div class="acts scripted"><button type="button" data-cite>${escapeHtml(words.say("copyCitation"))}</button></div></article>`;
}

/** Day, language, what it is to the search, and own fields, in one line. */
function aboutHtml(hit: Hit, words: Words): string {
  const fields = Object.values(hit.fields).map(
    (value) => `<span dir="auto">${escapeHtml(typeof value === "number" ? String(value) : value.join(", "))}</span>`,
  );
  const language = isOfLanguage(hit.language, words.language) ? null : words.languageName(hit.language ?? "");
  const parts = [
    hit.published === null ? escapeHtml(words.say("undated")) : timeHtml(hit.published, words.language, words.language),
    ...fields,
    ...(language === null ? [] : [escapeHtml(language)]),
    ...(hit.copies.length === 0 ? [] : [escapeHtml(words.say("copies", hit.copies.length))]),
    ...(hit.versions === 0 ? [] : [escapeHtml(words.say("earlierVersions", hit.versions))]),
    ...(hit.newest === null
      ? []
      : [
          `<a href="releases/${escapeHtml(encodeURIComponent(hit.newest))}">${escapeHtml(words.say("newerVersion"))}</a>`,
        ]),
    ...(hit.related ? [`<span class="related">${escapeHtml(words.say("related"))}</span>`] : []),
  ];
  return parts.join(' <span aria-hidden="true">·</span> ');
}

function emptyHtml(view: SearchView, words: Words): string {
  if (view.text.trim() === "" && view.filters.length === 0) {
    return `<div class="empty"><h3>${escapeHtml(words.say("nothingHere"))}</h3><p>${escapeHtml(words.say("holdsNothing"))}</p></div>`;
  }
  const way = (to: SearchView, name: MessageName): string =>
    `<a href="${escapeHtml(viewUrl({ ...to, offset: 0 }, "./"))}">${escapeHtml(words.say(name))}</a>`;
  const ways = [
    ...(view.offset > 0 ? [way(view, "firstPage")] : []),
    ...(view.filters.length > 0 ? [way({ ...view, filters: [] }, "removeFilters")] : []),
    ...(view.match === "auto" ? [] : [way({ ...view, match: "auto" }, "allowForms")]),
    ...(view.text.trim() === "" ? [] : [escapeHtml(words.say("otherWords"))]),
    way(EMPTY_VIEW, "seeNewest"),
  ];
  return `<div class="empty"><h3>${escapeHtml(words.say("whatToTry"))}</h3><ul>${ways.map((way) => `<li>${way}</li>`).join("")}</ul></div>`;
}

function pagerHtml(view: SearchView, results: Results, words: Words): string {
  const link = (offset: number, label: string, rel: string) =>
    `<a rel="${rel}" href="${escapeHtml(viewUrl({ ...view, offset }, "./"))}">${label}</a>`;
  const last = results.offset + results.hits.length;
  const previous =
    view.offset > 0
      ? link(Math.max(0, view.offset - results.limit), `← ${escapeHtml(words.say("previous"))}`, "prev")
      : "";
  const next =
    results.next !== null && last > results.offset ? link(last, `${escapeHtml(words.say("next"))} →`, "next") : "";
  if (previous === "" && next === "") return "";
  return `<nav class="pager" aria-label="${escapeHtml(words.say("pages"))}">${previous}<span>${words.number(results.offset + 1)}–${words.number(last)}</span>${next}</nav>`;
}

function downloadHtml(view: SearchView, words: Words): string {
  const href = viewUrl({ ...view, offset: 0 }, "./api/search.csv");
  return `<p class="download"><a href="${escapeHtml(href)}" download>${escapeHtml(words.say("download"))}</a></p>`;
}
