/**
 * Whether the clause of a date speaks of what was or of what will be. The verb nearest to the date decides, unless the
 * word before it does (`until`, `since`, `moved to`) or the date only qualifies a noun (`the June 29 summit`). The words
 * and endings of each language are in `tense-tables.ts`; the present speaks of what is to come.
 */
import {
  AHEAD_LEADS,
  AWAITED_NOUNS,
  BASE_FORMS,
  BINDING,
  ENGLISH_TENSE,
  PRESENT,
  PRESENT_OR_PLURAL,
  REPORTED_NOUNS,
  RESCHEDULING,
  TENSES,
  type TenseTable,
} from "./tense-tables.ts";
import { Gap, gapAt, isCapitalized, type Tokens, wordAt } from "./tokens.ts";
import { type WordProperty, wordBits } from "./vocabulary.ts";

export type Tense = "past" | "future";

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

/** Before a full stop these are shortened, and the sentence goes on. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr sen sens rep reps gov gen lt col sgt capt prof rev hon
   st jr sr no vol inc co corp ltd vs dept u s d p a m n o c kl nr bl ca`.split(/\s+/),
);
const NOT_INFINITIVE = /^(?:the|an?|its|his|her|their|our|this|that|these|those|all|be|date|\d.*)$|s$|ing$/;

/** How far before a date the verb is looked for that announces it, in tokens. */
const ANNOUNCING_REACH = 20;
const ANNOUNCING: ReadonlySet<string> = new Set(
  `will shall ll scheduled expected planned plans intends slated due set begins starts opens runs ends takes launches
   commences arrives returns completion opening launch
   ska skall kommer väntas planeras wird werden soll sera seront será serán serão`.split(/\s+/),
);
/** What is only wished, advised or owed happens at no day. */
const WISHED: ReadonlySet<string> = new Set(
  "should would could may might must goal goals target targets aim hope hopes commitment if until borde skulle".split(
    " ",
  ),
);

/** What a word is to the tense, in bits; 0 for most. */
const Cue = {
  future: 1,
  past: 2,
  /** An English word in `-ed`. */
  ed: 4,
  wish: 8,
  announcing: 16,
  other: 32,
  /** English: `ends` and the like, a verb where a subject stands before it. */
  present: 64,
  /** English: `expires` and the like, a verb anywhere. */
  surePresent: 512,
  /** English: a verb without an ending, present after a plural. */
  base: 128,
  /** Another word in `-s`, a verb where the sentence has no other; in other languages what ends as a present does. */
  mayBePresent: 256,
} as const;
const CUES = new Map<TenseTable, WordProperty<number>>();
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

function cuesOf(table: TenseTable): WordProperty<number> {
  let found = CUES.get(table);
  if (found === undefined) {
    found = wordBits(bitsOf(table));
    CUES.set(table, found);
  }
  return found;
}

function bitsOf(table: TenseTable): (word: string) => number {
  const isEnglish = table === ENGLISH_TENSE;
  const [future, past] = [words(table.future), words(table.past)];
  const [sure, present, base] = (isEnglish ? [PRESENT, PRESENT_OR_PLURAL, BASE_FORMS] : ["", "", ""]).map(words);
  const may = isEnglish ? /^\p{Ll}{2,}[^su\d]s$/u : table.presentEnding;
  return (word) => {
    const told =
      (future.has(word) || table.futureEnding?.test(word) === true ? Cue.future : 0) |
      (past.has(word) || table.pastEnding?.test(word) === true ? Cue.past : 0);
    return (
      told |
      (isEnglish && word.length > 4 && word.endsWith("ed") ? Cue.ed : 0) |
      (WISHED.has(word) ? Cue.wish : 0) |
      (ANNOUNCING.has(word) ? Cue.announcing : 0) |
      (isEnglish && (word === "would" || word === "be" || word === "is" || word === "are") ? Cue.other : 0) |
      (sure?.has(word) === true ? Cue.surePresent : 0) |
      (present?.has(word) === true ? Cue.present : 0) |
      (base?.has(word) === true ? Cue.base : 0) |
      (told === 0 && may?.test(word) === true && !NO_PRESENT.has(word) ? Cue.mayBePresent : 0)
    );
  };
}

/** Of words in `-s`: those that are never a verb's, and those of speaking, which tell nothing of the time of what is said. */
const NO_PRESENT =
  words(`says tells adds notes writes argues explains always perhaps towards besides whereas others news
  its his hers ours theirs yours this thus as is was plus across less years days weeks months hours minutes times people
  series headquarters`);

/** Whether the sentence has said before the date that something will happen: `will meet in 2026`, `is to open in late June`. */
export function isAnnounced(tokens: Tokens, first: number): boolean {
  for (let index = first - 1; index >= 0 && index >= first - ANNOUNCING_REACH; index--) {
    if (endsSentence(tokens, index + 1)) return false;
    const bits = bitsAt(tokens, index, ENGLISH);
    if (bits === 0) continue;
    if ((bits & Cue.wish) !== 0 && index < first - 1) return false;
    const word = wordAt(tokens, index);
    if ((bits & Cue.announcing) !== 0) return word !== "due" || wordAt(tokens, index + 1) !== "to";
    if (word === "be" && wordAt(tokens, index - 1) === "to") return true;
  }
  return false;
}

const ENGLISH = cuesOf(ENGLISH_TENSE);

function bitsAt({ text, ids, starts, ends, length }: Tokens, index: number, cues: WordProperty<number>): number {
  if (index < 0 || index >= length) return 0;
  return cues(ids[index] as number, text, starts[index] as number, ends[index] as number);
}

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
  const told = isAttribute(tokens, first, last) ? tenseOfAttribute(tokens, first, last) : undefined;
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
  const after = nearestVerb(tokens, last + 1, 1, cues, isWeekday || before === null);
  if (cues === ENGLISH && before === null && (after === null || after.distance > INFINITIVE_REACH)) {
    if (infinitiveBefore(tokens, first) !== null) return { tense: "future", beside: false };
  }
  const verb = before !== null && (after === null || after.distance >= before.distance) ? before : after;
  if (verb === null) return cues === ENGLISH && isShortPresent(tokens, first) ? AHEAD_BY_PRESENT : null;
  const { tense, distance, isPresent } = verb;
  return { tense, beside: verb === before && distance <= BESIDE, isNear: distance <= NEAR, isPresent };
}

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
const RESCHEDULING_WORDS = words(RESCHEDULING);
const BINDING_WORDS = words(BINDING);
const AHEAD_WORDS = words(AHEAD_LEADS);
const REPORTED_WORDS = words(REPORTED_NOUNS);
const AWAITED_WORDS = words(AWAITED_NOUNS);

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

const DETERMINER = /^(?:the|an?|its|his|her|their|our|this|that)$/;
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
function tenseOfAttribute(tokens: Tokens, first: number, last: number): TenseCue | null | undefined {
  for (let index = first - 2; index >= first - 4 && !endsSentence(tokens, index + 1); index--) {
    if (AHEAD_WORDS.has(wordAt(tokens, index))) return { tense: "future", beside: true };
  }
  for (let index = last + 1; index <= last + 3 && !endsSentence(tokens, index); index++) {
    const word = wordAt(tokens, index);
    if (REPORTED_WORDS.has(word)) return { tense: "past", beside: true };
    if (AWAITED_WORDS.has(word) && wordAt(tokens, last + 1) !== "s") return null;
    if (NO_NOUN.test(word)) break;
  }
  return undefined;
}

interface Verb {
  readonly tense: Tense;
  readonly distance: number;
  readonly isPresent: boolean;
}

const OTHER_CLAUSE = /^(?:as|which|who|whose|where|after|because|although|while)$/;

/** @param withPresent whether verbs of the present count too, which say less */
function nearestVerb(
  tokens: Tokens,
  from: number,
  step: 1 | -1,
  cues: WordProperty<number>,
  withPresent: boolean,
): Verb | null {
  let isPart = true;
  let isAfter = false;
  let base: Verb | null = null;
  for (let distance = 0; distance < REACH; distance++) {
    const index = from + distance * step;
    if (index < 0 || index >= tokens.length || endsSentence(tokens, step > 0 ? index : index + 1)) return base;
    if (step < 0) {
      // `He answered what you are asking, on Sunday`: the present is another clause's.
      isPart &&= gapAt(tokens, index + 1) !== Gap.comma;
      isAfter ||= cues === ENGLISH && /^(?:after|following)$/.test(wordAt(tokens, index));
    }
    // `On Monday, as the mayor said, we will meet`, `Monday is the anniversary of a storm, which struck in 2005`
    else if (gapAt(tokens, index) === Gap.comma && OTHER_CLAUSE.test(wordAt(tokens, index))) return base;
    const tense = tenseOf(tokens, index, cues);
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

function isOfPresentForm(tokens: Tokens, index: number, cues: WordProperty<number>): boolean {
  return (bitsAt(tokens, index, cues) & Cue.mayBePresent) !== 0 && !isCapitalized(tokens, index);
}

function tenseOf(tokens: Tokens, index: number, cues: WordProperty<number>): Tense | null {
  const bits = bitsAt(tokens, index, cues);
  if (bits === 0) return null;
  if ((bits & Cue.future) !== 0) return "future";
  if (cues !== ENGLISH) return (bits & Cue.past) !== 0 ? "past" : null;
  const word = wordAt(tokens, index);
  // `will be held`
  if ((bits & Cue.past) !== 0) return wordAt(tokens, index - 1) === "be" ? tenseOf(tokens, index - 1, cues) : "past";
  if (word === "would") return wordAt(tokens, index + 1) === "have" ? "past" : "future";
  // `the first babies to be born there`
  if (word === "be" && wordAt(tokens, index - 1) === "to") return isFirstToBe(tokens, index) ? "past" : "future";
  if ((bits & Cue.ed) !== 0 && !isCapitalized(tokens, index)) {
    const before = wordAt(tokens, index - 1);
    if (before === "be") return isFirstToBe(tokens, index - 1) ? "past" : "future";
    // `will move into the renovated hall`: no verb but a quality.
    if (QUALIFIED.test(before)) return null;
    // `if it is elected on Saturday`: of no tense by itself.
    return before === "is" || before === "are" ? null : "past";
  }
  return null;
}

const SUBJECT = /^(?:who|which|that|he|she|it|there|everyone|nobody|everybody)$/;
/** Before a plural, not before a verb. */
const NO_SUBJECT =
  /^(?:the|an?|its|his|her|their|our|my|your|this|these|those|some|many|all|both|several|more|most|other|such|no|any|of|in|on|at|to|for|from|with|by|about|into|over|after|before|against|between|and|or|but|as|than|new|two|three|four|five|six|seven|eight|nine|ten|s)$/;

/** `who retires`, `The show airs`, `Ann Bell hosts`: whether a subject stands before a word in `-s`. */
function hasSubject(tokens: Tokens, index: number): boolean {
  if (gapAt(tokens, index) !== Gap.space) return false;
  const before = wordAt(tokens, index - 1);
  if (SUBJECT.test(before)) return true;
  if (NO_SUBJECT.test(before) || isOfAnyTense(tokens, index - 1)) return false;
  return (
    isCapitalized(tokens, index - 1) ||
    /^(?:the|an?|whose|its|his|her|their|our|this|that)$/.test(wordAt(tokens, index - 2)) ||
    endsSentence(tokens, index - 1)
  );
}

/** `hold talks`, `held talks`: behind a verb stands its object. */
function isOfAnyTense(tokens: Tokens, index: number): boolean {
  const bits = bitsAt(tokens, index, ENGLISH);
  if ((bits & Cue.base) !== 0) return !DETERMINER.test(wordAt(tokens, index - 1));
  return (bits & (Cue.future | Cue.past | Cue.ed)) !== 0 && !isCapitalized(tokens, index);
}

/** An English verb of the present, told by its ending and by what stands before it. */
function isPresentVerb(tokens: Tokens, index: number): boolean {
  const bits = bitsAt(tokens, index, ENGLISH);
  if (bits === 0 || isCapitalized(tokens, index)) return false;
  if ((bits & Cue.surePresent) !== 0) return true;
  if ((bits & Cue.present) !== 0) return hasSubject(tokens, index) || isSecondVerb(tokens, index);
  if ((bits & Cue.mayBePresent) !== 0)
    return gapAt(tokens, index) === Gap.space && /^(?:who|which|that|he|she|it)$/.test(wordAt(tokens, index - 1));
  if ((bits & Cue.base) !== 0) return isBaseVerb(tokens, index);
  const word = wordAt(tokens, index);
  return (word === "is" || word === "are") && isOfThePresent(tokens, index);
}

/** `opened on May 29 and ends Friday` */
function isSecondVerb(tokens: Tokens, index: number): boolean {
  const isTied = isCapitalized(tokens, index + 1) || /^(?:on|in|at|by|until)$/.test(wordAt(tokens, index + 1));
  return isTied && gapAt(tokens, index) === Gap.space && wordAt(tokens, index - 1) === "and";
}

function hasBase(tokens: Tokens, index: number): boolean {
  return (bitsAt(tokens, index, ENGLISH) & Cue.base) !== 0;
}

/** `Voters go`, `they meet`, `began on May 29 and end on Thursday` */
function isBaseVerb(tokens: Tokens, index: number): boolean {
  if (gapAt(tokens, index) !== Gap.space) return false;
  const before = wordAt(tokens, index - 1);
  if (/^(?:they|we|you|who|people|children|women|men)$/.test(before)) return true;
  if (before === "and") return /^(?:on|in|at|by|until)$/.test(wordAt(tokens, index + 1));
  return /^\w{3,}[^s\W]s$/.test(before) && !NO_PRESENT.has(before) && !isOfAnyTense(tokens, index - 1);
}

/** `The deadline is May 9`, `is on Friday`, `are meeting on Friday` */
function isOfThePresent(tokens: Tokens, index: number): boolean {
  const next = wordAt(tokens, index + 1);
  return next.endsWith("ing") || (/^(?:on|set|at)$/.test(next) && gapAt(tokens, index + 1) === Gap.space);
}

const QUALIFIED = /^(?:the|an?|its|his|her|their|our|this|these|newly|fully|recently|into|of|with)$/;

function isFirstToBe(tokens: Tokens, index: number): boolean {
  for (let back = index - 2; back >= index - 8; back--) {
    if (/^(?:first|second|third|last|latest|only)$/.test(wordAt(tokens, back))) return true;
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

/** Whether a sentence ends before this token. */
function endsSentence(tokens: Tokens, index: number): boolean {
  const gap = gapAt(tokens, index);
  if (gap === Gap.other) return true;
  return gap === Gap.period && isCapitalized(tokens, index) && !ABBREVIATIONS.has(wordAt(tokens, index - 1));
}
