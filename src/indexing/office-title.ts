/** Titles of offices as keys: `the Minister for Foreign Affairs`, `Foreign Affairs Minister` and `Foreign Minister` are one. */
import { fold } from "../analysis/normalize.ts";

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  sen: "senator",
  sens: "senator",
  senators: "senator",
  rep: "representative",
  reps: "representative",
  congressman: "representative",
  congresswoman: "representative",
  congressmember: "representative",
  gov: "governor",
  governors: "governor",
  min: "minister",
  ministers: "minister",
  presidents: "president",
  pres: "president",
  premier: "premier",
  sec: "secretary",
  sect: "secretary",
  dept: "department",
  dep: "deputy",
  asst: "assistant",
  amb: "ambassador",
  gen: "general",
  lt: "lieutenant",
  col: "colonel",
  adm: "admiral",
  usa: "us",
  vicepresident: "vice president",
  spokeswoman: "spokesperson",
  spokesman: "spokesperson",
  chairman: "chair",
  chairwoman: "chair",
  chairperson: "chair",
};
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bunited states(?: of america)?\b/g, "us"],
  [/\bu\.s\.(?:a\.)?/g, "us"],
  [/\bpm\b/g, "prime minister"],
  [/\bfm\b/g, "foreign minister"],
  [/\bvp\b/g, "vice president"],
];
/** Words that do not tell one office from another. */
const EMPTY: ReadonlySet<string> = new Set("the of for and to in at on a an his her their our my by as affairs s mr madam".split(" "));
/** Times of holding an office: the same office, but not held when it is said. */
const TIMES: ReadonlySet<string> = new Set("former then ex late current incoming outgoing new acting under with".split(" "));
/** Who somebody is to somebody else: no office, and so no evidence of who it is. */
const RELATIONS: ReadonlySet<string> = new Set(
  "wife husband son daughter father mother brother sister parents widow widower grandson granddaughter grandfather grandmother uncle aunt nephew niece cousin counterpart fiance fiancee spouse friend partner colleague colleagues dad mom mum kid member members citizen".split(
    " ",
  ),
);

/** Words of a title, sorted, each once; empty for a title that says nothing. Near-identical titles have equal keys. */
export function officeKey(title: string): string {
  return words(title).join(" ");
}

/**
 * The office that a title speaks of, whenever it was held; null where it names none (`his wife`).
 */
export function officeHeld(title: string): string | null {
  const kept = words(title).filter((word) => !TIMES.has(word));
  if (kept.length === 0 || kept.length > 14 || kept.some((word) => RELATIONS.has(word))) return null;
  return kept.join(" ");
}

/** Whether all words of `part` are in `whole`: `secretary` of `secretary state`. */
export function isPartOfOffice(part: string, whole: string): boolean {
  if (part === whole) return true;
  const words = whole.split(" ");
  return part.split(" ").every((word) => words.includes(word));
}

function words(title: string): string[] {
  let text = fold(title);
  for (const [phrase, replacement] of PHRASES) text = text.replace(phrase, replacement);
  const found = new Set<string>();
  for (const word of text.split(/[^\p{L}\p{M}\p{N}-]+/u)) {
    if (word === "" || EMPTY.has(word)) continue;
    const long = Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word] : undefined;
    for (const one of (long ?? word).split(" ")) found.add(one);
  }
  return [...found].sort();
}
