/**
 * Which evidence tells who speaks, in its order: the clause behind the marks, the one before, the speech that this
 * one resumes, and for speech that fills its paragraph what stands around it.
 */

import type { Person } from "../release.ts";
import { attributionBefore, makerAbove, ownerOf } from "./attribution-before.ts";
import { attributionBehind } from "./attribution-behind.ts";
import { namedBefore, namedWithin } from "./cast.ts";
import { sentenceEnd, sentenceStart } from "./clauses.ts";
import { isCornered, japaneseSpeaker } from "./japanese-speech.ts";
import { findPassages, type Passage, startsLine } from "./passages.ts";
import { because, personNamed, type Scene, type Speaker } from "./scene.ts";
import { nameAbove } from "./signatures.ts";
import { saidBefore, subjectBefore, subjectOfSaying } from "./speaker-above.ts";
import { hasTurns, ownerOffice, ownersOf, titledIn } from "./spoken-texts.ts";
import { isFree, isInSpeech, ofPerson, subjectsIn } from "./subjects.ts";
import { isAnonymous, isNobodys, isOfUnnamed, isUnnamedBefore, isUnnamedBehind } from "./unnamed-speakers.ts";

/** A passage, or several that go on from paragraph to paragraph. */
export interface Speech {
  readonly passages: readonly Passage[];
  readonly first: Passage;
  readonly last: Passage;
  /** Known once it has been read. */
  readonly speaker: string | null;
}

/** How far behind the speech before speech resumes, in UTF-16 units. */
const REACH = 320;
/** How far down a statement's text begins, in UTF-16 units. */
const HEAD = 600;
/** How far before a paragraph of speech its speaker is named. */
const FAR = 1_500;

/** Who speaks, or null where nobody is named. Time: bounded by the reach of the clauses beside the marks. */
export function speakerOf(scene: Scene, speech: Speech, previous: Speech | null, next: Speech | null): Speaker | null {
  const { first, last } = speech;
  if (isCornered(scene.text, first)) return japaneseSpeaker(scene, last);
  const floor = previous?.last.outerEnd ?? 0;
  const introduced =
    isIntroduced(scene.text, first, last) || isFragment(scene.text, first, last)
      ? attributionBefore(scene, first, floor)
      : null;
  const until = next?.first.outerStart ?? scene.text.length;
  if (
    isNobodys(scene, first, floor) ||
    isAnonymous(scene, last, until) ||
    isOfUnnamed(scene, first.outerStart, last, until)
  )
    return null;
  const behind = introduced ?? ofWhoSaysIt(scene, speech, until) ?? attributionBehind(scene, last, until);
  if (behind !== null || isUnnamedBehind(scene, last, until)) return behind;
  const named = attributionBefore(scene, first, floor);
  if (named !== null || isUnnamedBefore(scene, first, floor)) return named;
  return (
    resumed(scene, first, previous) ??
    ofSentenceBefore(scene, first, floor) ??
    ofParagraph(scene, speech, previous, next)
  );
}

/** `With the words “…” Ann Lee opened the port.` */
function ofWhoSaysIt(scene: Scene, { first, last }: Speech, until: number): Speaker | null {
  const { text } = scene;
  if (
    !/(?:^|[\n.!?] ?)(?:With|In) (?:the|these|those) words[,:]? ?$/u.test(
      text.slice(Math.max(0, first.outerStart - 20), first.outerStart),
    )
  )
    return null;
  const named = subjectsIn(
    scene,
    last.outerEnd,
    sentenceEnd(text, last.outerEnd, Math.min(until, last.outerEnd + REACH)),
  )[0];
  return named === undefined ? null : because(ofPerson(scene, named), "behind the marks, as who says these words");
}

/** `Ann Lee said: “Whole sentences.” Bo Ek pointed to …`: what follows a full stop is a sentence of its own. */
function isIntroduced(text: string, first: Passage, last: Passage): boolean {
  return (
    /[,:] ?$/.test(text.slice(Math.max(0, first.outerStart - 2), first.outerStart)) && text.charAt(last.end - 1) === "."
  );
}

/** `Ann Lee told him that the port was “old, but no ruin”, according to his office`: a part of the sentence that leads up to it. */
function isFragment(text: string, first: Passage, last: Passage): boolean {
  return (
    first === last &&
    /\p{Ll}/u.test(text.charAt(first.start)) &&
    !/[.!?,]/.test(text.charAt(first.end - 1)) &&
    /\p{L} $/u.test(text.slice(Math.max(0, first.outerStart - 2), first.outerStart))
  );
}

/** Who speaks the paragraphs before the last of a speech over several, where these have words of their own that tell. */
export function openedBy(scene: Scene, { first }: Speech, previous: Speech | null): Speaker | null {
  return attributionBefore(scene, first, previous?.last.outerEnd ?? 0) ?? resumed(scene, first, previous);
}

/** A word or two without a stop is a term in marks, of which some texts have many; so is a name of a few: `‘Hale Morning Herald’`. */
export function isTerm(text: string, { start, end, outerStart, outerEnd, closed }: Passage): boolean {
  if (text.charCodeAt(start) >= 0x3000) return false;
  // `the town's “Tree Lady,” said, “…`: the comma is the sentence's
  const isByname =
    closed &&
    end - start < LONGEST_BYNAME &&
    text.slice(start, end).split(/\s+/).length < MOST_OF_BYNAME &&
    BYNAME.test(text.slice(Math.max(0, outerStart - 12), outerStart));
  if (isByname && SAYS_BEHIND.test(text.slice(outerEnd, outerEnd + 24))) return true;
  if (/[.,!?…]/.test(text.charAt(end - 1))) return false;
  return end - start < 12 || (closed && end - start < LONGEST_NAME && NAME.test(text.slice(start, end)));
}

const LONGEST_BYNAME = 40;
const MOST_OF_BYNAME = 4;
const BYNAME = /(?:[’']s|(?<!\p{L})(?:the|an?|as|called|dubbed|his|her|its|their)) $/u;
/** A verb that the name before the marks has for its own: no subject stands between. */
const SAYS_BEHIND = /^,? (?:said|says|added|wrote|told|explained)(?:,|:| that(?!\p{L})|\s*["“])/u;
const LONGEST_NAME = 48;
const NAME = /^\p{Lu}[\p{L}\p{N}’'-]*(?: (?:(?:of|the|and|for) ){0,2}\p{Lu}[\p{L}\p{N}’'-]*){1,5}$/u;

/** Speech that goes on behind `he said`, in the same sentence, or as the paragraph's next whole sentence. */
function resumed({ text }: Scene, passage: Passage, previous: Speech | null): Speaker | null {
  if (previous === null || previous.speaker === null) return null;
  const from = previous.last.outerEnd;
  if (passage.outerStart - from > REACH) return null;
  const between = text.slice(from, passage.outerStart);
  if (between.includes("\n\n")) return null;
  const because = "goes on from the speech before";
  const sentence = sentenceEnd(text, from, passage.outerStart);
  const whole = /^\P{Ll}/u.test(text.charAt(passage.start)) && /[.!?,…]/.test(text.charAt(passage.end - 1));
  const directly =
    sentence >= passage.outerStart - 2 || sentenceEnd(text, sentence + 1, passage.outerStart) >= passage.outerStart - 2;
  if (!directly || (!whole && sentence < passage.outerStart - 2)) return null;
  // `…,” she said. After posting “Port shut”, the Hale Review …`: words of another sentence lead up to it
  const lead = text.slice(sentenceStart(text, from, passage.outerStart - 1), passage.outerStart);
  const isNext = sentence < passage.outerStart - 2 || /[.!?]/.test(text.charAt(previous.last.end - 1));
  const isOther = isNext && /^\s*(?:After|Before|When|While|By|In|On|Upon) \p{L}/u.test(lead);
  return isOther ? null : { name: previous.speaker, because };
}

/** `Ann Lee said that the port was open. “It was a long way.”`: a whole sentence behind one that says who says something. */
function ofSentenceBefore(scene: Scene, passage: Passage, floor: number): Speaker | null {
  const { text } = scene;
  const { outerStart, start, end } = passage;
  if (!/\p{Lu}/u.test(text.charAt(start)) || !/[.!?,…]/.test(text.charAt(end - 1))) return null;
  if (startsLine(text, outerStart) || !/[.!?,]\s+$/.test(text.slice(Math.max(floor, outerStart - 4), outerStart)))
    return null;
  if (hasTurns(scene)) return null;
  const before = sentenceStart(text, Math.max(floor, outerStart - FAR), outerStart - 2);
  const question = text.slice(before, outerStart);
  const asked = /\?\s+$/.test(question) ? ownerOf(scene, question, before, outerStart) : null;
  return because(
    asked ?? subjectOfSaying(scene, [before, outerStart]) ?? ofReaction(scene, passage, before),
    "subject of the sentence before",
  );
}

/** `Ann Lee was not pleased. “The ship is late again this year.”`: a paragraph's whole end, behind a sentence that begins with a name. */
function ofReaction(scene: Scene, { start, end, outerEnd, outerStart }: Passage, before: number): Speaker | null {
  const { text } = scene;
  if (outerEnd < text.length && text.charCodeAt(outerEnd) !== 10) return null;
  if (
    !/[.!?]/.test(text.charAt(end - 1)) ||
    text.slice(start, end).split(/\s+/, FEWEST_OWN_WORDS).length < FEWEST_OWN_WORDS
  )
    return null;
  const named = subjectsIn(scene, before, outerStart)[0];
  return named === undefined || named.span[0] - before > LONGEST_TITLE ? null : ofPerson(scene, named);
}

/** Mentions before a paragraph of speech of which the last that is a subject speaks. */
const MOST_NEAR = 6;
/** Words that speech without a verb of saying has at least. */
const FEWEST_OWN_WORDS = 6;
/** How far into its sentence such a name stands at most, in UTF-16 units. */
const LONGEST_TITLE = 40;

/** Quotations inside a passage that name their own speaker: `“Minister Roe said the plan was ‘not worth its paper’.”` */
export function nestedSpeeches(scene: Scene, outer: Passage): readonly (readonly [Passage, Speaker])[] {
  const found: (readonly [Passage, Speaker])[] = [];
  let floor = outer.start;
  for (const inner of findPassages(scene.text.slice(outer.start, outer.end))) {
    const passage = shifted(inner, outer.start);
    const speaker = inner.closed
      ? (attributionBehind(scene, passage, outer.end) ?? attributionBefore(scene, passage, floor))
      : null;
    if (speaker !== null && isNamedIn(scene, outer, speaker)) found.push([passage, speaker]);
    floor = passage.outerEnd;
  }
  return found;
}

/** Whether a speaker's whole name is known and stands inside: `she told us` means whomever the speech is about. */
function isNamedIn({ cast }: Scene, { start, end }: Passage, { name }: Speaker): boolean {
  return name.includes(" ") && namedWithin(cast, start, end).some(({ person }) => person.name === name);
}

function shifted(passage: Passage, by: number): Passage {
  const { start, end, outerStart, outerEnd } = passage;
  return { ...passage, start: start + by, end: end + by, outerStart: outerStart + by, outerEnd: outerEnd + by };
}

/**
 * Speech that fills its paragraph: it is the next paragraph's speaker's where that one is speech with a speaker, the
 * last one's where it follows directly, else the subject's of the sentence before.
 */
function ofParagraph(scene: Scene, speech: Speech, previous: Speech | null, next: Speech | null): Speaker | null {
  const { text } = scene;
  const { first, last } = speech;
  if (!startsLine(text, first.outerStart)) return null;
  const stopped =
    /[.!?…,]["”’»]?$/.test(text.slice(last.end - 2, last.end)) || /[.!?]/.test(text.charAt(last.outerEnd));
  const floor = previous?.last.outerEnd ?? 0;
  const isDirect = previous !== null && previous.speaker !== null && isDirectlyBehind(text, floor, first.outerStart);
  // Of a paragraph right behind somebody's speech the last stop may have been forgotten
  if (last === first && !stopped && !(isDirect && last.end - first.start > SHORTEST_UNSTOPPED)) return null;
  if (restOfSentence(text, last).length > 30) return null;
  if (hasTurns(scene)) return null;
  const above = nameAbove(scene, first.outerStart) ?? ofIntroduction(scene, first);
  if (above !== null) return above;
  const spoke = personNamed(scene, scene.last?.name);
  const other = spoke !== null && isSpokenOf(text, speech, spoke) ? firstSubject(scene, speech) : null;
  if (isDirect) {
    if (other !== null && restOfParagraph(text, floor) !== "") return other;
    return { name: previous.speaker, because: "the paragraph before is this person's speech" };
  }
  // Nothing closed the speech before: the paragraphs in between, which have no marks, are its own
  const isOpen = previous !== null && !previous.last.closed && startsLine(text, previous.first.outerStart);
  if (isOpen && previous.speaker !== null && saidBefore(scene, floor, first.outerStart) === null)
    return { name: previous.speaker, because: "goes on from speech that nothing closed" };
  const later =
    next !== null && !text.slice(last.outerEnd, next.first.outerStart).trim()
      ? attributionBehind(scene, next.last, next.last.outerEnd + REACH)
      : null;
  if (later !== null) return { name: later.name, because: "the next paragraph is this person's speech" };
  const goesOn = next === null ? null : continuedBy(scene, last, next);
  if (goesOn !== null) return { name: goesOn.name, because: "who goes on in the next speech" };
  const subject = subjectBefore(scene, floor, first.outerStart);
  const isAbout = (speaker: Speaker): boolean => {
    const person = personNamed(scene, speaker.name);
    return person !== null && isSpokenOf(text, speech, person);
  };
  if (subject !== null && !isAbout(subject) && saidBefore(scene, floor, first.outerStart) !== null) return subject;
  const maker = makerAbove(scene, scene.last?.end ?? 0, first.outerStart);
  if (maker !== null) return maker;
  if (subject !== null && !isAbout(subject)) return subject;
  if (isListItem(text, first.outerStart)) return ofRemarks(scene, first.outerStart);
  if (other !== null) return other;
  if (scene.last !== null) return { name: scene.last.name, because: "spoke last before this paragraph of speech" };
  const [owner] = first.outerStart < HEAD ? ownersOf(scene) : [];
  if (owner !== undefined) return { name: owner.name, because: "whose statement this is, by its title" };
  const office = owner === undefined && first.outerStart < HEAD ? ownerOffice(scene) : null;
  if (office !== null) return { name: office, because: "whose statement this is, by its title" };
  const near = namedBefore(scene.cast, first.outerStart, FAR, MOST_NEAR).filter(
    ({ person }) => !isSpokenOf(text, speech, person),
  );
  // One of several paragraphs of speech that is nobody's
  const isNobodys =
    previous !== null &&
    previous.speaker === null &&
    startsLine(text, previous.first.outerStart) &&
    previous.last.end - previous.first.start > SHORTEST_UNSTOPPED &&
    isDirectlyBehind(text, floor, first.outerStart);
  if (isNobodys) return subject;
  const titled = titledIn(scene).find((person) => !isSpokenOf(text, speech, person));
  if (titled !== undefined) return { name: titled.name, because: "whom the release's title names" };
  const named = near.find((mention) => isFree(scene, mention, 0)) ?? near[0];
  return named === undefined
    ? subject
    : { name: named.person.name, because: "the person named last before this paragraph of speech" };
}

/** `Ann Lee delivered remarks in Port Hale. Here is what you missed:`: the list below is of her words. */
function ofRemarks(scene: Scene, place: number): Speaker | null {
  const from = Math.max(scene.last?.end ?? 0, place - REMARKS_REACH);
  const above = scene.text.slice(from, place);
  const told = REMARKS.exec(above);
  if (told === null || !/:[\s*_•·-]*$/.test(above)) return null;
  const start = sentenceStart(scene.text, from, from + told.index);
  const named = subjectsIn(scene, start, from + told.index);
  const [speaker] = named;
  const isOne = speaker !== undefined && named.every(({ person }) => person === speaker.person);
  return isOne ? because(ofPerson(scene, speaker), "above the list, as whose remarks they are") : null;
}

/** In UTF-16 units. */
const REMARKS_REACH = 900;
const REMARKS =
  /(?<!\p{L})(?:(?:delivered|gave|made|offered) (?:\p{Ll}+ ){0,3}(?:remarks|speech|address|testimony|comments|interview)|spoke (?:at|to|before|with|about)|addressed the|testified (?:before|in|at|to)|sat down with|joined \p{Lu})/u;

/** `“Hello, my name is Ann Lee. I lead the port.”` */
function ofIntroduction({ text, cast }: Scene, { start, end }: Passage): Speaker | null {
  const own = namedWithin(cast, start, Math.min(end, start + HEAD_OF_SPEECH)).find(({ span }) =>
    NAMES_ITSELF.test(text.slice(Math.max(start, span[0] - 24), span[0])),
  );
  return own === undefined ? null : { name: own.person.name, because: "who names herself or himself in it" };
}

/** In UTF-16 units. */
const HEAD_OF_SPEECH = 160;
const NAMES_ITSELF = /(?:^|[^\p{L}])(?:[Mm]y name(?:[’']s| is)|I(?: am|[’']m)|[Tt]his is) $/u;

/** `“…” The port is old. Ann Lee continued: “…`: the speech before is hers as well. */
function continuedBy(scene: Scene, last: Passage, { first, last: end }: Speech): Speaker | null {
  const { text } = scene;
  const before = text.slice(Math.max(last.outerEnd, first.outerStart - CONTINUED_REACH), first.outerStart);
  if (CONTINUED_BEFORE.test(before)) return attributionBefore(scene, first, last.outerEnd);
  const behind = text
    .slice(end.outerEnd, end.outerEnd + CONTINUED_REACH)
    .split("\n", 1)
    .join("");
  return CONTINUED_BEHIND.test(behind) ? attributionBehind(scene, end, end.outerEnd + REACH) : null;
}

const CONTINUED_REACH = 80;
const CONTINUED_BEFORE = /(?<!\p{L})(?:continued|continues|went on)[,:]?\s*$/u;
const CONTINUED_BEHIND =
  /^,? ?(?:continued|continues) \p{Lu}|^,? ?(?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:continued|continues)(?!\p{L})/u;

/** Whether speech names a person by surname or by a whole office: then somebody else speaks. */
function isSpokenOf(text: string, { first, last }: Speech, { name, roles }: Person): boolean {
  const words = text.slice(first.start, last.end);
  const surname = name.slice(name.lastIndexOf(" ") + 1);
  return [surname, ...roles.flatMap(formsOf)].some((own) => words.includes(own));
}

/** `Defence Secretary` and `Secretary of Defence`; an office of one word may be anybody's. */
function formsOf(role: string): string[] {
  const [first, second, ...others] = role.split(" ");
  if (first === undefined || second === undefined) return [];
  return others.length === 0 ? [role, `${second} of ${first}`] : [role];
}

function restOfParagraph(text: string, from: number): string {
  return text
    .slice(from, from + REACH)
    .split("\n\n", 1)
    .join("")
    .trim();
}

/** Whom the release names first as a subject, if the speech is not about that one as well. */
function firstSubject(scene: Scene, speech: Speech): Speaker | null {
  const named = subjectsIn(scene, 0, Math.min(speech.first.outerStart, FAR)).find(
    (mention) => !isInSpeech(scene, mention),
  );
  if (named === undefined || isSpokenOf(scene.text, speech, named.person)) return null;
  return { name: named.person.name, because: "whom the release names first; the speech is about who spoke last" };
}

/** In UTF-16 units. */
const SHORTEST_UNSTOPPED = 60;

function isListItem(text: string, place: number): boolean {
  return /(?:^|\n)\s{0,8}[-*•·] \s?$/.test(text.slice(Math.max(0, place - 12), place));
}

/** What stands behind speech in its sentence and on its line; its first units where that is long. */
function restOfSentence(text: string, { outerEnd }: Passage): string {
  const [line = ""] = text.slice(outerEnd, sentenceEnd(text, outerEnd, outerEnd + 40)).split("\n", 1);
  return line.trim();
}

/** Whether only the rest of the speech's own paragraph stands between. */
function isDirectlyBehind(text: string, from: number, to: number): boolean {
  if (to - from > REACH) return false;
  const [, ...others] = text.slice(from, to).split("\n\n");
  return others.every((paragraph) => /^[\s\-*•]*$/.test(paragraph));
}
