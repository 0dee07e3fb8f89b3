/**
 * Persons across releases. Those with an equal canonical name (case and accents aside) are one; nothing else joins
 * them.
 */
import { fold } from "../analysis/normalize.ts";
import type { StoredPerson } from "../archive/manifest.ts";
import { personId } from "../archive/person-id.ts";
import type { Release } from "../release.ts";

/** How many aliases and offices a person's entry lists: those met first would else crowd out a page. */
const LISTED = 50;

interface Gathered {
  names: Map<string, number>;
  aliases: Map<string, number>;
  offices: Map<string, { title: string; from: string | null; to: string | null }>;
  releases: number;
}

/** Gathers the table of persons as releases go by. */
export class PersonTable {
  readonly #persons: Map<string, Gathered> = new Map();

  /** @returns the ids of the release's persons, in its order, each once */
  add(release: Pick<Release, "people" | "published">): string[] {
    const ids = new Set<string>();
    for (const person of release.people) {
      const id = personId(person.name);
      const gathered = this.#person(id);
      if (!ids.has(id)) gathered.releases++;
      ids.add(id);
      count(gathered.names, person.name);
      for (const alias of person.aliases) count(gathered.aliases, alias);
      for (const title of person.roles) attest(gathered.offices, title, release.published);
    }
    return [...ids];
  }

  /** Most releases first, then by id. */
  entries(): StoredPerson[] {
    const entries = [...this.#persons].map(([id, gathered]): StoredPerson => {
      const names = byCount(gathered.names);
      const name = names[0] ?? id;
      return {
        id,
        name,
        aliases: [...new Set([...names, ...byCount(gathered.aliases)])]
          .filter((alias) => alias !== name)
          .slice(0, LISTED),
        offices: [...gathered.offices.values()]
          .sort((a, b) => compare(a.from ?? "9999", b.from ?? "9999") || compare(a.title, b.title))
          .slice(0, LISTED),
        releases: gathered.releases,
      };
    });
    return entries.sort((a, b) => b.releases - a.releases || compare(a.id, b.id));
  }

  #person(id: string): Gathered {
    let person = this.#persons.get(id);
    if (person === undefined) {
      person = { names: new Map(), aliases: new Map(), offices: new Map(), releases: 0 };
      this.#persons.set(id, person);
    }
    return person;
  }
}

function attest(offices: Gathered["offices"], title: string, published: string | null): void {
  const key = fold(title);
  const office = offices.get(key);
  if (office === undefined) {
    offices.set(key, { title, from: published, to: published });
    return;
  }
  if (published === null) return;
  if (office.from === null || published < office.from) office.from = published;
  if (office.to === null || published > office.to) office.to = published;
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([value]) => value);
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
