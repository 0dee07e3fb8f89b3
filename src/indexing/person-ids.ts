/**
 * Ids of persons that do not change while the person exists. A person goes on under the id of the generation before that
 * most of its rows had, or that was made for its name; a new one gets the slug of its name, with `-2` and so on for a namesake.
 */
import { personId } from "../archive/person-id.ts";
import type { Roster } from "./roster.ts";

/** Of the rows of the largest part: a smaller one does not take the id along. */
const SMALL_PART = 0.1;

/** Who was who in the generation before. */
export interface PersonsBefore {
  /** The number of the person that a release's name stood for; null where it named none. */
  personOf(release: string, name: string): number | null;
  /** Whether the generation before had the release. */
  had(release: string): boolean;
  /** By number: its id, its name, and other ids that lead to it. */
  readonly persons: readonly { readonly id: string; readonly name: string; readonly formerly: readonly string[] }[];
}

export const NOBODY_BEFORE: PersonsBefore = { personOf: () => null, had: () => false, persons: [] };

export interface PersonToName {
  readonly rows: readonly number[];
  readonly name: string;
  /** The authority file's name for it; null where the file says nothing. */
  readonly preferred: string | null;
  /** Other full names, whose slugs lead to the person where nobody else has them. */
  readonly otherNames: readonly string[];
}

export interface NamedId {
  readonly id: string;
  /** Other ids that lead here, sorted. */
  readonly formerly: readonly string[];
}

/**
 * An id of the generation before goes only to the heir of its person (`heirsOf`). Who is heir of several keeps one of their ids, and the others lead there.
 *
 * @param persons most important first: the first of two namesakes gets the plain slug
 */
export function assignIds(persons: readonly PersonToName[], roster: Roster, before: PersonsBefore): NamedId[] {
  const claims = claimsOf(persons, roster, before);
  const heir = heirsOf(claims, persons, before);
  const ids = inheritedIds(persons, heir, before);
  const taken = new Set(ids.filter((id) => id !== undefined));
  const kept = keptIds(claims, heir, before);
  const free = freeIds(taken, (id, person) => kept.get(id)?.has(person) === false);
  for (const [person, { name }] of persons.entries()) ids[person] ??= free(personId(name), person);
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

interface Claim {
  readonly person: number;
  /** The number of a person of the generation before. */
  readonly old: number;
  readonly rows: number;
  /** Whether some of the rows are of releases that the generation before had: a namesake may have come since. */
  readonly wasPart: boolean;
}

/** Which persons had rows of which person before, most rows first. */
function claimsOf(persons: readonly PersonToName[], roster: Roster, before: PersonsBefore): Claim[] {
  const claims: Claim[] = [];
  if (before.persons.length === 0) return claims;
  for (const [person, { rows }] of persons.entries()) {
    const counts = new Map<number, number>();
    const parts = new Set<number>();
    for (const row of rows) {
      const { id } = roster.release(row);
      const old = before.personOf(id, roster.name(row));
      if (old === null) continue;
      counts.set(old, (counts.get(old) ?? 0) + 1);
      if (before.had(id)) parts.add(old);
    }
    for (const [old, count] of counts) claims.push({ person, old, rows: count, wasPart: parts.has(old) });
  }
  return claims.sort((a, b) => b.rows - a.rows || a.person - b.person || a.old - b.old);
}

/**
 * By person of before, who goes on under its id: who has most of its rows, but where it falls apart the part that the id was made
 * for, unless that is a small one. So `John Trask` does not become `john-trask-jr` when a human says that Jr. is another.
 */
function heirsOf(
  claims: readonly Claim[],
  persons: readonly PersonToName[],
  before: PersonsBefore,
): Map<number, number> {
  const heir = new Map<number, number>();
  const most = new Map<number, number>();
  const isNamedSo = (person: number, old: number): boolean =>
    personId(persons[person]?.name ?? "") === before.persons[old]?.id;
  for (const { person, old, rows, wasPart } of claims) {
    const first = heir.get(old);
    if (first === undefined) most.set(old, rows);
    else if (!wasPart || rows < SMALL_PART * (most.get(old) ?? 0)) continue;
    if (first === undefined || (isNamedSo(person, old) && !isNamedSo(first, old))) heir.set(old, person);
  }
  return heir;
}

/** Of those whose heir a person is: the one whose id follows from the authority file's name, else that with most rows. */
function inheritedIds(
  persons: readonly PersonToName[],
  heir: ReadonlyMap<number, number>,
  before: PersonsBefore,
): (string | undefined)[] {
  const ids: (string | undefined)[] = new Array(persons.length);
  for (const [old, person] of heir) {
    const id = before.persons[old]?.id;
    const preferred = persons[person]?.preferred ?? null;
    if (ids[person] === undefined || (preferred !== null && id === personId(preferred))) ids[person] = id;
  }
  return ids;
}

/**
 * Ids that no newcomer may have, since they lead to an heir, each with those who may: who was part of the person that a
 * former id led to, and is no longer, can have that one back.
 */
function keptIds(
  claims: readonly Claim[],
  heir: ReadonlyMap<number, number>,
  before: PersonsBefore,
): Map<string, ReadonlySet<number>> {
  const parts = new Map<number, Set<number>>();
  for (const { person, old, wasPart } of claims) if (wasPart) parts.set(old, (parts.get(old) ?? new Set()).add(person));
  const kept = new Map<string, ReadonlySet<number>>();
  for (const [old, person] of heir) {
    const { id, formerly = [] } = before.persons[old] ?? {};
    for (const former of formerly) kept.set(former, parts.get(old) ?? new Set());
    if (id !== undefined) kept.set(id, new Set([person]));
  }
  return kept;
}

/** Takes a slug for a person, or the slug with the least number that is free. @param isKept whether an id is kept for others than the person */
function freeIds(
  taken: Set<string>,
  isKept: (id: string, person: number) => boolean,
): (slug: string, person: number) => string {
  /** Of each slug the number before which all are taken: there are surnames with a hundred thousand bearers of whom no more is said. */
  const firstFree = new Map<string, number>();
  const idOf = (slug: string, number: number): string => (number === 1 ? slug : `${slug}-${number}`);
  return (slug, person) => {
    let number = firstFree.get(slug) ?? 1;
    while (taken.has(idOf(slug, number))) number++;
    firstFree.set(slug, number);
    while (taken.has(idOf(slug, number)) || isKept(idOf(slug, number), person)) number++;
    const id = idOf(slug, number);
    taken.add(id);
    return id;
  };
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
  const releases = new Set(roster.releases.map(({ id }) => id));
  return {
    persons,
    had: (release) => releases.has(release),
    personOf(release, name) {
      const number = byName.get(name) ?? byRelease.get(`${release}\n${name}`) ?? -1;
      return number < 0 ? null : number;
    },
  };
}
