/** The server's JSON, as the page asks for it. */
import type { Results, Suggestion } from "../release.ts";
import type { Progress } from "../rendering/progress-page.ts";
import { PAGE_SIZE, viewParameters } from "../rendering/search-view.ts";
import type { Provider } from "./provider.ts";

/** A server that has not answered by then is not going to: it ends searches sooner. */
const TIMEOUT_MS = 20_000;

/** What the page reads of `/api/status`. */
export interface Status {
  readonly state: "indexing" | "ready" | "failed";
  readonly generation: string | null;
  readonly progress: Progress | null;
}

/** @param base the address of the server's search page */
export function apiProvider(base: URL): Provider {
  return {
    base,
    hasDownloads: true,
    module: null,
    hits(view, signal) {
      const parameters = viewParameters(view);
      parameters.set("limit", String(PAGE_SIZE));
      parameters.set("total", "none");
      parameters.set("facets", "none");
      return fetchJson<Results>(new URL(`api/search?${parameters}`, base), signal);
    },
    counts(view, withFacets, signal) {
      const parameters = viewParameters(view);
      parameters.set("limit", "0");
      parameters.delete("offset");
      if (!withFacets) parameters.set("facets", "none");
      return fetchJson<Results>(new URL(`api/search?${parameters}`, base), signal);
    },
    addressOf: async (id) => new URL(`releases/${encodeURIComponent(id)}`, base),
    async suggest(query, limit, signal) {
      const parameters = new URLSearchParams({ q: query, limit: String(limit) });
      const address = new URL(`api/suggest?${parameters}`, base);
      return (await fetchJson<{ readonly suggestions: readonly Suggestion[] }>(address, signal)).suggestions;
    },
  };
}

export function fetchStatus(base: URL): Promise<Status> {
  return fetchJson<Status>(new URL("api/status", base), AbortSignal.timeout(10_000));
}

/** @throws Error with the problem's own words where there are any */
async function fetchJson<Body>(address: URL, signal: AbortSignal): Promise<Body> {
  const both = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const response = await fetch(address, { signal: both, headers: { Accept: "application/json" } });
  if (response.ok) return response.json();
  const problem: unknown = await response.json().catch(() => null);
  const detail = typeof problem === "object" && problem !== null && "detail" in problem ? problem.detail : null;
  throw new Error(typeof detail === "string" ? detail : `The server answered ${response.status}.`);
}
