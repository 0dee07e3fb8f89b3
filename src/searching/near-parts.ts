/** What may stand beside a NEAR: what has places in a title or a text; of the rest, why it may not. */
import { LIMITS } from "./limits.ts";
import { type Clause, formatClause, type NearClause } from "./query.ts";

export const NEAR_STANDS_BETWEEN = "NEAR stands between two parts, each a word, a phrase, a person or a date.";

/** @returns null where all can stand near each other */
export function nearReason({ clauses, distances }: NearClause): string | null {
  const tooFar = distances.find((distance) => distance < 1 || distance > LIMITS.distance);
  if (tooFar !== undefined) return `NEAR/${tooFar}: one part may be 1 to ${LIMITS.distance} words from the other.`;
  for (const clause of clauses) {
    const reason = placeless(clause);
    if (reason !== null) return reason;
  }
  return null;
}

/** Why a clause has no places that it stands at; null where it has. */
function placeless(clause: Clause): string | null {
  const text = formatClause(clause, true);
  switch (clause.kind) {
    case "word":
    case "phrase":
      return clause.field === null ? null : `NEAR looks in titles and texts alike: ${text} cannot be near something.`;
    case "filter": {
      const { field, value } = clause;
      const hasPlaces = field === "person" || field === "event" || (field === "date" && value !== "none");
      return hasPlaces ? null : `${text} stands at no place in a text, and so near nothing; persons and dates do.`;
    }
    case "own":
      return `${text} stands at no place in a text, and so near nothing; persons and dates do.`;
    case "or":
      return clause.clauses.reduce((found: string | null, one) => found ?? placeless(one), null);
    case "and":
      return `${text} is several parts: what is near something is one. Write words in a row in quotation marks, alternatives with OR.`;
    case "not":
    case "near":
      return `${text} is at no place: what is near something is a word, a phrase, a person or a date.`;
  }
}
