/**
 * Words that some write as one and others as two: `healthcare`, `health-care`, `health care`. Whatever is typed stands for the others
 * too, as far as the archive's own releases write them.
 */
import type { Archive } from "../archive/archive.ts";
import type { BitSet } from "../archive/bit-set.ts";
import { SPANNED_FIELD } from "../archive/minisearch.ts";
import { LIMITS } from "./limits.ts";
import type { OtherWording } from "./other-forms.ts";
import { type PlainWord, plainRuns } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { leaves } from "./rewrite.ts";
import { spelt } from "./words.ts";

/** First parts of words that are short, or none by themselves. */
const FIRST_PARTS: ReadonlySet<string> = new Set(
  `air anti auto bi bio co counter cross cyber de e eco electro extra fore geo hydro in inter intra land macro mega micro mid mini mis multi
   neo neuro non off on out over para photo poly post pre pro pseudo psycho re sea self semi socio sub super tele trans ultra un under up
   vice web`.split(/\s+/),
);
const SHORTEST_PART = 3;
/** Of two parts that are words by themselves. */
const SHORTEST = 7;
/** How a word begins: consonants that no word begins with are no end of a part. */
const BEGINNING: RegExp = /^(?:.?[aeiouy\u0080-\uffff]|.[hlrw]|s[cklmnpqt]|[gk]n)/;
/** A word in two parts is another spelling of it where so large a share of the releases that write either write that. */
const SHARE = 0.02;

/** One word in hyphens by the word without them; neighbours by the word that they are together. */
export function joinedSpellings(clauses: readonly Clause[], archive: Archive, language: string | null): OtherWording[] {
  const hyphened = leaves(clauses).flatMap((clause): OtherWording[] => {
    if (!isFinished(clause) || !/^\p{L}+(?:[-‐‑]\p{L}+)+$/u.test(clause.text)) return [];
    return [
      { clauses: [clause], group: spelt(clause.text.replace(/[-‐‑]/g, ""), clause.field, archive.analyzer, language) },
    ];
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
): Promise<OtherWording[]> {
  const words = leaves(clauses).filter(isFinished).slice(0, LIMITS.compounds);
  const candidates = words.flatMap((clause) =>
    splitsOf(clause.text.toLowerCase(), archive).map(
      (parts): OtherWording => ({
        clauses: [clause],
        group: spelt(parts.join("-"), clause.field, archive.analyzer, language),
      }),
    ),
  );
  const terms = [...new Set(candidates.flatMap(({ group }) => group.words.flatMap((word) => word.terms)))];
  const frequencies = await archive.index.frequencies(terms, SPANNED_FIELD);
  const known = new Set(terms.filter((_, i) => (frequencies[i] as number) > 0));
  return candidates.filter(({ group }) => group.words.every((word) => word.terms.some((term) => known.has(term))));
}

/** Whether the releases that write a word in two are more than an accident. @param whole those that hold the word as it was typed */
export function isSpelling(split: BitSet, whole: BitSet): boolean {
  return split.count > 0 && split.count >= SHARE * (split.count + whole.count);
}

/** Pairs of parts of a word. */
function splitsOf(word: string, archive: Archive): (readonly [string, string])[] {
  if (!/^[\p{Script=Latin}\p{M}]+$/u.test(word)) return [];
  const found: [string, string][] = [];
  for (let at = 1; at + SHORTEST_PART <= word.length; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const isFirst =
      FIRST_PARTS.has(first) || (at >= SHORTEST_PART && word.length >= SHORTEST && !isStopWord(first, archive));
    if (isFirst && BEGINNING.test(second) && /[aeiouy\u0080-\uffff]/.test(second)) found.push([first, second]);
  }
  return found;
}

function isStopWord(word: string, { stopWords }: Archive): boolean {
  return [...stopWords.values()].some((list) => list.has(word));
}

/** A plain word, wherever it is looked for. */
function isFinished(clause: Clause): clause is PlainWord {
  return clause.kind === "word" && !clause.prefix && !clause.exact && clause.slips === 0;
}
