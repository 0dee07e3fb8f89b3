/** What a person reads for a chosen filter: a person's name for the id, a language's name for its code. */
import type { Facets, Hit } from "../release.ts";
import { facetParameters } from "./facet-names.ts";
import type { ViewFilter } from "./search-view.ts";

/** Labels by `filterKey`. */
export type FilterLabels = ReadonlyMap<string, string>;

export function filterKey({ name, value }: ViewFilter): string {
  return `${name}=${value}`;
}

/** The labels that an answer holds. */
export function answerLabels(hits: readonly Hit[], facets: Facets): FilterLabels {
  const fromHits = hits.flatMap(({ people }) =>
    people.map(({ id, name }): [string, string] => [filterKey({ name: "person", value: id }), name]),
  );
  const fromFacets = Object.entries(facets).flatMap(([facet, values]) =>
    facetParameters(facet).flatMap((name) =>
      values.map(({ value, label }): [string, string] => [filterKey({ name, value }), label]),
    ),
  );
  return new Map([...fromHits, ...fromFacets]);
}
