/**
 * The persons of one release while it is read, found by any word of their names, and the rule by which
 * two full names are one person's.
 */

import { formalGiven, relateGiven } from "../given-name-forms.ts";
import type { Span } from "../release.ts";
import { byteColumn } from "./columns.ts";
import { type Gender, genderOfWord } from "./genders.ts";

/** A person while the release is read. */
export interface KnownPerson {
  name: string;
  /** The name's words, folded, without suffix; initials are one letter. */
  words: readonly string[];
  suffix: string | null;
  familyFirst: boolean;
  /** The name may have taken in a word that is none of it: a shorter form is the better one. */
  overlong: boolean;
  /** What the given name or a form of address tells; null where nothing does. */
  gender: Gender | null;
  /** The text calls the person First Lady or the like: another office before the surname is the other spouse's. */
  consort: boolean;
  /** Words of other names by which the text calls the person, folded. */
  readonly nicknames: Set<string>;
  readonly aliases: Set<string>;
  readonly roles: Set<string>;
  readonly mentions: Span[];
}

/** The persons of a release, by the words of their names. */
export interface Register {
  readonly persons: KnownPerson[];
  readonly byWord: Map<string, KnownPerson[]>;
  /** By a word's trace: 1 where `byWord` may hold it. Most words of a text are told apart from all names by this alone. */
  readonly traces: Uint8Array;
}

const TRACE_BITS = 10;

export function newRegister(): Register {
  return { persons: [], byWord: new Map(), traces: byteColumn(1 << TRACE_BITS) };
}

function traceOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash, 31) + word.charCodeAt(i);
  return Math.imul(hash, 0x9e3779b1) >>> (32 - TRACE_BITS);
}

/** The traces of a folded word and of the names that it can be short for. */
export function tracesOf(word: string): readonly number[] {
  // Pushed one by one, so that all such lists are of one kind to the engine.
  const traces = [traceOf(word)];
  for (const given of formalGiven(word)) traces.push(traceOf(given));
  return traces;
}

/** False where no person bears the word, nor a name that it can be short for. */
export function mayBear({ traces: known }: Register, traces: readonly number[]): boolean {
  for (let i = 0; i < traces.length; i++) if (known[traces[i] as number] === 1) return true;
  return false;
}

export function addPerson(
  register: Register,
  name: string,
  words: readonly string[],
  suffix: string | null,
  familyFirst: boolean,
): KnownPerson {
  const person: KnownPerson = {
    name,
    words,
    suffix,
    familyFirst,
    overlong: false,
    gender: words.length > 1 ? genderOfGiven(words[0] ?? "") : null,
    consort: false,
    nicknames: new Set(),
    aliases: new Set(),
    roles: new Set(),
    mentions: [],
  };
  register.persons.push(person);
  indexPerson(register, person);
  return person;
}

/** By any part of a given name: `Jean-Pierre`. */
function genderOfGiven(given: string): Gender | null {
  if (!given.includes("-")) return genderOfWord(given);
  for (const part of given.split("-")) {
    const gender = genderOfWord(part);
    if (gender !== null) return gender;
  }
  return null;
}

/** Makes the person known by every word of the name, and by the long form of the given name. */
export function indexPerson(register: Register, person: KnownPerson): void {
  for (const word of person.words) indexWord(register, person, word);
  for (const given of formalGiven(person.words[0] ?? "")) indexWord(register, person, given);
}

export function addNickname(register: Register, person: KnownPerson, word: string): void {
  person.nicknames.add(word);
  indexWord(register, person, word);
}

function indexWord(register: Register, person: KnownPerson, word: string): void {
  if (word.length < 2) return;
  const bearers = register.byWord.get(word);
  if (bearers === undefined) {
    register.byWord.set(word, [person]);
    register.traces[traceOf(word)] = 1;
  } else if (bearers.length < MOST_BEARERS && !bearers.includes(person)) bearers.push(person);
}

/** Of one word: each name that has it is compared with all of them. Whoever comes after these is known by the other words. */
const MOST_BEARERS = 500;

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
  if (relateGiven(a, b) === null) return false;
  const initials = own.slice(1, -1).map((word) => word.charAt(0));
  const others = words.slice(1, -1).map((word) => word.charAt(0));
  return initials.length === 0 || others.length === 0 || initials.some((letter) => others.includes(letter));
}
