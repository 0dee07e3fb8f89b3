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

/** Another wording of some of a query's words. */
export interface OtherWording {
  /** The clauses whose words it replaces, each of them. */
  readonly clauses: readonly Clause[];
  readonly group: WordGroup;
}

/**
 * For word clauses: the long forms of a short one, as phrases, and the short form where words side by side are a long one. What is
 * negated has its other forms too, so that it excludes what it would find. A quoted phrase and an exact word stand as they are.
 */
export function otherForms(clauses: readonly Clause[], context: FormContext): OtherWording[] {
  const long = leaves(clauses).flatMap((clause) => {
    if (clause.kind !== "word" || !isPlainWord({ ...clause, field: null })) return [];
    const longForms = context.abbreviations.longForms(clause.text);
    return longForms.map(
      (form): OtherWording => ({
        clauses: [clause],
        group: phraseOf(form.long, clause.field, context),
      }),
    );
  });
  return [...long, ...[...plainRuns(clauses)].flatMap((run) => shortForms(run, context))];
}

/** Words side by side that are a long form: each of them is then had by its short form too. */
function shortForms(run: readonly PlainWord[], context: FormContext): OtherWording[] {
  const found: OtherWording[] = [];
  const words = wordsOfRun(run, context.archive.analyzer, context.language);
  for (let at = 0; at < words.words.length; ) {
    const long = context.abbreviations.longFormAt(words.words, at);
    if (long === null || !isWhole(words, at, long.length)) {
      at++;
      continue;
    }
    const group = { ...phraseOf(long.definition.short, null, context), meaning: long.definition };
    found.push({ clauses: [...new Set(words.owners.slice(at, at + long.length))], group });
    at += long.length;
  }
  return found;
}

function phraseOf(text: string, field: WordField, { archive, language }: FormContext): WordGroup {
  return wordGroup({ kind: "phrase", text, field, exact: false }, archive.analyzer, language);
}
