/** The bytes of an archive's tables, made of what they are to say. */
import { definitionValue, shortKey, wordsOf } from "../archive/abbreviation-keys.ts";
import type { ResolvedPeople } from "../archive/persons.ts";
import type {
  CatalogColumn,
  StoredAbbreviation,
  StoredConcept,
  StoredEntry,
  StoredPerson,
} from "../archive/stored-records.ts";
import { TableWriter } from "../archive/table.ts";
import type { Release } from "../release.ts";
import { conceptKeys } from "./concepts.ts";
import type { Roster, RosterRelease } from "./roster.ts";
import { UNSTEMMED } from "./unstemmed.ts";

/** @param definitions the column of abbreviations @param fields names of the user's own */
export function catalogBytes(
  entries: readonly StoredEntry[],
  definitions: readonly (readonly string[])[],
  fields: readonly string[],
): Generator<Uint8Array> {
  const rows = (values: (entry: StoredEntry) => readonly string[]): Iterable<readonly string[]> =>
    each(entries, values);
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  const columns: Record<CatalogColumn, Iterable<readonly string[]>> = {
    id: rows(({ id }) => [id]),
    title: rows(({ title }) => [title]),
    published: rows(({ published }) => (published === null ? [] : [published])),
    language: rows(({ language }) => (language === null ? [] : [language])),
    folder: rows(({ path }) => [path.slice(0, Math.max(0, path.lastIndexOf("/")))]),
    topics: rows(({ topics }) => topics),
    events: rows(({ events }) => events),
    newest: rows(({ newest }) => (newest === null ? [] : [String(numbers.get(newest))])),
    abbreviations: definitions,
  };
  for (const field of fields)
    columns[`field.${field}`] = rows(({ fields: own }) => {
      // A field may be called `constructor`.
      const value = Object.hasOwn(own, field) ? own[field] : undefined;
      return value === undefined ? [] : typeof value === "number" ? [String(value)] : value;
    });
  return tableBytes(entries.length, columns, entries);
}

export function personBytes(persons: readonly StoredPerson[]): Generator<Uint8Array> {
  const columns = {
    id: each(persons, ({ id }) => [id]),
    name: each(persons, ({ name }) => [name]),
    formerly: each(persons, ({ formerly }) => formerly),
  };
  return tableBytes(persons.length, columns, persons);
}

/** @param resolution for each release, for each person of its list, a place in `persons`, -1 for none */
export function resolutionBytes(
  roster: Roster,
  persons: readonly StoredPerson[],
  resolution: readonly (readonly number[])[],
): Generator<Uint8Array> {
  const idsOf = (row: readonly number[]): (string | undefined)[] => row.map((number) => persons[number]?.id);
  const records = each(resolution, (row): ResolvedPeople => {
    const known = row.map((number) => persons[number]);
    return known.map((person) => (person === undefined ? null : { id: person.id, name: person.name }));
  });
  const speakersOf = ({ speakers }: RosterRelease, doc: number): string[] => {
    const ids = idsOf(resolution[doc] ?? []);
    return speakers.map((speaker) => (typeof speaker === "string" ? speaker : (ids[speaker] ?? "")));
  };
  const columns = {
    people: each(resolution, (row) => [...new Set(idsOf(row))].filter((id) => id !== undefined)),
    speakers: each(roster.releases, speakersOf),
  };
  return tableBytes(resolution.length, columns, records);
}

export function definitionsOf({ abbreviations }: Release): string[] {
  return abbreviations.flatMap(({ short, long }) => {
    const key = shortKey(short, UNSTEMMED);
    return key === null ? [] : definitionValue(key, long);
  });
}

export function abbreviationBytes(abbreviations: readonly StoredAbbreviation[]): Generator<Uint8Array> {
  const columns = {
    short: each(abbreviations, ({ short }) => [shortKey(short, UNSTEMMED)].filter((key) => key !== null)),
    first: each(abbreviations, ({ long }) => wordsOf(long, UNSTEMMED).slice(0, 1)),
  };
  return tableBytes(abbreviations.length, columns, abbreviations);
}

/** @param languages of the archive's releases */
export function conceptBytes(concepts: readonly StoredConcept[], languages: readonly string[]): Generator<Uint8Array> {
  return tableBytes(
    concepts.length,
    { labels: each(concepts, (concept) => conceptKeys(concept, languages)) },
    concepts,
  );
}

function* tableBytes(
  rows: number,
  columns: Readonly<Record<string, Iterable<readonly string[]>>>,
  records: Iterable<unknown>,
): Generator<Uint8Array> {
  const table = new TableWriter();
  for (const record of records) {
    const bytes = table.add(JSON.stringify(record));
    if (bytes !== null) yield bytes;
  }
  yield* table.end(rows, columns);
}

/** One after the other when it is asked for, since all at once are much in a large archive. */
function* each<Item, Value>(items: readonly Item[], toValue: (item: Item, place: number) => Value): Generator<Value> {
  for (let place = 0; place < items.length; place++) yield toValue(items[place] as Item, place);
}
