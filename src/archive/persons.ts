/** Who is named in the releases of an archive, and who speaks: the tables of persons, joined with the releases. */
import { Column } from "./columns.ts";
import type { StoredPerson } from "./manifest.ts";
import type { Table } from "./table.ts";

export interface Persons {
  /** By id, in the order of the table: most releases first. */
  readonly byId: ReadonlyMap<string, StoredPerson>;
  /** The id under which a person is now, for an id that once was its own or another's who is the same; else as given. */
  idOf(id: string): string;
  /** Who the persons of a release's own list are, in its order: ids, null for what is no person. */
  of(doc: number): readonly (string | null)[];
  /** The ids of each release's persons, each once. */
  readonly column: Column;
  /** The ids of those who are quoted, organisations among them; an organisation's is made of its name as a person's is. */
  readonly speakers: Column;
}

/** @param resolution for each release, for each of its own list of people, a place in `stored`, -1 for no person */
export async function createPersons(
  stored: readonly StoredPerson[],
  resolution: readonly (readonly number[])[],
  catalog: Table,
): Promise<Persons> {
  const formerly = new Map(stored.flatMap(({ id, formerly: ids }) => ids.map((one): [string, string] => [one, id])));
  const ids = stored.map(({ id }) => id);
  const [organisations, speaking] = await Promise.all([catalog.column("speakers"), catalog.column("speakingPeople")]);
  const speakingPlaces = speaking.values.map(Number);
  const people = (doc: number): number[] => (resolution[doc] ?? []).filter((person) => person >= 0);
  return {
    byId: new Map(stored.map((person) => [person.id, person])),
    idOf: (id) => formerly.get(id) ?? id,
    of: (doc) => (resolution[doc] ?? []).map((person) => ids[person] ?? null),
    column: columnOf(ids, catalog.rows, people),
    speakers: columnOf([...ids, ...organisations.values], catalog.rows, (doc) => [
      ...Array.from(speaking.of(doc), (place) => resolution[doc]?.[speakingPlaces[place] as number] ?? -1).filter(
        (person) => person >= 0,
      ),
      ...Array.from(organisations.of(doc), (place) => ids.length + place),
    ]),
  };
}

function columnOf(values: readonly string[], documents: number, placesOf: (doc: number) => readonly number[]): Column {
  const starts = new Uint32Array(documents + 1);
  const places: number[] = [];
  for (let doc = 0; doc < documents; doc++) {
    places.push(...new Set(placesOf(doc)));
    starts[doc + 1] = places.length;
  }
  return new Column(values, starts, Uint32Array.from(places));
}
