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
   well like back way ways part number millions million billion thousand percent per cent however because since until
   upon up out off down according regarding following follow today's thank thanks applause laughter question questions
   people country nation things thing lot place january february march april june july august september october november
   december monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);
/** A phrase that ends so is no noun phrase. */
const NOT_A_NOUN = /(?:ly|ing|ed|ful|ous|ive|able|ible|ical|less)$/;

/** Best first, phrases of several words that occur at least twice; `excluded` are spans (of persons, of dates) that no phrase may touch. */
export function findKeyPhrases(tokens: Tokens, excluded: readonly Span[]): readonly KeyPhrase[] {
  const blocked = blockedTokens(tokens, excluded);
  const candidates = new Map<string, { first: number; length: number; spans: Span[]; capitals: number }>();
  const count = Math.min(tokens.length, MOST_TOKENS);
  for (let first = 0; first < count; first++) {
    if (blocked[first] === 1) continue;
    let key = "";
    for (let length = 1; length <= LONGEST && first + length <= count; length++) {
      const last = first + length - 1;
      if (blocked[last] === 1 || (length > 1 && !isInside(tokens, last))) break;
      const word = tokens.words[last] as string;
      key = length === 1 ? foldWord(word) : `${key} ${foldWord(word)}`;
      if (length === 1 || NOT_A_NOUN.test(word)) continue;
      const span: Span = [tokens.starts[first] as number, tokens.ends[last] as number];
      const known = candidates.get(key);
      const capitals = isCapitalized(tokens, first) && isCapitalized(tokens, last) ? 1 : 0;
      if (known === undefined) candidates.set(key, { first, length, spans: [span], capitals });
      else {
        known.spans.push(span);
        known.capitals += capitals;
      }
    }
  }
  const phrases = [...candidates]
    .filter(([, { spans }]) => spans.length >= 2)
    .map(([key, { first, length, spans, capitals }]) => ({
      key,
      name: tokens.text.slice(...(spans[0] as Span)).replace(/\s+/g, " "),
      spans,
      weight: spans.length * (1 + 0.3 * (length - 2)) * (capitals === spans.length ? 1.2 : 1) * (first < 80 ? 1.5 : 1),
    }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  return withoutParts(phrases);
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

/** Stop words, numbers, letters alone and excluded spans are 1. */
function blockedTokens(tokens: Tokens, excluded: readonly Span[]): Uint8Array {
  const blocked = new Uint8Array(tokens.length);
  const spans = [...excluded].sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (let index = 0; index < tokens.length; index++) {
    const word = tokens.words[index] as string;
    const start = tokens.starts[index] as number;
    while (next < spans.length && (spans[next]?.[1] ?? 0) <= start) next++;
    const inSpan = (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) < (tokens.ends[index] as number);
    if (inSpan || word.length < 3 || word.length > 30 || tokens.numbers[index] !== -1 || isStopWord(tokens, index))
      blocked[index] = 1;
  }
  return blocked;
}

/** `New South Wales` keeps its first word. */
function isStopWord(tokens: Tokens, index: number): boolean {
  const word = tokens.words[index] as string;
  return STOP_WORDS.has(word) && !(word === "new" && isCapitalized(tokens, index) && tokens.gaps[index] === Gap.space);
}

function isInside(tokens: Tokens, index: number): boolean {
  return tokens.gaps[index] === Gap.space || tokens.gaps[index] === Gap.dash;
}
