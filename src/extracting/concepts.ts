/**
 * Where a text names the concepts of a thesaurus, and how much each place counts: a word inside a longer name
 * (`Averil Roads`, `Department of Homeland Security`) says little or nothing of what a text is about.
 */
import { partitionPoint } from "../partition-point.ts";
import type { Span } from "../release.ts";
import { COMMON, flagsOf } from "./lexicon.ts";
import { baseOf, type Concept, type Label, prefLabelIn, type Thesaurus } from "./thesaurus.ts";
import { Gap, isCapitalized, type Tokens, tokenize, wordsOf } from "./tokens.ts";
import { AND, OF_FOR_ON, OFFICE_HEAD, STOP, THE, TO, type TopicVocabulary } from "./topic-vocabulary.ts";
import { isUnspaced, UnspacedLabels } from "./unspaced-labels.ts";

/** A text's words, as the stages that look for topics read them. */
export interface WordText {
  readonly tokens: Tokens;
  /** By token: its number in `vocabulary`. */
  readonly numbers: Int32Array;
  readonly vocabulary: TopicVocabulary;
  /** By token: 1 where it belongs to a person's name, a date or the dateline, which are no topics. */
  readonly taken: Uint8Array;
  readonly language: string | null;
}

export interface ConceptMentions {
  readonly concept: Concept;
  readonly spans: Span[];
  /** The places by what they count: 1 each, less inside a name. */
  weight: number;
  /** The token of the first place. */
  readonly first: number;
  /** Words of the longest label found. */
  words: number;
  /** Found by a name or an abbreviation. */
  proper: boolean;
}

/** What a label of several words counts inside a longer name; one word inside a name counts nothing. */
const INSIDE_NAME = 0.3;
/** Tokens on each side that tell a headline from a sentence. */
const LINE_WINDOW = 10;

/** How far before a concept the head of an office may stand, in tokens. */
const OFFICE_REACH = 8;
const JOINT = OF_FOR_ON | TO | THE | AND;
const HEAD_JOINT = OF_FOR_ON | TO;

/** Every place that names a concept, longest label first. Time: tokens times the labels with one first word. */
export function findConcepts(text: WordText, thesaurus: Thesaurus): Map<Concept, ConceptMentions> {
  const index = labelsFor(thesaurus, text.vocabulary, text.language);
  const found = new Map<Concept, ConceptMentions>();
  const { tokens, numbers, taken } = text;
  const { folds } = text.vocabulary;
  const { pairs, heads } = index;
  const places = placesByNumber(index, text.vocabulary);
  for (let at = 0; at < numbers.length; ) {
    const place = places[numbers[at] as number] as number;
    if (place === 0 || taken[at] === 1) {
      at++;
      continue;
    }
    const fold = folds[numbers[at] as number] as number;
    const next = at + 1 < numbers.length ? (folds[numbers[at + 1] as number] as number) : NO_WORD;
    const goesOn = pairs[pairBit(fold, next)] === 1;
    const label = goesOn || (place & WHOLE) !== 0 ? longestAt(text, at, next, heads[fold] as Head) : null;
    if (label === null) {
      at++;
      continue;
    }
    const last = at + label.words.length - 1;
    const weight = placeWeight(text, at, last, label);
    if (weight > 0) addPlace(found, label, [tokens.starts[at] ?? 0, tokens.ends[last] ?? 0], weight, at);
    at = last + 1;
  }
  if (index.unspaced !== null)
    for (const { concept, span } of index.unspaced.find(tokens.text)) {
      const label = { concept, words: [0, 0], inCapitals: false, isWord: false, proper: false, whole: null };
      addPlace(found, label, span, 1, tokenAt(tokens, span[0]));
    }
  return found;
}

/** @param next the fold of the word behind the first */
function longestAt(text: WordText, at: number, next: number, { labels, seconds }: Head): IndexedLabel | null {
  for (let i = 0; i < seconds.length; i++) {
    const second = seconds[i] as number;
    if (second !== next && second !== ALONE) continue;
    const label = labels[i] as IndexedLabel;
    if (matches(text, at, label)) return label;
  }
  return null;
}

/**
 * The concept that a whole phrase is a label of; null where it is none.
 * @param words the phrase's folds
 */
export function conceptOf(
  words: readonly number[],
  thesaurus: Thesaurus,
  vocabulary: TopicVocabulary,
  language: string | null,
): Concept | null {
  const head = labelsFor(thesaurus, vocabulary, language).heads[words[0] ?? -1];
  const same = head?.labels.find(
    (label) => label.words.length === words.length && label.words.every((word, i) => word === words[i]),
  );
  return same?.concept ?? null;
}

/** How a concept is shown in a language, and the folds of that. */
export function shownAs(
  concept: Concept,
  thesaurus: Thesaurus,
  vocabulary: TopicVocabulary,
  language: string | null,
): Shown {
  const { shown } = labelsFor(thesaurus, vocabulary, language);
  let known = shown.get(concept);
  if (known === undefined) {
    const name = prefLabelIn(concept, language);
    known = { name, words: foldsOf(name, vocabulary) };
    shown.set(concept, known);
  }
  return known;
}

/** The folds of a name's words. A name without words (of a script or marks alone) is like no other. */
export function foldsOf(name: string, vocabulary: TopicVocabulary): readonly number[] {
  const words = wordsOf(tokenize(name)).map((word) => vocabulary.fold(word));
  return words.length > 0 ? words : [-1];
}

function addPlace(
  found: Map<Concept, ConceptMentions>,
  { concept, words, proper }: IndexedLabel,
  span: Span,
  weight: number,
  first: number,
): void {
  const known = found.get(concept);
  if (known === undefined) {
    found.set(concept, { concept, spans: [span], weight, first, words: words.length, proper });
    return;
  }
  known.spans.push(span);
  known.weight += weight;
  known.words = Math.max(known.words, words.length);
  known.proper ||= proper;
}

interface IndexedLabel {
  readonly concept: Concept;
  /** Folded. */
  readonly words: readonly number[];
  /** An abbreviation, which is not the word of the same letters: `AIDS`, `WHO`. */
  readonly inCapitals: boolean;
  /** Such an abbreviation that is a word too, so that capitals all around hide which it is: `WHO`. */
  readonly isWord: boolean;
  /** A name, which may be part of a longer one. */
  readonly proper: boolean;
  /** The number of a name of one word, which has no other form and a capital. */
  readonly whole: number | null;
}

/** The labels that begin with one word. */
interface Head {
  /** The longest first. */
  readonly labels: readonly IndexedLabel[];
  /** By label: its second word's fold, `ALONE` for one of one word. */
  readonly seconds: Int32Array;
}
const ALONE = -1;
/** Places of a word in labels: the first, the only one. */
const HEAD = 1;
const WHOLE = 2;
const PAIR_BITS = 14;
const NO_WORD = -2;

interface Shown {
  readonly name: string;
  readonly words: readonly number[];
}

interface LabelIndex {
  /** By the first word's fold. */
  readonly heads: readonly (Head | undefined)[];
  /** By fold: where in labels the word stands; 0 for one that none begins with. */
  readonly places: Uint8Array;
  /** The same by number, for the first so many of the vocabulary: asked of every word of a text. */
  byNumber: Uint8Array;
  known: number;
  /** By `pairBit`: 0 where no label begins with the two words. Small, since it is asked of many places and answers most. */
  readonly pairs: Uint8Array;
  readonly shown: Map<Concept, Shown>;
  /** Labels of a script that writes no spaces. */
  readonly unspaced: UnspacedLabels | null;
}

const indexes = new WeakMap<TopicVocabulary, Map<Thesaurus, LabelIndex>>();

function labelsFor(thesaurus: Thesaurus, vocabulary: TopicVocabulary, language: string | null): LabelIndex {
  let byThesaurus = indexes.get(vocabulary);
  if (byThesaurus === undefined) {
    byThesaurus = new Map();
    indexes.set(vocabulary, byThesaurus);
  }
  let index = byThesaurus.get(thesaurus);
  if (index === undefined) {
    index = indexLabels(thesaurus, vocabulary, baseOf(language ?? "en"));
    byThesaurus.set(thesaurus, index);
  }
  return index;
}

/** Labels of the language, of none, and English abbreviations; in unspaced scripts, also English words. */
function indexLabels({ concepts }: Thesaurus, vocabulary: TopicVocabulary, language: string): LabelIndex {
  const heads: (IndexedLabel[] | undefined)[] = [];
  const unspaced: { text: string; concept: Concept }[] = [];
  const mixed = isUnspaced(language);
  for (const concept of concepts) {
    for (const label of [...concept.prefLabels, ...concept.altLabels]) {
      const own = label.language === null || baseOf(label.language) === language;
      const english = label.language !== null && baseOf(label.language) === "en";
      if (!own && !(english && (mixed || ABBREVIATION.test(label.text)))) continue;
      if (mixed && own && /[^\0-\u02ff]/.test(label.text)) unspaced.push({ text: label.text, concept });
      else addLabel(heads, label, concept, vocabulary, language);
    }
  }
  return {
    heads: Array.from(heads, (labels) => (labels === undefined ? undefined : toHead(labels))),
    places: placesOf(heads),
    byNumber: new Uint8Array(0),
    known: 0,
    pairs: pairsOf(heads),
    shown: new Map(),
    unspaced: unspaced.length === 0 ? null : new UnspacedLabels(unspaced),
  };
}

function placesOf(heads: readonly (readonly IndexedLabel[] | undefined)[]): Uint8Array {
  const labels = heads.flatMap((one) => one ?? []);
  const places = new Uint8Array(labels.reduce((most, { words }) => Math.max(most, words[0] ?? 0), 0) + 1);
  for (const { words } of labels) {
    const [first = 0] = words;
    places[first] = (places[first] as number) | HEAD | (words.length === 1 ? WHOLE : 0);
  }
  return places;
}

/** `byNumber` for all words that the vocabulary has by now. */
function placesByNumber(index: LabelIndex, { folds, length }: TopicVocabulary): Uint8Array {
  if (length > index.byNumber.length) {
    const larger = new Uint8Array(folds.length);
    larger.set(index.byNumber);
    index.byNumber = larger;
  }
  for (; index.known < length; index.known++)
    index.byNumber[index.known] = index.places[folds[index.known] as number] ?? 0;
  return index.byNumber;
}

function pairsOf(heads: readonly (readonly IndexedLabel[] | undefined)[]): Uint8Array {
  const pairs = new Uint8Array(1 << PAIR_BITS);
  for (const labels of heads)
    for (const { words } of labels ?? []) {
      const [first = NO_WORD, second = NO_WORD] = words;
      if (words.length > 1) pairs[pairBit(first, second)] = 1;
    }
  return pairs;
}

function pairBit(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x85ebca6b) ^ second, 0x9e3779b1) >>> (32 - PAIR_BITS);
}

function toHead(unordered: readonly IndexedLabel[]): Head {
  const labels = [...unordered].sort((a, b) => b.words.length - a.words.length);
  return { labels, seconds: Int32Array.from(labels, ({ words }) => words[1] ?? ALONE) };
}

const ABBREVIATION = /^[A-Z][A-Z\d-]{1,6}$/;

function addLabel(
  heads: (IndexedLabel[] | undefined)[],
  { text }: Label,
  concept: Concept,
  vocabulary: TopicVocabulary,
  language: string,
): void {
  const written = wordsOf(tokenize(text));
  const words = written.map((word) => vocabulary.fold(word));
  const [head] = words;
  if (head === undefined) return;
  // A prefLabel begins with a capital whatever it is; German writes every noun so.
  const isPref = concept.prefLabels.some((label) => label.text === text);
  const proper = /\p{Lu}/u.test(isPref || language === "de" ? text.slice(1) : text);
  const labels = heads[head] ?? [];
  // `Greens` are not what is green.
  const whole = proper && written.length === 1 ? vocabulary.number(written[0] ?? "") : null;
  const inCapitals = ABBREVIATION.test(text);
  const isWord = inCapitals && (flagsOf(text.toLowerCase()) & COMMON) !== 0;
  labels.push({ concept, words, inCapitals, isWord, proper, whole });
  heads[head] = labels;
}

function matches(text: WordText, first: number, label: IndexedLabel): boolean {
  const { tokens, numbers, vocabulary } = text;
  const { words, inCapitals, isWord, whole } = label;
  if (whole !== null && (numbers[first] !== whole || !isCapitalized(tokens, first))) return false;
  if (first + words.length > numbers.length) return false;
  for (let i = 1; i < words.length; i++) {
    if (vocabulary.folds[numbers[first + i] as number] !== words[i]) return false;
    const gap = tokens.gaps[first + i];
    if (gap !== Gap.space && gap !== Gap.dash && gap !== Gap.apostrophe && gap !== Gap.none && gap !== Gap.period)
      return false;
  }
  return !inCapitals || (isAllCapitals(tokens, first) && (!isWord || standsOut(tokens, first)));
}

/** Whether words with small letters stand on the line or in the sentence, and the word is no label: `WHO: Ann Lee`. */
function standsOut(tokens: Tokens, at: number): boolean {
  const { gaps, length } = tokens;
  if (gaps[at + 1] === Gap.colon && at + 1 < length) return false;
  for (let i = at - 1; i >= 0 && i > at - LINE_WINDOW && gaps[i + 1] !== Gap.other; i--)
    if (hasSmallLetter(tokens, i)) return true;
  for (let i = at + 1; i < length && i < at + LINE_WINDOW && gaps[i] !== Gap.other; i++)
    if (hasSmallLetter(tokens, i)) return true;
  return false;
}

function hasSmallLetter({ text, starts, ends }: Tokens, at: number): boolean {
  return /\p{Ll}/u.test(text.slice(starts[at], ends[at]));
}

function isAllCapitals(tokens: Tokens, index: number): boolean {
  const surface = tokens.text.slice(tokens.starts[index], tokens.ends[index]);
  return isCapitalized(tokens, index) && surface === surface.toUpperCase();
}

function placeWeight(text: WordText, first: number, last: number, label: IndexedLabel): number {
  const { tokens } = text;
  if (label.proper || !isCapitalized(tokens, last)) return 1;
  const inOffice = isPartOfOffice(text, first);
  if (!inOffice && isHeadline(text, first, last)) return 1;
  if (!inOffice && !isNamePart(text, first - 1, first) && !isNamePart(text, last + 1, last + 1)) return 1;
  return label.words.length > 1 ? INSIDE_NAME : 0;
}

/** Whether a neighbour is capitalised too and only a blank stands between. */
function isNamePart({ tokens, numbers, vocabulary }: WordText, neighbour: number, right: number): boolean {
  if (neighbour < 0 || neighbour >= numbers.length || tokens.gaps[right] !== Gap.space) return false;
  return isCapitalized(tokens, neighbour) && ((vocabulary.flags[numbers[neighbour] as number] as number) & STOP) === 0;
}

/** `Department of …`, `Minister for Trade and …`: the head of an office or a body before it, and a small word behind that. */
function isPartOfOffice({ tokens, numbers, vocabulary }: WordText, first: number): boolean {
  const { flags } = vocabulary;
  let next = 0;
  for (let i = first - 1; i >= 0 && first - i < OFFICE_REACH; i--) {
    const gap = tokens.gaps[i + 1];
    if (gap !== Gap.space && gap !== Gap.comma) return false;
    const word = flags[numbers[i] as number] as number;
    if ((word & JOINT) === 0) {
      if (!isCapitalized(tokens, i)) return false;
      if ((word & OFFICE_HEAD) !== 0 && (next & HEAD_JOINT) !== 0) return true;
    }
    next = word;
  }
  return false;
}

/** Where all words around, up to the sentence's or the line's ends, are capitalised, a capital tells nothing. */
export function isHeadline(text: WordText, first: number, last: number): boolean {
  const { gaps } = text.tokens;
  for (let i = first; i > 0 && i > first - LINE_WINDOW && gaps[i] !== Gap.other; i--)
    if (isSmallWord(text, i - 1)) return false;
  const end = Math.min(text.numbers.length, last + 1 + LINE_WINDOW);
  for (let i = last + 1; i < end && gaps[i] !== Gap.other; i++) if (isSmallWord(text, i)) return false;
  return true;
}

/** A word that a headline in capitals would not write small. */
function isSmallWord({ tokens, numbers, vocabulary }: WordText, at: number): boolean {
  const flags = vocabulary.flags[numbers[at] as number] as number;
  return (flags & STOP) === 0 && tokens.numbers[at] === -1 && !isCapitalized(tokens, at);
}

/** The token that holds a place of the text. */
function tokenAt(tokens: Tokens, place: number): number {
  return partitionPoint(tokens.length, (at) => (tokens.ends[at] as number) <= place);
}
