/** Who a phrase without a person's mention is: an office's holder, a body, a name that no stage before knew. */

import { holdersOf } from "./cast.ts";
import { firmBefore, fullName, NOT_A_NAME } from "./firms.ts";
import { isBody, isCollective, isNameless, ofSeveral } from "./groups.ts";
import { ofRelation } from "./kin.ts";
import { CALENDAR_WORD, COMMON, flagsOf, GIVEN, HONORIFIC, MODIFIER, OFFICE, THING } from "./lexicon.ts";
import { holderOf, holderOfForm, isAuthority, ofOffice } from "./office-holders.ts";
import { salient } from "./pronouns.ts";
import { LOOK_BACK, remembered, type Scene, type Speaker } from "./scene.ts";
import { FIRMS, NO_SPEAKERS, PEOPLES, WRITINGS } from "./speech-words.ts";

const FIRM_WORDS: ReadonlySet<string> = new Set(FIRMS.split(/\s+/));
const PEOPLE_WORDS: ReadonlySet<string> = new Set(PEOPLES.split(/\s+/));
const WRITING_WORDS: ReadonlySet<string> = new Set(WRITINGS.split(/\s+/));
const SILENT_WORDS: ReadonlySet<string> = new Set(NO_SPEAKERS.split(/\s+/));
const FIRST_PERSON = /^(?:I(?:[’'](?:ve|m|d|ll))?|[Mm]y|[Yy]our?|[Ww]e[’']\p{Ll}+)$/u;
/** `two lawmakers`, but not `the two lawmakers`. */
const INDEFINITE = /^(?:an?|some|one|two|three|several|many|another)$/i;
/** Whom a speech is spoken to. */
const VOCATIVE =
  /^(?:Mr|Madam|Mister|Madame|Mme|Monsieur)\.? (?:President|Speaker|Chair\p{Ll}*|Secretary(?:-General)?)$/u;
const LINKING =
  /^(?:of|for|at|in|on|from|with|to|by|who|whose|which|that|said|was|were|is|are|will|would|has|had|have|went|goes|during|after|before|while|when|following|ahead|about|over|under|into|since|because|amid|upon|against|between|where|ante|en|tras|durante|con|por|desde|devant|lors|dans|avec|après|pendant|vor|beim|bei|nach|während|im|auf|gegenüber|em|perante)$/;
const LEADING =
  /^(?:the|an?|his|her|their|our|its|this|as|today|yesterday|also|then|later|earlier|and|but|both|der|die|el|la|le|les|los|las|il|lo)$/i;

/** Between a subject and its verb. */
const TRAILING = /^(?:today|yesterday|also|then|later|recently|earlier|has|had|himself|herself|itself|themselves)$/;

/** Whether a word, in small letters, is something written or said: `letter`. */
export function isWriting(word: string): boolean {
  return WRITING_WORDS.has(word);
}

/** Who a phrase without a person's mention is: an office's holder, a body, a written name; null for `an official`. */
export function ofNoun(scene: Scene, start: number, end: number): Speaker | null {
  const phrase = scene.text.slice(start, end);
  const words = phrase.match(/\p{L}[\p{L}\p{M}\p{N}'’.&-]*|&(?= \p{Lu})/gu) ?? [];
  let first = 0;
  while (first < words.length && LEADING.test(words[first] ?? "")) first++;
  let last = first;
  while (last < words.length && !LINKING.test(words[last] ?? "")) last++;
  const isTrailing = (word: string): boolean => TRAILING.test(word) || scene.words.auxiliaries.has(word);
  while (last > first && isTrailing(words[last - 1] ?? "")) last--;
  // `in a radio address the President said`: what stands behind the last article is the subject
  const inner = words.slice(first, last).findLastIndex((word) => /^(?:the|an?)$/.test(word));
  if (inner >= 0 && first + inner + 1 < last) first += inner + 1;
  const run = words.slice(first, last);
  const head = run.at(-1);
  if (head === undefined) return null;
  // `When I first became Minister` is a clause, `Charles I` a name
  if (FIRST_PERSON.test(run[0] ?? "") || run.slice(0, -1).some((word) => FIRST_PERSON.test(word))) return null;
  if (VOCATIVE.test(run.join(" "))) return null;
  const written = run.join(" ");
  // `Recently a well known surgeon`: the article may stand behind an adverb
  const indefinite = words
    .slice(inner >= 0 ? first - 1 : 0, last)
    .some((word, i, all) => INDEFINITE.test(word) && !/^(?:the|both|these|those)$/i.test(all[i - 1] ?? ""));
  const small = head.toLowerCase().replace(/\.$/, "");
  const article = (words[first - 1] ?? "").toLowerCase();
  const isPerson = (flagsOf(head) & OFFICE) !== 0;
  if (/^(?:his|her|their)$/.test(article) && head === small && isPerson && !isCollective(small) && !isNameless(small))
    return ofRelation(scene, article, written, start);
  if (article === "the" && isDescription(phrase, run)) return salient(scene, start, null, written);
  // `a majority` is no office, though `Majority Leader` is
  const titles =
    run.every((word) => (flagsOf(word) & (OFFICE | HONORIFIC | MODIFIER)) !== 0) &&
    run.some((word) => (flagsOf(word) & (OFFICE | HONORIFIC)) !== 0);
  const mayBeForm = run.length === 1 && !isPerson && !isBody(small) && (head === small || ARTICLE.test(article));
  const form = mayBeForm ? holderOfForm(scene, small, start) : null;
  if (form !== null) return form;
  const mouthpiece = ofMouthpiece(scene, phrase, start);
  if (mouthpiece !== null) return mouthpiece;
  if ((titles || isPerson) && !isCollective(small) && !isNameless(small)) {
    const whole = ofOfficeInBody(scene, phrase, written, start);
    if (whole !== null) return whole;
    if (indefinite) return null;
    const holder = ofOffice(scene, written, start) ?? holderOfForm(scene, small, start);
    // `the environment secretary` of a text that does not name one
    const isOne = article === "the" && run.length > 1 && !isAuthority(small);
    return holder ?? (isOne ? { name: written, because: "an office that nobody here bears" } : null);
  }
  if (isNameless(small))
    return indefinite || article !== "the" ? null : { name: written, because: "several, spoken of there" };
  if (isCollective(small)) return indefinite ? null : ofSeveral(scene, start, written);
  // `the Hale Post` is a newspaper, whatever else a post is
  const isNewspaper = run.length > 1 && head !== small && isBody(small);
  if (isWriting(small) && !isNewspaper) return indefinite ? null : ofWriting(scene, written, run, start);
  const named = namedBody(run);
  if (named !== null) return { name: named, because: "a body named there" };
  const bearer = bearerOf(run);
  if (bearer !== null) return bearer;
  // `Hale's port council`
  if (isBody(small) && head === small && POSSESSED_BODY.test(written))
    return { name: written, because: "a body named there" };
  // `a traveller at Port Hale Airport` is not the airport
  const isSmall = head === small && !isBody(small);
  const body = bodyIn(isSmall ? phrase.replace(WHERE, "") : phrase);
  // `the Ministry` is a name cut short, `the port's ministry` one of its own
  const isShort = body !== null && article === "the" && isBody(body.toLowerCase());
  if (body !== null && !isShort) return { name: body, because: "a body named there" };
  if (isBody(small)) {
    return indefinite ? null : remembered(scene, written, start, () => ofBody(scene, written, small, start));
  }
  if (body !== null) return { name: body, because: "a body named there" };
  const holder = article === "the" && run.length > 1 && /^\p{Lu}/u.test(head) ? holderOf(scene, written, start) : null;
  return holder ?? (indefinite && run.length === 1 ? null : ofWrittenName(run));
}

/** `trade body HaleTech`, `the relief group Hale Aid`: the name behind what kind of body it is. */
function namedBody(run: readonly string[]): string | null {
  const kind = run.findLastIndex((word) => /^\p{Ll}/u.test(word));
  const name = run.slice(kind + 1);
  return kind >= 0 && name.length > 0 && isBody(run[kind] ?? "") ? name.join(" ").replace(/[’']s?$/, "") : null;
}

const ARTICLE = /^(?:the|his|her|their|our|its|der|die|das|el|la|le|les|los|las|il|lo)$/;
const POSSESSED_BODY = /\p{Lu}[^\s]*[’']s? /u;

/** `the President of the League of Ports`: nobody who is President of something else. */
function ofOfficeInBody(scene: Scene, phrase: string, office: string, place: number): Speaker | null {
  const [, behind = ""] = phrase.split(office);
  const body = BODY_OF_OFFICE.exec(behind)?.[0];
  if (body === undefined) return null;
  const whole = office + body;
  const holds = holdersOf(scene.cast, whole).length > 0;
  return holds ? ofOffice(scene, whole, place) : { name: whole, because: "an office in a body named there" };
}

const BODY_OF_OFFICE =
  /^ (?:of|for|at) (?:the )?(?=[^,.;:]*(?:League|Association|Union|University|College|Company|Corporation|Institute|Foundation|Federation|Society|Council|Chamber|Club|Bank|Board|Alliance|Coalition|Network|School|Hospital|Trust|Group)(?!\p{L}))\p{Lu}[\p{L}’'&-]*(?: (?:(?:of|for|and|the|&) ){0,2}\p{Lu}[\p{L}’'&-]*){0,8}/u;

/** `a Hale Rail spokesperson`, `a spokesman for the ministry`; `a spokesperson` is that of the firm spoken of. */
function ofMouthpiece(scene: Scene, phrase: string, place: number): Speaker | null {
  const match = MOUTHPIECE.exec(phrase);
  if (match === null) return null;
  const [, before = "", noun = "", behind = ""] = match;
  const body = before.trim() || behind || firmBefore(scene, place);
  return body === null ? null : { name: `${body} ${noun}`, because: "who speaks for a body named there" };
}

const MOUTHPIECE =
  /^[\s,]*(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) ((?:\p{Lu}[\p{L}\p{N}&’'.-]* ){1,5})?(?:company |club )?(spokes(?:person|man|woman))(?: (?:for|of) (?:the )?(\p{Lu}[^,.;:]{2,60}?))?[\s,]*$/u;

/** Whether a phrase tells of a person by age, people or past: `the 26-year-old policeman`, `the Finn`, `the former captain`. */
function isDescription(phrase: string, run: readonly string[]): boolean {
  if (run[0] === "former" && /^\p{Ll}/u.test(run.at(-1) ?? "")) return true;
  if (/\d-?years?-?old(?!\p{L})|(?:father|mother|mum|mom|dad|parent)-of-\p{Ll}/u.test(phrase)) return true;
  return run.length === 1 && PEOPLE_WORDS.has((run[0] ?? "").toLowerCase());
}

/** `Port Hale Sailing Club Executive Director Ann K. Lee`: the name at the end, behind an office, that no stage before knew. */
function bearerOf(run: readonly string[]): Speaker | null {
  const office = run.findLastIndex((word) => (flagsOf(word) & OFFICE) !== 0);
  const name = run.slice(office + 1);
  const isName = name.length >= 2 && name.length <= 4 && (flagsOf(name[0] ?? "") & GIVEN) !== 0;
  return office < 0 || !isName ? null : ofWrittenName(name);
}

/** `the statement reads`: whose it is said to be, else who spoke last; `the Hale Review article` is the Hale Review's. */
function ofWriting(scene: Scene, written: string, run: readonly string[], place: number): Speaker | null {
  const possessor = run.findIndex((word) => /[’']s?$/.test(word));
  const owner = possessor < 0 ? run.slice(0, -1) : run.slice(0, possessor + 1);
  const name = owner.join(" ").replace(/[’']s?$/, "");
  const kind = flagsOf(name.slice(name.lastIndexOf(" ") + 1));
  if (possessor >= 0 && (kind & OFFICE) !== 0) return ofOffice(scene, name, place);
  const isOne = owner.length > 1 || /^\p{Lu}{2,}$/u.test(name) || (possessor >= 0 && (kind & CALENDAR_WORD) === 0);
  if (isOne && owner.every((word) => /^\p{Lu}/u.test(word)) && !NOT_A_NAME.test(name))
    return { name, because: `“${written}” is this body's` };
  if (scene.last !== null) return { name: scene.last.name, because: `“${written}” is by who spoke before` };
  const [first] = scene.cast.places;
  if (first === undefined || first.span[0] > scene.speechStart || !SENT.test(run.at(-1) ?? "")) return null;
  return { name: first.person.name, because: `“${written}” is by whom the release names first` };
}

/** Writings that somebody sends, as a law or a report is not sent. */
const SENT = /^(?:letter|statement|message|note|memo|column|op-ed)$/;

/** `the group`: the body of that kind that is named last before, else the words themselves. */
function ofBody(scene: Scene, written: string, head: string, place: number): Speaker {
  const before = scene.text.slice(Math.max(0, place - LOOK_BACK), place);
  let named: string | null = null;
  for (const match of before.matchAll(
    /\p{Lu}[\p{L}&'’.-]*(?: (?:(?:of|for|and|the|on) )?\p{Lu}[\p{L}&'’-]*)*(?: \p{Ll}+)?/gu,
  )) {
    const small = match[0].toLowerCase();
    if (isHeadline(before, match.index)) continue;
    if (small.endsWith(` ${head}`)) named = match[0];
    // `Ports Ministry spokesperson`
    else if (small.includes(` ${head} `) && !small.includes(`${head} of `))
      named = match[0].slice(0, small.indexOf(` ${head} `) + head.length + 1);
    else if (small.includes(`${head} of `)) named = match[0].replace(/ \p{Ll}+$/u, "");
  }
  named ??= FIRM_WORDS.has(head) ? fullName(scene, firmBefore(scene, place)) : null;
  return named === null
    ? { name: written, because: "a body spoken of there" }
    : { name: named.replace(/^The /, ""), because: `“${written}” is the body named before it` };
}

/** Whether a place lies on a line of which nearly every long word has a capital. */
function isHeadline(text: string, place: number): boolean {
  const end = text.indexOf("\n", place);
  const line = text.slice(text.lastIndexOf("\n", place) + 1, end < 0 ? text.length : end);
  if (line.length > LONGEST_HEADLINE) return false;
  const words = line.split(" ").filter((word) => word.length > 3);
  return words.length >= 4 && words.filter((word) => /^\P{Ll}/u.test(word)).length >= words.length - 1;
}

/** In UTF-16 units. */
const LONGEST_HEADLINE = 160;

/** The capitalised phrase that a body's noun is part of, or an abbreviation. */
export function bodyIn(phrase: string): string | null {
  for (const match of phrase.matchAll(
    /\p{Lu}[\p{L}&'’-]*(?: (?:of|for|and|the|on) (?:the )?(?=\p{Lu})| (?=\p{Lu})|[\p{L}&'’-])*/gu,
  )) {
    const behind = /^ \(\p{Lu}{2,}\)/u.exec(
      phrase.slice(match.index + match[0].length, match.index + match[0].length + 12),
    );
    // `who fought in Hale State in May`: where, not who
    if (
      /(?:^|\s)(?:in|at|near|across|into|from|to) (?:the )?$/.test(
        phrase.slice(Math.max(0, match.index - 12), match.index),
      )
    )
      continue;
    const name = match[0]
      .replace(LEADING_SMALL_WORDS, "")
      .replace(/['’]s?$/, "")
      .trim();
    const words = name.split(" ");
    if (isSilent(words.at(-1) ?? "")) continue;
    if (
      words.some((word) => (flagsOf(word) & THING) !== 0 && !isSilent(word)) ||
      /^\p{Lu}{2,}$/u.test(name) ||
      behind !== null
    )
      return name;
  }
  return null;
}

/** Whether a capitalised word names nobody who speaks: `Note`, `Excerpts`. */
export function isSilent(word: string): boolean {
  return SILENT_WORDS.has(word.toLowerCase());
}

/** What a sentence or a clause begins with before the name. */
const LEADING_SMALL_WORDS = /^(?:(?:As|And|But|When|While|After|Before|Since|If|That|Then|However) )?(?:[Tt]he )?/;
const WHERE = /\s(?:at|in|from|near|outside|inside)\s.*$/su;
/** A capitalised name that no person of the release bears, without its titles. */
export function ofWrittenName(run: readonly string[]): Speaker | null {
  const kinds = run.map((word) => flagsOf(word.replace(/\.$/, "")));
  const other = kinds.findIndex((flags) => (flags & (OFFICE | HONORIFIC | MODIFIER)) === 0);
  // `Assistant Attorney General Ann Lee`: up to the last office of those in front
  const titles =
    other < 0 ? -1 : kinds.slice(0, other).findLastIndex((flags) => (flags & (OFFICE | HONORIFIC)) !== 0) + 1;
  const name = run.slice(Math.max(0, titles));
  if (titles < 0 || name.length > 4 || !name.every((word) => /^[\p{Lu}&]/u.test(word))) return null;
  const word = name[0] ?? "";
  if (word.length < 2 || NOT_A_NAME.test(word) || isSilent(name.at(-1) ?? "")) return null;
  if (name.length === 1 && titles === 0 && (flagsOf(word) & (COMMON | CALENDAR_WORD)) !== 0) return null;
  return { name: name.join(" ").replace(/(?:['’]s|['’.]+)$/, ""), because: "a name written there" };
}
