/** Who `he`, `she`, `they` and `it` are: the one who spoke last, or whom the text named or began with last. */

import type { Person } from "../release.ts";
import { genderOf, type NamedPlace, namedBefore, namedWithin } from "./cast.ts";
import { sentenceStart } from "./clauses.ts";
import type { Gender } from "./genders.ts";
import { CALENDAR_WORD, COMMON, flagsOf, OFFICE, THING as THING_WORD } from "./lexicon.ts";
import { holderOf } from "./office-holders.ts";
import { LOOK_BACK, type Pronoun, personNamed, remembered, type Scene, type Speaker } from "./scene.ts";
import { BODIES, COLLECTIVES, FIRMS } from "./speech-words.ts";
import { isSpoken, ownersOf } from "./spoken-texts.ts";
import { coordinated, isFree, isInSpeech, isPossessive } from "./subjects.ts";

/** How far back a pronoun or an office looks for its person, in UTF-16 units and in mentions. */
const PRONOUN_REACH = 1_500;
const PRONOUN_MENTIONS = 12;
const SPOKEN_REACH = 300;

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
  return salient(scene, place, pronoun, pronoun);
}

/**
 * Whom the text is about at a place: who spoke last, unless somebody else has become a sentence's subject since; else
 * the subject of the nearest sentence that has a fitting one, before those whom it names in other places.
 *
 * @param gender null where the words tell none: `the 26-year-old`
 */
export function salient(scene: Scene, at: number, gender: Gender | null, word: string): Speaker | null {
  const { cast, last } = scene;
  const place = Math.min(at, scene.speechStart);
  const floor = Math.max(0, place - (isSpoken(scene) ? 2 * SPOKEN_REACH : PRONOUN_REACH));
  const spoken = isSpoken(scene);
  const owners = spoken ? ownersOf(scene) : [];
  const fits = (person: Person) => !owners.includes(person) && agrees(person);
  const agrees = (person: Person) => {
    const own = gender === null ? null : genderOf(cast, person);
    return own === null ? gender === null || !isOwned(scene, person, place, gender) : own === gender;
  };
  const unknown = gender === null ? null : unknownSubject(scene);
  if (unknown !== null) return { name: unknown, because: `“${word}” is the subject of the sentence before it` };
  const known = last === null ? null : personNamed(scene, last.name);
  const goesOn = last !== null && known !== null && fits(known);
  const from = Math.max(goesOn ? last.end : floor, floor, scene.barren.get(gender ?? "") ?? 0);
  const subject = subjectFrom(scene, from, place, fits);
  if (subject === null && !goesOn) scene.barren.set(gender ?? "", place);
  const candidate = subject ?? (goesOn ? known : null);
  const told = gender === null || candidate === null ? null : certain(scene, candidate, place, gender);
  // Of whom nothing tells the gender gives way to one named since whose name or title tells it
  if (told !== null) return { name: told.name, because: `“${word}” is the person of that gender named before it` };
  if (goesOn && (subject === null || subject === known))
    return { name: last.name, because: `“${word}” is who spoke before` };
  if (subject !== null) return { name: subject.name, because: `“${word}” is the subject of a sentence before it` };
  // In a speech `he` is mostly somebody whom nobody named
  const near = namedBefore(cast, place, spoken ? SPOKEN_REACH : PRONOUN_REACH, PRONOUN_MENTIONS).find(({ person }) =>
    fits(person),
  );
  if (near === undefined) return null;
  return { name: near.person.name, because: `“${word}” is the person named last before it` };
}

/** `Her predecessor, Bo Ek`: whoever is named as hers is not `she`. */
function isOwned({ text, cast }: Scene, person: Person, place: number, gender: Gender): boolean {
  const named = namedBefore(cast, place, PRONOUN_REACH, PRONOUN_MENTIONS).find((mention) => mention.person === person);
  if (named === undefined) return false;
  const owner = OWNER_BEFORE.exec(text.slice(Math.max(0, named.span[0] - LONGEST_OWNED), named.span[0]))?.[1];
  return owner?.toLowerCase() === (gender === "he" ? "his" : "her");
}

/** In UTF-16 units. */
const LONGEST_OWNED = 48;
const OWNER_BEFORE = /(?:^|[^\p{L}])(his|her) (?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+,? $/iu;

/** Whoever was named since the candidate and is of that gender by name or title, where nothing tells the candidate's. */
function certain(scene: Scene, candidate: Person, place: number, gender: Gender): Person | null {
  if (genderOf(scene.cast, candidate) !== null) return null;
  const near = namedBefore(scene.cast, place, PRONOUN_REACH, PRONOUN_MENTIONS).filter(
    (mention) => !isInSpeech(scene, mention),
  );
  const since = near.findIndex(({ person }) => person === candidate);
  const told = near.slice(0, Math.max(0, since)).find(({ person }) => genderOf(scene.cast, person) === gender);
  return told?.person ?? null;
}

/** Whoever the paragraph of the speech begins with, where that is nobody who was known for a person: `Fisher Dale Hale needs no ruler. “…,” he said`. */
function unknownSubject({ text, cast, speechStart }: Scene): string | null {
  const from = Math.max(0, speechStart - LONGEST_LEAD);
  const before = text.slice(from, speechStart);
  const at = before.lastIndexOf("\n\n");
  if (at < 0) return null;
  const head = from + at + 2;
  if (namedWithin(cast, head, speechStart).length > 0) return null;
  const [, one, several] = UNKNOWN_SUBJECT.exec(text.slice(head, speechStart)) ?? [];
  const name = one ?? several ?? "";
  const words = name.split(" ");
  const isName = words.length > 1 || (name.length > 2 && (flagsOf(name) & (COMMON | CALENDAR_WORD)) === 0);
  return isName && words.every((word) => (flagsOf(word) & (OFFICE | THING_WORD)) === 0) ? name : null;
}

/** A name of several words, or of one behind `Her classmate`; then a verb, and a sentence's end before the speech. */
const UNKNOWN_SUBJECT =
  /^(?:(?:His|Her|Their|Our|The) (?:[\p{Ll}-]+ ){1,3}(\p{Lu}[\p{L}’-]+)|((?:\p{Lu}[\p{L}’-]+ ){1,2}\p{Lu}[\p{L}’-]+)) \p{Ll}+[^“”"\n]{0,120}[.!]\s*$/u;

/** The subject of the last sentence before a place, not before `floor`, that has a fitting one. */
function subjectFrom(scene: Scene, floor: number, place: number, fits: (person: Person) => boolean): Person | null {
  for (let end = place; end > floor; ) {
    const start = sentenceStart(scene.text, floor, end - 1);
    const mentions = namedWithin(scene.cast, start, end).filter((mention) => !isInSpeech(scene, mention));
    const said = INVERTED.exec(scene.text.slice(start, Math.min(end, start + LONGEST_SENTENCE)));
    const speaker = said === null ? undefined : mentions.find(({ span }) => span[0] >= start + said.index);
    if (speaker !== undefined && fits(speaker.person)) return speaker.person;
    const named = mentions.find(
      (mention) => fits(mention.person) && isFree(scene, mention, start) && !isBehindPronoun(scene, mention, start),
    );
    const office = officeBefore(scene, start, Math.min(end, named?.span[0] ?? end, start + LONGEST_LEAD));
    if (office !== null && fits(office)) return office;
    if (named !== undefined) return named.person;
    // `I am reminded of Ann Lee. She said`
    const words = scene.text.slice(start, Math.min(end, start + LONGEST_SENTENCE));
    const object =
      FIRST_PERSON_SUBJECT.test(words) || PRESENTS.test(words)
        ? mentions.findLast((mention) => fits(mention.person) && !isPossessive(scene, mention))
        : undefined;
    if (object !== undefined) return object.person;
    end = start;
  }
  return null;
}

/** `He left because Ann Lee came`: she is no subject of what was his sentence. */
function isBehindPronoun({ text }: Scene, { span }: NamedPlace, start: number): boolean {
  return /^[^\p{L}]*(?:\p{L}+, )?(?:he|she) \p{Ll}+[^“”".;]*(?<!\p{L})(?:because|that|since|if|whether|when|as|how) (?:\p{L}+\.? ){0,3}$/iu.test(
    text.slice(start, span[0]),
  );
}

/** `This comes from Ann Lee. She says` */
const PRESENTS = /^\s*(?:This|That|It|Here|Next) (?:is|was|comes|came)(?!\p{L})/u;
const FIRST_PERSON_SUBJECT = /(?:^|[^\p{L}])(?:I|[Ww]e|[Yy]ou)(?=[^\p{L}])/u;

/** Whose office is the subject of a sentence: `In her address, the Minister opened …`. */
function officeBefore(scene: Scene, start: number, end: number): Person | null {
  const match = OFFICE_SUBJECT.exec(scene.text.slice(start, end));
  const office = match?.[1];
  return office === undefined ? null : personNamed(scene, holderOf(scene, office, start)?.name);
}

const OFFICE_SUBJECT = /(?:^\s*|, )[Tt]he (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,4}) \p{Ll}/u;
/** `The ferry ran aground, said Harbour Master Ann Lee.` */
const INVERTED = /[,”"’)] (?:said|says|added|according to) (?=[^,.]*\p{Lu})/u;
const LONGEST_SENTENCE = 400;
/** How far into a sentence an office is its subject, in UTF-16 units. */
const LONGEST_LEAD = 160;

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
  const all = namedBefore(scene.cast, place, PRONOUN_REACH, PRONOUN_MENTIONS);
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
const OF_PERSONS = /delegation|group|caucus|coalition|committee|council|team|alliance|members|senators|lawmakers/i;
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
function ofThing(scene: Scene, place: number): Speaker | null {
  const subject = [...scene.text.slice(Math.max(0, place - THING_REACH), place).matchAll(THING)].at(-1)?.[1];
  if (subject !== undefined && !isBody(subject.toLowerCase())) return null;
  const { last } = scene;
  if (last !== null && personNamed(scene, last.name) === null)
    return { name: last.name, because: "the body that spoke before" };
  return remembered(scene, "it", place, () => bodyBefore(scene, place, isBody));
}

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
