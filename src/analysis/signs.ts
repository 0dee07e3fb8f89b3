/**
 * Signs that stand at a word and belong to it: `$1.2`, `50%`, `R&D`, `#MeToo`, `C++`. They are part of the form in which it stands,
 * not of its term: they tell words apart only where these count as written.
 */

/** Of a word, folded; empty for none. */
export interface Signs {
  readonly before: string;
  readonly after: string;
}

const CURRENCY: RegExp = /\p{Sc}/u;
const NUMBER: RegExp = /\p{N}/u;
const LETTER: RegExp = /[\p{L}\p{N}]/u;
const FORM: RegExp = /^([\p{Sc}#&+]*)(.*?)([%‰+]*)$/su;

/** Whether a character can be a sign: hardly any is that stands beside a word. */
function mayBeSign(code: number): boolean {
  if (code < 0x80) return (code >= 0x23 && code <= 0x26) || code === 0x2b;
  if (code < 0x2030) return code >= 0xa2 && code <= 0xa5;
  return code === 0x2030 || (code >= 0x20a0 && code <= 0x20cf) || (code >= 0xff03 && code <= 0xff0b) || code >= 0xffe0;
}

/** How many UTF-16 code units of signs stand right before a word. */
export function signsBefore(text: string, start: number): number {
  if (start === 0 || !mayBeSign(text.charCodeAt(start - 1))) return 0;
  const sign = (text[start - 1] as string).normalize("NFKC");
  const before = text[start - 2] ?? "";
  if (sign === "#") return 1;
  if (sign === "&") return Number(LETTER.test(before));
  if (sign === "+") return Number(NUMBER.test(text[start] ?? "") && !LETTER.test(before));
  return Number(CURRENCY.test(sign) && NUMBER.test(text[start] ?? ""));
}

/** How many stand right behind it. */
export function signsAfter(text: string, end: number): number {
  if (end >= text.length || !mayBeSign(text.charCodeAt(end))) return 0;
  const sign = (text[end] as string).normalize("NFKC");
  if (sign === "+") return text[end + 1] === text[end] ? 2 : 1;
  return Number((sign === "%" || sign === "‰") && NUMBER.test(text[end - 1] ?? ""));
}

/** A word with its signs, as `Signs` and what they stand at. */
export function partsOfForm(form: string): Signs & { readonly word: string } {
  const [, before = "", word = form, after = ""] = FORM.exec(form) ?? [];
  return { before, word, after };
}

/** Whether a word has the signs that are asked for; where none are, it may have any. */
export function hasSigns(own: Signs, asked: Signs): boolean {
  return (asked.before === "" || asked.before === own.before) && (asked.after === "" || asked.after === own.after);
}
