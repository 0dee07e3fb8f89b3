/**
 * The persons of one release while it is read, found by any word of their names, and the rule by which
 * two full names are one person's.
 */

import type { Span } from "../release.ts";

/** A person while the release is read. */
export interface KnownPerson {
  name: string;
  /** The name's words, folded, without suffix; initials are one letter. */
  words: readonly string[];
  suffix: string | null;
  familyFirst: boolean;
  readonly aliases: Set<string>;
  readonly roles: Set<string>;
  readonly mentions: Span[];
}

/** The persons of a release, by the words of their names. */
export interface Register {
  readonly persons: KnownPerson[];
  readonly byWord: Map<string, KnownPerson[]>;
}

export function newRegister(): Register {
  return { persons: [], byWord: new Map() };
}

export function addPerson(
  register: Register,
  name: string,
  words: readonly string[],
  suffix: string | null,
  familyFirst: boolean,
): KnownPerson {
  const person: KnownPerson = { name, words, suffix, familyFirst, aliases: new Set(), roles: new Set(), mentions: [] };
  register.persons.push(person);
  indexPerson(register, person);
  return person;
}

export function indexPerson(register: Register, person: KnownPerson): void {
  for (const word of person.words) {
    if (word.length < 2) continue;
    const bearers = register.byWord.get(word);
    if (bearers === undefined) register.byWord.set(word, [person]);
    else if (!bearers.includes(person)) bearers.push(person);
  }
}

/** One person: same surname, given names that go together, no contradicting suffix or initial. */
export function isSamePerson(person: KnownPerson, words: readonly string[], suffix: string | null): boolean {
  if (person.suffix !== null && suffix !== null && person.suffix !== suffix) return false;
  const own = person.words;
  if (own.length === 1 || words.length === 1) return false;
  // `Melvin Yong` of `Melvin Yong Yik Chye`, `Ana Mejía` of `Ana Mejía Canales`
  const [short, long] = own.length < words.length ? [own, words] : [words, own];
  if (short.length !== long.length && short.every((word, i) => word === long[i])) return true;
  if (own.at(-1) !== words.at(-1)) return false;
  // `Moussa Adamo` of `Michael Moussa Adamo`
  if (
    own.length !== words.length &&
    (own.join(" ").endsWith(` ${words.join(" ")}`) || words.join(" ").endsWith(` ${own.join(" ")}`))
  )
    return true;
  const a = own[0] ?? "";
  const b = words[0] ?? "";
  if (
    !(
      a === b ||
      (a.length === 1 && b.startsWith(a)) ||
      (b.length === 1 && a.startsWith(b)) ||
      shortForm(a) === shortForm(b)
    )
  )
    return false;
  const initials = own.slice(1, -1).map((word) => word.charAt(0));
  const others = words.slice(1, -1).map((word) => word.charAt(0));
  return initials.length === 0 || others.length === 0 || initials.some((letter) => others.includes(letter));
}

const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  `robert:bob rob bobby;william:bill will billy;charles:chuck charlie;anthony:tony antony;richard:dick rick;james:jim jimmy;
joseph:joe;thomas:tom;timothy:tim;michael:mike;daniel:dan;david:dave;edward:ed ted;benjamin:ben;christopher:chris;
kenneth:ken;patrick:pat;peter:pete;steven:steve;stephen:steve;donald:don;ronald:ron;samuel:sam;matthew:matt;
gregory:greg;jeffrey:jeff;lawrence:larry;elizabeth:liz beth;katherine:kate kathy;margaret:maggie;deborah:deb debbie;
susan:sue;judith:judy;jennifer:jen;barbara:barb;nicholas:nick;andrew:andy;alexander:alex;philip:phil;raymond:ray;
john:jack johnny;joshua:josh;gerald:gerry;frederick:fred;nathaniel:nate;mitchell:mitch;douglas:doug;bernard:bernie`
    .split(";")
    .flatMap((line) => {
      const [long = "", short = ""] = line.trim().split(":");
      return short.split(" ").map((form): [string, string] => [form, long]);
    }),
);

function shortForm(word: string): string {
  return SHORT_FORMS.get(word) ?? word;
}
