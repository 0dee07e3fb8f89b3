/** Which mentions beside a verb can be its subject, and which of several it is. */

import { type NamedPlace, namedWithin } from "./cast.ts";
import type { Scene, Speaker } from "./scene.ts";

/** `Ann Lee and Bo Ek wrote`: the first of those joined by `and`. */
export function coordinated(scene: Scene, subjects: readonly NamedPlace[]): NamedPlace {
  let i = subjects.length - 1;
  for (; i > 0; i--) {
    const left = subjects[i - 1];
    const right = subjects[i];
    if (left === undefined || right === undefined) break;
    const between = scene.text.slice(left.span[1], right.span[0]);
    if (between.length > 40 || !/^[^.;]*\band\b[^.;,]*$/.test(between)) break;
  }
  return subjects[i] as NamedPlace;
}

/** The mentions in a stretch that could be a subject: no possessives and no objects of a preposition. */
export function subjectsIn(scene: Scene, start: number, end: number): readonly NamedPlace[] {
  return namedWithin(scene.cast, start, end).filter(({ span }) => {
    const after = scene.text.slice(span[1], span[1] + 2);
    if (/^['’]s?/.test(after)) return false;
    return !GOVERNED.test(scene.text.slice(Math.max(start, span[0] - 28), span[0]));
  });
}

/** A preposition or a verb right before a name, whose object it is. */
export const GOVERNED: RegExp =
  /(?:^|[^\p{L}])(?:of|with|from|by|for|to|against|about|on|under|behind|between|after|joining|joined|thanked|told|asked|urged|including|like)\s+(?:(?:the|an?|his|her|their|our|my|late|former|current|then|fellow|U\.S\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sen\.?|Rep\.?|Gov\.?)\s+){0,3}$/u;

/** A person whom the text names beside the verb. */
export function ofPerson({ text }: Scene, { span, person }: NamedPlace): Speaker {
  return { name: person.name, because: `“${text.slice(...span)}” is named there` };
}
