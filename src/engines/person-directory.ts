/** What an archive's releases say of persons: who they are, what they held, with whom they are named. */
import type { Archive } from "../archive/archive.ts";
import { once } from "../archive/once.ts";
import type { Persons } from "../archive/persons.ts";
import type { PersonEntry } from "../release.ts";
import type { ArchiveNames } from "../searching/archive-names.ts";
import type { Engine } from "./engine.ts";

/** Those named together with a person that an entry lists. */
const COMPANIONS = 20;

export function personDirectory(archive: Archive, names: ArchiveNames): Pick<Engine, "people" | "person"> {
  const docsOf = once(() => docsByPerson(archive));

  async function personEntry(typed: string): Promise<PersonEntry | null> {
    const persons = await archive.persons();
    const person = await persons.person(persons.idOf(typed));
    if (person === null) return null;
    const { formerly: _, attested: __, ...entry } = person;
    return { ...entry, with: companions(persons, (await docsOf()).get(person.id) ?? [], person.id) };
  }

  return {
    async people(query, limit, offset = 0) {
      const found = await names.persons();
      const beginning = found.startingWith(query);
      const nearly = beginning.size > 0 ? [] : found.near(query).flatMap(({ name }) => [...found.resolve(name)]);
      const matching = new Set([...beginning, ...nearly]);
      const ids = found.inOrder(matching).slice(offset, offset + limit);
      return (await Promise.all(ids.map(personEntry))).filter((entry) => entry !== null);
    },
    person: personEntry,
  };
}

/** The numbers of each person's releases. */
async function docsByPerson(archive: Archive): Promise<ReadonlyMap<string, readonly number[]>> {
  const { column } = await archive.persons();
  const gathered = new Map<string, number[]>();
  for (let doc = 0; doc < archive.size; doc++)
    for (const id of column.valuesOf(doc)) {
      const docs = gathered.get(id);
      if (docs === undefined) gathered.set(id, [doc]);
      else docs.push(doc);
    }
  return gathered;
}

/** @param docs the person's releases */
function companions({ nameOf, column }: Persons, docs: readonly number[], id: string): PersonEntry["with"] {
  const counts = new Map<string, number>();
  for (const doc of docs)
    for (const other of column.valuesOf(doc)) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COMPANIONS)
    .map(([other, count]) => ({ id: other, name: nameOf(other) ?? other, count }));
}
