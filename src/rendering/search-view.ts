/**
 * What a visitor is looking at, as the page's address says it: words, filters, order and place. Server and
 * browser read and write it by these functions, so that every state of the page is an address. It is lenient;
 * checking parameters is the API's part.
 */
import type { MatchMode, SortOrder } from "../release.ts";
import { sortOrders } from "../sort-orders.ts";

/** Hits on one page of results. */
export const PAGE_SIZE = 20;

/** One filter, under the name that the API's parameter has. */
export interface ViewFilter {
  readonly name: string;
  readonly value: string;
}

export interface SearchView {
  readonly text: string;
  readonly filters: readonly ViewFilter[];
  readonly match: MatchMode;
  readonly sort: SortOrder;
  readonly offset: number;
}

export const EMPTY_VIEW: SearchView = { text: "", filters: [], match: "auto", sort: "relevance", offset: 0 };

const SINGLE_FILTERS: readonly string[] = ["from", "to"];
const FILTER_NAMES: readonly string[] = ["person", "topic", ...SINGLE_FILTERS, "event", "language", "folder"];

/**
 * The view that an address asks for; what it cannot mean is left out.
 *
 * @param fieldNames the archive's own fields, which are filters and orders too
 */
export function readView(parameters: URLSearchParams, fieldNames: readonly string[]): SearchView {
  const known = new Set([...FILTER_NAMES, ...fieldNames]);
  const filters = [...parameters]
    .filter(([name, value]) => known.has(name) && value !== "")
    .map(([name, value]) => ({ name, value }));
  const match = parameters.get("match");
  const sort = parameters.get("sort") ?? "";
  const offset = Number(parameters.get("offset") ?? 0);
  return {
    text: parameters.get("q") ?? "",
    filters,
    match: match === "all" || match === "exact" ? match : "auto",
    sort: sortOrders(fieldNames).includes(sort) ? sort : "relevance",
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
  };
}

/** The view as parameters that page and API take alike; what is as usual is not said. */
export function viewParameters(view: SearchView): URLSearchParams {
  const parameters = new URLSearchParams();
  if (view.text !== "") parameters.set("q", view.text);
  for (const { name, value } of view.filters) parameters.append(name, value);
  if (view.match !== "auto") parameters.set("match", view.match);
  if (view.sort !== "relevance") parameters.set("sort", view.sort);
  if (view.offset > 0) parameters.set("offset", String(view.offset));
  return parameters;
}

/** The view's address. @param root the search page's own address as seen from the page that links to it: `./` or `../` */
export function viewUrl(view: SearchView, root: string): string {
  const parameters = viewParameters(view).toString();
  return parameters === "" ? root : `${root}?${parameters}`;
}

export function hasFilter(view: SearchView, { name, value }: ViewFilter): boolean {
  return view.filters.some((filter) => filter.name === name && filter.value === value);
}

/** The first page of the view with the filter added; `from` and `to` can only be one each. */
export function withFilter(view: SearchView, added: ViewFilter): SearchView {
  const kept = SINGLE_FILTERS.includes(added.name)
    ? view.filters.filter(({ name }) => name !== added.name)
    : view.filters;
  return { ...view, offset: 0, filters: hasFilter(view, added) ? view.filters : [...kept, added] };
}

/** The first page of the view without the filter. */
export function withoutFilter(view: SearchView, removed: ViewFilter): SearchView {
  const filters = view.filters.filter(({ name, value }) => name !== removed.name || value !== removed.value);
  return { ...view, offset: 0, filters };
}
