/** Other words for those of a query, by the thesaurus of the archive: `throwaway plastics` and *single-use plastics*. */
import type { Archive } from "../archive/archive.ts";
import { labelKey } from "../archive/concept-keys.ts";
import type { StoredLabel } from "../archive/manifest.ts";
import { isWhole, plainRuns, type RunWords, wordsOfRun } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { type WordGroup, wordGroup } from "./words.ts";

/** Longer labels are typed by nobody. */
const MOST_WORDS = 5;

/** A concept that a query names. */
export interface NamedConcept {
  /** The words that name it. */
  readonly clauses: ReadonlySet<Clause>;
  /** Its other labels, each as a phrase. */
  readonly labels: readonly WordGroup[];
}

/** The concepts that words side by side name, by the longest labels of those that begin first. */
export async function namedConcepts(
  clauses: readonly Clause[],
  archive: Archive,
  language: string | null,
): Promise<NamedConcept[]> {
  const { analyzer } = archive;
  const languages = language === null ? [...analyzer.languages, null] : [language, null];
  const keysOf = (label: string): string[] => [...new Set(languages.map((one) => labelKey(label, analyzer, one)))];
  const runs = [...plainRuns(clauses)].map((run) => wordsOfRun(run, analyzer, language));
  const typed = new Map(runs.flatMap((run) => stretches(run)).map((text) => [text, keysOf(text)]));
  const concepts = await archive.concepts(new Set([...typed.values()].flat()));
  const byKey = new Map<string, StoredLabel[][]>();
  for (const { labels } of concepts)
    for (const { text, language: own } of labels)
      for (const key of own === null ? keysOf(text) : [labelKey(text, analyzer, own)])
        byKey.set(key, [...(byKey.get(key) ?? []), [...labels]]);
  const found: NamedConcept[] = [];
  for (const run of runs)
    for (let at = 0; at < run.words.length; ) {
      const length = lengths(run, at).find((one) => typed.get(textAt(run, at, one))?.some((key) => byKey.has(key))) ?? 0;
      if (length > 0) {
        const keys = typed.get(textAt(run, at, length)) ?? [];
        const owners = new Set<Clause>(run.owners.slice(at, at + length));
        const labels = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].flat();
        const texts = new Map(labels.filter((l) => !keysOf(l.text).some((k) => keys.includes(k))).map((l) => [l.text, l]));
        if (process.env.TRACE) console.log(textAt(run, at, length), "->", [...texts.keys()].join("; "));
        const groups = Array.from(texts.values(), ({ text, language: own }) =>
          wordGroup({ kind: "phrase", text, field: null, exact: false }, analyzer, own ?? language),
        );
        found.push({ clauses: owners, labels: groups });
      }
      at += Math.max(1, length);
    }
  return found;
}

function stretches(run: RunWords): string[] {
  return run.words.flatMap((_, at) => lengths(run, at).map((length) => textAt(run, at, length)));
}

function lengths(run: RunWords, at: number): number[] {
  const found: number[] = [];
  for (let length = MOST_WORDS; length > 0; length--) if (isWhole(run, at, length)) found.push(length);
  return found;
}

function textAt({ words }: RunWords, at: number, length: number): string {
  return words.slice(at, at + length).join(" ");
}
