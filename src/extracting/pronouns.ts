/** Who `he`, `she`, `they` and `it` are: the one who spoke last, or whom the text named or began with last. */

import { genderOf, type NamedPlace, namedBefore } from "./cast.ts";
import { LOOK_BACK, type Pronoun, personNamed, remembered, type Scene, type Speaker } from "./scene.ts";
import { BODIES } from "./speech-words.ts";
import { coordinated, GOVERNED } from "./subjects.ts";

/** How far back a pronoun or an office looks for its person, in UTF-16 units and in mentions. */
const PRONOUN_REACH = 1_500;
const PRONOUN_MENTIONS = 12;

export const BODY_WORDS: ReadonlySet<string> = new Set(BODIES.split(/\s+/));

/** What a word stands for as a pronoun, or null. */
export function pronounOf({ words: { pronouns } }: Scene, word: string | undefined): Pronoun | null {
  return word === undefined ? null : (pronouns.get(word.toLowerCase()) ?? null);
}

/** A pronoun right before the verb, with an adverb or two between. */
export function nearPronoun(scene: Scene, phrase: string, from: number): Pronoun | null {
  const words = phrase.slice(from).match(/\p{L}+/gu) ?? [];
  for (let i = words.length - 1; i >= 0 && i >= words.length - 3; i--) {
    const pronoun = pronounOf(scene, words[i]);
    if (pronoun !== null) return pronoun;
  }
  return null;
}

/** Whom a pronoun at a place stands for. */
export function ofPronoun(scene: Scene, pronoun: Pronoun, place: number): Speaker | null {
  if (pronoun === "they") return ofSeveral(scene, place, "they");
  if (pronoun === "it") return ofThing(scene, place);
  const fits = ({ person }: NamedPlace) => (genderOf(scene.cast, person) ?? pronoun) === pronoun;
  const near = namedBefore(scene.cast, place, PRONOUN_REACH, PRONOUN_MENTIONS).filter(fits);
  const subjects = near.filter(({ span }) => {
    const before = scene.text.slice(Math.max(0, span[0] - 28), span[0]);
    return !GOVERNED.test(before) && !/^['’]s/.test(scene.text.slice(span[1], span[1] + 2));
  });
  const { last } = scene;
  const known = personNamed(scene, last?.name);
  const lastFits = known !== null && (genderOf(scene.cast, known) ?? pronoun) === pronoun;
  // Whoever spoke last goes on, unless somebody else has become the subject since.
  const since = subjects.find(({ span }) => last !== null && span[0] >= last.end);
  if (last !== null && lastFits && (since === undefined || since.person === known)) {
    return { name: last.name, because: `“${pronoun}” is who spoke before` };
  }
  const named = since ?? subjects[0] ?? near[0];
  return named === undefined
    ? null
    : { name: named.person.name, because: `“${pronoun}” is the person named last before it` };
}

/** `they`, `the lawmakers`: the body that spoke or acted last, else the first of the persons whom the sentence before joins. */
export function ofSeveral(scene: Scene, place: number, word: string): Speaker | null {
  const { last } = scene;
  const body = ofThing(scene, place);
  if (body !== null) return body;
  if (last !== null) return { name: last.name, because: `“${word}” is who spoke before` };
  const near = namedBefore(scene.cast, place, PRONOUN_REACH, PRONOUN_MENTIONS);
  const named = near.length === 0 ? undefined : coordinated(scene, [...near].reverse());
  return named === undefined ? null : { name: named.person.name, because: `“${word}” are those named before it` };
}

/** `it`: the body that spoke last, else the one that a sentence before began with. */
function ofThing(scene: Scene, place: number): Speaker | null {
  const { last } = scene;
  if (last !== null && personNamed(scene, last.name) === null)
    return { name: last.name, because: "the body that spoke before" };
  return remembered(scene, "it", place, () => bodyBefore(scene, place));
}

/** The body that a sentence before a place begins with. */
function bodyBefore({ text }: Scene, place: number): Speaker | null {
  let body: string | null = null;
  for (const match of text
    .slice(Math.max(0, place - LOOK_BACK), place)
    .matchAll(/(?:^|[.!?]\s+|\n\s*)(?:The|A|An)\s+([\p{L}’'-]+(?: [\p{L}’'-]+){0,4})/gu)) {
    const words = (match[1] ?? "").split(" ");
    const at = words.findIndex((candidate) => BODY_WORDS.has(candidate.toLowerCase()));
    if (at >= 0) body = words.slice(0, at + 1).join(" ");
  }
  return body === null ? null : { name: body, because: "the body that a sentence before begins with" };
}
