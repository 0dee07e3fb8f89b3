/** What the archive's thesaurus calls a query's words otherwise: *sea level rise* where `coastal erosion` is typed. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import { labelKey } from "../archive/concept-keys.ts";
import type { StoredConcept, StoredLabel } from "../archive/manifest.ts";
import { range } from "../range.ts";
import { isOrdinaryWord } from "./abbreviations.ts";
import { holdersOf, holdingAll, type LookedUp, positiveWords } from "./matching.ts";
import { isWhole, type PlainWord, plainRuns, type RunWords, wordsOfRun } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { type WordGroup, wordGroup } from "./words.ts";

/** Longer labels are typed by nobody. */
const MOST_WORDS = 5;

/** The words that may name concepts. */
export interface Naming {
  readonly clauses: readonly Clause[];
  readonly lookedUp: LookedUp;
  /** The language that the query names; null for all of the archive's. */
  readonly language: string | null;
}

/** A label of a concept that words of a query name by another. */
export interface OtherLabel {
  readonly group: WordGroup;
  /** How far the releases that hold it are those that hold the words, up to 1: a thesaurus has much under one name, an archive less. */
  readonly together: number;
}

/** Words side by side that may be a label. */
interface Stretch {
  readonly clauses: readonly PlainWord[];
  /** How many words they have. */
  readonly length: number;
  readonly text: string;
  /** What the text is as a label, in one language or another. */
  readonly keys: ReadonlySet<string>;
}

/**
 * The other labels of the concepts that plain words side by side name, by the longest label of those that begin first, as far as
 * releases hold them together with these words.
 *
 * @param known terms of the query's words: a label that consists of them is left out
 */
export async function otherLabels(
  archive: Archive,
  { clauses, lookedUp, language }: Naming,
  known: ReadonlySet<string>,
): Promise<OtherLabel[]> {
  const { analyzer, size } = archive;
  const keysOf = (label: string, own: string | null): string[] => {
    const languages = own === null ? [...analyzer.languages, null] : [own, null];
    return languages.map((one) => labelKey(label, analyzer, one));
  };
  const speaking = new Set<Clause>(positiveWords(clauses).filter((clause) => !lookedUp.stops.has(clause)));
  const runs = [...plainRuns(clauses)].map((run) =>
    stretchesOf(wordsOfRun(run, analyzer, language), speaking, (text) => keysOf(text, language)),
  );
  const asked = runs.flat(2).flatMap(({ keys }) => [...keys]);
  const concepts = asked.length === 0 ? [] : await archive.concepts(new Set(asked));
  const byKey = new Map<string, Set<StoredConcept>>();
  for (const concept of concepts)
    for (const { text, language: own } of concept.labels.filter(isName))
      for (const key of keysOf(text, own)) byKey.set(key, (byKey.get(key) ?? new Set()).add(concept));

  const found: { group: WordGroup; words: BitSet }[] = [];
  for (const { stretch, labels } of runs.flatMap((run) => named(run, byKey))) {
    const groups = stretch.clauses.flatMap((clause) => lookedUp.groups.get(clause) ?? []);
    const words = groups.reduce(
      (docs, group) => docs.and(holdingAll(group, lookedUp.holders, archive)),
      BitSet.full(size),
    );
    // What counts as the words already is nothing else.
    const forms = groups.flatMap(({ alternatives }) => alternatives).flatMap((form) => form.words);
    const own = new Set([...known, ...forms.flatMap(({ terms }) => terms)]);
    for (const { text, language: ofLabel } of labels) {
      if (keysOf(text, ofLabel).some((key) => stretch.keys.has(key))) continue;
      const group = wordGroup({ kind: "phrase", text, field: null, exact: false }, analyzer, ofLabel ?? language);
      if (!group.words.every(({ terms }) => terms.some((term) => own.has(term)))) found.push({ group, words });
    }
  }
  const holders = await holdersOf(
    archive,
    found.map(({ group }) => group),
  );
  return found.map(({ group, words }) => ({
    group,
    together: togetherness(holdingAll(group, holders, archive), words),
  }));
}

/** The cosine of two sets, as if both had one release more: 1 where nobody uses the words, so that the thesaurus is all there is to go by. */
function togetherness(a: BitSet, b: BitSet): number {
  return (a.and(b).count + 1) / (Math.sqrt(a.count * b.count) + 1);
}

/** What may be a label, by the place of its first word, the longest first. */
function stretchesOf(
  words: RunWords,
  speaking: ReadonlySet<Clause>,
  keysOf: (text: string) => readonly string[],
): Stretch[][] {
  return words.owners.map((_, at) =>
    range(MOST_WORDS).flatMap((shorter) => {
      const length = MOST_WORDS - shorter;
      const clauses = [...new Set(words.owners.slice(at, at + length))];
      if (!isWhole(words, at, length) || !clauses.every((clause) => speaking.has(clause))) return [];
      const text = clauses.map((clause) => clause.text).join(" ");
      return { clauses, length, text, keys: new Set(keysOf(text)) };
    }),
  );
}

/** `WHO` is one in capitals alone, which a query may well lack. */
function isName({ text }: StoredLabel): boolean {
  return text !== text.toUpperCase() || !isOrdinaryWord(text.toLowerCase());
}

/** The stretches of a run that name concepts, none of which overlaps another, with all labels of these. */
function named(
  run: readonly (readonly Stretch[])[],
  byKey: ReadonlyMap<string, ReadonlySet<StoredConcept>>,
): { readonly stretch: Stretch; readonly labels: readonly StoredLabel[] }[] {
  const found: { stretch: Stretch; labels: StoredLabel[] }[] = [];
  for (let at = 0; at < run.length; ) {
    const [first] = (run[at] ?? []).flatMap((stretch) => {
      const concepts = new Set([...stretch.keys].flatMap((key) => [...(byKey.get(key) ?? [])]));
      const labels = [...concepts].flatMap((concept) => concept.labels);
      return labels.length === 0 ? [] : { stretch, labels };
    });
    if (first !== undefined) found.push(first);
    at += first?.stretch.length ?? 1;
  }
  return found;
}
