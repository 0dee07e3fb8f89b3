/** What a query may stand for, so that no query takes the time of all the archive's words. */
import type { Archive } from "../archive/archive.ts";
import { LIMITS } from "./limits.ts";
import { formatQuery, type Query } from "./query.ts";
import { leaves, rewrite } from "./rewrite.ts";
import { lookUpOf, wordGroup } from "./words.ts";

/**
 * The query without those of its unfinished words that stand for too many; they are ignored. The first ones count first.
 *
 * @param language and exact as they are matched
 */
export async function boundExpansions(
  query: Query,
  { analyzer, index }: Archive,
  { language, exact }: { readonly language: string | null; readonly exact: boolean },
): Promise<Query> {
  let left = LIMITS.expansions;
  const ignored = [...query.ignored];
  const tooMany = new Set();
  for (const clause of leaves(query.clauses)) {
    if (clause.kind !== "word" && clause.kind !== "phrase") continue;
    const unfinished = wordGroup(clause, analyzer, language, exact).words.filter(({ prefix }) => prefix);
    let expansions = 0;
    for (const word of unfinished) expansions += await index.expansions(lookUpOf(word));
    if (expansions <= left) {
      left -= expansions;
      continue;
    }
    tooMany.add(clause);
    const text = formatQuery({ clauses: [clause], ignored: [] });
    const reason = `The unfinished words of a query stand for at most ${LIMITS.expansions} of the archive's; this one for ${expansions}. More of its letters find fewer.`;
    ignored.push({ text, reason });
  }
  if (tooMany.size === 0) return query;
  return { clauses: rewrite(query.clauses, (clause) => (tooMany.has(clause) ? null : clause)), ignored };
}
