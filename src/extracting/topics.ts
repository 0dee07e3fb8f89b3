/** The topics of a release: given subjects, then concepts of the thesaurus and key phrases of the text by weight. */
import type { Person, Span, Topic } from "../release.ts";
import { findKeyPhrases } from "./key-phrases.ts";
import { findConcepts, foldWord, type Thesaurus } from "./thesaurus.ts";
import { type Tokens, tokenize } from "./tokens.ts";

export interface TopicInput {
  readonly tokens: Tokens;
  readonly title: string;
  readonly given: readonly string[];
  readonly people: readonly Person[];
  /** Places that are dates, which no phrase may hold. */
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
/** A concept whose broader one is named too is part of what the text is about. */
const BROADER_WEIGHT = 0.5;

/** What a concept without a broader one counts of its mentions: it says less. */
const GENERAL_SHARE = 0.5;

interface Candidate extends Topic {
  readonly weight: number;
}

/** Given ones first, in their order; then the heaviest: at most eight in all (more where more are given). */
export function findTopics(input: TopicInput): readonly Topic[] {
  const { tokens, given, title, thesaurus } = input;
  const titleTokens = tokenize(title);
  const inTitle = findConcepts(titleTokens, thesaurus);
  const inText = findConcepts(tokens, thesaurus);
  const early = tokens.starts[Math.min(EARLY_TOKENS, tokens.length - 1)] ?? 0;
  const long = Math.sqrt(1 + tokens.length / 500);
  const concepts = new Set([...inTitle.keys(), ...inText.keys()]);
  const names = new Set([...concepts].map(({ prefLabel }) => prefLabel));
  const candidates: Candidate[] = [...concepts].map((concept) => {
    const mentions = inText.get(concept) ?? [];
    const isEarly = (mentions[0]?.[0] ?? Number.POSITIVE_INFINITY) <= early;
    const weight =
      (inTitle.has(concept) ? TITLE_WEIGHT : 0) +
      (frequencyWeight(mentions.length) * (concept.broader === null ? GENERAL_SHARE : 1)) / long +
      (isEarly && concept.broader !== null ? EARLY_WEIGHT : 0) +
      (concept.broader !== null && names.has(concept.broader) ? BROADER_WEIGHT : 0);
    return { name: concept.prefLabel, source: "thesaurus", mentions, weight };
  });
  candidates.push(...phraseCandidates(input, titleTokens, long));
  candidates.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  const chosen: Topic[] = givenTopics(given, tokens);
  const keys = chosen.map(({ name }) => keyWords(name));
  const heaviest = candidates[0]?.weight ?? 0;
  for (const { name, source, mentions, weight } of candidates) {
    if (chosen.length >= MOST || (weight < heaviest * SMALLEST_SHARE && chosen.length >= ENOUGH)) break;
    const key = keyWords(name);
    if (keys.some((other) => isNearDuplicate(other, key))) continue;
    chosen.push({ name, source, mentions });
    keys.push(key);
  }
  return chosen;
}

function phraseCandidates(
  { tokens, people, dates, language, thesaurus }: TopicInput,
  title: Tokens,
  long: number,
): Candidate[] {
  const excluded = [...people.flatMap((person) => person.mentions), ...dates];
  const titleWords = new Set(title.words.map(foldWord));
  const candidates: Candidate[] = [];
  for (const { name, spans, weight } of findKeyPhrases(tokens, language, excluded)) {
    if (candidates.length >= MOST) break;
    const words = tokenize(name);
    if (isLabel(words, thesaurus)) continue;
    const shared = words.words.every((word) => titleWords.has(foldWord(word)));
    candidates.push({
      name: capitalize(name),
      source: "text",
      mentions: spans,
      weight: (shared ? TITLE_WEIGHT * 0.8 : 0) + (Math.sqrt(weight) * 1.2) / long,
    });
  }
  return candidates;
}

/** Flat: the tenth mention says little that the third did not. */
function frequencyWeight(frequency: number): number {
  return frequency === 0 ? 0 : 1.6 + Math.log(frequency);
}

/** Whether the whole phrase names a concept, which has its own weight. */
function isLabel(phrase: Tokens, thesaurus: Thesaurus): boolean {
  for (const spans of findConcepts(phrase, thesaurus).values()) {
    if (spans.some(([start, end]) => start === 0 && end === phrase.text.length)) return true;
  }
  return false;
}

/** Each given subject once, with the places where the text says it. */
function givenTopics(given: readonly string[], tokens: Tokens): Topic[] {
  const topics: Topic[] = [];
  for (const subject of given) {
    const name = subject.replace(/\s+/g, " ").trim();
    const key = keyWords(name).join(" ");
    if (name === "" || topics.some((topic) => keyWords(topic.name).join(" ") === key)) continue;
    const concept = { prefLabel: name, altLabel: [], broader: null };
    topics.push({ name, source: "given", mentions: findConcepts(tokens, { concepts: [concept] }).get(concept) ?? [] });
  }
  return topics;
}

/** One topic's words are all among the other's. */
function isNearDuplicate(left: readonly string[], right: readonly string[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  return few.every((word) => many.includes(word));
}

function keyWords(name: string): readonly string[] {
  const words = tokenize(name).words.map(foldWord);
  return words.length > 0 ? words : [""];
}

function capitalize(name: string): string {
  return name === name.toUpperCase() && name.length > 6
    ? name.slice(0, 1) + name.slice(1).toLowerCase()
    : name.slice(0, 1).toUpperCase() + name.slice(1);
}
