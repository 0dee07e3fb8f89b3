/** Entries of the authority file that cannot all be true: a person said to be another, and by other entries not to be. */
import { personId } from "../archive/person-id.ts";
import type { AuthorityEntry } from "./authority.ts";
import { claimsOf, hasBracket } from "./claims.ts";
import { parsePersonName } from "./person-name.ts";

export interface Contradiction {
  readonly line: number;
  readonly message: string;
}

/** The first that the file's text alone shows; ids count for the names that they follow from. Time: linear in the file. */
export function contradictionIn(people: readonly AuthorityEntry[]): Contradiction | null {
  const keyOf = keysOfFile(people);
  const strictKey = (written: string): string => (hasBracket(written) ? written : keyOf(written));
  const persons = new Persons();
  const claimants = new Map<string, AuthorityEntry>();
  const unitsOf = people.map((entry) => {
    // What an entry takes in some places alone is nobody else's.
    const units = claimsOf(entry, () => false).map(({ name, where }) =>
      where === null ? keyOf(name) : `${keyOf(name)}\n${entry.line}`,
    );
    for (const unit of units) persons.join(units[0] ?? unit, unit);
    return units;
  });
  for (const [at, units] of unitsOf.entries()) {
    const entry = people[at];
    for (const unit of units) if (entry !== undefined && !claimants.has(unit)) claimants.set(unit, entry);
  }
  for (const [at, entry] of people.entries()) {
    const own = new Set([entry.name, ...entry.same].map(strictKey));
    const [first] = unitsOf[at] ?? [];
    for (const other of entry.not) {
      const key = strictKey(other);
      if (own.has(key))
        return {
          line: entry.line,
          message: `${quoted(entry.name)} is said to be and not to be one of its names; tell namesakes apart by "where"`,
        };
      const claimant = claimants.get(key);
      if (first !== undefined && claimant !== undefined && persons.of(first) === persons.of(key))
        return {
          line: entry.line,
          message: `${quoted(entry.name)} is said not to be ${quoted(other)}, but line ${claimant.line}, ${quoted(claimant.name)}, makes them one person`,
        };
    }
  }
  return null;
}

/** Names by their keys; an id stands for the name in the file whose id it is. */
function keysOfFile(people: readonly AuthorityEntry[]): (written: string) => string {
  const byId = new Map<string, string>();
  for (const { name, same, some, not } of people)
    for (const written of [name, ...same, ...some.map((one) => one.name), ...not]) {
      const { key, words } = parsePersonName(written);
      if (words.length > 1) byId.set(personId(key), key);
    }
  return (written) => byId.get(written) ?? parsePersonName(written).key;
}

/** A union-find over names. */
class Persons {
  readonly #parents: Map<string, string> = new Map();

  of(name: string): string {
    let root = name;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    for (let at = name; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one !== other) this.#parents.set(other, one);
  }
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
