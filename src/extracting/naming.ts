/** Marks around a name or a term, not around speech. */
import type { Passage } from "./passages.ts";
import { NAMED_THINGS, NAMING } from "./speech-words.ts";

const NAMING_BEFORE = new RegExp(`(?<!\\p{L})(?:${NAMING.split(/\s+/).join("|")})[\\s:,]*$`, "iu");
/** `the principle of “…`. */
const NOTION_BEFORE =
  /(?<!\p{L})(?:principle|concept|notion|idea|theme|spirit|policy|vision|goal|doctrine|era) of\s*$/u;
const NAMED_BEHIND = new RegExp(`^["”’'»]*[ \u00a0-]+(?:${NAMED_THINGS.split(/\s+/).join("|")})(?!\\p{L})`, "iu");

/** In UTF-16 units. */
const REACH = 28;
/** `“We go home,” Bill Lee said.` */
const NAME_BEHIND = /^["”’'»]*[ \u00a0]+\p{Lu}\p{Ll}+ \p{Lu}/u;

/** Whether a clause ends in a word that makes what follows a name or a term: `the so-called`. */
export function isNaming(clause: string): boolean {
  const end = clause.slice(-32);
  return NAMING_BEFORE.test(end) || NOTION_BEFORE.test(end);
}

/** Whether a passage is a thing's name by what stands behind it: `“Clean Water for All” program`. */
export function isNamedThing(text: string, passage: Passage): boolean {
  // A sentence is no name: `“We go home.” BILL SUMMARY`
  if (text.charAt(passage.end - 1) === ".") return false;
  const behind = text.slice(passage.outerEnd - 1, passage.outerEnd + REACH);
  // `“equity and inclusion”-related`
  if (/^["”’'»]-\p{L}/u.test(behind)) return true;
  return passage.closed && NAMED_BEHIND.test(behind) && !NAME_BEHIND.test(behind);
}
