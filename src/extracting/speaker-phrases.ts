/**
 * Whom the words beside a verb of saying name: a person's mention, a pronoun, an office, a body, or a name that
 * no stage before knew. Reads phrases (`attribution-*.ts` find them); knows no marks.
 */

import { type NamedPlace, namedWithin } from "./cast.ts";
import { ofFirstPerson } from "./first-person.ts";
import { flagsOf, OFFICE, THING } from "./lexicon.ts";
import { nearPronoun, ofPronoun, pronounOf } from "./pronouns.ts";
import type { Scene, Speaker } from "./scene.ts";
import { bodyIn, isWriting, ofNoun, ofWrittenName } from "./speaker-nouns.ts";
import { WRITINGS } from "./speech-words.ts";
import { coordinated, ofPerson, subjectsIn } from "./subjects.ts";

/** The speaker whom `text.slice(start, end)`, the words behind a verb or a source, names first. */
export function speakerBehind(scene: Scene, start: number, end: number): Speaker | null {
  const phrase = scene.text.slice(start, end);
  const pronoun = pronounOf(scene, /^[^\p{L}]*(?:t-)?(\p{L}+)/u.exec(phrase)?.[1]); // `ajoute-t-elle`
  if (pronoun !== null) return ofPronoun(scene, pronoun, start);
  // `According to her, the port …`
  const object = /^\s*(him|her)(?=[,.]|\s*$)/u.exec(phrase)?.[1];
  if (object !== undefined) return ofPronoun(scene, object === "him" ? "he" : "she", start);
  // `read a statement from Ann Lee`
  const writing = WRITING_BY.exec(phrase);
  if (writing !== null) return speakerBehind(scene, start + writing[0].length, end);
  const named = subjectsIn(scene, start, end)[0];
  const comma = phrase.indexOf(",");
  // `said the minister, who met Ann Lee`: what comes behind a comma counts only as the office's own name
  const first = comma < 0 ? end : start + comma;
  if (named !== undefined) {
    const beside = scene.text.slice(start, named.span[0]);
    if (named.span[0] < first || isOffice(beside) || isInApposition(scene, first, named, end))
      return ofPerson(scene, named);
  }
  const bare = comma < 0 ? phrase : phrase.slice(0, comma);
  return (
    (isOffice(bare) ? nameAtHead(phrase.slice(bare.length + 1)) : null) ??
    ofNoun(scene, start, first) ??
    nameAtEnd(bare)
  );
}

const WRITING_BY = new RegExp(
  `^\\s*(?:an?|the|one|another) (?:\\p{Ll}+ )?(?:${WRITINGS.split(" ").join("|")}) (?:(?:signed|written|sent|issued|published|posted) )?(?:from|by) `,
  "u",
);

/** `said the Port Hale Legionnaire, Ann Lee.`: a name directly behind the comma, and nothing behind it. */
function isInApposition({ text }: Scene, comma: number, { span }: NamedPlace, end: number): boolean {
  const isAlone = !text.slice(comma + 1, span[0]).trim() && !text.slice(span[1], end).trim();
  return isAlone && (flagsOf(/\p{L}+$/u.exec(text.slice(Math.max(0, comma - 40), comma))?.[0] ?? "") & THING) === 0;
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
  const aside = far ? null : ASIDE.exec(phrase);
  if (aside !== null) return speakerAhead(scene, start, start + (aside[1] ?? "").length, false);
  const near = /(\p{L}+)(?:[^\p{L}.,;]+\p{Ll}+){0,2}[^\p{L}]*$/u.exec(phrase);
  const pronoun = far ? pronounOf(scene, HEAD_PRONOUN.exec(phrase)?.[1]) : nearPronoun(scene, phrase, near?.index ?? 0);
  if (near?.[1] === "I" && !far) return ofFirstPerson(scene);
  if (pronoun !== null) {
    // `as Ann Lee put it when she said`
    const clause = /(?:^|\s)(?:when|where|as|because) \p{L}+(?: \p{Ll}+){0,2}\s*$/u.exec(phrase);
    const own = clause === null ? undefined : subjectsIn(scene, start, start + clause.index).at(-1);
    return own === undefined ? ofPronoun(scene, pronoun, start) : ofPerson(scene, own);
  }
  // `the eloquence of Ann Lee, who said`
  const relative = far ? null : /,? who(?: \p{L}+){0,3}\s*$/u.exec(phrase);
  const antecedent = relative === null ? undefined : namedWithin(scene.cast, start, start + relative.index).at(-1);
  if (antecedent !== undefined && antecedent.span[1] === start + (relative?.index ?? 0))
    return ofPerson(scene, antecedent);
  // `over remarks by its neighbour's minister, who said`
  const governed = relative === null ? null : GOVERNED_NOUN.exec(phrase.slice(0, relative.index));
  if (governed !== null)
    return ofNoun(
      scene,
      start + governed.index + (governed[1] ?? "").length,
      start + governed.index + governed[0].length,
    );
  const subjects = subjectsIn(scene, start, end);
  if (far && subjects[0] !== undefined) return ofPerson(scene, subjects[0]);
  const named = subjects.at(-1);
  if (named === undefined)
    return ofOwnWriting(scene, start, end) ?? ofAuthor(scene, start, end) ?? ofNouns(scene, start, end, far);
  // `Ann Lee, who leads the team that Bo Ek founded, said`
  const main = /,\s*$/.test(phrase)
    ? subjects.find(({ span }) => /^(?: \([^)]{1,20}\))?, (?:who|whose)\s/.test(text.slice(span[1], span[1] + 32)))
    : undefined;
  if (main !== undefined) return ofPerson(scene, main);
  // `After Ann Lee left, the Minister said`: the verb's subject is what stands behind the last comma
  // `Ann Lee (Hale, North) said`: commas in brackets part nothing
  const between = text.slice(named.span[1], end).replace(/\([^()]{0,80}\)/g, (inside) => " ".repeat(inside.length));
  const behind = /,([^,]*\p{L}[^,]*)$/u.exec(between)?.[1]?.trimStart() ?? "";
  const opensSentence = /^\s*(?:\p{Lu}[\p{L}.’'-]* ){0,4}$/u.test(text.slice(start, named.span[0]));
  // `Ms Ann Lee, the Commission spokesperson for Ports said`
  const isApposition =
    /^, ?\p{Lu}[^,]*$/u.test(between) || (opensSentence && /^, (?:the|an?|its|our) [^,]*$/u.test(between));
  const own = /^(?:the|an?|his|her|their|\p{Lu})/u.test(behind) && !isApposition && !/^[^,]*\([^)]*$/.test(between);
  return (own ? ofNoun(scene, end - behind.length, end) : null) ?? ofPerson(scene, coordinated(scene, subjects));
}

/** `She left, saying`, also behind a clause of time: `Once she left she kept her distance, saying`. */
const HEAD_PRONOUN = /^[^\p{L}]*(?:(?:once|when|after|as|while|before|since) )?(\p{L}+)/iu;

/** Behind a preposition, before `, who`: a noun phrase in small letters. */
const GOVERNED_NOUN =
  /((?:^|\s)(?:by|from|of|to|with|against|about|over) )(?:(?:the|an?|its|their|his|her|our) |\p{Lu}[\p{L}-]*[’']s? )(?:[\p{L}’']+ ){0,3}\p{Ll}+$/u;

/** `Port Hale FC, where Ann Lee had played, posted`, `The group, led by Ann Lee, writes`: who stands inside the commas is no subject. */
const ASIDE =
  /^(\s*(?:The |An? |Its )?(?!(?:In|At|On|By|For|From|As|When|While|After|Before|With|To|If|According|And|But)(?!\p{L}))(?![^,]*(?<!\p{L})(?:I|we|it|this|that|is|was|are|were|has|had)(?!\p{L}))\p{L}[^,.;:“”"]{2,80}), (?:where|which|whose|led|headed|chaired|founded|run|owned|based|backed|made up|including|among|representing|responding|writing|speaking|asked|questioned|pressed) [^“”";]{3,160},\s*$/u;

/** `An email from Ann Lee to her staff ended`. */
function ofAuthor(scene: Scene, start: number, end: number): Speaker | null {
  const author = namedWithin(scene.cast, start, end)[0];
  return author !== undefined && AUTHORED.test(scene.text.slice(start, author.span[0]))
    ? ofPerson(scene, author)
    : null;
}

const AUTHORED = new RegExp(
  `(?:^|\\s)(?:${WRITINGS.split(" ").join("|")}|e-?mail) (?:from|by) (?:\\p{Lu}[\\p{L}.]* ){0,3}$`,
  "u",
);

/** `Ann Lee's letter said`. */
function ofOwnWriting(scene: Scene, start: number, end: number): Speaker | null {
  const owner = namedWithin(scene.cast, start, end).at(-1);
  const noun =
    owner === undefined
      ? null
      : /^['’]s? (?:\p{Ll}+ )??(\p{Ll}+)(?: (\p{Ll}+))?/u.exec(scene.text.slice(owner.span[1], end));
  return owner !== undefined && noun?.slice(1).some((word) => isWriting(word ?? "")) ? ofPerson(scene, owner) : null;
}

/** The nearest phrase that is somebody; for a participle the first one, and that too where the nearest is nobody: `The Ministry, in a statement, said`. */
function ofNouns(scene: Scene, start: number, end: number, far: boolean): Speaker | null {
  const place =
    start > 0 && scene.text.charCodeAt(start - 1) !== 10 ? null : DATELINE.exec(scene.text.slice(start, end));
  if (place !== null) return ofNouns(scene, start + place[0].length, end, far);
  const adverb = SENTENCE_ADVERB.exec(scene.text.slice(start, end));
  if (adverb !== null) return ofNouns(scene, start + adverb[0].length, end, far);
  // `The museum opened the old hall and said`: what stands before the second verb is the first one's object
  const head = far ? null : FIRST_OF_TWO.exec(scene.text.slice(start, end));
  if (head !== null) return ofNoun(scene, start, start + (head[1] ?? "").length);
  const lead = ADVERBIAL_LEAD.exec(scene.text.slice(start, end));
  if (lead !== null) return ofNoun(scene, start + lead[0].length, end);
  const relative = far ? null : RELATIVE.exec(scene.text.slice(start, end));
  if (relative !== null) return ofNouns(scene, start, start + (relative[1] ?? "").length, false);
  const phrase = lastPhrase(scene.text, start, end);
  const near = phrase + (RELATIVE_LEAD.exec(scene.text.slice(phrase, end))?.[0].length ?? 0);
  // `The port is shut, but its master says`: a clause with a subject of its own
  if (!far && near > start && OWN_CLAUSE.test(scene.text.slice(near, end))) return ofNoun(scene, near, end);
  const comma = scene.text.slice(start, end).indexOf(",");
  const first = comma < 0 ? end : start + comma;
  // `Ms Ann Lee, Head, Ports, PHC, said`: what follows a whole name is in apposition to it
  const words = first < near ? (scene.text.slice(start, first).match(/\p{L}[^\s,]*/gu) ?? []) : [];
  // `The Prime Minister, for his part, said`
  if (/^the$/i.test(words[0] ?? "")) return ofNoun(scene, start, first) ?? ofNoun(scene, near, end);
  const name = ofWrittenName(words);
  if (name?.name.includes(" ") === true && bodyIn(name.name) === null) return name;
  // `Lee voted against it, saying`
  const subject = far ? (NAMED_SUBJECT.exec(scene.text.slice(start, first))?.[1]?.split(" ") ?? []) : [];
  const own = subject.length > 0 ? (bodyIn(subject.join(" ")) === null ? ofWrittenName(subject) : null) : null;
  if (own !== null) return own;
  return (far ? null : ofNoun(scene, near, end)) ?? (far || near > start ? ofNoun(scene, start, first) : null);
}

/** `PORT HALE, Calif. (HPA) – The ministry said`: where and when a release was issued, at a paragraph's head. */
const DATELINE =
  /^\s*(?!(?:The|An?) )\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?:,? (?:\p{Lu}[\p{L}.]*|\d{1,4}),?){0,4}(?: \([^)]{2,24}\))? ?(?:[–—]|--) ?(?=\p{Lu}\p{L})/u;
/** `However, the ministry said`. */
const SENTENCE_ADVERB =
  /^\s*(?:However|Moreover|Furthermore|Meanwhile|Indeed|Nevertheless|Still|Later|Earlier|Instead|Also|In (?:addition|fact|turn|response)|For (?:example|instance)|\p{Lu}\p{Ll}{2,}ly), (?=\S)/u;
/** `the two senators, who are members of the board, wrote`. */
const RELATIVE = /^([^“”";:]{3,160}), who [^“”";]{3,160},\s*$/u;

/** A subject in an article's phrase and its verb, up to the `and` before another verb. */
const FIRST_OF_TWO =
  /^(\s*(?:The|An?|Its) [^,.;:“”"]{3,80}?)(?:,[^.;:“”"]{3,160},)? (?:has |have |had )?(?!(?:as|its|this|was|is)(?!\p{L}))\p{Ll}{2,}(?:ed|s)(?!\p{L})[^.;:“”"]{0,200}(?<!\p{L})and(?: \p{Ll}+ly| also| then)?\s*$/u;

/** `a plan, in which the ministry says`. */
const RELATIVE_LEAD = /^\s*(?:(?:in|at|by|from|under|with|for|to|of) which|where|whereby|when) /u;
const OWN_CLAUSE =
  /^\s*(?:but|and|while|as|though|although|because|yet|so) (?:an?|the|its|his|her|their|this|that|one|some|many) \p{L}/u;

/** `In a post on Monday the ministry wrote`: up to the article of the subject. */
const ADVERBIAL_LEAD =
  /^\s*(?:In|On|At|During|After|\p{Lu}\p{Ll}{2,}ing)(?!\p{L})[^,]{1,80}\s(?!(?:in|on|at|of|to|for|with|by|from|about|against|after)\s)\p{L}+ (?=the \p{L}+(?: \p{L}+)?\s*$)/u;

const NAMED_SUBJECT = /^\s*(?!(?:The|An?) )((?:\p{Lu}[\p{L}’'.-]+ ){0,3}\p{Lu}[\p{L}’'-]+) \p{Ll}+ed(?!\p{L})/u;

function isOffice(words: string): boolean {
  return (words.match(/\p{L}+/gu) ?? []).some((word) => (flagsOf(word) & OFFICE) !== 0);
}

/** Where the last phrase before a verb starts: behind the last comma that something follows. */
function lastPhrase(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && /[\s,]/.test(text.charAt(stop - 1))) stop--;
  return start + text.slice(start, stop).lastIndexOf(",") + 1;
}
