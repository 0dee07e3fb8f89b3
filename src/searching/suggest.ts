/** What a reader may be about to type: people, topics and titles of the archive. */
import type { Analyzer } from "../analysis/analyzer.ts";
import type { Archive } from "../archive/archive.ts";
import { range } from "../range.ts";
import type { Span, Suggestion } from "../release.ts";
import type { ArchiveNames } from "./filters.ts";
import { NameIndex } from "./names.ts";

/** Of each kind, before they are mixed: titles would else push names out. */
const SHARE = 0.5;

export interface Suggester {
  /** The names in which each typed word begins a word; those in most releases first, titles after names. */
  suggest(query: string, limit: number): Suggestion[];
}

/** Time and memory: one pass over names, topics and titles. */
export async function createSuggester(archive: Archive, names: ArchiveNames): Promise<Suggester> {
  const { analyzer } = archive;
  const [persons, personNames, topicNames, topics, ids, titleColumn] = await Promise.all([
    archive.persons().then(({ all }) => all()),
    names.persons(),
    names.topics(),
    archive.column("topics"),
    archive.column("id"),
    archive.column("title"),
  ]);
  const personOf = new Map(persons.map((person) => [person.id, person]));
  const docs = range(archive.size);
  const topicCounts = new Map<string, number>();
  for (const doc of docs)
    for (const topic of topics.valuesOf(doc)) topicCounts.set(topic, (topicCounts.get(topic) ?? 0) + 1);
  const titleOf = new Map(
    docs.map((doc) => [ids.value(ids.first(doc)), titleColumn.value(titleColumn.first(doc))] as const),
  );
  const titles = new NameIndex(
    analyzer,
    Array.from(titleOf, ([id, title]) => ({ id, names: [title] })),
  );

  return {
    suggest(query, limit) {
      const prefixes = analyzer.tokens(query, null).map((token) => token.word);
      if (prefixes.length === 0) return [];
      const make = (kind: Suggestion["kind"], text: string, value: string, count: number): Suggestion => ({
        kind,
        text,
        value,
        count,
        highlights: beginnings(text, prefixes, analyzer),
      });
      const people = [...personNames.startingWith(query)].flatMap((id) => {
        const person = personOf.get(id);
        return person === undefined ? [] : [make("person", person.name, id, person.releases)];
      });
      const named = [...topicNames.startingWith(query)].map((topic) =>
        make("topic", topic, topic, topicCounts.get(topic) ?? 0),
      );
      const found = [...people, ...named].sort(byCount);
      const listed = [...titles.startingWith(query)].map((id) => make("title", titleOf.get(id) ?? id, id, 1));
      const shown = found.slice(0, Math.max(Math.ceil(limit * SHARE), limit - listed.length));
      return [...shown, ...listed.sort(byCount).slice(0, limit - shown.length)];
    },
  };
}

function byCount(a: Suggestion, b: Suggestion): number {
  return b.count - a.count || (a.text < b.text ? -1 : 1);
}

/** The typed beginnings of words where they stand in a name. */
function beginnings(text: string, prefixes: readonly string[], analyzer: Analyzer): Span[] {
  const spans: Span[] = [];
  for (const { word, start, end } of analyzer.tokens(text, null)) {
    const prefix = prefixes.find((one) => word.startsWith(one));
    if (prefix !== undefined && start >= (spans.at(-1)?.[1] ?? 0))
      spans.push([start, Math.min(end, start + (word.length === end - start ? prefix.length : end - start))]);
  }
  return spans;
}
