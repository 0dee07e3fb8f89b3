/** Whether a text is somebody's speech or statement, and whose: as its title says, and as often as it says `I`. */

import type { Person } from "../release.ts";
import { flagsOf, OFFICE } from "./lexicon.ts";
import type { Scene } from "./scene.ts";

const FEWEST_OF_I = 12;
/** In a speech there is an `I` at least so often, in UTF-16 units. */
const UNITS_OF_I = 700;

/** Whether a text is a speech or a transcript, in which `they` is anybody. Time: linear, once a text. */
export function isSpoken(scene: Scene): boolean {
  if (scene.isSpoken === null) {
    let count = 0;
    for (const _ of scene.text.matchAll(/(?<![\p{L}’'.])I(?=[ ’'])/gu)) count++;
    scene.isSpoken = count >= FEWEST_OF_I && count * UNITS_OF_I >= scene.text.length;
  }
  return scene.isSpoken;
}

const FEWEST_TURNS = 3;

/** Whether a text is one of turns (`SECRETARY ROE: …`), where speech and offices are not those of whoever was named before. Time: linear, once a text. */
export function hasTurns(scene: Scene): boolean {
  if (scene.hasTurns === null) {
    const labels = new Set<string>();
    let turns = 0;
    for (const [label] of scene.text.matchAll(
      /^(?:Q|A|QUESTION|MODERATOR|\p{Lu}{2}[\p{Lu} .’'-]{1,40})(?::| {2})/gmu,
    )) {
      labels.add(label);
      turns++;
    }
    // Who takes turns comes back; headings in capitals do not
    scene.hasTurns = turns >= FEWEST_TURNS && labels.size < turns;
  }
  return scene.hasTurns;
}

const OWNED =
  /(?:statements?|remarks|speech|address|message|letter|column|op-ed|testimony|tribute|comments?|response)(?: \p{L}+){0,4}? (?:by|from|of)\s(.{3,160})/iu;
/** Behind these a title says what the statement is about. */
const SUBJECT = /\s(?:on|about|regarding|following|after|before|at|during|to|in response to)\s.*$/iu;

/** The persons whose statement or speech a release is, by its title: `Remarks by Ann Lee at the Yard`. */
export function ownersOf(scene: Pick<Scene, "title" | "cast" | "owners">): readonly Person[] {
  scene.owners ??= findOwners(scene);
  return scene.owners;
}

function findOwners({ title, cast }: Pick<Scene, "title" | "cast">): readonly Person[] {
  const owners = OWNED.exec(title ?? "")?.[1]?.replace(SUBJECT, "") ?? "";
  if (owners === "") return [];
  const words = owners.split(/[\s,]+/).map((word) => word.replace(/[’']s?$/, ""));
  const named = cast.people.filter(({ name }) => words.includes(surnameOf(name)));
  const whole = named.filter(({ name, aliases }) => [name, ...aliases].some((own) => owners.includes(own)));
  // `President Lee` is the first whom the text calls so, and not a child of the same name
  const seen = new Set<string>();
  return (whole.length > 0 ? whole : named).filter(({ name }) => {
    const isFirst = !seen.has(surnameOf(name));
    seen.add(surnameOf(name));
    return isFirst;
  });
}

/** The persons whom a release's title names, in the order in which its text does: whose release it is, for want of better. */
export function titledIn(scene: Pick<Scene, "title" | "cast" | "titled">): readonly Person[] {
  const { title, cast } = scene;
  if (scene.titled === null) {
    const words = new Set((title ?? "").toLowerCase().split(/[^\p{L}’'-]+/u, MOST_TITLE_WORDS));
    scene.titled = cast.people.filter(
      ({ name, mentions }) => mentions.length > 0 && words.has(surnameOf(name).toLowerCase()),
    );
  }
  return scene.titled;
}

const MOST_TITLE_WORDS = 60;

/** The office of whoever a title says speaks, where it says no name: `Statement from the Press Secretary`. */
export function ownerOffice({ title }: Scene): string | null {
  const owner =
    OWNED.exec(title ?? "")?.[1]
      ?.replace(SUBJECT, "")
      .replace(/^the /i, "")
      .trim() ?? "";
  const words = owner.split(" ");
  const isName = words.length <= 5 && words.every((word) => /^(?:\p{Lu}|of$|for$|and$)/u.test(word));
  return isName && (flagsOf(words.at(-1) ?? "") & OFFICE) !== 0 ? owner : null;
}

function surnameOf(name: string): string {
  const plain = name.replace(/,? (?:[JS]r\.?|I{2,3}|IV)$/, "");
  return plain.slice(plain.lastIndexOf(" ") + 1);
}
