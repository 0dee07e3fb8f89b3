/** What tests ask of an archive: which releases a query finds, and what lights up in them. */
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { Hit } from "../../src/release.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";

/** Ids of what matches, ascending. */
export async function idsOf(engine: EmbeddedEngine, query: string, options: FindOptions = {}): Promise<string[]> {
  const { hits } = await engine.find(query, { limit: 100, match: "all", ...options });
  return hits.map(({ id }) => id).sort();
}

/** What lights up in the text of a hit. */
export function litIn({ snippets }: Hit): string[] {
  return snippets
    .filter(({ field }) => field === "text")
    .flatMap(({ text, highlights }) => highlights.map(([start, end]) => text.slice(start, end)));
}
