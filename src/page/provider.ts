/** Whom the search asks: a server's API, or an archive that the page reads itself. */
import type { Results, Suggestion } from "../release.ts";
import type { SearchView } from "../rendering/search-view.ts";

export interface Provider {
  /** What relative addresses of its answers are relative to. */
  readonly base: URL;
  /** Whether it can hand over all hits as a file. */
  readonly hasDownloads: boolean;
  /** A module that it needs, and without which it cannot go on; null where it needs none. */
  readonly module: URL | null;
  /** The hits alone, as fast as may be; what the query may have meant can be left to `counts`. */
  hits(view: SearchView, signal: AbortSignal): Promise<Results>;
  /** The count, what the query may have meant and, where they are wanted, the facets: all that can take longer. */
  counts(view: SearchView, withFacets: boolean, signal: AbortSignal): Promise<Results>;
  /** Where the release with this id is shown, whole. */
  addressOf(id: string): Promise<URL>;
  suggest(query: string, limit: number, signal: AbortSignal): Promise<readonly Suggestion[]>;
}
