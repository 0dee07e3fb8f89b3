/**
 * Who is said to speak a passage by the clause before it, in its paragraph or at the end of the one above. Finds the clause
 * and its verb; whom its words name is `speaker-phrases.ts`'s matter.
 */

import { namedWithin } from "./cast.ts";
import { paragraphBefore, REACH_BEFORE, sentenceStart } from "./clauses.ts";
import { flagsOf, HONORIFIC, OFFICE } from "./lexicon.ts";
import { isNaming } from "./naming.ts";
import { type Passage, startsLine } from "./passages.ts";
import { ofPronoun } from "./pronouns.ts";
import { isAuxiliaries, verbsIn } from "./saying-verbs.ts";
import { because, type Pronoun, personNamed, type Scene, type Speaker } from "./scene.ts";
import { isSilent } from "./speaker-nouns.ts";
import { speakerAhead, speakerBehind } from "./speaker-phrases.ts";
import { OWN_WORDS, SPEECH_NOUNS, WRITINGS } from "./speech-words.ts";
import { ofPerson, subjectsIn } from "./subjects.ts";

/** `Minister Yun stated that “…`, `She added: “…`, `According to Ann Lee, “…`, also from the paragraph before. */
export function attributionBefore(scene: Scene, passage: Passage, floor: number): Speaker | null {
  const { text } = scene;
  if (startsLine(text, passage.outerStart)) {
    const paragraph = paragraphBefore(text, floor, passage.outerStart);
    if (paragraph === null) return null;
    const [first, end] = paragraph;
    const introduces = /[:：][*_\s"”]*$/.test(text.slice(Math.max(first, end - 8), end));
    if (!introduces && !saysNoun(text.slice(Math.max(first, end - 300), end))) return null;
    const maker = makerAbove(scene, first, end);
    if (maker !== null) return maker;
    const start = sentenceStart(text, Math.max(first, end - REACH_BEFORE), end - 1);
    // `Here is Ann Lee's comment.`
    if (!introduces)
      return because(ownerOf(scene, text.slice(start, end), start, end), "before the marks, which it introduces");
    return leadOf(scene, start + (HEADLINES.exec(text.slice(start, end))?.[0].length ?? 0), end, true, null);
  }
  const start = sentenceStart(text, Math.max(floor, passage.outerStart - REACH_BEFORE), passage.outerStart);
  return ofLabel(scene, start, passage) ?? leadOf(scene, start, passage.outerStart, false, passage);
}

/** Who is said to issue what stands behind `place`, in the sentence that ends there or in one further up: `Ann Lee today issued the following statement on the port. It closed in May.` */
export function makerAbove(scene: Scene, floor: number, place: number): Speaker | null {
  const from = Math.max(floor, place - REACH_STATEMENT);
  const match = [...scene.text.slice(from, place).matchAll(MAKES_STATEMENT)].at(-1);
  if (match === undefined) return null;
  const verb = from + match.index;
  const at = sentenceStart(scene.text, Math.max(from, verb - REACH_BEFORE), verb);
  const start = at + (HEADLINES.exec(scene.text.slice(at, verb))?.[0].length ?? 0);
  const named = subjectsIn(scene, start, verb)[0];
  const maker = named === undefined ? speakerAhead(scene, start, verb, false) : ofPerson(scene, named);
  return because(maker, "before the marks, as who makes the statement");
}

/** How far above the statement its announcement stands, in UTF-16 units. */
const REACH_STATEMENT = 2_500;

/** `Port Hale Sailing Club: “…` on a line of its own, which is whoever speaks, known or not. */
function ofLabel(scene: Scene, start: number, passage: Passage): Speaker | null {
  const { text } = scene;
  const end = passage.outerStart;
  if (isHeadline(text, passage)) return null;
  const line = start + text.slice(start, end).lastIndexOf("\n") + 1;
  if (line > 0 && text.charCodeAt(line - 1) !== 10) return null;
  const label = LABEL.exec(text.slice(line, end))?.[1];
  if (label === undefined || isSilent(label.split(" ").at(-1) ?? "")) return null;
  const named = namedWithin(scene.cast, line, end).at(-1);
  // `Commentator Ann Dee:` where only `Ann`, who is another, was known for a name
  const goesOn = named !== undefined && /^ \p{Lu}[\p{L}’'-]+:/u.test(text.slice(named.span[1], end));
  const isFirm = named !== undefined && OFFICE_AND_NAME.test(text.slice(named.span[1], end));
  if (named !== undefined && !goesOn && !isFirm) return null;
  const name = withoutOffice(label.split(" "));
  if (name !== null) return { name, because: "the label of the line" };
  const isShortened = /^\p{Lu}{2,5}$/u.test(label);
  return /\p{Ll}/u.test(label) || isShortened ? { name: label, because: "the label of the line" } : null;
}

/** `Hale Review: “Port shut for good”`, `Port Hale: ‘We go home’, says its master`: no sentence, or one whose speaker stands behind it. */
function isHeadline(text: string, { start, end, outerEnd, closed }: Passage): boolean {
  const behind = text.slice(outerEnd, outerEnd + 3);
  if (/^,? ?\p{Ll}/u.test(behind)) return true;
  const isSentence = /[.!?…]["”’)\]]?$/.test(text.slice(end - 2, end)) || /^[.!?]/.test(behind);
  return closed && end - start < LONGEST_HEADLINE && !isSentence;
}

/** In UTF-16 units. */
const LONGEST_HEADLINE = 120;

/** Behind a firm that was taken for a person: `Hale Dock CEO Ann Lee:` */
const OFFICE_AND_NAME = /^ (?:President and |Chairman and )?C[A-Z]O \p{Lu}[\p{L}.’'-]+ \p{Lu}/u;

/** The two or three words behind the last office of a label: `Former Deputy Adviser KT Lee`. */
function withoutOffice(words: readonly string[]): string | null {
  const office = words.findLastIndex((word) => (flagsOf(word.replace(/\.$/, "")) & (OFFICE | HONORIFIC)) !== 0);
  const name = words.slice(office + 1);
  return office >= 0 && (name.length === 2 || name.length === 3) && name.every((word) => /^\p{Lu}/u.test(word))
    ? name.join(" ")
    : null;
}

const LABEL =
  /^[\s*_•-]*(\p{Lu}[\p{L}\p{N}&’'.]*(?: (?:(?:of|for|and|the|on) ){0,2}\p{Lu}[\p{L}\p{N}&’'.]*){0,6}):[\s*_]*$/u;

/** Lines without a small letter, which belong to no sentence. */
const HEADLINES = /^(?:[^\p{Ll}\n]{0,300}\n)+/u;

/** `He watched, and people kept asking him, “…`: the participle is theirs. */
const NAMELESS_AHEAD =
  /(?:^|[,;]|(?<!\p{L})(?:and|but|while|as))\s*(?:people|they|some|many|others|everyone|everybody|nobody|someone|an? \p{Ll}+) (?:\p{Ll}+ ){1,3}$/u;

/** `The ministry promised talks, with a source there conceding that “…`. */
const WITH_NAMELESS = /(?<!\p{L})with (?:an?|one|some|several) (?:[\p{Ll}-]+ ){1,5}$/u;

/** What a clause that leads up to speech says of its speaker. `introduces`: it ends in a colon or names a statement. */
function leadOf(
  scene: Scene,
  start: number,
  end: number,
  introducing: boolean,
  passage: Passage | null,
): Speaker | null {
  const { text } = scene;
  const clause = text.slice(start, end);
  if (isNaming(clause) && (passage === null || !isJudgement(text, clause, passage))) return null;
  const owned = STATEMENT_BY.exec(clause);
  if (owned !== null) {
    const from = start + owned.index + owned[0].indexOf(owned[1] ?? "");
    return because(speakerBehind(scene, from, end), "before the marks, as the owner of what is said");
  }
  const signed = SIGNED_BY.exec(clause);
  if (signed !== null) {
    const from = start + signed.index + signed[0].indexOf(signed[1] ?? "");
    const signer = speakerBehind(scene, from, from + (signed[1] ?? "").length);
    return because(signer, "before the marks, as who signed what is quoted");
  }
  const view = VIEW_OF.exec(clause);
  const holder = view?.[1] ?? view?.[2];
  if (view !== null && holder !== undefined) {
    const from = start + view.index;
    const to = from + view[0].indexOf(holder) + holder.length;
    const named = namedWithin(scene.cast, from, to).at(-1);
    const speaker = named === undefined ? speakerBehind(scene, from, to) : ofPerson(scene, named);
    return because(speaker, "before the marks, as whose view it is");
  }
  // `The Hale Review, quoting a clerk as saying “…`
  const quoted = QUOTED_AS.exec(clause);
  if (quoted !== null) {
    const from = start + quoted.index + quoted[0].indexOf(quoted[1] ?? "");
    return because(speakerBehind(scene, from, from + (quoted[1] ?? "").length), "before the marks, as who is quoted");
  }
  // `Ann Lee made the point in 1990 that “…`
  const point = MAKES_POINT.exec(clause);
  if (point !== null)
    return because(speakerAhead(scene, start, start + point.index, false), "before the marks, as whose point it is");
  const verbs = verbsIn(scene, clause, start).reverse();
  for (const [i, verb] of verbs.entries()) {
    // `Ann Lee said the mayor told her`: the nearest verb's subject stands behind the verb before
    const from = verbs[i + 1]?.end ?? start;
    // `Ann Lee said the two firms shared “…`: the outer verb's
    if (SAYS_LITTLE.test(verb.word) && verbs[i + 1] !== undefined) continue;
    if (!verb.far && from > start && INNER_SUBJECT.test(text.slice(from, verb.start))) {
      return because(speakerAhead(scene, from, verb.start, false), `before the marks, with “${verb.word}”`);
    }
    const ahead = text.slice(start, verb.start);
    if (verb.far && (NAMELESS_AHEAD.test(ahead) || WITH_NAMELESS.test(ahead))) return null;
    // `Ann Lee asked Bo Ek, who testified by telephone: “…`: what is told of the one asked
    if (!verb.far && i < verbs.length - 1 && verb.word === "testified" && /, who $/.test(ahead)) continue;
    // `That promise, says Ann Lee, “…`, `Not so, says Ann Lee: “…`
    const isAside =
      /,\s*$/.test(ahead) && (verb.word === "told" ? INSIDE_COMMAS : NAME_BEHIND).test(text.slice(verb.end, end));
    const aside = isAside ? speakerBehind(scene, verb.end, end) : null;
    if (aside !== null) return because(aside, `before the marks, with “${verb.word}”`);
    const passive = /^ by\s/.test(text.slice(verb.end, verb.end + 4));
    const speaker =
      passive || isAuxiliaries(scene, ahead)
        ? speakerBehind(scene, verb.end + (passive ? 3 : 0), end)
        : speakerAhead(scene, start, verb.start, verb.far);
    if (speaker !== null) return because(speaker, `before the marks, with “${verb.word}”`);
    if (passive) return null;
  }
  const quoting = QUOTING.exec(clause);
  if (quoting !== null) {
    const named = subjectsIn(scene, start, start + quoting.index)[0];
    if (named !== undefined) return because(ofPerson(scene, named), "before the marks, as who is quoted");
  }
  const words = TO_QUOTE.exec(clause);
  if (words !== null && words[1] !== undefined) {
    const from = start + words.index + words[0].indexOf(words[1]);
    return because(speakerBehind(scene, from, from + words[1].length), "before the marks, as who is quoted");
  }
  const source = scene.words.sources.exec(clause) ?? scene.words.views.exec(clause);
  if (source !== null) {
    return because(
      speakerBehind(scene, start + source.index + source[0].length, end),
      `before the marks, after “${source[0]}”`,
    );
  }
  if (!introducing && !/(?:[:：]|\s[–—-])[\s*_]*$/.test(clause)) return null;
  const beside = besideColon(scene, start, end);
  if (beside !== null) return beside;
  // `— it means that it ends —`: an aside of the text's own
  if (!introducing && /^[\s–—-]*(?:it|this|that|which)\s/iu.test(clause) && /[–—-]\s*$/.test(clause)) return null;
  // `On whether the port is to blame: “…`: what the speech is about
  if (passage === null && TOPIC.test(clause)) return null;
  // `One of them told the Hale Review: “…`: whom somebody spoke to is not who speaks
  const last = verbs.at(-1)?.start ?? end;
  const speaker = ownerOf(scene, clause, start, end) ?? speakerAhead(scene, start, last, true);
  const isPerson = personNamed(scene, speaker?.name) !== null;
  if (passage !== null && !isPerson && isHeadline(text, passage)) return null;
  // `BALANCED BUDGET: “…` is a heading, unless it is somebody's name
  if (/\p{Lu}{2}/u.test(clause) && !/\p{Ll}/u.test(clause) && !isPerson) return null;
  return because(speaker, "before the marks, which it introduces");
}

/** `Asked about it, Ann Lee grins: “…`: before a colon whatever verb stands beside a name is one of saying. */
function besideColon(scene: Scene, start: number, end: number): Speaker | null {
  const named = subjectsIn(scene, start, end).at(-1);
  if (named === undefined || !VERB_BEFORE_COLON.test(scene.text.slice(named.span[1], end))) return null;
  return because(ofPerson(scene, named), "before the marks, beside a verb");
}

const VERB_BEFORE_COLON =
  /^(?: \([^)]{1,40}\))?(?:, [^,:]{2,80},)? (?:(?:\p{Ll}+ly|also|then|still|just) ){0,2}(?!(?:is|was|has|does|this|its)(?!\p{L}))\p{Ll}{3,}(?:s|ed)(?!\p{L})[^.;:,“”"]{0,60}:[\s*_]*$/u;

/** Whose statement a clause tells of: `Ann Lee's remarks in Port Hale:`, `Her statement follows:`, `Remarks delivered by Ann Lee:`. */
export function ownerOf(scene: Scene, clause: string, start: number, end: number): Speaker | null {
  const own = OWN_STATEMENT.exec(clause)?.[1];
  const pronoun = own === undefined ? undefined : OWNERS[own.toLowerCase()];
  if (pronoun !== undefined) return ofPronoun(scene, pronoun, start);
  const possessor = namedWithin(scene.cast, start, end).find(({ span }) =>
    POSSESSED.test(scene.text.slice(span[1], Math.min(end, span[1] + 40))),
  );
  if (possessor !== undefined) return ofPerson(scene, possessor);
  // `the text of a statement made by Ann Lee`: the innermost
  const owner = [...clause.matchAll(OWNED_BY)].at(-1);
  if (owner === undefined || /[^\p{L}]\p{Ll}+ed\b/u.test(clause.slice(0, owner.index))) return null;
  return speakerBehind(scene, start + owner.index + owner[0].length, end);
}

/**
 * Whether a passage behind an article or `called` is what somebody says of a thing rather than its name: so long that it can be
 * no term (`the “biggest blow to the port in years”`), or in small letters behind `Ann Lee called it a`.
 */
function isJudgement(text: string, clause: string, { start, end }: Passage): boolean {
  if (end - start > LONGEST_TERM && /\s(?:an?|the)\s*$/.test(clause)) return true;
  if (SAYS_WHAT_IT_IS.test(clause) && isFewSmallWords(text.slice(start, end))) return true;
  return CALLS.test(clause) && /\p{Ll}/u.test(text.charAt(start)) && text.slice(start, end).split(/\s+/, 4).length > 3;
}

/** `Ann Lee called`, `calling the port`, also before an article; not `a ship called`, `was called`. */
const CALLS =
  /(?:(?:\p{Lu}[\p{L}’'-]*|[Hh]e|[Ss]he|[Tt]hey|who) (?:\p{Ll}+ly |has |have |also ){0,2}(?:called|calls|termed|terms)|(?<!so-)(?:called|calls|calling|termed|described|describes|describing|labell?ed|branded|dubbed|hailed|denounced)(?<!(?:is|are|was|were|been|be|being|so|as) \p{L}+) [^.;:“”"]{1,80})\s*$/u;

/** Four words or more, without a capital behind the first. */
function isFewSmallWords(words: string): boolean {
  return /^\p{Ll}/u.test(words) && words.split(/\s+/, 4).length > 3 && !/\s\p{Lu}/u.test(words);
}

/** `Ann Lee said the plan was in a “good position to move on”`: not what a thing is called, but what somebody says that it is. */
const SAYS_WHAT_IT_IS =
  /(?<!\p{L})(?:said|says|told|added|argued|warned|noted|wrote|insisted|claimed|stated|explained)(?!\p{L})[^.;:“”"]*(?<!\p{L})(?:is|was|were|are|be|been|being|in|for|into|represents|represented|has|have|had|faces|faced)\s+(?:an?|the)\s*$|(?<!\p{L})(?:spoke|speaks|talked|talks)(?!\p{L})[^.;:“”"]* (?:of|about) an?\s*$/u;

/** In UTF-16 units. */
const LONGEST_TERM = 45;

const QUOTED_AS =
  /(?<!\p{L})(?:quoting|quoted|quotes|citing|cited) ((?!by |as |in )[^,.;:“”"]{3,60}?) as (?:saying|stating|writing)[,:]?\s*$/u;
/** `To quote Ann Lee again, “…` */
const TO_QUOTE = /(?<!\p{L})(?:[Tt]o|I|[Ww]e) quote ((?!from )[^,“”";:]{3,60}?)(?: again| once more)?[,:]?\s*$/u;
/** `Ann Lee taught us, and I quote, “…` */
const QUOTING = /(?<!\p{L})(?:(?:and )?(?:I|we) quote(?: him| her| them)?|quote)[,:]?\s*$/iu;
/** Not before `Ann Lee backed the plan but warned`, whose verbs have one subject. */
const INNER_SUBJECT =
  /^ (?:that )?(?:the|an?|his|her|their|one|some) (?![^,.;:]*(?<!\p{L})(?:and|but|or|yet|then)(?: (?:also|then|later|\p{Ll}+ly))*\s*$)[^,.;:]{1,60}$/u;

const TOPIC = /^\s*(?:On|About|Regarding|Concerning) (?:whether|how|why|what|the|his|her|their|its)(?!\p{L})/u;

const NOUN_CHOICE = SPEECH_NOUNS.split(" ").join("|");
const NOUNS = new RegExp(`(?<!\\p{L})(?:${NOUN_CHOICE}|commented)(?!\\p{L})`, "iu");

/** `Ann Lee issued the following statement after the port said that it was closed:` */
const MAKES_STATEMENT = new RegExp(
  `(?<!\\p{L})(?:issue[ds]?|releas(?:e[ds]?|ing)|issuing|ma[dk]es?|gave|gives?|deliver(?:ed|s)?|offer(?:ed|s)?|submitted|posted|read out) (?:the following|the below|these|this) (?:\\p{L}+ ){0,2}(?:${NOUN_CHOICE})(?!\\p{L})`,
  "gu",
);

/** `takes note of the statement by Ann Lee that “…` */
const STATEMENT_BY = new RegExp(
  `(?<!\\p{L})(?:${NOUN_CHOICE}|assurances?|warnings?|claims?|promises?|assertions?|call|declaration)\\s+(?:by|of|from)\\s+([^,;“”"]{3,90}?)\\s+that\\s*$`,
  "iu",
);

const INSIDE_COMMAS = /^ [^,]+,\s*$/;
/** The same, or before a colon, where a name ends it. */
const NAME_BEHIND = /^ (?:[^,]+,|[^,:]*\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+:)\s*$/u;
/** Verbs of saying that are mostly of something else. */
const SAYS_LITTLE = /^(?:shared?|shares|began|put|puts|estimated|calculated)$/;
const MAKES_POINT =
  /(?<!\p{L})(?:made|makes|making|put|raised|repeated|drew) (?:the|this|an?|his|her|their) (?:\p{Ll}+ )?(?:point|argument|case|observation|claim|remark|comment|promise|pledge|plea|appeal|conclusion)(?: [^“”",;:]{1,40})? that:?\s*$/u;
/** `The letter, signed by Ann Lee and others, says: “…` */
const SIGNED_BY = new RegExp(
  `(?<!\\p{L})(?:${WRITINGS.split(" ").join("|")}|petition),? (?:which was |that was )?(?:co-)?(?:signed|written|sent|penned|issued|posted|drafted) by ([^,;:“”"]{3,90}?),? (?:says?|said|reads?|warned|warns|stated|states|called|calls|urged|urges|added|adds)(?!\\p{L})`,
  "u",
);

/** `We share the Port Council's firm conclusion that “…` */
const VIEW_OF =
  /(?<!\p{L})(\p{Lu}[\p{L}&.-]*(?: (?:(?:of|for|and|the) )?\p{Lu}[\p{L}&.-]*){0,5})[’']s? (?:\p{Ll}+ ){0,2}(?:determination|conclusion|view|assessment|finding|claim|call|warning|judg(?:e)?ment|assertion|promise|pledge) that:?\s*$|(?<!\p{L})(\p{Lu}[\p{L}&.-]*(?: \p{Lu}[\p{L}&.-]*){0,4})[’']s? (?:\p{Ll}+ )?(?:promise|pledge|vow) to\s*$/u;

const OWNERS: Readonly<Record<string, Pronoun>> = { his: "he", her: "she", their: "they" };
const OWN_CHOICE = `${NOUN_CHOICE}|${OWN_WORDS.split(" ").join("|")}`;
const OWN_STATEMENT = new RegExp(`^\\s*(his|her|their) (?:\\p{L}+ )?(?:${OWN_CHOICE})(?!\\p{L})`, "iu");
const POSSESSED = new RegExp(`^[’']s? (?:\\p{Ll}+ ){0,2}(?:${OWN_CHOICE})(?!\\p{L})`, "iu");
const OWNED_BY = new RegExp(
  `(?<!\\p{L})(?:${NOUN_CHOICE}) (?:(?:today|as|was|were|issued|made|given|released|delivered) ){0,2}(?:by|from|of|attributable to|attributed to)\\s+`,
  "giu",
);

function saysNoun(text: string): boolean {
  return NOUNS.test(text);
}
