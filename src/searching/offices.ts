/** `office:"Secretary of State"`: releases that name somebody who is known to hold the office on the day of the release. */
import { fold } from "../analysis/normalize.ts";
import type { Archive } from "../archive/archive.ts";
import { officeKey } from "../archive/office-title.ts";
import type { StoredPerson } from "../archive/stored-records.ts";
import type { ArchiveNames } from "./archive-names.ts";
import type { Test } from "./filters.ts";
import { HolderTimes } from "./holder-times.ts";

/** Words before an office that make another of it: a rank below it, its past, or somebody who serves who holds it. */
const OTHER_BEFORE: ReadonlySet<string> = new Set(
  `deputy vice assistant under associate junior sub former ex then late past onetime shadow aspiring counterpart
   to for of from in at with by`.split(/\s+/),
);
/** Words that say of an office that it is held no longer. */
const PAST: ReadonlySet<string> = new Set("former ex late past onetime".split(" "));
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
  /** How many releases of each month do. */
  readonly attested: StoredPerson["attested"][number];
}

export function officeTitle(title: string): OfficeTitle {
  const text = fold(title)
    .replaceAll(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
    .replaceAll(/['’]s\b/g, "");
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "" && word !== "the");
  return { key: officeKey(title), words };
}

/** Those of a person that some dated release attests. */
export function tenuresOf({ id, offices, attested }: Pick<StoredPerson, "id" | "offices" | "attested">): Tenure[] {
  return offices.flatMap(({ title, from, to }, i) =>
    from === null || to === null
      ? []
      : { person: id, title: officeTitle(title), from, to, attested: attested[i] ?? [] },
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

/** Whether a title says that its bearer held an office once. */
function isFormer({ words }: OfficeTitle, office: OfficeTitle): boolean {
  const at = words.findIndex((word) => PAST.has(word));
  return at >= 0 && isOffice({ key: "", words: words.slice(at + 1) }, office);
}

export async function holding(office: string, archive: Archive, names: ArchiveNames): Promise<Test> {
  const holders = await officeHolders(office, archive, names);
  return (doc) => holders(doc).length > 0;
}

/** Ids of those whom a release names and who hold the office on its day: see `HolderTimes`. */
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
  const times = new HolderTimes(
    tenures.filter(({ title }) => isOffice(title, wanted)),
    tenures.filter(({ title }) => isFormer(title, wanted)),
  );
  const bearers = column.values.map((id) => times.bears(id));
  const day = (doc: number): string | null => {
    const place = published.first(doc);
    return place < 0 ? null : published.value(place);
  };
  const named = (doc: number): number[] => Array.from(column.of(doc)).filter((person) => bearers[person]);
  for (let doc = 0; doc < archive.size; doc++) {
    const on = day(doc);
    if (on !== null) for (const person of named(doc)) times.name(column.value(person), on);
  }
  return (doc) => {
    const on = day(doc);
    if (on === null) return [];
    return named(doc)
      .map((person) => column.value(person))
      .filter((id) => times.holds(id, on));
  };
}
