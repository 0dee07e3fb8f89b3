/**
 * Who is said to speak a passage, by the clause behind it, the one before it, or the paragraph before that.
 * Finds the clause and its verb; whom its words name is `speaker-phrases.ts`'s matter.
 */

import type { Span } from "../release.ts";
import { namedWithin } from "./cast.ts";
import { paragraphBefore, sentenceEnd, sentenceStart } from "./clauses.ts";
import { flagsOf, OFFICE } from "./lexicon.ts";
import { type Passage, startsLine } from "./passages.ts";
import { ofPronoun, pronounOf, salient } from "./pronouns.ts";
import { verbsIn } from "./saying-verbs.ts";
import { because, type Pronoun, personNamed, type Scene, type Speaker } from "./scene.ts";
import { bareSignature, signature, signatureBelow } from "./signatures.ts";
import { speakerAhead, speakerBehind } from "./speaker-phrases.ts";
import { NAMED_THINGS, NAMING, SPEECH_NOUNS } from "./speech-words.ts";
import { ofPerson, subjectsIn } from "./subjects.ts";

/** How far from the marks a clause is looked for, in UTF-16 units. */
const REACH_BEHIND = 320;
const REACH_BEFORE = 480;

/** `…,” said Ann Lee`, `…,” she said`, `…,” the ministry said`, `…” – Ann Lee, director`. */
export function attributionBehind(scene: Scene, passage: Passage, next: number): Speaker | null {
  if (!passage.closed) return null;
  const { text } = scene;
  let start = passage.outerEnd;
  while (start < next && start - passage.outerEnd < 12 && /[\s,.;:_·|]/.test(text.charAt(start))) {
    if (text.charCodeAt(start) === 10 && text.charCodeAt(start + 1) === 10)
      return signatureBelow(scene, passage, start + 2);
    if (text.charCodeAt(start) === 10 && NEXT_ITEM.test(text.slice(start + 1, start + 8))) return null;
    start++;
  }
  if (text.charCodeAt(start - 1) === 10 && startsLine(text, start)) {
    const below = signatureBelow(scene, passage, start);
    if (below !== null) return below;
  }
  const end = sentenceEnd(text, start, Math.min(next, start + REACH_BEHIND));
  if (end <= start) return null;
  // `“…,” during their meeting, Ann Lee stated`
  start += ADVERBIAL.exec(text.slice(start, end))?.[0].length ?? 0;
  const signed = signature(scene, passage, start, end) ?? bareSignature(scene, passage, start, end);
  if (signed !== null) return signed;
  const clause = text.slice(start, end);
  const ended =
    /[.!?]/.test(text.charAt(passage.end - 1)) ||
    /^["”’']{0,2}\s*\./.test(text.slice(passage.outerEnd, passage.outerEnd + 2));
  const source = scene.words.sources.exec(clause) ?? WORDS_OF.exec(clause);
  if (source !== null && source.index < 4) {
    return because(
      speakerBehind(scene, start + source.index + source[0].length, end),
      `behind the marks, after “${source[0]}”`,
    );
  }
  const lastWords = LAST_WORDS.exec(clause) === null ? undefined : namedWithin(scene.cast, start, end)[0];
  if (lastWords !== undefined) return because(ofPerson(scene, lastWords), "behind the marks, as whose words they were");
  for (const verb of verbsIn(scene, clause, start)) {
    const lead = text.slice(start, verb.start).trim();
    const inverted = isAuxiliaries(scene, lead);
    // What the next marks stand right behind is theirs, unless this speech breaks off with a comma.
    if (ended && end >= next && introduces(text, verb.end, next)) return null;
    if (!inverted && (!beginsSubject(lead) || verb.far)) return null;
    if (ended && !inverted && !endsSoon(text, verb.end, end)) return null;
    const alone = inverted && scene.words.dropsPronouns && BARE_VERB.test(text.slice(verb.end, end));
    const speaker = alone
      ? salient(scene, start, null, verb.word)
      : inverted
        ? speakerBehind(scene, verb.end, end)
        : speakerAhead(scene, start, verb.start, false);
    if (speaker !== null) return because(speaker, `behind the marks, with “${verb.word}”`);
    // `…,” said a traveller at the port, where two ships called`: the one verb behind the marks is this one
    if (lead === "") return null;
  }
  return byForm(scene, passage, start, end);
}

/** `“We go home,” Ann Lee chuckled.`: behind a comma and the marks whatever verb stands beside a name is one of saying. */
function byForm(scene: Scene, passage: Passage, start: number, end: number): Speaker | null {
  const { text } = scene;
  const { outerEnd } = passage;
  if (text.charAt(passage.end - 1) !== "," && text.charAt(outerEnd) !== ",") return null;
  const clause = text.slice(start, end);
  const place = "behind the marks, beside a verb";
  const inverted = WORD_BEFORE_PRONOUN.exec(clause);
  const [, word = "", other] = inverted ?? [];
  const meant = pronounOf(scene, other);
  if (meant === "he" || meant === "she") return because(ofPronoun(scene, meant, start + word.length), place);
  const verb = VERB_BEFORE_NAME.exec(clause)?.[1];
  if (verb !== undefined) return because(speakerBehind(scene, start + verb.length, end), place);
  const pronoun = PRONOUN_BEFORE_VERB.exec(clause)?.[1];
  if (pronoun !== undefined) return because(speakerBehind(scene, start, start + pronoun.length), place);
  const named = namedWithin(scene.cast, start, end)[0];
  // `”, lacht bürgermeisterin Ann Lee`: other languages than English put the verb first
  const first = scene.words.invertsAlways ? FIRST_WORD.exec(clause)?.[1] : undefined;
  if (first !== undefined && named !== undefined && !NOT_VERBS.has(first)) {
    const speaker = speakerBehind(scene, start + first.length, end);
    if (speaker?.name === named.person.name) return because(speaker, place);
  }
  if (named === undefined || !TITLES_BEFORE.test(text.slice(start, named.span[0]))) return null;
  return VERB_BEHIND_NAME.test(text.slice(named.span[1], end)) ? because(ofPerson(scene, named), place) : null;
}

/** `lacht ze`. */
const WORD_BEFORE_PRONOUN = /^(\p{Ll}{2,}) (\p{Ll}+)(?=[.,;:]|\s|$)/u;
const VERB_BEFORE_NAME = /^(\p{Ll}{3,}ed) (?=\p{Lu}|the \p{Ll})/u;
const FIRST_WORD = /^(?:[st]?[e’']+)?(\p{Ll}{2,}) /u;
/** Small words that stand before a name and are no verbs, in the languages that put the verb first. */
const NOT_VERBS: ReadonlySet<string> = new Set(
  `avec par pour sur dans chez selon après avant sans sous vers et ou mais comme de du des la le les mit von für bei nach vor über unter
aus und oder aber wie der die das con por para sobre entre según sin hasta y o e ou com sem em no na do da di del della dal per tra
fra su il lo med av för hos till från mot och eller om i på til fra mot og som met van voor bij aan uit door en of maar als tegen over
ante desde durante segundo secondo laut trots ifølge enligt volgens que che qui dass att at dat quand als wenn när`.split(
    /\s+/,
  ),
);
const PRONOUN_BEFORE_VERB = /^(he|she) (?:\p{Ll}+ly )?\p{Ll}{3,}(?:ed|s)(?!\p{L})/u;
const VERB_BEHIND_NAME = /^ (?:\p{Ll}+ly )?(?!(?:is|was|has|does|used|needs)(?!\p{L}))\p{Ll}{3,}(?:ed|s)(?!\p{L})/u;
const TITLES_BEFORE = /^(?:\p{Lu}[\p{L}.]* ){0,4}$/u;

/** Nothing behind a verb, or when and where in small letters: `ha dicho esta mañana`. */
const BARE_VERB = /^(?: \p{Ll}+){0,4}[.,;]?\s*$/u;

/** So long that it is no term or name, whatever article stands before it: `calling it the “biggest blow to the port in years”`. */
function isLong({ start, end }: Passage): boolean {
  return end - start > LONGEST_TERM;
}

/** In UTF-16 units. */
const LONGEST_TERM = 45;

/** What is said behind a list's mark is the next item's. */
const NEXT_ITEM = /^\s{0,4}[-*•·] \s?\S/;

/** `Minister Yun stated that “…`, `She added: “…`, `According to Ann Lee, “…`, also from the paragraph before. */
export function attributionBefore(scene: Scene, passage: Passage, floor: number): Speaker | null {
  const { text } = scene;
  if (startsLine(text, passage.outerStart)) {
    const paragraph = paragraphBefore(text, floor, passage.outerStart);
    if (paragraph === null) return null;
    const [first, end] = paragraph;
    if (!/[:：]$/.test(text.slice(first, end)) && !saysNoun(text.slice(Math.max(first, end - 300), end))) return null;
    const maker = makerOfStatement(scene, first, end);
    if (maker !== null) return maker;
    const start = sentenceStart(text, Math.max(first, end - REACH_BEFORE), end);
    return leadOf(scene, start + (HEADLINES.exec(text.slice(start, end))?.[0].length ?? 0), end, true);
  }
  const start = sentenceStart(text, Math.max(floor, passage.outerStart - REACH_BEFORE), passage.outerStart);
  return ofLabel(scene, start, passage.outerStart) ?? leadOf(scene, start, passage.outerStart, false, isLong(passage));
}

/** Who issues what the colon at the end of a paragraph leads up to, however much the sentence tells in between. */
function makerOfStatement(scene: Scene, first: number, end: number): Speaker | null {
  const at = sentenceStart(scene.text, Math.max(first, end - REACH_STATEMENT), end);
  const from = at + (HEADLINES.exec(scene.text.slice(at, end))?.[0].length ?? 0);
  const sentence = scene.text.slice(from, end);
  const match = /[:：]$/.test(sentence) ? MAKES_STATEMENT.exec(sentence) : null;
  if (match === null) return null;
  const named = subjectsIn(scene, from, from + match.index)[0];
  return named === undefined ? null : because(ofPerson(scene, named), "before the marks, as who makes the statement");
}

/** How long such a sentence can be, in UTF-16 units. */
const REACH_STATEMENT = 1_200;

/** `Port Hale Sailing Club: “…` on a line of its own, which is whoever speaks, known or not. */
function ofLabel(scene: Scene, start: number, end: number): Speaker | null {
  const { text } = scene;
  const line = start + text.slice(start, end).lastIndexOf("\n") + 1;
  if (line > 0 && text.charCodeAt(line - 1) !== 10) return null;
  const label = LABEL.exec(text.slice(line, end))?.[1];
  if (label === undefined) return null;
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

/** Behind a firm that was taken for a person: `Hale Dock CEO Ann Lee:` */
const OFFICE_AND_NAME = /^ (?:President and |Chairman and )?C[A-Z]O \p{Lu}[\p{L}.’'-]+ \p{Lu}/u;

/** The two or three words behind the last office of a label: `Former Deputy Adviser KT Lee`. */
function withoutOffice(words: readonly string[]): string | null {
  const office = words.findLastIndex((word) => (flagsOf(word) & OFFICE) !== 0);
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

/** What a clause that leads up to speech says of its speaker. `introduces`: it ends in a colon or names a statement. */
function leadOf(scene: Scene, start: number, end: number, introducing: boolean, long = false): Speaker | null {
  const { text } = scene;
  const clause = text.slice(start, end);
  if (isNaming(clause) && !(long && /\s(?:an?|the)\s*$/.test(clause))) return null;
  const owned = STATEMENT_BY.exec(clause);
  if (owned !== null) {
    const from = start + owned.index + owned[0].indexOf(owned[1] ?? "");
    return because(speakerBehind(scene, from, end), "before the marks, as the owner of what is said");
  }
  const view = VIEW_OF.exec(clause);
  const holder = view === null ? undefined : view[1];
  if (view !== null && holder !== undefined) {
    const from = start + view.index;
    return because(
      speakerBehind(scene, from, from + view[0].indexOf(holder) + holder.length),
      "before the marks, as whose view it is",
    );
  }
  const verbs = verbsIn(scene, clause, start).reverse();
  for (const [i, verb] of verbs.entries()) {
    // `Ann Lee said the mayor told her`: the nearest verb's subject stands behind the verb before
    const from = verbs[i + 1]?.end ?? start;
    if (!verb.far && from > start && INNER_SUBJECT.test(text.slice(from, verb.start))) {
      return because(speakerAhead(scene, from, verb.start, false), `before the marks, with “${verb.word}”`);
    }
    if (verb.far && NAMELESS_AHEAD.test(text.slice(start, verb.start))) return null;
    const passive = /^ by\s/.test(text.slice(verb.end, verb.end + 4));
    const speaker =
      passive || isAuxiliaries(scene, text.slice(start, verb.start))
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
  const source = scene.words.sources.exec(clause) ?? scene.words.views.exec(clause);
  if (source !== null) {
    return because(
      speakerBehind(scene, start + source.index + source[0].length, end),
      `before the marks, after “${source[0]}”`,
    );
  }
  if (!introducing && !/(?:[:：]|\s[–—-])\s*[*_]*$/.test(clause)) return null;
  // `— it means that it ends —`: an aside of the text's own
  if (!introducing && /^[\s–—-]*(?:it|this|that|which)\s/iu.test(clause) && /[–—-]\s*$/.test(clause)) return null;
  const speaker = ownerOf(scene, clause, start, end) ?? speakerAhead(scene, start, end, true);
  // `BALANCED BUDGET: “…` is a heading, unless it is somebody's name
  if (/\p{Lu}{2}/u.test(clause) && !/\p{Ll}/u.test(clause) && personNamed(scene, speaker?.name) === null) return null;
  return because(speaker, "before the marks, which it introduces");
}

/** Whose statement a clause tells of: `Ann Lee's remarks in Port Hale:`, `Her statement follows:`, `Remarks delivered by Ann Lee:`. */
function ownerOf(scene: Scene, clause: string, start: number, end: number): Speaker | null {
  const own = OWN_STATEMENT.exec(clause)?.[1];
  const pronoun = own === undefined ? undefined : OWNERS[own.toLowerCase()];
  if (pronoun !== undefined) return ofPronoun(scene, pronoun, start);
  const possessor = namedWithin(scene.cast, start, end).find(({ span }) =>
    POSSESSED.test(scene.text.slice(span[1], Math.min(end, span[1] + 40))),
  );
  if (possessor !== undefined) return ofPerson(scene, possessor);
  const owner = OWNED_BY.exec(clause);
  if (owner === null || /[^\p{L}]\p{Ll}+ed\b/u.test(clause.slice(0, owner.index))) return null;
  return speakerBehind(scene, start + owner.index + owner[0].length, end);
}

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

/** `“…” These were the words that Ann Lee sent home.` */
const WORDS_OF =
  /^(?:These|Those|Such) (?:are|were) (?:the |her |his )?words (?:of|by|that|which|spoken by|written by)(?!\p{L})/u;
/** `“…” Those were Ann Lee's last words.` */
const LAST_WORDS =
  /^(?:These|Those) (?:are|were) (?:\p{Lu}[\p{L}.-]* ?){1,4}[’']s? (?:(?:last|final|own|very) )?words(?!\p{L})/u;
const ADVERBIAL = /^(?:during|at|in|on|after|before|following|upon) [^,.;:“”"]{3,60}, (?=\p{Lu}|[Tt]he |s?he )/u;

/** `Ann Lee taught us, and I quote, “…` */
const QUOTING = /(?<!\p{L})(?:(?:and )?(?:I|we) quote(?: him| her| them)?|quote)[,:]?\s*$/iu;
/** Not before `Ann Lee backed the plan but warned`, whose verbs have one subject. */
const INNER_SUBJECT =
  /^ (?:that )?(?:the|an?|his|her|their|one|some) (?![^,.;:]*(?<!\p{L})(?:and|but|or|yet|then)(?: (?:also|then|later|\p{Ll}+ly))*\s*$)[^,.;:]{1,60}$/u;

/** Nothing, or what may stand before a verb whose subject comes behind it. */
function isAuxiliaries(scene: Scene, lead: string): boolean {
  const words = lead.match(/[^\s,–—-]+/gu) ?? [];
  return words.length < 5 && words.every((word) => scene.words.auxiliaries.has(word.toLowerCase()));
}

/** Whether a clause behind the marks begins as a subject does, and is no relative clause or the sentence's next part. */
function beginsSubject(lead: string): boolean {
  if (lead.split(/\s+/, 33).length > 32 || /(?:^|\s)(?:that|which)\s/.test(lead)) return false;
  return !/^(?:and|but|or|when|while|because|if|to|in|for|of|with|on|by|at|from|into|under|after|before|since|until|than|is|was|are|were|will|would|could|should|can|may|has|had|have|who|where|whose|during)\s/i.test(
    lead,
  );
}

/** Whether only a few words follow the verb: `Ann Lee said today in Port Hale.` */
function endsSoon(text: string, from: number, end: number): boolean {
  const rest = text.slice(from, end).trim();
  return rest.split(/\s+/, 9).length < 9 && !/^(?:that|she|he|it|they|the|there|his|her|we)\s/i.test(rest);
}

function introduces(text: string, from: number, next: number): boolean {
  return /(?:[,:]|\bthat|\bas)\s*$/.test(text.slice(Math.max(from, next - 8), next)) || next - from < 3;
}

const NAMING_BEFORE = new RegExp(`(?<!\\p{L})(?:${NAMING.split(/\s+/).join("|")})[\\s:,]*$`, "iu");
const NAMED_BEHIND = new RegExp(`^["”’'»]*[ \u00a0-]+(?:${NAMED_THINGS.split(/\s+/).join("|")})(?!\\p{L})`, "iu");
const NOUN_CHOICE = SPEECH_NOUNS.split(" ").join("|");
const NOUNS = new RegExp(`(?<!\\p{L})(?:${NOUN_CHOICE}|commented)(?!\\p{L})`, "iu");

/** Whether a clause ends in a word that makes what follows a name or a term: `the so-called`. */
export function isNaming(clause: string): boolean {
  return NAMING_BEFORE.test(clause.slice(-32));
}

/** Whether a passage is a thing's name by what stands behind it: `“Clean Water for All” program`. */
export function isNamedThing(text: string, passage: Passage): boolean {
  return passage.closed && NAMED_BEHIND.test(text.slice(passage.outerEnd - 1, passage.outerEnd + 16));
}

/** `Ann Lee issued the following statement after the port said that it was closed:` */
const MAKES_STATEMENT = new RegExp(
  `(?<!\\p{L})(?:issued|issues|released|releases|made|makes|gave|gives|delivered|offered|submitted|posted) (?:the following|the below|these|this) (?:\\p{L}+ ){0,2}(?:${NOUN_CHOICE})(?!\\p{L})`,
  "u",
);

/** `takes note of the statement by Ann Lee that “…` */
const STATEMENT_BY = new RegExp(
  `(?<!\\p{L})(?:${NOUN_CHOICE}|assurances?|warnings?|claims?|promises?|assertions?|call|declaration)\\s+(?:by|of|from)\\s+([^,;“”"]{3,90}?)\\s+that\\s*$`,
  "iu",
);

/** `We share the Port Council's firm conclusion that “…` */
const VIEW_OF =
  /(?<!\p{L})(\p{Lu}[\p{L}&.-]*(?: (?:(?:of|for|and|the) )?\p{Lu}[\p{L}&.-]*){0,5})[’']s? (?:\p{Ll}+ ){0,2}(?:determination|conclusion|view|assessment|finding|claim|call|warning|judg(?:e)?ment|assertion|promise|pledge) that:?\s*$/u;

const OWNERS: Readonly<Record<string, Pronoun>> = { his: "he", her: "she", their: "they" };
const OWN_STATEMENT = new RegExp(`^\\s*(his|her|their) (?:\\p{L}+ )?(?:${NOUN_CHOICE})(?!\\p{L})`, "iu");
const POSSESSED = new RegExp(`^[’']s? (?:\\p{Ll}+ ){0,2}(?:${NOUN_CHOICE})(?!\\p{L})`, "u");
const OWNED_BY = new RegExp(
  `(?<!\\p{L})(?:${NOUN_CHOICE}) (?:(?:today|as|issued|made|given|released|delivered) ){0,2}(?:by|from|of)\\s+`,
  "iu",
);

function saysNoun(text: string): boolean {
  return NOUNS.test(text);
}
