/** The server's JSON, as the page asks for it. */
import type { Results, Suggestion } from "../release.ts";
import type { Progress } from "../rendering/progress-page.ts";
import { PAGE_SIZE, type SearchView, viewParameters } from "../rendering/search-view.ts";
import { siteRoot } from "./dom.ts";

/** What the page reads of `/api/status`. */
export interface Status {
  readonly state: "indexing" | "ready" | "failed";
  readonly generation: string | null;
  readonly progress: Progress | null;
}

/** The hits alone, as fast as may be. */
export function fetchHits(view: SearchView, signal: AbortSignal): Promise<Results> {
  const parameters = viewParameters(view);
  parameters.set("limit", String(PAGE_SIZE));
  parameters.set("total", "none");
  parameters.set("facets", "none");
  return fetchJson<Results>(`api/search?${parameters}`, signal);
}

/** The count and the facets alone, which can take longer. */
export function fetchCounts(view: SearchView, signal: AbortSignal): Promise<Results> {
  const parameters = viewParameters(view);
  parameters.set("limit", "0");
  parameters.delete("offset");
  return fetchJson<Results>(`api/search?${parameters}`, signal);
}

export async function fetchSuggestions(
  query: string,
  limit: number,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  const parameters = new URLSearchParams({ q: query, limit: String(limit) });
  const { suggestions } = await fetchJson<{ readonly suggestions: readonly Suggestion[] }>(
    `api/suggest?${parameters}`,
    signal,
  );
  return suggestions;
}

export function fetchStatus(): Promise<Status> {
  return fetchJson<Status>("api/status", AbortSignal.timeout(10_000));
}

/** @throws Error with the problem's own words where there are any */
async function fetchJson<Body>(path: string, signal: AbortSignal): Promise<Body> {
  const response = await fetch(new URL(path, siteRoot()), { signal, headers: { Accept: "application/json" } });
  if (response.ok) return response.json();
  const problem: unknown = await response.json().catch(() => null);
  const detail = typeof problem === "object" && problem !== null && "detail" in problem ? problem.detail : null;
  throw new Error(typeof detail === "string" ? detail : `The server answered ${response.status}.`);
}
