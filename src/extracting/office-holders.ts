/** Who an office is in a text: its holder among the persons, or whose name it stood beside. */

import type { Person } from "../release.ts";
import { holdersOf, namedBefore, namedWithin } from "./cast.ts";
import { sentenceEnd } from "./clauses.ts";
import { LOOK_BACK, personNamed, remembered, type Scene, type Speaker } from "./scene.ts";
import { SPEAKING_PARTS } from "./speech-words.ts";
import { hasTurns } from "./spoken-texts.ts";

/** How many mentions back an office looks for its holder. */
const MENTIONS = 48;

/** `the Minister`: who holds the office, the one who spoke last or was named last first; as written where nobody does. */
export function ofOffice(scene: Scene, office: string, place: number): Speaker | null {
  if (/['’]s? /.test(office)) return null;
  const holder = holderOf(scene, office.replace(ORIGIN, ""), place);
  if (holder !== null) return holder;
  if (office.includes(" ")) {
    return /^\p{Lu}/u.test(office) ? { name: office, because: "an office that nobody here bears" } : null;
  }
  if (HEADS.test(office)) return { name: office, because: "an office that nobody here bears" };
  if (isAuthority(office) || hasTurns(scene)) return null;
  // Somebody with other offices is not meant.
  const spoke = personNamed(scene, scene.last?.name);
  if (spoke !== null && spoke.roles.length === 0)
    return { name: spoke.name, because: `“${office}” is who spoke before` };
  const near = namedBefore(scene.cast, place, place, MENTIONS_OF_PART);
  const named = PARTS.has(office) ? near.find(({ person }) => person.roles.length === 0) : near[0];
  return named === undefined || named.person.roles.length > 0
    ? null
    : { name: named.person.name, because: `“${office}” is the person named last before it` };
}

/** `the Leeds-born | singer`: where somebody is from tells him from nobody. */
const ORIGIN = /^\p{L}+-(?:born|based|bred|trained|raised) /u;

/** Offices of which a text means the one of its country, whom it need not name. */
const HEADS = /^(?:President|Premier|Taoiseach|Chancellor|Pope|King|Queen)$/;
/** Whether an office is that of many, of whom a text need not mean one that it names. */
export function isAuthority(office: string): boolean {
  return AUTHORITIES.test(office);
}

/** Who stands over those whom the text names, and is never one of them: written small, `the judge`. */
const AUTHORITIES =
  /^(?:judge|magistrate|prosecutor|lawyer|attorney|inspector|officer|official|witness|victim|spokes\p{L}+)$/u;
/** What somebody is by profession or play rather than by office. */
const PARTS: ReadonlySet<string> = new Set(SPEAKING_PARTS.split(/\s+/));
const MENTIONS_OF_PART = 8;

/** Whose office it is by the persons' roles, or by the name that it stood beside earlier in the text. */
export function holderOf(scene: Scene, office: string, place: number): Speaker | null {
  const { cast, last } = scene;
  const holders = holdersOf(cast, office);
  if (holders.length === 0) return remembered(scene, office, place, () => namedBesideOffice(scene, office, place));
  const spoke = personNamed(scene, last?.name);
  if (spoke !== null && !holders.includes(spoke)) {
    // Whom the text calls so in other words than its roles were read in: `Secretary (Ports) Ann Lee`
    const beside = remembered(scene, office, place, () => namedBesideOffice(scene, office, place));
    if (beside?.name === spoke.name) return beside;
  }
  const holder =
    holders.find((person) => person === spoke) ??
    namedBefore(cast, place, place, MENTIONS).find(({ person }) => holders.includes(person))?.person;
  return { name: (holder ?? (holders[0] as Person)).name, because: `“${office}” is this person's office` };
}

/** Whose office a word names in another form, or is the end of: `generaldirektören`, `die Ministerin` of the `Verkehrsministerin`. */
export function holderOfForm(scene: Scene, word: string, place: number): Speaker | null {
  const forms = [word, ...(DEFINITE.test(word) ? [word.slice(0, -1), word.slice(0, -2)] : [])].filter(
    (form) => form.length >= SHORTEST_FORM,
  );
  if (forms.length === 0) return null;
  const bears = (role: string): boolean =>
    role
      .toLowerCase()
      .replace(OF_WHAT, "")
      .split(/[\s,]+/, 12)
      .some((own) => forms.some((form) => own.endsWith(form)));
  const holder = namedBefore(scene.cast, place, place, MENTIONS).find(({ person }) => person.roles.some(bears));
  return holder === undefined
    ? null
    : { name: holder.person.name, because: `“${word}” is a form of this person's office` };
}

/** `chief executive of Hale Dock`: what an office is of is no form of it. */
const OF_WHAT = / (?:of|for|at|von|der|des|für|de|du|för|i|vid) .*$/su;
/** Nordic languages put the article at the end. */
const DEFINITE = /(?:en|et|n|t)$/;
const SHORTEST_FORM = 6;

function isOneClause(text: string, start: number, end: number): boolean {
  return !/[;:]\s/.test(text.slice(start, end)) && sentenceEnd(text, start, end) === end;
}

/** Whom an office stood beside earlier in the text: `the Parliamentary Secretary for Ports, Ann Lee`. */
function namedBesideOffice({ text, cast }: Scene, office: string, place: number): Speaker | null {
  const from = Math.max(0, place - LOOK_BACK);
  const before = text.slice(from, place).replace(/\s/g, " ");
  let at = before.lastIndexOf(office);
  for (let tries = 0; at >= 0 && tries < 5; tries++) {
    const end = from + at + office.length;
    const named = namedWithin(cast, end, Math.min(place, end + 90))[0];
    if (named !== undefined && isOneClause(text, end, named.span[0])) {
      return { name: named.person.name, because: `“${office}” stands beside this name before` };
    }
    at = at === 0 ? -1 : before.lastIndexOf(office, at - 1);
  }
  return null;
}
