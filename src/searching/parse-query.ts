/**
 * A typed query to its clauses, by the grammar of QUERY.md. Never throws: what cannot be taken as written is taken as words, or
 * left out and said.
 */
import { type FieldLexeme, type Lexeme, lexQuery, type ParseContext } from "./lex-query.ts";
import { LIMITS } from "./limits.ts";
import { NEAR_STANDS_BETWEEN, nearReason } from "./near-parts.ts";
import type { Clause, Ignored, NearClause, Query } from "./query.ts";
import { fieldNamed, readValue } from "./query-fields.ts";
import { NOTHING_TO_FIND, TOO_MANY, WordClauses } from "./word-clauses.ts";

/** @param context names of the user's own fields and the languages of months, none by default */
export function parseQuery(text: string, { ownFields = [], languages = [] }: Partial<ParseContext> = {}): Query {
  const ignored: Ignored[] = [];
  const context = { ownFields, languages };
  let source = text;
  if (source.length > LIMITS.length) {
    ignored.push({
      text: `${source.slice(LIMITS.length, LIMITS.length + 40)}…`,
      reason: `A query ends after ${LIMITS.length} characters.`,
    });
    source = source.slice(0, LIMITS.length);
  }
  const parser = new Parser(lexQuery(source, context, ignored), context, ignored);
  const clause = parser.parse();
  const clauses = clause?.kind === "and" ? clause.clauses : [clause].filter((one) => one !== null);
  if (clauses.length === 0 && ignored.length === 0 && text.trim() !== "")
    ignored.push({ text: text.trim(), reason: NOTHING_TO_FIND });
  return { clauses, ignored: shortened(ignored) };
}

/** A query of a thousand mistakes is answered in few words. */
function shortened(ignored: readonly Ignored[]): readonly Ignored[] {
  const more = ignored.length - LIMITS.ignored;
  return more <= 0
    ? ignored
    : [...ignored.slice(0, LIMITS.ignored), { text: "…", reason: `${more} more parts could not be taken as written.` }];
}

const WANTS_VALUE = "A field wants a value right after its colon.";

class Parser {
  readonly #lexemes: readonly Lexeme[];
  readonly #context: ParseContext;
  readonly #ignored: Ignored[];
  readonly #words: WordClauses;
  #at = 0;
  /** Whose values bare words and phrases are: the field of the group that they stand in. */
  #field: FieldLexeme | null = null;
  #clauses = 0;
  #near = 0;

  constructor(lexemes: readonly Lexeme[], context: ParseContext, ignored: Ignored[]) {
    this.#lexemes = lexemes;
    this.#context = context;
    this.#ignored = ignored;
    this.#words = new WordClauses(ignored);
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
      if (++this.#clauses > LIMITS.clauses) {
        this.#ignored.push({ text: "…", reason: TOO_MANY });
        this.#at = this.#lexemes.length;
        break;
      }
      clauses.push(clause);
    }
    return combine("and", clauses);
  }

  #unary(depth: number): Clause | null {
    if (this.#lexemes[this.#at]?.kind !== "not") return this.#nearEachOther(depth);
    this.#at++;
    if (endsPart(this.#lexemes[this.#at])) {
      this.#ignored.push({ text: "NOT", reason: "NOT and - stand before a clause." });
      // What is not not there is there.
      if (this.#lexemes[this.#at]?.kind === "not") this.#at++;
      return null;
    }
    const clause = this.#nearEachOther(depth);
    return clause === null ? null : { kind: "not", clause };
  }

  /** What stands near each other, each near the one before. */
  #nearEachOther(depth: number): Clause | null {
    const first = this.#primary(depth);
    const clauses: Clause[] = first === null ? [] : [first];
    const distances: number[] = [];
    for (let next = this.#lexemes[this.#at]; next?.kind === "near"; next = this.#lexemes[this.#at]) {
      this.#at++;
      const other = this.#primary(depth);
      if (other !== null && clauses.length > 0) distances.push(next.distance);
      else this.#ignored.push({ text: next.text, reason: NEAR_STANDS_BETWEEN });
      if (other !== null) clauses.push(other);
      this.#clauses++;
    }
    if (distances.length === 0) return combine("and", clauses);
    this.#near += clauses.length;
    const near: NearClause = { kind: "near", clauses, distances };
    const reason =
      this.#near > LIMITS.near
        ? `At most ${LIMITS.near} parts of a query may have to be near others.`
        : nearReason(near);
    if (reason === null) return near;
    this.#ignored.push({ text: "NEAR", reason });
    return combine("and", clauses);
  }

  #primary(depth: number): Clause | null {
    const lexeme = this.#lexemes[this.#at];
    if (!endsPart(lexeme)) this.#at++;
    switch (lexeme?.kind) {
      case "open":
        return this.#group(depth + 1);
      case "field":
        return this.#fielded(lexeme, depth);
      case "phrase":
        return this.#field === null ? this.#words.phrase(lexeme, null) : this.#valued(this.#field, lexeme);
      case "chunk":
        return this.#field === null ? this.#words.word(lexeme, null) : this.#valued(this.#field, lexeme);
      case "near":
        this.#ignored.push({ text: lexeme.text, reason: NEAR_STANDS_BETWEEN });
        return null;
      default:
        return null;
    }
  }

  /** @param typed the field that stands before it */
  #group(depth: number, typed = ""): Clause | null {
    if (depth > LIMITS.depth) {
      this.#ignored.push({ text: `${typed}(`, reason: `Parentheses nest at most ${LIMITS.depth} deep.` });
      return null; // The words inside are read as if it were not there; its closing is then told as unopened.
    }
    const isEmpty = this.#lexemes[this.#at]?.kind === "close";
    if (isEmpty) this.#ignored.push({ text: "()", reason: "Parentheses with nothing in them." });
    const clause = this.#or(depth);
    if (this.#lexemes[this.#at]?.kind === "close") this.#at++;
    else this.#ignored.push({ text: "(", reason: "A parenthesis that is never closed." });
    return clause;
  }

  #fielded(field: FieldLexeme, depth: number): Clause | null {
    const next = this.#lexemes[this.#at];
    switch (next?.kind) {
      case "open":
        this.#at++;
        return this.#fieldedGroup(field, depth + 1);
      case "phrase":
      case "chunk":
        this.#at++;
        return this.#valued(field, next);
      default:
        this.#ignored.push({ text: field.text, reason: WANTS_VALUE });
        return null;
    }
  }

  /** A field before a group is that of each word and phrase in it that has none of its own. */
  #fieldedGroup(field: FieldLexeme, depth: number): Clause | null {
    const outer = this.#field;
    this.#field = field;
    const clause = this.#group(depth, field.text);
    this.#field = outer;
    return clause;
  }

  #valued({ name, text: typed }: FieldLexeme, next: ValueLexeme): Clause | null {
    if (next.text === "") {
      this.#ignored.push({ text: `${typed}""`, reason: WANTS_VALUE });
      return null;
    }
    const field = fieldNamed(name);
    if (this.#context.ownFields.includes(name) || field === null) return { kind: "own", field: name, value: next.text };
    if (field === "title")
      return next.kind === "phrase" ? this.#words.phrase(next, "title") : this.#words.word(next, "title");
    const read = readValue(field, next.text, this.#context.languages);
    if ("value" in read) return { kind: "filter", field, value: read.value };
    this.#ignored.push({ text: `${typed}${next.text}`, reason: read.reason });
    return null;
  }
}

type ValueLexeme = Lexeme & { readonly kind: "phrase" | "chunk" };

/** Whether nothing stands where a part of a query would begin. */
function endsPart(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || lexeme.kind === "close" || lexeme.kind === "or" || lexeme.kind === "not";
}

function combine(kind: "and" | "or", clauses: readonly Clause[]): Clause | null {
  return clauses.length > 1 ? { kind, clauses } : (clauses[0] ?? null);
}
