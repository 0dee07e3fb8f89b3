/**
 * Reads the offices that sentences say somebody held: `She previously served as Director of Trade and was
 * appointed Deputy Mayor`. Looks only behind names and behind `he` and `she`, for a verb there.
 */

import { appositionAt } from "./appositions.ts";
import { COMMA, SPACE, STOP, WIDE } from "./gaps.ts";
import { ACTS, CALENDAR_WORD, MODIFIER, SAYS } from "./lexicon.ts";
import {
  gapBefore,
  INITIAL,
  LOWER,
  type NameTokens,
  NUMBER,
  shapeAt,
  smallWordAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import type { NamedPlace } from "./named-places.ts";
import { officesAt } from "./office-phrases.ts";
import { gapInto, isComma, isLink, isPlural, type Phrase, skipArticle, type Taken } from "./office-words.ts";
import type { KnownPerson } from "./register.ts";
import { PRAISE } from "./role-before-comma.ts";
import {
  ADVERBS,
  APPOINTING,
  CONJUNCTIONS,
  COPULAS,
  ENDINGS,
  HOLDING,
  MAKING,
  NUMBER_WORDS,
  SERVING,
} from "./role-words.ts";
import { NOT_KEPT, numberOfWord, wordBits } from "./vocabulary.ts";

const LONGEST_SENTENCE_WORDS = 80;
/** Behind a verb that says nothing of an office. */
const LONGEST_LOOSE_WORDS = 30;
/** From a verb to the `as` that belongs to it, in words. */
const REACH_OF_VERB = 14;
/** How far back a pronoun's person is looked for, in UTF-16 units. */
const REACH_OF_PRONOUN = 1_500;

/** From the verb to a `to` whose subject is the same, in words: `has agreed to serve`. */
const REACH_OF_INFINITIVE = 4;

/** Before a verb of what is to be. */
const AHEAD: ReadonlySet<string> = new Set(["will", "would", "to"]);
const NEAR: ReadonlySet<string> = new Set(["this", "last", "next"]);

/**
 * The offices that the sentence says of its subject, whose verb is looked for from word `from` on.
 * @param anyVerb also behind a verb that says nothing of an office: `he won it as the Chairman of A`
 */
export function predicatesOf(tokens: NameTokens, from: number, taken: Taken, anyVerb: boolean): Phrase[] {
  const found: Phrase[] = [];
  let i = from;
  if (shapeAt(tokens, i) !== LOWER) return found;
  const relative = wordAt(tokens, i) === "who" || wordAt(tokens, i) === "som";
  if (gapInto(tokens, i) > COMMA && !relative) return found;
  // `he’s the`, `who’s the`
  const contracted = relative ? i : i - 1;
  if (relative) i++;
  if (tokens.possessive[contracted] === 1 && /^(?:who|s?he)$/i.test(wordAt(tokens, contracted))) {
    collect(tokens, skipAdverbs(tokens, i), taken, found);
    return found;
  }
  i = skipAdverbs(tokens, i);
  // `will become`, `this month becomes`
  if (AHEAD.has(wordAt(tokens, i)) && gapBefore(tokens, i + 1) <= SPACE) i = skipAdverbs(tokens, i + 1);
  if (NEAR.has(wordAt(tokens, i)) && /^(?:week|month|year)$/.test(wordAt(tokens, i + 1))) i += 2;
  const verb = wordAt(tokens, i);
  let serving = -1;
  if (verb === "as" && i === from) collect(tokens, i + 1, taken, found);
  else if (COPULAS.has(verb)) {
    const next = skipAdverbs(tokens, i + 1);
    if (APPOINTING.has(wordAt(tokens, next)) || SERVING.has(wordAt(tokens, next))) serving = next;
    else collect(tokens, next, taken, found);
  } else if (SERVING.has(verb) || APPOINTING.has(verb)) serving = i;
  if (!anyVerb && !relative && serving < 0 && found.length === 0 && !mayBeVerb(tokens, i)) return found;
  if (serving >= 0 && APPOINTING.has(wordAt(tokens, serving))) collect(tokens, serving + 1, taken, found);
  const at = i;
  i = Math.max(i, serving, (found.at(-1)?.end ?? 0) - 1) + 1;
  const isLoose = !anyVerb && !relative && (wordFlags(tokens, at) & (ACTS | SAYS)) === 0;
  restOfSentence(tokens, i, serving, relative, isLoose, taken, found);
  return found;
}

/** A known verb, or a small word behind the subject that is no other part of a sentence. */
function mayBeVerb(tokens: NameTokens, i: number): boolean {
  if ((wordFlags(tokens, i) & (ACTS | SAYS)) !== 0) return true;
  const word = wordAt(tokens, i);
  return shapeAt(tokens, i) === LOWER && gapBefore(tokens, i) <= SPACE && !isLink(word) && !ENDINGS.has(word);
}

const SUBJECTS: ReadonlySet<string> = new Set(["he", "she", "they", "we", "i"]);
const RELATIVES: ReadonlySet<string> = new Set(["who", "whom", "whose", "which", "that"]);
const POSITIONS: ReadonlySet<string> = new Set(["role", "position", "post", "job", "office", "title", "rank"]);
/** Those whose subject is another. */
const OTHER_COPULAS: ReadonlySet<string> = new Set(["are", "were", "am", "been"]);

/** 1 for a word that a sentence about an office turns on: most are none, and told by their numbers. */
const turningWords = wordBits((word) =>
  word === "of" || word === "as" || [SUBJECTS, RELATIVES, COPULAS, SERVING, HOLDING].some((words) => words.has(word))
    ? 1
    : 0,
);

/**
 * Goes on through the sentence: `… as A, and as B, and was C`.
 * @param isLoose the verb says nothing of an office: one must follow that does
 */
function restOfSentence(
  tokens: NameTokens,
  from: number,
  verb: number,
  relative: boolean,
  isLoose: boolean,
  taken: Taken,
  found: Phrase[],
): void {
  let serving = verb;
  let holding = HOLDING.has(wordAt(tokens, from - 1));
  const stop = Math.min(tokens.count, from + (isLoose ? LONGEST_LOOSE_WORDS : LONGEST_SENTENCE_WORDS));
  for (let i = from; i < stop; i++) {
    const gap = gapBefore(tokens, i);
    if (gap >= STOP) break;
    if (shapeAt(tokens, i) === INITIAL && wordAt(tokens, i) === "I") break;
    if (shapeAt(tokens, i) !== LOWER || !isTurningWord(tokens, i)) continue;
    const word = wordAt(tokens, i);
    // the subject has changed
    if (SUBJECTS.has(word) || (RELATIVES.has(word) && (!relative || taken(i - 1)))) break;
    const before = wordAt(tokens, i - 1);
    if (word === "of" && POSITIONS.has(before) && (serving >= 0 || holding)) {
      i = collect(tokens, i + 1, taken, found, true);
      continue;
    }
    if (word === "as") {
      if (isOfAnother(tokens, i - 1, taken) || (isLoose && serving < 0)) continue;
      const participle = before.endsWith("ing") && serving !== i - 1;
      const bound =
        (SERVING.has(before) && !participle) ||
        APPOINTING.has(before) ||
        (holding && /^(?:over|up|office|command|charge)$/.test(before));
      const again =
        (found.length > 0 || serving >= 0) && (CONJUNCTIONS.has(before) || before === "also" || isComma(tokens, i));
      const awaited = serving >= 0 && found.length === 0 && i - serving <= REACH_OF_VERB;
      if (!bound && !again && !awaited && !isInOffice(tokens, i, taken)) continue;
    } else if (COPULAS.has(word) && !OTHER_COPULAS.has(word)) {
      // `Ann Lee, who left, is now the president`
      const resumed = relative && isComma(tokens, i) && wordAt(tokens, i) === "is";
      // `left to become director`
      if (word === "become" && before === "to" && !taken(i - 2)) {
        i = collect(tokens, i + 1, taken, found);
        continue;
      }
      if (!resumed && !CONJUNCTIONS.has(before) && !(ADVERBS.has(before) && CONJUNCTIONS.has(wordAt(tokens, i - 2))))
        continue;
      const next = skipAdverbs(tokens, i + 1);
      if (APPOINTING.has(wordAt(tokens, next)) || SERVING.has(wordAt(tokens, next))) {
        serving = next;
        if (APPOINTING.has(wordAt(tokens, next))) i = collect(tokens, next + 1, taken, found);
        continue;
      }
    } else {
      if (CONJUNCTIONS.has(before) || ADVERBS.has(before)) {
        const infinitive = before === "to" && i - from > REACH_OF_INFINITIVE;
        if (HOLDING.has(word)) holding = true;
        else if (!infinitive) serving = i;
      }
      continue;
    }
    i = collect(tokens, skipAdverbs(tokens, i + 1), taken, found);
  }
}

function isTurningWord({ ids, text, start, end }: NameTokens, i: number): boolean {
  return turningWords(ids[i] as number, text, start[i] as number, end[i] as number) !== 0;
}

/** `over Bo Wu’s central role | as head`: the position is whose name stands before it. */
function isOfAnother(tokens: NameTokens, position: number, taken: Taken): boolean {
  if (!CAPACITIES.has(wordAt(tokens, position))) return false;
  for (let i = position - 1; i > position - REACH_OF_POSITION - 1; i--) if (taken(i)) return tokens.possessive[i] === 1;
  return false;
}

/** `funding he secured as the Chairman of A`. */
function isInOffice(tokens: NameTokens, i: number, taken: Taken): boolean {
  const next = skipArticle(tokens, i + 1);
  return (
    next > i + 1 &&
    shapeAt(tokens, next) !== LOWER &&
    !taken(i - 1) &&
    !/^(?:h(?:im|er)|such|well)$/.test(wordAt(tokens, i - 1))
  );
}

/** `appointed Ann Lee, of the clergy of Lima, | as bishop of Cusco`, with or without commas. */
function behindAs(tokens: NameTokens, from: number, taken: Taken): Phrase[] {
  const found: Phrase[] = [];
  for (let i = from + 1; i < from + REACH_OF_VERB && gapBefore(tokens, i) < STOP; i++) {
    if (wordAt(tokens, i) !== "as") {
      if (shapeAt(tokens, i) === LOWER && (wordFlags(tokens, i) & (SAYS | ACTS)) !== 0) break;
      continue;
    }
    collect(tokens, i + 1, taken, found);
    break;
  }
  return found;
}

/** `Ann Lee’s central role | as head of the office`. */
export function capacityOf(tokens: NameTokens, last: number, taken: Taken): Phrase[] {
  const found: Phrase[] = [];
  for (
    let i = last;
    i < last + REACH_OF_POSITION && gapBefore(tokens, i) <= WIDE && shapeAt(tokens, i) === LOWER;
    i++
  ) {
    if (!CAPACITIES.has(wordAt(tokens, i))) continue;
    if (wordAt(tokens, i + 1) === "as" && gapBefore(tokens, i + 1) <= COMMA) collect(tokens, i + 2, taken, found);
    break;
  }
  return found;
}

/** In words. */
const REACH_OF_POSITION = 4;
const CAPACITIES: ReadonlySet<string> = new Set(
  "role position post job work service tenure term time years career capacity record stint appointment nomination".split(
    " ",
  ),
);

/** `named Ann Lee | president and CEO`, `promoted Bo Wu to treasurer`: what somebody behind such a verb is made. */
export function complementOf(tokens: NameTokens, titleFirst: number, last: number, taken: Taken): Phrase[] {
  const verb = titleFirst - 1;
  if (gapBefore(tokens, titleFirst) > SPACE) return [];
  const makes = MAKING.has(smallWordAt(tokens, verb));
  if (!makes && (shapeAt(tokens, verb) !== LOWER || !APPOINTING.has(wordAt(tokens, verb)))) return [];
  if (COPULAS.has(wordAt(tokens, verb - 1))) return [];
  // `receive Ann Lee | as commander`, not `welcomed Ann Lee | to the director’s office`
  const behind = wordAt(tokens, last);
  const changes = /^(?:appoint|elect|nam|nominat|promot|designat)/.test(smallWordAt(tokens, verb));
  if (makes && gapBefore(tokens, last) <= SPACE && !/^(?:as|of|from)$/.test(behind)) {
    if (behind !== "to" || !(changes || wordAt(tokens, last + 1) === "be")) return [];
  }
  if (gapBefore(tokens, last) === COMMA) return behindAs(tokens, last, taken);
  if (gapBefore(tokens, last) > SPACE) return [];
  if (/^(?:of|from)$/.test(wordAt(tokens, last))) return behindAs(tokens, last, taken);
  const linked = /^(?:to|as)$/.test(wordAt(tokens, last));
  if (!linked && shapeAt(tokens, last) !== LOWER) return [];
  const found: Phrase[] = [];
  if (linked) collect(tokens, last + 1, taken, found);
  if (found.length > 0) return found;
  // `named Ann Lee | its new director`
  let from = linked ? last + 1 : last;
  if (/^(?:its|their|our|the|an?)$/.test(wordAt(tokens, from))) from++;
  if (from > last && /^(?:new|next|first|interim)$/.test(wordAt(tokens, from)) && gapBefore(tokens, from) <= SPACE)
    from++;
  return officesAt(tokens, from, taken).filter(({ beforeName }) => !beforeName);
}

/** `A and B are both former chairmen of C`: what is said of several. */
export function sharedPredicates(tokens: NameTokens, from: number, taken: Taken): Phrase[] {
  if (gapInto(tokens, from) > COMMA) return [];
  const i = skipAdverbs(tokens, from);
  if (!/^(?:are|were|have|been|är|var)$/.test(wordAt(tokens, i))) return [];
  const found: Phrase[] = [];
  let next = skipAdverbs(tokens, i + 1);
  // `have been appointed as`
  if (wordAt(tokens, next) === "been") next = skipAdverbs(tokens, next + 1);
  if (APPOINTING.has(wordAt(tokens, next))) next++;
  collect(tokens, next, taken, found);
  return found.filter(({ head }) => isPlural(tokens, head));
}

/**
 * Adds the offices from word `i` on and gives the last word read.
 * @param isPosition the words before say that an office follows: `the role of`
 */
function collect(tokens: NameTokens, i: number, taken: Taken, found: Phrase[], isPosition = false): number {
  if (gapBefore(tokens, i) > SPACE) return i - 1;
  let from = i;
  if (/^(?:as|to|be)$/.test(wordAt(tokens, from))) from++;
  if (ORDINAL.test(wordAt(tokens, from))) from++;
  if (/^(?:new|next|newest|final|inaugural)$/.test(wordAt(tokens, from + 1)) && skipArticle(tokens, from) > from)
    from += 2;
  const phrases = officesAt(tokens, from, taken).filter((phrase) => isPosition || !isBare(tokens, phrase, from));
  // `was previously a claims adjuster`
  const loose = phrases.length === 0 && /^an?$/.test(wordAt(tokens, from)) ? appositionAt(tokens, from, taken) : null;
  if (loose !== null && !isPraised(tokens, loose)) phrases.push(loose);
  found.push(...phrases);
  return Math.max(i - 1, (phrases.at(-1)?.end ?? 0) - 1);
}

/** What sentences call somebody without saying what he does: `a strong supporter of`. */
const NO_OCCUPATIONS =
  /^(?:supporter|advocate|person|guest|leader|believer|champion|fan|opponent|critic|proponent|fighter|partner|winner|contributor|friend|hero|member|man|woman|star|expert)$/;

/** `is a better player`: what sentences say of somebody that is neither office nor occupation. */
function isPraised(tokens: NameTokens, { start, head }: Phrase): boolean {
  if (NO_OCCUPATIONS.test(wordAt(tokens, head))) return true;
  for (let i = start; i < head; i++)
    if (/(?:er|est|ful|ous|able|ible|ic|ing|ed|ly|ant|ent)$/.test(wordAt(tokens, i))) return true;
  return (
    start === head ||
    PRAISE.test(wordAt(tokens, start)) ||
    /^(?:key|poor|fierce|strong|special|mainstream|proud)$/.test(wordAt(tokens, start))
  );
}

/** `as sixth bishop`, `as 45th governor`. */
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/;

/** `is head and shoulders …`, `was general in nature`: a single small word with no article says little. */
function isBare(tokens: NameTokens, phrase: Phrase, from: number): boolean {
  if (phrase.beforeName && !phrase.linked) return true;
  // a distinction: `the first judge to …`
  if (/^(?:first|last|only)$/.test(wordAt(tokens, phrase.start))) return true;
  // `is a major supporter`
  const kind = phrase.end - phrase.start === 1 && (wordFlags(tokens, phrase.start) & MODIFIER) !== 0;
  if (kind && gapBefore(tokens, phrase.end) <= SPACE && shapeAt(tokens, phrase.end) === LOWER && !phrase.linked)
    return true;
  return (
    !phrase.linked &&
    phrase.end - phrase.start === 1 &&
    shapeAt(tokens, phrase.start) === LOWER &&
    skipArticle(tokens, from) === from &&
    gapBefore(tokens, phrase.end) <= SPACE &&
    !isOfTime(tokens, phrase.end)
  );
}

/** `was mayor | from 1970 to 1978`, `was president | until March`. */
function isOfTime(tokens: NameTokens, i: number): boolean {
  if (wordAt(tokens, i) === "for") return NUMBER_WORDS.has(wordAt(tokens, i + 1));
  if (!/^(?:from|until|till|between|since|in)$/.test(wordAt(tokens, i))) return false;
  return shapeAt(tokens, i + 1) === NUMBER || (wordFlags(tokens, i + 1) & CALENDAR_WORD) !== 0;
}

function skipAdverbs(tokens: NameTokens, i: number): number {
  let at = i;
  while (
    at < i + 6 &&
    shapeAt(tokens, at) === LOWER &&
    (at === i || gapBefore(tokens, at) <= COMMA) &&
    ADVERBS.has(wordAt(tokens, at))
  )
    at++;
  return at;
}

/** A pronoun and the person it stands for. */
export interface PronounPlace {
  readonly person: KnownPerson;
  readonly word: number;
}

/** Every `he` and `she` whose person is clear: whom the sentences before were about. */
export function resolvePronouns(tokens: NameTokens, places: readonly NamedPlace[]): PronounPlace[] {
  const found: PronounPlace[] = [];
  const women = addressed(tokens, places);
  const he = numberOfWord("he", 0, 2);
  const she = numberOfWord("she", 0, 3);
  let next = 0;
  let topic: NamedPlace | null = null;
  let sentence = 0;
  let led = false;
  /** The topic is named in a phrase before the sentence's subject. */
  let shaded = false;
  for (let i = 0; i < tokens.count; i++) {
    if (i > 0 && gapBefore(tokens, i) >= STOP) {
      sentence = i;
      led = false;
      shaded = false;
    }
    const place = places[next];
    if (place !== undefined && place.first === i) {
      next++;
      // the sentence is about whom it names first; others in it stand in the shade of a pronoun or a name before them
      if (!led || isSpeaker(tokens, place) || (shaded && opensClause(tokens, place))) {
        topic = place;
        shaded = !led && isBehindPreposition(tokens, place);
      }
      led = true;
      continue;
    }
    const id = tokens.ids[i];
    if ((id !== he && id !== she) || id === NOT_KEPT) continue;
    const opens = i - sentence < 8;
    if (topic !== null && women.get(topic.person) !== (id === he) && isNear(tokens, topic, i)) {
      found.push({ person: topic.person, word: i });
      if (opens) led = true;
    }
  }
  return found;
}

/** `Born to | Bo Lee, …`. */
function isBehindPreposition(tokens: NameTokens, { titleFirst }: NamedPlace): boolean {
  return (
    gapBefore(tokens, titleFirst) <= SPACE && /^(?:to|of|by|with|for|from|under)$/.test(wordAt(tokens, titleFirst - 1))
  );
}

/** `…, | Ann left school`. */
function opensClause(tokens: NameTokens, { titleFirst, last }: NamedPlace): boolean {
  if (gapBefore(tokens, titleFirst) !== COMMA || gapBefore(tokens, last) > SPACE) return false;
  return shapeAt(tokens, last) === LOWER && !/^(?:and|or|of|for|from|in|at|to|with|who)$/.test(wordAt(tokens, last));
}

function isSpeaker(tokens: NameTokens, place: NamedPlace): boolean {
  const flags = wordFlags(tokens, place.last);
  return shapeAt(tokens, place.last) === LOWER && (flags & SAYS) !== 0 && gapBefore(tokens, place.last) <= SPACE;
}

function isNear(tokens: NameTokens, place: NamedPlace, i: number): boolean {
  return (tokens.start[i] ?? 0) - (tokens.end[place.last - 1] ?? 0) < REACH_OF_PRONOUN;
}

/** Whom the text addresses as a man, whom as a woman. */
function addressed(tokens: NameTokens, places: readonly NamedPlace[]): Map<KnownPerson, boolean> {
  const women = new Map<KnownPerson, boolean>();
  for (const { person, titleFirst, first } of places) {
    if (titleFirst === first) continue;
    const title = wordAt(tokens, first - 1);
    if (/^(?:Mrs|Ms|Miss|Fru|Frau|Lady|Dame|Madam|Congresswoman|Mme|Señora)$/i.test(title)) women.set(person, true);
    else if (/^(?:Mr|Sir|Herr|Lord|Congressman|King|Prince)$/i.test(title)) women.set(person, false);
  }
  return women;
}
