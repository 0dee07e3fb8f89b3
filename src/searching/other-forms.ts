/** Other wordings of a query's words, by the abbreviations of the archive: `UNSC` and `United Nations Security Council`. */
import type { Analyzer } from "../analysis/analyzer.ts";
import type { AbbreviationIndex } from "./abbreviations.ts";
import { isPlainWord, isWhole, type PlainWord, plainRuns, wordsOfRun } from "./plain-runs.ts";
import type { Clause, WordField } from "./query.ts";
import { leaves } from "./rewrite.ts";
import { type WordGroup, wordGroup } from "./words.ts";

interface FormContext {
  readonly archive: { readonly analyzer: Analyzer };
  readonly abbreviations: AbbreviationIndex;
  readonly language: string | null;
}

/**
 * For word clauses: the long forms of a short one, as phrases, and the short form where words side by side are a long one. What is
 * negated has its other forms too, so that it excludes what it would find. A quoted phrase and an exact word stand as they are.
 */
export function otherForms(clauses: readonly Clause[], context: FormContext): Map<Clause, readonly WordGroup[]> {
  const found = new Map<Clause, WordGroup[]>();
  const add = (clause: Clause, group: WordGroup): void => {
    const known = found.get(clause);
    if (known === undefined) found.set(clause, [group]);
    else known.push(group);
  };
  for (const clause of leaves(clauses))
    if (clause.kind === "word" && isPlainWord({ ...clause, field: null }))
      for (const { long } of context.abbreviations.longForms(clause.text))
        add(clause, phraseOf(long, clause.field, context));
  for (const run of plainRuns(clauses)) addShortForms(run, context, add);
  return found;
}

/** Words side by side that are a long form: each of them is then had by its short form too. */
function addShortForms(
  run: readonly PlainWord[],
  context: FormContext,
  add: (clause: Clause, group: WordGroup) => void,
): void {
  const words = wordsOfRun(run, context.archive.analyzer, context.language);
  for (let at = 0; at < words.words.length; ) {
    const long = context.abbreviations.longFormAt(words.words, at);
    if (long === null || !isWhole(words, at, long.length)) {
      at++;
      continue;
    }
    const group = { ...phraseOf(long.definition.short, null, context), meaning: long.definition };
    for (const clause of new Set(words.owners.slice(at, at + long.length))) add(clause, group);
    at += long.length;
  }
}

function phraseOf(text: string, field: WordField, { archive, language }: FormContext): WordGroup {
  return wordGroup({ kind: "phrase", text, field, exact: false }, archive.analyzer, language);
}
