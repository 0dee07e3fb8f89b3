/** Who the labels of a transcript are, among the persons of the release. */

import type { Person } from "../release.ts";
import { type Cast, castOf, namedWithin } from "./cast.ts";
import { ownersOf, titledIn } from "./spoken-texts.ts";
import { hasTitle, isTitle, type TurnLabel } from "./turn-labels.ts";

export interface LabelledRelease {
  readonly text: string;
  readonly title: string;
  readonly people: readonly Person[];
  /** Names that the file gives: whose release it is. */
  readonly givenPeople: readonly string[];
}

/** Labels that say no name, such as `THE PRESIDENT`, are looked at up to so many. */
const MOST_OFFICES = 24;

/** Equal labels are one person's: a transcript calls him always so. Time: linear. */
export class TurnSpeakers {
  readonly #text: string;
  readonly #cast: Cast;
  readonly #bySurname: ReadonlyMap<string, Person | null>;
  readonly #known: Map<string, Person | null> = new Map();

  constructor(release: LabelledRelease, labels: readonly TurnLabel[]) {
    this.#text = release.text;
    this.#cast = castOf(release.text, release.people);
    this.#bySurname = bySurname(release.people);
    for (const label of labels) {
      const words = this.#wordsOf(label);
      if (label.style !== "role" && (this.#known.get(words) ?? null) === null)
        this.#known.set(words, this.#named(label) ?? this.#surnamed(words));
    }
    const unknown = [...this.#known].flatMap(([words, person]) => (person === null && isOffice(words) ? words : []));
    if (unknown.length === 0) return;
    const holders = new OfficeHolders(release, this.#cast, new Set(this.#known.values()));
    for (const words of unknown.slice(0, MOST_OFFICES)) this.#known.set(words, holders.of(words));
  }

  /** Null for somebody whom the release does not name. */
  of(label: TurnLabel): Person | null {
    return this.#known.get(this.#wordsOf(label)) ?? null;
  }

  #wordsOf({ name }: TurnLabel): string {
    return this.#text.slice(...name);
  }

  /** The one person whom a label names, behind nothing but titles and before nothing but what a comma sets off. */
  #named({ name: [start, end], style }: TurnLabel): Person | null {
    const named = namedWithin(this.#cast, start, end);
    const [first] = named;
    if (first === undefined || named.some(({ person }) => person !== first.person)) return null;
    const before = this.#text.slice(start, first.span[0]).trim();
    const isCalled = isTitle(before) && (style !== "name" || before === "" || hasTitle(before));
    return isCalled && SET_OFF.test(this.#text.slice(first.span[1], end)) ? first.person : null;
  }

  /** Of a name that was not known for one in the label: `DEPUTY SECRETARY McKEON`. */
  #surnamed(words: string): Person | null {
    const surname = /[\p{L}’'-]+$/u.exec(words)?.[0] ?? "";
    const before = words.slice(0, words.length - surname.length);
    return hasTitle(before) && isTitle(before) ? (this.#bySurname.get(fold(surname)) ?? null) : null;
  }
}

/** What stands behind a name in its label: an office or a place; in Japanese, an office without any sign. */
const SET_OFF = /^(?:$|,| (?:of|from) |\s*[(（・]|,? (?:JR|SR|Jr|Sr|II|III)\b|\p{Script=Han})/u;

/** Null for a surname that several bear. */
function bySurname(people: readonly Person[]): Map<string, Person | null> {
  const found = new Map<string, Person | null>();
  for (const person of people) {
    const surname = surnameOf(person.name);
    found.set(surname, found.has(surname) ? null : person);
  }
  return found;
}

function isOffice(words: string): boolean {
  return words === "PM" || hasTitle(words);
}

/**
 * `THE PRESIDENT` is he whom the title calls so; else of those whom the file gives, who alone holds the office or is given alone. Whom the
 * text calls so may be another's president.
 */
class OfficeHolders {
  readonly #title: string;
  readonly #titled: readonly Person[];
  readonly #given: readonly Person[];
  readonly #isOnly: boolean;

  /** @param labelled who has a label of his own */
  constructor({ title, people, givenPeople }: LabelledRelease, cast: Cast, labelled: ReadonlySet<Person | null>) {
    const scene = { title, cast, owners: null, titled: null };
    this.#title = fold(title);
    this.#titled = [...ownersOf(scene), ...titledIn(scene)].filter((person) => !labelled.has(person));
    this.#given = people.filter(
      (person) => !labelled.has(person) && givenPeople.some((given) => isSameName(given, person.name)),
    );
    this.#isOnly = givenPeople.length === 1;
  }

  of(words: string): Person | null {
    const office = words === "PM" ? "prime minister" : fold(words).replace(/^the /, "");
    const titled = this.#titled.filter(({ name }) => this.#titleHas(office, surnameOf(name)));
    const named = titled.find((person) => holds(person, office)) ?? titled.find(isOpen);
    if (named !== undefined) return named;
    const [holder, ...others] = this.#given.filter((person) => holds(person, office));
    if (holder !== undefined) return others.length === 0 ? holder : null;
    return this.#isOnly ? (this.#given.find(isOpen) ?? null) : null;
  }

  #titleHas(office: string, surname: string): boolean {
    const at = this.#title.indexOf(surname);
    return at > 0 && this.#title.slice(Math.max(0, at - LONGEST_BEFORE), at).includes(office);
  }
}

/** An office and first names before a surname, in UTF-16 units. */
const LONGEST_BEFORE = 48;

function holds({ roles, aliases }: Person, office: string): boolean {
  return [...roles, ...aliases].some((words) => fold(words).includes(office));
}

/** Whether somebody may have an office that the text does not say: no other is known of him, or his surname alone tells who he is. */
function isOpen({ name, roles, aliases }: Person): boolean {
  return roles.length === 0 || aliases.some((alias) => fold(alias) === surnameOf(name));
}

/** `Ann Lee, Minister of Ports` is the text's `Ann Mary Lee`, and the other way round. */
function isSameName(given: string, name: string): boolean {
  const [some, others] = [given.split(",", 1).join(""), name].map((words) => new Set(fold(words).split(/[\s.]+/)));
  return [...(some ?? [])].every((word) => others?.has(word)) || [...(others ?? [])].every((word) => some?.has(word));
}

function surnameOf(name: string): string {
  return (
    fold(name.replace(/,? (?:[JS]r\.?|I{2,3}|IV)$/, ""))
      .split(" ")
      .at(-1) ?? ""
  );
}

function fold(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
