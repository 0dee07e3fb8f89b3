/** A typed query to its lexemes: the first half of parsing. */
import { AND, DASHES, NEAR, NOT, OR } from "./operators.ts";
import type { Ignored } from "./query.ts";
import { fieldMeant, fieldNamed, isDateField, readValue } from "./query-fields.ts";

export type Lexeme =
  | { readonly kind: "open" | "close" | "or" | "not" }
  | { readonly kind: "near"; readonly distance: number; readonly text: string }
  | { readonly kind: "field"; readonly name: string; readonly text: string }
  | { readonly kind: "phrase" | "chunk"; readonly text: string; readonly exact: boolean };

/** What the parser knows besides the query. */
export interface ParseContext {
  /** Names of the user's own fields, which are taken as filters. */
  readonly ownFields: readonly string[];
  /** In which months may be named, ISO 639-1. */
  readonly languages: readonly string[];
}

const OPENING = '"“”„«»「『';
const CLOSING: Readonly<Record<string, string>> = { "「": "」", "『": "』" };
const STRAIGHT_CLOSERS = '"“”«»';
const CHUNK: RegExp = /[^\s()"“”„«»「『]+/y;
const DEFAULT_DISTANCE = 10;
const FIELD: RegExp = /^([\p{L}][\p{L}\p{N}_-]*):/u;
/** `near/5`, `NEAR5`: what may have been meant for the operator. */
const NEARLY_NEAR: RegExp = /^near[/:]?\d+$/i;
/** A date in words has so many at most. */
const DATE_WORDS = 3;

const AS_NEAR = "Taken as a word: the operator is NEAR/5.";

export function lexQuery(text: string, context: ParseContext, ignored: Ignored[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const before = lexemes.at(-1);
    const exact = isExactMark(text, at, before);
    if (exact) at++;
    const character = text[at] ?? "";
    if (/\s/.test(character)) at++;
    else if (character === "(" || character === ")") {
      lexemes.push({ kind: character === "(" ? "open" : "close" });
      at++;
    } else if (!exact && isNegation(text, at) && before?.kind !== "field") {
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
      const chunk = dateInWords(text, at, before, context) ?? chunkAt(text, at);
      const field = exact ? null : (fieldAt(chunk, context) ?? mistypedField(text.slice(at), context, ignored));
      if (field !== null) {
        lexemes.push(field);
        at += field.text.length;
      } else {
        const lexeme = lexemeOf(chunk, exact);
        if (lexeme?.kind === "chunk" && !exact && NEARLY_NEAR.test(chunk))
          ignored.push({ text: chunk, reason: AS_NEAR });
        if (lexeme !== null) lexemes.push(lexeme);
        at += chunk.length;
      }
    }
  }
  return lexemes;
}

function chunkAt(text: string, at: number): string {
  CHUNK.lastIndex = at;
  return CHUNK.exec(text)?.[0] ?? text.slice(at, at + 1);
}

/** A `-` or `!` before something. */
function isNegation(text: string, at: number): boolean {
  return /[-!]/.test(text[at] ?? "") && /[^\s\-!)]/.test(text[at + 1] ?? "");
}

/** Null for AND, which is what side by side means already, and for dashes, which part words as white space does. */
function lexemeOf(chunk: string, exact: boolean): Lexeme | null {
  if (exact) return { kind: "chunk", text: chunk, exact };
  if (AND.has(chunk) || DASHES.test(chunk)) return null;
  if (OR.has(chunk)) return { kind: "or" };
  if (NOT.has(chunk)) return { kind: "not" };
  const near = NEAR.exec(chunk);
  if (near !== null) return { kind: "near", distance: Number(near[1] ?? DEFAULT_DISTANCE), text: chunk };
  return { kind: "chunk", text: chunk, exact };
}

export type FieldLexeme = Lexeme & { readonly kind: "field" };

/** The field that a chunk begins with, its colon included. */
function fieldAt(chunk: string, { ownFields }: ParseContext): FieldLexeme | null {
  const typed = FIELD.exec(chunk)?.[1];
  if (typed === undefined) return null;
  const text = `${typed}:`;
  if (ownFields.includes(typed)) return { kind: "field", name: typed, text };
  const name = fieldNamed(typed.toLowerCase());
  return name === null ? null : { kind: "field", name, text };
}

/** What stands right before a colon and a value or a group of these, and is nearly the name of a field. */
function mistypedField(rest: string, { ownFields }: ParseContext, ignored: Ignored[]): FieldLexeme | null {
  const typed = FIELD.exec(rest)?.[1];
  if (typed === undefined || !/[\p{L}\p{N}("“”„«»「『]/u.test(rest[typed.length + 1] ?? "")) return null;
  const name = fieldMeant(typed, ownFields);
  if (name === null) return null;
  ignored.push({ text: `${typed}:`, reason: `There is no such field. It is taken as ${name}:.` });
  return { kind: "field", name: ownFields.includes(name) ? name : (fieldNamed(name) ?? name), text: `${typed}:` };
}

/** `after:last year`, `date:18 September 2016`: words that are a date together, where the first by itself is none. */
function dateInWords(text: string, at: number, before: Lexeme | undefined, context: ParseContext): string | null {
  if (before?.kind !== "field" || !isDateField(before.name)) return null;
  const isValue = (typed: string): boolean => "value" in readValue("date", typed, context.languages);
  if (isValue(chunkAt(text, at))) return null;
  for (let count = DATE_WORDS; count > 1; count--) {
    const run = new RegExp(`(?:[\\p{L}\\p{N}.,]+ +){${count - 1}}[\\p{L}\\p{N}]+(?![\\p{L}\\p{N}])`, "uy");
    run.lastIndex = at;
    const typed = run.exec(text)?.[0];
    if (typed !== undefined && isValue(typed)) return typed;
  }
  return null;
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
