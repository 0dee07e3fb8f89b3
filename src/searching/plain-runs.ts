/** Plain words of a query that stand side by side, and so may be one name. */
import type { Analyzer } from "../analysis/analyzer.ts";
import type { Clause } from "./query.ts";

export type PlainWord = Clause & { readonly kind: "word" };

/** A plain word stands for its other forms too: it is finished, not as written, not nearly so, and looked for everywhere. */
export function isPlainWord(clause: Clause): clause is PlainWord {
  return clause.kind === "word" && !clause.prefix && !clause.exact && clause.slips === 0 && clause.field === null;
}

/** The longest runs, those below negations too. Words on both sides of an OR or a NEAR do not stand side by side. */
export function* plainRuns(clauses: readonly Clause[]): Generator<readonly PlainWord[]> {
  let run: PlainWord[] = [];
  for (const clause of clauses) {
    if (isPlainWord(clause)) {
      run.push(clause);
      continue;
    }
    if (run.length > 0) yield run;
    run = [];
    if (clause.kind === "not") yield* plainRuns([clause.clause]);
    else if (clause.kind === "and") yield* plainRuns(clause.clauses);
    else if (clause.kind === "or" || clause.kind === "near") for (const one of clause.clauses) yield* plainRuns([one]);
  }
  if (run.length > 0) yield run;
}

/** The words of a run, each with its clause. */
export interface RunWords {
  readonly words: readonly string[];
  readonly owners: readonly PlainWord[];
  /** Whether a comma follows each. */
  readonly commas: readonly boolean[];
}

export function wordsOfRun(run: readonly PlainWord[], analyzer: Analyzer, language: string | null): RunWords {
  const words: string[] = [];
  const owners: PlainWord[] = [];
  const commas: boolean[] = [];
  for (const clause of run)
    for (const { word, end } of analyzer.queryTokens(clause.text, language)) {
      words.push(word);
      owners.push(clause);
      commas.push(/[,，]/.test(clause.text[end] ?? ""));
    }
  return { words, owners, commas };
}

/** Whether so many words from a place on are whole clauses: one of several words is replaced whole or not at all. */
export function isWhole({ owners }: RunWords, at: number, length: number): boolean {
  const end = at + length;
  return end <= owners.length && owners[at - 1] !== owners[at] && owners[end - 1] !== owners[end];
}
