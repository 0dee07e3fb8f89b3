/**
 * Whose a later surname, first name or title with a name is, once the full names are known (`full-names.ts`). Reads
 * candidates (`names.ts`); knows nothing of metadata (`people.ts`).
 */

import { formalGiven, relateGiven } from "../given-name-forms.ts";
import { bareSpeakers } from "./bare-speakers.ts";
import { bearersOf, nameWords, writtenName } from "./full-names.ts";
import { OPEN, SPACE } from "./gaps.ts";
import { type Gender, genderOfWord } from "./genders.ts";
import {
  ACTS,
  COMMON,
  FAMILY,
  flagsOf,
  foldWord,
  GIVEN,
  HONORIFIC,
  MODIFIER,
  OFFICE,
  PARTICLE,
  PLACE,
  PLACE_HEAD,
  SAYS,
  THING,
} from "./lexicon.ts";
import {
  CAPITAL,
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
import type { NamedPlace } from "./named-places.ts";
import { changed, type NameCandidate, SURE } from "./names.ts";
import { nicknameAfter, nicknameWord } from "./nicknames.ts";
import { isPlural } from "./office-words.ts";
import { addNickname, addPerson, type KnownPerson, mayBear, type Register, tracesOf } from "./register.ts";
import { continuesList, isNamedRelation } from "./relatives.ts";
import { wordProperty } from "./vocabulary.ts";
import { singleSpaced } from "./white-space.ts";

/** Finds every place in the text that names a registered person, and the titled names of persons named in no fuller way. */
export function tieMentions(
  register: Register,
  tokens: NameTokens,
  candidates: readonly NameCandidate[],
  owners: ReadonlyMap<NameCandidate, KnownPerson>,
): NamedPlace[] {
  const places: NamedPlace[] = [];
  const latest = new Map<KnownPerson, number>();
  const officeHolders = new Map<string, KnownPerson>();
  const speakers = bareSpeakers(tokens, candidates);
  let next = 0;
  /** Where a list of given names of relations ended, as far as it was read. */
  let relations = -1;
  /** Where a list behind a title of several (`Ministers Lee and`) ended, as far as it was read. */
  let titledList = -1;
  let candidate = candidates[next];
  let owner = candidate === undefined ? undefined : owners.get(candidate);
  for (let i = 0; i < tokens.count; i++) {
    while (candidate !== undefined && candidate.last <= i) {
      candidate = candidates[++next];
      owner = candidate === undefined ? undefined : owners.get(candidate);
    }
    if (candidate !== undefined && owner !== undefined && i >= candidate.first) {
      mention(tokens, owner, candidate.first, candidate.last, latest);
      const { titleFirst, first, last } = candidate;
      places.push({ person: owner, titleFirst, first, last, full: true });
      if (titleFirst < first) officeHolders.set(titleWithSurname(tokens, first, last), owner);
      if (hasTitleOfSeveral(tokens, titleFirst, first) || continuesTitled(tokens, titledList, first))
        titledList = behindParty(tokens, last);
      i = candidate.last - 1;
      const nickname = nicknameAfter(tokens, candidate.last);
      if (nickname !== null) {
        mention(tokens, owner, nickname.first, nickname.last, latest);
        const word = nicknameWord(tokens, nickname);
        if (word !== null) addNickname(register, owner, word);
        i = nickname.last - 1;
      }
      continue;
    }
    const shape = shapeAt(tokens, i);
    if (shape !== CAPITAL && shape !== CAPITALS) continue;
    const single = candidate !== undefined && candidate.first === i && candidate.words === 1 ? candidate : null;
    if (single === null && !mayNamePerson(register, tokens, i)) continue;
    const titleFirst = single?.titleFirst ?? titleOfWordName(tokens, i);
    const inTitledList = single !== null && titleFirst === i && isTitledWith(tokens, titledList, single);
    const person =
      holderOf(register, tokens, officeHolders, titleFirst, i, single?.last ?? i + 1) ??
      ownerOf(register, tokens, i, single?.last ?? i + 1, titleFirst, latest) ??
      (single === null
        ? null
        : (admitTitled(
            register,
            tokens,
            single,
            inTitledList || isUnknownSpeaker(register, speakers, foldedAt(tokens, i)),
          ) ?? admitRelation(register, tokens, single, relations)));
    if (person === null) continue;
    const last = Math.max(single?.last ?? i + 1, surnameEnd(tokens, person, i));
    const first = surnameStart(tokens, person, i);
    const isRelation = isNamedRelation(tokens, i) || continuesList(tokens, relations, i);
    if (isRelation) relations = last;
    if (inTitledList || hasTitleOfSeveral(tokens, titleFirst, i)) titledList = behindParty(tokens, last);
    mention(tokens, person, Math.min(titleFirst, first), last, latest);
    const full = isRelation || (last - first > 1 && last - first === person.words.length);
    places.push({ person, titleFirst: Math.min(titleFirst, first), first, last, full });
    i = last - 1;
  }
  return places;
}

/** Who has a name that this word can be short for. */
function bearersOfForms(register: Register, tokens: NameTokens, word: string): readonly KnownPerson[] {
  const bearers: KnownPerson[] = [];
  for (const given of formalGiven(word)) for (const bearer of bearersOf(register, tokens, given)) bearers.push(bearer);
  return bearers;
}

/** The title's last word and the surname: `president lee`. */
function titleWithSurname(tokens: NameTokens, first: number, last: number): string {
  return `${foldedAt(tokens, first - 1)} ${foldedAt(tokens, last - 1)}`;
}

/** Who bore this title with a fuller name before, where several people have the surname. */
function holderOf(
  register: Register,
  tokens: NameTokens,
  holders: ReadonlyMap<string, KnownPerson>,
  titleFirst: number,
  first: number,
  last: number,
): KnownPerson | null {
  if (titleFirst === first || bearersOf(register, tokens, foldedAt(tokens, last - 1)).length < 2) return null;
  return holders.get(titleWithSurname(tokens, first, last)) ?? null;
}

/** `Ministers | Lee`: whether words `[titleFirst, first)` end in an office or a form of address of several people. */
function hasTitleOfSeveral(tokens: NameTokens, titleFirst: number, first: number): boolean {
  if (titleFirst === first || gapBefore(tokens, first) > SPACE) return false;
  return isPlural(tokens, first - 1) || /^(?:Messrs|Cllrs|Drs|Profs)$/i.test(wordAt(tokens, first - 1));
}

/** The word behind the party in brackets that follows at word `i` (`(R., Pa.)`), or `i`. */
function behindParty(tokens: NameTokens, i: number): number {
  if (!hasParty(tokens, i)) return i;
  for (let j = i + 1; j < i + 5; j++) if (/^[^(]*\)/.test(textBefore(tokens, j))) return j;
  return i;
}

function textBefore(tokens: NameTokens, i: number): string {
  return tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).slice(0, 8);
}

/** Whether only a comma, an `and` or both lie between the end of such a list and word `i`. */
function continuesTitled(tokens: NameTokens, listEnd: number, i: number): boolean {
  if (listEnd < 0 || /^[DRI]-/.test(wordAt(tokens, i))) return false;
  if (listEnd === i) return /^[.)]*,\s*$/.test(textBefore(tokens, i));
  if (listEnd !== i - 1 || gapBefore(tokens, i) > SPACE || !AND.test(wordAt(tokens, i - 1))) return false;
  return /^[.)]*,?\s*$/.test(textBefore(tokens, i - 1));
}

/** Whether a bare surname shares the title of a list, and is no part of a longer phrase: `Chairs Lee and Wu`, not `Chairs Lee and White House …`. */
function isTitledWith(tokens: NameTokens, listEnd: number, { first, last }: NameCandidate): boolean {
  if (!continuesTitled(tokens, listEnd, first)) return false;
  return gapBefore(tokens, last) > SPACE || shapeAt(tokens, last) === LOWER;
}

const AND = /^(?:and|och|y|et|und|e|en)$/;

/** What a form of address before word `first` tells. */
function genderOfTitle(tokens: NameTokens, titleFirst: number, first: number): Gender | null {
  for (let i = first - 1; i >= titleFirst; i--) {
    if ((wordFlags(tokens, i) & HONORIFIC) === 0) continue;
    const gender = genderOfWord(foldedAt(tokens, i));
    if (gender !== null) return gender;
  }
  return null;
}

/** Where the rest of the person's name that word `i` begins ends in the text: `Pinto | Luzeiro`, `Van | der Zandt`, `Andrew | Broad`. */
function surnameEnd(tokens: NameTokens, person: KnownPerson, i: number): number {
  const { words } = person;
  const at = words.indexOf(foldedAt(tokens, i));
  let end = i + 1;
  if (at < 0) return end;
  for (let k = at + 1; k < words.length; k++, end++) {
    const goesOn =
      gapBefore(tokens, end) <= SPACE && tokens.possessive[end - 1] === 0 && foldedAt(tokens, end) === words[k];
    if (!goesOn) return i + 1;
  }
  return end;
}

/** Where the particles of the person's name before word `i` start: `von | Leyden`. */
function surnameStart(tokens: NameTokens, person: KnownPerson, i: number): number {
  const { words } = person;
  let first = i;
  for (let k = words.lastIndexOf(foldedAt(tokens, i)) - 1; k > 0 && first > 0; k--, first--) {
    const before = first - 1;
    const isParticle = (wordFlags(tokens, before) & PARTICLE) !== 0 && foldedAt(tokens, before) === words[k];
    if (!isParticle || gapBefore(tokens, first) > SPACE) break;
  }
  return first;
}

/**
 * A surname with a title that belongs to nobody known is a person of its own.
 * @param isPerson it needs no title: it shares that of others before it, or speaks
 */
function admitTitled(
  register: Register,
  tokens: NameTokens,
  candidate: NameCandidate,
  isPerson: boolean,
): KnownPerson | null {
  const titled = candidate.titleFirst < candidate.first || hasParty(tokens, candidate.last);
  if (!isPerson && (candidate.score < SURE || !titled)) return null;
  if (isOfAKind(tokens, candidate)) return null;
  // `Prince Edward`, `Pope Francis`: the title is all that tells the name from others
  const royal = ROYAL.test(wordAt(tokens, candidate.first - 1)) && (wordFlags(tokens, candidate.first) & GIVEN) !== 0;
  const first = royal ? candidate.first - 1 : candidate.first;
  const words = nameWords(tokens, changed(candidate, { first }));
  const person = addPerson(register, writtenName(tokens, first, candidate.last), words, null, false);
  person.gender ??= genderOfTitle(tokens, candidate.titleFirst, candidate.first);
  return person;
}

/** Whether the surname speaks again and again, and nobody named more fully bears it. */
function isUnknownSpeaker(register: Register, speakers: ReadonlySet<string>, word: string): boolean {
  return speakers.has(word) && !register.byWord.has(word);
}

/** `fellow Iowans`, `private HBCUs`, `Executive Pastry Chef`: what follows an office's word and is nobody's name. */
function isOfAKind(tokens: NameTokens, { titleFirst, first, last }: NameCandidate): boolean {
  if (titleFirst === first) return false;
  const small = shapeAt(tokens, first - 1) === LOWER;
  // `the graduating cadet. He`, where the full stop is lost
  if (small && /^(?:He|She|It|We|They|This)$/.test(wordAt(tokens, first))) return true;
  if ((wordFlags(tokens, first) & (GIVEN | FAMILY)) !== 0) return false;
  const goesOn = gapBefore(tokens, last) <= SPACE && shapeAt(tokens, last) === CAPITAL;
  if (goesOn && (wordFlags(tokens, last) & OFFICE) !== 0 && (wordFlags(tokens, first - 1) & MODIFIER) !== 0)
    return true;
  const word = wordAt(tokens, first);
  return /\p{Lu}{2}s$/u.test(word) || (small && /s$|\p{Lu}{2}/u.test(word));
}

const ROYAL = /^(?:King|Queen|Prince|Princess|Emperor|Empress|Pope)$/;

/** `his wife, Laura`: a given name alone. */
function admitRelation(
  register: Register,
  tokens: NameTokens,
  candidate: NameCandidate,
  listEnd: number,
): KnownPerson | null {
  const { first, last } = candidate;
  if (last !== first + 1 || !(isNamedRelation(tokens, first) || continuesList(tokens, listEnd, first))) return null;
  return addPerson(register, writtenName(tokens, first, last), nameWords(tokens, candidate), null, false);
}

/** `Dorgan (D-ND)`, in a list whose title stands before its first name. */
function hasParty(tokens: NameTokens, last: number): boolean {
  return gapBefore(tokens, last) === OPEN && /^[DRI]\b/.test(wordAt(tokens, last));
}

const wordTraces = wordProperty((word) => tracesOf(foldWord(word)));

/** False for most words that are in nobody's name; where apostrophes are lost, every word may be a name with an ending. */
function mayNamePerson(register: Register, tokens: NameTokens, i: number): boolean {
  if (tokens.bare) return true;
  const { ids, text, start, end } = tokens;
  return mayBear(register, wordTraces(ids[i] as number, text, start[i] as number, end[i] as number));
}

/** Whose the single word `i` is, or null. */
function ownerOf(
  register: Register,
  tokens: NameTokens,
  i: number,
  last: number,
  titleFirst: number,
  latest: ReadonlyMap<KnownPerson, number>,
): KnownPerson | null {
  if (register.persons.length === 0) return null;
  const titled = titleFirst < i;
  const word = foldedAt(tokens, i);
  const exact = bearersOf(register, tokens, word);
  // `Chris` of Christopher
  const bearers = exact.length > 0 || titled ? exact : bearersOfForms(register, tokens, word);
  if (bearers.length === 0) return null;
  const flags = wordFlags(tokens, i);
  const isParticle = (flags & PARTICLE) !== 0 && (flags & GIVEN) === 0;
  const address = titled ? genderOfTitle(tokens, titleFirst, i) : null;
  const inOffice = titled && (wordFlags(tokens, i - 1) & (OFFICE | HONORIFIC)) === OFFICE;
  let best: KnownPerson | null = null;
  let bestRank = -1;
  for (const person of bearers) {
    const end = Math.max(last, surnameEnd(tokens, person, i));
    if (!standsAlone(register, tokens, i, end, titled)) continue;
    // `Le` of `Jean-Yves Le Brian` is an article elsewhere
    if (isParticle && end === i + 1 && person.words.at(-1) !== word) continue;
    if (inOffice && person.consort) continue;
    // `Mrs Lee` is not Peter Lee; but `Mr` before a name that women bear more often proves nothing unless another is there
    if (address !== null && person.gender !== null && address !== person.gender) {
      if (bearers.length > 1 || (address === "she" && person.words.length > 1)) continue;
    }
    const surname =
      end > i + 1 ||
      person.words.at(-1) === word ||
      (person.familyFirst && person.words[0] === word) ||
      person.words.length === 1;
    const given = isGivenNameOf(person, word, flags);
    const fits =
      surname ||
      titled ||
      ((given || isMiddleSurname(person, word, flags)) && (flags & (COMMON | PLACE | THING)) === 0);
    if (!fits) continue;
    const agrees = address !== null && address === person.gender;
    const rank =
      (surname ? 1e9 : 0) +
      (agrees ? 5e8 : 0) +
      // whom the text has not named yet it does not call by the surname
      (latest.has(person) ? 6e8 : 0) -
      (person.consort && !titled ? 5e8 : 0) +
      // `Lee` goes on being the one that it was, though kin of the name came in
      (surname && !titled && person.aliases.has(wordAt(tokens, i)) ? 2.5e8 : 0) +
      (latest.get(person) ?? 0);
    if (rank > bestRank) {
      best = person;
      bestRank = rank;
    }
  }
  return best;
}

/** The given name, a short form of it, a second given name, or a nickname. */
function isGivenNameOf(person: KnownPerson, word: string, flags: number): boolean {
  if (person.nicknames.has(word)) return true;
  if (person.familyFirst) return false;
  const [given = "", ...others] = person.words;
  if (given === word || (given.length > 1 && relateGiven(given, word) !== null)) return true;
  return others.length > 1 && (flags & GIVEN) !== 0 && others.slice(0, -1).includes(word);
}

/** The first of two surnames: `Mejía` of `Pedro Antonio Mejía Canales`. */
function isMiddleSurname(person: KnownPerson, word: string, flags: number): boolean {
  const { words } = person;
  // `Mandetti` of `Luiz Henrique Mandetti da Silva`
  let at = words.length - 2;
  while (at > 1 && (flagsOf(words[at] ?? "") & PARTICLE) !== 0) at--;
  if (at < 1 || words[at] !== word) return false;
  return (flags & GIVEN) === 0 || (flags & FAMILY) !== 0;
}

/** Whether the word is a name on its own here, not part of a place's or a thing's, nor a sentence's first word. */
function standsAlone(register: Register, tokens: NameTokens, i: number, last: number, titled: boolean): boolean {
  const flags = wordFlags(tokens, i);
  const after = wordFlags(tokens, last);
  const joinedAfter = gapBefore(tokens, last) <= SPACE && tokens.possessive[last - 1] === 0;
  const capitalAfter = shapeAt(tokens, last) === CAPITAL || shapeAt(tokens, last) === CAPITALS;
  if (joinedAfter && capitalAfter && (after & THING) !== 0 && (after & (SAYS | ACTS)) === 0) return false;
  if (titled) return true;
  const joinedBefore = gapBefore(tokens, i) <= SPACE;
  const before = wordFlags(tokens, i - 1);
  const capitalBefore = shapeAt(tokens, i - 1) === CAPITAL || shapeAt(tokens, i - 1) === INITIAL;
  if (joinedBefore && capitalBefore && tokens.possessive[i - 1] === 0) {
    if ((before & PLACE_HEAD) !== 0) return false;
    const named = (before & (GIVEN | FAMILY)) !== 0 && (before & (COMMON | OFFICE | SAYS)) === 0;
    if (named && !isKnownSurname(register, tokens, i - 1)) return false;
  }
  const named = (after & (GIVEN | FAMILY)) !== 0 && (after & (COMMON | OFFICE | SAYS)) === 0;
  if (joinedAfter && capitalAfter && named && !isKnownSurname(register, tokens, last)) return false;
  if ((flags & (COMMON | PLACE | MODIFIER | OFFICE | THING)) === 0) return true;
  // `Price`, `Rice`, `Washington`: only where a verb of saying or a possessive shows a person
  if ((after & (SAYS | ACTS)) !== 0 && gapBefore(tokens, last) <= SPACE && shapeAt(tokens, last) === LOWER) return true;
  if (joinedBefore && (before & SAYS) !== 0) return true;
  if ((flags & (PLACE | OFFICE | THING | MODIFIER)) !== 0) return false;
  return tokens.possessive[i] === 1 || (shapeAt(tokens, i - 1) === LOWER && joinedBefore && (flags & FAMILY) !== 0);
}

/** `Lee  Wu  and Moreno Urge`: where commas are lost, the word beside is another's surname. */
function isKnownSurname(register: Register, tokens: NameTokens, i: number): boolean {
  if (!tokens.bare) return false;
  const word = foldedAt(tokens, i);
  return (register.byWord.get(word) ?? []).some(({ words }) => words.length > 1 && words.at(-1) === word);
}

/** A title before a name that is a common word (`Mr. Price`): where it starts; `i` where none does. */
function titleOfWordName(tokens: NameTokens, i: number): number {
  let first = i;
  while (first > 0 && i - first < 4 && gapBefore(tokens, first) <= SPACE && shapeAt(tokens, first - 1) !== LOWER) {
    const flags = wordFlags(tokens, first - 1);
    if ((flags & (OFFICE | HONORIFIC)) === 0 && !(first < i && (flags & MODIFIER) !== 0)) break;
    first--;
  }
  return first;
}

function mention(
  tokens: NameTokens,
  person: KnownPerson,
  first: number,
  last: number,
  latest: Map<KnownPerson, number>,
): void {
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[last - 1] ?? 0;
  person.mentions.push([start, end]);
  latest.set(person, end);
  person.aliases.add(singleSpaced(tokens.text.slice(start, end)));
}
