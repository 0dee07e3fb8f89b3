/** Which mentions beside a verb can be its subject, and which of several it is. */

import type { Span } from "../release.ts";
import { type NamedPlace, namedWithin } from "./cast.ts";
import { flagsOf, HONORIFIC, OFFICE } from "./lexicon.ts";
import type { Scene, Speaker } from "./scene.ts";

/** `Ann Lee and Bo Ek wrote`: the first of those joined by `and`. */
export function coordinated(scene: Scene, subjects: readonly NamedPlace[]): NamedPlace {
  let i = subjects.length - 1;
  for (; i > 0; i--) {
    const left = subjects[i - 1];
    const right = subjects[i];
    if (left === undefined || right === undefined) break;
    const between = scene.text.slice(left.span[1], right.span[0]);
    if (between.length > LONGEST_JOINT || !(JOINED.test(between) || (i < subjects.length - 1 && LISTED.test(between))))
      break;
  }
  // `Ann Lee, along with Senators Bo Ek and Cy Oh, said`
  const first = subjects[i] as NamedPlace;
  const before = subjects[i - 1];
  const isBeside = before !== undefined && BESIDE.test(scene.text.slice(before.span[1], first.span[0]));
  return isBeside ? before : first;
}

/** `Ann Lee (D-Vt.), Bo Ek and Cy Oh`. */
const LISTED = /^(?: \([^)]{1,20}\))?, (?:\p{Lu}[\p{L}.]* ){0,3}$/u;
const BESIDE = /^(?: \([^)]{1,20}\))?,? (?:along|together) with (?:\p{Lu}[\p{L}.]* ){0,3}$/u;

/** `and`, also with an office in commas: `Ann Lee, and the deputy mayor, Bo Ek`. */
const JOINED = /^(?: \([^)]{1,30}\))?(?:,[^.;]*)? and(?!\p{L})(?:[^.;,]*| (?:the|its|his|her|their) [^.;,]*, )$/u;
const LONGEST_JOINT = 60;

/** The mentions in a stretch that could be a subject: no possessives and no objects of a preposition. */
export function subjectsIn(scene: Scene, start: number, end: number): readonly NamedPlace[] {
  return namedWithin(scene.cast, start, end).filter((named) => isFree(scene, named, start));
}

/** Whether a mention stands in speech that was read before: whom somebody speaks of is nobody's `he` beside it. */
export function isInSpeech({ spoken }: Scene, { span }: Pick<NamedPlace, "span">): boolean {
  for (let i = spoken.length - 1; i >= 0; i--) {
    const [start, end] = spoken[i] as Span;
    if (span[0] >= end) return false;
    if (span[0] >= start) return true;
  }
  return false;
}

/** Whether a mention, in a sentence that starts at `start`, is neither a possessive nor an object. */
export function isFree({ text }: Scene, { span }: NamedPlace, start: number): boolean {
  if (isPossessive({ text }, { span })) return false;
  const lead = text.slice(Math.max(start, span[0] - LONGEST_TITLE), span[0]);
  if (GOVERNED.test(lead) || GOVERNED_PAIR.test(lead)) return false;
  // `the visit of President Lee`, but not `the Minister for Ports Ann Lee`
  const titles = /(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}$/u.exec(lead);
  const title = /(\p{L}+)\.?\s+$/u.exec(titles?.[0] ?? "")?.[1] ?? "";
  if ((flagsOf(title) & (OFFICE | HONORIFIC)) === 0) return true;
  const before = lead.slice(0, titles?.index);
  return !GOVERNED.test(before) || OF_A_BODY.test(before);
}

/** `Legal Services of Port Hale Director Ann Lee`: the preposition belongs to the body's name. */
const OF_A_BODY = /\p{Lu}[\p{L}’'-]* (?:of|for|on) (?:the )?$/u;

/** `Ann Lee's`. */
export function isPossessive({ text }: Pick<Scene, "text">, { span }: Pick<NamedPlace, "span">): boolean {
  return /^['’]s?/.test(text.slice(span[1], span[1] + 2));
}

/** How far a title reaches before a name, in UTF-16 units. */
const LONGEST_TITLE = 64;

/** `the letter to Ann Lee and Bo Ek`. */
const GOVERNED_PAIR =
  /(?:^|[^\p{L}])(?:of|with|from|by|for|to|against|between) (?:\p{Lu}[\p{L}.’'-]* ){1,5}and (?:\p{Lu}[\p{L}.]* ){0,3}$/u;

/** A preposition or a verb right before a name, whose object it is. */
const GOVERNED: RegExp =
  /(?:^|[^\p{L}])(?:of|with|from|by|for|to|against|about|on|under|behind|between|after|joining|joined|thanked|told|asked|urged|including|like)\s+(?:(?:the|an?|his|her|their|our|my|late|former|current|then|fellow|U\.S\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sen\.?|Rep\.?|Gov\.?)\s+){0,3}$/u;

/** A person whom the text names beside the verb. */
export function ofPerson({ text }: Scene, { span, person }: NamedPlace): Speaker {
  return { name: person.name, because: `“${text.slice(...span)}” is named there` };
}
