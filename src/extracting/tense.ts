/** Whether the words around a date speak of what was or of what will be: cues of English, Swedish and a few other languages; else null. */
import { Gap, gapAt, isCapitalized, type Tokens, wordAt } from "./tokens.ts";
import { wordBits } from "./vocabulary.ts";

export type Tense = "past" | "future";

export interface TenseCue {
  readonly tense: Tense;
  /** Whether the verb stands beside the date: `leaked in May`. */
  readonly beside: boolean;
  /** A word such as `since` leaves no other side. */
  readonly isSure?: boolean;
}

/** How far from a date its verb is looked for, in tokens. */
const REACH = 16;
/** A verb so near is the date's own. */
const BESIDE = 1;
/** How far before a date an infinitive (`to decide upon on`) is looked for, where there is no verb. */
const INFINITIVE_REACH = 6;

const FUTURE: ReadonlySet<string> = new Set(
  `will shall upcoming forthcoming scheduled ll tomorrow plans invited deadline rsvp expected begins starts opens takes
   continue continues coming come slated due looking await gathers travels plays faces convenes departs
   ska skall kommer tillträder inbjuds föreslås väntas skal vil
   wird werden sera seront aura auront será serán serão`.split(/\s+/),
);
const PAST: ReadonlySet<string> = new Set(
  `was were had said did met held took made gave went came began told wrote sent spoke won left led ago became saw
   brought paid felt fell rose knew found got heard kept lost sat stood thought understood passed has have been since
   didn drew drove grew threw swore struck broke chose fought taught caught bought built sold ran shot
   var hade blev möttes sade höll fick gick kom
   wurde wurden hatte fand était fut fue fueron foi foram`.split(/\s+/),
);
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

const [IN_FUTURE, IN_PAST, IN_ED, IN_WISH, ANNOUNCES, OTHER_CUE] = [1, 2, 4, 8, 16, 32];
/** What a word is to the tense, in bits; 0 for most. */
const bitsOfWord = wordBits(
  (word) =>
    (FUTURE.has(word) ? IN_FUTURE : 0) |
    (PAST.has(word) ? IN_PAST : 0) |
    (word.length > 4 && word.endsWith("ed") ? IN_ED : 0) |
    (WISHED.has(word) ? IN_WISH : 0) |
    (ANNOUNCING.has(word) ? ANNOUNCES : 0) |
    (word === "would" || word === "be" ? OTHER_CUE : 0),
);

function tenseBits({ text, ids, starts, ends }: Tokens, index: number): number {
  return bitsOfWord(ids[index] as number, text, starts[index] as number, ends[index] as number);
}

/** Whether the sentence has said before the date that something will happen: `will meet in 2026`, `is to open in late June`. */
export function isAnnounced(tokens: Tokens, first: number): boolean {
  for (let index = first - 1; index >= 0 && index >= first - ANNOUNCING_REACH; index--) {
    if (endsSentence(tokens, index + 1)) return false;
    const bits = tenseBits(tokens, index);
    if (bits === 0) continue;
    if ((bits & IN_WISH) !== 0 && index < first - 1) return false;
    const word = wordAt(tokens, index);
    if ((bits & ANNOUNCES) !== 0) return word !== "due" || wordAt(tokens, index + 1) !== "to";
    if (word === "be" && wordAt(tokens, index - 1) === "to") return true;
  }
  return false;
}

/** The tense of the nearest verb in the date's sentence; null where none is near. */
export function tenseNear(tokens: Tokens, first: number, last: number): TenseCue | null {
  if (wordAt(tokens, first - 1) === "since") return { tense: "past", beside: true, isSure: true };
  const before = nearestVerb(tokens, first - 1, -1);
  const after = nearestVerb(tokens, last + 1, 1);
  if (before === null && (after === null || after.distance > INFINITIVE_REACH) && hasInfinitive(tokens, first))
    return { tense: "future", beside: false };
  const verb = before !== null && (after === null || after.distance >= before.distance) ? before : after;
  return verb === null ? null : { tense: verb.tense, beside: verb === before && verb.distance <= BESIDE };
}

function nearestVerb(tokens: Tokens, from: number, step: 1 | -1): { tense: Tense; distance: number } | null {
  for (let distance = 0; distance < REACH; distance++) {
    const index = from + distance * step;
    if (index < 0 || index >= tokens.length || endsSentence(tokens, step > 0 ? index : index + 1)) return null;
    const tense = tenseOf(tokens, index);
    if (tense !== null) return { tense, distance };
  }
  return null;
}

function tenseOf(tokens: Tokens, index: number): Tense | null {
  const bits = tenseBits(tokens, index);
  if (bits === 0) return null;
  const word = wordAt(tokens, index);
  if ((bits & IN_FUTURE) !== 0) return "future";
  // `will be held`
  if ((bits & IN_PAST) !== 0) return wordAt(tokens, index - 1) === "be" ? tenseOf(tokens, index - 1) : "past";
  if (word === "would") return wordAt(tokens, index + 1) === "have" ? "past" : "future";
  // `the first babies to be born there`
  if (word === "be" && wordAt(tokens, index - 1) === "to") return isFirstToBe(tokens, index) ? "past" : "future";
  if ((bits & IN_ED) !== 0 && !isCapitalized(tokens, index)) {
    const before = wordAt(tokens, index - 1);
    if (before === "be") return isFirstToBe(tokens, index - 1) ? "past" : "future";
    // `will move into the renovated hall`: no verb but a quality.
    if (QUALIFIED.test(before)) return null;
    // `if it is elected on Saturday`: of no tense by itself.
    return before === "is" || before === "are" ? null : "past";
  }
  return null;
}

const QUALIFIED = /^(?:the|an?|its|his|her|their|our|this|these|newly|fully|recently|into|of|with)$/;

function isFirstToBe(tokens: Tokens, index: number): boolean {
  for (let back = index - 2; back >= index - 8; back--) {
    if (/^(?:first|second|third|last|latest|only)$/.test(wordAt(tokens, back))) return true;
  }
  return false;
}

/** `to decide upon on September 14`: what is to be done is yet to come. */
function hasInfinitive(tokens: Tokens, first: number): boolean {
  for (let index = first - 1; index >= first - INFINITIVE_REACH; index--) {
    if (endsSentence(tokens, index + 1)) return false;
    if (wordAt(tokens, index) === "to" && index + 1 < first - 1)
      return !isCapitalized(tokens, index + 1) && !NOT_INFINITIVE.test(wordAt(tokens, index + 1));
  }
  return false;
}

/** Whether a sentence ends before this token. */
function endsSentence(tokens: Tokens, index: number): boolean {
  const gap = gapAt(tokens, index);
  if (gap === Gap.other) return true;
  return gap === Gap.period && isCapitalized(tokens, index) && !ABBREVIATIONS.has(wordAt(tokens, index - 1));
}
