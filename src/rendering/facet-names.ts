/** What facets are called, and the filters that their values are. */
import type { MessageName } from "./words.ts";

interface KnownFacet {
  readonly heading: MessageName;
  /** The parameters that choosing a value sets. */
  readonly parameters: readonly string[];
}

export const KNOWN_FACETS: Readonly<Record<string, KnownFacet>> = {
  people: { heading: "people", parameters: ["person"] },
  topics: { heading: "topics", parameters: ["topic"] },
  years: { heading: "years", parameters: ["from", "to"] },
  months: { heading: "months", parameters: ["from", "to"] },
  eventYears: { heading: "eventYears", parameters: ["event"] },
  eventMonths: { heading: "eventMonths", parameters: ["event"] },
  languages: { heading: "language", parameters: ["language"] },
  folders: { heading: "folder", parameters: ["folder"] },
};

/** The parameters that choosing a value of the facet sets. */
export function facetParameters(facet: string): readonly string[] {
  return Object.hasOwn(KNOWN_FACETS, facet) ? (KNOWN_FACETS[facet]?.parameters ?? []) : [facet];
}

/** A name of the user's own as a heading. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
