/** The persons of a release as those who may speak in it: where each is named, who is `he`, who holds an office. */

import { partitionPoint } from "../partition-point.ts";
import type { Person, Span } from "../release.ts";
import { type Gender, genderOfEnglishName, genderOfGivenName, genderOfWord } from "./genders.ts";
import { FAMILY, flagsOf, foldWord, LEADING } from "./lexicon.ts";

/** One mention of a person. */
export interface NamedPlace {
  readonly span: Span;
  readonly person: Person;
}

export interface Cast {
  readonly text: string;
  /** In the order of the text. */
  readonly places: readonly NamedPlace[];
  readonly people: readonly Person[];
  readonly byName: ReadonlyMap<string, Person>;
  /** Who holds the offices that were asked for. */
  readonly holders: Map<string, readonly Person[]>;
  readonly genders: Map<Person, Gender | null>;
  /** Aliases that turned out to be another's. */
  readonly strays: ReadonlySet<string>;
}

export function castOf(text: string, people: readonly Person[]): Cast {
  const places: NamedPlace[] = [];
  for (const person of people) for (const span of person.mentions) places.push({ span, person });
  places.sort((a, b) => a.span[0] - b.span[0]);
  const strays = tellKinApart(text, people, places);
  const byName = new Map(people.map((person) => [person.name, person]));
  return { text, places, people, byName, holders: new Map(), genders: new Map(), strays };
}

/** `Mrs Lee` is not her husband Bo Lee, nor `Col. Lee` the `Lt. Col.`: a surname that several bear goes by the title before it, or by `himself` behind it. Returns the aliases that were another's. */
function tellKinApart(text: string, people: readonly Person[], places: NamedPlace[]): Set<string> {
  const bearers = new Map<string, Person[]>();
  for (const person of people) {
    const surname = /\p{L}[\p{L}’'-]*$/u.exec(person.name)?.[0];
    if (surname === undefined || !person.name.includes(" ")) continue;
    const known = bearers.get(surname);
    if (known === undefined) bearers.set(surname, [person]);
    else known.push(person);
  }
  const strays = new Set<string>();
  const fullTitles = new Map<Person, string>();
  for (const { span, person } of places) {
    const words = text.slice(...span);
    if (words.endsWith(person.name) && !fullTitles.has(person))
      fullTitles.set(person, titleOf(text, span, person.name));
  }
  for (const [i, { span, person }] of places.entries()) {
    const surname = text.slice(...span).match(/\p{L}[\p{L}’'-]*$/u)?.[0] ?? "";
    const kin = bearers.get(surname) ?? [];
    if (kin.length < 2 || kin.length > MOST_KIN || text.slice(...span).endsWith(person.name)) continue;
    const title = titleOf(text, span, surname);
    const reflexive = /^ (him|her)self(?!\p{L})/u.exec(text.slice(span[1], span[1] + 8))?.[1];
    if (title === "" && reflexive === undefined) continue;
    const told = genderOfWord(foldWord(title.replace(/\.$/, "")));
    const gender = reflexive === undefined ? told : reflexive === "him" ? "he" : "she";
    const own = kin.filter((one) =>
      gender === null ? fullTitles.get(one) === title : genderOfFirstName(one.name) === gender,
    );
    const [one] = own;
    if (one === undefined || own.length > 1 || one === person) continue;
    places[i] = { span, person: one };
    strays.add(text.slice(...span));
  }
  return strays;
}

const MOST_KIN = 8;

/** The short titles right before a name: `Lt. Col.`, `Mrs`. */
function titleOf(text: string, [start, end]: Span, name: string): string {
  const from = end - name.length;
  const lead = text.slice(Math.max(0, Math.min(start, from) - 24), from);
  return /(?:(?:\p{Lu}\p{Ll}{1,4}\.|Mrs?|Ms|Miss|Dr|Sir|Lady) )+$/u.exec(lead)?.[0].trim() ?? "";
}

/** The mentions that start in `[start, end)`. */
export function namedWithin({ places }: Cast, start: number, end: number): readonly NamedPlace[] {
  const first = firstFrom(places, start);
  let last = first;
  while (last < places.length && (places[last]?.span[0] ?? 0) < end) last++;
  return places.slice(first, last);
}

/** The mentions before a place, nearest first, at most `most` and not further than `reach`. */
export function namedBefore({ places }: Cast, place: number, reach: number, most: number): readonly NamedPlace[] {
  const near: NamedPlace[] = [];
  for (let i = firstFrom(places, place) - 1; i >= 0 && near.length < most; i--) {
    const named = places[i];
    if (named === undefined || place - named.span[1] > reach) break;
    near.push(named);
  }
  return near;
}

function firstFrom(places: readonly NamedPlace[], start: number): number {
  return partitionPoint(places.length, (at) => (places[at]?.span[0] ?? 0) < start);
}

/** What forms of address, offices and the first name tell; null where they tell nothing or two things. */
export function genderOf(cast: Cast, person: Person): Gender | null {
  const known = cast.genders.get(person);
  if (known !== undefined) return known;
  const told = new Set<Gender>();
  const tell = (word: string): void => {
    const small = foldWord(word);
    // A first name tells only as the person's own, not in another's name or in an office's.
    const gender = ADDRESSES.test(small) ? genderOfWord(small) : null;
    if (gender !== null) told.add(gender);
  };
  const aliases = person.aliases.filter((alias) => !cast.strays.has(alias));
  for (const words of [...aliases, ...person.roles]) words.split(/[\s.]+/, 6).forEach(tell);
  for (const [start] of person.mentions.slice(0, 4)) {
    tell(/(\p{L}+)\.?\s$/u.exec(cast.text.slice(Math.max(0, start - 12), start))?.[1] ?? "");
  }
  const first = genderOfFirstName(person.name);
  const gender = told.size === 1 ? ([...told][0] ?? null) : told.size === 0 ? first : null;
  cast.genders.set(person, gender);
  return gender;
}

/** `Min Aung Lwin` is no woman, though some called Min are: rarer names tell only before a family name of the same world. */
function genderOfFirstName(name: string): Gender | null {
  const first = foldWord(name.split(/\s+/, 1).join(""));
  const family = flagsOf(name.slice(name.lastIndexOf(" ") + 1));
  const isEnglish = first.length > 3 && (family & FAMILY) !== 0 && (family & LEADING) === 0;
  return isEnglish ? genderOfEnglishName(first) : genderOfGivenName(first);
}

const ADDRESSES =
  /^(?:m(?:r|rs|s|iss|me|lle|adam|onsieur|ister)|sir|lord|lady|dame|herr|frau|sr|sra|senora?|[a-z]+(?:man|woman)|queen|king|prince|princess|pope|husband|wife|son|daughter)$/;

/** The persons who hold the office that a text calls so: `Minister`, `Prime Minister`. Those whose very office it is come alone. */
export function holdersOf(cast: Cast, office: string): readonly Person[] {
  const known = cast.holders.get(office);
  if (known !== undefined) return known;
  const words = office.toLowerCase().split(/\s+/);
  const holders = cast.people.filter((person) =>
    officesOf(person).some((own) => {
      const parts = own.split(/[\s,.]+/);
      return words.every((word) => parts.includes(word));
    }),
  );
  const exact = holders.filter((person) => officesOf(person).some((own) => own.startsWith(words.join(" "))));
  const found = exact.length > 0 ? exact : holders;
  cast.holders.set(office, found);
  return found;
}

/** Roles, and aliases for the titles in them, without what stood in the sentence before. */
function officesOf({ roles, aliases }: Person): readonly string[] {
  return [...roles, ...aliases].map((words) => words.replace(/^.*\p{L}{4}\.\s/u, "").toLowerCase());
}
