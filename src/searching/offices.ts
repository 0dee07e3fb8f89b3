/** `office:"Secretary of State"`: releases that name somebody who is known to hold the office on the day of the release. */
import { fold } from "../analysis/normalize.ts";
import type { Archive } from "../archive/archive.ts";
import { officeKey } from "../archive/office-title.ts";
import type { PersonEntry } from "../release.ts";
import type { ArchiveNames, Test } from "./filters.ts";

/** Words before an office that make another of it: a rank below it, its past, or somebody who serves who holds it. */
const OTHER_BEFORE: ReadonlySet<string> = new Set(
  `deputy vice assistant under associate junior sub former ex then late past onetime shadow aspiring counterpart
   to for of from in at with by`.split(/\s+/),
);
/** An office ends, or goes on with what it is for; a name behind it is somebody else's. */
const MAY_FOLLOW: ReadonlySet<string> = new Set("for of from to and in at on".split(" "));

/** A title as offices are compared. */
export interface OfficeTitle {
  readonly key: string;
  readonly words: readonly string[];
}

/** What a person was called on some days. */
export interface Tenure {
  readonly person: string;
  readonly title: OfficeTitle;
  /** The first and the last day on which a release says so. */
  readonly from: string;
  readonly to: string;
}

export function officeTitle(title: string): OfficeTitle {
  const text = fold(title)
    .replaceAll(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
    .replaceAll(/['’]s\b/g, "");
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "" && word !== "the");
  return { key: officeKey(title), words };
}

/** Those of a person that some dated release attests. */
export function tenuresOf({ id, offices }: Pick<PersonEntry, "id" | "offices">): Tenure[] {
  return offices.flatMap(({ title, from, to }) =>
    from === null || to === null ? [] : { person: id, title: officeTitle(title), from, to },
  );
}

/** Whether who bears a title holds the office: `U.S. Secretary of State` that of a secretary of state, a deputy secretary not. */
export function isOffice(title: OfficeTitle, office: OfficeTitle): boolean {
  if (title.key === office.key) return office.key !== "";
  const { length } = office.words;
  if (length === 0) return false;
  return title.words.some((_, at) => {
    if (!office.words.every((word, i) => title.words[at + i] === word)) return false;
    const next = title.words[at + length];
    return (
      !title.words.slice(0, at).some((word) => OTHER_BEFORE.has(word)) && (next === undefined || MAY_FOLLOW.has(next))
    );
  });
}

export async function holding(office: string, archive: Archive, names: ArchiveNames): Promise<Test> {
  const holders = await officeHolders(office, archive, names);
  return (doc) => holders(doc).length > 0;
}

/** Ids of those whom a release names and who hold the office on its day: who does is known from the first day to the last on which one says so. */
export async function officeHolders(
  office: string,
  archive: Archive,
  names: ArchiveNames,
): Promise<(doc: number) => readonly string[]> {
  const [{ column }, tenures, published] = await Promise.all([
    archive.persons(),
    names.tenures(),
    archive.column("published"),
  ]);
  const wanted = officeTitle(office);
  const held = new Map<string, Tenure[]>();
  for (const tenure of tenures) {
    if (!isOffice(tenure.title, wanted)) continue;
    const known = held.get(tenure.person);
    if (known === undefined) held.set(tenure.person, [tenure]);
    else known.push(tenure);
  }
  const heldBy = column.values.map((id) => held.get(id) ?? null);
  return (doc) => {
    const place = published.first(doc);
    if (place < 0) return [];
    const day = published.value(place);
    const isHolder = (person: number): boolean =>
      heldBy[person]?.some(({ from, to }) => from <= day && day <= to) ?? false;
    return Array.from(column.of(doc).filter(isHolder), (person) => column.value(person));
  };
}
