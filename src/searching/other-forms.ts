/** Other wordings of a query's words, by the abbreviations of the archive: `UNSC` and `United Nations Security Council`. */
import type { Analyzer } from "../analysis/analyzer.ts";
import type { AbbreviationIndex } from "./abbreviations.ts";
import type { Clause, WordField } from "./query.ts";
import { type WordGroup, wordGroup } from "./words.ts";

type PlainWord = Clause & { kind: "word" };

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
  addForms(clauses, context, found);
  return found;
}

function addForms(clauses: readonly Clause[], context: FormContext, found: Map<Clause, WordGroup[]>): void {
  const { abbreviations } = context;
  const add = (clause: Clause, group: WordGroup): void => {
    const known = found.get(clause);
    if (known === undefined) found.set(clause, [group]);
    else known.push(group);
  };
  let run: PlainWord[] = [];
  for (const clause of clauses) {
    if (clause.kind === "word" && !clause.prefix && !clause.exact && clause.slips === 0) {
      for (const { long } of abbreviations.longForms(clause.text)) add(clause, phraseOf(long, clause.field, context));
      if (clause.field === null) {
        run.push(clause);
        continue;
      }
    }
    addShortForms(run, context, add);
    run = [];
    if (clause.kind === "and") addForms(clause.clauses, context, found);
    else if (clause.kind === "not") addForms([clause.clause], context, found);
    // Words on both sides of an OR or a NEAR do not stand side by side.
    else if (clause.kind === "or" || clause.kind === "near")
      for (const one of clause.clauses) addForms([one], context, found);
  }
  addShortForms(run, context, add);
}

/** Words side by side that are a long form: each of them is then had by its short form too. */
function addShortForms(
  run: readonly PlainWord[],
  context: FormContext,
  add: (clause: Clause, group: WordGroup) => void,
): void {
  if (run.length < 1) return;
  const words: string[] = [];
  const owners: PlainWord[] = [];
  for (const clause of run)
    for (const token of context.archive.analyzer.queryTokens(clause.text, context.language)) {
      words.push(token.word);
      owners.push(clause);
    }
  for (let at = 0; at < words.length; ) {
    const long = context.abbreviations.longFormAt(words, at);
    const end = at + (long?.length ?? 0);
    // A clause of several words is replaced whole or not at all.
    if (long === null || owners[at - 1] === owners[at] || owners[end - 1] === owners[end]) {
      at++;
      continue;
    }
    const group = { ...phraseOf(long.definition.short, null, context), meaning: long.definition };
    for (const clause of new Set(owners.slice(at, end))) add(clause, group);
    at = end;
  }
}

function phraseOf(text: string, field: WordField, { archive, language }: FormContext): WordGroup {
  return wordGroup({ kind: "phrase", text, field, exact: false }, archive.analyzer, language);
}
