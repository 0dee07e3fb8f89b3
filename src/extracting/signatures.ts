/** A speaker's name without a verb beside a passage: behind the marks, on the line below, on the line above. */

import { namedWithin } from "./cast.ts";
import { flagsOf, OFFICE } from "./lexicon.ts";
import { type Passage, startsLine } from "./passages.ts";
import { verbsIn } from "./saying-verbs.ts";
import { because, type Scene, type Speaker } from "./scene.ts";
import { speakerBehind } from "./speaker-phrases.ts";
import { ofPerson } from "./subjects.ts";

/** `“…” – Ann Lee, director of Port Hale`, also on the next line. */
export function signature(scene: Scene, passage: Passage, start: number, end: number): Speaker | null {
  const { text } = scene;
  // `“…,” – harbour master Ann Lee`
  if (!/^\s*(?:(?:[-–—―~]+|\()\s*\p{Lu}|[–—]\s+(?:\p{Ll}+ ){1,4}\p{Lu})/u.test(text.slice(start, start + 64)))
    return null;
  if (!startsLine(text, passage.outerStart) && text.charCodeAt(start - 1) !== 10) return null;
  if (end - start > 240 || STAGE_DIRECTION.test(text.slice(start, end))) return null;
  const from = start + (/^[\s\-–—―~(]+/.exec(text.slice(start, end))?.[0].length ?? 0);
  return because(speakerBehind(scene, from, end), "behind the marks, as a signature");
}

/** What a transcript notes of the hall: `(Laughter.)` */
const STAGE_DIRECTION =
  /^\s*\((?:laughter|laughs|laughing|applause|cheers|cheering|chuckles|inaudible|crosstalk|pause|booing|sighs)(?!\p{L})/iu;

/** `“We go home,” Sen. Ann Lee of Port Hale.`: a name without a verb behind a paragraph of speech that breaks off with a comma. */
export function bareSignature(scene: Scene, passage: Passage, start: number, end: number): Speaker | null {
  const { text } = scene;
  if (text.charAt(passage.end - 1) !== "," || !startsLine(text, passage.outerStart)) return null;
  if (end - start > LONGEST_SIGNATURE || !/^[.!]?\s*(?:\n|$)/.test(text.slice(end, end + 4))) return null;
  const named = namedWithin(scene.cast, start, end)[0];
  if (named === undefined || !TITLES_ALONE.test(text.slice(start, named.span[0]))) return null;
  return BESIDE_NAME.test(text.slice(named.span[1], end)) && verbsIn(scene, text.slice(start, end), start).length === 0
    ? because(ofPerson(scene, named), "behind the marks, as a signature")
    : null;
}

const TITLES_ALONE = /^(?:\p{Lu}[\p{L}.]* ){0,4}$/u;

/** Nothing, or an office or a place. */
const BESIDE_NAME = /^(?:$|,? (?:of|from) |, | \()/;

/**
 * The line below a paragraph that is all speech: `– Ann Lee, director`, also without the dash where it begins with a
 * name and an office follows.
 */
export function signatureBelow(scene: Scene, passage: Passage, line: number): Speaker | null {
  const { text } = scene;
  if (!startsLine(text, passage.outerStart)) return null;
  let start = line;
  while (start - line < 4 && text.charCodeAt(start) === 10) start++;
  const newline = text.indexOf("\n", start);
  const end = newline < 0 ? text.length : newline;
  if (end - start > LONGEST_SIGNATURE || /[.:!?]\s*$/.test(text.slice(Math.max(start, end - 3), end))) return null;
  const words = text.slice(start, end);
  const lead = /^\s*(?:[-–—―~]+\s*)?(?=\p{Lu})/u.exec(words)?.[0];
  if (lead === undefined || CONTACT.test(words)) return null;
  const head = start + lead.length;
  if (/[-–—―~]/.test(lead)) return because(speakerBehind(scene, head, end), "below the marks, as a signature");
  const named = namedWithin(scene.cast, start, end)[0];
  const untitled = named !== undefined && /^(?:\p{L}+\.? ){0,3}$/u.test(text.slice(head, named.span[0]));
  const beside = text.slice(named?.span[1] ?? end, end);
  const isBare = beside.trim() === "" && TITLES_ALONE.test(text.slice(head, named?.span[0] ?? head));
  const isAlone = untitled && isBare && isOfficeOrSpeech(text, end);
  if (!untitled || (!isAlone && !/^(?:,| \(| [-–—|] )/.test(beside.slice(0, 4)))) return null;
  if (verbsIn(scene, words, start).length > 0) return null;
  scene.signsAbove ??= nameAbove(scene, scene.speechStart) !== null;
  // A line that no speech follows signs none that comes
  const isLast = !/^\s*["“«„]/.test(text.slice(end, end + 12));
  return scene.signsAbove && !isLast ? null : because(ofPerson(scene, named), "below the marks, as a signature");
}

/** Whom to ring up, below the whole release: `Contact Ann Lee - 0400 555 010`. */
const CONTACT = /^\W*(?:(?:media|press|further) )?(?:contacts?|inquir|enquir|information)|\d{3}[ -.]?\d{3}|@/iu;

/** Whether the line below a name that stands alone tells the name's office, or is the next speech. */
function isOfficeOrSpeech(text: string, from: number): boolean {
  const [, below = ""] = /^\s{1,4}(\S[^\n]{0,160})/u.exec(text.slice(from, from + LONGEST_SIGNATURE)) ?? [];
  if (/^["“«„]/.test(below)) return true;
  // `Controller, Hale Logistics`
  if (/^\p{Lu}[\p{L} &-]{2,40}, \p{Lu}[^.!?:“”"]{2,80}$/u.test(below)) return true;
  return (
    /^\p{Lu}[^.!?:“”"]{3,120}$/u.test(below) && below.split(/[\s,]+/).some((word) => (flagsOf(word) & OFFICE) !== 0)
  );
}

/** The line above a paragraph of speech that begins with a name and says no more than an office: `Ann Lee, director`. */
export function nameAbove(scene: Scene, place: number): Speaker | null {
  const { text } = scene;
  let end = place;
  while (end > 0 && place - end < 8 && /[\s*_-]/.test(text.charAt(end - 1))) end--;
  const start =
    text.slice(Math.max(0, end - LONGEST_SIGNATURE), end).lastIndexOf("\n") + 1 + Math.max(0, end - LONGEST_SIGNATURE);
  const named = namedWithin(scene.cast, start, end)[0];
  if (end - start >= LONGEST_SIGNATURE || named === undefined) return null;
  const isName = OFFICE_ALONE.test(text.slice(start, named.span[0]).replace(/^[\s*_•-]+/, ""));
  const goesOn = /^(?:$|[,:(|–—-]| (?=\p{Lu}))/u.test(text.slice(named.span[1], end));
  if (!isName || !goesOn || /[”"’]/.test(text.slice(start, end))) return null;
  return verbsIn(scene, text.slice(start, end), start).length > 0
    ? null
    : because(ofPerson(scene, named), "the line above the marks, which is a name");
}

const OFFICE_ALONE = /^(?:\p{Lu}[\p{L}.’'-]*,? |(?:of|for|and|the|to) ){0,12}$/u;

/** The longest line that is a signature, in UTF-16 units. */
const LONGEST_SIGNATURE = 200;
