/** The filters beside the results: facet values to click, and the days of issue to type. */
import type { Facets, FacetValue, Results } from "../release.ts";
import { formatDate } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import { capitalized, facetParameters, KNOWN_FACETS } from "./facet-names.ts";
import { hasFilter, type SearchView, viewUrl, withFilter, withoutFilter } from "./search-view.ts";
import { timelineHtml } from "./timeline.ts";
import { ENGLISH_WORDS, type Words } from "./words.ts";

/** Values of a facet that are shown before one asks for more. */
const SHOWN_VALUES = 8;

/**
 * All facets that have values, each value a link to the view with it or, where it is chosen, without it.
 * Months are shown only within a chosen time, since there are too many otherwise.
 *
 * @param unlisted how many more values each has
 */
export function facetsHtml(
  view: SearchView,
  facets: Facets,
  unlisted: Results["unlisted"] = {},
  words: Words = ENGLISH_WORDS,
): string {
  const isNarrowed = (...parameters: string[]): boolean => view.filters.some(({ name }) => parameters.includes(name));
  const names = [...new Set([...Object.keys(KNOWN_FACETS), ...Object.keys(facets)])];
  const sections = names
    .filter((name) => name !== "undated" && (name !== "months" || isNarrowed("from", "to")))
    .filter((name) => name !== "eventMonths" || isNarrowed("event"))
    .map((name) => facetHtml(view, words, name, own(facets, name) ?? [], own(unlisted, name) ?? 0));
  return `<h2 class="facets-heading">${escapeHtml(words.say("narrow"))}</h2>${timelineHtml(view, facets, words)}${issuedHtml(view, facets, words)}${sections.join("")}`;
}

/** A field of the user's own may be named as what objects inherit. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The first values and those chosen; the others, as far as they are listed, when one asks for them. */
function facetHtml(
  view: SearchView,
  words: Words,
  name: string,
  values: readonly FacetValue[],
  unlisted: number,
): string {
  if (values.length === 0) return "";
  const isShown = (value: FacetValue, place: number): boolean => place < SHOWN_VALUES || isChosen(view, name, value);
  const items = (some: readonly FacetValue[]): string =>
    some.map((value) => valueHtml(view, words, name, value)).join("");
  const shown = values.filter(isShown);
  const others = values.filter((value, place) => !isShown(value, place));
  const beyond = unlisted > 0 ? `<p class="hint">${escapeHtml(words.say("unlisted", unlisted))}</p>` : "";
  const rest =
    others.length > 0
      ? `<details><summary>${escapeHtml(words.say("more", others.length))}</summary><ul>${items(others)}</ul>${beyond}</details>`
      : "";
  return `<section class="facet" data-facet="${escapeHtml(name)}"><h3>${escapeHtml(headingOf(name, words))}</h3><ul>${items(shown)}</ul>${rest}</section>`;
}

function isChosen(view: SearchView, facet: string, { value }: FacetValue): boolean {
  return facetParameters(facet).every((name) => hasFilter(view, { name, value }));
}

function valueHtml(view: SearchView, words: Words, facet: string, one: FacetValue): string {
  const chosen = isChosen(view, facet, one);
  const filters = facetParameters(facet).map((name) => ({ name, value: one.value }));
  const target = filters.reduce(chosen ? withoutFilter : withFilter, view);
  return `<li>${facetLink(viewUrl(target, "./"), labelIn(words, facet, one.value, one.label), one.count, chosen, words)}</li>`;
}

function facetLink(href: string, label: string, count: number, chosen: boolean, words: Words): string {
  const state = chosen ? ' aria-current="true"' : "";
  const remove = chosen ? `<span class="visually-hidden"> ${escapeHtml(words.say("chosen"))}</span>` : "";
  return `<a href="${escapeHtml(href)}"${state}><span class="label" dir="auto">${escapeHtml(label)}</span>${remove} <span class="count">${words.number(count)}</span></a>`;
}

/** The fields belong to the search form, wherever they stand. */
function issuedHtml(view: SearchView, facets: Facets, words: Words): string {
  const field = (name: string, label: string) => {
    const value = view.filters.find((filter) => filter.name === name)?.value ?? "";
    return `<label>${label}<input form="search" name="${name}" value="${escapeHtml(value)}" placeholder="YYYY-MM-DD" autocomplete="off" inputmode="numeric"></label>`;
  };
  return `<section class="facet issued"><h3 id="issued">${escapeHtml(words.say("issued"))}</h3><div role="group" aria-labelledby="issued">${field("from", escapeHtml(words.say("fromDay")))}${field("to", escapeHtml(words.say("toDay")))}<button form="search">${escapeHtml(words.say("apply"))}</button></div><p class="hint">${escapeHtml(words.say("dayHint"))}</p>${undatedHtml(view, facets, words)}</section>`;
}

/** In the query, since a release without a date passes no filter by date. */
const UNDATED = "date:none";

function undatedHtml(view: SearchView, { undated = [] }: Facets, words: Words): string {
  const asked = view.text.split(/\s+/).filter((word) => word !== "");
  const isChosen = asked.includes(UNDATED);
  const [value] = undated;
  if (value === undefined) return "";
  const text = isChosen ? asked.filter((word) => word !== UNDATED) : [...asked, UNDATED];
  const filters = view.filters.filter(({ name }) => name !== "from" && name !== "to");
  const href = viewUrl({ ...view, text: text.join(" "), filters, offset: 0 }, "./");
  return `<ul><li>${facetLink(href, words.say("withoutDate"), value.count, isChosen, words)}</li></ul>`;
}

/** Times and languages are named in the search's own language. */
function labelIn(words: Words, facet: string, value: string, label: string): string {
  if (facet === "languages") return words.languageName(value) ?? label;
  return facet === "months" || facet === "eventMonths" ? formatDate(value, words.language) : label;
}

function headingOf(facet: string, words: Words): string {
  const known = own(KNOWN_FACETS, facet);
  return known === undefined ? capitalized(facet) : words.say(known.heading);
}
