/**
 * Words that some write as one and others as two: `healthcare`, `health-care`, `health care`; and names of letters and a number, `F16`,
 * `F-16`, `F 16`. Whatever is typed stands for the others too, as far as the archive's own releases write them.
 */
import type { Archive } from "../archive/archive.ts";
import { SPANNED_FIELD } from "../archive/minisearch.ts";
import { LIMITS } from "./limits.ts";
import type { OtherWording } from "./other-forms.ts";
import { type PlainWord, plainRuns } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { leaves } from "./rewrite.ts";
import { spelt, type WordGroup } from "./words.ts";

/** First parts of words that are short, or none by themselves. */
const FIRST_PARTS: ReadonlySet<string> = new Set(
  `air anti auto bi bio co counter cross cyber de e eco electro extra fore geo hydro in inter intra land macro mega micro mid mini mis multi
   neo neuro non off on out over para photo poly post pre pro pseudo psycho re sea self semi socio sub super tele trans ultra un under up
   vice web`.split(/\s+/),
);
const SHORTEST_PART = 3;
/** Of two parts that are words by themselves. */
const SHORTEST = 7;
/** What is longer is no word that anybody writes as two; each of its letters would be tried as the end of a part. */
const LONGEST = 40;
/** How a word begins: consonants that no word begins with are no end of a part. */
const BEGINNING: RegExp = /^(?:.?[aeiouy\u0080-\uffff]|.[hlrw]|s[cklmnpqt]|[gk]n)/;
/** A word in two parts is another spelling of it where so large a share of the releases that write either write that. */
const SHARE = 0.02;
/** A name of letters and a number in its two parts: `F16`, `UH60A`, `5G`. */
const NAME_WITH_NUMBER: RegExp = /^(\p{L}+)(\p{N}+\p{L}*)$|^(\p{N}+)(\p{L}+)$/u;
const HYPHENED: RegExp = /^[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+$/u;
const HYPHENS: RegExp = /[-‐‑]/g;
/** Letters that are words in front of numbers in some language, though lists of stop words hold others too. */
const WORD_OF_ONE_LETTER: RegExp = /^[eouy]$/;

/** A word by two parts of it. */
export interface SplitSpelling {
  readonly clause: PlainWord;
  readonly group: WordGroup;
  /** No more releases can hold both. */
  readonly most: number;
}

/** One word in hyphens by the word without them; neighbours by the word that they are together. */
export function joinedSpellings(clauses: readonly Clause[], archive: Archive, language: string | null): OtherWording[] {
  const hyphened = leaves(clauses).flatMap((clause): OtherWording[] => {
    if (!isFinished(clause) || !HYPHENED.test(clause.text)) return [];
    const joined = clause.text.replace(HYPHENS, "");
    if (!/^\p{L}+$/u.test(joined) && !NAME_WITH_NUMBER.test(joined)) return [];
    return [{ clauses: [clause], group: spelt(joined, clause.field, archive.analyzer, language) }];
  });
  const neighbours = [...plainRuns(clauses)].flatMap((run) =>
    run.flatMap((clause, i): OtherWording[] => {
      const before = run[i - 1];
      if (before === undefined || !mayBeParts(before.text, clause.text, archive)) return [];
      return [{ clauses: [before, clause], group: spelt(before.text + clause.text, null, archive.analyzer, language) }];
    }),
  );
  return [...hyphened, ...neighbours];
}

/** `not able` is not notable. */
function mayBeParts(first: string, second: string, archive: Archive): boolean {
  const parts = NAME_WITH_NUMBER.exec(first + second);
  if (parts !== null) return [parts[1], parts[3]].includes(first) && !isSmallWord(parts[1] ?? second, archive);
  const isWord = (text: string): boolean => /^[\p{Script=Latin}\p{M}]+$/u.test(text);
  if (!isWord(first) || !isWord(second) || second.length < SHORTEST_PART) return false;
  const lower = first.toLowerCase();
  return FIRST_PARTS.has(lower) || (first.length >= SHORTEST_PART && !isStopWord(lower, archive));
}

/** Words by the two that they are made of, where these stand side by side in the releases: few words are read for each. */
export async function splitSpellings(
  clauses: readonly Clause[],
  archive: Archive,
  language: string | null,
): Promise<SplitSpelling[]> {
  const words = leaves(clauses).filter(isFinished).slice(0, LIMITS.compounds);
  const candidates = words.flatMap((clause) =>
    splitsOf(clause.text.toLowerCase(), archive).map(
      (parts): Omit<SplitSpelling, "most"> => ({
        clause,
        group: spelt(parts.join("-"), clause.field, archive.analyzer, language),
      }),
    ),
  );
  const terms = [...new Set(candidates.flatMap(({ group }) => group.words.flatMap((word) => word.terms)))];
  const frequencies = await archive.index.frequencies(terms, SPANNED_FIELD);
  const known = terms.filter((_, i) => (frequencies[i] as number) > 0);
  const found = await archive.index.documentFrequencies(known);
  const documents = new Map(known.map((term, i) => [term, found[i] as number]));
  return candidates
    .filter(({ group }) => group.words.every((word) => word.terms.some((term) => documents.has(term))))
    .map((split) => {
      const ofWords = split.group.words.map((word) =>
        word.terms.reduce((sum, term) => sum + (documents.get(term) ?? 0), 0),
      );
      return { ...split, most: Math.min(...ofWords) };
    });
}

/**
 * Whether the releases that write a word in two are more than an accident.
 *
 * @param split how many they are @param whole how many hold the word as it was typed
 */
export function isSpelling({ clause }: SplitSpelling, split: number, whole: number): boolean {
  // Letters and a number do not come to stand side by side by chance.
  const share = NAME_WITH_NUMBER.test(clause.text) ? 0 : SHARE;
  return split > 0 && split >= share * (split + whole);
}

/** Pairs of parts of a word. */
function splitsOf(word: string, archive: Archive): (readonly [string, string])[] {
  const [, letters, rest = "", number = "", unit = ""] = NAME_WITH_NUMBER.exec(word) ?? [];
  if (letters !== undefined) return isSmallWord(letters, archive) ? [] : [[letters, rest]];
  if (number !== "") return isSmallWord(unit, archive) ? [] : [[number, unit]];
  if (word.length > LONGEST || !/^[\p{Script=Latin}\p{M}]+$/u.test(word)) return [];
  const found: [string, string][] = [];
  for (let at = 1; at + SHORTEST_PART <= word.length; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const isFirst =
      FIRST_PARTS.has(first) || (at >= SHORTEST_PART && word.length >= SHORTEST && !isStopWord(first, archive));
    if (isFirst && BEGINNING.test(second) && /[aeiouy\u0080-\uffff]/.test(second)) found.push([first, second]);
  }
  return found;
}

/** What stands beside numbers without being part of a name: `in 2016`, `a 10 year plan`. */
function isSmallWord(letters: string, archive: Archive): boolean {
  const lower = letters.toLowerCase();
  if (lower === "a") return true;
  return (lower.length > 1 || WORD_OF_ONE_LETTER.test(lower)) && isStopWord(lower, archive);
}

function isStopWord(word: string, { stopWords }: Archive): boolean {
  return [...stopWords.values()].some((list) => list.has(word));
}

/** A plain word, wherever it is looked for. */
function isFinished(clause: Clause): clause is PlainWord {
  return clause.kind === "word" && !clause.prefix && !clause.exact && clause.slips === 0;
}
