/** Who an office is in a text: its holder among the persons, or whose name it stood beside. */

import type { Person } from "../release.ts";
import { holdersOf, namedBefore, namedWithin } from "./cast.ts";
import { LOOK_BACK, personNamed, remembered, type Scene, type Speaker } from "./scene.ts";

/** How many mentions back an office looks for its holder. */
const MENTIONS = 48;

/** `the Minister`: who holds the office, the one who spoke last or was named last first; as written where nobody does. */
export function ofOffice(scene: Scene, office: string, place: number): Speaker | null {
  if (/['’]s? /.test(office)) return null;
  const holder = holderOf(scene, office, place);
  if (holder !== null) return holder;
  if (office.includes(" ")) {
    return /^\p{Lu}/u.test(office) ? { name: office, because: "an office that nobody here bears" } : null;
  }
  // Somebody with other offices is not meant.
  const spoke = personNamed(scene, scene.last?.name);
  if (spoke !== null && spoke.roles.length === 0)
    return { name: spoke.name, because: `“${office}” is who spoke before` };
  const named = namedBefore(scene.cast, place, place, 1)[0];
  return named === undefined || named.person.roles.length > 0
    ? null
    : { name: named.person.name, because: `“${office}” is the person named last before it` };
}

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
