/** Filters over columns: who, what, when, where. A filter is a test of one release, by its number. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import type { Column } from "../archive/columns.ts";
import { contains, isBefore, isDate, isDateOrInterval, overlap, toInterval } from "../edtf.ts";
import { CommuniqueError } from "../errors.ts";
import type { Filters } from "../release.ts";
import type { ArchiveNames } from "./archive-names.ts";
import type { FilterField } from "./query.ts";
import { speakerIds } from "./said.ts";

export type Test = (doc: number) => boolean;

/** Which facet a filter is about: a facet does not count its own filter. */
export interface FacetFilter {
  readonly facet: string;
  readonly test: Test;
  /** The facet's values that it names, which are listed however few releases have them. */
  readonly chosen: readonly string[];
}

/** Those of some releases that pass. */
export function passing(test: Test, within: BitSet): BitSet {
  const found = new BitSet(within.size);
  for (const doc of within.toArray()) if (test(doc)) found.add(doc);
  return found;
}

/** Whether one of the tests passes, or all do: without a function made for each release, since many are tested. */
function anyOf(tests: readonly Test[]): Test {
  return (doc) => {
    for (let i = 0; i < tests.length; i++) if ((tests[i] as Test)(doc)) return true;
    return false;
  };
}

function allOf(tests: readonly Test[]): Test {
  return (doc) => {
    for (let i = 0; i < tests.length; i++) if (!(tests[i] as Test)(doc)) return false;
    return true;
  };
}

/** The test of `field:value`; the value's form was checked by the parser. */
export async function clauseTest(
  field: FilterField,
  value: string,
  archive: Archive,
  names: ArchiveNames,
): Promise<Test> {
  switch (field) {
    case "person":
      return hasAny((await archive.persons()).column, (await names.persons()).bearers(value));
    case "topic":
      return hasAny(await archive.column("topics"), (await names.topics()).resolve(value));
    case "said":
      return hasAny((await archive.persons()).speakers, await speakerIds(value, names));
    case "office": {
      const { holding } = await import("./offices.ts");
      return holding(value, archive, names);
    }
    case "date": {
      const published = await archive.column("published");
      if (value === "none") return (doc) => published.first(doc) < 0;
      const wanted = toInterval(value);
      return has(published, (day) => contains(wanted, toInterval(day)));
    }
    case "after":
      return has(await archive.column("published"), (day) => day >= value);
    case "before":
      return has(await archive.column("published"), (day) => day.slice(0, value.length) <= value);
    case "event": {
      const wanted = toInterval(value);
      return has(await archive.column("events"), (event) => overlap(toInterval(event), wanted));
    }
    case "lang": {
      const wanted = value.toLowerCase();
      return has(await archive.column("language"), (one) => `${one.toLowerCase()}-`.startsWith(`${wanted}-`));
    }
    case "folder": {
      const wanted = `${value.replace(/\/+$/, "")}/`;
      return has(await archive.column("folder"), (folder) => `${folder}/`.startsWith(wanted));
    }
  }
}

/** Whether one of a release's values passes: each different value is looked at once. */
function has(column: Column, test: (value: string) => boolean): Test {
  const { values } = column;
  const passing = new Uint8Array(values.length);
  for (let place = 0; place < values.length; place++) passing[place] = Number(test(values[place] as string));
  return (doc) => column.some(doc, passing);
}

/** Whether one of a release's values is among these. */
export function hasAny(column: Column, wanted: ReadonlySet<string>): Test {
  const passing = column.passing(wanted);
  return (doc) => column.some(doc, passing);
}

/**
 * The test of one of the user's own fields: a number equal, or within `a..b` of which either may be missing; a time that shares a day
 * with the one named, or with those of `a..b`; a text equal without regard to case.
 */
export async function ownFieldTest(field: string, value: string, archive: Archive): Promise<Test> {
  const column = await archive.column(`field.${field}`);
  const [from = "", to = from, ...others] = value.split("..");
  const isRange = value.includes("..") && others.length === 0;
  switch (archive.manifest.fields[field]?.type) {
    case "number": {
      const least = from === "" && isRange ? Number.NEGATIVE_INFINITY : Number(from);
      const most = to === "" && isRange ? Number.POSITIVE_INFINITY : Number(to);
      return has(column, (one) => least <= Number(one) && Number(one) <= most);
    }
    case "date": {
      const wanted = toInterval(value);
      return has(column, (one) => overlap(toInterval(one), wanted));
    }
    default: {
      const wanted = value.toLowerCase();
      return has(column, (one) => one.toLowerCase() === wanted);
    }
  }
}

/**
 * The tests of a search's filters, one a facet.
 *
 * @throws CommuniqueError USAGE for a field that the archive does not have, or a date that is none
 */
export async function facetFilters(
  filters: Partial<Filters>,
  archive: Archive,
  names: ArchiveNames,
): Promise<FacetFilter[]> {
  const found: FacetFilter[] = [];
  const add = async (
    facet: string,
    values: readonly string[] | undefined,
    test: (value: string) => Promise<Test>,
    chosen: (value: string) => Promise<Iterable<string>> = async () => [],
  ): Promise<void> => {
    if (values === undefined || values.length === 0) return;
    const [tests, own] = await Promise.all([Promise.all(values.map(test)), Promise.all(values.map(chosen))]);
    found.push({ facet, test: anyOf(tests), chosen: own.flatMap((some) => [...some]) });
  };
  const ofField = (field: FilterField) => (value: string) => clauseTest(field, value, archive, names);
  refuseNoDate(filters);
  // A facet's value is an id, be it of one word. To know one takes no names.
  const persons = async (value: string): Promise<ReadonlySet<string>> => {
    const { idOf, nameOf } = await archive.persons();
    const id = idOf(value);
    return nameOf(id) === null ? (await names.persons()).resolve(value) : new Set([id]);
  };
  const named = async (value: string): Promise<Test> => hasAny((await archive.persons()).column, await persons(value));
  await add("people", filters.person, named, persons);
  await add("topics", filters.topic, ofField("topic"), async (name) => (await names.topics()).resolve(name));
  await add("eventYears", filters.event, ofField("event"));
  await add("languages", filters.language, ofField("lang"));
  await add("folders", filters.folder, ofField("folder"), async (folder) => [folder.replace(/\/+$/, "")]);
  const { from = null, to = null } = filters;
  if (from !== null || to !== null) {
    const tests = await Promise.all([
      ...(from === null ? [] : [ofField("after")(from)]),
      ...(to === null ? [] : [ofField("before")(to)]),
    ]);
    found.push({ facet: "published", test: allOf(tests), chosen: [] });
  }
  for (const [field, values] of Object.entries(filters.fields ?? {})) {
    if (!Object.hasOwn(archive.manifest.fields, field))
      throw new CommuniqueError("USAGE", `The index has no field "${field}".`);
    const valuesLike = async (typed: string): Promise<string[]> => {
      const { values: known } = await archive.column(`field.${field}`);
      return known.filter((value) => value.toLowerCase() === typed.toLowerCase());
    };
    await add(field, values, (value) => ownFieldTest(field, value, archive), valuesLike);
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
