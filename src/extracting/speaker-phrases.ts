/**
 * Whom the words beside a verb of saying name: a person's mention, a pronoun, an office, a body, or a name that
 * no stage before knew. Reads phrases (`attributions.ts` finds them); knows no marks.
 */

import type { Person } from "../release.ts";
import { type Cast, genderOf, holdersOf, type NamedPlace, namedBefore, namedWithin } from "./cast.ts";
import type { Gender } from "./genders.ts";
import { CALENDAR_WORD, COMMON, flagsOf, HONORIFIC, MODIFIER, OFFICE, THING } from "./lexicon.ts";
import { BODIES, COLLECTIVES, SPEECH_WORDS, WRITINGS } from "./speech-words.ts";

/** Who speaks, and why it is that one. */
export interface Speaker {
  readonly name: string;
  readonly because: string;
}

/** What is known where a passage's speaker is looked for. */
export interface Scene {
  readonly text: string;
  readonly cast: Cast;
  readonly words: SceneWords;
  /** The speaker of the passage before, and where it ended. */
  last: { readonly name: string; readonly end: number } | null;
  /** Whether the text is one of turns; null while nobody has asked. */
  hasTurns: boolean | null;
  /** Whom a phrase was last found to mean, and at which place. */
  readonly phrases: Map<string, { readonly place: number; readonly speaker: Speaker | null }>;
}

/** What a pronoun stands for: a man, a woman, several or a body, a body alone. */
type Pronoun = Gender | "they" | "it";

/** A language's words of speech (`speech-words.ts`), ready for looking up. */
export interface SceneWords {
  readonly verbs: ReadonlyMap<string, "verb" | "participle">;
  readonly sources: RegExp;
  readonly auxiliaries: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly dashes: boolean;
}

/** How far back a pronoun or an office looks for its person, in UTF-16 units and in mentions. */
const PRONOUN_REACH = 1_500;
const PRONOUN_MENTIONS = 12;
/** How far back a phrase's body or office-holder is looked for. */
const LOOK_BACK = 3_000;

const sceneWords = new Map<string, SceneWords>();

/** A language's words of speech, with the English ones where it has none of its own. */
export function sceneWordsOf(language: string | null): SceneWords {
  const key = /^(?:nb|nn)/.test(language ?? "") ? "no" : (language ?? "en").slice(0, 2);
  const known = sceneWords.get(key);
  if (known !== undefined) return known;
  const own = SPEECH_WORDS[key] ?? SPEECH_WORDS.en;
  if (own === undefined) throw new Error("speech-words.ts has no English");
  const verbs = new Map<string, "verb" | "participle">();
  for (const word of own.verbs.split(/\s+/)) verbs.set(word, "verb");
  for (const word of own.participles.split(/\s+/)) if (word !== "") verbs.set(word, "participle");
  const pronouns = new Map<string, Pronoun>();
  for (const word of own.they.split(" ")) if (word !== "") pronouns.set(word, "they");
  for (const word of own.it.split(" ")) if (word !== "") pronouns.set(word, "it");
  for (const word of own.he.split(" ")) pronouns.set(word, "he");
  for (const word of own.she.split(" ")) pronouns.set(word, "she");
  const made: SceneWords = {
    verbs,
    sources: new RegExp(`(?<!\\p{L})(?:${own.sources})(?!\\p{L})`, "iu"),
    auxiliaries: new Set(own.auxiliaries.split(" ")),
    pronouns,
    dashes: own.dashes,
  };
  sceneWords.set(key, made);
  return made;
}

/** The speaker whom `text.slice(start, end)`, the words behind a verb or a source, names first. */
export function speakerBehind(scene: Scene, start: number, end: number): Speaker | null {
  const phrase = scene.text.slice(start, end);
  const pronoun = pronounOf(scene, /^[^\p{L}]*(\p{L}+)/u.exec(phrase)?.[1]);
  if (pronoun !== null) return ofPronoun(scene, pronoun, start);
  const named = subjectsIn(scene, start, end)[0];
  const comma = phrase.indexOf(",");
  // `said the minister, who met Ann Lee`: what comes behind a comma counts only as the office's own name
  const first = comma < 0 ? end : start + comma;
  if (named !== undefined) {
    const beside = scene.text.slice(start, named.span[0]);
    if (named.span[0] < first || isOffice(beside)) return ofPerson(scene, named);
  }
  const bare = comma < 0 ? phrase : phrase.slice(0, comma);
  return (
    (isOffice(bare) ? nameAtHead(phrase.slice(bare.length + 1)) : null) ??
    ofNoun(scene, start, first) ??
    nameAtEnd(bare)
  );
}

/** `säger ministern för hamnar Ann Lee`: a name of several words at the end of an office that no list has. */
function nameAtEnd(phrase: string): Speaker | null {
  const name = /(?:^|\s)(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3})\s*$/u.exec(phrase)?.[1];
  return name === undefined || bodyIn(name) !== null ? null : ofWrittenName(name.split(" "));
}

/** `said the Minister for Ports, Ann Lee`: a name of several words behind an office's comma. */
function nameAtHead(phrase: string): Speaker | null {
  const name = /^\s*(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3})\s*(?:[,(]|$)/u.exec(phrase)?.[1];
  return name === undefined || bodyIn(name) !== null ? null : ofWrittenName(name.split(" "));
}

/**
 * The speaker whom `text.slice(start, end)`, the words before a verb, has for a subject.
 * @param far the verb is a participle: its subject is the sentence's, not the nearest
 */
export function speakerAhead(scene: Scene, start: number, end: number, far: boolean): Speaker | null {
  const { text } = scene;
  const phrase = text.slice(start, end);
  const near = /(\p{L}+)(?:[^\p{L}.,;]+\p{Ll}+){0,2}[^\p{L}]*$/u.exec(phrase);
  const pronoun = far
    ? pronounOf(scene, /^[^\p{L}]*(\p{L}+)/u.exec(phrase)?.[1])
    : nearPronoun(scene, phrase, near?.index ?? 0);
  if (pronoun !== null) return ofPronoun(scene, pronoun, start);
  const subjects = subjectsIn(scene, start, end);
  if (far && subjects[0] !== undefined) return ofPerson(scene, subjects[0]);
  const named = subjects.at(-1);
  if (named === undefined) return ofNouns(scene, start, end, far);
  // `After Ann Lee left, the Minister said`: the verb's subject is what stands behind the last comma
  const between = text.slice(named.span[1], end);
  const behind = /,([^,]*\p{L}[^,]*)$/u.exec(between)?.[1]?.trimStart() ?? "";
  const own = /^(?:the|an?|his|her|their|\p{Lu})/u.test(behind) && !/^[^,]*\([^)]*$/.test(between);
  return (own ? ofNoun(scene, end - behind.length, end) : null) ?? ofPerson(scene, coordinated(scene, subjects));
}

/** The nearest phrase that is somebody; for a participle the first one, and that too where the nearest is nobody: `The Ministry, in a statement, said`. */
function ofNouns(scene: Scene, start: number, end: number, far: boolean): Speaker | null {
  const near = lastPhrase(scene.text, start, end);
  const comma = scene.text.slice(start, end).indexOf(",");
  const first = comma < 0 ? end : start + comma;
  // `Ms Ann Lee, Head, Ports, PHC, said`: what follows a whole name is in apposition to it
  const name = first < near ? ofWrittenName(scene.text.slice(start, first).match(/\p{L}[^\s,]*/gu) ?? []) : null;
  if (name?.name.includes(" ") === true && bodyIn(name.name) === null) return name;
  return (far ? null : ofNoun(scene, near, end)) ?? (far || near > start ? ofNoun(scene, start, first) : null);
}

/** `Ann Lee and Bo Ek wrote`: the first of those joined by `and`. */
function coordinated(scene: Scene, subjects: readonly NamedPlace[]): NamedPlace {
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

const GOVERNED =
  /(?:^|[^\p{L}])(?:of|with|from|by|for|to|against|about|on|under|behind|between|after|joining|joined|thanked|told|asked|urged|including|like)\s+(?:(?:the|an?|his|her|their|our|my|late|former|current|then|fellow|U\.S\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sen\.?|Rep\.?|Gov\.?)\s+){0,3}$/u;

/** A person whom the text names beside the verb. */
export function ofPerson({ text }: Scene, { span, person }: NamedPlace): Speaker {
  return { name: person.name, because: `“${text.slice(...span)}” is named there` };
}

function pronounOf({ words: { pronouns } }: Scene, word: string | undefined): Pronoun | null {
  return word === undefined ? null : (pronouns.get(word.toLowerCase()) ?? null);
}

/** A pronoun right before the verb, with an adverb or two between. */
function nearPronoun(scene: Scene, phrase: string, from: number): Pronoun | null {
  const words = phrase.slice(from).match(/\p{L}+/gu) ?? [];
  for (let i = words.length - 1; i >= 0 && i >= words.length - 3; i--) {
    const pronoun = pronounOf(scene, words[i]);
    if (pronoun !== null) return pronoun;
  }
  return null;
}

function ofPronoun(scene: Scene, pronoun: Pronoun, place: number): Speaker | null {
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
function ofSeveral(scene: Scene, place: number, word: string): Speaker | null {
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

const BODY_WORDS: ReadonlySet<string> = new Set(BODIES.split(/\s+/));
const COLLECTIVE_WORDS: ReadonlySet<string> = new Set(COLLECTIVES.split(/\s+/));
const WRITING_WORDS: ReadonlySet<string> = new Set(WRITINGS.split(/\s+/));
const LINKING = /^(?:of|for|at|in|on|from|with|to|by|who|whose|which|that|said|has|had|have)$/;
const LEADING = /^(?:the|an?|his|her|their|our|its|this|as|today|yesterday|also|then|later|earlier|and|but|both)$/i;

/** Who a phrase without a person's mention is: an office's holder, a body, a written name; null for `an official`. */
function ofNoun(scene: Scene, start: number, end: number): Speaker | null {
  const phrase = scene.text.slice(start, end);
  const words = phrase.match(/\p{L}[\p{L}\p{M}\p{N}'’.&-]*/gu) ?? [];
  let first = 0;
  while (first < words.length && LEADING.test(words[first] ?? "")) first++;
  let last = first;
  while (last < words.length && !LINKING.test(words[last] ?? "")) last++;
  while (last > first && /^(?:today|yesterday|also|then|later|recently|earlier|has|had)$/.test(words[last - 1] ?? ""))
    last--;
  const run = words.slice(first, last);
  const head = run.at(-1);
  if (head === undefined) return null;
  const written = run.join(" ");
  const indefinite = words.slice(0, first + 1).some((word) => /^(?:an?|some|one|several)$/.test(word));
  const small = head.toLowerCase();
  const titles = run.every((word) => (flagsOf(word) & (OFFICE | HONORIFIC | MODIFIER)) !== 0);
  if ((titles || (flagsOf(head) & OFFICE) !== 0) && !COLLECTIVE_WORDS.has(small)) {
    return indefinite ? null : ofOffice(scene, written, start);
  }
  if (COLLECTIVE_WORDS.has(small)) return indefinite ? null : ofSeveral(scene, start, written);
  if (WRITING_WORDS.has(small)) return ofWriting(scene, written);
  const body = bodyIn(phrase);
  if (body !== null) return { name: body, because: "a body named there" };
  if (BODY_WORDS.has(small)) {
    return indefinite ? null : remembered(scene, written, start, () => ofBody(scene, written, small, start));
  }
  return ofWrittenName(run);
}

/** `the Minister`: who holds the office, the one who spoke last or was named last first; as written where nobody does. */
function ofOffice(scene: Scene, office: string, place: number): Speaker | null {
  if (/['’]s? /.test(office)) return null;
  const { cast, last } = scene;
  const holders = holdersOf(cast, office);
  const spoke = personNamed(scene, last?.name);
  const near = namedBefore(cast, place, place, PRONOUN_MENTIONS * 4);
  if (holders.length > 0) {
    const holder =
      holders.find((person) => person === spoke) ?? near.find(({ person }) => holders.includes(person))?.person;
    return { name: (holder ?? (holders[0] as Person)).name, because: `“${office}” is this person's office` };
  }
  const beside = remembered(scene, office, place, () => namedBesideOffice(scene, office, place));
  if (beside !== null) return beside;
  if (office.includes(" ")) {
    return /^\p{Lu}/u.test(office) ? { name: office, because: "an office that nobody here bears" } : null;
  }
  // Somebody with other offices is not meant.
  if (spoke !== null && spoke.roles.length === 0)
    return { name: spoke.name, because: `“${office}” is who spoke before` };
  const named = near[0];
  return named === undefined || named.person.roles.length > 0
    ? null
    : { name: named.person.name, because: `“${office}” is the person named last before it` };
}

/** A look back over the text, taken again only once the text has gone on as far as the look goes: so the whole stays linear. */
function remembered(scene: Scene, phrase: string, place: number, look: () => Speaker | null): Speaker | null {
  const known = scene.phrases.get(phrase);
  if (known !== undefined && place - known.place < LOOK_BACK) return known.speaker;
  const speaker = look();
  scene.phrases.set(phrase, { place, speaker });
  return speaker;
}

/** Whom an office stood beside earlier in the text: `the Parliamentary Secretary for Ports, Ann Lee`. */
function namedBesideOffice({ text, cast }: Scene, office: string, place: number): Speaker | null {
  const from = Math.max(0, place - LOOK_BACK);
  const before = text.slice(from, place).replace(/\s/g, " ");
  let at = before.lastIndexOf(office);
  for (let tries = 0; at >= 0 && tries < 5; tries++) {
    const end = from + at + office.length;
    const named = namedWithin(cast, end, Math.min(place, end + 90))[0];
    if (named !== undefined && !/[.;:!?]\s/.test(text.slice(end, named.span[0]))) {
      return { name: named.person.name, because: `“${office}” stands beside this name before` };
    }
    at = at === 0 ? -1 : before.lastIndexOf(office, at - 1);
  }
  return null;
}

function personNamed({ cast }: Scene, name: string | undefined): Person | null {
  return name === undefined ? null : (cast.people.find((person) => person.name === name) ?? null);
}

/** `the statement reads`: whose it is said to be, else who spoke last. */
function ofWriting(scene: Scene, written: string): Speaker | null {
  return scene.last === null ? null : { name: scene.last.name, because: `“${written}” is by who spoke before` };
}

/** `the group`: the body of that kind that is named last before, else the words themselves. */
function ofBody(scene: Scene, written: string, head: string, place: number): Speaker {
  const before = scene.text.slice(Math.max(0, place - LOOK_BACK), place);
  let named: string | null = null;
  for (const match of before.matchAll(
    /\p{Lu}[\p{L}&'’.-]*(?: (?:(?:of|for|and|the|on) )?\p{Lu}[\p{L}&'’-]*)*(?: \p{Ll}+)?/gu,
  )) {
    if (match[0].toLowerCase().endsWith(` ${head}`) || match[0].toLowerCase().includes(`${head} of `)) named = match[0];
  }
  return named === null
    ? { name: written, because: "a body spoken of there" }
    : { name: named.replace(/^The /, ""), because: `“${written}” is the body named before it` };
}

/** The capitalised phrase that a body's noun is part of, or an abbreviation. */
function bodyIn(phrase: string): string | null {
  for (const match of phrase.matchAll(
    /\p{Lu}[\p{L}&'’-]*(?: (?:of|for|and|the|on) (?:the )?(?=\p{Lu})| (?=\p{Lu})|[\p{L}&'’-])*/gu,
  )) {
    const name = match[0].replace(/^The /, "").trim();
    if (name.split(" ").some((word) => (flagsOf(word) & THING) !== 0) || /^\p{Lu}{2,}$/u.test(name)) return name;
  }
  return null;
}

/** A capitalised name that no person of the release bears, without its titles. */
function ofWrittenName(run: readonly string[]): Speaker | null {
  const titles = run.findIndex((word) => (flagsOf(word.replace(/\.$/, "")) & (OFFICE | HONORIFIC)) === 0);
  const name = run.slice(Math.max(0, titles));
  if (titles < 0 || name.length > 4 || !name.every((word) => /^\p{Lu}/u.test(word))) return null;
  const word = name[0] ?? "";
  if (word.length < 2) return null;
  if (name.length === 1 && titles === 0 && (flagsOf(word) & (COMMON | CALENDAR_WORD)) !== 0) return null;
  return { name: name.join(" ").replace(/['’.]+$/, ""), because: "a name written there" };
}

function isOffice(words: string): boolean {
  return (words.match(/\p{L}+/gu) ?? []).some((word) => (flagsOf(word) & OFFICE) !== 0);
}

/** Where the last phrase before a verb starts: behind the last comma that something follows. */
function lastPhrase(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && /[\s,]/.test(text.charAt(stop - 1))) stop--;
  return start + text.slice(start, stop).lastIndexOf(",") + 1;
}
