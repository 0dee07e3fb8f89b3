/**
 * A typed query to its clauses. Never throws: what cannot be taken as written is taken as words, or left out and said.
 *
 *   query  = or                       or    = and { "OR" and }         and = unary { unary }
 *   unary  = ["-"] primary            value = phrase | chunk
 *   primary = "(" or ")" | field ":" value | ["title:"] ["="] (phrase | chunk ["*"])
 */
import { isBefore, isDate, isDateOrInterval } from "./edtf.ts";
import type { Clause, FilterField, Ignored, Query, WordField } from "./query.ts";

/** Longer queries are cut: no reader types one, and time stays bounded. */
const MAX_QUERY_LENGTH = 2_000;
const MAX_CLAUSES = 100;
const MAX_DEPTH = 20;

const FILTERS: Readonly<Record<string, FilterField>> = {
  person: "person",
  topic: "topic",
  said: "said",
  date: "date",
  after: "after",
  before: "before",
  event: "event",
  lang: "lang",
  language: "lang",
  folder: "folder",
};

type Lexeme =
  | { readonly kind: "open" | "close" | "or" | "not" }
  | { readonly kind: "field"; readonly name: string; readonly text: string }
  | { readonly kind: "phrase" | "chunk"; readonly text: string; readonly exact: boolean };

const OPENING = '"“”„«»「『';
const CLOSING: Readonly<Record<string, string>> = { "「": "」", "『": "』" };
const STRAIGHT_CLOSERS = '"“”«»';

/** @param ownFields names of the user's own fields, which are taken as filters */
export function parseQuery(text: string, ownFields: readonly string[] = []): Query {
  const ignored: Ignored[] = [];
  let source = text;
  if (source.length > MAX_QUERY_LENGTH) {
    ignored.push({
      text: `${source.slice(MAX_QUERY_LENGTH, MAX_QUERY_LENGTH + 40)}…`,
      reason: `A query ends after ${MAX_QUERY_LENGTH} characters.`,
    });
    source = source.slice(0, MAX_QUERY_LENGTH);
  }
  const parser = new Parser(lex(source, ownFields, ignored), ignored);
  const clause = parser.parse();
  if (clause === null) return { clauses: [], ignored };
  return { clauses: clause.kind === "and" ? clause.clauses : [clause], ignored };
}

function lex(text: string, ownFields: readonly string[], ignored: Ignored[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const exact = isExactMark(text, at, lexemes.at(-1));
    if (exact) at++;
    const character = text[at] ?? "";
    if (/\s/.test(character)) at++;
    else if (character === "(" || character === ")") {
      lexemes.push({ kind: character === "(" ? "open" : "close" });
      at++;
    } else if (character === "-" && !exact && /[^\s\-)]/.test(text[at + 1] ?? "") && lexemes.at(-1)?.kind !== "field") {
      lexemes.push({ kind: "not" });
      at++;
    } else if (OPENING.includes(character)) {
      const end = closingQuote(text, at);
      if (end === -1) {
        ignored.push({ text: character, reason: "A quotation mark that is never closed." });
        at++;
      } else {
        lexemes.push({ kind: "phrase", text: text.slice(at + 1, end).trim(), exact });
        at = end + 1;
      }
    } else {
      const chunk = /^[^\s()"“”„«»「『]+/.exec(text.slice(at))?.[0] ?? character;
      const field = exact ? undefined : /^([\p{L}][\p{L}\p{N}_-]*):/u.exec(chunk)?.[1];
      const name = field?.toLowerCase();
      if (
        field !== undefined &&
        name !== undefined &&
        (name === "title" || Object.hasOwn(FILTERS, name) || ownFields.includes(field))
      ) {
        lexemes.push({ kind: "field", name: ownFields.includes(field) ? field : name, text: `${field}:` });
        at += field.length + 1;
      } else {
        // AND is what side by side means already.
        if (exact) lexemes.push({ kind: "chunk", text: chunk, exact });
        else if (chunk === "OR") lexemes.push({ kind: "or" });
        else if (chunk === "NOT") lexemes.push({ kind: "not" });
        else if (chunk !== "AND") lexemes.push({ kind: "chunk", text: chunk, exact });
        at += chunk.length;
      }
    }
  }
  return lexemes;
}

/** Whether an equals sign stands right before a word or phrase, which is then to match as written. A filter's value may begin with one. */
function isExactMark(text: string, at: number, before: Lexeme | undefined): boolean {
  if (before?.kind === "field" && before.name !== "title") return false;
  return text[at] === "=" && /[^\s()]/.test(text[at + 1] ?? "");
}

function closingQuote(text: string, open: number): number {
  const closer = CLOSING[text[open] ?? ""];
  if (closer !== undefined) return text.indexOf(closer, open + 1);
  for (let at = open + 1; at < text.length; at++) if (STRAIGHT_CLOSERS.includes(text[at] ?? "")) return at;
  return -1;
}

class Parser {
  readonly #lexemes: readonly Lexeme[];
  readonly #ignored: Ignored[];
  #at = 0;
  #clauses = 0;

  constructor(lexemes: readonly Lexeme[], ignored: Ignored[]) {
    this.#lexemes = lexemes;
    this.#ignored = ignored;
  }

  parse(): Clause | null {
    const clauses: Clause[] = [];
    // A closing parenthesis that was never opened ends `#or` early: what follows is a further part of the query.
    while (this.#at < this.#lexemes.length) {
      const clause = this.#or(0);
      if (clause !== null) clauses.push(...(clause.kind === "and" ? clause.clauses : [clause]));
      if (this.#lexemes[this.#at]?.kind === "close") {
        this.#ignored.push({ text: ")", reason: "A parenthesis that was never opened." });
        this.#at++;
      }
    }
    return combine("and", clauses);
  }

  #or(depth: number): Clause | null {
    const clauses: Clause[] = [];
    for (;;) {
      const clause = this.#and(depth);
      if (clause !== null) clauses.push(clause);
      if (this.#lexemes[this.#at]?.kind !== "or") break;
      if (clause === null) this.#ignored.push({ text: "OR", reason: "OR stands between two clauses." });
      this.#at++;
      const next = this.#lexemes[this.#at]?.kind;
      if (next === undefined || next === "close") {
        this.#ignored.push({ text: "OR", reason: "OR stands between two clauses." });
        break;
      }
    }
    return combine("or", clauses);
  }

  #and(depth: number): Clause | null {
    const clauses: Clause[] = [];
    for (let next = this.#lexemes[this.#at]; next !== undefined; next = this.#lexemes[this.#at]) {
      if (next.kind === "or" || next.kind === "close") break;
      const clause = this.#unary(depth);
      if (clause === null) continue;
      if (++this.#clauses > MAX_CLAUSES) {
        this.#ignored.push({ text: "…", reason: `A query has at most ${MAX_CLAUSES} words and clauses.` });
        this.#at = this.#lexemes.length;
        break;
      }
      clauses.push(clause);
    }
    return combine("and", this.#withoutEmptyTime(clauses));
  }

  /** Clauses side by side without `after:` and `before:` between which there is no day. */
  #withoutEmptyTime(clauses: readonly Clause[]): readonly Clause[] {
    const values = (field: FilterField): string[] =>
      clauses.flatMap((clause) => (clause.kind === "filter" && clause.field === field ? [clause.value] : []));
    const after = values("after").reduce((latest, value) => (isBefore(latest, value) ? value : latest), "0000");
    const before = values("before").reduce((first, value) => (isBefore(value, first) ? value : first), "9999");
    if (!isBefore(before, after)) return clauses;
    this.#ignored.push({
      text: `after:${after} before:${before}`,
      reason: "No day is both: the time after which is later than the one before which.",
    });
    return clauses.filter(
      (clause) => !(clause.kind === "filter" && (clause.field === "after" || clause.field === "before")),
    );
  }

  #unary(depth: number): Clause | null {
    if (this.#lexemes[this.#at]?.kind !== "not") return this.#primary(depth);
    this.#at++;
    const clause = this.#primary(depth);
    return clause === null ? null : { kind: "not", clause };
  }

  #primary(depth: number): Clause | null {
    const lexeme = this.#lexemes[this.#at++];
    switch (lexeme?.kind) {
      case "open":
        return this.#group(depth + 1);
      case "field":
        return this.#fielded(lexeme.name, lexeme.text);
      case "phrase":
        return phrase(lexeme, null);
      case "chunk":
        return word(lexeme, null);
      default:
        return null; // A second "-", or the end.
    }
  }

  #group(depth: number): Clause | null {
    if (depth > MAX_DEPTH) {
      this.#ignored.push({ text: "(", reason: `Parentheses nest at most ${MAX_DEPTH} deep.` });
      return null; // The words inside are read as if it were not there; its closing is then told as unopened.
    }
    const clause = this.#or(depth);
    if (this.#lexemes[this.#at]?.kind === "close") this.#at++;
    else this.#ignored.push({ text: "(", reason: "A parenthesis that is never closed." });
    return clause;
  }

  #fielded(name: string, typed: string): Clause | null {
    const next = this.#lexemes[this.#at];
    if (next?.kind !== "phrase" && next?.kind !== "chunk") {
      this.#ignored.push({ text: typed, reason: "A field wants a value right after its colon." });
      return null;
    }
    this.#at++;
    if (next.text === "") {
      this.#ignored.push({ text: `${typed}""`, reason: "A field wants a value right after its colon." });
      return null;
    }
    if (name === "title") return next.kind === "phrase" ? phrase(next, "title") : word(next, "title");
    const field = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (field === undefined) return { kind: "own", field: name, value: next.text };
    const reason = badValue(field, next.text);
    if (reason === null) return { kind: "filter", field, value: next.text };
    this.#ignored.push({ text: `${typed}${next.text}`, reason });
    return null;
  }
}

function badValue(field: FilterField, value: string): string | null {
  switch (field) {
    case "after":
    case "before":
      return isDate(value) ? null : "A date is written 2016, 2016-09 or 2016-09-18, and is in the calendar.";
    case "date":
      return value === "none" || isDate(value)
        ? null
        : "A date is written 2016, 2016-09 or 2016-09-18, and is in the calendar; date:none finds what has none.";
    case "event":
      return isDateOrInterval(value)
        ? null
        : "An event's date is written 2016, 2016-09, 2016-09-18 or as two of these with a slash, the earlier first, and is in the calendar.";
    case "person":
    case "topic":
    case "said":
    case "lang":
    case "folder":
      return null;
  }
}

type Written = { readonly text: string; readonly exact: boolean };

function word({ text, exact }: Written, field: WordField): Clause | null {
  const prefix = text.length > 1 && text.endsWith("*");
  const bare = prefix ? text.replace(/\*+$/, "") : text;
  return /[\p{L}\p{N}]/u.test(bare) ? { kind: "word", text: bare, prefix, field, exact } : null;
}

function phrase({ text, exact }: Written, field: WordField): Clause | null {
  return /[\p{L}\p{N}]/u.test(text) ? { kind: "phrase", text, field, exact } : null;
}

function combine(kind: "and" | "or", clauses: readonly Clause[]): Clause | null {
  return clauses.length > 1 ? { kind, clauses } : (clauses[0] ?? null);
}
