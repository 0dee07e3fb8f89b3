/**
 * Phrases that a text repeats and that can be its subjects: runs of words between function words, and names of one word.
 * Candidates with their counts; which of them are worth showing in an archive is decided over its releases.
 */
import type { Span } from "../release.ts";
import { isHeadline, type WordText } from "./concepts.ts";
import { baseOf } from "./thesaurus.ts";
import { Gap, isCapitalized, type Tokens } from "./tokens.ts";
import { COMMON_WORD, NO_FIRST, NO_LAST, ODD_LENGTH, STOP } from "./topic-vocabulary.ts";
import { isUnspaced } from "./unspaced-labels.ts";

export interface KeyPhrase {
  /** As written where it is not all in capitals, if there is such a place. */
  readonly name: string;
  readonly spans: readonly Span[];
  /** Folds of its words. */
  readonly words: readonly number[];
}

const LONGEST = 4;
/** Languages whose function words are known here; in others, a longer run is half a sentence. */
const READ: ReadonlySet<string> = new Set(["en", "sv"]);
const LONGEST_UNREAD = 2;
/** The text's first so many tokens can hold candidates: a longer text says its subjects early, and memory stays flat. */
const MOST_TOKENS = 6_000;
const EARLY_TOKENS = 80;
/** A name of one word is repeated so often where the text is about it. */
const NAME_FREQUENCY = 3;
/** A compound word of a language that writes them whole is as telling as a phrase. */
const COMPOUND_LENGTH = 9;
const COMPOUNDING: ReadonlySet<string> = new Set(["sv", "de", "da", "nb", "nn", "no", "nl", "fi"]);
/** Small words that join a name's, and how many words such a name has at most. */
const JOINTS: ReadonlySet<string> = new Set(["of", "for", "on"]);
const LONGEST_NAME = 9;
const MOST_PHRASES = 12;

interface Candidate {
  readonly first: number;
  readonly words: readonly number[];
  readonly spans: Span[];
  /** How many occurrences begin and end with a capital. */
  capitals: number;
}

/** Best first: phrases that occur at least twice, of two words or more, and names and compounds of one. */
export function findKeyPhrases(text: WordText): readonly KeyPhrase[] {
  const { tokens, vocabulary } = text;
  const words = phraseWords(text);
  const { counts } = vocabulary;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    if (word >= 0) counts[word] = (counts[word] as number) + 1;
  }
  const candidates = new Map<string, Candidate>();
  addSingleWords(candidates, text, words);
  addPhrases(candidates, text, words);
  addJoinedNames(candidates, text, words);
  for (let i = 0; i < words.length; i++) if ((words[i] as number) >= 0) counts[words[i] as number] = 0;
  const phrases: Weighed[] = [];
  const fewest = isRead(text) ? 2 : 3;
  for (const candidate of candidates.values())
    if (candidate.spans.length >= fewest) phrases.push({ candidate, weight: weightOf(candidate) });
  phrases.sort((a, b) => b.weight - a.weight || a.candidate.first - b.candidate.first);
  return withoutParts(phrases).map(({ candidate: { words: own, spans } }) => ({
    name: nameOf(tokens, spans),
    words: own,
    spans,
  }));
}

function isRead({ language }: WordText): boolean {
  return READ.has(baseOf(language ?? "en"));
}

interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
}

function weightOf({ words, spans, capitals, first }: Candidate): number {
  return (
    spans.length *
    (words.length === 1 ? 0.7 : 1 + 0.3 * (words.length - 2)) *
    (capitals === spans.length ? 1.2 : 1) *
    (first < EARLY_TOKENS ? 1.5 : 1)
  );
}

/** A phrase of two words or more starts at words that come again, and its pairs of words come again as well. */
function addPhrases(candidates: Map<string, Candidate>, text: WordText, words: Int32Array): void {
  const { tokens, numbers, vocabulary } = text;
  const { counts, ordinals, flags } = vocabulary;
  const longest = isRead(text) ? LONGEST : LONGEST_UNREAD;
  const pairs = new Map<number, number>();
  const pairAt = new Int32Array(words.length);
  // Numbers of the text's own for words that come again, so that a pair of them is a small number.
  let known = 0;
  for (let last = 1; last < words.length; last++) {
    const word = words[last] as number;
    const before = words[last - 1] as number;
    if (word < 0 || before < 0 || (counts[word] as number) < 2 || (counts[before] as number) < 2) continue;
    const gap = tokens.gaps[last];
    if (gap !== Gap.space && gap !== Gap.dash) continue;
    if (ordinals[before] === 0) ordinals[before] = ++known;
    if (ordinals[word] === 0) ordinals[word] = ++known;
    const key = (ordinals[before] as number) * MOST_TOKENS + (ordinals[word] as number);
    pairAt[last] = key;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  for (let i = 0; i < words.length; i++) if ((words[i] as number) >= 0) ordinals[words[i] as number] = 0;
  for (let first = 0; first + 1 < words.length; first++) {
    if ((pairAt[first + 1] as number) === 0 || ((flags[numbers[first] as number] as number) & NO_FIRST) !== 0) continue;
    if (tokens.gaps[first] === Gap.dash && !isSpaced(tokens, first)) continue;
    let key = String(words[first]);
    for (let last = first + 1; last < first + longest && last < words.length; last++) {
      const pair = pairAt[last] as number;
      if (pair === 0 || (pairs.get(pair) as number) < 2) break;
      key += ` ${words[last]}`;
      // `high-level` is no noun phrase.
      if (last === first + 1 && tokens.gaps[last] === Gap.dash) continue;
      if (((flags[numbers[last] as number] as number) & NO_LAST) === 0)
        addCandidate(candidates, key, tokens, words, first, last);
    }
  }
}

/** `Bureau of Harbour Affairs`, `Department of Trade and Fisheries`: names whose words small ones join, in sentences. */
function addJoinedNames(candidates: Map<string, Candidate>, text: WordText, words: Int32Array): void {
  const { tokens, vocabulary } = text;
  for (let first = 0; first + 2 < words.length; first++) {
    if ((words[first] as number) < 0 || !isCapitalized(tokens, first) || !JOINTS.has(tokens.words[first + 1] as string))
      continue;
    let start = first;
    while (start > 0 && (words[start - 1] as number) >= 0 && continuesName(text, start)) start--;
    let last = first;
    for (let next = first + 1; next < words.length && next - start < LONGEST_NAME; next++) {
      if (tokens.gaps[next] !== Gap.space) break;
      const word = tokens.words[next] as string;
      if (isCapitalized(tokens, next) && text.taken[next] === 0 && tokens.numbers[next] === -1) last = next;
      else if (!(JOINTS.has(word) || word === "the" || (word === "and" && last > first))) break;
    }
    if (last === first || isHeadline(text, start, last)) continue;
    const folds: number[] = [];
    for (let i = start; i <= last; i++) folds.push(vocabulary.folds[text.numbers[i] as number] as number);
    addCandidate(candidates, folds.join(" "), tokens, folds, start, last);
    first = last;
  }
}

function continuesName({ tokens }: WordText, at: number): boolean {
  return tokens.gaps[at] === Gap.space && isCapitalized(tokens, at - 1);
}

/** Whether a dash before a word stands between blanks. */
function isSpaced(tokens: Tokens, at: number): boolean {
  return (tokens.starts[at] as number) - (tokens.ends[at - 1] as number) > 1;
}

/** Names of one word, which no place writes small; compounds. */
function addSingleWords(candidates: Map<string, Candidate>, text: WordText, words: Int32Array): void {
  const { tokens, numbers, vocabulary, language } = text;
  const { counts, flags } = vocabulary;
  const base = baseOf(language ?? "en");
  const compounding = COMPOUNDING.has(base);
  const english = base === "en";
  const small = new Set<number>();
  const capital = new Map<number, number[]>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    if (word < 0 || (counts[word] as number) < 2) continue;
    const wordFlags = flags[numbers[i] as number] as number;
    if (compounding && (tokens.words[i] as string).length >= COMPOUND_LENGTH && (wordFlags & NO_LAST) === 0) {
      addCandidate(candidates, String(word), tokens, words, i, i);
      continue;
    }
    if ((counts[word] as number) < NAME_FREQUENCY || (english && (wordFlags & (COMMON_WORD | NO_LAST)) !== 0)) continue;
    if (!isCapitalized(tokens, i)) small.add(word);
    else if (!english || !isInName(text, i)) {
      const places = capital.get(word);
      if (places === undefined) capital.set(word, [i]);
      else places.push(i);
    }
  }
  for (const [word, places] of capital) {
    if (small.has(word) || places.length < NAME_FREQUENCY) continue;
    for (const place of places) addCandidate(candidates, String(word), tokens, words, place, place);
  }
}

/** Whether a capitalised word is part of a longer name. */
function isInName({ tokens }: WordText, at: number): boolean {
  const isPart = (neighbour: number, right: number): boolean =>
    tokens.gaps[right] === Gap.space && isCapitalized(tokens, neighbour);
  return isPart(at - 1, at) || isPart(at + 1, at + 1);
}

function addCandidate(
  candidates: Map<string, Candidate>,
  key: string,
  tokens: Tokens,
  words: Int32Array | readonly number[],
  first: number,
  last: number,
): void {
  const span: Span = [tokens.starts[first] as number, tokens.ends[last] as number];
  const capitals = isCapitalized(tokens, first) && isCapitalized(tokens, last) ? 1 : 0;
  const known = candidates.get(key);
  if (known === undefined) {
    const own = words instanceof Int32Array ? [...words.subarray(first, last + 1)] : words;
    candidates.set(key, { first, words: own, spans: [span], capitals });
  } else {
    known.spans.push(span);
    known.capitals += capitals;
  }
}

/** By token: its fold; -1 for one that no phrase may hold. */
function phraseWords({ tokens, numbers, vocabulary, taken, language }: WordText): Int32Array {
  const words = new Int32Array(Math.min(tokens.length, MOST_TOKENS)).fill(-1);
  const latinAlone = language !== null && isUnspaced(baseOf(language));
  const { flags, folds } = vocabulary;
  for (let i = 0; i < words.length; i++) {
    const number = numbers[i] as number;
    if (taken[i] === 1 || tokens.numbers[i] !== -1) continue;
    const wordFlags = flags[number] as number;
    if ((wordFlags & ODD_LENGTH) !== 0) continue;
    // `New South Wales` keeps its first word.
    if ((wordFlags & STOP) !== 0 && !(tokens.words[i] === "new" && isCapitalized(tokens, i))) continue;
    if (latinAlone && tokens.text.charCodeAt(tokens.starts[i] as number) >= 0x250) continue;
    words[i] = folds[number] as number;
  }
  return words;
}

/** The writing that is met most often; one in capitals alone only where there is no other. */
function nameOf({ text }: Tokens, spans: readonly Span[]): string {
  const written = new Map<string, number>();
  for (const [start, end] of spans) {
    const form = text.slice(start, end).replace(/\s+/g, " ");
    written.set(form, (written.get(form) ?? 0) + (form === form.toUpperCase() ? 0.01 : 1));
  }
  let best = "";
  let most = 0;
  for (const [form, count] of written) if (count > most) [best, most] = [form, count];
  return best;
}

/** The heaviest, without those that are part of a heavier one or hold one. */
function withoutParts(phrases: readonly Weighed[]): Weighed[] {
  const kept: Weighed[] = [];
  const keys: string[] = [];
  for (const phrase of phrases) {
    if (kept.length >= MOST_PHRASES) break;
    const key = ` ${phrase.candidate.words.join(" ")} `;
    if (keys.some((other) => other.includes(key) || key.includes(other))) continue;
    kept.push(phrase);
    keys.push(key);
  }
  return kept;
}
