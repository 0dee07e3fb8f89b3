/** The best passages of a text for a query: few, short, at sentence edges, together covering most of its words. */
import type { Span } from "../release.ts";
import type { Match } from "./highlighter.ts";

const PASSAGE_LENGTH = 280;
const MOST_PASSAGES = 3;
/** Ends of sentences: a stop, closing quotation marks, white space; a full-width stop; a line's end. */
const SENTENCE_END: RegExp = /[.!?…]["'”’»)\]]{0,3}\s+(?=["'“‘«([]{0,3}[\p{Lu}\p{Lo}\p{N}])|[。！？][」』）]?|\n+/gu;
/** Words that end in a full stop without ending a sentence: initials and short forms of them, titles, parts of laws and books. */
const ABBREVIATION: RegExp =
  /(?:^|[\s(])(?:(?:\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Pres|Amb|Gen|Adm|Maj|Capt|Col|Lt|Cmdr|Sgt|Hon|Rev|St|Mt|Ft|Jr|Sr|Messrs|No|Nos|Art|Sec|Sect|Para|Vol|Ch|Fig|pp?|vs|cf|etc|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e)$/u;

/** UTF-16 code units of the longest of them that is looked for, and what stands before it. */
const LONGEST = 12;

/** The sentences of a text: spans without the white space around them, ascending. */
function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  SENTENCE_END.lastIndex = 0;
  for (let match = SENTENCE_END.exec(text); match !== null; match = SENTENCE_END.exec(text)) {
    if (match[0].startsWith(".") && ABBREVIATION.test(text.slice(Math.max(0, match.index - LONGEST), match.index)))
      continue;
    push(spans, text, start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from++;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  if (to > from) spans.push([from, to]);
}

/** Passages that share so much of their words say the same. */
const SAME_SHARE = 0.7;

function sayTheSame(text: string, a: Span, b: Span): boolean {
  const words = wordsIn(text, a);
  const others = wordsIn(text, b);
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= SAME_SHARE * Math.min(words.size, others.size);
}

function wordsIn(text: string, [start, end]: Span): Set<string> {
  return new Set(
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu),
  );
}

/** A part of a text, and whether it begins or ends within a sentence. */
export interface Passage {
  readonly span: Span;
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

interface Candidate {
  readonly span: Span;
  /** How often each word of the query stands in it. */
  readonly words: ReadonlyMap<number, number>;
}

/**
 * At most three passages, in the order of the text; the head of the text where nothing matches.
 *
 * Greedy: the passage whose words weigh most, then those that add words not yet covered, such first as
 * do not repeat what one of them says.
 *
 * @param matches ascending
 * @param weights of the query's words, by number: rare words weigh more
 * @param from where the text proper begins, below a headline
 */
export function bestPassages(text: string, matches: readonly Match[], weights: readonly number[], from = 0): Passage[] {
  const whole = sentences(text);
  return bestSpans(text, whole, matches, weights, from).map((span) => ({ span, cut: cutOf(text, whole, span) }));
}

function cutOf(text: string, whole: readonly Span[], [start, end]: Span): Passage["cut"] {
  const first = whole.findIndex(([from]) => from === start);
  const last = whole.findIndex(([, to]) => to === end);
  return {
    before: first < 0 || goesOn(text, whole[first - 1], whole[first]),
    after: last < 0 || goesOn(text, whole[last], whole[last + 1]),
  };
}

/** A line may be broken within a sentence, which goes on in small letters. */
function goesOn(text: string, line: Span | undefined, next: Span | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  return /\p{Ll}/u.test(text[next[0]] ?? "") && !text.slice(line[1], next[0]).includes("\n\n");
}

function bestSpans(
  text: string,
  whole: readonly Span[],
  matches: readonly Match[],
  weights: readonly number[],
  from: number,
): Span[] {
  // A title may be no more than the beginning of the first sentence, which is then shown.
  const below = whole.filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(Math.max(start, from), end)));
  const all = below.length > 0 ? below : whole;
  if (matches.length === 0) return all.length === 0 ? [] : [grow(text, all, 0)];
  const candidates = passageCandidates(text, all, matches);
  const chosen: Candidate[] = [];
  const covered = new Set<number>();
  while (chosen.length < MOST_PASSAGES) {
    const isNew = ({ span }: Candidate): boolean => !chosen.some((one) => sayTheSame(text, one.span, span));
    const best =
      bestOf(candidates, chosen, covered, weights, isNew) ?? bestOf(candidates, chosen, covered, weights, () => true);
    if (best === null) break;
    chosen.push(best);
    for (const word of best.words.keys()) covered.add(word);
  }
  return chosen.map((candidate) => candidate.span).sort((a, b) => a[0] - b[0]);
}

function bestOf(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  covered: ReadonlySet<number>,
  weights: readonly number[],
  passes: (candidate: Candidate) => boolean,
): Candidate | null {
  let best: Candidate | null = null;
  let bestScore = 0;
  for (const candidate of candidates) {
    if (chosen.some(({ span }) => span[0] < candidate.span[1] && candidate.span[0] < span[1])) continue;
    let score = 0;
    let fresh = false;
    for (const [word, count] of candidate.words) {
      if (covered.has(word)) continue;
      fresh = true;
      score += (weights[word] ?? 1) * (1 + 0.1 * Math.min(count - 1, 4));
    }
    if (fresh && score > bestScore && passes(candidate)) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function passageCandidates(text: string, all: readonly Span[], matches: readonly Match[]): Candidate[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of matches) {
    while (at + 1 < all.length && (all[at + 1]?.[0] ?? 0) <= match.start) at++;
    const sentence = all[at];
    if (sentence === undefined) continue;
    const span: Span = sentence[1] - sentence[0] > PASSAGE_LENGTH ? around(text, sentence, match) : grow(text, all, at);
    const last = spans.at(-1);
    if (last === undefined || span[0] !== last[0]) spans.push(span);
  }
  let first = 0;
  return spans.map((span) => {
    while ((matches[first]?.start ?? span[0]) < span[0]) first++;
    const words = new Map<number, number>();
    for (let i = first; i < matches.length; i++) {
      const match = matches[i];
      if (match === undefined || match.start >= span[1]) break;
      if (match.end <= span[1]) words.set(match.word, (words.get(match.word) ?? 0) + 1);
    }
    return { span, words };
  });
}

/** A sentence and those after it, as far as they fit and stay in its paragraph. */
function grow(text: string, all: readonly Span[], at: number): Span {
  const [start, firstEnd] = all[at] ?? [0, 0];
  if (firstEnd - start > PASSAGE_LENGTH) return [start, wordEnd(text, start, start + PASSAGE_LENGTH)];
  let end = firstEnd;
  for (let next = at + 1; next < all.length; next++) {
    const [from, to] = all[next] ?? [0, 0];
    if (to - start > PASSAGE_LENGTH || text.slice(end, from).includes("\n\n")) break;
    end = to;
  }
  return [start, end];
}

/** A part of a long sentence, whole words, with a match in its first third. */
function around(text: string, [start, end]: Span, match: Match): Span {
  const wanted = Math.max(start, match.start - PASSAGE_LENGTH / 3);
  let from = Math.min(wanted, Math.max(start, end - PASSAGE_LENGTH));
  from = Math.floor(from);
  if (from > start) {
    const wanted = from;
    while (from < match.start && !isGap(text, from - 1)) from++;
    while (from < match.start && isGap(text, from)) from++;
    // Scripts without spaces: there are no gaps to begin after.
    if (from === match.start) from = wordStarts(text, wanted, match.start).find((at) => at > wanted) ?? from;
  }
  const to = from + PASSAGE_LENGTH >= end ? end : wordEnd(text, from, from + PASSAGE_LENGTH);
  return [from, Math.max(match.end, to)];
}

/** The last end of a word at or before `limit`. */
function wordEnd(text: string, start: number, limit: number): number {
  let end = limit;
  if (end >= text.length) return text.length;
  while (end > start && !isGap(text, end)) end--;
  while (end > start && isGap(text, end - 1)) end--;
  if (end > start) return end;
  const last = wordStarts(text, start, limit).findLast((at) => at > start);
  return last ?? safeCut(text, limit);
}

const UNSPACED: RegExp =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Where words of a script without spaces begin in a part of a text; none in other scripts. Only edges may depend on the engine's dictionary. */
function wordStarts(text: string, start: number, end: number): number[] {
  const part = text.slice(start, end);
  if (!UNSPACED.test(part)) return [];
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(part);
  return Array.from(segments, ({ index }) => start + index);
}

/** Never between the halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

const GAP: RegExp = /[\s、。，]/;

function isGap(text: string, at: number): boolean {
  return GAP.test(text[at] ?? " ");
}
