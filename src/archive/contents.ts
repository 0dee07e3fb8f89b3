/** What an archive says of its releases, wherever that stands: in tables of their own, or of a published archive in one record each. */
import type { Release } from "../release.ts";
import type { CatalogEntry, PublishedRecord, StoredEntry } from "./manifest.ts";
import { type Part, recordsOf } from "./parts.ts";
import type { ResolvedPeople } from "./persons.ts";
import type { Table } from "./table.ts";

/** All that a list of hits shows of a release. */
export interface ShownRelease {
  readonly release: Release;
  readonly entry: CatalogEntry;
  /** Who the persons of its own list are. */
  readonly people: ResolvedPeople;
}

/** Each for some releases by number, in the order asked for. @throws CommuniqueError ARCHIVE_DAMAGED */
export interface Contents {
  entries(docs: readonly number[]): Promise<CatalogEntry[]>;
  people(docs: readonly number[]): Promise<ResolvedPeople[]>;
  releases(docs: readonly number[]): Promise<Release[]>;
  shown(docs: readonly number[]): Promise<ShownRelease[]>;
}

/** @param originals whether the original files are at hand */
export function contentsOf(parts: readonly Part[], catalog: Table, resolution: Table, originals: boolean): Contents {
  const releases = recordsOf(parts);
  const people = (docs: readonly number[]): Promise<ResolvedPeople[]> =>
    resolution.records(docs) as Promise<ResolvedPeople[]>;
  const records = publishedRecords(parts, catalog, resolution);
  const entries = async (docs: readonly number[]): Promise<CatalogEntry[]> => {
    const [stored, resolved] = await Promise.all([catalog.records(docs) as Promise<StoredEntry[]>, people(docs)]);
    return stored.map((entry, i) => entryOf(entry, resolved[i] as ResolvedPeople, originals));
  };
  return {
    entries,
    people,
    releases,
    shown: shownOf(records, originals),
  };
}

/** What the records of a published archive are made of. */
export function publishedRecords(
  parts: readonly Part[],
  catalog: Table,
  resolution: Table,
): (docs: readonly number[]) => Promise<PublishedRecord[]> {
  const releases = recordsOf(parts);
  return async (docs) => {
    const [texts, entries, people] = await Promise.all([
      releases(docs),
      catalog.records(docs) as Promise<StoredEntry[]>,
      resolution.records(docs) as Promise<ResolvedPeople[]>,
    ]);
    return texts.map(
      (release, i): PublishedRecord => [release, entries[i] as StoredEntry, people[i] as ResolvedPeople],
    );
  };
}

/** @param parts of a published archive @param originals as of `contentsOf` */
export function publishedContents(parts: readonly Part[], originals: boolean): Contents {
  const records = recordsOf<PublishedRecord>(parts);
  const shown = shownOf(records, originals);
  return {
    entries: async (docs) => (await shown(docs)).map(({ entry }) => entry),
    people: async (docs) => (await shown(docs)).map(({ people }) => people),
    releases: async (docs) => (await shown(docs)).map(({ release }) => release),
    shown,
  };
}

function shownOf(
  records: (docs: readonly number[]) => Promise<PublishedRecord[]>,
  originals: boolean,
): Contents["shown"] {
  return async (docs) =>
    (await records(docs)).map(
      ([release, entry, people]): ShownRelease => ({ release, entry: entryOf(entry, people, originals), people }),
    );
}

function entryOf({ speakers: _, ...entry }: StoredEntry, people: ResolvedPeople, originals: boolean): CatalogEntry {
  const byId = new Map(people.flatMap((person) => (person === null ? [] : [[person.id, person] as const])));
  return { ...entry, people: [...byId.values()], ownFile: originals && entry.ownFile };
}
