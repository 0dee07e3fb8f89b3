/** Where a clause has a verb of saying. */

import { matchesOf } from "./matches.ts";
import type { Scene } from "./scene.ts";
import { WRITINGS } from "./speech-words.ts";

export interface Verb {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly far: boolean;
}

/** Verbs that are tried in a clause until one has a speaker. */
const MOST_VERBS = 4;

/** The verbs of saying in a clause, in its order; nouns of the same form and passives left out. */
export function verbsIn(scene: Scene, clause: string, offset: number): Verb[] {
  const verbs: Verb[] = [];
  for (const match of matchesOf(WORDS, clause)) {
    const [word] = match;
    // A capital at the head of the clause is the sentence's: `Said Ann Lee`.
    const small = match.index === 0 ? word.toLowerCase() : word;
    const kind =
      scene.words.verbs.get(small) ??
      (word === "read" && READ_THE_LETTER.test(clause.slice(match.index, match.index + 60)) ? "verb" : undefined);
    if (kind === undefined || /[\p{L}\p{N}][-’'.]$/u.test(clause.slice(Math.max(0, match.index - 2), match.index)))
      continue;
    const behind = clause.slice(match.index + word.length, match.index + word.length + 40);
    if (GOES_ON_DOING.test(small) && /^ (?:to \p{Ll}|\p{Ll}+ing(?!\p{L}))/u.test(behind)) continue;
    if ((word === "put" || word === "puts") && !/^ it(?!\p{L})/u.test(behind)) continue;
    if (ONLY_BEFORE_MARKS.test(small) && !/^ (?:for |of |to )?$/u.test(behind)) continue;
    if (BASE_FORM.test(small) && NO_PLURAL.test(clause.slice(Math.max(0, match.index - 12), match.index))) continue;
    if (OF_WHAT.test(small) && !/^ (?:(?:to|with) [^,.;:“”"]{1,24} )?(?:of|about|out)(?!\p{L})/u.test(behind)) continue;
    if (POSSESSOR.test(clause.slice(Math.max(0, match.index - 24), match.index))) continue;
    const before = NOT_BEFORE_VERB.exec(clause.slice(Math.max(0, match.index - 12), match.index))?.[1];
    if (before !== undefined && !scene.words.auxiliaries.has(before.toLowerCase())) continue;
    if (NEEDS_THAT.test(small) && !FOLLOWED_BY_THAT.test(behind)) continue;
    const start = offset + match.index;
    verbs.push({ start, end: start + word.length, word, far: kind === "participle" });
  }
  return verbs.length > MOST_VERBS ? verbs.slice(-MOST_VERBS) : verbs;
}

/** `“…,” read the letter`: a verb of saying only before something written. */
const READ_THE_LETTER = new RegExp(
  `^read (?:the|their|his|her|its|a) (?:\\p{L}+ ){0,2}(?:${WRITINGS.split(" ").join("|")})(?!\\p{L})`,
  "u",
);

const WORDS = /[\p{L}\p{M}]+(?:[’'][\p{L}]+)*/gu;

/** Verbs that are of saying only before `that`. */
const FOLLOWED_BY_THAT = /^(?: \p{L}+){0,3}? that(?!\p{L})/u;

const NEEDS_THAT =
  /^(?:held|holds|ruled|rules|assured|assures|demanded|demands|proposed|proposes|recommended|recommends|advised|advises|thinks|thought|considers|considered|reckons|reckoned|specified|specifies|implied|hinted|objected|conveyed|conveys)$/;

/** `the ferry continues to run`: deeds, where an infinitive follows. */
const GOES_ON_DOING = /^(?:continued|continues|began|agreed|agrees)$/;
/** `denied “any talk of a deal”`, not `denied claims that “…”`, which are another's. */
const ONLY_BEFORE_MARKS = /^(?:denied|denies|apologi[sz](?:ed|es)|regrett?(?:ed|s)|blamed|blames)$/;
/** Verbs without an ending: those of a plural, `the organisers ask`, not of another verb, `to ask`. */
const BASE_FORM = /^(?:ask|urge|describe)$/;
const NO_PLURAL = /(?<!\p{L})(?:to|will|would|should|could|can|may|might|must|not|please|let)\s+$/iu;
/** `spoke of “a fair outcome”`, not `spoke to the crew`. */
const OF_WHAT = /^(?:spoke|speaks|talked|talks)$/;
/** `the Minister's comments`: what follows is a noun. */
const POSSESSOR = /(?<!(?:^|[^\p{L}])(?:he|she|it|who|that|there))[’']s\s+$/iu;

const NOT_BEFORE_VERB = /(?:^|[^\p{L}])(the|an?|its|this|these|following|of|in|was|were|is|are|been|be|being|so)\s+$/iu;

/** Nothing, or what may stand before a verb whose subject comes behind it. */
export function isAuxiliaries(scene: Scene, lead: string): boolean {
  const words = lead.match(/[^\s,–—-]+/gu) ?? [];
  return words.length < 5 && words.every((word) => scene.words.auxiliaries.has(word.toLowerCase()));
}
