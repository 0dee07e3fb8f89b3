/** Queries with some of their clauses replaced or left out. */
import type { Clause } from "./query.ts";

/**
 * @param replace a clause that has no others in it, by what is to stand in its place; null leaves it out, and what has nothing left
 * @param beside what becomes of clauses that stand side by side, once theirs were replaced
 */
export function rewrite(
  clauses: readonly Clause[],
  replace: (clause: Clause) => Clause | null,
  beside: (clauses: readonly Clause[]) => readonly Clause[] = (same) => same,
): readonly Clause[] {
  const one = (clause: Clause): Clause | null => {
    switch (clause.kind) {
      case "not": {
        const inner = one(clause.clause);
        return inner === null ? null : { ...clause, clause: inner };
      }
      case "and":
        return grouped("and", rewrite(clause.clauses, replace, beside));
      case "or":
        return grouped("or", all(clause.clauses));
      case "near": {
        const kept = all(clause.clauses);
        // Without one of them it is not known what the others are to be near.
        return kept.length < clause.clauses.length ? grouped("and", kept) : { ...clause, clauses: kept };
      }
      default:
        return replace(clause);
    }
  };
  const all = (some: readonly Clause[]): Clause[] => some.flatMap((clause) => one(clause) ?? []);
  return beside(all(clauses));
}

function grouped(kind: "and" | "or", clauses: readonly Clause[]): Clause | null {
  return clauses.length > 1 ? { kind, clauses } : (clauses[0] ?? null);
}

/** Whether nothing but words and phrases is asked for, side by side. */
export function isOfWords(clauses: readonly Clause[]): boolean {
  return clauses.every(({ kind }) => kind === "word" || kind === "phrase");
}

/** All clauses that have no others in them, in the order of the query. */
export function leaves(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => {
    if (clause.kind === "not") return leaves([clause.clause]);
    return "clauses" in clause ? leaves(clause.clauses) : clause;
  });
}
