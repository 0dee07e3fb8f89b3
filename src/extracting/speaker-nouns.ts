/** Who a phrase without a person's mention is: an office's holder, a body, a name that no stage before knew. */

import type { Person } from "../release.ts";
import { holdersOf, namedBefore, namedWithin } from "./cast.ts";
import { CALENDAR_WORD, COMMON, flagsOf, HONORIFIC, MODIFIER, OFFICE, THING } from "./lexicon.ts";
import { BODY_WORDS, ofSeveral } from "./pronouns.ts";
import { LOOK_BACK, personNamed, remembered, type Scene, type Speaker } from "./scene.ts";
import { COLLECTIVES, WRITINGS } from "./speech-words.ts";

/** How many mentions back an office looks for its holder. */
const MENTIONS = 48;
const COLLECTIVE_WORDS: ReadonlySet<string> = new Set(COLLECTIVES.split(/\s+/));
const WRITING_WORDS: ReadonlySet<string> = new Set(WRITINGS.split(/\s+/));
const LINKING = /^(?:of|for|at|in|on|from|with|to|by|who|whose|which|that|said|has|had|have)$/;
const LEADING = /^(?:the|an?|his|her|their|our|its|this|as|today|yesterday|also|then|later|earlier|and|but|both)$/i;

/** Who a phrase without a person's mention is: an office's holder, a body, a written name; null for `an official`. */
export function ofNoun(scene: Scene, start: number, end: number): Speaker | null {
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
  const near = namedBefore(cast, place, place, MENTIONS);
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
export function bodyIn(phrase: string): string | null {
  for (const match of phrase.matchAll(
    /\p{Lu}[\p{L}&'’-]*(?: (?:of|for|and|the|on) (?:the )?(?=\p{Lu})| (?=\p{Lu})|[\p{L}&'’-])*/gu,
  )) {
    const name = match[0].replace(/^The /, "").trim();
    if (name.split(" ").some((word) => (flagsOf(word) & THING) !== 0) || /^\p{Lu}{2,}$/u.test(name)) return name;
  }
  return null;
}

/** A capitalised name that no person of the release bears, without its titles. */
export function ofWrittenName(run: readonly string[]): Speaker | null {
  const titles = run.findIndex((word) => (flagsOf(word.replace(/\.$/, "")) & (OFFICE | HONORIFIC)) === 0);
  const name = run.slice(Math.max(0, titles));
  if (titles < 0 || name.length > 4 || !name.every((word) => /^\p{Lu}/u.test(word))) return null;
  const word = name[0] ?? "";
  if (word.length < 2) return null;
  if (name.length === 1 && titles === 0 && (flagsOf(word) & (COMMON | CALENDAR_WORD)) !== 0) return null;
  return { name: name.join(" ").replace(/['’.]+$/, ""), because: "a name written there" };
}
