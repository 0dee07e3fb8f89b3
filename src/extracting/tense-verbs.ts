/** Which words of a sentence are verbs, and of what time: by the words and endings of each language, in English by what stands before them too. */
import { BASE_FORMS, ENGLISH_TENSE, PRESENT, PRESENT_OR_PLURAL, type TenseTable } from "./tense-tables.ts";
import { Gap, gapAt, isCapitalized, type Tokens, wordAt } from "./tokens.ts";
import { type WordProperty, wordBits } from "./vocabulary.ts";
import { wordSet } from "./word-list.ts";

export type Tense = "past" | "future";

/** Before a full stop these are shortened, and the sentence goes on. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr sen sens rep reps gov gen lt col sgt capt prof rev hon
   st jr sr no vol inc co corp ltd vs dept u s d p a m n o c kl nr bl ca`.split(/\s+/),
);

const ANNOUNCING: ReadonlySet<string> = new Set(
  `will shall ll scheduled expected planned plans intends slated due going set begins starts opens runs ends takes launches
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
export const Cue = {
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
  /** English: before what has been. */
  after: 1024,
} as const;
/** English words that tell a tense by what stands beside them. */
const OTHER = /^(?:would|be|is|are|set|hit)$/;
const AFTER = /^(?:after|following)$/;
const CUES = new Map<TenseTable, WordProperty<number>>();

/** The cues of a language's words, made once. */
export function cuesOf(table: TenseTable): WordProperty<number> {
  let found = CUES.get(table);
  if (found === undefined) {
    found = wordBits(bitsOf(table));
    CUES.set(table, found);
  }
  return found;
}

function bitsOf(table: TenseTable): (word: string) => number {
  const isEnglish = table === ENGLISH_TENSE;
  const [future, past] = [wordSet(table.future), wordSet(table.past)];
  const [sure, present, base] = (isEnglish ? [PRESENT, PRESENT_OR_PLURAL, BASE_FORMS] : ["", "", ""]).map(wordSet);
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
      (isEnglish && OTHER.test(word) ? Cue.other : 0) |
      (isEnglish && AFTER.test(word) ? Cue.after : 0) |
      (sure?.has(word) === true ? Cue.surePresent : 0) |
      (present?.has(word) === true ? Cue.present : 0) |
      (base?.has(word) === true ? Cue.base : 0) |
      (told === 0 && may?.test(word) === true && !NO_PRESENT.has(word) ? Cue.mayBePresent : 0)
    );
  };
}

/** Of words in `-s`: those that are never a verb's, and those of speaking, which tell nothing of the time of what is said. */
const NO_PRESENT =
  wordSet(`says tells adds notes writes argues explains always perhaps towards besides whereas others news
  its his hers ours theirs yours this thus as is was plus across less years days weeks months hours minutes times people
  series headquarters`);

export const ENGLISH: WordProperty<number> = cuesOf(ENGLISH_TENSE);

/** The cues of the word at an index; none beyond the text. */
export function bitsAt({ text, ids, starts, ends, length }: Tokens, index: number, cues: WordProperty<number>): number {
  if (index < 0 || index >= length) return 0;
  return cues(ids[index] as number, text, starts[index] as number, ends[index] as number);
}

/** Whether a word ends as one of the present does, and is no name. */
export function isOfPresentForm(tokens: Tokens, index: number, cues: WordProperty<number>): boolean {
  return (bitsAt(tokens, index, cues) & Cue.mayBePresent) !== 0 && !isCapitalized(tokens, index);
}

/** The tense of a word that tells one by itself or with the word before it; verbs of the present do not. */
export function tenseOf(tokens: Tokens, index: number, cues: WordProperty<number>): Tense | null {
  const bits = bitsAt(tokens, index, cues);
  if (bits === 0) return null;
  if ((bits & Cue.future) !== 0) return "future";
  if (cues !== ENGLISH) return (bits & Cue.past) !== 0 ? "past" : null;
  const word = wordAt(tokens, index);
  if ((bits & Cue.other) !== 0 && isRecordSet(tokens, index, word)) return "past";
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

/** `the record set in March`: a word of any tense, behind what is set once it has been. */
function isRecordSet(tokens: Tokens, index: number, word: string): boolean {
  return (
    /^(?:set|hit)$/.test(word) &&
    gapAt(tokens, index) === Gap.space &&
    /^(?:records?|highs?|lows?|levels?|marks?|peaks?|examples?|precedents?)$/.test(wordAt(tokens, index - 1)) &&
    /^(?:in|on|at|by|during)$/.test(wordAt(tokens, index + 1))
  );
}

const SUBJECT = /^(?:who|which|that|he|she|it|there|everyone|nobody|everybody)$/;
/** Before a plural, not before a verb. */
const NO_SUBJECT =
  /^(?:the|an?|its|his|her|their|our|my|your|this|these|those|some|many|all|both|several|more|most|other|such|no|any|of|in|on|at|to|for|from|with|by|about|into|over|after|before|against|between|and|or|but|as|than|new|two|three|four|five|six|seven|eight|nine|ten|s)$/;

/** `who retires`, `The show airs`, `Ann Bell hosts`: whether a subject stands before a word in `-s`. */
export function hasSubject(tokens: Tokens, index: number): boolean {
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
export function isPresentVerb(tokens: Tokens, index: number): boolean {
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

/** `opened on May 29 and ends Friday`, `The deal, signed in 2015, ends on Friday` */
function isSecondVerb(tokens: Tokens, index: number): boolean {
  const isTied = isCapitalized(tokens, index + 1) || /^(?:on|in|at|by|until)$/.test(wordAt(tokens, index + 1));
  const gap = gapAt(tokens, index);
  return isTied && (gap === Gap.comma || (gap === Gap.space && wordAt(tokens, index - 1) === "and"));
}

export function hasBase(tokens: Tokens, index: number): boolean {
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

export const DETERMINER: RegExp = /^(?:the|an?|its|his|her|their|our|this|that)$/;

/** Whether a sentence ends before this token. */
export function endsSentence(tokens: Tokens, index: number): boolean {
  const gap = gapAt(tokens, index);
  if (gap === Gap.other) return !isSign(tokens, index);
  return gap === Gap.period && isCapitalized(tokens, index) && !ABBREVIATIONS.has(wordAt(tokens, index - 1));
}

/** `fell by 3% in May`, `a fine of $9 on Monday`: signs of amounts end nothing. */
function isSign({ text, starts, ends, length }: Tokens, index: number): boolean {
  return index > 0 && index < length && SIGNS.test(text.slice(ends[index - 1], starts[index]));
}

const SIGNS = /^[ %‰$€£¥&°+§#*]{1,6}$/;
