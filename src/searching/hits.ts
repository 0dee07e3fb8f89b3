/** Hits as they are shown: what the archive says of each release, with the passages that matched. */
import type { Archive } from "../archive/archive.ts";
import type { CatalogEntry } from "../archive/manifest.ts";
import type { ResolvedPeople } from "../archive/persons.ts";
import type { Hit, Release, Snippet, Span } from "../release.ts";
import { Highlighter } from "./highlighter.ts";
import { type MatchContext, positiveWords, type Scored } from "./matching.ts";
import type { Ranked } from "./order.ts";
import type { Clause } from "./query.ts";
import { quotationsOf, saidBy } from "./said.ts";
import { snippetsOf } from "./snippets.ts";

/** @param versions by release, those that are folded under it */
export async function toHits(
  context: MatchContext,
  ranked: readonly Ranked[],
  versions: ReadonlyMap<number, readonly number[]>,
  clauses: readonly Clause[],
  scored: Scored,
  snippets: boolean,
): Promise<Hit[]> {
  const { archive } = context;
  const docs = ranked.map(({ doc }) => doc);
  const folded = docs.flatMap((doc) => versions.get(doc) ?? []);
  const [speakers, resolved, entries, releases] = await Promise.all([
    saidBy(clauses, context.names),
    archive.people(docs),
    archive.entries([...docs, ...folded]),
    snippets ? archive.releases(docs) : [],
  ]);
  const weights = wordWeights(archive, scored, clauses);
  const idOf = new Map(folded.map((doc, i) => [doc, entries[docs.length + i]?.id]));
  return ranked.map((one, i): Hit => {
    const entry = entries[i] as CatalogEntry;
    const release = releases[i];
    const ids = new Set((versions.get(one.doc) ?? []).map((doc) => idOf.get(doc)));
    const versionIds = entry.versions.filter((id) => ids.has(id));
    if (release === undefined) return toHit(entry, one, versionIds, []);
    const own = resolved[i] as ResolvedPeople;
    const passages = snippetsOf(
      { ...release, people: entry.people },
      highlighterOf(context, own, clauses, scored, one.doc, release),
      archive.analyzer,
      weights,
      speakers === null ? [] : quotationsOf(release, own, speakers),
    );
    return toHit(entry, one, versionIds, passages);
  });
}

export function toHit(
  entry: CatalogEntry,
  { score, related }: Pick<Hit, "score" | "related">,
  versionIds: readonly string[],
  snippets: readonly Snippet[],
): Hit {
  return {
    id: entry.id,
    score,
    related,
    title: entry.title,
    published: entry.published,
    language: entry.language,
    url: `releases/${encodeURIComponent(entry.id)}`,
    source: entry.source,
    original: entry.ownFile,
    people: entry.people,
    topics: entry.topics,
    fields: entry.fields,
    copies: entry.copies,
    versions: versionIds.length,
    versionIds,
    newest: entry.newest,
    snippets,
  };
}

function highlighterOf(
  { said }: MatchContext,
  people: ResolvedPeople,
  clauses: readonly Clause[],
  scored: Scored,
  doc: number,
  release: Release,
): Highlighter {
  const within = Array.from(said, ([clause, ids]): [Clause, readonly Span[]] => [
    clause,
    quotationsOf(release, people, ids),
  ]);
  const foundBy = Object.keys(scored.scoring.describe([doc]).get(doc)?.match ?? {});
  return new Highlighter(clauses, scored, foundBy, new Map(within));
}

/** A word in few releases tells more of a passage than one in many. */
function wordWeights(archive: Archive, lookedUp: Scored, clauses: readonly Clause[]): number[] {
  const words = positiveWords(clauses).flatMap((clause) => lookedUp.groups.get(clause)?.words ?? []);
  return words.map((word) => Math.log(1 + archive.size / (1 + (lookedUp.holders.get(word)?.count ?? 0))));
}
