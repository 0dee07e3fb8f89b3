/** The operators of the query language, as other searches write them too. */

export const AND: ReadonlySet<string> = new Set(["AND", "&&", "&"]);
export const OR: ReadonlySet<string> = new Set(["OR", "||"]);
export const NOT: ReadonlySet<string> = new Set(["NOT", "!"]);
export const NEAR: RegExp = /^NEAR(?:\/(\d{1,9}))?$/;
/** Which alone part words as white space does. */
export const DASHES: RegExp = /^\p{Pd}+$/u;

/** Whether a chunk by itself is no word, but an operator. */
export function isOperator(chunk: string): boolean {
  return AND.has(chunk) || OR.has(chunk) || NOT.has(chunk) || NEAR.test(chunk) || DASHES.test(chunk);
}
