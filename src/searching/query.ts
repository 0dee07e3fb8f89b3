/** What a query is once parsed, and how it is written again. Parsing is `parse-query.ts`, meaning is `matching.ts`. */
import { isOperator } from "./operators.ts";

/** Fields of the query language whose value is a name, a date or a path; words may be fielded too, by `title:`. */
export type FilterField =
  | "person"
  | "topic"
  | "said"
  | "office"
  | "date"
  | "after"
  | "before"
  | "event"
  | "lang"
  | "folder";

/** Where alone words are looked for; null for everywhere. */
export type WordField = "title" | null;

/** `exact` are words that match as written: stems do not count. */
export type Clause =
  /** Words as typed, without white space: `Japan-ROK` is one clause of two tokens. */
  | {
      readonly kind: "word";
      readonly text: string;
      readonly prefix: boolean;
      readonly field: WordField;
      readonly exact: boolean;
      /** In how many letters others may differ that count as well. */
      readonly slips: number;
    }
  | { readonly kind: "phrase"; readonly text: string; readonly field: WordField; readonly exact: boolean }
  | { readonly kind: "filter"; readonly field: FilterField; readonly value: string }
  /** A field of the user's own. */
  | { readonly kind: "own"; readonly field: string; readonly value: string }
  | { readonly kind: "not"; readonly clause: Clause }
  | NearClause
  | { readonly kind: "and"; readonly clauses: readonly Clause[] }
  | { readonly kind: "or"; readonly clauses: readonly Clause[] };

export type FilterClause = Clause & { readonly kind: "filter" };

/** What nothing matches: a query of which nothing could be taken. */
export const NOTHING: Clause = { kind: "or", clauses: [] };

/** Words, phrases, persons, dates, or any of several of these, at places of one field that are near each other. */
export interface NearClause {
  readonly kind: "near";
  /** At least two. */
  readonly clauses: readonly Clause[];
  /** How many words each may be from the one before, at most: one fewer than there are clauses. */
  readonly distances: readonly number[];
}

export interface Ignored {
  readonly text: string;
  readonly reason: string;
}

export interface Query {
  /** All of them hold, plain words only as far as the match mode asks. */
  readonly clauses: readonly Clause[];
  readonly ignored: readonly Ignored[];
}

/** The query in the query language, with nothing left to guess. */
export function formatQuery(query: Query): string {
  return query.clauses.map((clause) => formatClause(clause, false)).join(" ");
}

/** @param nested whether it stands within another */
export function formatClause(clause: Clause, nested: boolean): string {
  switch (clause.kind) {
    case "word":
      return `${before(clause)}${clause.text}${clause.prefix ? "*" : ""}${clause.slips > 0 ? `~${clause.slips}` : ""}`;
    case "phrase":
      return `${before(clause)}${quoted(clause.text)}`;
    case "filter":
    case "own":
      return `${clause.field}:${isBare(clause.value) ? clause.value : quoted(clause.value)}`;
    case "not": {
      const text = formatClause(clause.clause, true);
      if (clause.clause.kind === "not") return `-(${text})`;
      return `${/^[-!]/.test(text) ? "NOT " : "-"}${text}`;
    }
    case "near": {
      const [first = "", ...others] = clause.clauses.map((one) => formatClause(one, true));
      const text = others.reduce((all, one, i) => `${all} NEAR/${clause.distances[i]} ${one}`, first);
      return nested ? `(${text})` : text;
    }
    // Of clauses side by side too: `said:` counts for those in its own parentheses alone.
    case "and":
    case "or": {
      const text = clause.clauses.map((one) => formatClause(one, true)).join(clause.kind === "or" ? " OR " : " ");
      return `(${text})`;
    }
  }
}

function before({ field, exact }: { readonly field: WordField; readonly exact: boolean }): string {
  return `${field === null ? "" : `${field}:`}${exact ? "=" : ""}`;
}

/** Whether a value is read as one without quotation marks. */
function isBare(value: string): boolean {
  return !isOperator(value) && /^[^\s()"“”„«»「『:]+$/.test(value);
}

/** In the marks that the text itself does not hold. */
function quoted(text: string): string {
  if (!/["“”„«»]/.test(text)) return `"${text}"`;
  return text.includes("」") ? `『${text}』` : `「${text}」`;
}
