/** The topics of a release: given subjects, then concepts of the thesaurus and key phrases of the text by weight. */
import type { Person, Span, Topic } from "../release.ts";
import { type ConceptMentions, conceptOf, findConcepts, type WordText } from "./concepts.ts";
import { findKeyPhrases } from "./key-phrases.ts";
import { baseOf, type Concept, prefLabelIn, type Thesaurus } from "./thesaurus.ts";
import { type Tokens, tokenize } from "./tokens.ts";
import { findUnspacedPhrases } from "./unspaced-phrases.ts";
import { isUnspaced } from "./unspaced-labels.ts";
import { numberWords, type Vocabulary, vocabularyOf } from "./vocabulary.ts";

export interface TopicInput {
  readonly tokens: Tokens;
  readonly title: string;
  readonly given: readonly string[];
  readonly people: readonly Person[];
  /** Places that are dates, and the dateline, which no topic may hold. */
  readonly dates: readonly Span[];
  readonly thesaurus: Thesaurus;
  readonly language: string | null;
}

const MOST = 8;
const ENOUGH = 3;
/** A topic lighter than this share of the heaviest is passing mention. */
const SMALLEST_SHARE = 0.15;
/** A concept or phrase in the title, as so many mentions; the first mention in the text's first part, likewise. */
const TITLE_WEIGHT = 4;
const EARLY_WEIGHT = 1;
const EARLY_TOKENS = 120;
/** A label of several words is seldom said by the way. */
const LONG_LABEL_WEIGHT = 0.4;
/** What a concept without a broader one counts of its mentions: it says less. */
const GENERAL_SHARE = 0.5;
/** Less than this is no evidence. */
const SMALLEST_WEIGHT = 1;
/** A broader concept that weighs less than this share of its narrower one adds nothing. */
const BROADER_SHARE = 1;

interface Candidate extends Topic {
  readonly weight: number;
  readonly words: readonly number[];
  readonly concept: Concept | null;
}

/** Given ones first, in their order; then the heaviest: at most eight in all (more where more are given). */
export function findTopics(input: TopicInput): readonly Topic[] {
  const { tokens, given, thesaurus, language } = input;
  const vocabulary = vocabularyOf(language);
  const text = toWordText(tokens, vocabulary, language, [
    ...input.people.flatMap((person) => person.mentions),
    ...input.dates,
  ]);
  const title = toWordText(tokenize(input.title), vocabulary, language, []);
  const long = Math.sqrt(1 + tokens.length / 500);
  const candidates = [
    ...conceptCandidates(text, title, thesaurus, long),
    ...phraseCandidates(text, title, thesaurus, long),
  ];
  candidates.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  const chosen: { topic: Topic; words: readonly number[]; concept: Concept | null }[] = givenTopics(given, text);
  const heaviest = candidates[0]?.weight ?? 0;
  for (const { name, source, mentions, weight, words, concept } of candidates) {
    if (chosen.length >= MOST || (weight < heaviest * SMALLEST_SHARE && chosen.length >= ENOUGH)) break;
    if (weight < SMALLEST_WEIGHT) break;
    if (chosen.some((other) => isNearDuplicate(other.words, words))) continue;
    if (concept !== null && chosen.some((other) => other.concept?.broader.includes(concept.id) === true)) continue;
    chosen.push({ topic: { name, source, mentions }, words, concept });
  }
  return chosen.map(({ topic }) => topic);
}

function conceptCandidates(text: WordText, title: WordText, thesaurus: Thesaurus, long: number): Candidate[] {
  const inTitle = findConcepts(title, thesaurus);
  const inText = findConcepts(text, thesaurus);
  const all = new Map<Concept, ConceptMentions | null>([...inTitle.keys()].map((concept) => [concept, null]));
  for (const [concept, mentions] of inText) all.set(concept, mentions);
  return Array.from(all, ([concept, mentions]) => {
    const name = prefLabelIn(concept, text.language);
    const titled = inTitle.get(concept);
    const general = concept.broader.length === 0;
    const weight =
      TITLE_WEIGHT * Math.min(1, titled?.weight ?? 0) +
      (frequencyWeight(mentions?.weight ?? 0) * (general ? GENERAL_SHARE : 1)) / long +
      (!general && (mentions?.first ?? EARLY_TOKENS) < EARLY_TOKENS
        ? EARLY_WEIGHT * Math.min(1, mentions?.weight ?? 0)
        : 0) +
      (Math.max(titled?.words ?? 0, mentions?.words ?? 0) > 1 ? LONG_LABEL_WEIGHT : 0);
    return {
      name,
      source: "thesaurus",
      mentions: mentions?.spans ?? [],
      weight,
      words: wordsOf(name, text.vocabulary),
      concept,
    };
  });
}

function phraseCandidates(text: WordText, title: WordText, thesaurus: Thesaurus, long: number): Candidate[] {
  const { vocabulary, language } = text;
  const titleWords = new Set(Array.from(title.numbers, (number) => vocabulary.folds[number]));
  const candidates: Candidate[] = [];
  for (const { name, spans, weight, words } of findKeyPhrases(text)) {
    if (candidates.length >= MOST) break;
    if (conceptOf(name, thesaurus, vocabulary, language) !== null) continue;
    candidates.push({
      name: capitalize(name),
      source: "text",
      mentions: spans,
      weight: (words.every((word) => titleWords.has(word)) ? TITLE_WEIGHT * 0.8 : 0) + (Math.sqrt(weight) * 1.2) / long,
      words,
      concept: null,
    });
  }
  if (language !== null && isUnspaced(baseOf(language)))
    for (const { name, spans } of findUnspacedPhrases(text.tokens.text, title.tokens.text, text.taken, text.tokens))
      candidates.push({
        name,
        source: "text",
        mentions: spans,
        weight: (title.tokens.text.includes(name) ? TITLE_WEIGHT * 0.8 : 0) + (Math.sqrt(spans.length) * 1.2) / long,
        words: wordsOf(name, vocabulary),
        concept: null,
      });
  return candidates;
}

/** Flat: the tenth mention says little that the third did not. */
function frequencyWeight(frequency: number): number {
  return frequency === 0 ? 0 : frequency < 1 ? 1.6 * frequency : 1.6 + Math.log(frequency);
}

function toWordText(tokens: Tokens, vocabulary: Vocabulary, language: string | null, spans: readonly Span[]): WordText {
  return {
    tokens,
    numbers: numberWords(tokens, vocabulary),
    vocabulary,
    taken: markTokens(tokens, spans),
    language,
  };
}

/** By token: 1 where it touches one of the places. Time: tokens, and places times their logarithm. */
function markTokens(tokens: Tokens, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  const ordered = [...spans].sort((a, b) => a[0] - b[0]);
  let at = 0;
  for (const [start, end] of ordered) {
    while (at < tokens.length && (tokens.ends[at] as number) <= start) at++;
    for (let i = at; i < tokens.length && (tokens.starts[i] as number) < end; i++) marks[i] = 1;
  }
  return marks;
}

/** Each given subject once, with the places where the text says it. */
function givenTopics(
  given: readonly string[],
  text: WordText,
): { topic: Topic; words: readonly number[]; concept: null }[] {
  const topics: { topic: Topic; words: readonly number[]; concept: null }[] = [];
  for (const subject of given) {
    const name = subject.replace(/\s+/g, " ").trim();
    const words = wordsOf(name, text.vocabulary);
    const key = words.join(" ");
    if (name === "" || topics.some((topic) => topic.words.join(" ") === key)) continue;
    topics.push({ topic: { name, source: "given", mentions: placesOf(words, text) }, words, concept: null });
  }
  return topics;
}

function placesOf(words: readonly number[], { tokens, numbers, vocabulary }: WordText): Span[] {
  const places: Span[] = [];
  const { folds } = vocabulary;
  const [first] = words;
  if (first === undefined || first < 0) return places;
  for (let at = 0; at + words.length <= numbers.length; at++) {
    if (folds[numbers[at] as number] !== first) continue;
    if (words.some((word, i) => folds[numbers[at + i] as number] !== word)) continue;
    places.push([tokens.starts[at] as number, tokens.ends[at + words.length - 1] as number]);
    at += words.length - 1;
  }
  return places;
}

/** One topic's words are all among the other's. */
function isNearDuplicate(left: readonly number[], right: readonly number[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  return few.every((word) => many.includes(word));
}

/** A name without words (of a script or marks alone) is like no other. */
function wordsOf(name: string, vocabulary: Vocabulary): readonly number[] {
  const words = tokenize(name).words.map((word) => vocabulary.fold(word));
  return words.length > 0 ? words : [-1];
}

/** A phrase that is only ever written in capitals keeps those of a name. */
function capitalize(name: string): string {
  if (name !== name.toUpperCase() || name.length <= 6) return name.slice(0, 1).toUpperCase() + name.slice(1);
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
