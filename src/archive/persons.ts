/** Who is named in the releases of an archive, and who speaks: the tables of persons. */
import { range } from "../range.ts";
import type { PersonRef } from "../release.ts";
import type { Column } from "./columns.ts";
import type { StoredPerson } from "./stored-records.ts";
import type { Table } from "./table.ts";

export interface Persons {
  /** The id under which a person is now, for an id that once was its own or another's who is the same; else as given. */
  idOf(id: string): string;
  /** The name of the person that has this id; null where there is none. */
  nameOf(id: string): string | null;
  /** All that is known of the person that has this id; null where there is none. */
  person(id: string): Promise<StoredPerson | null>;
  /** In the order of the table: most releases first. Not kept: as objects they are a fifth of a process's. */
  all(): Promise<readonly StoredPerson[]>;
  /** Those from one place of the table to before another, as far as there are any. */
  slice(from: number, end: number): Promise<readonly StoredPerson[]>;
  /** The ids of each release's persons, each once. */
  readonly column: Column;
  /**
   * The ids of those who are quoted, organisations among them, in the order of the release's speakers: an organisation's is made of
   * its name as a person's is; empty for one who is no person.
   */
  readonly speakers: Column;
}

/** Who the persons of a release's own list are, in its order; null for what is no person. */
export type ResolvedPeople = readonly (PersonRef | null)[];

/**
 * @param persons with the columns `id`, `name` and `formerly`
 * @param resolution with the columns `people` and `speakers`
 */
export async function openPersons(persons: Table, resolution: Table): Promise<Persons> {
  const [ids, names, formerly, column, speakers] = await Promise.all([
    persons.column("id"),
    persons.column("name"),
    persons.column("formerly"),
    resolution.column("people"),
    resolution.column("speakers"),
  ]);
  const rowOf = ids.inverse();
  const now = formerly.inverse();
  // Each search names a hundred, mostly the same: to find them took as long as to count them.
  const known = new Map<string, string>();
  return {
    idOf(id) {
      const owner = rowOf(id) === null ? now(id) : null;
      return owner === null ? id : ids.value(ids.first(owner));
    },
    nameOf(id) {
      const name = known.get(id);
      if (name !== undefined) return name;
      const row = rowOf(id);
      if (row === null) return null;
      const found = names.value(names.first(row));
      known.set(id, found);
      return found;
    },
    async person(id) {
      const row = rowOf(id);
      const [person] = row === null ? [] : ((await persons.records([row])) as readonly StoredPerson[]);
      return person ?? null;
    },
    all: () => persons.allRecords() as Promise<StoredPerson[]>,
    slice: (from, end) => persons.records(range(Math.min(end, persons.rows)).slice(from)) as Promise<StoredPerson[]>,
    column,
    speakers,
  };
}
