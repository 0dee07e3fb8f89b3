/**
 * Direct speech with its speaker. Finds what stands between quotation marks and who is said to say it;
 * scare quotes, titles of works and speech that nobody is named for are left out.
 */

import type { Person, Quote, Span } from "../release.ts";
import { flagsOf, SAYS, THING } from "./lexicon.ts";
import { findPassages, isSpace, type Passage } from "./passages.ts";

const FEWEST_WORDS = 4;
/** How far from the marks an attribution is looked for, in UTF-16 units. */
const REACH = 220;

/** All attributed quotations of at least four words, in the order of the text. Never throws. Time: linear. */
export function findQuotes(text: string, people: readonly Person[]): readonly Quote[] {
  const passages = findPassages(text);
  if (passages.length === 0) return [];
  const named = namedPlaces(people);
  const quotes: Quote[] = [];
  let speaker: string | null = null;
  let previous: Passage | null = null;
  for (const [i, passage] of passages.entries()) {
    const next = passages[i + 1] ?? null;
    const continues = previous !== null && !previous.closed && !text.slice(previous.end, passage.start - 1).trim();
    const spoken: string | null = continues
      ? speaker
      : (speakerOf(text, passage, previous, next?.start ?? text.length + 1, named, speaker) ??
        speakerOfParagraph(text, passage, next, passages[i + 2]?.start ?? text.length + 1, named));
    if (spoken !== null && isSpeech(text, passage)) {
      quotes.push({
        speaker: spoken,
        text: text.slice(passage.start, passage.end),
        start: passage.start,
        end: passage.end,
      });
    }
    if (spoken !== null || countWords(text, passage) >= FEWEST_WORDS) speaker = spoken;
    previous = passage;
  }
  return quotes;
}

/** Speech that fills its paragraph is the next paragraph's speaker's, where that one is speech too, or the one's named last. */
function speakerOfParagraph(
  text: string,
  passage: Passage,
  next: Passage | null,
  afterNext: number,
  named: readonly NamedPlace[],
): string | null {
  if (!startsParagraph(text, passage) || countWords(text, passage) < FEWEST_WORDS) return null;
  if (!/[.!?…,]["”’»]?$/.test(text.slice(passage.end - 2, passage.end))) return null;
  const between = next === null ? null : text.slice(passage.end + 1, Math.min(next.start - 1, passage.end + REACH));
  const later = next !== null && between?.trim() === "" ? attributionAfter(text, next, afterNext, named) : null;
  return later ?? personBefore(named, passage.start);
}

function countWords(text: string, { start, end }: Passage): number {
  let words = 0;
  let inside = false;
  for (let i = start; i < end && words < FEWEST_WORDS; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) inside = false;
    else if (code > 0x3000) return FEWEST_WORDS;
    else if (!inside) {
      inside = true;
      words++;
    }
  }
  return words;
}

/** At least four words, and not written like the title of a work or a law. */
function isSpeech(text: string, passage: Passage): boolean {
  if (countWords(text, passage) < FEWEST_WORDS) return false;
  const head = text.slice(passage.start, Math.min(passage.end, passage.start + 200));
  const words = head.split(/\s/).filter((word) => word.length > 3);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length === 0 || capitals / words.length < 0.7;
}

interface NamedPlace {
  readonly span: Span;
  readonly name: string;
}

function namedPlaces(people: readonly Person[]): readonly NamedPlace[] {
  return people
    .flatMap(({ name, mentions }) => mentions.map((span) => ({ span, name })))
    .sort((a, b) => a.span[0] - b.span[0]);
}

function speakerOf(
  text: string,
  passage: Passage,
  previous: Passage | null,
  next: number,
  named: readonly NamedPlace[],
  last: string | null,
): string | null {
  const after = attributionAfter(text, passage, next, named);
  if (after !== null) return after;
  const floor = previous === null ? 0 : previous.end + 1;
  const before = attributionBefore(text, passage, floor, named);
  if (before !== null) return before;
  if (previous === null || last === null) return null;
  // the speech resumes behind `he said`, or fills the paragraph that follows the speaker's last one
  const between = text.slice(previous.end + 1, Math.min(passage.start - 1, previous.end + 1 + REACH + 1));
  if (between.length > REACH) return null;
  if (!between.includes("\n\n")) return saysIn(between) >= 0 || !between.trim() ? last : null;
  return startsParagraph(text, passage) && between.trim().length < REACH && (saysIn(between) >= 0 || !between.trim())
    ? last
    : null;
}

function startsParagraph(text: string, passage: Passage): boolean {
  return passage.start < 3 || text.slice(passage.start - 3, passage.start - 1).includes("\n");
}

/** `…,” said Ann Lee`, `…,” she said`, `…,” the ministry said`. */
function attributionAfter(text: string, passage: Passage, next: number, named: readonly NamedPlace[]): string | null {
  if (!passage.closed) return null;
  const start = passage.end + 1;
  const clause = clauseFrom(text, start, Math.min(next - 1, start + REACH));
  const says = saysIn(clause);
  if (says < 0) return null;
  const lead = clause.slice(0, says).trim();
  // behind a whole sentence a new one starts, which may well introduce the next speech
  const ended = /[.!?]/.test(text.charAt(passage.end - 1));
  if (ended && (lead.split(/\s/).length > 6 || start + clause.length >= next - 1)) return null;
  if (/\b(?:that|which)\b/.test(lead)) return null;
  return subject(clause, start, says, named, false);
}

/** `Minister Yun stated that “…”`, `She added: “…”`, `According to Ann Lee, “…”`. */
function attributionBefore(text: string, passage: Passage, floor: number, named: readonly NamedPlace[]): string | null {
  const mark = passage.start - 1;
  const from = clauseBefore(text, floor, mark);
  const clause = text.slice(from, mark);
  let says = lastSaysIn(clause);
  if (says < 0 && /[:：]\s*$/.test(clause)) says = clause.length;
  if (says < 0) says = clause.search(/[Aa]ccording to/);
  if (says < 0) return null;
  return subject(clause, from, says, named, true);
}

/** From `start` to the end of its sentence. */
function clauseFrom(text: string, start: number, limit: number): string {
  for (let i = start; i < limit && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 && text.charCodeAt(i + 1) === 10) return text.slice(start, i);
    if (i > start + 1 && (code === 46 || code === 33 || code === 63) && endsSentence(text, i))
      return text.slice(start, i);
  }
  return text.slice(start, Math.max(start, limit));
}

/** Where the sentence before the opening mark starts; behind a colon also over one paragraph's end. */
function clauseBefore(text: string, floor: number, mark: number): number {
  let i = mark - 1;
  while (i > floor && isSpace(text.charCodeAt(i))) i--;
  if (/\n\n/.test(text.slice(i, mark)) && text[i] !== ":") return mark;
  const lowest = Math.max(floor, mark - REACH * 2);
  for (; i > lowest; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 && text.charCodeAt(i - 1) === 10) return i + 1;
    if ((code === 46 || code === 33 || code === 63) && endsSentence(text, i)) return i + 1;
  }
  return lowest;
}

/** A full stop before a space and a capital that does not end an initial or a short title. */
function endsSentence(text: string, stop: number): boolean {
  if (stop + 1 < text.length && !isSpace(text.charCodeAt(stop + 1))) return false;
  let start = stop;
  while (start > 0 && stop - start < 6 && /\p{L}/u.test(text[start - 1] ?? "")) start--;
  const word = text.slice(start, stop);
  return (
    word.length > 1 &&
    !/^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|Vt|Conn|Calif|Mass|Inc|Maj|Amb|Adm)$/.test(
      word,
    )
  );
}

/** The place of the first verb of saying in a clause, or -1. */
function saysIn(clause: string): number {
  for (const match of clause.matchAll(/\p{Ll}+/gu)) {
    if ((flagsOf(match[0]) & SAYS) !== 0 && !/\p{L}/u.test(clause[match.index - 1] ?? "")) return match.index;
  }
  return -1;
}

function lastSaysIn(clause: string): number {
  let place = -1;
  for (const match of clause.matchAll(/\p{Ll}+/gu)) {
    if ((flagsOf(match[0]) & SAYS) !== 0 && !/\p{L}/u.test(clause[match.index - 1] ?? "")) place = match.index;
  }
  return place;
}

/** Who the clause's verb of saying has for a subject: a person, a pronoun's person, an organisation, or null. */
function subject(
  clause: string,
  offset: number,
  says: number,
  named: readonly NamedPlace[],
  before: boolean,
): string | null {
  const persons = namedWithin(named, offset, offset + clause.length);
  const ahead = persons.filter(({ span }) => span[0] < offset + says);
  const behind = persons.filter(({ span }) => span[0] >= offset + says);
  const pronoun =
    /(?:^|[^\p{L}])([Hh]e|[Ss]he|I)(?:[^\p{L}]+\p{Ll}+){0,2}[^\p{L}]*$/u.exec(
      clause.slice(Math.max(0, says - 60), says),
    ) !== null || /^\p{Ll}+ (?:he|she)\b/u.test(clause.slice(says));
  if (pronoun) return personBefore(named, offset);
  const own = before ? (ahead.at(-1) ?? behind[0]) : (ahead[0] ?? behind[0]);
  if (own !== undefined) return own.name;
  const office =
    /\b(?:[Tt]he )?(?:Senator|Minister|Secretary|President|Governor|Ambassador|Congressman|Chairman|Premier)\b/.test(
      clause,
    );
  if (office) return personBefore(named, offset);
  return organisationIn(clause);
}

function namedWithin(named: readonly NamedPlace[], start: number, end: number): readonly NamedPlace[] {
  const within: NamedPlace[] = [];
  for (let i = firstFrom(named, start); i < named.length; i++) {
    const place = named[i];
    if (place === undefined || place.span[0] >= end) break;
    within.push(place);
  }
  return within;
}

function firstFrom(named: readonly NamedPlace[], start: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.span[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The person named last before a place, not too far. */
function personBefore(named: readonly NamedPlace[], place: number): string | null {
  const last = named[firstFrom(named, place) - 1];
  return last !== undefined && place - last.span[1] < 1500 ? last.name : null;
}

/** The capitalised phrase that an organisation's noun is part of. */
function organisationIn(clause: string): string | null {
  for (const match of clause.matchAll(
    /\p{Lu}[\p{L}&'’-]*(?: (?:of|for|and|the|on) (?=\p{Lu})| (?=\p{Lu})|[\p{L}&'’-])*/gu,
  )) {
    const phrase = match[0].replace(/^The /, "").trim();
    const words = phrase.split(" ");
    if (words.some((word) => (flagsOf(word) & THING) !== 0) || /^\p{Lu}{2,}$/u.test(phrase)) return phrase;
  }
  return null;
}
