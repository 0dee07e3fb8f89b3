/** What the words around a stretch of words say for its being a person's name, or against (`names.ts`). */

import { AMPERSAND, CLOSE, COMMA, LINE, MARK, OPEN, PARAGRAPH, QUOTED, SPACE, STOP, TOUCHING, WIDE } from "./gaps.ts";
import {
  ACTS,
  COMMON,
  DEMONYM,
  GIVEN,
  HONORIFIC,
  MODIFIER,
  OFFICE,
  PARTICLE,
  PLACE,
  PLACE_HEAD,
  SAYS,
  THING,
} from "./lexicon.ts";
import { isCapitalised, LETTERS_BEHIND } from "./name-parts.ts";
import {
  CAPITAL,
  CAPITALS,
  gapBefore,
  INITIAL,
  LOWER,
  type NameTokens,
  NUMBER,
  shapeAt,
  smallWordAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import { OCCUPATION, OCCUPATIONS_OF_SEVERAL, occupationBits } from "./occupations.ts";
import { ADDRESS_WORDS } from "./role-words.ts";

const AND = /^(?:and|och|y|et|und)$/;

/** What the words before a name say for it, or against. */
export function scoreBefore(tokens: NameTokens, first: number): number {
  const gap = gapBefore(tokens, first);
  const flags = wordFlags(tokens, first - 1);
  const shape = shapeAt(tokens, first - 1);
  if (gap === AMPERSAND) return -4;
  // `Member of Parliament for Nickel Belt`
  if (
    wordAt(tokens, first - 1) === "for" &&
    /^(?:parliament|mp|mla|mlc|member|congress)$/i.test(wordAt(tokens, first - 2))
  )
    return -3;
  if (gap === COMMA && (flags & OFFICE) !== 0 && (shape === LOWER || closesApposition(tokens, first))) return 3; // his wife, Laura
  // `the Minister for Foreign Affairs, Ann Lee, wrote`
  if (gap === COMMA && officeInReach(tokens, first - 1) && closesApposition(tokens, first)) return 2;
  if (gap > TOUCHING && isContactLabel(tokens, first - 1)) return 3;
  // `Approved by: Ann Lee`
  if (gap === MARK && smallWordAt(tokens, first - 1) === "by") return 1.5;
  // `Woordvoerder: Ann Lee`
  if (gap === MARK && (flags & OFFICE) !== 0 && tokens.text[tokens.end[first - 1] ?? 0] === ":") return 2;
  if (gap === MARK && CREDITS.has(smallWordAt(tokens, first - 1))) return 2;
  if (gap > WIDE) return gap === QUOTED ? -0.5 : 0;
  if (isWorkBy(tokens, first - 1)) return 2;
  if (shape === LOWER) {
    if ((flags & SAYS) !== 0) return 2;
    if (INCLUDING.test(wordAt(tokens, first - 1)) && areSomebody(tokens, first - 2)) return 2;
    // `shop steward Harvinder Bains`
    const { ids, text, start, end } = tokens;
    const occupation = occupationBits(ids[first - 1] ?? 0, text, start[first - 1] ?? 0, end[first - 1] ?? 0);
    if (occupation !== 0) return occupation === OCCUPATION ? 2 : 1.5;
    const word = wordAt(tokens, first - 1);
    // `Jack and Loveday Penrose`
    if (
      word === "and" &&
      (wordFlags(tokens, first - 2) & (GIVEN | COMMON | PLACE)) === GIVEN &&
      gapBefore(tokens, first - 1) === SPACE
    )
      return 1.5;
    if (DETERMINING.has(word)) return isCaseOf(tokens, first) ? 0 : -3;
    if (PLACING.has(word)) return (wordFlags(tokens, first) & (GIVEN | PLACE)) === GIVEN ? -1 : -3;
    return 0;
  }
  if (gap > SPACE || !isCapitalised(tokens, first - 1)) return 0;
  if ((flags & PLACE_HEAD) !== 0) return -6;
  if (officeInReach(tokens, first - 1)) return 3;
  if (tokens.possessive[first - 1] === 1) return (flags & PLACE) !== 0 ? 1 : 0; // Kenya's Faith …
  return (flags & THING) !== 0 && (flags & (DEMONYM | PLACE)) === 0 ? -1 : 0;
}

/** Labels of those who made a picture or a text: `Photo: Ann Lee`, `Story by Bo Wu`. */
const CREDITS: ReadonlySet<string> = new Set(
  `photo photos photograph photographs photography picture pictures image images video story text words report reporting editing
   article translation illustration illustrations music lyrics libretto foreword credit author authors writer photographer`.split(
    /\s+/,
  ),
);

/** Participles of what only people do, be it to a text, a body or somebody. */
const DONE_BY =
  /^(?:written|directed|chaired|curated|edited|moderated|authored|painted|composed|conducted|accompanied|survived|succeeded|narrated|translated|photographed|choreographed|taught|coached|mentored|sung|performed|interviewed|seconded|officiated)$/;

/** `written by | Ann Lee`, `Photos by | Bo Wu`, and a line that begins so: `By | Ann Lee`. */
function isWorkBy(tokens: NameTokens, by: number): boolean {
  if (smallWordAt(tokens, by) !== "by") return false;
  if (shapeAt(tokens, by) !== LOWER) return gapBefore(tokens, by) >= LINE;
  return DONE_BY.test(wordAt(tokens, by - 1)) || CREDITS.has(smallWordAt(tokens, by - 1));
}

const INCLUDING = /^(?:include|includes|included|are|were|including)$/;

/** Whether word `i` says what several people are: `guests | included`. */
function areSomebody({ ids, text, start, end, flags }: NameTokens, i: number): boolean {
  if (i < 0) return false;
  const several = occupationBits(ids[i] ?? 0, text, start[i] ?? 0, end[i] ?? 0) === OCCUPATIONS_OF_SEVERAL;
  return several || (((flags[i] ?? 0) & OFFICE) !== 0 && text[(end[i] ?? 0) - 1] === "s");
}

/** Small words before a name that make it a place's or a thing's. */
const PLACING: ReadonlySet<string> = new Set(
  "in at near across throughout outside inside around aboard within i på en à".split(" "),
);

/** `the` and its like before a name that is no person's. */
const DETERMINING: ReadonlySet<string> = new Set("the these those each every any a an".split(" "));

/** `Secretary of State Antony …`, `Minister for Foreign Affairs Marise …`: an office's head, then its matter, up to word `last`. */
export function officeInReach(tokens: NameTokens, last: number): boolean {
  for (let i = last; i >= 0 && last - i < 11; i--) {
    if (i < last && gapBefore(tokens, i + 1) > SPACE) return false;
    const flags = wordFlags(tokens, i);
    if ((flags & OFFICE) !== 0) return true;
    // a headline in capitals: `SENATOR LEE THROWS OUT PITCH AT`
    if (shapeAt(tokens, i) === CAPITALS && /^(?:AT|IN|ON|OUT|TO|WITH|BY|FROM|AS)$/.test(wordAt(tokens, i)))
      return false;
    if (!isCapitalised(tokens, i) && !OFFICE_LINKS.test(wordAt(tokens, i))) return false;
  }
  return false;
}

const OFFICE_LINKS = /^(?:of|for|and|the|to|on|in|at|&|de|del|della|di|da|do|das|dos|du|des|der|för|van)$/;

/** `the Ann Lee trial`: what is called after a person with a small noun. */
function isCaseOf(tokens: NameTokens, first: number): boolean {
  let last = first + 1;
  while (last < first + 4 && gapBefore(tokens, last) <= SPACE && isCapitalised(tokens, last)) last++;
  return last > first + 1 && gapBefore(tokens, last) <= SPACE && CASES.test(wordAt(tokens, last));
}

const CASES =
  /^(?:trial|case|murder|killing|shooting|verdict|campaign|nomination|appointment|matter|affair|scandal|investigation|hearing|saga|family|team|era)$/;

/** `The Environment Minister, Ann Lee, wrote`: a name between commas behind an office. */
function closesApposition(tokens: NameTokens, first: number): boolean {
  let last = first + 1;
  while (
    last < first + 6 &&
    gapBefore(tokens, last) <= SPACE &&
    (isCapitalised(tokens, last) || (wordFlags(tokens, last) & PARTICLE) !== 0)
  )
    last++;
  const gap = gapBefore(tokens, last);
  return gap === COMMA || gap === STOP || gap === PARAGRAPH || (wordFlags(tokens, last) & SAYS) !== 0;
}

const CONTACTS: ReadonlySet<string> = new Set(
  `contact contacts enquiries inquiries kontakt preskontakt presskontakt pressekontakt presekontakt kontaktperson contacto contactos contato
   contatos contati contatis contatto ansprechpartner ansprechpartnerin perscontact`.split(/\s+/),
);

/** `Contact:`, `Media enquiries`, `please contact`: people stand behind it. */
function isContactLabel(tokens: NameTokens, i: number): boolean {
  return CONTACTS.has(smallWordAt(tokens, i));
}

/** What the words behind a name say for it, or against. @param last behind its last word */
export function scoreAfter(tokens: NameTokens, last: number): number {
  const end = tokens.end[last - 1] ?? 0;
  const isAscii = tokens.text.charCodeAt(end) < 0x80 && tokens.text.charCodeAt(end + 1) < 0x80;
  if (!isAscii && /^\s?(?:さん|氏|様|さま|君)/.test(tokens.text.slice(end, end + 3))) return 4;
  const gap = gapBefore(tokens, last);
  const flags = wordFlags(tokens, last);
  const shape = shapeAt(tokens, last);
  if (gap === AMPERSAND || (!isAscii && /^[™®©]$/.test(tokens.text.charAt(end)))) return -4;
  if (shape === NUMBER && startsPhone(tokens, last)) return 3;
  if (gap <= SPACE && shape === LOWER) {
    if (
      shapeAt(tokens, last + 1) === NUMBER &&
      /^(?:at|on)$/.test(wordAt(tokens, last)) &&
      startsPhone(tokens, last + 1)
    )
      return 3;
    if (isDoneToPersons(tokens, last)) return 2;
    // `Ann Lee to replace Bo Wu`
    if (wordAt(tokens, last) === "to" && /^(?:replace|succeed)$/.test(wordAt(tokens, last + 1))) return 2.5;
  }
  // `Prince George's County`
  if (gap <= SPACE && tokens.possessive[last - 1] === 1 && /^count(?:y|ies)$/i.test(wordAt(tokens, last))) return -6;
  if (gap <= SPACE && tokens.possessive[last - 1] === 0) {
    if (shape === LOWER && /^(?:plc|llp|llc|ltd|inc|gmbh|pty|bv|nv)$/.test(wordAt(tokens, last))) return -6;
    if (shape === LOWER && AREAS.has(wordAt(tokens, last))) return -3;
    if (shape === LOWER)
      return (flags & SAYS) !== 0 || wordAt(tokens, last) === "who" ? 2 : (flags & ACTS) !== 0 ? 1 : 0;
    if (shape !== LOWER && (flags & THING) !== 0 && isCapitalised(tokens, last)) return -6;
    if (
      !tokens.bare &&
      shape === CAPITAL &&
      NAMED_CHAIRS.test(wordAt(tokens, last)) &&
      /^(?:of|in|at|for)$/.test(wordAt(tokens, last + 1))
    )
      return -6;
    return isCapitalised(tokens, last) && (flags & (SAYS | ACTS)) === 0 && (flags & (COMMON | OFFICE)) === 0 ? -1 : 0;
  }
  if (gap === OPEN && /^[DRI]-/.test(wordAt(tokens, last))) return 4;
  if (gap === OPEN && shape === NUMBER && gapBefore(tokens, last + 1) === CLOSE && isAge(wordAt(tokens, last)))
    return 2.5;
  if (gap === OPEN && startsRole(tokens, last)) return 2;
  if (gap === OPEN && shape === INITIAL && /^[DRI]$/.test(wordAt(tokens, last))) return 4;
  if (gap === COMMA) {
    if (ADDRESS_WORDS.has(smallWordAt(tokens, last))) return 3;
    if (isDegree(tokens, last)) return 3;
    if (shape === LOWER && wordAt(tokens, last) === "who") return 3;
    if (startsRole(tokens, last)) return 3;
    if ((flags & PLACE) !== 0 && (flags & GIVEN) === 0) return endsLineSoon(tokens, last) ? -1 : -2;
    if (shape === NUMBER && gapBefore(tokens, last + 1) === COMMA) return 2; // Jane Doe, 45, of
  }
  if ((gap === MARK || gap === WIDE) && startsRole(tokens, last)) return 2;
  return 0;
}

/** What happens to persons alone, or what they alone do: `was sentenced to`, `has been elected`, `pleaded guilty`. */
const OF_PERSONS =
  /^(?:sentenced|arrested|born|convicted|appointed|elected|re-elected|reelected|promoted|jailed|acquitted|hired|sworn|married|inducted|ordained|extradited|crowned|survived|succeeded|knighted)$/;
const PERSONAL_ACTS =
  /^(?:pleaded|testified|studied|graduated|resigned|retired|died|married|scored|tweeted|recalled|grew|emigrated|apologised|apologized|captained|coached|chaired|co-founded|majored|enlisted)$/;

function isDoneToPersons(tokens: NameTokens, i: number): boolean {
  const word = wordAt(tokens, i);
  if (PERSONAL_ACTS.test(word)) return true;
  if (!/^(?:was|is|has|were|will)$/.test(word)) return false;
  const next = /^(?:been|be|also|today|now)$/.test(wordAt(tokens, i + 1)) ? i + 2 : i + 1;
  return OF_PERSONS.test(wordAt(tokens, next));
}

/** `the Ann Lee Professor of Law`: a chair named after somebody. */
const NAMED_CHAIRS = /^(?:Professor|Chair|Fellow|Lecturer|Scholar)$/;
/** Others are named so behind `the`, or as the second of two. */
const NAMED_OFFICES = /^(?:Curator|Director|Conductor|Librarian|Dean)$/;

/** `the Ann Lee Curator of Prints`, `President and Ann Lee Director of the Museum`: an office named after somebody. */
export function isNamedOffice(tokens: NameTokens, first: number, last: number): boolean {
  if (tokens.bare || gapBefore(tokens, last) > SPACE || !NAMED_OFFICES.test(wordAt(tokens, last))) return false;
  return wordAt(tokens, last + 1) === "of" && isDetermined(tokens, first);
}

function isDetermined(tokens: NameTokens, first: number): boolean {
  if (gapBefore(tokens, first) > SPACE) return false;
  const before = wordAt(tokens, first - 1);
  return before === "the" || (before === "and" && (wordFlags(tokens, first - 2) & (OFFICE | GIVEN)) !== 0);
}

/** Small words behind a name that make it a place's. */
const AREAS: ReadonlySet<string> = new Set(
  "area region district county town city village estate reservoir route province".split(" "),
);

/** `Beth Israel | Medical Center`: a kind of thing follows, and the thing. */
export function describesThing(tokens: NameTokens, i: number): boolean {
  const flags = wordFlags(tokens, i);
  if (
    gapBefore(tokens, i) > SPACE ||
    !isCapitalised(tokens, i) ||
    (flags & (COMMON | MODIFIER | DEMONYM)) === 0 ||
    (flags & (OFFICE | SAYS | ACTS)) !== 0
  )
    return false;
  const next = wordFlags(tokens, i + 1);
  return gapBefore(tokens, i + 1) <= SPACE && isCapitalised(tokens, i + 1) && (next & (THING | OFFICE)) === THING;
}

/** `Ann Lee, New Mexico` as a line of a roster: whether the line is over behind the place. */
function endsLineSoon(tokens: NameTokens, i: number): boolean {
  return gapBefore(tokens, i + 1) >= LINE || (gapBefore(tokens, i + 1) <= SPACE && gapBefore(tokens, i + 2) >= LINE);
}

/** Letters of a degree between commas: `Ann Lee, BSN, RN, was named`. */
function isDegree(tokens: NameTokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return (
    (LETTERS_BEHIND.has(word) || /^(?:Ph\.?D|M\.D|Ed\.?D|J\.D|Psy\.?D|D\.?Phil|Esq)$/.test(word)) &&
    gapBefore(tokens, i + 1) >= COMMA
  );
}

/** Whether a line holds the name and nothing else. */
export function isAlone(tokens: NameTokens, first: number, last: number): boolean {
  return gapBefore(tokens, first) >= LINE && gapBefore(tokens, last) === LINE;
}

/** Seven digits or more in groups. */
function startsPhone(tokens: NameTokens, first: number): boolean {
  let digits = 0;
  for (let i = first; i < first + 5 && shapeAt(tokens, i) === NUMBER; i++) {
    if (i > first && (tokens.start[i] ?? 0) - (tokens.end[i - 1] ?? 0) > 3) break;
    digits += wordAt(tokens, i).replace(/\D/g, "").length;
  }
  return digits > 6;
}

function isAge(word: string): boolean {
  return /^\d{2}$/.test(word) && Number(word) > 13;
}

/** Whether an office's name starts at word `i`, within a few words: `, Minister for`, `, the ministry's spokesman`. */
export function startsRole(tokens: NameTokens, i: number): boolean {
  for (let j = i; j < i + 6 && j < tokens.count; j++) {
    if (j > i && gapBefore(tokens, j) > SPACE) return false;
    const flags = wordFlags(tokens, j);
    if ((flags & OFFICE) !== 0) return true;
    if ((flags & HONORIFIC) !== 0 && isCapitalised(tokens, j)) return false;
    if ((flags & (SAYS | ACTS)) !== 0 && shapeAt(tokens, j) === LOWER) return false;
    if (/^(?:and|or|who|which|that|in|to|as|with|but)$/.test(wordAt(tokens, j))) return false;
  }
  return false;
}

/** Whether an enumeration goes on behind the name. */
export function isEnumerated(tokens: NameTokens, last: number): boolean {
  const gap = gapBefore(tokens, last);
  return (
    gap === COMMA ||
    gap === OPEN ||
    gap === STOP ||
    gap === PARAGRAPH ||
    (gap === SPACE && AND.test(wordAt(tokens, last)))
  );
}

/** `Ann Lee (Chad), for trade; and Seko Intchasso (Laos)`: an item of a list with semicolons, and both have brackets behind. */
export function isParallelItem(tokens: NameTokens, previousLast: number, first: number, last: number): boolean {
  if (gapBefore(tokens, previousLast) !== OPEN || gapBefore(tokens, last) !== OPEN) return false;
  if (first - previousLast > LONGEST_ITEM) return false;
  const item = AND.test(wordAt(tokens, first - 1)) && gapBefore(tokens, first) <= SPACE ? first - 1 : first;
  return between(tokens, item).includes(";");
}

/** In words. */
const LONGEST_ITEM = 24;

function between(tokens: NameTokens, i: number): string {
  return tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).slice(0, 6);
}

/** `Ann Lee of Chad, Seko Intchasso of Laos`: of both it is said alike where they are from, and the former is a name. */
export function isParallel(tokens: NameTokens, previousLast: number, first: number, last: number): boolean {
  const link = wordAt(tokens, previousLast);
  if (!/^(?:of|from)$/.test(link) || gapBefore(tokens, previousLast) > SPACE) return false;
  let i = previousLast + 1;
  while (
    i < previousLast + 7 &&
    gapBefore(tokens, i) <= SPACE &&
    (isCapitalised(tokens, i) || wordAt(tokens, i) === "the")
  )
    i++;
  const joined = wordAt(tokens, i) === "and" && gapBefore(tokens, i) <= COMMA ? i + 1 : i;
  if (joined !== first || (joined === i && gapBefore(tokens, i) !== COMMA) || gapBefore(tokens, last) > SPACE)
    return false;
  return wordAt(tokens, last) === link && (isCapitalised(tokens, last + 1) || wordAt(tokens, last + 1) === "the");
}

function closesBefore(tokens: NameTokens, i: number): boolean {
  return tokens.text
    .slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0)
    .slice(0, 4)
    .includes(")");
}

export function isListed(tokens: NameTokens, previousLast: number, nameFirst: number): boolean {
  // `Ann Lee (Chair), Bo Wu`: what stands in brackets is passed over
  let first = nameFirst;
  if (gapBefore(tokens, previousLast) === OPEN) {
    let i = previousLast;
    while (i < first && i < previousLast + 8 && !closesBefore(tokens, i + 1)) i++;
    const behind = tokens.text.slice(tokens.end[i] ?? 0, tokens.start[i + 1] ?? 0);
    if (i + 1 === first) return behind.includes(",") || behind.includes(";");
    if (i + 2 === first) return AND.test(wordAt(tokens, i + 1));
    first = nameFirst;
  }
  const between = first - previousLast;
  const gap = gapBefore(tokens, previousLast);
  if (between === 0) return gap === COMMA || (gap > STOP && gap !== TOUCHING);
  return between === 1 && AND.test(wordAt(tokens, previousLast)) && gap <= COMMA;
}
