/** Which full names of a text are one person's. Reads candidates (`names.ts`); knows nothing of later mentions (`mentions.ts`). */

import { COMMA, SPACE } from "./gaps.ts";
import { COMMON, FAMILY, GIVEN, MODIFIER, PLACE, SAYS, SUFFIX, THING } from "./lexicon.ts";
import { isUnpunctuated } from "./lost-punctuation.ts";
import {
  CAPITALS,
  foldedAt,
  gapBefore,
  INITIAL,
  LOWER,
  type NameTokens,
  shapeAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import { changed, type NameCandidate, SURE } from "./names.ts";
import { nicknameInside, nicknameWord } from "./nicknames.ts";
import { addNickname, addPerson, indexPerson, isSamePerson, type KnownPerson, type Register } from "./register.ts";
import { areKinBefore, relativesBefore } from "./relatives.ts";
import { singleSpaced } from "./white-space.ts";

/** Takes in the candidates of several words that are names; each becomes a person or another form of one. */
export function registerFullNames(
  register: Register,
  tokens: NameTokens,
  candidates: readonly NameCandidate[],
): Map<NameCandidate, KnownPerson> {
  const owners = new Map<NameCandidate, KnownPerson>();
  const titled = new Set<string>();
  const speaking = new Set<string>();
  const sure = new Set<string>();
  const full: { readonly candidate: NameCandidate; readonly words: readonly string[] }[] = [];
  for (const candidate of candidates) {
    if (candidate.words === 1 && isSpeaking(tokens, candidate)) speaking.add(foldedAt(tokens, candidate.last - 1));
    if (candidate.words === 1 && candidate.titleFirst < candidate.first)
      titled.add(foldedAt(tokens, candidate.last - 1));
    if (candidate.words < 2 && !isInitialled(tokens, candidate)) continue;
    const words = nameWords(tokens, candidate);
    full.push({ candidate, words });
    if (candidate.words > 1 && candidate.score >= SURE) sure.add(words.join(" "));
  }
  // who is named more fully for sure is the one that speaks; and where punctuation is lost, anybody may
  for (const { candidate, words } of full) if (candidate.score >= SURE) speaking.delete(words.at(-1) ?? "");
  if (speaking.size > 0 && isUnpunctuated(tokens)) speaking.clear();
  for (const surname of speaking) titled.add(surname);
  for (const { candidate, words } of full) {
    const isSure = candidate.score >= SURE;
    if (!isSure && (candidate.score < 0 || !(titled.has(words.at(-1) ?? "") || sure.has(words.join(" "))))) continue;
    const person = admit(register, tokens, candidate, words);
    if (isConsort(tokens, candidate)) person.consort = true;
    owners.set(candidate, person);
    const nickname = nicknameInside(tokens, candidate.first, candidate.last);
    const known = nickname === null ? null : nicknameWord(tokens, nickname);
    if (known !== null) addNickname(register, person, known);
  }
  shareSurnames(tokens, owners);
  for (const [candidate, person] of owners) {
    // `Ruben and Mary Ellen` where the text has a Mary Ellen Dugan
    if (
      person.words.length > candidate.last - candidate.first &&
      person.words.at(-1) !== foldedAt(tokens, candidate.last - 1)
    )
      continue;
    for (const { name, words } of relativesBefore(tokens, candidate)) {
      const isKnown = bearersOf(register, tokens, words.at(-1) ?? "").some(
        (other) => other !== person && isSamePerson(other, words, null),
      );
      if (!isKnown) addPerson(register, name, words, null, false);
    }
  }
  return owners;
}

/** `the brothers Juan Carlos and Hugo Ferreyra Lynch`: the former's two given names take the latter's surnames. */
function shareSurnames(tokens: NameTokens, owners: ReadonlyMap<NameCandidate, KnownPerson>): void {
  let before: readonly [NameCandidate, KnownPerson] | null = null;
  for (const [candidate, person] of owners) {
    const [former, kin] = before ?? [candidate, person];
    before = [candidate, person];
    if (former.last !== candidate.first - 1 || !/^(?:and|y|e|et|und|och)$/.test(wordAt(tokens, former.last))) continue;
    if (kin === person || !areGiven(tokens, former) || !areKinBefore(tokens, former.first)) continue;
    const family = candidate.first + 1;
    if (family >= candidate.last || (wordFlags(tokens, family) & GIVEN) !== 0) continue;
    kin.aliases.add(kin.name);
    kin.name = `${kin.name} ${writtenName(tokens, family, candidate.last)}`;
    kin.words = [...kin.words, ...person.words.slice(1)];
  }
}

function areGiven(tokens: NameTokens, { first, last }: NameCandidate): boolean {
  for (let i = first; i < last; i++) if ((wordFlags(tokens, i) & GIVEN) === 0) return false;
  return last - first > 1;
}

function isInitialled(tokens: NameTokens, candidate: NameCandidate): boolean {
  return candidate.last - candidate.first > 1 && shapeAt(tokens, candidate.first) === INITIAL;
}

function suffixOf(tokens: NameTokens, candidate: NameCandidate): string | null {
  const i = candidate.last - 1;
  return i > candidate.first && (wordFlags(tokens, i) & SUFFIX) !== 0 ? foldedAt(tokens, i) : null;
}

/** `Kelthu said`, `Kelthu, who denied it,`: whose one word it is, he is a person. */
function isSpeaking(tokens: NameTokens, { last }: NameCandidate): boolean {
  const gap = gapBefore(tokens, last);
  if (gap === COMMA) return wordAt(tokens, last) === "who";
  return gap <= SPACE && shapeAt(tokens, last) === LOWER && (wordFlags(tokens, last) & SAYS) !== 0;
}

/** `First Lady Ann Lee`. */
function isConsort(tokens: NameTokens, { titleFirst, first }: NameCandidate): boolean {
  if (titleFirst === first || !/^(?:lady|gentleman)$/i.test(wordAt(tokens, first - 1))) return false;
  return /^(?:first|second)$/i.test(wordAt(tokens, first - 2));
}

function admit(
  register: Register,
  tokens: NameTokens,
  candidate: NameCandidate,
  words: readonly string[],
): KnownPerson {
  const suffix = suffixOf(tokens, candidate);
  const name = naturalName(tokens, candidate);
  const surname = words.at(-1) ?? "";
  const known =
    bearersOf(register, tokens, surname).find(
      (person) =>
        isSamePerson(person, tokens.bare ? [...words.slice(0, -1), withoutEnding(person, surname)] : words, suffix) &&
        !(isShorter(words, person.words) && comesFromElsewhere(tokens, candidate)),
    ) ?? inAnotherCase(register, candidate, name, words);
  if (known === undefined) {
    const person = addPerson(register, name, words, suffix, candidate.familyFirst);
    person.overlong = hasForeignEnd(tokens, candidate);
    return person;
  }
  if (known.overlong && words.length < known.words.length) {
    // `Kamala Harris Call` of a headline is Kamala Harris
    known.overlong = false;
    known.name = name;
    known.words = words;
    return known;
  }
  if (words.length > known.words.length && hasForeignEnd(tokens, candidate)) return known;
  if (
    (fullness(words) > fullness(known.words) && !addsCapitals(tokens, candidate, known)) ||
    (suffix !== null && known.suffix === null)
  ) {
    known.aliases.add(known.name);
    known.name = name;
    known.words = words;
    known.suffix ??= suffix;
    indexPerson(register, known);
  }
  return known;
}

/** `T. Lee` beside `Thomas Lee`. */
function isShorter([given = ""]: readonly string[], [known = ""]: readonly string[]): boolean {
  return given.length === 1 && known.length > 1;
}

/** `Dr. T. Lee of Hull University`, where nothing before names that body: whoever goes by initials there is introduced anew. */
function comesFromElsewhere(tokens: NameTokens, { titleFirst, first, last }: NameCandidate): boolean {
  if (titleFirst === first || !/^(?:of|from|at)$/.test(wordAt(tokens, last))) return false;
  let end = last + 1;
  while (end < tokens.count && end <= last + MOST_BODY_WORDS && tokens.gap[end] === SPACE && isBodyWord(tokens, end))
    end++;
  const isBody = end > last + 1 && (wordFlags(tokens, end - 1) & THING) !== 0;
  const start = tokens.start[last + 1] ?? 0;
  const body = tokens.text.slice(start, tokens.end[end - 1]);
  return isBody && !tokens.text.slice(Math.max(0, start - LONGEST_LOOK_BACK), start).includes(body);
}

/** In UTF-16 units. */
const LONGEST_LOOK_BACK = 20_000;

const MOST_BODY_WORDS = 4;

function isBodyWord(tokens: NameTokens, i: number): boolean {
  return /^\p{Lu}/u.test(wordAt(tokens, i));
}

/** `Johan Norrmans plan` beside `Johan Norrman`: the same name, and one of the two has a genitive's ending. */
function inAnotherCase(
  register: Register,
  candidate: NameCandidate,
  name: string,
  words: readonly string[],
): KnownPerson | undefined {
  const surname = words.at(-1) ?? "";
  if (candidate.words < 2 || surname.length < 4) return undefined;
  const given = words.slice(0, -1).join(" ");
  const isNamed = (person: KnownPerson): boolean => person.words.slice(0, -1).join(" ") === given;
  const genitive = (register.byWord.get(`${surname}s`) ?? []).find(
    (person) => isNamed(person) && person.words.at(-1) === `${surname}s`,
  );
  if (genitive !== undefined) {
    genitive.name = name;
    genitive.words = words;
    indexPerson(register, genitive);
    return genitive;
  }
  if (!surname.endsWith("s")) return undefined;
  const base = surname.slice(0, -1);
  return (register.byWord.get(base) ?? []).find((person) => isNamed(person) && person.words.at(-1) === base);
}

/** The last word follows a family name and is a thing's or a common word. */
function hasForeignEnd(tokens: NameTokens, { last, words }: NameCandidate): boolean {
  if (words < 3 || (wordFlags(tokens, last - 2) & FAMILY) === 0) return false;
  return (wordFlags(tokens, last - 1) & (COMMON | THING | PLACE | MODIFIER)) !== 0;
}

/** A line in capitals runs names and other words together: it makes no name longer that the text writes otherwise. */
function addsCapitals(tokens: NameTokens, candidate: NameCandidate, known: KnownPerson): boolean {
  return shapeAt(tokens, candidate.last - 1) === CAPITALS && /\p{Ll}/u.test(known.name);
}

/** Whole words tell more than initials. */
function fullness(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (word.length > 1 ? 10 : 1), 0);
}

function withoutEnding(person: KnownPerson, surname: string): string {
  const own = person.words.at(-1) ?? "";
  return `${own}s` === surname ? own : surname;
}

/** Who has this word in the name; where apostrophes are lost also `Taylor` for `Taylors`. */
export function bearersOf(register: Register, tokens: NameTokens, word: string): readonly KnownPerson[] {
  const bearers = register.byWord.get(word);
  if (bearers !== undefined || !tokens.bare || !word.endsWith("s")) return bearers ?? [];
  return register.byWord.get(word.slice(0, -1)) ?? [];
}

/** The name's words, folded; initials as one letter, no suffix, no nickname. */
export function nameWords(tokens: NameTokens, candidate: NameCandidate): string[] {
  const { given, first, last } = candidate;
  if (given >= 0)
    return [
      ...nameWords(tokens, changed(candidate, { first: given, given: -1 })),
      ...nameWords(tokens, changed(candidate, { last: given, given: -1 })),
    ];
  const words: string[] = [];
  const nickname = nicknameInside(tokens, first, last);
  for (let i = first; i < last; i++) {
    if (nickname !== null && i >= nickname.first && i < nickname.last) continue;
    if (i > first && (wordFlags(tokens, i) & SUFFIX) !== 0) continue;
    // `M.J.R.` are three initials
    if (shapeAt(tokens, i) === INITIAL) words.push(...foldedAt(tokens, i).split("."));
    else words.push(foldedAt(tokens, i));
  }
  return words;
}

/** The candidate's name with the given names first. */
function naturalName(tokens: NameTokens, { first, last, given }: NameCandidate): string {
  if (given < 0) return writtenName(tokens, first, last);
  return `${writtenName(tokens, given, last)} ${writtenName(tokens, first, given)}`;
}

/** A name as people write it: white space once, not in capitals. */
export function writtenName(tokens: NameTokens, first: number, last: number): string {
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[last - 1] ?? 0;
  const dot = (wordFlags(tokens, last - 1) & SUFFIX) !== 0 && tokens.text[end] === "." ? "." : "";
  const name = singleSpaced(tokens.text.slice(start, end)) + dot;
  if (!/\p{Lu}{2}/u.test(name)) return name;
  // `KITAJIMA Yoshiko`, but `KJ Lee`
  if (/\p{Ll}/u.test(name)) return name.replace(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu, inSmallLetters);
  return inSmallLetters(name);
}

/** `O'NEILL` is O'Neill. */
function inSmallLetters(name: string): string {
  return name.toLowerCase().replace(/(?<!\p{L})(?<!\p{L}{2}['’])\p{L}/gu, (letter) => letter.toUpperCase());
}
