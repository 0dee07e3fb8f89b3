/**
 * The people of one release: from its text, its title and its metadata. Composes the stages: words,
 * candidates, persons, mentions. Persons across releases are the archive's matter.
 */

import type { Person } from "../release.ts";
import { nameWords, registerFullNames, writtenName } from "./full-names.ts";
import { SPACE } from "./gaps.ts";
import { findJapanesePeople } from "./japanese-people.ts";
import { COMMON, FAMILY, GIVEN, OFFICE, PARTICLE, PLACE, SAYS, THING } from "./lexicon.ts";
import { isUnpunctuated } from "./lost-punctuation.ts";
import { tieMentions } from "./mentions.ts";
import { nameReasons } from "./name-reasons.ts";
import {
  CAPITAL,
  CAPITALS,
  foldedAt,
  gapBefore,
  INITIAL,
  LOWER,
  type NameTokens,
  shapeAt,
  toNameTokens,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import { changed, findNameCandidates, type NameCandidate, SURE } from "./names.ts";
import type { Reasons } from "./reasons.ts";
import { addPerson, isSamePerson, type KnownPerson, newRegister, type Register } from "./register.ts";
import { addRoles } from "./roles.ts";
import { withNameCapitals } from "./small-letters.ts";
import { type Tokens, tokenize } from "./tokens.ts";

export interface PeopleInput {
  readonly tokens: Tokens;
  readonly title: Tokens | null;
  /** From metadata, in natural order; an office may follow behind a comma. */
  readonly givenPeople: readonly string[];
  /** BCP 47, or null where unknown. */
  readonly language: string | null;
}

/**
 * Everybody whom a release names, in the order of first mention; those whom only title or metadata
 * name come last, without mentions. Never throws. Time: linear in the text's length.
 *
 * @param reasons takes why each name was taken for one, where somebody asks
 */
export function findPeople(input: PeopleInput, reasons: Reasons | null = null): readonly Person[] {
  const register = newRegister();
  for (const given of input.givenPeople) admitGiven(register, given);
  const titleTokens = toNameTokens(input.title ?? tokenize(""));
  const tokens = toNameTokens(withNameCapitals(input.tokens));
  const isFrench = /^fr\b/.test(input.language ?? "");
  const read = isFrench
    ? findNameCandidates(tokens).map((one) => withoutMonsieur(tokens, one))
    : findNameCandidates(tokens);
  const surnames = surnamesOf(tokens, read);
  const titleCandidates = withoutHeadlineWords(
    titleTokens,
    findNameCandidates(titleTokens).filter(({ score }) => score > SURE),
    surnames,
    true,
  );
  registerFullNames(register, titleTokens, titleCandidates);
  const candidates = withoutHeadlineWords(tokens, read, surnames, false);
  const owners = registerFullNames(register, tokens, candidates);
  const places = tieMentions(register, tokens, candidates, owners);
  addRoles(tokens, places);
  admitTitledOfTitle(register, titleTokens, titleCandidates);
  const persons = register.persons.filter(
    (person) => person.words.length > 1 || person.mentions.length > 0 || person.aliases.size > 0,
  );
  persons.sort((a, b) => firstMention(a) - firstMention(b));
  const found = persons.map(toPerson);
  if (reasons !== null) {
    const because = nameReasons(tokens, owners, places);
    found.forEach((person, i) => {
      const reason = because.get(persons[i] as KnownPerson);
      if (reason !== undefined) reasons.set(person, reason);
    });
  }
  if (!/^(?:ja|zh)/.test(input.language ?? "")) return found;
  const inHan = findJapanesePeople(input.tokens.text);
  return [...inHan, ...found.filter(({ name }) => inHan.every((person) => person.name !== name))];
}

/** `M. Laurent Duval`: in French the letter is a form of address, no initial. */
function withoutMonsieur(tokens: NameTokens, candidate: NameCandidate): NameCandidate {
  const { first, last } = candidate;
  const addressed = last - first > 1 && shapeAt(tokens, first) === INITIAL && foldedAt(tokens, first) === "m";
  return addressed ? changed(candidate, { first: first + 1 }) : candidate;
}

/** The last words of the names that are not in capitals, folded. */
function surnamesOf(tokens: NameTokens, candidates: readonly NameCandidate[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { first, last, words, score } of candidates) {
    if (words > 1 && score >= SURE && shapeAt(tokens, first) !== CAPITALS) surnames.add(foldedAt(tokens, last - 1));
  }
  return surnames;
}

/**
 * `SEN. REID HAILS PASSAGE`, `Casey Call for Action`: where the text has a Reid, a headline names that one alone; and
 * `Clinton Schumer Reid` are three.
 * @param isTitle all of it is a headline; else what is in capitals
 */
function withoutHeadlineWords(
  tokens: NameTokens,
  candidates: readonly NameCandidate[],
  surnames: ReadonlySet<string>,
  isTitle: boolean,
): readonly NameCandidate[] {
  const kept: NameCandidate[] = [];
  const isBare = !isTitle && isUnpunctuated(tokens);
  const mayRun = isTitle || isBare;
  const fuller = isBare
    ? surnamesOf(
        tokens,
        candidates.filter((one) => (wordFlags(tokens, one.first) & GIVEN) !== 0),
      )
    : surnames;
  const alone = isBare ? surnamesAlone(tokens, candidates) : surnames;
  for (const one of candidates) {
    const candidate = isBare ? withoutNeighbours(tokens, one, fuller, alone) : one;
    if (isRowOfSurnames(tokens, candidate, surnames, mayRun)) continue;
    const { first, last, titleFirst, words } = candidate;
    const shouted = titleFirst < first && shapeAt(tokens, first) === CAPITALS;
    const headline = isTitle && (titleFirst < first || (wordFlags(tokens, last - 1) & (COMMON | THING | SAYS)) !== 0);
    const goesOn = words > 1 && (shouted || headline) && surnames.has(foldedAt(tokens, first));
    if (goesOn && (shouted || isHeadlineWord(tokens, first, last - 1)) && !surnames.has(foldedAt(tokens, last - 1)))
      kept.push(changed(candidate, { last: first + 1, words: 1 }));
    else kept.push(candidate);
  }
  return kept;
}

/** Words that stand as a name by themselves behind a title, or before a verb of saying; folded. */
function surnamesAlone(tokens: NameTokens, candidates: readonly NameCandidate[]): ReadonlySet<string> {
  const alone = new Set<string>();
  for (const { first, last, titleFirst, words } of candidates) {
    if (words !== 1 || last !== first + 1) continue;
    const speaks = shapeAt(tokens, last) === LOWER && (wordFlags(tokens, last) & SAYS) !== 0;
    const listed = /^(?:and|said)$/.test(wordAt(tokens, first - 1));
    if (titleFirst < first || speaks || listed) alone.add(foldedAt(tokens, first));
  }
  return alone;
}

/**
 * Where punctuation is lost, what stands beside a name runs into it: `downtown Caldwell Crapo` is Crapo, where the text
 * names one more fully, and `Daniel K Inouye Lieberman` two, where it has both by themselves.
 */
function withoutNeighbours(
  tokens: NameTokens,
  candidate: NameCandidate,
  fuller: ReadonlySet<string>,
  alone: ReadonlySet<string>,
): NameCandidate {
  const { first, last, words, titleFirst } = candidate;
  if (words < 2 || candidate.given >= 0) return candidate;
  const final = foldedAt(tokens, last - 1);
  const before = foldedAt(tokens, last - 2);
  if (words === 2 && titleFirst === first && fuller.has(final) && (wordFlags(tokens, first) & GIVEN) === 0)
    return last - first === 2 && alone.has(final)
      ? changed(candidate, { first: last - 1, titleFirst: last - 1, words: 1 })
      : candidate;
  const two = words > 2 && shapeAt(tokens, last - 2) === CAPITAL && alone.has(final) && alone.has(before);
  return two ? changed(candidate, { last: last - 1, words: words - 1 }) : candidate;
}

/** Whether word `last`, which follows word `first` in a headline, is more likely a verb or a thing than a surname. */
function isHeadlineWord(tokens: NameTokens, first: number, last: number): boolean {
  const flags = wordFlags(tokens, last);
  if ((flags & FAMILY) !== 0) return false;
  return (wordFlags(tokens, first) & GIVEN) === 0 || flags !== 0 || /s$/i.test(wordAt(tokens, last));
}

/**
 * All its words are others' surnames, and the first is no given name or there are too many of them.
 * @param mayRun names run together there with nothing between, as in a headline
 */
function isRowOfSurnames(
  tokens: NameTokens,
  { first, last, titleFirst }: NameCandidate,
  surnames: ReadonlySet<string>,
  mayRun: boolean,
): boolean {
  if (last - first < 2 || titleFirst < first) return false;
  for (let i = first; i < last; i++) if (!surnames.has(foldedAt(tokens, i))) return false;
  return mayRun || last - first > 2 || (wordFlags(tokens, first) & GIVEN) === 0;
}

function firstMention(person: KnownPerson): number {
  return person.mentions[0]?.[0] ?? Number.MAX_SAFE_INTEGER;
}

function toPerson(person: KnownPerson): Person {
  person.aliases.delete(person.name);
  return { name: person.name, aliases: [...person.aliases], roles: [...person.roles], mentions: person.mentions };
}

/** A name of the metadata is a person unless its words are those of an organisation. */
function admitGiven(register: Register, given: string): void {
  const [name = "", ...rest] = given.split(",");
  const tokens = toNameTokens(tokenize(withoutAddress(name)));
  if (isNameInHan(name.trim())) {
    if (register.persons.every((person) => person.name !== name.trim()))
      addPerson(register, name.trim(), [name.trim(), ""], null, true);
    return;
  }
  if (tokens.count < 2 || tokens.count > 6 || !looksPersonal(tokens)) return;
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) words.push(foldedAt(tokens, i));
  const known = register.persons.find((person) => isSamePerson(person, words, null));
  const person = known ?? addPerson(register, writtenName(tokens, 0, tokens.count), words, null, false);
  const role = (rest[0] ?? "").trim();
  if (role !== "" && role.split(" ").length < 16) person.roles.add(role);
}

/** `Dr. Ann Lee` of an author field. */
function withoutAddress(name: string): string {
  return name.replace(/^\s*(?:(?:the\s+)?Hon|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Sen|Rep)\.?\s+(?=\p{Lu})/u, "");
}

/** `岸田文雄`: a name in one piece, which no list of ours can tell from other words, but metadata give it for one. */
function isNameInHan(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・]{2,12}$/u.test(name);
}

function looksPersonal(tokens: NameTokens): boolean {
  let named = 0;
  let particles = 0;
  for (let i = 0; i < tokens.count; i++) {
    const flags = wordFlags(tokens, i);
    const shape = shapeAt(tokens, i);
    if (i > 0 && gapBefore(tokens, i) > SPACE) return false;
    if ((flags & (GIVEN | FAMILY)) !== 0) named++;
    else if (i > 0 && (flags & PARTICLE) !== 0) particles++;
    else if ((flags & (THING | OFFICE | COMMON)) !== 0 && !endsName(tokens, i)) return false;
    else if (shape !== CAPITAL && shape !== CAPITALS && shape !== INITIAL && i === 0) return false;
  }
  return named > 0 || tokens.count - particles === 2;
}

/** `Andrew | Broad`, `Anthony | Street`: any word may be the surname behind a given name that is nothing else. */
function endsName(tokens: NameTokens, i: number): boolean {
  if (i === 0 || i !== tokens.count - 1 || shapeAt(tokens, i) === LOWER) return false;
  if ((wordFlags(tokens, i) & OFFICE) !== 0) return false;
  const first = wordFlags(tokens, 0);
  return (first & GIVEN) !== 0 && (first & (PLACE | THING | OFFICE | COMMON)) === 0;
}

/** The title's full names help to read the text; its titled surnames count only where the text has no fuller name. */
function admitTitledOfTitle(register: Register, tokens: NameTokens, candidates: readonly NameCandidate[]): void {
  for (const candidate of candidates) {
    if (candidate.words !== 1 || candidate.titleFirst === candidate.first || candidate.score < SURE) continue;
    const words = nameWords(tokens, candidate);
    if (register.byWord.has(words[0] ?? "")) continue;
    const person = addPerson(register, writtenName(tokens, candidate.first, candidate.last), words, null, false);
    person.aliases.add(writtenName(tokens, candidate.titleFirst, candidate.last));
  }
}
