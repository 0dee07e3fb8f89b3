/** Who a relation is in a text: `her husband`, `his deputy`, by roles, by the name beside it, or by the surname that kin share. */

import type { Person } from "../release.ts";
import { genderOf, namedBefore } from "./cast.ts";
import { type Gender, genderOfWord } from "./genders.ts";
import { foldWord } from "./lexicon.ts";
import { holderOf } from "./office-holders.ts";
import { salient } from "./pronouns.ts";
import { personNamed, type Scene, type Speaker } from "./scene.ts";

/** Who somebody is to another of the family. */
export const KIN: RegExp =
  /^(?:husband|wife|spouse|partner|father|mother|dad|mum|mom|son|daughter|brother|sister|widow|widower|uncle|aunt|grandfather|grandmother|grandson|granddaughter|nephew|niece|twin)$/;

/** How far back kin are looked for, in UTF-16 units and in mentions. */
const KIN_REACH = 2_000;
const KIN_MENTIONS = 24;

/**
 * The relation of whoever the possessive before it means; null where the text names nobody for it.
 *
 * @param possessive in small letters: `her`
 * @param relation the words behind it: `husband`
 */
export function ofRelation(scene: Scene, possessive: string, relation: string, place: number): Speaker | null {
  const holder = holderOf(scene, relation, place);
  if (holder !== null) return holder;
  const gender = GENDERS[possessive] ?? null;
  const owner = personNamed(scene, salient(scene, place, gender, possessive)?.name);
  if (owner === null || !KIN.test(relation)) return null;
  const other = genderOfWord(relation);
  const kin = namedBefore(scene.cast, place, KIN_REACH, KIN_MENTIONS).find(({ person }) =>
    isKin(scene, owner, person, other),
  );
  return kin === undefined
    ? null
    : { name: kin.person.name, because: `“${possessive} ${relation}” shares the name of ${owner.name}` };
}

const GENDERS: Readonly<Record<string, Gender>> = { his: "he", her: "she" };

function isKin(scene: Scene, owner: Person, person: Person, gender: Gender | null): boolean {
  if (person === owner || surnameOf(person) !== surnameOf(owner)) return false;
  return gender === null || (genderOf(scene.cast, person) ?? gender) === gender;
}

function surnameOf({ name }: Person): string {
  return foldWord(name.slice(name.lastIndexOf(" ") + 1));
}
