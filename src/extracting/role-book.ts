/** The roles found so far, each person's once: not `SENATOR`, `Sen.` and `Senator` beside `Senator for Tasmania`. */

import { foldWord } from "./lexicon.ts";
import type { KnownPerson } from "./register.ts";

const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  "sen:senator rep:representative gov:governor gen:general col:colonel lt:lieutenant sgt:sergeant capt:captain prof:professor supt:superintendent maj:major adm:admiral spc:specialist cpl:corporal insp:inspector cst:constable cmdr:commander brig:brigadier"
    .split(" ")
    .map((pair): [string, string] => {
      const [short = "", long = ""] = pair.split(":");
      return [short, long];
    }),
);

export class RoleBook {
  readonly #roles = new Map<KnownPerson, Map<string, string>>();
  /** What was added last, which mostly comes again. */
  #last: { readonly person: KnownPerson; readonly role: string } | null = null;

  add(person: KnownPerson, role: string | null): void {
    if (role === null || (this.#last?.person === person && this.#last.role === role)) return;
    this.#last = { person, role };
    let known = this.#roles.get(person);
    if (known === undefined) {
      known = new Map([...person.roles].map((given): [string, string] => [keyOf(given), given]));
      this.#roles.set(person, known);
    }
    const key = keyOf(role);
    const before = known.get(key);
    if (before === undefined || rank(role) > rank(before)) known.set(key, role);
  }

  has(person: KnownPerson, role: string): boolean {
    return this.#roles.get(person)?.has(keyOf(role)) ?? false;
  }

  /** Hands every person his roles, without those that a fuller one says too. */
  close(): void {
    for (const [person, roles] of this.#roles) {
      person.roles.clear();
      const said = saidBy(roles.keys());
      for (const [key, role] of roles) if (!said.has(key)) person.roles.add(role);
    }
  }
}

const MOST_KEYS = 1 << 12;
/** By writing: people share their roles, and texts repeat them. */
const keysOfRoles = new Map<string, string>();

/** What makes two ways of writing one role. */
function keyOf(role: string): string {
  const known = keysOfRoles.get(role);
  if (known !== undefined) return known;
  if (keysOfRoles.size >= MOST_KEYS) keysOfRoles.clear();
  const key = withLongForms(role);
  keysOfRoles.set(role, key);
  return key;
}

/** Small, no full stops, long forms. */
function withLongForms(role: string): string {
  return foldWord(role)
    .replaceAll(".", "")
    .replaceAll("'", "'")
    .split(" ")
    .map((word) => LONG_FORMS.get(word) ?? word)
    .join(" ");
}

/** The shorter roles that longer ones say too: `foreign minister of japan`, `us senator`. */
function saidBy(roles: Iterable<string>): Set<string> {
  const said = new Set<string>();
  for (const role of roles) {
    const isLinked = /\b(?:for|of|to|and)\b/.test(role);
    for (let space = role.indexOf(" "); space >= 0; space = role.indexOf(" ", space + 1)) {
      said.add(role.slice(0, space));
      if (!isLinked) said.add(role.slice(space + 1));
    }
  }
  return said;
}

/** Of two ways of writing one role: small letters before capitals, whole words before short forms. */
function rank(role: string): number {
  return (role === role.toUpperCase() ? 0 : 1000) + role.length;
}
