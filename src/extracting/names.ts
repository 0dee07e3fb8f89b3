/**
 * Finds the stretches of words that may be a person's name, and says how sure that is, from the words
 * themselves and from those around. Decides nothing about who is who (`mentions.ts`).
 */

import { AMPERSAND, CLOSE, COMMA, LINE, MARK, OPEN, PARAGRAPH, QUOTED, SPACE, STOP, TOUCHING, WIDE } from "./gaps.ts";
import {
  ACTS,
  COMMON,
  DEMONYM,
  FAMILY,
  GIVEN,
  HONORIFIC,
  LEADING,
  MODIFIER,
  OFFICE,
  PARTICLE,
  PLACE,
  PLACE_HEAD,
  SAYS,
  SUFFIX,
  THING,
} from "./lexicon.ts";
import { lookAlikeEnd, mixesCapitals } from "./look-alikes.ts";
import { isCapitalised, isShortRank, LETTERS_BEHIND, startsName, stretchEnd } from "./name-parts.ts";
import {
  CAPITAL,
  CAPITALS,
  foldedAt,
  gapBefore,
  INITIAL,
  isWrittenSmall,
  LOWER,
  type NameTokens,
  NUMBER,
  shapeAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import { OCCUPATION, occupationBits } from "./occupations.ts";

/** A stretch of words that may name a person. */
export interface NameCandidate {
  /** Words `[first, last)` are the name itself, without honorific and office. */
  readonly first: number;
  readonly last: number;
  /** Where the honorific or office that belongs to the name starts; `first` where none does. */
  readonly titleFirst: number;
  /** How many of the words are whole words, neither initials nor particles nor suffixes. */
  readonly words: number;
  /** The evidence: at `SURE` and above it is a name. */
  readonly score: number;
  /** The family name stands first: `Yun Byung-se`. */
  readonly familyFirst: boolean;
}

export const SURE = 2.5;

const NAME = GIVEN | FAMILY;
/** A name of such words alone is none: `U S Sen R Colo`, `Justice`. */
const OFFICIAL = OFFICE | PLACE | HONORIFIC | MODIFIER | COMMON;

/** Small words before a name that make it a place's or a thing's. */
const PLACING = /^(?:in|at|near|across|throughout|outside|inside|around|aboard|within|i|på|en|à)$/;
/** `the` and its like before a name that is no person's. */
const DETERMINING = /^(?:the|these|those|each|every|any|a|an)$/;

/** `the Ann Lee Professor of Law`: a chair named after somebody. */
const NAMED_CHAIRS = /^(?:Professor|Chair|Fellow|Lecturer|Scholar)$/;

/** Their bearers have no surname here. */
const ROYAL = /^(?:King|Queen|Prince|Princess)$/;

/** Small words behind a name that make it a place's. */
const AREAS = /^(?:area|region|district|county|town|city|village|estate|reservoir|route|province)$/;

/** All candidates, in the order of the text; they do not overlap. Time: linear. */
export function findNameCandidates(tokens: NameTokens): NameCandidate[] {
  const found: NameCandidate[] = [];
  /** The last of several words that is a name. */
  let sure: NameCandidate | null = null;
  let i = 0;
  while (i < tokens.count) {
    if (!startsName(tokens, i)) {
      i++;
      continue;
    }
    const last = stretchEnd(tokens, i);
    const candidate = judge(tokens, i, last, found.at(-1) ?? null, sure);
    if (candidate !== null) found.push(candidate);
    if (candidate !== null && candidate.words > 1 && candidate.score >= SURE) sure = candidate;
    i = Math.max(last, i + 1);
  }
  return found;
}

/**
 * @param before the candidate before, whatever it is
 * @param sure the last candidate before that is a name
 */
function judge(
  tokens: NameTokens,
  start: number,
  last: number,
  before: NameCandidate | null,
  sure: NameCandidate | null,
): NameCandidate | null {
  const first = withoutOthers(tokens, start, last);
  if (first === last) return null;
  let words = 0;
  let known = 0;
  let givens = 0;
  let named = 0;
  let capitals = 0;
  let initials = 0;
  let suffixed = false;
  let score = 0;
  for (let i = first; i < last; i++) {
    const shape = shapeAt(tokens, i);
    const flags = wordFlags(tokens, i);
    if (shape === INITIAL) initials++;
    else if ((flags & SUFFIX) !== 0 && i > first) suffixed = true;
    else if (shape !== LOWER) {
      words++;
      if (shape === CAPITALS) capitals++;
      if ((flags & NAME) !== 0) known++;
      if ((flags & GIVEN) !== 0) givens++;
      if ((flags & ~OFFICIAL) !== 0 || (flags & OFFICIAL) === 0) named++;
    }
    if (i > first && gapBefore(tokens, i) > WIDE && (flags & SUFFIX) === 0) score += 1;
    if (shape !== INITIAL && shape !== LOWER && (flags & NAME) === 0 && isWrittenSmall(tokens, i)) {
      score -= i > first && (wordFlags(tokens, i - 1) & GIVEN) !== 0 ? 0.5 : 2;
    }
  }
  if (words === 0 || named === 0) return null;
  // `Magistrate Judge`: an office's word alone is a name only behind `Mr.`
  if (words === 1 && (wordFlags(tokens, first) & OFFICE) !== 0 && (wordFlags(tokens, first - 1) & HONORIFIC) === 0)
    return null;
  const firstFlags = wordFlags(tokens, first);
  const secondFlags = wordFlags(tokens, first + 1);
  let final = last - 1;
  if (suffixed) final--;
  const finalFlags = wordFlags(tokens, final);
  const familyFirst = words > 1 && words < 4 && initials === 0 && isFamilyFirst(tokens, first, last);
  if ((firstFlags & GIVEN) !== 0 && words > 1) score += (firstFlags & (PLACE | COMMON | THING)) !== 0 ? 1.5 : 3;
  if (words > 1 && (finalFlags & FAMILY) !== 0) score += 1.5;
  if (familyFirst) score += 3;
  if (words > 1) score += words > 3 ? 0 : 1;
  if (initials > 0) score += shapeAt(tokens, first) === INITIAL && initials === last - first - 1 ? 1.5 : 2;
  // letters set apart: `A V A I L A B L E`
  if (initials > 2 && initials > words) score -= 4;
  if (suffixed) score += 3;
  if (words > 1 && (firstFlags & GIVEN) === 0 && (secondFlags & GIVEN) !== 0) score += 1;

  const titleFirst = titleStart(tokens, first);
  // `Queen Elizabeth Hall`
  if (titleFirst < first && (finalFlags & THING) !== 0 && ROYAL.test(wordAt(tokens, first - 1))) return null;
  if (titleFirst < first) score += 4;
  else {
    if (words > 1 && mixesCapitals(tokens, first, last)) score -= 3;
    if (words > 1 && tokens.possessive[last - 1] === 0 && describesThing(tokens, last)) score -= 4;
    score += scoreBefore(tokens, first);
    // a signature: the name's line, and the office's below
    if (words > 1 && isAlone(tokens, first, last) && startsRole(tokens, last) && isCapitalised(tokens, last))
      score += 1.5;
  }
  score += scoreAfter(tokens, last);
  if (capitals === 1 && words > 1 && givens > 0 && hasFamilyInCapitals(tokens, first, last)) score += 1.5; // KITAJIMA Yoshiko, Jean DUPONT
  const whole = words > 1 || (initials > 0 && shapeAt(tokens, first) === INITIAL);
  const listed =
    whole &&
    ((before !== null && before.score >= SURE && isListed(tokens, before.last, first)) ||
      (sure !== null && sure !== before && isListed(tokens, sure.last, first)));
  if (listed) {
    // two words that no list knows need more than to stand behind a name
    score += known > 0 || isEnumerated(tokens, last) ? 1.5 : 0.5;
  } else if (words > 1 && sure !== null && isParallel(tokens, sure.last, first, last)) score += 2.5;
  // `Ann Lee (Atlanta Contemporary)`: the body somebody belongs to
  if (sure !== null && sure.last === first && gapBefore(tokens, first) === OPEN) score -= 2;
  // `Will Congress act?`
  if (titleFirst === first && words > 1 && foldedAt(tokens, first) === "will") score -= 2.5;
  return { first, last, titleFirst, words, score, familyFirst };
}

/** Where the name itself begins behind words that are none of it; `last` where there is no name. */
function withoutOthers(tokens: NameTokens, start: number, last: number): number {
  const first = withoutAcronym(tokens, withoutMatter(tokens, start, last), last);
  const end = lookAlikeEnd(tokens, first, last);
  // `Booz Allen`, but `Mr. Booz Allen`
  return end > first && titleStart(tokens, first) < first ? first : end;
}

/** Nouns by their ending: `Corrections`, `Multiculturalism`, `Superannuation`. */
const MATTERS = /(?:[^s]s|ism|tion|ing|ment|ity|ance|ence)$/;

/** `Member for Cowper Luke Hartsuyker`, `Minister for Trade and Charities Aruna Vell`: an unknown word before a name, which the office is for. */
function withoutMatter(tokens: NameTokens, first: number, last: number): number {
  const unknown = last - first > 2 && (wordFlags(tokens, first) & NAME) === 0 && shapeAt(tokens, first) === CAPITAL;
  const named = unknown && ((wordFlags(tokens, first + 1) & GIVEN) !== 0 || MATTERS.test(wordAt(tokens, first)));
  const linked =
    gapBefore(tokens, first) <= SPACE &&
    shapeAt(tokens, first - 1) === LOWER &&
    (wordFlags(tokens, first - 1) & OFFICE) === 0;
  return named && linked && officeInReach(tokens, first - 1) ? first + 1 : first;
}

/** `Coalition to Defeat ISIS Godfrey`: who writes capitals writes the family name in them, so these are no given name. */
function withoutAcronym(tokens: NameTokens, first: number, last: number): number {
  const length = (tokens.end[first] ?? 0) - (tokens.start[first] ?? 0);
  const apart = last - first > 1 && length > 2 && shapeAt(tokens, first) === CAPITALS;
  const given = (wordFlags(tokens, first) & (GIVEN | FAMILY | LEADING)) === GIVEN;
  return apart && given && shapeAt(tokens, first + 1) === CAPITAL ? first + 1 : first;
}

/** One end of the name is in capitals and no given name: `KITAJIMA Yoshiko`, `Jean DUPONT`. */
function hasFamilyInCapitals(tokens: NameTokens, first: number, last: number): boolean {
  const at = shapeAt(tokens, first) === CAPITALS ? first : last - 1;
  const length = (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0);
  return shapeAt(tokens, at) === CAPITALS && length > 3 && (wordFlags(tokens, at) & GIVEN) === 0;
}

/** `Yun Byung-se`, `Xi Jinping`: a leading family name and a word that is no English given name. */
function isFamilyFirst(tokens: NameTokens, first: number, last: number): boolean {
  if ((wordFlags(tokens, first) & LEADING) === 0) return false;
  const second = wordFlags(tokens, first + 1);
  const word = wordAt(tokens, first + 1);
  if (word.includes("-") && (second & GIVEN) === 0) return true;
  if ((second & GIVEN) !== 0 && (second & LEADING) === 0) return false;
  if ((wordFlags(tokens, first) & GIVEN) !== 0 && (second & FAMILY) !== 0 && (second & LEADING) === 0) return false;
  return last - first <= 3 && word.length <= 10;
}

/** Where the honorifics and offices directly before `first` start: `H.E. Mr.`, `Minister`, `Secretary`. */
function titleStart(tokens: NameTokens, first: number): number {
  let i = first;
  while (i > 0 && first - i < 5 && tokens.possessive[i - 1] === 0) {
    // `Dr. (Mrs.) Lee`, `Lord (Simon) Lee`
    if (isBehindBracket(tokens, i) && gapBefore(tokens, i - 1) === OPEN && isCapitalised(tokens, i - 1)) {
      // `Col. (Retd.) Lee`
      if (
        /^(?:Retd?|Rtd|Retired)$/.test(wordAt(tokens, i - 1)) &&
        (wordFlags(tokens, i - 2) & (HONORIFIC | OFFICE)) !== 0
      ) {
        i -= 2;
        continue;
      }
      const outer = (wordFlags(tokens, i - 2) & (HONORIFIC | OFFICE)) !== 0 && isCapitalised(tokens, i - 2);
      if (!outer || (wordFlags(tokens, i - 1) & (HONORIFIC | OFFICE | GIVEN)) === 0) break;
      i -= 2;
      continue;
    }
    if (gapBefore(tokens, i) > SPACE) break;
    const flags = wordFlags(tokens, i - 1);
    const capital = isCapitalised(tokens, i - 1);
    if ((flags & HONORIFIC) !== 0 && capital) i--;
    else if (isShortRank(tokens, i - 1)) i--;
    else if ((flags & OFFICE) !== 0 && (i === first || capital)) i--;
    else if (i < first && capital && isOfficeModifier(tokens, i - 1)) i--;
    else break;
  }
  return i;
}

/** Whether a bracket closes before word `i`, be it behind an abbreviation's full stop: `(Retd.) Lee`. */
function isBehindBracket(tokens: NameTokens, i: number): boolean {
  const gap = gapBefore(tokens, i);
  if (gap !== STOP) return gap === CLOSE;
  const stop = tokens.end[i - 1] ?? 0;
  return tokens.text.startsWith(".)", stop) && (tokens.start[i] ?? 0) - stop < 4;
}

/** `Deputy`, `Foreign`; `Under` only in `Under Secretary`. */
export function isOfficeModifier(tokens: NameTokens, i: number): boolean {
  if ((wordFlags(tokens, i) & MODIFIER) === 0) return false;
  return !/^under$/i.test(wordAt(tokens, i)) || /^sec/i.test(wordAt(tokens, i + 1));
}

/** What the words before a name say for it, or against. */
export function scoreBefore(tokens: NameTokens, first: number): number {
  const gap = gapBefore(tokens, first);
  const flags = wordFlags(tokens, first - 1);
  const shape = shapeAt(tokens, first - 1);
  if (gap === AMPERSAND) return -4;
  // `Member of Parliament for Nickel Belt`
  if (
    /^for$/.test(wordAt(tokens, first - 1)) &&
    /^(?:parliament|mp|mla|mlc|member|congress)$/i.test(wordAt(tokens, first - 2))
  )
    return -3;
  if (gap === COMMA && (flags & OFFICE) !== 0 && (shape === LOWER || closesApposition(tokens, first))) return 3; // his wife, Laura
  // `the Minister for Foreign Affairs, Ann Lee, wrote`
  if (gap === COMMA && officeInReach(tokens, first - 1) && closesApposition(tokens, first)) return 2;
  if (gap > TOUCHING && isContactLabel(tokens, first - 1)) return 3;
  // `Approved by: Ann Lee`
  if (gap === MARK && /^by$/i.test(wordAt(tokens, first - 1))) return 1.5;
  // `Woordvoerder: Ann Lee`
  if (gap === MARK && (flags & OFFICE) !== 0 && tokens.text[tokens.end[first - 1] ?? 0] === ":") return 2;
  if (gap > WIDE) return gap === QUOTED ? -0.5 : 0;
  if (shape === LOWER) {
    if ((flags & SAYS) !== 0) return 2;
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
    if (DETERMINING.test(word)) return isCaseOf(tokens, first) ? 0 : -3;
    if (PLACING.test(word)) return (wordFlags(tokens, first) & (GIVEN | PLACE)) === GIVEN ? -1 : -3;
    return 0;
  }
  if (gap > SPACE || !isCapitalised(tokens, first - 1)) return 0;
  if ((flags & PLACE_HEAD) !== 0) return -6;
  if (officeInReach(tokens, first - 1)) return 3;
  if (tokens.possessive[first - 1] === 1) return (flags & PLACE) !== 0 ? 1 : 0; // Kenya's Faith …
  return (flags & THING) !== 0 && (flags & (DEMONYM | PLACE)) === 0 ? -1 : 0;
}

/** `Secretary of State Antony …`, `Minister for Foreign Affairs Marise …`: an office's head, then its matter, up to word `last`. */
function officeInReach(tokens: NameTokens, last: number): boolean {
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

/** `the Ann Lee trial`: what is called after a person with a small noun. */
function isCaseOf(tokens: NameTokens, first: number): boolean {
  let last = first + 1;
  while (last < first + 4 && gapBefore(tokens, last) <= SPACE && isCapitalised(tokens, last)) last++;
  return last > first + 1 && gapBefore(tokens, last) <= SPACE && CASES.test(wordAt(tokens, last));
}

const CASES =
  /^(?:trial|case|murder|killing|shooting|verdict|campaign|nomination|appointment|matter|affair|scandal|investigation|hearing|saga|family|team|era)$/;

const OFFICE_LINKS = /^(?:of|for|and|the|to|on|in|at|&|de|del|della|di|da|do|das|dos|du|des|der|för|van)$/;

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

/** `Contact:`, `Media enquiries`, `please contact`: people stand behind it. */
function isContactLabel(tokens: NameTokens, i: number): boolean {
  return /^(?:contacts?|(?:en|in)quiries|(?:press?e?)?kontakt|kontaktperson|contactos?|contat[oi]s?|contatto|ansprechpartner(?:in)?|perscontact)$/i.test(
    wordAt(tokens, i),
  );
}

/** What the words behind a name say for it, or against. @param last behind its last word */
export function scoreAfter(tokens: NameTokens, last: number): number {
  if (/^\s?(?:さん|氏|様|さま|君)/.test(tokens.text.slice(tokens.end[last - 1] ?? 0, (tokens.end[last - 1] ?? 0) + 3)))
    return 4;
  const gap = gapBefore(tokens, last);
  const flags = wordFlags(tokens, last);
  const shape = shapeAt(tokens, last);
  if (gap === AMPERSAND || /^[™®©]$/.test(tokens.text.charAt(tokens.end[last - 1] ?? 0))) return -4;
  if (shape === NUMBER && startsPhone(tokens, last)) return 3;
  if (gap <= SPACE && shape === LOWER) {
    if (
      shapeAt(tokens, last + 1) === NUMBER &&
      /^(?:at|on)$/.test(wordAt(tokens, last)) &&
      startsPhone(tokens, last + 1)
    )
      return 3;
    // `Ann Lee to replace Bo Wu`
    if (wordAt(tokens, last) === "to" && /^(?:replace|succeed)$/.test(wordAt(tokens, last + 1))) return 2.5;
  }
  // `Prince George's County`
  if (gap <= SPACE && tokens.possessive[last - 1] === 1 && /^count(?:y|ies)$/i.test(wordAt(tokens, last))) return -6;
  if (gap <= SPACE && tokens.possessive[last - 1] === 0) {
    if (shape === LOWER && AREAS.test(wordAt(tokens, last))) return -3;
    if (shape === LOWER)
      return (flags & SAYS) !== 0 || wordAt(tokens, last) === "who" ? 2 : (flags & ACTS) !== 0 ? 1 : 0;
    if (shape !== LOWER && (flags & THING) !== 0 && isCapitalised(tokens, last)) return -6;
    if (
      !tokens.bare &&
      shape === CAPITAL &&
      NAMED_CHAIRS.test(wordAt(tokens, last)) &&
      /^(?:of|in|at|for)$/.test(wordAt(tokens, last + 1))
    )
      return -4;
    return isCapitalised(tokens, last) && (flags & (SAYS | ACTS)) === 0 && (flags & (COMMON | OFFICE)) === 0 ? -1 : 0;
  }
  if (gap === OPEN && /^[DRI]-/.test(wordAt(tokens, last))) return 4;
  if (gap === OPEN && shape === NUMBER && gapBefore(tokens, last + 1) === CLOSE && isAge(wordAt(tokens, last)))
    return 2.5;
  if (gap === OPEN && startsRole(tokens, last)) return 2;
  if (gap === OPEN && shape === INITIAL && /^[DRI]$/.test(wordAt(tokens, last))) return 4;
  if (gap === COMMA) {
    if (isDegree(tokens, last)) return 3;
    if (shape === LOWER && wordAt(tokens, last) === "who") return 3;
    if (startsRole(tokens, last)) return 3;
    if ((flags & PLACE) !== 0 && (flags & GIVEN) === 0) return endsLineSoon(tokens, last) ? -1 : -2;
    if (shape === NUMBER && gapBefore(tokens, last + 1) === COMMA) return 2; // Jane Doe, 45, of
  }
  if ((gap === MARK || gap === WIDE) && startsRole(tokens, last)) return 2;
  return 0;
}

/** `Beth Israel | Medical Center`: a kind of thing follows, and the thing. */
function describesThing(tokens: NameTokens, i: number): boolean {
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
function isAlone(tokens: NameTokens, first: number, last: number): boolean {
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
function startsRole(tokens: NameTokens, i: number): boolean {
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
function isEnumerated(tokens: NameTokens, last: number): boolean {
  const gap = gapBefore(tokens, last);
  return (
    gap === COMMA ||
    gap === OPEN ||
    gap === STOP ||
    gap === PARAGRAPH ||
    (gap === SPACE && /^(?:and|och|y|et|und)$/.test(wordAt(tokens, last)))
  );
}

/** `Ann Lee of Chad, Seko Intchasso of Laos`: of both it is said alike where they are from, and the former is a name. */
function isParallel(tokens: NameTokens, previousLast: number, first: number, last: number): boolean {
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

function isListed(tokens: NameTokens, previousLast: number, nameFirst: number): boolean {
  // `Ann Lee (Chair), Bo Wu`: what stands in brackets is passed over
  let first = nameFirst;
  if (gapBefore(tokens, previousLast) === OPEN) {
    let i = previousLast;
    while (i < first && i < previousLast + 8 && !closesBefore(tokens, i + 1)) i++;
    const behind = tokens.text.slice(tokens.end[i] ?? 0, tokens.start[i + 1] ?? 0);
    if (i + 1 === first) return behind.includes(",") || behind.includes(";");
    if (i + 2 === first) return /^(?:and|och|y|et|und)$/.test(wordAt(tokens, i + 1));
    first = nameFirst;
  }
  const between = first - previousLast;
  const gap = gapBefore(tokens, previousLast);
  if (between === 0) return gap === COMMA || (gap > STOP && gap !== TOUCHING);
  return between === 1 && /^(?:and|och|y|et|und)$/.test(wordAt(tokens, previousLast)) && gap <= COMMA;
}
