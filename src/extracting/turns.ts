/**
 * What is said in turn, in the transcripts of briefings, interviews and hearings: who speaks, and from where to where. Such speech
 * stands in no quotation marks and is no quotation (`quotes.ts`).
 */

import type { Person, Span, Turn } from "../release.ts";
import { type Cast, castOf, namedWithin } from "./cast.ts";
import { ownersOf, titledIn } from "./spoken-texts.ts";
import { findLabels, hasTitle, isTitle, type LabelStyle, type TurnLabel } from "./turn-labels.ts";

export interface TurnsInput {
  readonly text: string;
  readonly title: string;
  readonly people: readonly Person[];
  /** Names that the file gives: whose release it is. */
  readonly givenPeople: readonly string[];
  readonly headings: readonly Span[];
}

const FEWEST_TURNS = 3;

/** All turns in the order of the text; none where no person of the release takes one. Never throws. Time: linear. */
export function findTurns(input: TurnsInput): readonly Turn[] {
  const { text, people, headings } = input;
  if (people.length === 0) return [];
  const found = findLabels(text, headings);
  if (found.length === 0) return [];
  const speakers = new Speakers(input, found);
  const labels = transcriptLabels(text, found, speakers);
  const turns = labels.flatMap((label, i): Turn[] => {
    const end = turnEnd(text, label.end, labels[i + 1]?.name[0] ?? null, headings);
    return end <= label.end ? [] : [{ speaker: speakers.of(label)?.name ?? null, start: label.end, end }];
  });
  return turns.some(({ speaker }) => speaker !== null) ? turns : [];
}

/**
 * The labels that begin turns, none where the text is no transcript. Whoever takes turns comes back, and says sentences: so terms
 * with what they mean, contacts and lists of offices are none. One label alone tells where it is in capitals, with a title, before
 * somebody who says `I` or `we`.
 */
function transcriptLabels(text: string, found: readonly TurnLabel[], speakers: Speakers): readonly TurnLabel[] {
  const speaking = found.filter((label) => label.style === "role" || speakers.of(label) !== null);
  const counts = new Map<LabelStyle, number>();
  for (const { style } of speaking) if (style !== "role") counts.set(style, (counts.get(style) ?? 0) + 1);
  const [style] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["role"];
  const isOwn = (label: TurnLabel): boolean => label.style === style || label.style === "role";
  const own = speaking.filter(isOwn);
  const names = new Set(own.map(({ name }) => text.slice(...name)));
  const sentences = own.filter(({ end }) => isSentence(text, end)).length;
  const isTakenInTurn = own.length >= FEWEST_TURNS && names.size < own.length && sentences * 2 >= own.length;
  const isSpeech = own.some((label) => style === "capitals" && label.style === style && isSpeaker(text, label));
  if (!isTakenInTurn && !isSpeech) return [];
  // In capitals, who is no person of the release speaks as well: what he says is not the one's before
  return style === "capitals" ? found.filter(isOwn) : own;
}

/** Whether a label's first line ends as sentences do, or is cut short as speech is. */
function isSentence(text: string, start: number): boolean {
  const stop = text.indexOf("\n", start);
  return /[.!?…—–。！？-]["”’»)\]」]*\s*$/u.test(
    text.slice(Math.max(start, (stop < 0 ? text.length : stop) - 12), stop < 0 ? text.length : stop),
  );
}

/** In UTF-16 units. */
const HEAD_OF_SPEECH = 600;
const FIRST_PERSON = /(?<!\p{L})(?:I|we|my|our|us|you|your|thank)(?!\p{L})/giu;
const FEWEST_OF_FIRST_PERSON = 2;

function isSpeaker(text: string, { name, end }: TurnLabel): boolean {
  const isHeadline = !/^[^\n]{0,80}\p{Ll}/u.test(text.slice(end, end + HEAD_OF_SPEECH));
  if (isHeadline || !hasTitle(text.slice(...name))) return false;
  return (text.slice(end, end + HEAD_OF_SPEECH).match(FIRST_PERSON)?.length ?? 0) >= FEWEST_OF_FIRST_PERSON;
}

/** Who the labels of a release are. */
class Speakers {
  readonly #text: string;
  readonly #cast: Cast;
  readonly #title: string;
  readonly #titled: readonly Person[];
  readonly #given: readonly Person[];
  readonly #known: Map<string, Person | null> = new Map();

  constructor({ text, title, people, givenPeople }: TurnsInput, labels: readonly TurnLabel[]) {
    this.#text = text;
    this.#cast = castOf(text, people);
    const scene = { title, cast: this.#cast, owners: null, titled: null };
    this.#title = title;
    this.#titled = [...ownersOf(scene), ...titledIn(scene)];
    this.#given = people.filter(({ name }) => givenPeople.some((given) => isSameName(given, name)));
    for (const label of labels) {
      const words = this.#wordsOf(label);
      if (label.style !== "role" && (this.#known.get(words) ?? null) === null)
        this.#known.set(words, this.#named(label));
    }
    for (const [words, person] of this.#known) if (person === null) this.#known.set(words, this.#called(words));
  }

  /** Null for somebody whom the release does not name. */
  of(label: TurnLabel): Person | null {
    return this.#known.get(this.#wordsOf(label)) ?? null;
  }

  #wordsOf({ name }: TurnLabel): string {
    return this.#text.slice(...name);
  }

  /** The one person whom a label names, behind nothing but titles, and before nothing but what a comma sets off. */
  #named({ name: [start, end] }: TurnLabel): Person | null {
    const named = namedWithin(this.#cast, start, end).filter(({ span }) => span[1] <= end);
    const [first] = named;
    if (first === undefined || named.some(({ person }) => person !== first.person)) return null;
    const behind = this.#text.slice(first.span[1], end);
    return isTitle(this.#text.slice(start, first.span[0])) &&
      /^(?:$|,|\s*[(（・]|\s*(?:JR|SR|Jr|Sr)\b|\p{Script=Han})/u.test(behind)
      ? first.person
      : null;
  }

  /** By surname, or by the office alone. */
  #called(words: string): Person | null {
    const surname = /[\p{L}’'-]+$/u.exec(words)?.[0] ?? "";
    const namesakes = this.#cast.people.filter(({ name }) => surnameOf(name) === fold(surname));
    const [namesake] = namesakes;
    if (namesake !== undefined)
      return namesakes.length === 1 && isTitle(words.slice(0, -surname.length)) ? namesake : null;
    if (!hasTitle(words) && words !== "PM") return null;
    return this.#holder(words === "PM" ? "prime minister" : words.toLowerCase().replace(/^the /, ""));
  }

  /**
   * `THE PRESIDENT` is he whom the title calls so, else of those whom the file gives, who alone holds the office, or is given alone. Who
   * is called so in the text may be another's president.
   */
  #holder(office: string): Person | null {
    const labelled = new Set(this.#known.values());
    const free = (people: readonly Person[]): Person[] => people.filter((person) => !labelled.has(person));
    const title = fold(this.#title);
    const titled = free(this.#titled).filter(({ name }) => {
      const [before = "", behind] = title.split(surnameOf(name), 2);
      return behind !== undefined && before.slice(-LONGEST_TITLE).includes(office);
    });
    const given = free(this.#given);
    const holders = given.filter((person) => holds(person, office));
    const named = titled.find((person) => holds(person, office)) ?? titled.find(isOpen);
    if (named !== undefined) return named;
    if (holders.length > 0) return holders.length === 1 ? (holders[0] ?? null) : null;
    return this.#given.length === 1 ? (given.find(isOpen) ?? null) : null;
  }
}

/** In UTF-16 units: an office and first names before a surname. */
const LONGEST_TITLE = 48;

function holds({ roles, aliases }: Person, office: string): boolean {
  return [...roles, ...aliases].some((words) => fold(words).includes(office));
}

/** Whether somebody may have an office that the text does not say: of no other is he known, or his surname alone tells who he is. */
function isOpen({ name, roles, aliases }: Person): boolean {
  return roles.length === 0 || aliases.some((alias) => fold(alias) === surnameOf(name));
}

/** `Lee, Ann Mary` and `Ann Lee`. */
function isSameName(given: string, name: string): boolean {
  const words = fold(given).split(/[\s,.]+/);
  return fold(name)
    .split(/[\s.]+/)
    .every((word) => words.includes(word));
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

/** What stands behind a transcript, a line each: `###`, `END 4:02 P.M. EDT`, `(The briefing was concluded at 4:02 p.m.)`. */
const END_MARK =
  /^[ \t]*(?:#(?: ?#){0,4}|[*_](?: ?[*_]){2,}|-{3,}|[-–—] ?30 ?[-–—]|\[?\(?END\b[^\n]{0,60}|[([](?:The|This|Whereupon|End)\b[^\n]{0,80}\b(?:concluded|ended|adjourned|of (?:the )?(?:transcript|recording|audio|video|interview|briefing|call))\b[^\n]{0,80}|\d{1,2}:\d\d ?[AP]\.?M\.?[^\n]{0,20})[ \t]*$/mu;

/** @param next where the next label begins; null for the last, which ends before a heading too */
function turnEnd(text: string, start: number, next: number | null, headings: readonly Span[]): number {
  let end = next ?? headings.find(([from]) => from > start)?.[0] ?? text.length;
  const mark = text.slice(start, end).search(END_MARK);
  if (mark >= 0) end = start + mark;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
