/**
 * The offices and relations of a release's people, as written: `Minister for Foreign Affairs`. Goes through the
 * places where they are named and gives each office to whom it belongs; one title may be several people's.
 */

import { capacityOf, complementOf, predicatesOf, resolvePronouns, sharedPredicates } from "./biographies.ts";
import { byteColumn } from "./columns.ts";
import { areListedContacts, contactBefore } from "./contacts.ts";
import { COMMA, MARK, SPACE, STOP, WIDE } from "./gaps.ts";
import { foldWord, GIVEN, HONORIFIC } from "./lexicon.ts";
import { isUnpunctuated } from "./lost-punctuation.ts";
import { gapBefore, LOWER, type NameTokens, shapeAt, wordAt, wordFlags } from "./name-tokens.ts";
import type { NamedPlace } from "./named-places.ts";
import { halvesOf } from "./office-cuts.ts";
import { gapInto, isColon, isKind, isPlural, type Phrase, type Taken } from "./office-words.ts";
import type { KnownPerson } from "./register.ts";
import { respectiveOffices } from "./respectively.ts";
import { afterPostNominals, rolesAfter, type Setting, seatAfter } from "./role-after.ts";
import { frontedRoles, rolesBefore } from "./role-before.ts";
import { RoleBook } from "./role-book.ts";
import { isCollective, labelBefore, pluralLabel } from "./role-labels.ts";
import { CONJUNCTIONS, CONTACT_NOUNS, KINDS } from "./role-words.ts";
import { singularRole, writtenRole } from "./written-role.ts";

/** Adds to every person the roles that the text gives. `places` in the order of the text. Time: linear. */
export function addRoles(tokens: NameTokens, places: readonly NamedPlace[]): void {
  const covered = byteColumn(tokens.count + 1);
  for (const { first, last } of places) covered.fill(1, first, last);
  const taken = (word: number): boolean => covered[word] === 1;
  const setting: Setting = { unpunctuated: isUnpunctuated(tokens) };
  const book = new RoleBook();
  const bearers = bearersOf(places);
  for (const { person, start, end } of respectiveOffices(tokens, places, taken)) {
    book.add(person, writtenRole(tokens, start, end));
    covered.fill(1, start, end);
  }
  let group: Group = NO_GROUP;
  /** Something is said behind the name before. */
  let isDescribed = false;
  /** An office behind a name that is the next one's. */
  let handed: Phrase | null = null;
  for (const place of places) {
    const contact = contactBefore(tokens, place.first, place.last, taken);
    const titles = rolesBefore(tokens, place.first, place.full, taken);
    const before = contact === null ? titles : titles.filter(({ start }) => start >= contact.end);
    const nearest = labelBefore(tokens, before[0]?.start ?? place.titleFirst, taken);
    // `MEDIA RELATIONS / PRESS OFFICER: Ann Lee`
    const label = contact === null || (nearest?.start ?? 0) >= contact.end ? nearest : null;
    if (label !== null) before.unshift(label);
    if (handed !== null && before.length === 0) before.push(handed);
    const after = rolesAfter(tokens, place.first, place.last, taken, setting);
    handed = before.length > 0 ? handedOn(tokens, after, taken) : null;
    if (handed !== null) after.pop();
    const nameEnd = afterPostNominals(tokens, place.last, setting);
    const end = after.at(-1)?.end ?? nameEnd;
    group = joinGroup(tokens, group, place, contact, before, end, taken);
    for (const phrase of before) {
      if (
        phrase === group.shared ||
        (isPlural(tokens, phrase.head) && shapeAt(tokens, phrase.head) === LOWER && phrase.end >= place.titleFirst) ||
        isGivenName(tokens, phrase) ||
        (!place.full && isDoubtful(tokens, place, phrase, bearers, book))
      )
        continue;
      book.add(place.person, singularRole(tokens, phrase));
    }
    if (group.shared !== null && !isOfNobodyElse(tokens, group, place)) {
      if (group.members.length === 2)
        book.add(group.members[0] ?? place.person, sharedRole(tokens, group.shared, group.contact));
      book.add(place.person, sharedRole(tokens, group.shared, group.contact));
    }
    const seat = seatAfter(tokens, place.last);
    if (seat !== null) addOwn(tokens, place.person, seat, book);
    giveAfter(tokens, group, place, after, isDescribed, book);
    isDescribed = after.length > 0;
    if (group.members.length > 1) {
      for (const phrase of sharedPredicates(tokens, end, taken)) giveToAll(tokens, group, phrase, book);
    }
    if (tokens.possessive[place.last - 1] === 1) {
      for (const phrase of capacityOf(tokens, place.last, taken)) addOwn(tokens, place.person, phrase, book);
      continue;
    }
    for (const phrase of complementOf(tokens, place.titleFirst, place.last, taken))
      addOwn(tokens, place.person, phrase, book);
    for (const phrase of predicatesOf(tokens, end, taken, false)) addOwn(tokens, place.person, phrase, book);
  }
  for (const { person, word } of resolvePronouns(tokens, places)) {
    if (gapBefore(tokens, word) === COMMA)
      for (const phrase of frontedRoles(tokens, word, taken)) addOwn(tokens, person, phrase, book);
    for (const phrase of predicatesOf(tokens, word + 1, taken, true)) addOwn(tokens, person, phrase, book);
  }
  book.close();
}

/**
 * `Secretary Ann Lee, | Ambassador to Chad, | H.E. Bo Wu`: behind a name that has its office before it, an office between
 * commas and a form of address is that of whom it addresses.
 */
function handedOn(tokens: NameTokens, after: readonly Phrase[], taken: Taken): Phrase | null {
  const [office] = after;
  if (office === undefined || after.length > 1 || gapBefore(tokens, office.end) !== COMMA) return null;
  let i = office.end;
  while (i < tokens.count && (wordFlags(tokens, i) & HONORIFIC) !== 0 && shapeAt(tokens, i) !== LOWER) i++;
  if (i === office.end || !taken(i) || gapBefore(tokens, i) > SPACE) return null;
  return shapeAt(tokens, office.start) === LOWER ? null : office;
}

/** Names listed one behind the other, and the plural title or the contact line that they share. */
interface Group {
  readonly members: KnownPerson[];
  readonly shared: Phrase | null;
  readonly contact: boolean;
  /** The word behind the last member and what is said of him. */
  readonly end: number;
}

/** Of a longer list only the last so many share what stands behind it. */
const LONGEST_LIST = 40;

const NO_GROUP: Group = { members: [], shared: null, contact: false, end: -1 };

/** One's share of a title; a desk's name stays as written: `Investors`. */
function sharedRole(tokens: NameTokens, shared: Phrase, contact: boolean): string | null {
  const desk = contact && !CONTACT_NOUNS.has(wordAt(tokens, shared.head).toLowerCase());
  return desk ? writtenRole(tokens, shared.start, shared.end) : singularRole(tokens, shared);
}

/** `for our children Ann Lee`: a small plural directly before one name alone is not that one's. */
function isOfNobodyElse(tokens: NameTokens, group: Group, place: NamedPlace): boolean {
  const { shared, members, contact } = group;
  if (shared === null || contact || members.length > 1 || shapeAt(tokens, shared.head) !== LOWER) return false;
  return shared.end >= place.titleFirst && gapBefore(tokens, shared.end) <= SPACE;
}

function joinGroup(
  tokens: NameTokens,
  group: Group,
  place: NamedPlace,
  contact: Phrase | null,
  before: readonly Phrase[],
  end: number,
  taken: Taken,
): Group {
  if (contact !== null) return { members: [place.person], shared: contact, contact: true, end };
  const listed =
    group.end >= 0 &&
    before.length === 0 &&
    (isListed(tokens, group.end, place.titleFirst, taken) ||
      (group.shared !== null && !group.contact && isItem(tokens, group.end, place.titleFirst)) ||
      (group.contact && areListedContacts(tokens, group.end, place.titleFirst)));
  if (listed) {
    if (group.members.length >= LONGEST_LIST) group.members.shift();
    group.members.push(place.person);
    return { members: group.members, shared: group.shared, contact: group.contact, end };
  }
  const plural =
    before.find(({ head }) => isPlural(tokens, head)) ??
    (gapBefore(tokens, before[0]?.end ?? 0) === MARK
      ? before.find(({ head }) => isCollective(tokens, head))
      : undefined) ??
    pluralBeforeVerb(tokens, place.titleFirst) ??
    pluralLabel(tokens, before[0]?.start ?? place.titleFirst, taken);
  return { members: [place.person], shared: plural, contact: false, end };
}

/** `The ambassadors are | Ann Lee, Bo Wu`, `The new members are: | Ann Lee`. */
function pluralBeforeVerb(tokens: NameTokens, first: number): Phrase | null {
  const head = first - 2;
  if (head < 0 || !/^(?:are|were|include|included)$/.test(wordAt(tokens, first - 1)) || !isPlural(tokens, head))
    return null;
  if ((gapBefore(tokens, first) > SPACE && !isColon(tokens, first)) || gapBefore(tokens, first - 1) > SPACE)
    return null;
  let start = head;
  while (head - start < 3 && gapBefore(tokens, start) <= SPACE && describesSeveral(tokens, start - 1)) start--;
  return { start, end: head + 1, head, linked: false, beforeName: true };
}

/** `Guest | conductors`, `external | members`. */
function describesSeveral(tokens: NameTokens, i: number): boolean {
  if (i < 0) return false;
  return isKind(tokens, i) || KINDS.has(wordAt(tokens, i).toLowerCase());
}

/** Whether only a comma or an `and` lies between the words `[.., end)` of a name and the next from `next` on. */
function isListed(tokens: NameTokens, end: number, next: number, taken: Taken): boolean {
  if (next < end || next - end > 1 || taken(end) !== (next === end)) return false;
  const gap = gapInto(tokens, next);
  if (next === end) return gap === COMMA || gap === WIDE || isSemicolon(tokens, next);
  if (!CONJUNCTIONS.has(wordAt(tokens, end)) || gap > SPACE) return false;
  return gapInto(tokens, end) <= COMMA || isSemicolon(tokens, end);
}

/** Of a list with semicolons an item may say more than the name: `Ann Lee (R-Utah), chair of the committee; Bo Wu`. */
const LONGEST_ITEM = 30;

function isItem(tokens: NameTokens, end: number, next: number): boolean {
  if (next - end > LONGEST_ITEM || next <= end) return false;
  const last = CONJUNCTIONS.has(wordAt(tokens, next - 1)) && gapBefore(tokens, next) <= SPACE;
  if (!isSemicolon(tokens, last ? next - 1 : next)) return false;
  for (let i = end; i < next; i++) if (gapBefore(tokens, i) >= STOP) return false;
  return true;
}

function isSemicolon(tokens: NameTokens, i: number): boolean {
  const gap = gapBefore(tokens, i);
  return (
    gap === MARK && /^[).\s]*;\s*$/.test(tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).slice(0, 9))
  );
}

/** What stands behind a list is all its members', each one's by its place, or the last one's. */
function giveAfter(
  tokens: NameTokens,
  group: Group,
  place: NamedPlace,
  after: readonly Phrase[],
  isFormerDescribed: boolean,
  book: RoleBook,
): void {
  // `Ann Lee and Bo Wu, chairman and ranking member of the committee`
  const shares = group.members.length === 2 && after.length === 1 && !isFormerDescribed;
  for (const phrase of after) {
    if (isPlural(tokens, phrase.head)) giveToAll(tokens, group, phrase, book);
    else {
      const [first, second] = shares ? (halvesOf(tokens, phrase) ?? []) : [];
      const [former] = group.members;
      if (first !== undefined && second !== undefined && former !== undefined) {
        book.add(former, writtenRole(tokens, first[0], first[1]));
        book.add(place.person, writtenRole(tokens, second[0], second[1]));
      } else addOwn(tokens, place.person, phrase, book);
    }
  }
}

function giveToAll(tokens: NameTokens, group: Group, phrase: Phrase, book: RoleBook): void {
  if (group.members.length < 2) return;
  for (const person of group.members) book.add(person, singularRole(tokens, phrase));
}

function addOwn(tokens: NameTokens, person: KnownPerson, phrase: Phrase, book: RoleBook): void {
  if (!isPlural(tokens, phrase.head)) book.add(person, writtenRole(tokens, phrase.start, phrase.end));
}

/** A title before a surname that two people bear is nobody's for sure: `President Lee` beside `First Lady Jane Lee`. */
function isDoubtful(
  tokens: NameTokens,
  place: NamedPlace,
  phrase: Phrase,
  bearers: ReadonlyMap<string, ReadonlySet<KnownPerson>>,
  book: RoleBook,
): boolean {
  if (book.has(place.person, "First Lady")) return true;
  const surname = foldWord(wordAt(tokens, place.last - 1));
  if ((bearers.get(surname)?.size ?? 0) < 2) return false;
  const role = writtenRole(tokens, phrase.start, phrase.end);
  return role === null || !book.has(place.person, role);
}

/** `Dean R. Lee`: a given name that is a title's word too, where no other given name follows. */
function isGivenName(tokens: NameTokens, phrase: Phrase): boolean {
  if (phrase.end - phrase.start > 1 || (wordFlags(tokens, phrase.start) & GIVEN) === 0) return false;
  return (wordFlags(tokens, phrase.end) & (GIVEN | HONORIFIC)) === 0;
}

function bearersOf(places: readonly NamedPlace[]): Map<string, Set<KnownPerson>> {
  const bearers = new Map<string, Set<KnownPerson>>();
  for (const { person, full } of places) {
    if (!full) continue;
    const surname = person.words.at(-1) ?? "";
    const known = bearers.get(surname);
    if (known === undefined) bearers.set(surname, new Set([person]));
    else known.add(person);
  }
  return bearers;
}
