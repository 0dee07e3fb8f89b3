/** Words as they stand in texts, looked up in every segment of an index: the terms that they stand under, and where in that form. */
import { hasSigns, partsOfForm, type Signs } from "../analysis/signs.ts";
import type { TermEntry } from "./dictionary.ts";
import type { PlacedSegment } from "./found-terms.ts";
import type { Occurrences } from "./occurrences.ts";
import type { Postings } from "./postings.ts";

/** A term in one segment that holds it. */
export interface WordPart extends PlacedSegment {
  readonly entry: TermEntry;
  readonly postings: Postings;
  /** Which of its occurrences count; null for all. */
  readonly occurrences: Occurrences | null;
}

/** A word as it stands in texts. */
export interface WrittenWord {
  readonly form: string;
  /** Those that have to stand at it. By default none. */
  readonly signs?: Signs;
  /** Whether longer forms count too. */
  readonly prefix: boolean;
}

export async function findForms(segments: readonly PlacedSegment[], word: WrittenWord): Promise<WordPart[]> {
  const parts = await Promise.all(segments.map((placed) => formsIn(placed, word)));
  return parts.flat();
}

/** Terms where they stand in a form whose word passes. */
export async function findInForms(
  segments: readonly PlacedSegment[],
  terms: readonly string[],
  passes: (word: string) => boolean,
): Promise<WordPart[]> {
  const sorted = [...terms].sort();
  const parts = await Promise.all(
    segments.map((placed) => termsInForms(placed, sorted, (form) => passes(partsOfForm(form).word))),
  );
  return parts.flat();
}

async function formsIn(placed: PlacedSegment, { form, signs, prefix }: WrittenWord): Promise<WordPart[]> {
  const { segment } = placed;
  const [terms, longer] = await Promise.all([
    segment.termsOfForm(form, prefix),
    prefix ? segment.withPrefix(form) : [],
  ]);
  const wanted = [...new Set([...terms, form, ...longer.map(({ term }) => term)])].sort();
  return termsInForms(placed, wanted, (one) => {
    const own = partsOfForm(one);
    return (prefix ? own.word.startsWith(form) : own.word === form) && (signs === undefined || hasSigns(own, signs));
  });
}

/** @param terms ascending */
async function termsInForms(
  placed: PlacedSegment,
  terms: readonly string[],
  passes: (form: string) => boolean,
): Promise<WordPart[]> {
  const { segment } = placed;
  const entries = (await segment.find(terms)).filter((entry) => entry !== null);
  const postings = await segment.postings(entries);
  const occurrences = await segment.occurrences(entries, postings, passes);
  return entries.map((entry, i) => ({
    ...placed,
    entry,
    postings: postings[i] as Postings,
    occurrences: occurrences[i] ?? null,
  }));
}
