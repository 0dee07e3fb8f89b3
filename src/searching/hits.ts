/** Hits as they are shown: what the archive says of each release, with the passages that matched. */
import type { Archive } from "../archive/archive.ts";
import type { ShownRelease } from "../archive/contents.ts";
import type { CatalogEntry } from "../archive/stored-records.ts";
import type { Explanation, Hit, Snippet } from "../release.ts";
import type { BeyondWords } from "./beyond-words.ts";
import { Highlighter } from "./highlighter.ts";
import { type MatchContext, positiveWords, speakingGroups } from "./look-up.ts";
import type { Ranked } from "./order.ts";
import type { Clause } from "./query.ts";
import { isOfWords, leaves } from "./rewrite.ts";
import type { SaidScopes } from "./said.ts";
import { snippetsOf } from "./snippets.ts";
import { mentionsOf, type TypedName } from "./typed-names.ts";
import type { Scored } from "./word-scores.ts";

interface HitOptions {
  readonly snippets: boolean;
  /** How the score of a release comes about; null where nobody asks. */
  readonly explained: ((doc: number) => Explanation) | null;
}

/** @param versions by release, those that are folded under it */
export async function toHits(
  context: MatchContext,
  ranked: readonly Ranked[],
  versions: ReadonlyMap<number, readonly number[]>,
  clauses: readonly Clause[],
  scored: Scored,
  { snippets, explained }: HitOptions,
): Promise<Hit[]> {
  const { archive } = context;
  const docs = ranked.map(({ doc }) => doc);
  const folded = docs.flatMap((doc) => versions.get(doc) ?? []);
  const showing: Promise<readonly (ShownRelease | CatalogEntry)[]> = snippets
    ? shownOf(context, docs, clauses)
    : archive.entries(docs);
  const releases = showing.then((shown) => shown.flatMap((one) => ("release" in one ? one.release : [])));
  const [beyond, shown, foldedEntries, mentions] = await Promise.all([
    snippets && !isOfWords(clauses) ? beyondWordsOf(context, clauses) : null,
    showing,
    archive.entries(folded),
    Promise.all(
      (snippets ? positiveNames(clauses, scored, context.said) : []).map(async ({ name, clause }) => ({
        clause,
        spans: await mentionsOf(name, archive, docs, releases),
      })),
    ),
    releases,
  ]);
  const weights = wordWeights(archive, scored, clauses);
  const idOf = new Map(folded.map((doc, i) => [doc, foldedEntries[i]?.id]));
  const hitOf = (one: Ranked, i: number): Hit => {
    const of = shown[i] as ShownRelease | CatalogEntry;
    const entry = "entry" in of ? of.entry : of;
    const ids = new Set((versions.get(one.doc) ?? []).map((doc) => idOf.get(doc)));
    const versionIds = entry.versions.filter((id) => ids.has(id));
    const explain = explained === null ? {} : { explain: explained(one.doc) };
    if (!("release" in of)) return { ...toHit(archive, entry, one, versionIds, []), ...explain };
    const { release, fragments } = of;
    const { mentions: others = [], speech = null, ...scope } = beyond?.(one.doc, of) ?? {};
    const passages = snippetsOf(
      { ...release, people: entry.people, fragments },
      new Highlighter(clauses, scored, [...(scored.scoring.describe([one.doc]).get(one.doc)?.match.keys() ?? [])], {
        ...scope,
        mentions: [...mentions.map(({ clause, spans }) => ({ clause, spans: spans[i] ?? [] })), ...others],
      }),
      archive.analyzer,
      weights,
      speech,
    );
    return { ...toHit(archive, entry, one, versionIds, passages), ...explain };
  };
  const hits: Hit[] = [];
  for (const [i, one] of ranked.entries()) {
    await context.step();
    hits.push(hitOf(one, i));
  }
  return hits;
}

async function beyondWordsOf(context: MatchContext, clauses: readonly Clause[]): Promise<BeyondWords> {
  return (await import("./beyond-words.ts")).beyondWords(context, clauses);
}

/** What snippets are made of: where filters, NEAR or what somebody says can light up, all that is known. */
function shownOf(
  { archive, said }: MatchContext,
  docs: readonly number[],
  clauses: readonly Clause[],
): Promise<ShownRelease[]> {
  const areWords = said.size === 0 && leaves(clauses).every(({ kind }) => kind === "word" || kind === "phrase");
  return areWords ? archive.listed(docs) : archive.shown(docs);
}

export function toHit(
  { urlOf }: Pick<Archive, "urlOf">,
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
    url: urlOf(entry),
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

/** Names typed that speak for a release, with the first clause of each. */
function positiveNames(
  clauses: readonly Clause[],
  { names }: Scored,
  said: SaidScopes,
): { name: TypedName; clause: Clause }[] {
  const positive = positiveWords(clauses);
  return names.flatMap((name) => {
    const clause = positive.find((one) => name.clauses.has(one));
    // In what somebody says the words themselves have to stand.
    return clause === undefined || said.has(clause) ? [] : { name, clause };
  });
}

/** A word in few releases tells more of a passage than one in many. */
function wordWeights(archive: Archive, lookedUp: Scored, clauses: readonly Clause[]): number[] {
  const words = speakingGroups(clauses, lookedUp).flatMap((group) => group.words);
  return words.map((word) => Math.log(1 + archive.size / (1 + (lookedUp.holders.get(word)?.count ?? 0))));
}
