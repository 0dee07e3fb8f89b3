/** Short names of months beside a year, `Aug 2021`, which count as the full ones too. */
import type { Archive } from "../archive/archive.ts";
import type { OtherWording } from "./other-forms.ts";
import { type PlainWord, plainRuns, wordsOfRun } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { fullMonthNames } from "./query-dates.ts";
import { wordGroup } from "./words.ts";

/** For the words that are such a month, the full names that count as they do. */
export function monthForms(
  clauses: readonly Clause[],
  { analyzer, manifest }: Pick<Archive, "analyzer" | "manifest">,
  language: string | null,
): OtherWording[] {
  const found: OtherWording[] = [];
  for (const run of plainRuns(clauses)) {
    const { words, owners } = wordsOfRun(run, analyzer, language);
    const months = fullMonthNames(words, language === null ? manifest.languages : [language]);
    for (const [place, names] of months) {
      const clause = owners[place] as PlainWord;
      // A word of several words is no month.
      if (owners.filter((owner) => owner === clause).length > 1) continue;
      for (const text of names)
        found.push({ clauses: [clause], group: wordGroup({ ...clause, text }, analyzer, language) });
    }
  }
  return found;
}
