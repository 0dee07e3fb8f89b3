/**
 * Who is said to speak a passage by the clause behind it. Finds the clause and its verb; whom its words name is
 * `speaker-phrases.ts`'s matter.
 */

import { namedWithin } from "./cast.ts";
import { sentenceEnd } from "./clauses.ts";
import { type Passage, startsLine } from "./passages.ts";
import { ofPronoun, pronounOf, salient } from "./pronouns.ts";
import { isAuxiliaries, verbsIn } from "./saying-verbs.ts";
import { because, type Scene, type Speaker } from "./scene.ts";
import { bareSignature, signature, signatureBelow } from "./signatures.ts";
import { speakerAhead, speakerBehind } from "./speaker-phrases.ts";
import { OWN_WORDS } from "./speech-words.ts";
import { ofPerson } from "./subjects.ts";

/** How far from the marks the clause is looked for, in UTF-16 units. */
const REACH = 320;

/** `…,” said Ann Lee`, `…,” she said`, `…,” the ministry said`, `…” – Ann Lee, director`. */
export function attributionBehind(scene: Scene, passage: Passage, next: number): Speaker | null {
  if (!passage.closed) return null;
  const { text } = scene;
  let start = passage.outerEnd;
  while (start < next && start - passage.outerEnd < 12 && /[\s,.;:_*·|]/.test(text.charAt(start))) {
    if (text.charCodeAt(start) === 10 && text.charCodeAt(start + 1) === 10)
      return signatureBelow(scene, passage, start + 2);
    if (text.charCodeAt(start) === 10 && NEXT_ITEM.test(text.slice(start + 1, start + 8))) return null;
    start++;
  }
  if (text.charCodeAt(start - 1) === 10 && startsLine(text, start)) {
    const below = signatureBelow(scene, passage, start);
    if (below !== null) return below;
  }
  const end = sentenceEnd(text, start, Math.min(next, start + REACH));
  if (end <= start) return null;
  // `“…,” during their meeting, Ann Lee stated`
  start += ADVERBIAL.exec(text.slice(start, end))?.[0].length ?? 0;
  const signed = signature(scene, passage, start, end) ?? bareSignature(scene, passage, start, end);
  if (signed !== null) return signed;
  const clause = text.slice(start, end);
  const ended =
    /[.!?]/.test(text.charAt(passage.end - 1)) ||
    /^["”’']{0,2}\s*\./.test(text.slice(passage.outerEnd, passage.outerEnd + 2));
  const asks = /[!?]/.test(text.charAt(passage.end - 1));
  const source = scene.words.sources.exec(clause) ?? WORDS_OF.exec(clause);
  if (source !== null && source.index < 4) {
    return because(
      speakerBehind(scene, start + source.index + source[0].length, end),
      `behind the marks, after “${source[0]}”`,
    );
  }
  const quoted = QUOTED_AS_SAYING.exec(clause) ?? HOW_SOMEBODY_SEES.exec(clause) ?? WHOSE_ANSWER.exec(clause);
  if (quoted?.[1] !== undefined) {
    const from = start + quoted[0].indexOf(quoted[1]);
    const to = from + quoted[1].length;
    const named = namedWithin(scene.cast, from, to)[0];
    const speaker = named === undefined ? speakerBehind(scene, from, to) : ofPerson(scene, named);
    return because(speaker, "behind the marks, as who is quoted");
  }
  const lastWords = LAST_WORDS.exec(clause) === null ? undefined : namedWithin(scene.cast, start, end)[0];
  if (lastWords !== undefined) return because(ofPerson(scene, lastWords), "behind the marks, as whose words they were");
  for (const verb of verbsIn(scene, clause, start)) {
    const lead = text.slice(start, verb.start).trim();
    const inverted = isAuxiliaries(scene, lead);
    // What the next marks stand right behind is theirs, unless this speech breaks off with a comma.
    const goesOn = GOES_ON.test(text.slice(verb.end, next));
    if (ended && end >= next && !goesOn && (!inverted || introduces(text, verb.end, next))) return null;
    if (!inverted && (!beginsSubject(lead) || verb.far)) return null;
    if (ended && !inverted && !goesOn && !(asks ? isAlone(text, verb.end, end) : endsSoon(text, verb.end, end)))
      return null;
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
const VERB_BEFORE_NAME = /^(\p{Ll}{3,}ed|reports) (?=\p{Lu}|the \p{Ll})/u;
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
const VERB_BEHIND_NAME =
  /^ (?:\p{Ll}+ly )?(?:(?!(?:is|was|has|does|used|needs)(?!\p{L}))\p{Ll}{3,}(?:ed|s)|(?:shot|hit|came) back|went on|chimed in|broke in|cut in)(?!\p{L})/u;
const TITLES_BEFORE = /^(?:\p{Lu}[\p{L}.]* ){0,4}$/u;

/** `“…” Ann Lee said, adding, “…`: both are hers. */
const GOES_ON = /^, (?:adding|and added|before adding|continuing)(?: that)?,?\s*$/u;

/** Nothing behind a verb, or when and where in small letters: `ha dicho esta mañana`. */
const BARE_VERB = /^(?: \p{Ll}+){0,4}[.,;]?\s*$/u;

/** What is said behind a list's mark is the next item's. */
const NEXT_ITEM = /^\s{0,4}[-*•·] \s?\S/;

/** `“…” These were the words that Ann Lee sent home.` */
const WORDS_OF =
  /^(?:These|Those|Such) (?:are|were) (?:the |her |his )?words (?:of|by|that|which|spoken by|written by)(?!\p{L})/u;
/** `“…,” Ann Lee is quoted as saying` */
const QUOTED_AS_SAYING = /^([^,.;:“”"]{2,60}?) (?:is|was|were|are) (?:later |also )?quoted (?:as )?saying(?!\p{L})/u;
/** `“…” was Ann Lee's answer` */
const WHOSE_ANSWER = new RegExp(
  `^(?:is|was|were|came) ([^,.;:“”"]{2,60})[’']s? (?:\\p{Ll}+ )?(?:${OWN_WORDS.split(" ").join("|")}|response|message|words|comment|view)(?!\\p{L})`,
  "u",
);
/** `“…” That is how Ann Lee sums it up.` */
const HOW_SOMEBODY_SEES =
  /^(?:(?:[Tt]hat|[Tt]his|which) )?(?:is|was) how ([^,.;:“”"]{2,60}?(?:, [^.;:“”"]{2,80},)?) (?:\p{Ll}+ )?(?:describes?|described|sums?|summed|puts?|explains?|explained|remembers?|remembered|sees?|saw|recalls?)(?!\p{L})/u;
/** `“…” Those were Ann Lee's last words.` */
const LAST_WORDS =
  /^(?:These|Those) (?:are|were) (?:\p{Lu}[\p{L}.-]* ?){1,4}[’']s? (?:(?:last|final|own|very) )?words(?!\p{L})/u;
const ADVERBIAL = /^(?:during|at|in|on|after|before|following|upon) [^,.;:“”"]{3,60}, (?=\p{Lu}|[Tt]he |s?he )/u;

/** Whether a clause behind the marks begins as a subject does, and is no relative clause or the sentence's next part. */
function beginsSubject(lead: string): boolean {
  if (lead.split(/\s+/, 33).length > 32 || /(?:^|\s)(?:that|which)\s/.test(lead)) return false;
  return !/^(?:and|but|or|when|while|because|if|to|in|for|of|with|on|by|at|from|into|under|after|before|since|until|than|is|was|are|were|will|would|could|should|can|may|has|had|have|who|where|whose|during)\s/i.test(
    lead,
  );
}

/** Whether only a few words follow the verb: `Ann Lee said today in Port Hale.` */
function endsSoon(text: string, from: number, end: number): boolean {
  return text.slice(from, end).trim().split(/\s+/, 9).length < 9 && isAlone(text, from, end);
}

/** Whether nothing that is said follows the verb. */
function isAlone(text: string, from: number, end: number): boolean {
  return !/^\s*(?:that|she|he|it|they|the|there|his|her|we)\s/i.test(text.slice(from, end));
}

function introduces(text: string, from: number, next: number): boolean {
  return /(?:[,:]|\bthat|\bas)\s*$/.test(text.slice(Math.max(from, next - 8), next)) || next - from < 3;
}
