/** Phrases that a text repeats and that can be its subjects: runs of words between function words, by weight. English and other Latin scripts. */
import type { Span } from "../release.ts";
import { foldWord } from "./thesaurus.ts";
import { Gap, isCapitalized, type Tokens } from "./tokens.ts";

export interface KeyPhrase {
  /** As first written. */
  readonly name: string;
  readonly spans: readonly Span[];
  readonly weight: number;
}

const LONGEST = 4;
/** The text's first so many tokens can hold candidates: a longer text says its subjects early, and memory stays flat. */
const MOST_TOKENS = 6_000;

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those of in on at by for from to with without within into onto over under about above after before
   between among against during through throughout across along around as and or but nor so yet if then than when where while who
   whom whose which what why how is are was were be been being am do does did done has have had having will would shall should can
   could may might must not no yes all any each every some many much more most other another such own same both either neither
   few several first second third one two three four five six seven eight nine ten new good great best better major key
   important including include includes included also only just even still very too again further once here there now today
   yesterday tomorrow week month year years days day time times last next ago recently currently i you he she it we they me him
   her us them my your his its our their mine s t re ve ll d m said says say told statement statements released release press
   news media contact office information please visit website www http https com gov org click page immediate mr mrs ms dr sen
   senator senators rep president secretary minister prime honourable honorable hon chairman director today need needs want
   make makes made making take takes taken taking get gets got give given go going come came see know think work working
   works worked help helps support continue continues continued ensure provide provides provided providing use used using
   well dear madam sincerely effect beyond joint full total senate house like back way ways part number millions million billion thousand percent per cent however because since until
   upon up out off down according regarding following follow today's thank thanks applause laughter question questions
   people country nation things thing lot place january february march april june july august september october november
   december monday tuesday wednesday thursday friday saturday sunday
   och att det som för den med till har inte ett från var vid kan ska skall kommer genom också mot under eller efter men han hon
   jag dem vår våra sin sitt sina detta denna dessa när där hur vad nya mer är säger bland annat samt inom utan över får blir
   blev finns regeringen`.split(/\s+/),
);
/** Languages whose own words are not told apart here: only Latin words among them make phrases. */
const NOT_SEGMENTED = /^(?:ja|zh|ko|si|ta|th)\b/;
const EARLY_TOKENS = 80;
/** A phrase that ends so is no noun phrase. */
const NOT_A_NOUN = /(?:ly|ing|ed|ful|ous|ive|able|ible|ical|less)$/;

/**
 * Best first: phrases of two words or more that occur at least twice. `excluded` are places (of persons, of
 * dates) that no phrase may touch.
 */
export function findKeyPhrases(
  tokens: Tokens,
  language: string | null,
  excluded: readonly Span[],
): readonly KeyPhrase[] {
  const ordinals = wordOrdinals(tokens, language, excluded);
  const pairs = countPairs(tokens, ordinals);
  const candidates = new Map<string, Candidate>();
  for (let first = 0; first + 1 < ordinals.length; first++) {
    // A phrase occurs no oftener than its pairs of words: most starts end here.
    let key = String(ordinals[first]);
    for (let last = first + 1; last < first + LONGEST && last < ordinals.length; last++) {
      if (!isPair(tokens, ordinals, last) || (pairs.get(pairKey(ordinals, last)) ?? 0) < 2) break;
      key += ` ${ordinals[last]}`;
      if (!NOT_A_NOUN.test(tokens.words[last] as string)) addCandidate(candidates, key, tokens, first, last);
    }
  }
  const phrases = [...candidates]
    .filter(([, { spans }]) => spans.length >= 2)
    .map(([key, { first, length, spans, capitals }]) => ({
      key,
      name: tokens.text.slice(...(spans[0] as Span)).replace(/\s+/g, " "),
      spans,
      weight:
        spans.length *
        (1 + 0.3 * (length - 2)) *
        (capitals === spans.length ? 1.2 : 1) *
        (first < EARLY_TOKENS ? 1.5 : 1),
    }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  return withoutParts(phrases);
}

interface Candidate {
  readonly first: number;
  readonly length: number;
  readonly spans: Span[];
  /** How many occurrences begin and end with a capital. */
  capitals: number;
}

function addCandidate(
  candidates: Map<string, Candidate>,
  key: string,
  tokens: Tokens,
  first: number,
  last: number,
): void {
  const span: Span = [tokens.starts[first] as number, tokens.ends[last] as number];
  const capitals = isCapitalized(tokens, first) && isCapitalized(tokens, last) ? 1 : 0;
  const known = candidates.get(key);
  if (known === undefined) candidates.set(key, { first, length: last - first + 1, spans: [span], capitals });
  else {
    known.spans.push(span);
    known.capitals += capitals;
  }
}

/** How often each two neighbouring words occur. */
function countPairs(tokens: Tokens, ordinals: Int32Array): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (let last = 1; last < ordinals.length; last++) {
    if (!isPair(tokens, ordinals, last)) continue;
    const key = pairKey(ordinals, last);
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return pairs;
}

function isPair(tokens: Tokens, ordinals: Int32Array, last: number): boolean {
  return (
    (ordinals[last] as number) >= 0 &&
    (ordinals[last - 1] as number) >= 0 &&
    (tokens.gaps[last] === Gap.space || tokens.gaps[last] === Gap.dash)
  );
}

function pairKey(ordinals: Int32Array, last: number): number {
  return (ordinals[last - 1] as number) * MOST_TOKENS + (ordinals[last] as number);
}

/** Drops a phrase that is part of a heavier one, or holds one, and occurs about as often. */
function withoutParts(phrases: readonly (KeyPhrase & { key: string })[]): readonly KeyPhrase[] {
  const kept: (KeyPhrase & { key: string })[] = [];
  for (const phrase of phrases.slice(0, 60)) {
    if (!kept.some(({ key }) => ` ${key} `.includes(` ${phrase.key} `) || ` ${phrase.key} `.includes(` ${key} `)))
      kept.push(phrase);
  }
  return kept.map(({ name, spans, weight }) => ({ name, spans, weight }));
}

/** A number for each word that a phrase can hold, singular and plural alike; -1 for stop words, numbers and excluded places. */
function wordOrdinals(tokens: Tokens, language: string | null, excluded: readonly Span[]): Int32Array {
  const count = Math.min(tokens.length, MOST_TOKENS);
  const ordinals = new Int32Array(count).fill(-1);
  const known = new Map<string, number>();
  const spans = excluded.filter(([start]) => start < (tokens.ends[count - 1] ?? 0)).sort((a, b) => a[0] - b[0]);
  const latinAlone = language !== null && NOT_SEGMENTED.test(language);
  let next = 0;
  for (let index = 0; index < count; index++) {
    const word = tokens.words[index] as string;
    const start = tokens.starts[index] as number;
    while (next < spans.length && (spans[next]?.[1] ?? 0) <= start) next++;
    if ((spans[next]?.[0] ?? Number.POSITIVE_INFINITY) < (tokens.ends[index] as number)) continue;
    if (word.length < 3 || word.length > 30 || tokens.numbers[index] !== -1 || isStopWord(tokens, index)) continue;
    if (latinAlone && word.charCodeAt(0) >= 0x250) continue;
    const folded = foldWord(word);
    const ordinal = known.get(folded) ?? known.size;
    known.set(folded, ordinal);
    ordinals[index] = ordinal;
  }
  return ordinals;
}

/** `New South Wales` keeps its first word. */
function isStopWord(tokens: Tokens, index: number): boolean {
  const word = tokens.words[index] as string;
  if (!STOP_WORDS.has(word)) return false;
  return !(word === "new" && isCapitalized(tokens, index) && tokens.gaps[index] === Gap.space);
}
