/** The parts of a generation, opened: their live documents are the releases, numbered through from part to part. */
import { partitionPoint } from "../partition-point.ts";
import { range } from "../range.ts";
import type { Release } from "../release.ts";
import type { DeletedDocuments } from "./deleted-documents.ts";
import type { LiveDocuments } from "./live-documents.ts";
import type { PartEntry, Section } from "./manifest.ts";
import { readSection } from "./sections.ts";
import { Segment } from "./segment.ts";
import type { Source } from "./source.ts";
import { Table } from "./table.ts";

/** What the index of records takes at most, bytes a document, and of the file where a block holds several. */
const INDEX_BYTES = 1.8;
const INDEX_SHARE = 1 / 400;

/** One part, opened. */
export interface Part {
  readonly entry: PartEntry;
  readonly segment: Segment;
  /** Whole records of all its documents, those too that were deleted. */
  readonly releases: Table;
  readonly deleted: DeletedDocuments | null;
  /** Null where all are. */
  readonly live: LiveDocuments | null;
}

/** @throws CommuniqueError INDEX_MISSING, ARCHIVE_DAMAGED, ARCHIVE_VERSION */
export async function openPart(source: Source, entry: PartEntry): Promise<Part> {
  const { search, releases } = entry;
  const opening = entry.deleted === null ? Promise.resolve(null) : openDeleted(source, entry.deleted);
  const [deletion, segment, table] = await Promise.all([
    opening,
    Segment.open(
      source,
      search.file,
      search.length,
      opening.then((known) => known?.live ?? null),
      search.seal,
    ),
    Table.open(
      source,
      releases.file,
      releases.length,
      Math.min(entry.documents * INDEX_BYTES, releases.length * INDEX_SHARE),
      releases.seal,
    ),
  ]);
  const { deleted = null, live = null } = deletion ?? {};
  return { entry, segment, releases: table, deleted, live };
}

/** Most archives have nothing deleted. */
async function openDeleted(
  source: Source,
  section: Section,
): Promise<{ readonly deleted: DeletedDocuments; readonly live: LiveDocuments }> {
  const [{ readDeleted }, { LiveDocuments }] = await Promise.all([
    import("./deleted-documents.ts"),
    import("./live-documents.ts"),
  ]);
  const deleted = await readSection(source, section, readDeleted);
  return { deleted, live: new LiveDocuments(deleted) };
}

/** Where a release stands. */
export interface Place {
  /** The part's place among the parts. */
  readonly part: number;
  /** Its number in the part's files. */
  readonly doc: number;
}

/** Of each release, in their order. */
export function placesOf(parts: readonly Part[]): Place[] {
  return parts.flatMap(({ segment, live }, part) =>
    range(segment.documents).map((number) => ({ part, doc: live?.stored[number] ?? number })),
  );
}

/** The number of the first document of each part, in their order. */
function basesOf(parts: readonly Part[]): number[] {
  let documents = 0;
  return parts.map(({ segment }) => {
    const base = documents;
    documents += segment.documents;
    return base;
  });
}

/** The whole records of releases, in the order asked for. @throws CommuniqueError ARCHIVE_DAMAGED */
export function recordsOf<T = Release>(parts: readonly Part[]): (docs: readonly number[]) => Promise<T[]> {
  const bases = basesOf(parts);
  return async (docs) => {
    const places = docs.map((doc) => partitionPoint(bases.length, (at) => (bases[at] as number) <= doc) - 1);
    const found: T[] = [];
    await Promise.all(
      [...new Set(places)].map(async (place) => {
        const { releases, live } = parts[place] as Part;
        const wanted = [...docs.keys()].filter((i) => places[i] === place);
        const numbers = wanted.map((i) => (docs[i] as number) - (bases[place] as number));
        const rows = live === null ? numbers : numbers.map((number) => live.stored[number] as number);
        const records = (await releases.records(rows)) as readonly T[];
        for (const [at, i] of wanted.entries()) found[i] = records[at] as T;
      }),
    );
    return found;
  };
}
