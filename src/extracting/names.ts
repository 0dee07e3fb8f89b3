/**
 * Finds the stretches of words that may be a person's name, and says how sure that is, from the words
 * themselves and from those around. Decides nothing about who is who (`mentions.ts`).
 */

import { CLOSE, COMMA, LINE, MARK, OPEN, SPACE, STOP, WIDE } from "./gaps.ts";
import { HUNGARIAN_GIVEN_NAMES } from "./hungarian-names.ts";
import { inversionAt } from "./inverted-names.ts";
import {
  COMMON,
  FAMILY,
  flagsOf,
  GIVEN,
  HONORIFIC,
  LEADING,
  MODIFIER,
  OFFICE,
  PARTICLE,
  PLACE,
  SUFFIX,
  THING,
} from "./lexicon.ts";
import { lookAlikeEnd, mixesCapitals } from "./look-alikes.ts";
import {
  describesThing,
  isAlone,
  isEnumerated,
  isListed,
  isNamedOffice,
  isParallel,
  isParallelItem,
  officeInReach,
  scoreAfter,
  scoreBefore,
  startsRole,
} from "./name-evidence.ts";
import { isCapitalised, isOfficeModifier, isShortRank, LETTERS_BEHIND, startsName, stretchEnd } from "./name-parts.ts";
import {
  CAPITAL,
  CAPITALS,
  foldedAt,
  gapBefore,
  INITIAL,
  isWrittenSmall,
  LOWER,
  type NameTokens,
  shapeAt,
  smallWordAt,
  wordAt,
  wordFlags,
} from "./name-tokens.ts";
import { isNamedThing, isVessel } from "./named-after.ts";
import { OCCUPATION, occupationBits } from "./occupations.ts";
import { isOfPortfolio, portfolioOfficeStart } from "./portfolios.ts";
import { VERBS_TOO } from "./role-words.ts";

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
  /** Where the given names start that stand behind the family name and a comma: `LEE, Ann`; -1 where none do. */
  readonly given: number;
}

/** The candidate, but for some of it: of one shape with all others, which a spread is not, so that they are read fast. */
export function changed(
  candidate: NameCandidate,
  {
    first = candidate.first,
    last = candidate.last,
    titleFirst = candidate.titleFirst,
    words = candidate.words,
    given = candidate.given,
  }: Partial<NameCandidate>,
): NameCandidate {
  const { score, familyFirst } = candidate;
  return { first, last, titleFirst, words, score, familyFirst, given };
}

export const SURE = 2.5;

const NAME = GIVEN | FAMILY;
/** A name of such words alone is none: `U S Sen R Colo`, `Justice`. */
const OFFICIAL = OFFICE | PLACE | HONORIFIC | MODIFIER | COMMON;

/** Nobody's name has so many words in capitals and neither particle nor initial, except behind a title. */
const ROW_OF_NAMES = 6;

/** Their bearers have no surname here. */
const ROYAL = /^(?:King|Queen|Prince|Princess)$/;

/** All candidates, in the order of the text; they do not overlap. Time: linear. */
export function findNameCandidates(tokens: NameTokens): NameCandidate[] {
  const found: NameCandidate[] = [];
  const vessels = new Set<string>();
  /** The last of several words that is a name. */
  let sure: NameCandidate | null = null;
  let i = 0;
  while (i < tokens.count) {
    const inversion = gapBefore(tokens, i) < MARK ? null : inversionAt(tokens, i);
    if (inversion !== null) {
      const { given, end } = inversion;
      sure = { first: i, last: end, titleFirst: i, words: end - i, score: SURE, familyFirst: false, given };
      found.push(sure);
      i = end;
      continue;
    }
    if (!startsName(tokens, i)) {
      i++;
      continue;
    }
    const last = stretchEnd(tokens, i);
    const candidate = judge(tokens, i, last, found.at(-1) ?? null, sure);
    if (candidate !== null && isVessel(tokens, candidate.titleFirst)) vessels.add(writing(tokens, candidate));
    else if (candidate !== null) {
      found.push(candidate);
      if (candidate.words > 1 && candidate.score >= SURE) sure = candidate;
    }
    i = Math.max(last, i + 1);
  }
  return vessels.size === 0 ? found : found.filter((candidate) => !vessels.has(writing(tokens, candidate)));
}

/** The name and its title, as written. */
function writing(tokens: NameTokens, { titleFirst, last }: NameCandidate): string {
  return tokens.text.slice(tokens.start[titleFirst], tokens.end[last - 1]);
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
  let plain = true;
  let score = 0;
  for (let i = first; i < last; i++) {
    const shape = shapeAt(tokens, i);
    const flags = wordFlags(tokens, i);
    if ((flags & (PARTICLE | HONORIFIC)) !== 0) plain = false;
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
  if (words === 1 && isNoSurname(tokens, first)) return null;
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
  if (initials > 2 && initials > words && !isInitialled(tokens, first, last)) score -= 4;
  if (initials > 0 && words === 1 && isInitialled(tokens, first, last)) score += 2.5;
  if (suffixed) score += 3;
  // `Lee Ann Wu Moreno Bo Smith Jones`: several people, where punctuation is lost
  if (words >= ROW_OF_NAMES && words === last - first && plain) score -= 4;
  if (words > 1 && (firstFlags & GIVEN) === 0 && (secondFlags & GIVEN) !== 0) score += 1;

  const titleFirst = titleStart(tokens, first);
  // `Queen Elizabeth Hall`
  if (titleFirst < first && (finalFlags & THING) !== 0 && ROYAL.test(wordAt(tokens, first - 1))) return null;
  if (titleFirst < first) score += 4;
  else {
    if (words > 1 && (isNamedThing(tokens, first, last) || isNamedOffice(tokens, first, last))) return null;
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
  } else if (
    words > 1 &&
    sure !== null &&
    (isParallel(tokens, sure.last, first, last) || isParallelItem(tokens, sure.last, first, last))
  )
    score += 2.5;
  // `Ann Lee (Atlanta Contemporary)`: the body somebody belongs to
  if (sure !== null && sure.last === first && gapBefore(tokens, first) === OPEN) score -= 2;
  // `Will Congress act?`
  if (titleFirst === first && words > 1 && foldedAt(tokens, first) === "will") score -= 2.5;
  return { first, last, titleFirst, words, score, familyFirst, given: -1 };
}

/** What stands alone behind an office and is nobody: `spokesman EDA`, `Quarry Manager Sentenced for`, `SecretaryBureau`. */
function isNoSurname(tokens: NameTokens, i: number): boolean {
  const flags = wordFlags(tokens, i);
  if (gapBefore(tokens, i) > SPACE || (wordFlags(tokens, i - 1) & (OFFICE | HONORIFIC)) !== OFFICE) return false;
  const word = wordAt(tokens, i);
  const before = shapeAt(tokens, i - 1);
  if (shapeAt(tokens, i) === CAPITALS) return before === CAPITAL && word.length < 5 && (flags & FAMILY) === 0;
  if (flags !== 0) return false;
  if (/ed$/.test(word) && shapeAt(tokens, i + 1) === LOWER && PARTICIPLE_LINKS.test(wordAt(tokens, i + 1))) return true;
  const [, head] = /^(\p{Lu}\p{Ll}{2,})\p{Lu}/u.exec(word) ?? [];
  return head !== undefined && (flagsOf(head) & OFFICE) !== 0;
}

const PARTICIPLE_LINKS = /^(?:for|to|in|on|by|after|as|over|with|at|from)$/;

/** `J. R. R. Tolkson`, `T.S. Elliott`, `R J B Fowler QC`: two initials or more and one word, with full stops or letters behind. */
function isInitialled(tokens: NameTokens, first: number, last: number): boolean {
  const final = last - 1;
  const plain = (wordFlags(tokens, final) & (COMMON | THING | PLACE | OFFICE | MODIFIER)) === 0;
  if (!plain || shapeAt(tokens, final) !== CAPITAL || shapeAt(tokens, first) !== INITIAL) return false;
  const behind = gapBefore(tokens, last) <= COMMA && LETTERS_BEHIND.has(wordAt(tokens, last));
  if (behind && last - first > 2) return true;
  const dotted = /^\p{Lu}\.\s?\p{Lu}(?:\.\s?\p{Lu})*\.?$/u;
  return dotted.test(tokens.text.slice(tokens.start[first], tokens.end[final - 1]));
}

/** Where the name itself begins behind words that are none of it; `last` where there is no name. */
function withoutOthers(tokens: NameTokens, start: number, last: number): number {
  const first = withoutAcronym(tokens, withoutMatter(tokens, withoutOccupation(tokens, start, last), last), last);
  const end = lookAlikeEnd(tokens, first, last);
  // `Booz Allen`, but `Mr. Booz Allen`
  return end > first && titleStart(tokens, first) < first ? first : end;
}

/** `Homeowner Bernice Kessel`: what somebody is opens the sentence, a given name and a surname follow. */
function withoutOccupation(tokens: NameTokens, first: number, last: number): number {
  const { ids, text, start, end } = tokens;
  if (last - first < 3 || wordFlags(tokens, first) !== 0 || (wordFlags(tokens, first + 1) & GIVEN) === 0) return first;
  if (shapeAt(tokens, first) === CAPITAL && gapBefore(tokens, first) <= COMMA) return first;
  return occupationBits(ids[first] ?? 0, text, start[first] ?? 0, end[first] ?? 0) === OCCUPATION ? first + 1 : first;
}

/** Nouns by their ending: `Corrections`, `Multiculturalism`, `Superannuation`. */
const MATTERS = /(?:[^s]s|ism|tion|ing|ment|ity|ance|ence)$/;

/** `Member for Cowper Luke Hartsuyker`, `Minister for Trade and Charities Aruna Vell`: an unknown word before a name, which the office is for. */
function withoutMatter(tokens: NameTokens, from: number, last: number): number {
  let first = from;
  while (last - first > 1 && portfolioOfficeStart(tokens, first + 1) >= 0) first++;
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
  if (endsInHungarian(tokens, first, last)) return true;
  if ((wordFlags(tokens, first) & LEADING) === 0) return false;
  const second = wordFlags(tokens, first + 1);
  const word = wordAt(tokens, first + 1);
  if (word.includes("-") && (second & GIVEN) === 0) return true;
  // `Im Januar`
  if (foldedAt(tokens, first) === "im") return false;
  if ((second & GIVEN) !== 0 && (second & LEADING) === 0) return false;
  if ((wordFlags(tokens, first) & GIVEN) !== 0 && (second & FAMILY) !== 0 && (second & LEADING) === 0) return false;
  return last - first <= 3 && word.length <= 10;
}

/** `Minister of Defence Kishi met`: a word that may be a surname and is no part of a portfolio, of a place or of a longer name. */
function isBareSurname(tokens: NameTokens, i: number): boolean {
  const flags = wordFlags(tokens, i);
  const gap = gapBefore(tokens, i + 1);
  // `Secretary of Defense Austin asked`, but `Minister for Health Victoria`
  if (
    (flags & (PLACE | FAMILY)) === PLACE &&
    !((flags & GIVEN) !== 0 && gap <= SPACE && shapeAt(tokens, i + 1) === LOWER)
  )
    return false;
  if (isOfPortfolio(tokens, i)) return false;
  if (gap <= SPACE && isCapitalised(tokens, i + 1) && tokens.possessive[i] === 0) return false;
  // a letterhead: `Minister for Defence Materiel` as a line of its own
  if (gap >= LINE && !/[.,;:!?”"’]/.test(tokens.text.charAt(tokens.end[i] ?? 0))) return false;
  if ((flags & NAME) !== 0) return true;
  return flags === 0 && shapeAt(tokens, i) === CAPITAL && !MATTERS.test(wordAt(tokens, i));
}

/** In words. */
const LONGEST_TITLE = 5;

/** `Kertész János`: in Hungarian the given name stands last; these are names in no other language. */
function endsInHungarian(tokens: NameTokens, first: number, last: number): boolean {
  if (last - first !== 2 || (wordFlags(tokens, first) & (GIVEN | PLACE | COMMON | THING)) !== 0) return false;
  return (
    shapeAt(tokens, first) === shapeAt(tokens, last - 1) && HUNGARIAN_GIVEN_NAMES.has(smallWordAt(tokens, last - 1))
  );
}

/** Where the honorifics and offices directly before `first` start: `H.E. Mr.`, `Minister`, `Secretary`. */
function titleStart(tokens: NameTokens, first: number): number {
  const office = portfolioOfficeStart(tokens, first);
  let i = office >= 0 && isBareSurname(tokens, first) ? office : first;
  while (i > 0 && first - i < LONGEST_TITLE && tokens.possessive[i - 1] === 0) {
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
    else if ((flags & OFFICE) !== 0 && (i === first ? capital || !isVerbOfModal(tokens, i - 1) : capital)) i--;
    else if (i < first && capital && isOfficeModifier(tokens, i - 1)) i--;
    else break;
  }
  return i;
}

/** `They will | judge Lee`: a verb, though it is an office's word too. */
function isVerbOfModal(tokens: NameTokens, i: number): boolean {
  return VERBS_TOO.has(wordAt(tokens, i)) && gapBefore(tokens, i) <= SPACE && MODALS.test(smallWordAt(tokens, i - 1));
}

const MODALS =
  /^(?:to|will|would|can|cannot|could|may|might|must|shall|should|not|never|did|do|does|let|help|they|we|you|i|who)$/;

/** Whether a bracket closes before word `i`, be it behind an abbreviation's full stop: `(Retd.) Lee`. */
function isBehindBracket(tokens: NameTokens, i: number): boolean {
  const gap = gapBefore(tokens, i);
  if (gap !== STOP) return gap === CLOSE;
  const stop = tokens.end[i - 1] ?? 0;
  return tokens.text.startsWith(".)", stop) && (tokens.start[i] ?? 0) - stop < 4;
}
