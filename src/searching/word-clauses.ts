/** Words and phrases of a query as they are written to what they ask for: wildcards, and letters that may differ. */
import { LIMITS } from "./limits.ts";
import { isOperator } from "./operators.ts";
import type { Clause, Ignored, WordField } from "./query.ts";

/** A chunk or quoted text, and whether it is to match as written. */
export interface Written {
  readonly text: string;
  readonly exact: boolean;
}

export const NOTHING_TO_FIND = "There is no word in it to look for.";

/** Shorter words have one letter that may differ. */
const LONG = 8;
/** Whether a text has something to look for. */
const SEARCHABLE: RegExp = /[\p{L}\p{N}]/u;
/** How many letters may differ. */
const SLIPS: RegExp = /(?<=[\p{L}\p{N}])~(\d*)$/u;
/** A word with wildcards anywhere, and nothing else that an address might have. */
const WILDCARDS: RegExp = /^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N}'’*?-]*[*?][\p{L}\p{M}\p{N}'’*?-]*$/u;
/** A star or question mark with letters on both sides: a sentence's mark has none behind it. */
const INNER_WILDCARD: RegExp = /(?<=[\p{L}\p{M}\p{N}])[*?]+(?=[*?]*[\p{L}\p{N}])/u;
/** Words in what is typed without white space, as far as marks part them. */
const PARTS: RegExp = /[\p{L}\p{M}\p{N}.'’]+/gu;
export const TOO_MANY: string = `A query has at most ${LIMITS.clauses} words and clauses.`;
const WORD_WILDCARD =
  "A star stands at the end of a word, where the word may go on; nothing stands for letters within it.";
const PHRASE_WILDCARD =
  "Nothing stands for letters or words in a phrase: it is looked for without the star or question mark.";

/** Of one query. */
export class WordClauses {
  readonly #ignored: Ignored[];
  #fuzzy = 0;
  #words = 0;

  /** @param ignored is added to */
  constructor(ignored: Ignored[]) {
    this.#ignored = ignored;
  }

  phrase({ text, exact }: Written, field: WordField): Clause | null {
    if (!SEARCHABLE.test(text)) return this.#nothingIn(`"${text}"`);
    if (text.includes("*") || INNER_WILDCARD.test(text))
      this.#ignored.push({ text: `"${text}"`, reason: PHRASE_WILDCARD });
    return { kind: "phrase", text, field, exact };
  }

  word(written: Written, field: WordField): Clause | null {
    const { exact } = written;
    const [whole = "", number] = exact ? [] : (SLIPS.exec(written.text) ?? []);
    const text = this.#withoutWildcards(written.text.slice(0, written.text.length - whole.length));
    const prefix = text.length > 1 && text.endsWith("*");
    const bare = prefix ? text.replace(/\*+$/, "") : text;
    if (!SEARCHABLE.test(bare)) return this.#nothingIn(written.text);
    const before = this.#words;
    const taken = this.#firstWords(bare);
    if (taken.length < bare.length)
      return taken === "" ? null : { kind: "word", text: taken, prefix: false, field, exact, slips: 0 };
    const isFuzzy = whole !== "" && !prefix;
    const asked = number === "" ? null : Number(number);
    const slips = isFuzzy ? this.#slips(written.text, asked, bare.length, this.#words - before) : 0;
    return { kind: "word", text: bare, prefix, field, exact, slips };
  }

  /** As much of what is typed without white space as a query may have words. */
  #firstWords(text: string): string {
    let end = 0;
    for (const { 0: part, index } of text.matchAll(PARTS)) {
      if (++this.#words > LIMITS.clauses) {
        if (this.#words === LIMITS.clauses + 1) this.#ignored.push({ text: "…", reason: TOO_MANY });
        return text.slice(0, end);
      }
      end = index + part.length;
    }
    return text;
  }

  #nothingIn(text: string): null {
    this.#ignored.push({ text, reason: NOTHING_TO_FIND });
    return null;
  }

  /** What stands before a wildcard inside a word, with a star: that finds all that was asked for, and more. */
  #withoutWildcards(text: string): string {
    if (!WILDCARDS.test(text)) return text;
    const own = text.replace(/^\*[*-]*/, "");
    // Without the star it would be no word of the query any more.
    const end = isOperator(own) ? own.toLowerCase() : own;
    const at = INNER_WILDCARD.exec(end)?.index;
    const instead = at === undefined ? end : `${end.slice(0, at)}*`;
    if (instead !== text) this.#ignored.push({ text, reason: `${WORD_WILDCARD} This is taken as ${instead}.` });
    return instead;
  }

  /** @param words in it, each of which others are looked for */
  #slips(text: string, asked: number | null, length: number, words: number): number {
    this.#fuzzy += words;
    if (this.#fuzzy > LIMITS.fuzzy) {
      this.#ignored.push({ text, reason: `At most ${LIMITS.fuzzy} words of a query stand for others like them.` });
      return 0;
    }
    if (asked !== null && asked > LIMITS.slips)
      this.#ignored.push({ text, reason: `At most ${LIMITS.slips} letters of a word may differ.` });
    return Math.min(asked ?? (length < LONG ? 1 : LIMITS.slips), LIMITS.slips);
  }
}
