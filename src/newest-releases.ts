/** The newest releases, for a list beside other things. */
import type { Filters, Hit, Results } from "./release.ts";

interface Finder {
  find(
    query: string,
    options: Partial<Filters> & {
      readonly sort: "newest";
      readonly limit: number;
      readonly total: false;
      readonly facets: false;
      readonly snippets: false;
    },
  ): Promise<Results>;
}

/** Those that pass the filters, so many of them: neither counted nor with passages. @throws as `find` does */
export async function newestReleases(
  finder: Finder,
  limit: number,
  filters: Partial<Filters> & { readonly signal?: AbortSignal } = {},
): Promise<readonly Hit[]> {
  const { hits } = await finder.find("", {
    ...filters,
    sort: "newest",
    limit,
    total: false,
    facets: false,
    snippets: false,
  });
  return hits;
}
