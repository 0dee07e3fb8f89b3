/** Languages as readers name them: `en`, `en-US`, `English`, `svenska`. */
import { fold } from "../analysis/normalize.ts";

const CODE: RegExp = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/**
 * The code of a language: of those of the archive the one that is named, in English or in the language itself, or whose code it is,
 * perhaps with a region that the archive does not tell apart; else a code as it is typed.
 *
 * @param languages of the archive, BCP 47
 * @returns null for what is no code and no name
 */
export function readLanguage(typed: string, languages: readonly string[]): string | null {
  const name = fold(typed);
  const named = languages.find((code) => ["en", code].some((of) => nameIn(of, code) === name));
  if (named !== undefined) return named;
  if (!CODE.test(typed)) return null;
  const known = languages.map((code) => code.toLowerCase());
  const parts = typed.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length--) {
    const code = parts.slice(0, length).join("-");
    if (known.some((one) => `${one}-`.startsWith(`${code}-`))) return parts.length === length ? typed : code;
  }
  return typed;
}

/** Folded; null where the system knows no name. */
function nameIn(language: string, code: string): string | null {
  try {
    const name = new Intl.DisplayNames([language], { type: "language", fallback: "none" }).of(code);
    return name === undefined ? null : fold(name);
  } catch {
    return null;
  }
}
