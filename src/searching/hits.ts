/** Hits as they are shown: what the archive says of each release, with the passages that matched. */
import type { Archive } from "../archive/archive.ts";
import type { CatalogEntry } from "../archive/manifest.ts";
import type { ResolvedPeople } from "../archive/persons.ts";
import type { Explanation, Hit, Release, Span } from "../release.ts";
import { Highlighter } from "./highlighter.ts";
import { type MatchContext, speakingGroups } from "./matching.ts";
import type { Ranked } from "./order.ts";
import type { Clause } from "./query.ts";
import { quotationsOf, saidBy } from "./said.ts";
import { snippetsOf } from "./snippets.ts";
import type { Scored } from "./word-scores.ts";

interface HitOptions {
  readonly snippets: boolean;
  /** How the score of a release comes about; null where nobody asks. */
  readonly explained: ((doc: number) => Explanation) | null;
}

export async function toHits(
  context: MatchContext,
  ranked: readonly Ranked[],
  clauses: readonly Clause[],
  scored: Scored,
  { snippets, explained }: HitOptions,
): Promise<Hit[]> {
  const { archive } = context;
  const docs = ranked.map(({ doc }) => doc);
  const [speakers, resolved, entries, releases] = await Promise.all([
    saidBy(clauses, context.names),
    archive.people(docs),
    archive.entries(docs),
    snippets ? archive.releases(docs) : [],
  ]);
  const weights = wordWeights(archive, scored, clauses);
  return ranked.map(({ doc, score, related }, i): Hit => {
    const entry = entries[i] as CatalogEntry;
    const release = releases[i];
    const own = resolved[i] as ResolvedPeople;
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
      versions: 0,
      snippets:
        release === undefined
          ? []
          : snippetsOf(
              { ...release, people: entry.people },
              highlighterOf(context, own, clauses, scored, doc, release),
              archive.analyzer,
              weights,
              speakers === null ? [] : quotationsOf(release, own, speakers),
            ),
      ...(explained !== null && { explain: explained(doc) }),
    };
  });
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
  const words = speakingGroups(clauses, lookedUp).flatMap((group) => group.words);
  return words.map((word) => Math.log(1 + archive.size / (1 + (lookedUp.holders.get(word)?.count ?? 0))));
}
