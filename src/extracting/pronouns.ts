/** Who `he` and `she` are: the one who spoke last, or whom the text named or began with last. `they` and `it`: `groups.ts`. */

import type { Person } from "../release.ts";
import { genderOf, type NamedPlace, namedBefore, namedWithin } from "./cast.ts";
import { sentenceStart } from "./clauses.ts";
import type { Gender } from "./genders.ts";
import { ofSeveral, ofThing } from "./groups.ts";
import { CALENDAR_WORD, COMMON, flagsOf, OFFICE, THING as THING_WORD } from "./lexicon.ts";
import { holderOf } from "./office-holders.ts";
import { type Pronoun, personNamed, type Scene, type Speaker } from "./scene.ts";
import { isSpoken, ownersOf } from "./spoken-texts.ts";
import { isFree, isInSpeech, isPossessive } from "./subjects.ts";

/** How far back a pronoun or an office looks for its person, in UTF-16 units and in mentions. */
const PRONOUN_REACH = 1_500;
const PRONOUN_MENTIONS = 12;
const SPOKEN_REACH = 300;

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
