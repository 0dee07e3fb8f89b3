/** What the archive's thesaurus calls a query's words otherwise: *sea level rise* where `coastal erosion` is typed. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import { labelKey } from "../archive/concept-keys.ts";
import type { StoredConcept, StoredLabel } from "../archive/stored-records.ts";
import { range } from "../range.ts";
import { isOrdinaryWord } from "./abbreviations.ts";
import { holdersOf, holdingAll, type LookedUp, positiveWords } from "./look-up.ts";
import { isWhole, type PlainWord, plainRuns, type RunWords, wordsOfRun } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { type WordGroup, wordGroup } from "./words.ts";

/** Longer labels are typed by nobody. */
const MOST_WORDS = 5;
/** So many labels are looked up, those of the first concepts first. */
const MOST_LABELS = 100;

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

/** Words that name concepts. */
interface Named {
  readonly stretch: Stretch;
  /** All of these concepts, that which the words are among them. */
  readonly labels: readonly StoredLabel[];
}

/** All that a label may be as a key; one of no language, in each. */
type KeysOf = (label: string, language: string | null) => string[];

/**
 * The other labels of the concepts that plain words side by side name, by the longest label of those that begin first, as far as
 * releases hold them together with these words.
 *
 * @param known terms of the query's words: a label that consists of them is left out
 */
export async function otherLabels(archive: Archive, naming: Naming, known: ReadonlySet<string>): Promise<OtherLabel[]> {
  const { analyzer, size } = archive;
  const { lookedUp, language: asked } = naming;
  const keysOf: KeysOf = (label, language) => {
    const languages = language === null ? [...analyzer.languages, null] : [language, null];
    return languages.map((one) => labelKey(label, analyzer, one));
  };
  const found: { group: WordGroup; words: BitSet }[] = [];
  for (const { stretch, labels } of await namedConcepts(archive, naming, keysOf)) {
    const groups = stretch.clauses.flatMap((clause) => lookedUp.groups.get(clause) ?? []);
    const holding = groups.map((group) => holdingAll(group, lookedUp.holders, archive));
    const words = holding.reduce((a, b) => a.and(b), BitSet.full(size));
    // What counts as the words already is nothing else.
    const forms = groups.flatMap(({ alternatives }) => alternatives).flatMap((form) => form.words);
    const own = new Set([...known, ...forms.flatMap(({ terms }) => terms)]);
    for (const { text, language } of labels) {
      if (keysOf(text, language).some((key) => stretch.keys.has(key))) continue;
      const group = wordGroup({ kind: "phrase", text, field: null, exact: false }, analyzer, language ?? asked);
      if (!group.words.every(({ terms }) => terms.some((term) => own.has(term)))) found.push({ group, words });
    }
  }
  const taken = found.slice(0, MOST_LABELS);
  const holders = await holdersOf(
    archive,
    taken.map(({ group }) => group),
  );
  return taken.map(({ group, words }) => ({
    group,
    together: togetherness(holdingAll(group, holders, archive), words),
  }));
}

async function namedConcepts(
  archive: Archive,
  { clauses, lookedUp, language }: Naming,
  keysOf: KeysOf,
): Promise<Named[]> {
  const speaking = new Set<Clause>(positiveWords(clauses).filter((clause) => !lookedUp.stops.has(clause)));
  const runs = [...plainRuns(clauses)].map((run) =>
    stretchesOf(wordsOfRun(run, archive.analyzer, language), speaking, (text) => keysOf(text, language)),
  );
  const keys = new Set(runs.flat(2).flatMap((stretch) => [...stretch.keys]));
  if (keys.size === 0) return [];
  const byKey = new Map<string, Set<StoredConcept>>();
  for (const concept of await archive.concepts(keys))
    for (const label of concept.labels.filter(isName))
      for (const key of keysOf(label.text, label.language)) byKey.set(key, (byKey.get(key) ?? new Set()).add(concept));
  return runs.flatMap((run) => named(run, byKey));
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
function named(run: readonly (readonly Stretch[])[], byKey: ReadonlyMap<string, ReadonlySet<StoredConcept>>): Named[] {
  const found: Named[] = [];
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
