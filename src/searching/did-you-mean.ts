/** A query with its mistyped words put right, where that surely finds more. */
import { type LookedUp, lookUp, type MatchContext, Matcher } from "./matching.ts";
import { type Clause, formatQuery } from "./query.ts";
import { saidScopes } from "./said.ts";

/**
 * @param strict what the query's own words are found by
 * @param relaxed the same with typos forgiven
 * @param found how many releases match the query as it is
 * @returns null where nothing is mistyped, or nothing is gained
 */
export async function didYouMean(
  context: MatchContext,
  clauses: readonly Clause[],
  strict: LookedUp,
  relaxed: LookedUp,
  found: number,
): Promise<string | null> {
  const { names } = context;
  const corrected = clauses.map((clause) => correct(clause, strict, relaxed));
  if (corrected.every((clause, i) => clause === clauses[i])) return null;
  const meant = { ...context, said: await saidScopes(corrected, names) };
  const matching = await new Matcher(meant, await lookUp(meant, corrected)).all(corrected);
  return matching.count > found ? formatQuery({ clauses: corrected, ignored: [] }) : null;
}

/** The clause itself where it is left as it is. */
function correct(clause: Clause, strict: LookedUp, relaxed: LookedUp): Clause {
  if ("clauses" in clause) {
    const clauses = clause.clauses.map((one) => correct(one, strict, relaxed));
    return clauses.every((one, i) => one === clause.clauses[i]) ? clause : { ...clause, clauses };
  }
  if (clause.kind !== "word" || clause.slips > 0) return clause;
  const [own, ...others] = strict.groups.get(clause)?.words ?? [];
  const meant = relaxed.groups.get(clause)?.words[0]?.corrections[0]?.meant ?? null;
  if (own === undefined || others.length > 0 || meant === null) return clause;
  return { ...clause, text: inCaseOf(clause.text, meant) };
}

/** A word in capitals, or with one, as another was typed. */
function inCaseOf(typed: string, word: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return word.toUpperCase();
  const [first = "", ...rest] = word;
  return /^\p{Lu}/u.test(typed) ? first.toUpperCase() + rest.join("") : word;
}
