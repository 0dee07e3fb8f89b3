/**
 * Whether the words beside marks give what stands between them to somebody whom the text does not name (`a nurse
 * said`, `I said`, `my mother says`), or make it a term. Then nobody named elsewhere speaks it.
 */

import { isNaming } from "./attributions.ts";
import { sentenceEnd, sentenceStart } from "./clauses.ts";
import { type Passage, startsLine } from "./passages.ts";
import type { Scene } from "./scene.ts";

/** How far beside the marks is read, in UTF-16 units. */
const REACH = 160;
const SAYING = "(?:said|says|say|told|tells|asked|asks|wrote|writes|replied|recalled|added|explained)";
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:I|we|people|they|an? [\\p{L}-]+|one \\p{L}+|someone|somebody) (?:\\p{L}+ ){0,2}${SAYING}(?: [^,.;:]{1,40})?[,:]?\\s*$`,
  "u",
);
const BEHIND = new RegExp(
  `^[\\s,]*(?:I|you|my \\p{L}+|an? [^.,;:]{1,60}|one [^.,;:]{1,60}|another|some|many|several [^.,;:]{1,60}) ${SAYING}(?!\\p{L})|^[\\s,]*${SAYING} (?:an?|one|another|some|many|several) \\p{Ll}`,
  "u",
);

const ADDRESSED = new RegExp(
  `(?:^|[^\\p{L}])(?:[Yy]ou|[Mm]y \\p{L}+) (?:\\p{L}+ ){0,2}${SAYING}(?: [^,.;:]{1,40})?[,:]?\\s*$`,
  "u",
);
const LAW_SAYS =
  /(?:Article|Sections?|Clause|Rule|Act|Constitution|Charter|Code|Convention|Regulations?|Law|Amendment)(?: [\dIVX][\w().]*)?(?: of [^,“”"]{1,60})?,?(?: which| that)? (?:says|said|states|stated|provides|provided|reads|declares|stipulates|requires|guarantees)(?: that)?[,:]?\s*$/u;

/**
 * Whether the clause before the marks gives them to nobody who has a name: to whom the text speaks to or calls its own
 * (`you said`, `my mother said`), or to a law.
 */
export function isNobodys({ text }: Scene, { outerStart }: Passage, floor: number): boolean {
  if (startsLine(text, outerStart)) return false;
  const lead = text.slice(Math.max(floor, outerStart - REACH), outerStart);
  return ADDRESSED.test(lead) || LAW_SAYS.test(lead);
}

/** @param floor where the speech before ends @param next where the one behind begins */
export function isUnnamed({ text }: Scene, first: Passage, last: Passage, floor: number, next: number): boolean {
  const { outerStart } = first;
  if (!startsLine(text, outerStart)) {
    const lead = text.slice(sentenceStart(text, Math.max(floor, outerStart - REACH), outerStart), outerStart);
    if (isNaming(lead) || BEFORE.test(lead)) return true;
  }
  const { outerEnd } = last;
  return BEHIND.test(text.slice(outerEnd, sentenceEnd(text, outerEnd, Math.min(next, outerEnd + REACH))));
}
