/**
 * Ids of persons that do not change while the person exists. A person goes on under the id of the generation before that
 * most of its rows had; a new one gets the slug of its name, with `-2` and so on for a namesake.
 */
import { personId } from "../archive/person-id.ts";
import type { Roster } from "./roster.ts";

/** Who was who in the generation before. */
export interface PersonsBefore {
  /** The number of the person that a release's name stood for; null where it named none. */
  personOf(release: string, name: string): number | null;
  /** By number: its id, its name, and other ids that lead to it. */
  readonly persons: readonly { readonly id: string; readonly name: string; readonly formerly: readonly string[] }[];
}

export const NOBODY_BEFORE: PersonsBefore = { personOf: () => null, persons: [] };

export interface PersonToName {
  readonly rows: readonly number[];
  readonly name: string;
  /** Other full names, whose slugs lead to the person where nobody else has them. */
  readonly otherNames: readonly string[];
}

export interface NamedId {
  readonly id: string;
  /** Other ids that lead here, sorted. */
  readonly formerly: readonly string[];
}

/** @param persons most important first: the first of two namesakes gets the plain slug */
export function assignIds(persons: readonly PersonToName[], roster: Roster, before: PersonsBefore): NamedId[] {
  const claims = claimsOf(persons, roster, before);
  const ids: (string | undefined)[] = new Array(persons.length);
  const heir = new Map<number, number>();
  const taken = new Set<string>();
  for (const { person, old } of claims) {
    const id = before.persons[old]?.id;
    if (id === undefined || ids[person] !== undefined || taken.has(id)) continue;
    ids[person] = id;
    taken.add(id);
  }
  for (const { person, old } of claims) if (!heir.has(old)) heir.set(old, person);
  for (const [person, { name }] of persons.entries()) {
    if (ids[person] !== undefined) continue;
    const id = freeId(personId(name), taken);
    ids[person] = id;
    taken.add(id);
  }
  const leads = new Map<string, number>();
  for (const [old, person] of heir) {
    const known = before.persons[old];
    for (const id of known === undefined ? [] : [known.id, ...known.formerly])
      if (!taken.has(id) && !leads.has(id)) leads.set(id, person);
  }
  const shared = new Set<string>();
  const slugs = new Map<string, number>();
  for (const [person, { otherNames }] of persons.entries())
    for (const slug of otherNames.map(personId)) {
      if (taken.has(slug) || leads.has(slug)) continue;
      if ((slugs.get(slug) ?? person) !== person) shared.add(slug);
      slugs.set(slug, person);
    }
  for (const [slug, person] of slugs) if (!shared.has(slug)) leads.set(slug, person);
  const formerly = new Map<number, string[]>();
  for (const [id, person] of leads) formerly.set(person, [...(formerly.get(person) ?? []), id]);
  return ids.map((id = "", person) => ({ id, formerly: (formerly.get(person) ?? []).sort() }));
}

/** Which persons had rows of which person before, most rows first. */
function claimsOf(persons: readonly PersonToName[], roster: Roster, before: PersonsBefore) {
  const claims: { person: number; old: number; rows: number }[] = [];
  if (before.persons.length === 0) return claims;
  for (const [person, { rows }] of persons.entries()) {
    const counts = new Map<number, number>();
    for (const row of rows) {
      const old = before.personOf(roster.release(row).id, roster.name(row));
      if (old !== null) counts.set(old, (counts.get(old) ?? 0) + 1);
    }
    for (const [old, count] of counts) claims.push({ person, old, rows: count });
  }
  return claims.sort((a, b) => b.rows - a.rows || a.person - b.person || a.old - b.old);
}

function freeId(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}

/**
 * Looks persons up in the generation before by name; by release too where a name stood for several.
 *
 * @param roster of the generation before; @param numbers of its persons, row by row, negative for none
 */
export function personsBefore(
  roster: Roster,
  numbers: readonly number[],
  persons: PersonsBefore["persons"],
): PersonsBefore {
  const byName = new Map<string, number | null>();
  for (let row = 0; row < roster.size; row++) {
    const name = roster.name(row);
    const number = numbers[row] ?? -1;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, number);
    else if (known !== number) byName.set(name, null);
  }
  const byRelease = new Map<string, number>();
  for (let row = 0; row < roster.size; row++) {
    const name = roster.name(row);
    if (byName.get(name) === null) byRelease.set(`${roster.release(row).id}\n${name}`, numbers[row] ?? -1);
  }
  return {
    persons,
    personOf(release, name) {
      const number = byName.get(name) ?? byRelease.get(`${release}\n${name}`) ?? -1;
      return number < 0 ? null : number;
    },
  };
}
