/** What an archive says of its releases, wherever that stands: in tables of their own, or of a published archive in one record each. */
import type { Release, Topic } from "../release.ts";
import { type Part, recordsOf } from "./parts.ts";
import type { ResolvedPeople } from "./persons.ts";
import type { Fragment } from "./release-url.ts";
import type { CatalogEntry, ListedRelease, PublishedRecord, ReleaseDetails, StoredEntry } from "./stored-records.ts";
import type { Table } from "./table.ts";

/** All that a list of hits shows of a release. */
export interface ShownRelease {
  readonly release: Release;
  readonly entry: CatalogEntry;
  /** Who the persons of its own list are. */
  readonly people: ResolvedPeople;
  /** Where its own page can be opened; empty where hits do not lead there. */
  readonly fragments: readonly Fragment[];
}

/** Each for some releases by number, in the order asked for. @throws CommuniqueError ARCHIVE_DAMAGED */
export interface Contents {
  entries(docs: readonly number[]): Promise<CatalogEntry[]>;
  people(docs: readonly number[]): Promise<ResolvedPeople[]>;
  releases(docs: readonly number[]): Promise<Release[]>;
  shown(docs: readonly number[]): Promise<ShownRelease[]>;
  /**
   * As `shown`, where nothing but words is looked for in the releases. A published archive leaves out what stands apart in it: where topics
   * are named, dates, quotations, turns, metadata and whatever else is not in a `ListedRelease`.
   */
  listed(docs: readonly number[]): Promise<ShownRelease[]>;
}

/** @param originals whether the original files are at hand */
export function contentsOf(parts: readonly Part[], catalog: Table, resolution: Table, originals: boolean): Contents {
  const releases = recordsOf(parts);
  const people = (docs: readonly number[]): Promise<ResolvedPeople[]> =>
    resolution.records(docs) as Promise<ResolvedPeople[]>;
  const records = wholeRecords(parts, catalog, resolution);
  const entries = async (docs: readonly number[]): Promise<CatalogEntry[]> => {
    const [stored, resolved] = await Promise.all([catalog.records(docs) as Promise<StoredEntry[]>, people(docs)]);
    return stored.map((entry, i) => entryOf(entry, resolved[i] as ResolvedPeople, originals));
  };
  return {
    entries,
    people,
    releases,
    shown: shownOf(records, originals),
    listed: shownOf(records, originals),
  };
}

/**
 * What records of published archives have of a release; the rest stands in another table, and is read where it is asked for.
 *
 * @param fragments of its own page, where hits lead there
 */
export function splitRelease(
  release: Release,
  fragments: readonly Fragment[],
): readonly [ListedRelease, ReleaseDetails] {
  const { id, path, title, language, people, url, text, ...details } = release;
  const listed = { id, path, title, language, people, url, text, topics: details.topics.map(({ name }) => name) };
  return [fragments.length === 0 ? listed : { ...listed, fragments }, details];
}

function joinRelease({ topics: _, fragments: __, ...listed }: ListedRelease, details: ReleaseDetails): Release {
  return { ...listed, ...details };
}

/** A release of which no more is read. */
function withoutDetails(listed: ListedRelease): Release {
  const topics = listed.topics.map((name): Topic => ({ name, source: "text", mentions: [] }));
  return joinRelease(listed, { ...NO_DETAILS, topics });
}

const NO_DETAILS: ReleaseDetails = {
  mediaType: "",
  section: null,
  published: null,
  publishedFrom: null,
  dateline: null,
  topics: [],
  dates: [],
  quotes: [],
  turns: [],
  abbreviations: [],
  headings: [],
  pages: [],
  omitted: [],
  draft: false,
  embargo: null,
  fields: {},
  metadata: {},
};

type WholeRecord = readonly [release: Release, entry: StoredEntry, people: ResolvedPeople];

/** What a published archive says of releases. */
export function wholeRecords(
  parts: readonly Part[],
  catalog: Table,
  resolution: Table,
): (docs: readonly number[]) => Promise<WholeRecord[]> {
  const releases = recordsOf(parts);
  return async (docs) => {
    const [texts, entries, people] = await Promise.all([
      releases(docs),
      catalog.records(docs) as Promise<StoredEntry[]>,
      resolution.records(docs) as Promise<ResolvedPeople[]>,
    ]);
    return texts.map((release, i): WholeRecord => [release, entries[i] as StoredEntry, people[i] as ResolvedPeople]);
  };
}

/** @param parts of a published archive @param details its table of what lists of hits do without @param originals as of `contentsOf` */
export function publishedContents(parts: readonly Part[], details: () => Promise<Table>, originals: boolean): Contents {
  const records = recordsOf<PublishedRecord>(parts);
  const detailsOf = async (docs: readonly number[]): Promise<ReleaseDetails[]> =>
    (await (await details()).records(docs)) as ReleaseDetails[];
  const listed = shownOf(
    async (docs) =>
      (await records(docs)).map(
        ([release, entry, people]) => [withoutDetails(release), entry, people, release.fragments] as const,
      ),
    originals,
  );
  const shown = shownOf(async (docs) => {
    const [known, others] = await Promise.all([records(docs), detailsOf(docs)]);
    return known.map(
      ([release, entry, people], i) =>
        [joinRelease(release, others[i] as ReleaseDetails), entry, people, release.fragments] as const,
    );
  }, originals);
  return {
    entries: async (docs) => (await listed(docs)).map(({ entry }) => entry),
    people: async (docs) => (await listed(docs)).map(({ people }) => people),
    releases: async (docs) => (await shown(docs)).map(({ release }) => release),
    shown,
    listed,
  };
}

function shownOf(
  records: (
    docs: readonly number[],
  ) => Promise<readonly (readonly [...WholeRecord, fragments?: readonly Fragment[] | undefined])[]>,
  originals: boolean,
): Contents["shown"] {
  return async (docs) =>
    (await records(docs)).map(
      ([release, entry, people, fragments = []]): ShownRelease => ({
        release,
        entry: entryOf(entry, people, originals),
        people,
        fragments,
      }),
    );
}

function entryOf({ speakers: _, ...entry }: StoredEntry, people: ResolvedPeople, originals: boolean): CatalogEntry {
  const byId = new Map(people.flatMap((person) => (person === null ? [] : [[person.id, person] as const])));
  return { ...entry, people: [...byId.values()], ownFile: originals && entry.ownFile };
}
