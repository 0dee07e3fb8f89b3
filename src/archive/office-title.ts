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
  secretaries: "secretary",
  congressmen: "representative",
  representatives: "representative",
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
const FORMER = "former";
/** Words that do not tell one office from another. */
const EMPTY: ReadonlySet<string> = new Set(
  "the of for and to in at on a an his her their our my by as affairs s mr mrs ms miss madam dr doctor hon honorable honourable sir rev reverend excellency".split(
    " ",
  ),
);
/** Ranks below or beside the office that the other words name. */
const RANKS: readonly string[] = [
  "vice",
  "deputy",
  "assistant",
  "under",
  "associate",
  "senior",
  "junior",
  "sub",
  FORMER,
];

/** Words that say an office is held now. */
const PRESENT: ReadonlySet<string> = new Set("current outgoing new acting under with".split(" "));
/** And no longer, when it is said. */
const PAST: ReadonlySet<string> = new Set("former then ex late past onetime".split(" "));
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
 * The office that a title speaks of, with `former` where it is held no longer; null where it names none (`his wife`).
 */
export function officeHeld(title: string): string | null {
  const kept = words(title).filter((word) => !PRESENT.has(word));
  if (kept.length === 0 || kept.length > 14 || kept.some((word) => RELATIONS.has(word))) return null;
  return kept.join(" ");
}

/** Whether all words of `part` are in `whole`: `secretary` of `secretary state`, but not of `deputy secretary`. */
export function isPartOfOffice(part: string, whole: string): boolean {
  if (part === whole) return true;
  const padded = ` ${whole} `;
  const words = part.split(" ");
  return (
    words.every((word) => padded.includes(` ${word} `)) &&
    RANKS.every((rank) => words.includes(rank) === padded.includes(` ${rank} `))
  );
}

function words(title: string): string[] {
  let text = fold(title);
  for (const [phrase, replacement] of PHRASES) text = text.replace(phrase, replacement);
  const found = new Set<string>();
  for (const word of text.split(/[^\p{L}\p{M}\p{N}-]+/u)) {
    if (word === "" || EMPTY.has(word)) continue;
    const long = Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word] : undefined;
    for (const one of (long ?? (PAST.has(word) ? FORMER : word)).split(" ")) found.add(one);
  }
  return [...found].sort();
}
