/** The topics of a release: given subjects, then concepts of the thesaurus and key phrases of the text by weight. */

import type { Abbreviation, Person, Span, Topic } from "../release.ts";
import { byteColumn } from "./columns.ts";
import { type ConceptMentions, conceptOf, findConcepts, foldsOf, shownAs, type WordText } from "./concepts.ts";
import { findKeyPhrases } from "./key-phrases.ts";
import { flagsOf, flagsOfWord, OFFICE } from "./lexicon.ts";
import { baseOf, type Concept, type Thesaurus } from "./thesaurus.ts";
import type { Tokens } from "./tokens.ts";
import { numberWords, type TopicVocabulary, topicVocabulary } from "./topic-vocabulary.ts";
import { isUnspaced } from "./unspaced-labels.ts";
import { findUnspacedPhrases } from "./unspaced-phrases.ts";
import { singleSpaced } from "./white-space.ts";

export interface TopicInput {
  readonly tokens: Tokens;
  readonly title: Tokens;
  readonly given: readonly string[];
  readonly people: readonly Person[];
  /** Places that are dates, and the dateline, which no topic may hold. */
  readonly dates: readonly Span[];
  /** Those that the release defines: a phrase that is a short form goes by its long one. */
  readonly abbreviations: readonly Pick<Abbreviation, "short" | "long">[];
  readonly thesaurus: Thesaurus;
  readonly language: string | null;
}

const MOST = 8;
const ENOUGH = 3;
/** The chance of being a subject that is asked of a topic; of the first few, less. */
const LIKELY = 0.45;
const POSSIBLE = 0.2;
const EARLY_TOKENS = 120;
/** Texts by their length: what a mention tells is told against this. */
const USUAL_TOKENS = 300;
const SHORT_TOKENS = 60;
/** A topic next to one that is chosen already (one beside it in the thesaurus) tells less that is new. */
const KINDRED_WEIGHT = -0.4;

/** A broader concept that weighs so much more than its narrower one stands beside it. */
const BROADER_LEAD = 0.7;

/**
 * Weights of a logistic regression: the chance that a cataloguer files a release under a concept or a phrase, from where
 * and how often its text says it. Fitted on releases that were catalogued by hand.
 */
const CONCEPT_WEIGHTS = {
  base: -1.7,
  title: 0.9,
  mentions: 1.8,
  length: -1.1,
  early: 0.3,
  longLabel: 0.7,
  name: -0.4,
} as const;
const PHRASE_WEIGHTS = { base: -0.3, title: 1.3, mentions: 1.3, length: -0.95, long: 0.6, oneWord: -1 } as const;

interface Candidate {
  readonly weight: number;
  readonly mentions: readonly Span[];
  /** Null for a phrase of the text, whose name and words are then known. */
  readonly concept: Concept | null;
  readonly name: string;
  readonly words: readonly number[];
}

/** What a release is, which metadata give for a subject. */
const DOCUMENT_KIND =
  /^(?:press ?(?:releases?|statements?)|news(?: ?releases?)?|media ?releases?|statements?|uncategori[sz]ed|pressmeddelanden?|nyheter|プレスリリース|ニュース|お知らせ)$/i;

const NO_WORDS: readonly number[] = [];

interface Chosen {
  readonly topic: Topic;
  readonly words: readonly number[];
  readonly concept: Concept | null;
  readonly weight: number;
}

/** Given ones first, in their order; then the heaviest: at most eight in all (more where more are given). */
export function findTopics(input: TopicInput): readonly Topic[] {
  const { tokens, given, thesaurus, language } = input;
  const vocabulary = topicVocabulary(language);
  const taken: Span[] = [];
  // One by one: a text of names alone has more mentions than a call can have arguments.
  for (const { mentions } of input.people) for (const mention of mentions) taken.push(mention);
  for (const date of input.dates) taken.push(date);
  const text = toWordText(tokens, vocabulary, language, taken);
  const title = toWordText(input.title, vocabulary, language, []);
  const candidates = [...conceptCandidates(text, title, input), ...phraseCandidates(text, title, input)];
  candidates.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  const chosen: Chosen[] = givenTopics(given, text);
  for (const candidate of candidates) {
    const { mentions, weight, concept } = candidate;
    if (chosen.length >= MOST || chanceOf(weight) < POSSIBLE) break;
    const kindred = concept !== null && chosen.some((other) => areKindred(other.concept, concept));
    if (chanceOf(weight + (kindred ? KINDRED_WEIGHT : 0)) < (chosen.length < ENOUGH ? POSSIBLE : LIKELY)) continue;
    if (concept !== null && chosen.some((other) => other.concept?.broader.includes(concept.id) === true)) continue;
    const { name, words } = concept === null ? candidate : shownAs(concept, thesaurus, vocabulary, language);
    if (chosen.some((other) => isNearDuplicate(other.words, words))) continue;
    const topic: Chosen = {
      topic: { name, source: concept === null ? "text" : "thesaurus", mentions },
      words,
      concept,
      weight,
    };
    // Its broader concept, where that has no more to say for itself, makes way.
    const above = chosen.findIndex((other) => isBroader(other, topic) && other.weight - weight < BROADER_LEAD);
    if (above < 0) chosen.push(topic);
    else chosen[above] = topic;
  }
  return chosen.map(({ topic }) => topic);
}

function conceptCandidates(
  text: WordText,
  title: WordText,
  { thesaurus, abbreviations }: Pick<TopicInput, "thesaurus" | "abbreviations">,
): Candidate[] {
  const inTitle = findConcepts(title, thesaurus);
  const inText = findConcepts(text, thesaurus);
  const longs = new Map(abbreviations.map(({ short, long }) => [short, long]));
  for (const [concept, { spans }] of inText) {
    const isOther = (short: string): boolean => isExplainedOtherwise(concept, short, longs.get(short));
    if (!inTitle.has(concept) && spans.every((span) => isOther(text.tokens.text.slice(...span))))
      inText.delete(concept);
  }
  const all = new Map<Concept, ConceptMentions | null>([...inTitle.keys()].map((concept) => [concept, null]));
  for (const [concept, mentions] of inText) all.set(concept, mentions);
  const weights = CONCEPT_WEIGHTS;
  const length = weights.length * relativeLength(text);
  const candidates: Candidate[] = [];
  for (const [concept, mentions] of all) {
    const titled = inTitle.get(concept);
    const weight =
      weights.base +
      length +
      weights.title * Math.min(1, titled?.weight ?? 0) +
      weights.mentions * Math.log(1 + (mentions?.weight ?? 0)) +
      ((mentions?.first ?? EARLY_TOKENS) < EARLY_TOKENS ? weights.early : 0) +
      (Math.max(titled?.words ?? 0, mentions?.words ?? 0) > 1 || isTellingWord(text, mentions)
        ? weights.longLabel
        : 0) +
      ((mentions ?? titled)?.proper === true ? weights.name : 0);
    candidates.push({ mentions: mentions?.spans ?? [], weight, concept, name: concept.id, words: NO_WORDS });
  }
  return candidates;
}

/** Whether a release explains a short form by other words than the concept does: `Ferry Transport Authority (FTA)` is no free trade agreement. */
function isExplainedOtherwise({ prefLabels, altLabels }: Concept, short: string, long: string | undefined): boolean {
  if (long === undefined) return false;
  const words = new Set(long.toLowerCase().split(/[\s-]+/));
  const own = [...prefLabels, ...altLabels]
    .map(({ text }) => text.toLowerCase().split(/[\s-]+/))
    .filter(
      (label) => label.length > 1 && short.toLowerCase().startsWith(label.map((word) => word.charAt(0)).join("")),
    );
  return own.length > 0 && !own.some((label) => label.some((word) => word.length > 3 && words.has(word)));
}

/** One word that texts seldom use says as much as two: `abductions`, but not `adoption`. */
function isTellingWord({ tokens }: WordText, mentions: ConceptMentions | null): boolean {
  if (mentions === null) return false;
  const { first } = mentions;
  const { ids, text, starts, ends } = tokens;
  return flagsOfWord(ids[first] as number, text, starts[first] as number, ends[first] as number) === 0;
}

function phraseCandidates(
  text: WordText,
  title: WordText,
  { thesaurus, abbreviations }: Pick<TopicInput, "thesaurus" | "abbreviations">,
): Candidate[] {
  const { vocabulary, language } = text;
  const titleWords = new Set<number>();
  for (const number of title.numbers) titleWords.add(vocabulary.folds[number] as number);
  const length = PHRASE_WEIGHTS.length * relativeLength(text);
  const candidates: Candidate[] = [];
  const add = (name: string, mentions: readonly Span[], words: readonly number[], inTitle: boolean): void => {
    const weight =
      PHRASE_WEIGHTS.base +
      length +
      (inTitle ? PHRASE_WEIGHTS.title : 0) +
      PHRASE_WEIGHTS.mentions * Math.log(mentions.length) +
      (words.length > 2 ? PHRASE_WEIGHTS.long : words.length === 1 ? PHRASE_WEIGHTS.oneWord : 0);
    candidates.push({ mentions, weight, concept: null, name, words });
  };
  for (const { name: written, spans, words: own } of findKeyPhrases(text)) {
    if (candidates.length >= MOST) break;
    const long = abbreviations.find(({ short }) => short === written)?.long ?? null;
    const name = long ?? written;
    if (isOffice(name) || /(?:^|\s)\p{Lu}$/u.test(name)) continue;
    const words = long === null ? own : foldsOf(long, vocabulary);
    if (conceptOf(words, thesaurus, vocabulary, language) !== null) continue;
    add(
      capitalize(name),
      spans,
      words,
      words.every((word) => titleWords.has(word)),
    );
  }
  if (language !== null && isUnspaced(baseOf(language)))
    for (const { name, spans } of findUnspacedPhrases(text.tokens.text, title.tokens.text, text.taken, text.tokens))
      add(name, spans, foldsOf(name, vocabulary), title.tokens.text.includes(name));
  return candidates;
}

/** `Legal Adviser`, `Deputy Head for Ports`: somebody's office is no subject; several, as in `Registered Nurses`, may be one. */
function isOffice(name: string): boolean {
  const link = name.search(/ (?:of|for|to|on|in)(?= |$)/);
  const head = link < 0 ? name : name.slice(0, link);
  const last = head.slice(head.lastIndexOf(" ") + 1);
  return /^\p{Lu}/u.test(last) && !/s$/.test(last) && (flagsOf(last) & OFFICE) !== 0;
}

function chanceOf(weight: number): number {
  return 1 / (1 + Math.exp(-weight));
}

/** 0 for a text of usual length. */
function relativeLength({ tokens }: WordText): number {
  return Math.log(Math.max(tokens.length, SHORT_TOKENS) / USUAL_TOKENS);
}

function isBroader(broader: Chosen, { concept }: Chosen): boolean {
  return broader.concept !== null && concept?.broader.includes(broader.concept.id) === true;
}

function areKindred(one: Concept | null, other: Concept): boolean {
  if (one === null) return false;
  return other.broader.some((broader) => one.broader.includes(broader));
}

function toWordText(
  tokens: Tokens,
  vocabulary: TopicVocabulary,
  language: string | null,
  spans: readonly Span[],
): WordText {
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
  const marks = byteColumn(tokens.length);
  const ordered = [...spans].sort((a, b) => a[0] - b[0]);
  let at = 0;
  for (const [start, end] of ordered) {
    while (at < tokens.length && (tokens.ends[at] as number) <= start) at++;
    for (let i = at; i < tokens.length && (tokens.starts[i] as number) < end; i++) marks[i] = 1;
  }
  return marks;
}

/** Each given subject once, with the places where the text says it. */
function givenTopics(given: readonly string[], text: WordText): Chosen[] {
  const topics: Chosen[] = [];
  for (const subject of given) {
    const name = singleSpaced(subject).trim();
    const words = foldsOf(name, text.vocabulary);
    const key = words.join(" ");
    if (name === "" || DOCUMENT_KIND.test(name) || topics.some((topic) => topic.words.join(" ") === key)) continue;
    topics.push({ topic: { name, source: "given", mentions: placesOf(words, text) }, words, concept: null, weight: 0 });
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

/** One topic's words are all among the other's, or nearly all of several. */
function isNearDuplicate(left: readonly number[], right: readonly number[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const shared = few.reduce((count, word) => count + (many.includes(word) ? 1 : 0), 0);
  return shared === few.length || (shared >= 2 && shared * 3 >= few.length * 2);
}

/** A phrase that is only ever written in capitals keeps those of a name. */
function capitalize(name: string): string {
  if (name !== name.toUpperCase() || name.length <= 6) return name.slice(0, 1).toUpperCase() + name.slice(1);
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
