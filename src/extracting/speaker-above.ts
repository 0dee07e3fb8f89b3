/** Who speaks a passage that has no clause of its own, by the paragraph above it. */

import type { Span } from "../release.ts";
import { paragraphBefore, REACH_BEFORE, sentenceEnd, sentenceStart } from "./clauses.ts";
import { verbsIn } from "./saying-verbs.ts";
import { because, personNamed, type Scene, type Speaker } from "./scene.ts";
import { speakerAhead } from "./speaker-phrases.ts";
import { ofPerson, subjectsIn } from "./subjects.ts";

/**
 * The subject of the paragraph before a place, for speech that has no clause of its own: of the last sentence's verb of
 * saying, of the first one's, or the person whom the one or the other names first.
 */
export function subjectBefore(scene: Scene, floor: number, place: number): Speaker | null {
  const paragraph = paragraphBefore(scene.text, floor, place);
  if (paragraph === null) return null;
  const [first, end] = paragraph;
  const last: Span = [sentenceStart(scene.text, Math.max(first, end - REACH_BEFORE), end - 1), end];
  const opening: Span = [first, sentenceEnd(scene.text, first, Math.min(end, first + REACH_BEFORE))];
  const speaker =
    ofComment(scene, opening) ??
    subjectOfSaying(scene, last) ??
    subjectOfSaying(scene, opening) ??
    firstNamed(scene, last) ??
    firstNamed(scene, opening);
  return because(speaker, "subject of the sentence before");
}

/** The person who says something in the last sentence of the paragraph before a place, or in its first. */
export function saidBefore(scene: Scene, floor: number, place: number): Speaker | null {
  const paragraph = paragraphBefore(scene.text, floor, place);
  if (paragraph === null) return null;
  const [first, end] = paragraph;
  const last: Span = [sentenceStart(scene.text, Math.max(first, end - REACH_BEFORE), end - 1), end];
  const opening: Span = [first, sentenceEnd(scene.text, first, Math.min(end, first + REACH_BEFORE))];
  const speaker = subjectOfSaying(scene, last) ?? subjectOfSaying(scene, opening);
  return personNamed(scene, speaker?.name) === null ? null : speaker;
}

/** Whoever the sentence says comments on something: whatever others announced in the ones behind it, the speech is this one's. */
function ofComment(scene: Scene, [start, end]: Span): Speaker | null {
  const comment = COMMENTS.exec(scene.text.slice(start, end));
  return comment === null
    ? null
    : (subjectsIn(scene, start, start + comment.index).map((n) => ofPerson(scene, n))[0] ?? null);
}

const COMMENTS =
  /(?<!\p{L})(?:commented|comments|issued a (?:\p{L}+ )?statement|released a (?:\p{L}+ )?statement|reacted|responded)(?: \p{Ll}+)? (?:on|to|about|regarding|after|following)(?!\p{L})/u;

/** The subject of a sentence's first verb of saying, where it has a name. */
export function subjectOfSaying(scene: Scene, [start, end]: Span): Speaker | null {
  const verb = verbsIn(scene, scene.text.slice(start, end), start).find(({ far }) => !far);
  const speaker = verb === undefined ? null : speakerAhead(scene, start, verb.start, false);
  return speaker !== null && /^\p{Lu}/u.test(speaker.name) ? speaker : null;
}

function firstNamed(scene: Scene, [start, end]: Span): Speaker | null {
  const named = subjectsIn(scene, start, end)[0];
  return named === undefined ? null : ofPerson(scene, named);
}
