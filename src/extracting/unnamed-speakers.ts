/**
 * Whether the words beside marks give what stands between them to somebody whom the text does not name (`a nurse
 * said`, `I said`, `my mother says`), or make it a term. Then nobody named elsewhere speaks it.
 */

import { namedWithin } from "./cast.ts";
import { sentenceEnd, sentenceStart } from "./clauses.ts";
import { matchesOf } from "./matches.ts";
import { isNaming } from "./naming.ts";
import { type Passage, startsLine } from "./passages.ts";
import type { Scene } from "./scene.ts";
import { UNNAMED_PERSONS } from "./speech-words.ts";
import { isSpoken } from "./spoken-texts.ts";
import { isInSpeech } from "./subjects.ts";

/** How far beside the marks is read, in UTF-16 units. */
const REACH = 160;
const SAYING = "(?:said|says|say|told|tells|asked|asks|wrote|writes|replied|recalled|added|explained|thought|goes?)";
const SAYING_ON = "asking|saying|telling|shouting|chanting|crying|thinking";
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:I|we|people|they|an? [\\p{L}-]+|another \\p{Ll}+(?: of \\p{Ll}+)?|[Oo]ne of (?:the|its|his|her|their|our|my|those|these) \\p{Ll}+|one \\p{L}+|someone|somebody) (?:\\p{L}+ ){0,2}(?:${SAYING}|${SAYING_ON})(?: [^,.;:]{1,40})?[,:]?\\s*$`,
  "u",
);
/** `A doctor examining the boy wrote the following:` in the paragraph above. */
const UNNAMED_ABOVE = new RegExp(
  `(?:^|[^\\p{L}])[Aa]n? \\p{Ll}+(?: \\p{Ll}+){0,5} ${SAYING}(?: [^,.;:\\n]{1,40})?:\\s*$`,
  "u",
);
const BEHIND = new RegExp(
  `^[\\s,]*(?:I|you|my \\p{L}+|an? [^.,;:]{1,60}|one [^.,;:]{1,60}|another|some|many|several [^.,;:]{1,60}) ${SAYING}(?!\\p{L})|^[\\s,]*${SAYING} (?:(?:an?|one|another|some|many|several) \\p{Ll}|\\p{Ll}+s (?:at|in|from|near|outside|who)(?!\\p{L}))`,
  "u",
);

const ADDRESSED = new RegExp(
  `(?:^|[^\\p{L}])(?:[Yy]ou|[Mm]y \\p{L}+) (?:\\p{L}+ ){0,2}${SAYING}(?: [^,.;:]{1,40})?[,:]?\\s*$`,
  "u",
);
/** `your statement of 2 February that “…`, in a letter. */
const YOUR_WORDS =
  /(?<!\p{L})your (?:\p{L}+ )?(?:statement|remark|claim|assertion|promise|assurance|comment)s?(?: [^.;:“”"]{1,60})? that\s*$/iu;
const LAW_SAYS =
  /(?:Article|Sections?|Clause|Rule|Act|Constitution|Charter|Code|Convention|Covenant|Treaty|Protocol|Directive|Regulations?|Law|Amendment)(?: [\dIVX][\w().]*)?(?: (?:of|on) [^,“”"]{1,60})?(?:, (?:which|to which|ratified|adopted|signed|passed|enacted) [^,“”"]{1,80},)?,?(?: which| that)? (?:(?:expressly|clearly|explicitly|specifically|also|now) )?(?:says|said|states|stated|provides|provided|reads|declares|stipulates|requires|guarantees)(?: (?:expressly|clearly|explicitly|specifically))?(?: that)?[,:]?\s*$|(?:Constitution|Act|Charter|Code|Convention|Treaty),? to\s*$/u;
/** `Section 2 is amended to read as follows:` */
const AMENDED =
  /(?<!\p{L})(?:amended|revised|modified|changed|amend)(?!\p{L})[^:;]*(?:to read|by (?:inserting|adding|striking|substituting|replacing))[^:;]*:?\s*$/u;
/** `the old saying that “…`: everybody's words; not `endorsed the bill saying: “…`. */
const PROVERB =
  /(?<!\p{L})(?:the|an?|that|this|another) (?:(?:\p{L}+ ){0,2}(?:proverb|adage|maxim|dictum|axiom|mantra|motto)|(?:(?:old|ancient|age-old|popular|common|local|folk|famous|familiar|well-known|\p{Lu}\p{L}*) ){0,2}saying)(?: that| which| goes| says| is){0,2}[,:]?\s*$/u;
/** `a sign on the door that reads, “…` */
const INSCRIPTION =
  /(?<!\p{L})(?:sign|signs|plaque|banner|banners|poster|posters|placard|placards|inscription|sticker|label|T-shirt|mural|billboard|headline)(?: (?:on|at|above|in|by|over|outside) (?:\p{L}+ ){1,3}\p{L}+)?(?: that| which)?,? (?:simply |that |which )?(?:reads?|says?|said|saying|reading|declare[sd]?|declaring)(?: simply)?[,:]?\s*$/u;
/** `“…,” one of the placards read` */
const INSCRIBED =
  /^[\s,]*(?:(?:one|some|many|several) of the |the |an? |one |another )?(?:\p{Ll}+ ){0,2}(?:signs?|plaques?|banners?|posters?|placards?|inscriptions?|stickers?|labels?|T-shirts?|murals?|billboards?)(?: \p{Ll}+ (?:the|his|her|a) \p{Ll}+)? (?:reads?|says?|said|declared?)(?!\p{L})/u;
/** Where a law's or a judgment's words were taken from, behind the marks: `8 U.S.C. 1182(f)`, `Id.` */
const CITED =
  /^[\s,;.)”"]*\(?(?:Id\.|Ibid\.?|(?:Pub\. L\.|Art(?:icle|\.)|Sec(?:tion|\.)|§)|\d{1,4} (?:U\.S\.(?:C\.)?|C\.F\.R\.|F\. ?(?:2d|3d|4th)|S\. ?Ct\.|Stat\.|Fed\. Reg\.))/u;
/** `it states that “…` */
const IT_SAYS =
  /(?:^|[^\p{L}])(?:[Ii]t|[Tt]his (?:section|statute|article|law|order|clause)) \p{L}+(?: that)?[,:]?\s*$/u;

/**
 * Whether the clause before the marks gives them to nobody who has a name: to whom the text speaks to or calls its own
 * (`you said`, `my mother said`), to a law or to a proverb.
 */
export function isNobodys(scene: Scene, { outerStart, outerEnd }: Passage, floor: number): boolean {
  const { text } = scene;
  if (AMENDED.test(text.slice(Math.max(floor, outerStart - REACH), outerStart))) return true;
  if (startsLine(text, outerStart)) return false;
  const lead = text.slice(Math.max(floor, outerStart - REACH), outerStart);
  if (YOUR_WORDS.test(lead)) return true;
  if (ADDRESSED.test(lead) || LAW_SAYS.test(lead) || PROVERB.test(lead) || INSCRIPTION.test(lead)) return true;
  if (THEY_SAY.test(lead) && (TO_ME.test(lead) || isSpoken(scene))) return true;
  if (PERSON_SAYS.test(lead) && isOwnKin(scene, outerStart)) return true;
  return IT_SAYS.test(lead) && CITED.test(text.slice(outerEnd, outerEnd + 24));
}

const THEY_SAY =
  /(?:^|[^\p{L}])[Tt]hey(?:[’']d)? (?:\p{L}+ ){0,2}(?:say|said|go|ask|asked|tell|told)(?: [^,.;:]{1,20})?[,:]?\s*$/u;
/** Whoever writes so speaks himself. */
const TO_ME = / (?:me|us)[,:]?\s*$/u;
const PERSON_SAYS =
  /(?:^|[^\p{L}])(?:[Hh]e|[Ss]he)(?:[’']d)? (?:\p{L}+ ){0,2}(?:say|said|says|go|goes|asked|told)(?: [^,.;:]{1,20})?(?: [–—-] [^–—“”"]{3,40} [–—-])?[,:]?\s*$/u;

/** Whether `he` or `she` at a place is `my father` or `a man`, since whom nobody has been named. */
function isOwnKin(scene: Scene, place: number): boolean {
  const { text, cast } = scene;
  const from = Math.max(0, place - KIN_REACH);
  const before = text.slice(from, place);
  const isTold = ({ index, 0: words }: RegExpExecArray) =>
    !isInSpeech(scene, { span: [from + index, from + index + words.length] });
  const kin = matchesOf(OWN_KIN, before).findLast(isTold) ?? matchesOf(UNNAMED_SUBJECT, before).findLast(isTold);
  return kin !== undefined && namedWithin(cast, from + kin.index, place).length === 0;
}

/**
 * `A mother of four told the staff about it. “…,” she said.`
 *
 * @param start where the speech begins that ends with the passage
 * @param next where the speech behind begins
 */
export function isOfUnnamed(scene: Scene, start: number, { outerEnd }: Passage, next: number): boolean {
  const clause = scene.text.slice(outerEnd, Math.min(next, outerEnd + LONGEST_PRONOUN_CLAUSE));
  return PRONOUN_SAYS.test(clause) && isOwnKin(scene, start);
}

/** In UTF-16 units. */
const LONGEST_PRONOUN_CLAUSE = 40;
const PRONOUN_SAYS = new RegExp(`^[\\s,]*(?:(?:he|she) (?:\\p{Ll}+ )?${SAYING}|${SAYING} (?:he|she))(?!\\p{L})`, "u");
/** At a sentence's head. */
const UNNAMED_SUBJECT = new RegExp(
  `(?:^|[.!?]["”’)]? |\\n)(?:An?|One|Another) (?:[\\p{L}\\d-]+ ){0,3}?(?:${UNNAMED_PERSONS.split(/\s+/).join("|")})(?!\\p{L})`,
  "gu",
);

const KIN_REACH = 400;
const KIN =
  "dad|father|mom|mum|mother|grand(?:father|mother|pa|ma|pop|dad)|uncle|aunt|brother|sister|wife|husband|son|daughter";
/** `my dad`, `a guy on the train`. */
const OWN_KIN = new RegExp(
  `(?<!\\p{L})(?:[Mm]y (?:\\p{Ll}+ ){0,2}(?:${KIN}|friend|teacher|boss|neighbou?r)|(?:[Aa]|[Aa]nother|[Tt]his|[Oo]ne|[Ss]ome) (?:\\p{Ll}+ ){0,2}(?:${KIN}|guy|man|woman|kid|lady|gentleman|fellow|friend|person|nurse|doctor|reporter|girl|boy))(?!\\p{L})`,
  "gu",
);

/** `A nurse said: “…`, `the so-called “…`. @param floor where the speech before ends */
export function isUnnamedBefore({ text }: Scene, { outerStart }: Passage, floor: number): boolean {
  if (startsLine(text, outerStart))
    return UNNAMED_ABOVE.test(text.slice(Math.max(floor, outerStart - REACH), outerStart));
  const lead = text.slice(sentenceStart(text, Math.max(floor, outerStart - REACH), outerStart), outerStart);
  return isNaming(lead) || BEFORE.test(lead);
}

/** `…,” he said, asking not to be named`: whoever `he` is, it is nobody whom the text names. @param next where the speech behind begins */
export function isAnonymous({ text }: Scene, { outerEnd }: Passage, next: number): boolean {
  const end = sentenceEnd(text, outerEnd, Math.min(next, outerEnd + ANONYMOUS_REACH));
  return ANONYMOUS.test(text.slice(outerEnd, end));
}

const ANONYMOUS_REACH = 240;
const ANONYMOUS =
  /(?:ask(?:ed|ing)|declin(?:ed|ing)|prefer(?:red|ring)|want(?:ed|ing)|wish(?:ed|ing)) not to be (?:named|identified)|declin(?:ed|ing) to be (?:named|identified)|(?:on|under) (?:the )?condition of anonymity|who did not want to be (?:named|identified)/u;

/** `…,” said a nurse`, `…,” I said`. @param next where the speech behind begins */
export function isUnnamedBehind({ text }: Scene, { outerEnd }: Passage, next: number): boolean {
  const clause = text.slice(outerEnd, sentenceEnd(text, outerEnd, Math.min(next, outerEnd + REACH)));
  return BEHIND.test(clause) || INSCRIBED.test(clause);
}
