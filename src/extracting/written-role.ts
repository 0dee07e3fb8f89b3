/** A role as people read it: the words of the text, of a shared title the singular. */

import { isSeveralOffices, OFFICE, SAYS } from "./lexicon.ts";
import { LOWER, type NameTokens, shapeAt, smallWordAt, wordAt, wordFlags } from "./name-tokens.ts";
import { oneOf } from "./occupations.ts";
import { isPlural, type Phrase } from "./office-words.ts";
import { SINGULARS } from "./role-words.ts";
import { singleSpaced } from "./white-space.ts";

/** In UTF-16 units. */
const LONGEST_ROLE = 200;

/** The phrase as written, white space once; null where it is too long. */
export function writtenRole(tokens: NameTokens, first: number, last: number): string | null {
  // `säger hamnminister`: where office and verb are both written small, the verb is none of it
  const saying = shapeAt(tokens, first) === LOWER && (wordFlags(tokens, first) & (SAYS | OFFICE)) === SAYS;
  const start = tokens.start[saying ? first + 1 : first] ?? 0;
  const end = tokens.end[last - 1] ?? 0;
  if (end <= start || end - start > LONGEST_ROLE) return null;
  const role = singleSpaced(tokens.text.slice(start, end));
  if (role.length < 2) return null;
  const dot = tokens.text[end] === "." && ABBREVIATED.test(role) ? "." : "";
  const open = tokens.text[end] === ")" && role.lastIndexOf("(") > role.lastIndexOf(")") ? ")" : "";
  return role + dot + open;
}

const ABBREVIATED =
  /(?:^|\s)(?:Sens?|Reps?|Govs?|Gen|Col|Sgt|Lt|Capt|Supt|Cpl|Spc|Pfc|Pvt|Maj|Adm|Brig|Cmdr|Cst|Const|Insp|Det|a\.i|Corp|Inc|Co|Ltd|Bros|Dept)$/;

const COUNTS: ReadonlySet<string> = new Set("two three four five six seven eight".split(" "));

/** The role of one of several who share it: `Senator` of `Senators`. */
export function singularRole(tokens: NameTokens, phrase: Phrase): string | null {
  const counted = phrase.head > phrase.start && COUNTS.has(smallWordAt(tokens, phrase.start));
  const role = writtenRole(tokens, counted ? phrase.start + 1 : phrase.start, phrase.end);
  const head = pluralHead(tokens, phrase);
  const plural = wordAt(tokens, head);
  const small = smallWordAt(tokens, head);
  const singular = SINGULARS.get(small) ?? (isSeveralOffices(small) ? small.slice(0, -1) : oneOf(plural));
  if (role === null || singular === undefined || singular === null) return role;
  // Of two words that are the same, the head is the one that is shared.
  const before = writtenRole(tokens, counted ? phrase.start + 1 : phrase.start, head) ?? "";
  const at = role.indexOf(plural, before.length);
  return role.slice(0, at) + recase(singular, plural) + role.slice(at + plural.length);
}

/** `Attorneys` of `Deputy Attorneys General`. */
function pluralHead(tokens: NameTokens, { start, head }: Phrase): number {
  return head > start && isPlural(tokens, head - 1) && smallWordAt(tokens, head) === "general" ? head - 1 : head;
}

function recase(word: string, like: string): string {
  if (/^\p{Lu}{2,}s?$/u.test(like)) return word.toUpperCase();
  return like.charAt(0) === like.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
