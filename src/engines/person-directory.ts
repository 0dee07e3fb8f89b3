/** What an archive's releases say of persons: who they are, what they held, with whom they are named. */
import type { Archive } from "../archive/archive.ts";
import { bestOf } from "../archive/best.ts";
import { once } from "../archive/once.ts";
import type { Persons } from "../archive/persons.ts";
import type { PersonEntry } from "../release.ts";
import type { ArchiveNames } from "../searching/archive-names.ts";
import { stepsOf } from "../searching/find-options.ts";
import { turns } from "../searching/turns.ts";
import type { Engine } from "./engine.ts";

/** Those named together with a person that an entry lists. */
const COMPANIONS = 20;

export function personDirectory(archive: Archive, names: ArchiveNames): Pick<Engine, "people" | "person"> {
  const docsOf = once(() => docsByPerson(archive));

  async function entries(typed: readonly string[]): Promise<PersonEntry[]> {
    const persons = await archive.persons();
    const found = await Promise.all(typed.map((one) => persons.person(persons.idOf(one))));
    const listed: PersonEntry[] = [];
    // Those of a thousand who are named most take long to gather.
    const step = stepsOf({ timeout: Number.POSITIVE_INFINITY });
    for (const person of found) {
      if (person === null) continue;
      const { formerly: _, attested: __, ...entry } = person;
      listed.push({ ...entry, with: companions(persons, (await docsOf()).get(person.id) ?? [], person.id) });
      await step();
    }
    return listed;
  }

  return {
    async people(query, limit, offset = 0) {
      const found = await names.persons();
      const beginning = found.startingWith(query);
      const nearly = beginning.size > 0 ? [] : found.near(query).flatMap(({ name }) => [...found.resolve(name)]);
      const matching = new Set([...beginning, ...nearly]);
      return entries(found.inOrder(matching).slice(offset, offset + limit));
    },
    person: async (typed) => (await entries([typed]))[0] ?? null,
  };
}

/** The numbers of each person's releases. */
async function docsByPerson(archive: Archive): Promise<ReadonlyMap<string, readonly number[]>> {
  const { column } = await archive.persons();
  const gathered = new Map<string, number[]>();
  const turn = turns();
  for (let doc = 0; doc < archive.size; doc++) {
    for (const id of column.valuesOf(doc)) {
      const docs = gathered.get(id);
      if (docs === undefined) gathered.set(id, [doc]);
      else docs.push(doc);
    }
    await turn();
  }
  return gathered;
}

/** @param docs the person's releases */
function companions({ nameOf, column }: Persons, docs: readonly number[], id: string): PersonEntry["with"] {
  const counts = new Map<number, number>();
  for (const doc of docs) for (const place of column.of(doc)) counts.set(place, (counts.get(place) ?? 0) + 1);
  // Places are in the order of the ids. One more, since the person is among them.
  return bestOf(counts, COMPANIONS + 1, (a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([place, count]) => ({ id: column.value(place), count }))
    .filter((other) => other.id !== id)
    .slice(0, COMPANIONS)
    .map((other) => ({ id: other.id, name: nameOf(other.id) ?? other.id, count: other.count }));
}
