/** The filters beside the results: facet values to click, and the days of issue to type. */
import type { Facets, FacetValue, Results } from "../release.ts";
import { escapeHtml } from "./escape.ts";
import { hasFilter, type SearchView, viewUrl, withFilter, withoutFilter } from "./search-view.ts";
import { timelineHtml } from "./timeline.ts";

/** Values of a facet that are shown before one asks for more. */
const SHOWN_VALUES = 8;

interface KnownFacet {
  readonly heading: string;
  /** The parameters that choosing a value sets. */
  readonly parameters: readonly string[];
}

const KNOWN_FACETS: Readonly<Record<string, KnownFacet>> = {
  people: { heading: "People", parameters: ["person"] },
  topics: { heading: "Topics", parameters: ["topic"] },
  years: { heading: "Year of issue", parameters: ["from", "to"] },
  months: { heading: "Month of issue", parameters: ["from", "to"] },
  eventYears: { heading: "Year spoken of", parameters: ["event"] },
  eventMonths: { heading: "Month spoken of", parameters: ["event"] },
  languages: { heading: "Language", parameters: ["language"] },
  folders: { heading: "Folder", parameters: ["folder"] },
};

/**
 * All facets that have values, each value a link to the view with it or, where it is chosen, without it.
 * Months are shown only within a chosen time, since there are too many otherwise.
 *
 * @param unlisted how many more values each has
 */
export function facetsHtml(view: SearchView, facets: Facets, unlisted: Results["unlisted"] = {}): string {
  const isNarrowed = (...parameters: string[]): boolean => view.filters.some(({ name }) => parameters.includes(name));
  const names = [...new Set([...Object.keys(KNOWN_FACETS), ...Object.keys(facets)])];
  const sections = names
    .filter((name) => name !== "undated" && (name !== "months" || isNarrowed("from", "to")))
    .filter((name) => name !== "eventMonths" || isNarrowed("event"))
    .map((name) => facetHtml(view, name, own(facets, name) ?? [], own(unlisted, name) ?? 0));
  return `<h2 class="facets-heading">Narrow the search</h2>${timelineHtml(view, facets)}${issuedHtml(view, facets)}${sections.join("")}`;
}

/** A field of the user's own may be named as what objects inherit. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The parameters that choosing a value of the facet sets. */
export function facetParameters(facet: string): readonly string[] {
  return Object.hasOwn(KNOWN_FACETS, facet) ? (KNOWN_FACETS[facet]?.parameters ?? []) : [facet];
}

/** A name of the user's own as a heading. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The first values and those chosen; the others, as far as they are listed, when one asks for them. */
function facetHtml(view: SearchView, name: string, values: readonly FacetValue[], unlisted: number): string {
  if (values.length === 0) return "";
  const isShown = (value: FacetValue, place: number): boolean => place < SHOWN_VALUES || isChosen(view, name, value);
  const items = (some: readonly FacetValue[]): string => some.map((value) => valueHtml(view, name, value)).join("");
  const shown = values.filter(isShown);
  const others = values.filter((value, place) => !isShown(value, place));
  const beyond =
    unlisted > 0
      ? `<p class="hint">${unlisted.toLocaleString("en")} more, each in fewer releases, are not listed.</p>`
      : "";
  const rest =
    others.length > 0
      ? `<details><summary>${others.length} more</summary><ul>${items(others)}</ul>${beyond}</details>`
      : "";
  return `<section class="facet" data-facet="${escapeHtml(name)}"><h3>${escapeHtml(headingOf(name))}</h3><ul>${items(shown)}</ul>${rest}</section>`;
}

function isChosen(view: SearchView, facet: string, { value }: FacetValue): boolean {
  return facetParameters(facet).every((name) => hasFilter(view, { name, value }));
}

function valueHtml(view: SearchView, facet: string, one: FacetValue): string {
  const chosen = isChosen(view, facet, one);
  const filters = facetParameters(facet).map((name) => ({ name, value: one.value }));
  const target = filters.reduce(chosen ? withoutFilter : withFilter, view);
  return `<li>${facetLink(viewUrl(target, "./"), one.label, one.count, chosen)}</li>`;
}

function facetLink(href: string, label: string, count: number, chosen: boolean): string {
  const state = chosen ? ' aria-current="true"' : "";
  const remove = chosen ? '<span class="visually-hidden"> (chosen; remove)</span>' : "";
  return `<a href="${escapeHtml(href)}"${state}><span class="label" dir="auto">${escapeHtml(label)}</span>${remove} <span class="count">${count.toLocaleString("en")}</span></a>`;
}

/** The fields belong to the search form, wherever they stand. */
function issuedHtml(view: SearchView, facets: Facets): string {
  const field = (name: string, label: string) => {
    const value = view.filters.find((filter) => filter.name === name)?.value ?? "";
    return `<label>${label}<input form="search" name="${name}" value="${escapeHtml(value)}" placeholder="YYYY-MM-DD" autocomplete="off" inputmode="numeric"></label>`;
  };
  return `<section class="facet issued"><h3 id="issued">Issued</h3><div role="group" aria-labelledby="issued">${field("from", "From")}${field("to", "To")}<button form="search">Apply</button></div><p class="hint">A day, a month or a year: 2016-09-18, 2016-09, 2016</p>${undatedHtml(view, facets)}</section>`;
}

/** In the query, since a release without a date passes no filter by date. */
const UNDATED = "date:none";

function undatedHtml(view: SearchView, { undated = [] }: Facets): string {
  const words = view.text.split(/\s+/).filter((word) => word !== "");
  const isChosen = words.includes(UNDATED);
  const [value] = undated;
  if (value === undefined) return "";
  const text = isChosen ? words.filter((word) => word !== UNDATED) : [...words, UNDATED];
  const filters = view.filters.filter(({ name }) => name !== "from" && name !== "to");
  const href = viewUrl({ ...view, text: text.join(" "), filters, offset: 0 }, "./");
  return `<ul><li>${facetLink(href, "Without a date", value.count, isChosen)}</li></ul>`;
}

function headingOf(facet: string): string {
  if (Object.hasOwn(KNOWN_FACETS, facet)) return KNOWN_FACETS[facet]?.heading ?? facet;
  return capitalized(facet);
}
