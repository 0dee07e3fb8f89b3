/** The concepts of the thesaurus that an archive's releases are about, by which a query finds other words for its own. */
import { ALL_STEMMERS } from "../analysis/all-stemmers.ts";
import { createAnalyzer } from "../analysis/analyzer.ts";
import { STEMMED_LANGUAGES } from "../analysis/stem.ts";
import { labelKey } from "../archive/concept-keys.ts";
import type { StoredConcept, StoredLabel } from "../archive/stored-records.ts";
import { topicKey } from "./topics.ts";

/** A concept of a thesaurus, as far as its labels go. */
export interface LabelledConcept {
  readonly prefLabels: readonly StoredLabel[];
  readonly altLabels: readonly StoredLabel[];
}

/**
 * Those of some concepts that are topics in an archive and have several labels in its languages, in their order.
 *
 * @param topics of the archive's releases
 * @param languages of the archive's releases
 */
export function conceptsOf(
  concepts: readonly LabelledConcept[],
  topics: Iterable<string>,
  languages: readonly string[],
): StoredConcept[] {
  const shown = new Set(Array.from(topics, topicKey));
  const bases = new Set(languages.map(baseOf));
  return concepts
    .filter(({ prefLabels }) => prefLabels.some(({ text }) => shown.has(topicKey(text))))
    .map(({ prefLabels, altLabels }) => ({
      labels: [...prefLabels, ...altLabels].filter(({ language }) => language === null || bases.has(baseOf(language))),
    }))
    .filter(({ labels }) => labels.length > 1);
}

/** Each label as its language has it; one of no language, as each of the archive's has it. */
export function conceptKeys({ labels }: StoredConcept, languages: readonly string[]): string[] {
  const keys = labels.flatMap(({ text, language }) =>
    (language === null ? [null, ...languages] : [language]).map((one) => labelKey(text, ANALYZER, one)),
  );
  return [...new Set(keys)].filter((key) => key !== "");
}

const ANALYZER = createAnalyzer(STEMMED_LANGUAGES, ALL_STEMMERS);

/** `en` of `en-GB`. */
function baseOf(language: string): string {
  return language.toLowerCase().split("-")[0] ?? language;
}
