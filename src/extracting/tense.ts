/**
 * Whether the clause of a date speaks of what was or of what will be. The verb nearest to the date decides, unless the
 * word before it does (`until`, `since`, `moved to`) or the date only qualifies a noun (`the June 29 summit`). What is a verb,
 * and of what time, is in `tense-verbs.ts`; the present speaks of what is to come.
 */
import {
  AHEAD_LEADS,
  AWAITED_NOUNS,
  BINDING,
  ENGLISH_TENSE,
  REPORTED_NOUNS,
  RESCHEDULING,
  TENSES,
} from "./tense-tables.ts";
import {
  bitsAt,
  Cue,
  cuesOf,
  DETERMINER,
  ENGLISH,
  endsSentence,
  hasBase,
  hasSubject,
  isOfPresentForm,
  isPresentVerb,
  type Tense,
  tenseOf,
} from "./tense-verbs.ts";
import { Gap, gapAt, isCapitalized, type Tokens, wordAt } from "./tokens.ts";
import { numberOfWord, type WordProperty } from "./vocabulary.ts";
import { wordSet } from "./word-list.ts";

export interface TenseCue {
  readonly tense: Tense;
  /** Whether the verb stands beside the date: `leaked in May`. */
  readonly beside: boolean;
  /** Whether it stands in the date's own clause, as far as a few words tell. */
  readonly isNear?: boolean;
  /** A word such as `since` leaves no other side. */
  readonly isSure?: boolean;
  /** A verb of the present tells of the day before the release, too: `Tuesday marks one year`. */
  readonly isPresent?: boolean;
}

/** How far from a date its verb is looked for, in tokens. */
const REACH = 16;
/** A verb so near is the date's own. */
const BESIDE = 1;
/** A verb so near is that of the date's clause. */
const NEAR = 3;
/** How far before a date an infinitive (`to decide upon on`) is looked for, where there is no verb. */
const INFINITIVE_REACH = 6;

const NOT_INFINITIVE = /^(?:the|an?|its|his|her|their|our|this|that|these|those|all|be|date|\d.*)$|s$|ing$/;

/** How far before a date the verb is looked for that announces it, in tokens. */
const ANNOUNCING_REACH = 20;

/** Whether the sentence has said before the date that something will happen: `will meet in 2026`, `is to open in late June`. */
export function isAnnounced(tokens: Tokens, first: number, language: string | null = "en"): boolean {
  const cues = cuesOf(TENSES.get(language?.slice(0, 2) ?? "en") ?? ENGLISH_TENSE);
  const to = numberOfWord("to", 0, 2);
  for (let index = first - 1; index >= 0 && index >= first - ANNOUNCING_REACH; index--) {
    // Behind an amount a sentence goes on to tell of more than it announces
    if (gapAt(tokens, index + 1) === Gap.other || endsSentence(tokens, index + 1)) return false;
    const bits = bitsAt(tokens, index, cues);
    // `is to open`, `are due to start`
    if (tokens.ids[index] === to && HAPPENS.test(wordAt(tokens, index + 1)) && IS_TO.test(wordAt(tokens, index - 1)))
      return true;
    if (bits === 0) continue;
    const word = wordAt(tokens, index);
    if ((bits & Cue.wish) !== 0 && index < first - 1) return word === "would" && isReported(tokens, index);
    if (cues !== ENGLISH && (bits & Cue.future) !== 0) return true;
    if ((bits & Cue.announcing) !== 0) return announces(tokens, index, word);
    if (word === "be" && wordAt(tokens, index - 1) === "to") return true;
  }
  return false;
}

/** `will repay the loan approved earlier this month`: whether a verb of what has been stands beside the date, whatever is announced. */
export function isDone(tokens: Tokens, first: number, language: string | null = "en"): boolean {
  const cues = cuesOf(TENSES.get(language?.slice(0, 2) ?? "en") ?? ENGLISH_TENSE);
  for (let index = first - 1; index >= first - NEAR && !endsSentence(tokens, index + 1); index--) {
    const tense = tenseOf(tokens, index, cues);
    if (tense !== null) return tense === "past";
  }
  return false;
}

/** Not `due to the storm` nor `what we are going to do`, but `is going to open`. */
const IS_TO = /^(?:is|are|due)$/;

function announces(tokens: Tokens, index: number, word: string): boolean {
  const next = wordAt(tokens, index + 1);
  if (word !== "going") return word !== "due" || next !== "to";
  return next === "to" && HAPPENS.test(wordAt(tokens, index + 2)) && wordAt(tokens, index - 1) !== "not";
}

const HAPPENS = /^(?:be|have|hold|open|close|start|begin|host|launch|meet|happen|take|visit|publish|announce|release)$/;

/** `Ann Lee said that the toll would be looked at again in May`: what has been said to come, rather than what might. */
function isReported(tokens: Tokens, would: number): boolean {
  for (let index = would - 1; index >= 0 && index >= would - REPORT_REACH && !endsSentence(tokens, index + 1); index--)
    if (REPORT.test(wordAt(tokens, index))) return true;
  return false;
}

/** How far before `would` the verb stands that reports it, in tokens. */
const REPORT_REACH = 12;
const REPORT = /^(?:said|announced|confirmed|added|revealed|disclosed|promised|pledged|agreed|decided)$/;

/**
 * What the words around a date say of its time; null where they say nothing.
 *
 * @param isWeekday whether the date is a weekday alone, near to the day of issue on either side
 */
export function tenseNear(
  tokens: Tokens,
  first: number,
  last: number,
  language: string | null = "en",
  isWeekday = false,
): TenseCue | null {
  const table = TENSES.get(language?.slice(0, 2) ?? "en");
  if (table === undefined) return null;
  if (table !== ENGLISH_TENSE) {
    const cues = cuesOf(table);
    const cue = verbNear(tokens, first, last, cues, isWeekday);
    return cue === null && mayBePresent(tokens, first, last, cues) ? { tense: "future", beside: false } : cue;
  }
  const word = wordAt(tokens, first - 1);
  if (word === "since") return { tense: "past", beside: true, isSure: true };
  if (BOUND.test(word)) return tenseOfBound(tokens, first, last);
  if ((word === "to" || word === "for") && hasBefore(tokens, first - 1, RESCHEDULING_WORDS))
    return { tense: "future", beside: true };
  const told = isAttribute(tokens, first, last) ? tenseOfAttribute(tokens, first, last, isWeekday) : undefined;
  return told === undefined ? verbNear(tokens, first, last, ENGLISH, isWeekday) : told;
}

/** The tense of the nearest verb in the date's sentence. */
function verbNear(
  tokens: Tokens,
  first: number,
  last: number,
  cues: WordProperty<number>,
  isWeekday: boolean,
): TenseCue | null {
  const before = nearestVerb(tokens, first - 1, -1, cues, true);
  const after = nearestVerb(tokens, last + 1, 1, cues, isWeekday || before === null, before !== null);
  if (cues === ENGLISH && before === null && (after === null || after.distance > INFINITIVE_REACH)) {
    if (infinitiveBefore(tokens, first) !== null) return { tense: "future", beside: false };
  }
  const verb = before !== null && (after === null || after.distance >= before.distance) ? before : after;
  if (cues === ENGLISH && verb === before && verb !== null && isBidden(tokens, first, verb.distance))
    return AHEAD_BY_INFINITIVE;
  if (verb === null) return cues === ENGLISH && isShortPresent(tokens, first) ? AHEAD_BY_PRESENT : null;
  const { tense, distance, isPresent } = verb;
  return { tense, beside: verb === before && distance <= BESIDE, isNear: distance <= NEAR, isPresent };
}

/** `asked the board to pay from May 1`: what somebody is asked, told or has agreed to do is yet to come. */
function isBidden(tokens: Tokens, first: number, distance: number): boolean {
  const infinitive = infinitiveBefore(tokens, first);
  const verb = first - 1 - distance;
  return infinitive !== null && infinitive > verb && BINDING_WORDS.has(wordAt(tokens, verb));
}

const AHEAD_BY_INFINITIVE: TenseCue = { tense: "future", beside: false };
const AHEAD_BY_PRESENT: TenseCue = { tense: "future", beside: false, isPresent: true };

/** `The show airs Friday.`: a subject and what must be its verb, since the sentence has no other. */
function isShortPresent(tokens: Tokens, first: number): boolean {
  const index = first - 1;
  return (
    (bitsAt(tokens, index, ENGLISH) & Cue.mayBePresent) !== 0 &&
    gapAt(tokens, first) === Gap.space &&
    !isCapitalized(tokens, index) &&
    DETERMINER.test(wordAt(tokens, index - 2)) &&
    hasSubject(tokens, index) &&
    endsSentence(tokens, index - 2)
  );
}

const BOUND = /^(?:until|till|by|through)$/;
const RESCHEDULING_WORDS = wordSet(RESCHEDULING);
const BINDING_WORDS = wordSet(BINDING);
const AHEAD_WORDS = wordSet(AHEAD_LEADS);
const REPORTED_WORDS = wordSet(REPORTED_NOUNS);
const AWAITED_WORDS = wordSet(AWAITED_NOUNS);

/** `valid until Friday`, `told to pay by August 1`: ahead, unless what lasted until then was in the past. */
function tenseOfBound(tokens: Tokens, first: number, last: number): TenseCue {
  const ahead: TenseCue = { tense: "future", beside: true };
  const infinitive = infinitiveBefore(tokens, first - 1);
  for (let index = first - 2; index >= first - REACH && index >= 0; index--) {
    if (endsSentence(tokens, index + 1)) break;
    const word = wordAt(tokens, index);
    if (index === infinitive) return /^(?:had|used|able)$/.test(wordAt(tokens, index - 1)) ? PAST : ahead;
    if (/^(?:is|are|has|have)$/.test(word) && !isPerfect(tokens, index)) return ahead;
    const tense = tenseOf(tokens, index, ENGLISH);
    if (tense !== null) return tense === "future" || BINDING_WORDS.has(word) ? ahead : PAST;
  }
  const after = nearestVerb(tokens, last + 1, 1, ENGLISH, true);
  return after === null || after.tense === "future" ? ahead : PAST;
}

const PAST: TenseCue = { tense: "past", beside: false };

/** `has closed`, `have been` */
function isPerfect(tokens: Tokens, index: number): boolean {
  for (let next = index + 1; next <= index + 2; next++) {
    if ((bitsAt(tokens, next, ENGLISH) & (Cue.ed | Cue.past)) !== 0 || /[a-z]{2}en$/.test(wordAt(tokens, next)))
      return true;
  }
  return false;
}

function hasBefore(tokens: Tokens, first: number, sought: ReadonlySet<string>): boolean {
  for (let index = first - 1; index >= first - INFINITIVE_REACH && index >= 0; index--) {
    if (endsSentence(tokens, index + 1)) return false;
    if (sought.has(wordAt(tokens, index))) return true;
  }
  return false;
}

/** Between a noun's article and a preposition, a verb or a sentence's end stands no noun. */
const NO_NOUN =
  /^(?:in|on|at|to|of|for|from|with|by|and|or|but|as|when|where|which|who|that|after|before|during|is|was|were|are|will|has|had|the|an?)$/;

/** `the June 29-30 NATO summit`, `Friday’s statement`: the date says which, and the verb can be of another time. */
function isAttribute(tokens: Tokens, first: number, last: number): boolean {
  if (wordAt(tokens, last + 1) === "s" && gapAt(tokens, last + 1) === Gap.apostrophe) return true;
  const before = wordAt(tokens, first - 1);
  return (
    (DETERMINER.test(before) || (before === "s" && gapAt(tokens, first - 1) === Gap.apostrophe)) &&
    gapAt(tokens, first) === Gap.space &&
    gapAt(tokens, last + 1) === Gap.space &&
    !NO_NOUN.test(wordAt(tokens, last + 1))
  );
}

/** By what has the date; undefined where that says nothing. */
function tenseOfAttribute(
  tokens: Tokens,
  first: number,
  last: number,
  isWeekday: boolean,
): TenseCue | null | undefined {
  for (let index = first - 2; index >= first - 4 && !endsSentence(tokens, index + 1); index--) {
    if (AHEAD_WORDS.has(wordAt(tokens, index))) return { tense: "future", beside: true };
  }
  for (let index = last + 1; index <= last + 3 && !endsSentence(tokens, index); index++) {
    const word = wordAt(tokens, index);
    if (REPORTED_WORDS.has(word)) return { tense: "past", beside: true };
    if (AWAITED_WORDS.has(word) && wordAt(tokens, last + 1) !== "s") return null;
    if (NO_NOUN.test(word)) break;
  }
  // `September’s figures will be looked at`: of itself the nearest
  return wordAt(tokens, last + 1) === "s" && !isWeekday ? null : undefined;
}

interface Verb {
  readonly tense: Tense;
  readonly distance: number;
  readonly isPresent: boolean;
}

const REPORTING = /^(?:said|announced|told|confirmed|added|reported|revealed|warned|stated|wrote|explained)$/;
const JOINED_CLAUSE = /^(?:and|but|or|so|yet)$/;
const OTHER_CLAUSE = /^(?:as|which|who|whose|where|after|because|although|while)$/;

/**
 * @param withPresent whether verbs of the present count too, which say less
 * @param isOneClause whether the date's clause ends where another is joined to it
 */
function nearestVerb(
  tokens: Tokens,
  from: number,
  step: 1 | -1,
  cues: WordProperty<number>,
  withPresent: boolean,
  isOneClause = false,
): Verb | null {
  let isPart = true;
  let isAfter = false;
  let isBehindComma = false;
  let base: Verb | null = null;
  for (let distance = 0; distance < REACH; distance++) {
    const index = from + distance * step;
    if (index < 0 || index >= tokens.length || endsSentence(tokens, step > 0 ? index : index + 1)) return base;
    // `“We open on Monday,” he said`: of what is said tells nothing how it was said
    if (step > 0 && isOutsideMarks(tokens, index)) return base;
    if (step < 0) {
      // `He answered what you are asking, on Sunday`: the present is another clause's.
      isPart &&= gapAt(tokens, index + 1) !== Gap.comma;
      isAfter ||= (bitsAt(tokens, index, cues) & Cue.after) !== 0;
    }
    // `On Monday, as the mayor said, we will meet`, `Monday is the anniversary of a storm, which struck in 2005`
    else if (gapAt(tokens, index) === Gap.comma) {
      isBehindComma = true;
      // `down from 3% in May, and is expected to fall`
      const word = wordAt(tokens, index);
      if (OTHER_CLAUSE.test(word) || (isOneClause && JOINED_CLAUSE.test(word))) return base;
    }
    const tense = tenseOf(tokens, index, cues);
    // `The bridge will open on Monday, officials said`
    if (isBehindComma && isOneClause && REPORTING.test(wordAt(tokens, index))) return base;
    if (tense !== null) return { tense, distance, isPresent: false };
    // `Police appeal for witnesses after a crash on Tuesday`
    if (base === null && withPresent && isPart && cues === ENGLISH && isPresentVerb(tokens, index)) {
      base = { tense: isAfter ? "past" : "future", distance, isPresent: true };
      // `saw three boats arrive`: a verb without an ending can depend on another.
      if (!hasBase(tokens, index) || wordAt(tokens, index - 1) === "and") return base;
    }
  }
  return base;
}

/** Whether marks close between a word and the one before it. */
function isOutsideMarks({ text, starts, ends }: Tokens, index: number): boolean {
  const from = (ends[index - 1] as number) + 1;
  const end = starts[index] as number;
  return end > from && /[”"»]\s/.test(text.slice(from - 1, end));
}

/** Whether a word of the sentence, which has no other verb, ends as one of the present does. */
function mayBePresent(tokens: Tokens, first: number, last: number, cues: WordProperty<number>): boolean {
  for (let index = first - 1; index >= first - REACH && index >= 0 && !endsSentence(tokens, index + 1); index--) {
    if (isOfPresentForm(tokens, index, cues)) return true;
  }
  for (let index = last + 1; index <= last + REACH && !endsSentence(tokens, index); index++) {
    if (isOfPresentForm(tokens, index, cues)) return true;
  }
  return false;
}

/** The `to` of `to decide upon on September 14`: what is to be done is yet to come. */
function infinitiveBefore(tokens: Tokens, first: number): number | null {
  for (let index = first - 1; index >= first - INFINITIVE_REACH; index--) {
    if (endsSentence(tokens, index + 1)) return null;
    if (wordAt(tokens, index) === "to" && index + 1 < first) {
      const isVerb = !isCapitalized(tokens, index + 1) && !NOT_INFINITIVE.test(wordAt(tokens, index + 1));
      return isVerb ? index : null;
    }
  }
  return null;
}
