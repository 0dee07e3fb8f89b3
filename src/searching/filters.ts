/** Filters over the catalog: who, what, when, where. A filter is a test of one release's entry. */
import type { Archive } from "../archive/archive.ts";
import type { CatalogEntry } from "../archive/manifest.ts";
import { CommuniqueError } from "../errors.ts";
import type { Filters } from "../release.ts";
import { AbbreviationIndex } from "./abbreviations.ts";
import { isBefore, isDate, isDateOrInterval, overlap, toInterval } from "./edtf.ts";
import { NameIndex } from "./names.ts";
import type { FilterField } from "./query.ts";
import { speakerIds } from "./said.ts";

export type Test = (entry: CatalogEntry) => boolean;

/** Which facet a filter is about: a facet does not count its own filter. */
export interface FacetFilter {
  readonly facet: string;
  readonly test: Test;
}

/** The archive's names, made once for each open archive. */
export interface ArchiveNames {
  readonly persons: NameIndex;
  readonly topics: NameIndex;
  readonly abbreviations: AbbreviationIndex;
}

export function archiveNames(archive: Archive): ArchiveNames {
  const topics = new Set(archive.catalog.flatMap((entry) => entry.topics));
  return {
    persons: new NameIndex(
      archive.analyzer,
      Array.from(archive.persons.values(), ({ id, name, aliases }) => ({ id, names: [name, ...aliases] })),
      (id) => archive.personId(id),
    ),
    topics: new NameIndex(
      archive.analyzer,
      Array.from(topics, (topic) => ({ id: topic, names: [topic] })),
    ),
    abbreviations: new AbbreviationIndex(archive.analyzer, archive.abbreviations),
  };
}

const anyOf =
  (tests: readonly Test[]): Test =>
  (entry) =>
    tests.some((test) => test(entry));

/** The test of `field:value`; the value's form was checked by the parser. */
export function clauseTest(field: FilterField, value: string, names: ArchiveNames): Test {
  switch (field) {
    case "person":
      return personTest(value, names);
    case "topic":
      return topicTest(value, names);
    case "said": {
      const ids = speakerIds(value, names);
      return (entry) => entry.speakers.some((id) => ids.has(id));
    }
    case "date":
      return value === "none"
        ? (entry) => entry.published === null
        : (entry) => entry.published?.startsWith(value) ?? false;
    case "after":
      return (entry) => entry.published !== null && entry.published >= value;
    case "before":
      return (entry) => entry.published !== null && entry.published.slice(0, value.length) <= value;
    case "event":
      return eventTest(value);
    case "lang":
      return languageTest(value);
    case "folder":
      return folderTest(value);
  }
}

/** The test of one of the user's own fields: a number or date equal, a text equal without regard to case. */
export function ownFieldTest(field: string, value: string): Test {
  const wanted = value.toLowerCase();
  return (entry) => {
    const own = Object.hasOwn(entry.fields, field) ? entry.fields[field] : undefined;
    if (own === undefined) return false;
    return typeof own === "number" ? own === Number(value) : own.some((one) => one.toLowerCase() === wanted);
  };
}

/**
 * The tests of a search's filters, one a facet.
 *
 * @throws CommuniqueError USAGE for a field that the archive does not have, or a date that is none
 */
export function facetFilters(filters: Partial<Filters>, archive: Archive, names: ArchiveNames): FacetFilter[] {
  const found: FacetFilter[] = [];
  const add = (facet: string, values: readonly string[] | undefined, test: (value: string) => Test): void => {
    if (values !== undefined && values.length > 0) found.push({ facet, test: anyOf(values.map(test)) });
  };
  refuseNoDate(filters);
  add("people", filters.person, (value) => personTest(value, names));
  add("topics", filters.topic, (value) => topicTest(value, names));
  add("eventYears", filters.event, eventTest);
  add("languages", filters.language, languageTest);
  add("folders", filters.folder, folderTest);
  const { from = null, to = null } = filters;
  if (from !== null || to !== null) {
    const tests = [
      from === null ? null : clauseTest("after", from, names),
      to === null ? null : clauseTest("before", to, names),
    ];
    found.push({ facet: "published", test: (entry) => tests.every((test) => test?.(entry) ?? true) });
  }
  for (const [field, values] of Object.entries(filters.fields ?? {})) {
    if (!Object.hasOwn(archive.manifest.fields, field))
      throw new CommuniqueError("USAGE", `The index has no field "${field}".`);
    add(field, values, (value) => ownFieldTest(field, value));
  }
  return found;
}

function refuseNoDate({ from = null, to = null, event = [] }: Partial<Filters>): void {
  const form = "2016, 2016-09 or 2016-09-18, in the calendar";
  for (const [name, value] of Object.entries({ from, to }))
    if (value !== null && !isDate(value)) throw new CommuniqueError("USAGE", `${name} is ${form}, not "${value}".`);
  if (from !== null && to !== null && isBefore(to, from))
    throw new CommuniqueError("USAGE", `from ("${from}") is later than to ("${to}"): no day is in between.`);
  for (const value of event)
    if (!isDateOrInterval(value))
      throw new CommuniqueError(
        "USAGE",
        `event is ${form}, or two of these with / between, the earlier first, not "${value}".`,
      );
}

function personTest(value: string, names: ArchiveNames): Test {
  const ids = names.persons.resolve(value);
  return (entry) => entry.people.some((id) => ids.has(id));
}

function topicTest(value: string, names: ArchiveNames): Test {
  const topics = names.topics.resolve(value);
  return (entry) => entry.topics.some((topic) => topics.has(topic));
}

function eventTest(value: string): Test {
  const wanted = toInterval(value);
  return (entry) => entry.events.some((event) => overlap(toInterval(event), wanted));
}

function languageTest(value: string): Test {
  const wanted = value.toLowerCase();
  return (entry) => {
    const language = entry.language?.toLowerCase();
    return language === wanted || (language?.startsWith(`${wanted}-`) ?? false);
  };
}

function folderTest(value: string): Test {
  const folder = `${value.replace(/\/+$/, "")}/`;
  return (entry) => entry.path.startsWith(folder);
}
