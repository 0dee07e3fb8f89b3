/** An engine over a few invented releases in memory: enough of a search for serving and the page to be tried on. */
import type { Engine, FindOptions } from "../src/engines/engine.ts";
import { CommuniqueError } from "../src/errors.ts";
import type {
  Facets,
  Hit,
  PersonEntry,
  ReleaseEntry,
  Results,
  Skipped,
  Snippet,
  Span,
  Warning,
} from "../src/release.ts";
import { snippetHtml } from "../src/rendering/snippet.ts";

/** What a test wants a release to be; the rest is as plain as can be. */
export type ReleaseParts = Partial<ReleaseEntry> & { readonly title: string; readonly text: string };

export interface FakeEngineOptions {
  readonly skipped?: readonly Skipped[];
  readonly warnings?: readonly Warning[];
  /** Called with the options of each search. */
  readonly onFind?: (query: string, options: FindOptions) => void | Promise<void>;
}

export function releaseEntry(parts: ReleaseParts): ReleaseEntry {
  const id = parts.id ?? parts.path ?? `${parts.title.toLowerCase().replace(/\W+/g, "-")}.txt`;
  return {
    id,
    path: id,
    mediaType: "text/plain",
    section: null,
    published: null,
    publishedFrom: null,
    dateline: null,
    language: "en",
    people: [],
    topics: [],
    dates: [],
    abbreviations: [],
    quotes: [],
    turns: [],
    headings: [],
    pages: [],
    omitted: [],
    draft: false,
    embargo: null,
    fields: {},
    metadata: {},
    url: `releases/${encodeURIComponent(id)}`,
    source: null,
    original: true,
    copies: [],
    versions: parts.versionIds?.length ?? 0,
    versionIds: [],
    newest: null,
    ...parts,
  };
}

/** Words match as substrings, all of them; own field `ministry`; facets of people, topics and years. */
export function fakeEngine(releases: readonly ReleaseEntry[], options: FakeEngineOptions = {}): Engine {
  return {
    use(work) {
      return work(this);
    },
    status: {
      generation: "g1",
      releases: releases.length,
      originals: true,
      bytes: 1_000 * releases.length,
      languages: ["en"],
      fields: { ministry: { type: "text", facet: true } },
      skipped: options.skipped?.length ?? 0,
      warnings: options.warnings?.length ?? 0,
    },
    skipped: async () => options.skipped ?? [],
    warnings: async () => options.warnings ?? [],
    async find(query, find = {}) {
      await options.onFind?.(query, find);
      if (find.signal?.aborted) throw new CommuniqueError("ABORTED", "stopped");
      return results(releases, query, find);
    },
    release: async (id) => releases.find((release) => release.id === id) ?? null,
    async similar(id, { limit = 10 } = {}) {
      const release = releases.find((one) => one.id === id);
      if (release === undefined) return null;
      const like = releases.filter(
        (one) => one !== release && one.topics.some(({ name }) => release.topics.some((own) => own.name === name)),
      );
      return like.slice(0, limit).map((one) => hit(one, []));
    },
    originalPath: async (id) => releases.find((release) => release.id === id)?.path ?? null,
    people: async (query, limit, offset = 0) =>
      people(releases)
        .filter(({ name }) => holds(name, query))
        .slice(offset, offset + limit),
    person: async (id) => people(releases).find((person) => person.id === id) ?? null,
    suggest: async (query, limit) =>
      people(releases)
        .filter(({ name }) => holds(name, query))
        .slice(0, limit)
        .map(({ id, name, releases: count }) => ({
          kind: "person" as const,
          text: name,
          value: id,
          count,
          highlights: spansOf(name, [query]),
        })),
    close: async () => {},
  };
}

function results(releases: readonly ReleaseEntry[], query: string, options: FindOptions): Results {
  const words = query.split(/\s+/).filter(Boolean);
  const { person = [], topic = [], from, to, fields = {}, limit = 10, cursor, sort = "newest" } = options;
  const offset = cursor === undefined ? (options.offset ?? 0) : Number(cursor);
  const found = releases
    .filter((release) => words.every((word) => holds(`${release.title} ${release.text}`, word)))
    .filter((release) => person.length === 0 || release.people.some(({ id }) => person.includes(id)))
    .filter((release) => topic.length === 0 || release.topics.some(({ name }) => topic.includes(name)))
    .filter(({ published }) => from == null || (published !== null && published.slice(0, from.length) >= from))
    .filter(({ published }) => to == null || (published !== null && published.slice(0, to.length) <= to))
    .filter(
      (release) =>
        fields.ministry === undefined ||
        fields.ministry.some((value) => [release.fields.ministry ?? []].flat().includes(value)),
    )
    .sort((a, b) => (a.published ?? "").localeCompare(b.published ?? "") * (sort === "oldest" ? 1 : -1));
  const page = found.slice(offset, offset + limit);
  return {
    query: {
      text: query,
      understood: query,
      ignored: query.includes('"') ? [{ text: '"', reason: "the phrase does not end" }] : [],
    },
    total: options.total === false ? null : found.length,
    related: 0,
    relaxed: false,
    offset,
    limit,
    next: offset + page.length < found.length ? String(offset + page.length) : null,
    timedOut: false,
    generation: "g1",
    didYouMean: query === "sumit" ? "summit" : null,
    hits: page.map((release) => hit(release, words)),
    facets: options.facets === false ? {} : facets(found),
    unlisted: {},
  };
}

function hit(release: ReleaseEntry, words: readonly string[]): Hit {
  const { id, title, published, language, url, source, original, fields, copies, versions, versionIds, newest, text } =
    release;
  const inTitle = spansOf(title, words);
  const first = Math.max(0, (spansOf(text, words)[0]?.[0] ?? 0) - 80);
  const passage = text.slice(first, first + 240);
  const highlights = spansOf(passage, words);
  const snippets: Snippet[] = [
    ...(inTitle.length > 0 ? [snippet("title", title, 0, inTitle, { before: false, after: false })] : []),
    snippet("text", passage, first, highlights, { before: first > 0, after: first + 240 < text.length }),
  ];
  return {
    id,
    score: 1,
    related: false,
    title,
    published,
    language,
    url,
    source,
    original,
    people: release.people.map((person) => ({ id: person.id, name: person.name })),
    topics: release.topics.map(({ name }) => name),
    fields,
    copies,
    versions,
    versionIds,
    newest,
    snippets,
  };
}

function snippet(
  field: "title" | "text",
  text: string,
  start: number,
  highlights: Span[],
  cut: { before: boolean; after: boolean },
): Snippet {
  return {
    field,
    start,
    end: start + text.length,
    text,
    highlights,
    fragment: null,
    html: snippetHtml(text, highlights, cut),
  };
}

function facets(found: readonly ReleaseEntry[]): Facets {
  const count = (values: readonly (readonly [value: string, label: string])[]) =>
    [...new Map(values)].map(([value, label]) => ({
      value,
      label,
      count: values.filter(([other]) => other === value).length,
    }));
  return {
    people: count(found.flatMap((release) => release.people.map(({ id, name }) => [id, name] as const))),
    topics: count(found.flatMap((release) => release.topics.map(({ name }) => [name, name] as const))),
    years: count(
      found.flatMap(({ published }) =>
        published === null ? [] : [[published.slice(0, 4), published.slice(0, 4)] as const],
      ),
    ),
    ministry: count(
      found.flatMap((release) =>
        [release.fields.ministry ?? []].flat().map((value) => [String(value), String(value)] as const),
      ),
    ),
  };
}

function people(releases: readonly ReleaseEntry[]): PersonEntry[] {
  const all = new Map(releases.flatMap((release) => release.people.map((person) => [person.id, person] as const)));
  return [...all.values()].map(({ id, name, aliases }) => ({
    id,
    name,
    aliases,
    offices: [],
    releases: releases.filter((release) => release.people.some((person) => person.id === id)).length,
    with: [],
    evidence: [],
  }));
}

function spansOf(text: string, words: readonly string[]): Span[] {
  return words
    .flatMap((word): Span[] => {
      const start = word === "" ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
      return start === -1 ? [] : [[start, start + word.length]];
    })
    .sort((a, b) => a[0] - b[0]);
}

function holds(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}
