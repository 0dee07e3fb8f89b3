/** Who is named in the releases of an archive, and who speaks: the tables of persons, joined with the releases. */
import { Column } from "./columns.ts";
import type { StoredPerson } from "./manifest.ts";
import { NumberList } from "./number-list.ts";
import { once } from "./once.ts";
import type { Table } from "./table.ts";

/** No place in a column. */
const NO_PLACE = 0xffffffff;

export interface Persons {
  /** The id under which a person is now, for an id that once was its own or another's who is the same; else as given. */
  idOf(id: string): string;
  /** The name of the person that has this id; null where there is none. */
  nameOf(id: string): string | null;
  /** All that is known of the person that has this id; null where there is none. */
  person(id: string): Promise<StoredPerson | null>;
  /** In the order of the table: most releases first. */
  all(): Promise<readonly StoredPerson[]>;
  /** Who the persons of a release's own list are, in its order: ids, null for what is no person. */
  of(doc: number): readonly (string | null)[];
  /** The ids of each release's persons, each once. */
  readonly column: Column;
  /** The ids of those who are quoted, organisations among them; an organisation's is made of its name as a person's is. */
  readonly speakers: Column;
}

/**
 * @param persons with the columns `id`, `name` and `formerly`
 * @param resolution with the column `people`: for each release, for each of its own list of people, an id, "" for no person
 * @param catalog with the columns of `CatalogColumn`
 */
export async function openPersons(persons: Table, resolution: Table, catalog: Table): Promise<Persons> {
  const [ids, names, formerly, people, organisations, speaking] = await Promise.all([
    persons.column("id"),
    persons.column("name"),
    persons.column("formerly"),
    resolution.column("people"),
    catalog.column("speakers"),
    catalog.column("speakingPeople"),
  ]);
  const rowOf = ids.inverse();
  const now = formerly.inverse();
  const speakingPlaces = speaking.values.map(Number);
  const nobody = people.values[0] === "" ? 0 : NO_PLACE;
  return {
    idOf(id) {
      const owner = rowOf(id) === null ? now(id) : null;
      return owner === null ? id : (ids.values[ids.first(owner)] as string);
    },
    nameOf(id) {
      const row = rowOf(id);
      return row === null ? null : (names.values[names.first(row)] as string);
    },
    async person(id) {
      const row = rowOf(id);
      const [person] = row === null ? [] : ((await persons.records([row])) as readonly StoredPerson[]);
      return person ?? null;
    },
    all: once(() => persons.allRecords() as Promise<StoredPerson[]>),
    of: (doc) => people.valuesOf(doc).map((id) => (id === "" ? null : id)),
    column: columnOf(people.values, catalog.rows, (doc) => people.of(doc), nobody),
    speakers: columnOf(
      [...people.values, ...organisations.values],
      catalog.rows,
      (doc) => [
        ...Array.from(speaking.of(doc), (place) => people.of(doc)[speakingPlaces[place] as number] ?? nobody),
        ...Array.from(organisations.of(doc), (place) => people.values.length + place),
      ],
      nobody,
    ),
  };
}

/** Each place once a document. @param nobody a place that counts for nothing */
function columnOf(
  values: readonly string[],
  documents: number,
  placesOf: (doc: number) => ArrayLike<number>,
  nobody: number,
): Column {
  const starts = new Uint32Array(documents + 1);
  const places = new NumberList();
  for (let doc = 0; doc < documents; doc++) {
    const start = places.length;
    const all = placesOf(doc);
    for (let i = 0; i < all.length; i++) {
      const place = all[i] as number;
      if (place !== nobody && !places.view().includes(place, start)) places.push(place);
    }
    starts[doc + 1] = places.length;
  }
  return new Column(values, starts, places.view());
}
