/** Who `they`, `it` and `the lawmakers` are: the group or body that spoke or acted last, else persons whom a text joins. */

import type { Person } from "../release.ts";
import { type NamedPlace, namedBefore } from "./cast.ts";
import { firmBefore } from "./firms.ts";
import { flagsOf, OFFICE } from "./lexicon.ts";
import { LOOK_BACK, personNamed, remembered, type Scene, type Speaker } from "./scene.ts";
import { BODIES, COLLECTIVES, FIRMS } from "./speech-words.ts";
import { hasTurns, isSpoken } from "./spoken-texts.ts";
import { coordinated, isFree } from "./subjects.ts";

/** How far back those whom a word joins are looked for, in UTF-16 units and in mentions. */
const REACH = 1_500;
const MENTIONS = 12;

const BODY_WORDS: ReadonlySet<string> = new Set(BODIES.split(/\s+/));
const FIRM_WORDS: ReadonlySet<string> = new Set(FIRMS.split(/\s+/));
const COLLECTIVE_WORDS: ReadonlySet<string> = new Set(COLLECTIVES.split(/\s+/));

/** Whether a word, in small letters, is a body's noun: `group`. */
export function isBody(word: string): boolean {
  return BODY_WORDS.has(word);
}

/** Whether it means persons whom the text names together: `senators`. */
export function isCollective(word: string): boolean {
  return COLLECTIVE_WORDS.has(word);
}

/** Whether it means several whom nobody names: `experts`. */
export function isNameless(word: string): boolean {
  return !isCollective(word) && /[^s]s$/.test(word) && word.length > 5 && (flagsOf(word) & OFFICE) !== 0;
}

function isGroupOfPersons(word: string): boolean {
  return isBody(word) && !FIRM_WORDS.has(word);
}

function isGroup(word: string): boolean {
  return isBody(word) || isCollective(word) || isNameless(word);
}

/** `they`, `the lawmakers`: the group that spoke or acted last, else the first of the persons whom the sentence before joins. */
export function ofSeveral(scene: Scene, place: number, word: string): Speaker | null {
  const { last, lastBody } = scene;
  if (word === "they") {
    const owned = ownedGroupBefore(scene, place);
    if (owned !== null) return owned;
  }
  const isNear = lastBody !== null && place - lastBody.end < LOOK_BACK;
  // `the senators` are persons, and no other body that spoke
  if (isNear && (word === "they" || lastBody.name.toLowerCase().endsWith(word.toLowerCase())))
    return { name: lastBody.name, because: `“${word}” is the group that spoke before` };
  const group =
    word === "they"
      ? remembered(scene, "they", place, () => bodyBefore(scene, place, isGroup))
      : remembered(scene, "several", place, () => bodyBefore(scene, place, isGroupOfPersons));
  const all = namedBefore(scene.cast, place, REACH, MENTIONS);
  const bearers = word === "they" ? [] : all.filter(({ person }) => bears(person, word));
  if (group !== null && (bearers.length < 2 || OF_PERSONS.test(group.name))) return group;
  if (last !== null && (word === "they" || personNamed(scene, last.name) !== null))
    return { name: last.name, because: `“${word}” is who spoke before` };
  const near = bearers.length > 1 ? bearers : all;
  const first = word === "they" ? undefined : firstOfRelease(scene, near);
  if (first !== undefined)
    return { name: first.person.name, because: `“${word}” are those whom the release names first` };
  const named = near.length === 0 ? undefined : coordinated(scene, [...near].reverse());
  return named === undefined ? null : { name: named.person.name, because: `“${word}” are those named before it` };
}

/** Whom a release names first, where those named last stand alone: `the members wrote` is a letter of all. */
function firstOfRelease(scene: Scene, near: readonly NamedPlace[]): NamedPlace | undefined {
  const [nearest] = near;
  if (nearest === undefined || coordinated(scene, [...near].reverse()) !== nearest) return undefined;
  return scene.cast.places.find((mention) => isFree(scene, mention, 0) && mention.span[0] < nearest.span[0]);
}

/** Bodies that several persons of the text can be, rather than an office that they quote. */
const OF_PERSONS = /delegation|group|caucus|coalition|team|alliance|members|senators|lawmakers/i;
const LAWMAKER = /^(?:lawmaker|legislator)$/;
const LAWMAKERS =
  "senator sen sens representative rep reps congressman congresswoman lawmaker legislator mp mps member".split(" ");

/** Whether a person is one of `the senators`: who else was named in between is not. */
function bears({ roles, aliases }: Person, word: string): boolean {
  const one = word.toLowerCase().replace(/^.* /, "").replace(/men$/, "man").replace(/s$/, "");
  // `Sens. Ann Lee and Bo Ek`: a title may be shortened
  const forms = LAWMAKER.test(one) ? LAWMAKERS : [one, one.slice(0, 3), `${one.slice(0, 3)}s`];
  return [...roles, ...aliases].some((own) =>
    own
      .toLowerCase()
      .split(/[\s,.]+/, 12)
      .some((word) => forms.includes(word)),
  );
}

/** `it`: the body that spoke last, else the one that a sentence before began with. */
export function ofThing(scene: Scene, place: number): Speaker | null {
  const subject = [...scene.text.slice(Math.max(0, place - THING_REACH), place).matchAll(THING)].at(-1)?.[1];
  if (subject !== undefined && !isBody(subject.toLowerCase())) return null;
  const { last } = scene;
  if (last !== null && personNamed(scene, last.name) === null)
    return { name: last.name, because: "the body that spoke before" };
  return remembered(scene, "it", place, () => bodyBefore(scene, place, isBody) ?? ofFirm(scene, place));
}

/** `Hale Dock said so. “…,” it wrote`, where nobody speaks to others. */
function ofFirm(scene: Scene, place: number): Speaker | null {
  if (isSpoken(scene) || hasTurns(scene)) return null;
  const name = firmBefore(scene, place, NEAR_FIRM);
  return name === null ? null : { name, because: "the firm that the text speaks of before" };
}

/** How far before `it` its firm is named, in UTF-16 units. */
const NEAR_FIRM = 240;

/** `Mr Lee's family have paid tribute to him. In a statement they said`: theirs, whoever spoke before. */
function ownedGroupBefore({ text, last }: Scene, place: number): Speaker | null {
  const floor = Math.max(last?.end ?? 0, place - OWNED_REACH);
  const group = [...text.slice(floor, place).matchAll(OWNED_GROUP)].at(-1)?.[1];
  return group === undefined
    ? null
    : { name: group, because: "“they” are somebody's family or other group named before" };
}

const OWNED_REACH = 300;
const OWNED_GROUP =
  /(?:^|[.!?]\s+|\n\s*)(?:The )?((?:\p{Lu}[\p{L}.’'-]*(?<![’']s) ){0,3}\p{Lu}[\p{L}-]*[’']s? (?:family|parents|relatives|friends|lawyers|colleagues|owners|children)) (?:\p{Ll}+ )/gu;

const THING_REACH = 600;
/** A sentence's subject that is a body, or a law or something written, which `it` then is: `The treaty … In fact, it declares`. */
const THING = new RegExp(
  `(?:^|[.!?]["”]? +|\\n\\s*)(?:The|This) (?:[\\p{L}\\d-]+,? ){0,4}?(treaty|bill|act|law|convention|agreement|amendment|order|rule|provision|measure|legislation|resolution|constitution|${BODIES.split(/\s+/).join("|")})(?!\\p{L})`,
  "gu",
);

const OF_BODY = /^of (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u;

/** In UTF-16 units. */
const LONGEST_NAME = 60;
const APPOSED = /^, (\p{Lu}[\p{L}&’'-]*(?: (?:(?:of|for|and) )?\p{Lu}[\p{L}&’'-]*){0,4}), \p{Ll}/u;
const OWN_NAME = /^\p{Lu}[\p{L}’'-]*(?: (?:of )?\p{Lu}[\p{L}’'-]*)*/u;
const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|says?|said)$/;

/** The body that a sentence before a place begins with. */
function bodyBefore({ text }: Scene, place: number, fits: (word: string) => boolean): Speaker | null {
  let body: string | null = null;
  const from = Math.max(0, place - LOOK_BACK);
  for (const match of text
    .slice(from, place)
    .matchAll(/(?:^|[.!?]\s+|\n\s*)(?:The|A|An)\s+([\p{L}’'-]+(?: [\p{L}’'-]+){0,6})/gu)) {
    const words = (match[1] ?? "").split(" ");
    const at = words.findIndex((candidate) => fits(candidate.toLowerCase()));
    // `The truth is every party …`: what stands behind the verb is not its subject
    if (words.slice(0, Math.max(at, 0)).some((word) => FINITE.test(word))) continue;
    if (at < 0) continue;
    const behind = words.slice(at + 1).join(" ");
    // `the relief group Hale Aid`, `the port agency, HPA,`
    const next = text.slice(from + match.index + match[0].length, from + match.index + match[0].length + LONGEST_NAME);
    const isSmall = /^\p{Ll}/u.test(words[at] ?? "");
    const own = !isSmall ? undefined : behind === "" ? APPOSED.exec(next)?.[1] : OWN_NAME.exec(behind)?.[0];
    const isOffice = own?.split(" ").some((word) => (flagsOf(word) & OFFICE) !== 0) === true;
    // `the members of the Security Council`
    body =
      own !== undefined && !isOffice ? own : [...words.slice(0, at + 1), ...(OF_BODY.exec(behind) ?? [])].join(" ");
  }
  return body === null ? null : { name: body, because: "the body that a sentence before begins with" };
}
