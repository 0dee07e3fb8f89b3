/**
 * Phrases that a text repeats and that can be its subjects: runs of words between function words, and names of one word.
 * Candidates with their counts; which of them are worth showing in an archive is decided over its releases.
 */

import type { Span } from "../release.ts";
import { isHeadline, type WordText } from "./concepts.ts";
import { baseOf } from "./thesaurus.ts";
import { Gap, isCapitalized, type Tokens, wordAt } from "./tokens.ts";
import { AND, COMMON_WORD, NEW, NO_FIRST, NO_LAST, ODD_LENGTH, OF_FOR_ON, STOP, THE } from "./topic-vocabulary.ts";
import { isUnspaced } from "./unspaced-labels.ts";
import { singleSpaced } from "./white-space.ts";

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
/** How many words a name that small words join has at most. */
const LONGEST_NAME = 9;
const MOST_PHRASES = 12;

interface Candidate {
  readonly first: number;
  readonly words: readonly number[];
  readonly spans: Span[];
  /** How many occurrences begin and end with a capital. */
  capitals: number;
}

/** A text's words, as phrases are made of them. */
interface PhraseWords {
  readonly text: WordText;
  /** By token, of the first so many: its fold; -1 for one that no phrase may hold. */
  readonly words: Int32Array;
  /** The tokens whose words come again, in order. */
  readonly again: Int32Array;
}

/** Best first: phrases that occur at least twice, of two words or more, and names and compounds of one. */
export function findKeyPhrases(text: WordText): readonly KeyPhrase[] {
  const words = phraseWords(text);
  const { counts } = text.vocabulary;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    if (word >= 0) counts[word] = (counts[word] as number) + 1;
  }
  const read: PhraseWords = { text, words, again: repeatedWords(words, counts) };
  const found = [singleWords(read), repeatedPhrases(read), joinedNames(read)];
  for (let i = 0; i < words.length; i++) if ((words[i] as number) >= 0) counts[words[i] as number] = 0;
  const phrases: Weighed[] = [];
  const fewest = isRead(text) ? 2 : 3;
  for (const candidates of found)
    for (const candidate of candidates)
      if (candidate.spans.length >= fewest) phrases.push({ candidate, weight: weightOf(candidate) });
  phrases.sort((a, b) => b.weight - a.weight || a.candidate.first - b.candidate.first);
  return withoutParts(phrases).map(({ candidate: { words: own, spans } }) => ({
    name: nameOf(text.tokens, spans),
    words: own,
    spans,
  }));
}

/** Where `PhraseWords` are laid down: one text is read at a time. */
const WORDS = new Int32Array(MOST_TOKENS);
const AGAIN = new Int32Array(MOST_TOKENS);
const PAIRS = new Int32Array(MOST_TOKENS);

function repeatedWords(words: Int32Array, counts: Int32Array): Int32Array {
  let length = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    if (word >= 0 && (counts[word] as number) > 1) AGAIN[length++] = i;
  }
  return AGAIN.subarray(0, length);
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
function repeatedPhrases({ text, words, again }: PhraseWords): Candidate[] {
  const { tokens, numbers, vocabulary } = text;
  const { flags, ordinals } = vocabulary;
  const longest = isRead(text) ? LONGEST : LONGEST_UNREAD;
  // Numbers of the text's own, from 1: for words that come again, for pairs of them, and for the runs that phrases are.
  let ordinal = 0;
  for (let i = 0; i < again.length; i++) {
    const word = words[again[i] as number] as number;
    if (ordinals[word] === 0) ordinals[word] = ++ordinal;
  }
  const pairs = new Map<number, number>();
  const pairCounts: number[] = [0];
  const pairAt = PAIRS.fill(0, 0, words.length);
  for (let i = 1; i < again.length; i++) {
    const last = again[i] as number;
    const gap = tokens.gaps[last];
    if (again[i - 1] !== last - 1 || (gap !== Gap.space && gap !== Gap.dash)) continue;
    const key = ordinalOf(last - 1) * MOST_TOKENS + ordinalOf(last);
    const pair = pairs.get(key);
    if (pair === undefined) {
      pairs.set(key, pairCounts.length);
      pairAt[last] = pairCounts.length;
      pairCounts.push(1);
    } else {
      pairAt[last] = pair;
      pairCounts[pair] = (pairCounts[pair] as number) + 1;
    }
  }
  const candidates: Candidate[] = [];
  /** By number of a run; a run one word longer has a number of its own. */
  const byRun: (Candidate | undefined)[] = [];
  const runs = new Map<number, number>();
  for (let i = 0; i + 1 < again.length; i++) {
    const first = again[i] as number;
    if (pairAt[first + 1] === 0 || again[i + 1] !== first + 1) continue;
    if (((flags[numbers[first] as number] as number) & NO_FIRST) !== 0) continue;
    if (tokens.gaps[first] === Gap.dash && !isSpaced(tokens, first)) continue;
    let run = ordinalOf(first);
    for (let last = first + 1; last < first + longest && last < words.length; last++) {
      if ((pairCounts[pairAt[last] as number] as number) < 2) break;
      const key = run * MOST_TOKENS + ordinalOf(last);
      const known = runs.get(key);
      run = known ?? ++ordinal;
      if (known === undefined) runs.set(key, run);
      // `high-level` is no noun phrase.
      if (last === first + 1 && tokens.gaps[last] === Gap.dash) continue;
      if (((flags[numbers[last] as number] as number) & NO_LAST) !== 0) continue;
      const same = byRun[run];
      if (same !== undefined) addPlace(same, tokens, first, last);
      else {
        const candidate = newCandidate(tokens, wordsBetween(words, first, last), first, last);
        byRun[run] = candidate;
        candidates.push(candidate);
      }
    }
  }
  for (let i = 0; i < again.length; i++) ordinals[words[again[i] as number] as number] = 0;
  return candidates;

  function ordinalOf(at: number): number {
    return ordinals[words[at] as number] as number;
  }
}

/** `Bureau of Harbour Affairs`, `Department of Trade and Fisheries`: names whose words small ones join, in sentences. */
function joinedNames({ text, words }: PhraseWords): Iterable<Candidate> {
  const { tokens, numbers, vocabulary } = text;
  const { folds, flags } = vocabulary;
  const candidates = new Map<string, Candidate>();
  for (let first = 0; first + 2 < words.length; first++) {
    if (((flags[numbers[first + 1] as number] as number) & OF_FOR_ON) === 0) continue;
    if ((words[first] as number) < 0 || !isCapitalized(tokens, first)) continue;
    let start = first;
    while (start > 0 && (words[start - 1] as number) >= 0 && continuesName(text, start)) start--;
    let last = first;
    for (let next = first + 1; next < words.length && next - start < LONGEST_NAME; next++) {
      if (tokens.gaps[next] !== Gap.space) break;
      const joint = flags[numbers[next] as number] as number;
      if (isCapitalized(tokens, next) && text.taken[next] === 0 && tokens.numbers[next] === -1) last = next;
      else if ((joint & (OF_FOR_ON | THE)) === 0 && !((joint & AND) !== 0 && last > first)) break;
    }
    if (last === first || isHeadline(text, start, last)) continue;
    const own: number[] = [];
    for (let i = start; i <= last; i++) own.push(folds[numbers[i] as number] as number);
    const key = own.join(" ");
    const known = candidates.get(key);
    if (known === undefined) candidates.set(key, newCandidate(tokens, own, start, last));
    else addPlace(known, tokens, start, last);
    first = last;
  }
  return candidates.values();
}

function continuesName({ tokens }: WordText, at: number): boolean {
  return tokens.gaps[at] === Gap.space && isCapitalized(tokens, at - 1);
}

/** Whether a dash before a word stands between blanks. */
function isSpaced(tokens: Tokens, at: number): boolean {
  return (tokens.starts[at] as number) - (tokens.ends[at - 1] as number) > 1;
}

/** Names of one word, which no place writes small; compounds. */
function singleWords({ text, words, again }: PhraseWords): Iterable<Candidate> {
  const { tokens, numbers, vocabulary, language } = text;
  const { counts, flags } = vocabulary;
  const base = baseOf(language ?? "en");
  const compounding = COMPOUNDING.has(base);
  const english = base === "en";
  const small = new Set<number>();
  const capital = new Map<number, number[]>();
  const candidates = new Map<number, Candidate>();
  const add = (word: number, at: number): void => {
    const known = candidates.get(word);
    if (known === undefined) candidates.set(word, newCandidate(tokens, [word], at, at));
    else addPlace(known, tokens, at, at);
  };
  for (let j = 0; j < again.length; j++) {
    const i = again[j] as number;
    const word = words[i] as number;
    const wordFlags = flags[numbers[i] as number] as number;
    if (compounding && wordAt(tokens, i).length >= COMPOUND_LENGTH && (wordFlags & NO_LAST) === 0) {
      add(word, i);
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
    for (const place of places) add(word, place);
  }
  return candidates.values();
}

/** Whether a capitalised word is part of a longer name. */
function isInName({ tokens }: WordText, at: number): boolean {
  return (
    (tokens.gaps[at] === Gap.space && isCapitalized(tokens, at - 1)) ||
    (tokens.gaps[at + 1] === Gap.space && isCapitalized(tokens, at + 1))
  );
}

function wordsBetween(words: Int32Array, first: number, last: number): number[] {
  const between: number[] = [];
  for (let i = first; i <= last; i++) between.push(words[i] as number);
  return between;
}

function newCandidate(tokens: Tokens, words: readonly number[], first: number, last: number): Candidate {
  const candidate: Candidate = { first, words, spans: [], capitals: 0 };
  addPlace(candidate, tokens, first, last);
  return candidate;
}

function addPlace(candidate: Candidate, tokens: Tokens, first: number, last: number): void {
  candidate.spans.push([tokens.starts[first] as number, tokens.ends[last] as number]);
  if (isCapitalized(tokens, first) && isCapitalized(tokens, last)) candidate.capitals++;
}

function phraseWords({ tokens, numbers, vocabulary, taken, language }: WordText): Int32Array {
  const length = Math.min(tokens.length, MOST_TOKENS);
  const words = WORDS.fill(-1, 0, length);
  const latinAlone = language !== null && isUnspaced(baseOf(language));
  const { flags, folds } = vocabulary;
  for (let i = 0; i < length; i++) {
    const number = numbers[i] as number;
    const wordFlags = flags[number] as number;
    if ((wordFlags & ODD_LENGTH) !== 0 || taken[i] === 1 || tokens.numbers[i] !== -1) continue;
    // `New South Wales` keeps its first word.
    if ((wordFlags & STOP) !== 0 && !((wordFlags & NEW) !== 0 && isCapitalized(tokens, i))) continue;
    if (latinAlone && (tokens.units[tokens.starts[i] as number] as number) >= 0x250) continue;
    words[i] = folds[number] as number;
  }
  return words.subarray(0, length);
}

/** The writing that is met most often; one in capitals alone only where there is no other. */
function nameOf({ text }: Tokens, spans: readonly Span[]): string {
  const forms = new Map<string, { readonly form: string; readonly weight: number; count: number }>();
  const byWriting = new Map<string, { readonly weight: number; count: number }>();
  for (const [start, end] of spans) {
    const writing = text.slice(start, end);
    let known = byWriting.get(writing);
    if (known === undefined) {
      const form = singleSpaced(writing);
      const own = forms.get(form) ?? { form, weight: form === form.toUpperCase() ? 0.01 : 1, count: 0 };
      forms.set(form, own);
      byWriting.set(writing, own);
      known = own;
    }
    known.count += known.weight;
  }
  let best = "";
  let most = 0;
  for (const { form, count } of forms.values()) if (count > most) [best, most] = [form, count];
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
