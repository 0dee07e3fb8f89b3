/** Rosters of invented releases, and who is who in them. */
import { type Authority, NO_AUTHORITY, parseAuthority } from "../../src/indexing/authority.ts";
import { NOBODY_BEFORE, type PersonsBefore, personsBefore } from "../../src/indexing/person-ids.ts";
import { type PersonTables, personTables } from "../../src/indexing/persons.ts";
import { Roster, type RosterPerson } from "../../src/indexing/roster.ts";

/** A person as a test names it: a name, or a name with roles and aliases. */
export type Named =
  | string
  | { readonly name: string; readonly roles?: readonly string[]; readonly aliases?: readonly string[] };

export interface TestRelease {
  readonly id?: string;
  readonly path?: string;
  readonly published?: string | null;
  readonly people: readonly Named[];
}

function rosterOf(releases: readonly TestRelease[]): Roster {
  const roster = new Roster();
  for (const [i, { id = `r${i}`, path = `press/${id}.txt`, published = "2020-05-01", people }] of releases.entries()) {
    const rows = people.map((one): RosterPerson => {
      const { name, roles = [], aliases = [] } = typeof one === "string" ? { name: one } : one;
      return [name, aliases, roles];
    });
    roster.add({ id, path, published, speakers: [] }, rows);
  }
  return roster;
}

export function tablesOf(
  releases: readonly TestRelease[],
  settled: string | Authority = NO_AUTHORITY,
  before: PersonsBefore = NOBODY_BEFORE,
): PersonTables {
  const authority = typeof settled === "string" ? parseAuthority(settled, "people.yaml") : settled;
  return personTables(rosterOf(releases), authority, before);
}

/** What the next generation is told of this one. */
export function asBefore(releases: readonly TestRelease[], tables: PersonTables): PersonsBefore {
  return personsBefore(rosterOf(releases), tables.resolution.flat(), tables.persons);
}

/** The ids of each release's persons. */
export function idsOf({ persons, resolution }: PersonTables): (string | null)[][] {
  return resolution.map((numbers) => numbers.map((number) => persons[number]?.id ?? null));
}
