/**
 * A typed query to its clauses, by the grammar of QUERY.md. Never throws: what cannot be taken as written is taken as words, or
 * left out and said.
 */
import { type Lexeme, lexQuery, type ParseContext } from "./lex-query.ts";
import { LIMITS } from "./limits.ts";
import type { Clause, Ignored, NearClause, Query, WordField } from "./query.ts";
import { fieldNamed, readValue } from "./query-fields.ts";

/** Shorter words have one letter that may differ. */
const LONG = 8;

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

class Parser {
  readonly #lexemes: readonly Lexeme[];
  readonly #context: ParseContext;
  readonly #ignored: Ignored[];
  #at = 0;
  #clauses = 0;
  #near = 0;
  #fuzzy = 0;

  constructor(lexemes: readonly Lexeme[], context: ParseContext, ignored: Ignored[]) {
    this.#lexemes = lexemes;
    this.#context = context;
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
      if (++this.#clauses > LIMITS.clauses) {
        this.#ignored.push({ text: "…", reason: `A query has at most ${LIMITS.clauses} words and clauses.` });
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
    const next = this.#lexemes[this.#at]?.kind;
    if (next === undefined || next === "close" || next === "or" || next === "not")
      this.#ignored.push({ text: "NOT", reason: "NOT and - stand before a clause." });
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
      else this.#ignored.push({ text: next.text, reason: NEAR_REASON });
      if (other !== null) clauses.push(other);
      this.#clauses++;
    }
    if (distances.length === 0) return combine("and", clauses);
    this.#near += clauses.length;
    if (this.#near > LIMITS.near) {
      this.#ignored.push({
        text: "NEAR",
        reason: `At most ${LIMITS.near} parts of a query may have to be near others.`,
      });
      return combine("and", clauses);
    }
    if (distances.some((distance) => distance < 1 || distance > LIMITS.distance) || !clauses.every(hasPlaces)) {
      this.#ignored.push({ text: "NEAR", reason: NEAR_REASON });
      return combine("and", clauses);
    }
    return { kind: "near", clauses, distances };
  }

  #primary(depth: number): Clause | null {
    const lexeme = this.#lexemes[this.#at++];
    switch (lexeme?.kind) {
      case "open":
        return this.#group(depth + 1);
      case "field":
        return this.#fielded(lexeme.name, lexeme.text);
      case "phrase":
        return this.#phrase(lexeme, null);
      case "chunk":
        return this.#word(lexeme, null);
      case "near":
        this.#ignored.push({ text: lexeme.text, reason: NEAR_REASON });
        return null;
      default:
        return null; // A second "-", or the end.
    }
  }

  #group(depth: number): Clause | null {
    if (depth > LIMITS.depth) {
      this.#ignored.push({ text: "(", reason: `Parentheses nest at most ${LIMITS.depth} deep.` });
      return null; // The words inside are read as if it were not there; its closing is then told as unopened.
    }
    const isEmpty = this.#lexemes[this.#at]?.kind === "close";
    if (isEmpty) this.#ignored.push({ text: "()", reason: "Parentheses with nothing in them." });
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
    const field = fieldNamed(name);
    if (this.#context.ownFields.includes(name) || field === null) return { kind: "own", field: name, value: next.text };
    if (field === "title") return next.kind === "phrase" ? this.#phrase(next, "title") : this.#word(next, "title");
    const read = readValue(field, next.text, this.#context.languages);
    if ("value" in read) return { kind: "filter", field, value: read.value };
    this.#ignored.push({ text: `${typed}${next.text}`, reason: read.reason });
    return null;
  }

  #phrase({ text, exact }: Written, field: WordField): Clause | null {
    if (!SEARCHABLE.test(text)) return this.#nothingIn(`"${text}"`);
    if (text.includes("*") || INNER_WILDCARD.test(text))
      this.#ignored.push({ text: `"${text}"`, reason: PHRASE_WILDCARD });
    return { kind: "phrase", text, field, exact };
  }

  #word(written: Written, field: WordField): Clause | null {
    const { exact } = written;
    const text = this.#withoutWildcards(written);
    const prefix = text.length > 1 && text.endsWith("*");
    const [whole, tilde, number] = prefix || exact ? [] : (/(?<=[\p{L}\p{N}])(~)(\d*)$/u.exec(text) ?? []);
    const bare = prefix ? text.replace(/\*+$/, "") : text.slice(0, text.length - (whole ?? "").length);
    if (!SEARCHABLE.test(bare)) return this.#nothingIn(text);
    const slips = tilde === undefined ? 0 : this.#slips(text, number === "" ? null : Number(number), bare.length);
    return { kind: "word", text: bare, prefix, field, exact, slips };
  }

  #nothingIn(text: string): null {
    this.#ignored.push({ text, reason: NOTHING_TO_FIND });
    return null;
  }

  /** What stands before a wildcard inside a word, with a star: that finds all that was asked for, and more. */
  #withoutWildcards({ text }: Written): string {
    if (!WILDCARDS.test(text)) return text;
    const end = text.replace(/^\*+/, "");
    const at = INNER_WILDCARD.exec(end)?.index;
    const instead = at === undefined ? end : `${end.slice(0, at)}*`;
    if (instead !== text) this.#ignored.push({ text, reason: `${WORD_WILDCARD} This is taken as ${instead}.` });
    return instead;
  }

  #slips(text: string, asked: number | null, length: number): number {
    if (++this.#fuzzy > LIMITS.fuzzy) {
      this.#ignored.push({ text, reason: `At most ${LIMITS.fuzzy} words of a query stand for others like them.` });
      return 0;
    }
    if (asked !== null && asked > LIMITS.slips)
      this.#ignored.push({ text, reason: `At most ${LIMITS.slips} letters of a word may differ.` });
    return Math.min(asked ?? (length < LONG ? 1 : LIMITS.slips), LIMITS.slips);
  }
}

const NEAR_REASON = `NEAR/n stands between two words, phrases, persons or dates that are at most n words apart, 1 to ${LIMITS.distance}.`;

/** Whether a text has places that it stands at. */
function hasPlaces(clause: Clause): clause is NearClause["clauses"][number] {
  switch (clause.kind) {
    case "word":
    case "phrase":
      return clause.field === null;
    case "filter":
      return (
        clause.field === "person" || clause.field === "event" || (clause.field === "date" && clause.value !== "none")
      );
    case "or":
      return clause.clauses.every(hasPlaces);
    default:
      return false;
  }
}

type Written = { readonly text: string; readonly exact: boolean };

/** Whether a text has something to look for. */
const SEARCHABLE: RegExp = /[\p{L}\p{N}]/u;
/** A word with wildcards anywhere, and nothing else that an address might have. */
const WILDCARDS: RegExp = /^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N}'’*?-]*[*?][\p{L}\p{M}\p{N}'’*?-]*$/u;
/** A star or question mark with letters on both sides: a sentence's mark has none behind it. */
const INNER_WILDCARD: RegExp = /(?<=[\p{L}\p{M}\p{N}])[*?]+(?=[*?]*[\p{L}\p{N}])/u;
const NOTHING_TO_FIND = "There is no word in it to look for.";
const WORD_WILDCARD =
  "A star stands at the end of a word, where the word may go on; nothing stands for letters within it.";
const PHRASE_WILDCARD =
  "Nothing stands for letters or words in a phrase: it is looked for without the star or question mark.";

function combine(kind: "and" | "or", clauses: readonly Clause[]): Clause | null {
  return clauses.length > 1 ? { kind, clauses } : (clauses[0] ?? null);
}
