/** The archive's table of persons, from who is who (`resolve-persons.ts`): names, offices with their dates, ids. */
import { chiefOffice } from "../archive/chief-office.ts";
import { officeHeld, officeKey } from "../archive/office-title.ts";
import type { DoubtfulPair, StoredPerson } from "../archive/stored-records.ts";
import type { Warning } from "../release.ts";
import type { Authority } from "./authority.ts";
import type { NamesakeGroup } from "./namesakes.ts";
import { assignIds, type PersonsBefore } from "./person-ids.ts";
import { foldWord, parsePersonName } from "./person-name.ts";
import { remembering } from "./remembering.ts";
import { type ResolvedPerson, resolvePersons } from "./resolve-persons.ts";
import type { Roster } from "./roster.ts";

/** How many aliases and offices a person's entry lists: those met first would else crowd out a page. */
const LISTED = 50;
/** Releases that a doubtful pair shows of each. */
const SHOWN = 5;
/** An accent that a fifth of the writings have is the name's; the others have lost it. */
const ACCENTED_SHARE = 0.2;

export interface PersonTables {
  /** Most releases first, then by id. */
  readonly persons: readonly StoredPerson[];
  /** A release's persons a line, by their numbers in `persons`; -1 for what is no person. */
  readonly resolution: readonly (readonly number[])[];
  readonly doubtful: readonly DoubtfulPair[];
  readonly warnings: readonly Warning[];
}

/** Time and memory: linear in the roster, besides the resolution. */
export function personTables(roster: Roster, authority: Authority, before: PersonsBefore): PersonTables {
  const idsBefore = new Map(
    before.persons.flatMap(({ id, name, formerly }) => [id, ...formerly].map((one) => [one, name])),
  );
  const { persons, doubtful, warnings } = resolvePersons(roster, authority, idsBefore);
  const keyOf = remembering(listedKey);
  const described = persons.map((person, place) => ({ place, ...describe(person, roster, keyOf) }));
  described.sort(
    (a, b) => b.entry.releases - a.entry.releases || compare(a.entry.name, b.entry.name) || a.place - b.place,
  );
  const ids = assignIds(
    described.map(({ entry, rows, preferred, otherNames }) => ({ rows, name: entry.name, preferred, otherNames })),
    roster,
    before,
  );
  const entries = described.map(({ place, rows, entry }, i) => {
    const { id = "", formerly = [] } = ids[i] ?? {};
    return { place, rows, entry: { id, ...entry, formerly } };
  });
  entries.sort((a, b) => b.entry.releases - a.entry.releases || compare(a.entry.id, b.entry.id));
  const numbers = new Int32Array(roster.size).fill(-1);
  const byPlace = new Map<number, StoredPerson>();
  for (const [number, { place, rows, entry }] of entries.entries()) {
    byPlace.set(place, entry);
    for (const row of rows) numbers[row] = number;
  }
  const party = (place: number, group: NamesakeGroup | undefined): DoubtfulPair["a"] => {
    const { id = "", name = "", releases = 0, offices = [] } = byPlace.get(place) ?? {};
    const rows = group?.rows ?? persons[place]?.rows ?? [];
    const shown = rows.slice(0, rows.length > SHOWN ? 1 : SHOWN).map((row) => roster.release(row).id);
    if (group !== undefined) return { id, name, releases: rows.length, office: group.office, shown };
    return { id, name, releases, office: chiefOffice(offices), shown };
  };
  return {
    persons: entries.map(({ entry }) => entry),
    resolution: roster.releases.map((_, doc) => [...numbers.subarray(...roster.rowsOf(doc))]),
    doubtful: doubtful.map(({ a, b, difference, supports, opposes, groups }) => ({
      a: party(a, groups?.[0]),
      b: party(b, groups?.[1]),
      difference,
      supports,
      opposes,
    })),
    warnings,
  };
}

function describe(
  { rows, loneRows, preferred, evidence }: ResolvedPerson,
  roster: Roster,
  keyOf: (title: string) => string,
) {
  const names = new Map<string, number>();
  const aliases = new Map<string, number>();
  const offices = new Map<string, OfficeSeen>();
  let releases = 0;
  let before = -1;
  for (const row of rows) {
    const doc = roster.doc(row);
    if (doc !== before) releases++;
    before = doc;
    count(loneRows.has(row) ? aliases : names, roster.name(row));
    for (const alias of roster.aliases(row)) count(aliases, alias);
    for (const title of roster.roles(row)) attest(offices, keyOf(title), title, doc, roster.release(row).published);
  }
  const name = preferred ?? bestName(names);
  const all = [...byCount(names), ...byCount(aliases)];
  return {
    rows,
    preferred,
    otherNames: [...names.keys()],
    entry: {
      name,
      aliases: [...new Set(all)].filter((alias) => alias !== name).slice(0, LISTED),
      ...listedOffices(offices),
      releases,
      evidence,
    },
  };
}

/** The name that most releases use, in its best writing: with its accents, and not in capitals. */
function bestName(names: ReadonlyMap<string, number>): string {
  const byKey = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  for (const [written, times] of names) {
    const { key } = parsePersonName(written);
    byKey.set(key, (byKey.get(key) ?? new Map<string, number>()).set(written, times));
    totals.set(key, (totals.get(key) ?? 0) + times);
  }
  // Of two names used as often, the fuller one.
  const [key = ""] = [...totals.keys()].sort(
    (a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || b.length - a.length || compare(a, b),
  );
  const writings = byKey.get(key) ?? new Map<string, number>();
  const total = totals.get(key) ?? 0;
  const ordered = byCount(writings);
  const mixed = ordered.filter((written) => written !== written.toUpperCase() || written === written.toLowerCase());
  const candidates = mixed.length > 0 ? mixed : ordered;
  const accented = candidates.find(
    (written) => isAccented(written) && (writings.get(written) ?? 0) >= ACCENTED_SHARE * total,
  );
  return accented ?? candidates[0] ?? "";
}

function isAccented(written: string): boolean {
  const bare = written.toLowerCase().replace(/[^\p{L}]/gu, "");
  return foldWord(bare) !== bare;
}

interface OfficeSeen {
  readonly titles: Map<string, number>;
  from: string | null;
  to: string | null;
  releases: number;
  /** How many of each month do. */
  readonly months: Map<string, number>;
  /** The number of the last release that attests it. */
  doc: number;
}

/** Equal for near-identical titles; empty for what is no office of the person's own (`under Secretary`, `his wife`). */
function listedKey(title: string): string {
  return officeHeld(title) === null || /^(?:under|with)\b/i.test(title) ? "" : officeKey(title);
}

/** An office is attested from the first to the last release that names it. */
function attest(
  offices: Map<string, OfficeSeen>,
  key: string,
  title: string,
  doc: number,
  published: string | null,
): void {
  if (key === "") return;
  let office = offices.get(key);
  if (office === undefined) {
    office = { titles: new Map(), from: published, to: published, releases: 0, months: new Map(), doc: -1 };
    offices.set(key, office);
  }
  count(office.titles, title);
  if (office.doc !== doc) {
    office.releases++;
    if (published !== null) count(office.months, published.slice(0, 7));
  }
  office.doc = doc;
  if (published === null) return;
  if (office.from === null || published < office.from) office.from = published;
  if (office.to === null || published > office.to) office.to = published;
}

function listedOffices(offices: ReadonlyMap<string, OfficeSeen>): Pick<StoredPerson, "offices" | "attested"> {
  const total = (office: OfficeSeen): number => [...office.titles.values()].reduce((sum, times) => sum + times, 0);
  const listed = [...offices.values()]
    .sort((a, b) => total(b) - total(a))
    .slice(0, LISTED)
    .map(({ titles, from, to, releases, months }) => {
      const ordered = byCount(titles);
      const title = ordered.find((one) => one !== one.toUpperCase()) ?? ordered[0] ?? "";
      return { office: { title, from, to, releases }, months };
    })
    .sort(({ office: a }, { office: b }) => compare(a.from ?? "9999", b.from ?? "9999") || compare(a.title, b.title));
  return {
    offices: listed.map(({ office }) => office),
    attested: listed.map(({ months }) => [...months].sort(([a], [b]) => compare(a, b))),
  };
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([value]) => value);
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
