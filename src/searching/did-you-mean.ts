/** A query with its mistyped words put right, where that surely finds more. */
import type { PackedIndex } from "../archive/packed-index.ts";
import { isRare, slipsBetween } from "./corrections.ts";
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
  const { archive, names } = context;
  const corrected = await Promise.all(clauses.map((clause) => correct(clause, strict, relaxed, archive.index)));
  if (corrected.every((clause, i) => clause === clauses[i])) return null;
  const meant = { ...context, said: await saidScopes(corrected, names) };
  const matching = await new Matcher(meant, await lookUp(meant, corrected)).all(corrected);
  return matching.count > found ? formatQuery({ clauses: corrected, ignored: [] }) : null;
}

/** The clause itself where it is left as it is. */
async function correct(clause: Clause, strict: LookedUp, relaxed: LookedUp, index: PackedIndex): Promise<Clause> {
  if ("clauses" in clause) {
    const clauses = await Promise.all(clause.clauses.map((one) => correct(one, strict, relaxed, index)));
    return clauses.every((one, i) => one === clause.clauses[i]) ? clause : { ...clause, clauses };
  }
  if (clause.kind !== "word" || clause.slips > 0) return clause;
  const [own, ...others] = strict.groups.get(clause)?.words ?? [];
  const [correction] = relaxed.groups.get(clause)?.words[0]?.corrections ?? [];
  if (own === undefined || others.length > 0 || correction === undefined) return clause;
  if (!isRare(strict.holders.get(own)?.count ?? 0, index.documents)) return clause;
  const forms = await index.formsOf(correction.term);
  const slips = (form: string): number => slipsBetween(own.word, form, FAR) ?? FAR + 1;
  const [nearest = correction.term] = [...forms].sort((a, b) => slips(a) - slips(b));
  return { ...clause, text: inCaseOf(clause.text, nearest) };
}

/** Forms further away are all alike. */
const FAR = 6;

/** A word in capitals, or with one, as another was typed. */
function inCaseOf(typed: string, word: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return word.toUpperCase();
  const [first = "", ...rest] = word;
  return /^\p{Lu}/u.test(typed) ? first.toUpperCase() + rest.join("") : word;
}
