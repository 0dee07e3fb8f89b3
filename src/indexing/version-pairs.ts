/**
 * Whether two releases are versions of one: issued again, corrected, brought up to date. Releases of a series are none, however
 * alike they are: a form letter with another name, the figures of another week.
 */
import { tokenize } from "../analysis/tokenizer.ts";
import { isOneSlip } from "../one-slip.ts";
import { sharedCount } from "./text-sketch.ts";

/** What is compared of a release before its text is read. */
export interface Titled {
  readonly path: string;
  readonly title: string;
  readonly published: string | null;
  readonly language: string | null;
}

/** What is compared of texts. */
export interface ComparedText {
  readonly text: string;
  readonly runs: Uint32Array;
}

/** Versions are issued within so many days. */
export const MOST_DAYS = 7;
const DAY_MS = 86_400_000;
/** A text of fewer runs of words says too little to be known again. */
const FEWEST_RUNS = 40;
/** Texts share so much of all their runs; or, of one title, so much of the shorter's, where the longer is not much more. */
const LEAST_ALIKE = 0.85;
const LEAST_KEPT = 0.95;
const LEAST_LENGTH = 0.6;

/** Words that may differ where titles tell no more than how texts begin. */
const MOST_OF_BEGINNINGS = 4;

/** Words by which a title says that it is of a version, in the languages of many releases. */
const MARKS =
  /(?<!\p{L})(?:corrected|correction|corrigendum|updated?|revised|re-?issued|amended|rectificatif|mise à jour|korrigiert|korrektur|aktualisiert|corrección|corregido|actualizado|actualización|rättelse|rättad|uppdaterad|rettifica|aggiornamento|corrigido|atualizado)(?!\p{L})|訂正|更正|更新/giu;

/** Whether a title says that it is of a version. */
export function isMarked(title: string): boolean {
  return title.search(MARKS) >= 0;
}

/** Whether two releases may be versions of one by what is known of them without their texts. */
export function mayBeVersions(a: Titled, b: Titled): boolean {
  if (a.language !== b.language || a.published === null || b.published === null) return false;
  if (Math.abs(Date.parse(a.published) - Date.parse(b.published)) > MOST_DAYS * DAY_MS) return false;
  const [one, other] = [titleWords(a.title), titleWords(b.title)];
  if (one.length === 0 || other.length === 0) return false;
  if (areEqual(one, other)) return true;
  if (isCut(a.title) || isCut(b.title) || folderOf(a) !== folderOf(b)) return false;
  return isOneAdded(one, other) || correctedIn(one, other) !== null;
}

/** Whether two releases that may be versions of one are such. */
export function areVersions(a: Titled & ComparedText, b: Titled & ComparedText): boolean {
  const [one, other] = [titleWords(a.title), titleWords(b.title)];
  const isOneTitle = areEqual(one, other);
  // With the beginning of a text for a title, or its first sentence, all of a series begin: such a one has to say the same throughout.
  const isBeginning = [a, b].some((one) => isCut(one.title) || isSentence(one));
  if (!areAlikeTexts(a.runs, b.runs, isOneTitle)) return false;
  if (isMarked(a.title) !== isMarked(b.title) && !isBeginning) return true;
  const { names, numbers, words, ordinary } = replacements(a, b);
  const corrected = correctedIn(one, other);
  // A title capitalises words and names alike; and texts of a series tell apart what its titles do.
  if (corrected !== null && (names + numbers > 0 || !corrected.some((word) => ordinary.has(word)))) return false;
  if (isBeginning) return names + numbers === 0 && words <= MOST_OF_BEGINNINGS;
  if (isOneTitle && a.published === b.published) return words > 0 || names === 0 || numbers === 0;
  // One number may be a day that another is told by than that of issue.
  return numbers < 2 && (names + numbers === 0 || words > names);
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

function folderOf({ path }: Titled): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function areAlikeTexts(a: Uint32Array, b: Uint32Array, isOneTitle: boolean): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (shorter < FEWEST_RUNS) return false;
  const shared = sharedCount(a, b);
  if (shared >= LEAST_ALIKE * (a.length + b.length - shared)) return true;
  return isOneTitle && shared >= LEAST_KEPT * shorter && shorter >= LEAST_LENGTH * longer;
}

function titleWords(title: string): string[] {
  return tokenize(title.replace(MARKS, " ")).map(({ word }) => word.toLowerCase());
}

/** Of a release without a title the first words stand for one. */
function isCut(title: string): boolean {
  return title.endsWith("…");
}

/** Whether its title is a sentence of its text, after which that goes on. */
function isSentence({ title, text }: Titled & ComparedText): boolean {
  const at = text.indexOf(title);
  return at >= 0 && /^[^\S\n]*[^\s]/.test(text.slice(at + title.length, at + title.length + 5));
}

/** Whether one title has all words of the other, and more, none of which is a number. */
function isOneAdded(a: readonly string[], b: readonly string[]): boolean {
  const [own, others] = [difference(a, b), difference(b, a)];
  return (own.length === 0 || others.length === 0) && ![...own, ...others].some((word) => NUMBER.test(word));
}

/** Shorter words are near too many. */
const SHORTEST_CORRECTED = 4;
/** Endings of a word are no longer, and what stands before them no shorter. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 5;
/** Numbers in words are a letter or two from their ordinals, and from other numbers. */
const NUMBER_WORD = /^(?:ten|eleven|twelve?|(?:thir|four|fif|six|seven|eight?|nine?)(?:teen|ty)?)(?:h|th)?$/;

/** The one word in which titles differ, where it is spelt or inflected otherwise; null where they differ in something else. */
function correctedIn(a: readonly string[], b: readonly string[]): readonly [string, string] | null {
  if (a.length !== b.length) return null;
  const at = a.findIndex((word, i) => word !== b[i]);
  const [one = "", other = ""] = [a[at], b[at]];
  if (!areEqual(a.slice(at + 1), b.slice(at + 1))) return null;
  if (
    [one, other].some((word) => word.length < SHORTEST_CORRECTED || !/^\p{L}+$/u.test(word) || NUMBER_WORD.test(word))
  )
    return null;
  return isOneSlip(one, other) || differInEnding(one, other) ? [one, other] : null;
}

function differInEnding(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= SHORTEST_STEM && Math.max(a.length, b.length) - shared <= LONGEST_ENDING;
}

const NUMBER = /\p{N}/u;

interface Replacements {
  /** How many names and how many numbers of one text stand for others of the other. Scripts without case tell no names: all words may be such. */
  readonly names: number;
  readonly numbers: number;
  /** How many other words are one text's alone. */
  readonly words: number;
  /** Words that a text has in small letters, which names are not. */
  readonly ordinary: ReadonlySet<string>;
}

/** What says on which day each is issued is no replacement. */
function replacements(a: Titled & ComparedText, b: Titled & ComparedText): Replacements {
  const one = tokenize(a.text).map(({ word }) => word);
  const other = tokenize(b.text).map(({ word }) => word);
  const ordinary = new Set([...one, ...other].filter((word) => /^\p{Ll}\P{N}*$/u.test(word)));
  const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
  const [own, others] = withoutDays(
    difference(lower(one), lower(other)),
    difference(lower(other), lower(one)),
    wordsOfDay(a),
    wordsOfDay(b),
  );
  const isNumber = (word: string): boolean => NUMBER.test(word);
  const isName = (word: string): boolean => !NUMBER.test(word) && !ordinary.has(word);
  const replaced = (isOne: (word: string) => boolean): number =>
    Math.min(own.filter(isOne).length, others.filter(isOne).length);
  return {
    names: replaced(isName),
    numbers: replaced(isNumber),
    words: [...own, ...others].filter((word) => ordinary.has(word)).length,
    ordinary,
  };
}

/** What two texts have of their own without the days of issue, where both tell theirs. */
function withoutDays(
  own: readonly string[],
  others: readonly string[],
  days: ReadonlySet<string>,
  otherDays: ReadonlySet<string>,
): readonly [readonly string[], readonly string[]] {
  const [left, right] = [own.filter((word) => !days.has(word)), others.filter((word) => !otherDays.has(word))];
  return own.length - left.length === others.length - right.length ? [left, right] : [own, others];
}

const ORDINALS = ["st", "nd", "rd", "th"];

/** How a day of issue may be written: its numbers, and the names of its month and day of the week, short and long. */
function wordsOfDay({ published, language }: Titled): ReadonlySet<string> {
  if (published === null) return new Set();
  const day = new Date(published.slice(0, "2000-01-01".length));
  const names = (["long", "short"] as const).flatMap((style) => {
    const format = new Intl.DateTimeFormat(language ?? "en", { weekday: style, month: style, timeZone: "UTC" });
    return format.formatToParts(day).map(({ value }) => value);
  });
  const numbers = [day.getUTCDate(), day.getUTCMonth() + 1].map(String);
  const padded = numbers.map((number) => number.padStart(2, "0"));
  const written = [
    String(day.getUTCFullYear()),
    ...numbers,
    ...padded,
    ...ORDINALS.map((ending) => `${numbers[0]}${ending}`),
    ...names.map((name) => name.replace(/\.$/, "")),
  ];
  return new Set(written.map((name) => name.toLowerCase()));
}

/** What is in one list and not in the other, as often as it is there more often. */
function difference(of: readonly string[], without: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of without) left.set(word, (left.get(word) ?? 0) + 1);
  return of.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}
