/**
 * Which words can stand in a person's name, and how far a stretch of them reaches: by how they are
 * written and what the lexicon says. Weighs no evidence (`names.ts`).
 */

import { CLOSE, COMMA, LINE, OPEN, QUOTED, SPACE, WIDE } from "./gaps.ts";
import { genderOfWord } from "./genders.ts";
import {
  ACTS,
  CALENDAR_WORD,
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
import { OCCUPATION, occupationBits } from "./occupations.ts";
import { portfolioOfficeStart } from "./portfolios.ts";
import { POST_NOMINALS } from "./title-words.ts";

const NAME = GIVEN | FAMILY;

/** Letters behind a name: seats, degrees, orders. */
export const LETTERS_BEHIND: ReadonlySet<string> = new Set(POST_NOMINALS.split(/\s+/));

const NEVER = HONORIFIC | CALENDAR_WORD | DEMONYM;

/** Whether the word `i` is written as a part of a name is, whatever it means. */
export function isCapitalised(tokens: NameTokens, i: number): boolean {
  const shape = shapeAt(tokens, i);
  return shape === CAPITAL || shape === CAPITALS || shape === INITIAL;
}

/** Whether everything around is in capitals, so that capitals do not tell an abbreviation. */
function shouts(tokens: NameTokens, i: number): boolean {
  let capitals = 0;
  for (let j = i; j > i - 4; j--) {
    const shape = shapeAt(tokens, j);
    // `Mr. ZHANG JUNWEI`
    if (j < i && shape === CAPITAL && (wordFlags(tokens, j) & HONORIFIC) !== 0) break;
    if (shape === LOWER || shape === CAPITAL) return false;
    if (shape === CAPITALS) capitals++;
    if (gapBefore(tokens, j) >= LINE) break;
  }
  for (let j = i + 1; j < i + 4 && gapBefore(tokens, j) < LINE; j++) {
    const shape = shapeAt(tokens, j);
    // `ANN LEE, a/k/a`: what stands behind a comma need not shout
    if (shape === LOWER || shape === CAPITAL) return capitals > 1 && gapBefore(tokens, j) > SPACE;
    if (shape === CAPITALS) capitals++;
  }
  return capitals > 2;
}

export function startsName(tokens: NameTokens, i: number): boolean {
  const shape = shapeAt(tokens, i);
  if (shape === LOWER)
    return (
      (wordFlags(tokens, i) & PARTICLE) !== 0 &&
      follows(tokens, i) &&
      isTitle(tokens, i - 1) &&
      !(shapeAt(tokens, i - 1) === LOWER && MATTER_PARTICLE.test(wordAt(tokens, i))) &&
      gapBefore(tokens, i) <= SPACE &&
      isCapitalised(tokens, i + 1) &&
      !namesPlace(tokens, i + 1)
    );
  if (isParty(tokens, i) && shapeAt(tokens, i - 1) === CAPITAL && !isTitle(tokens, i - 1)) return false;
  if (shape === INITIAL)
    return (
      gapBefore(tokens, i + 1) <= SPACE &&
      isCapitalised(tokens, i + 1) &&
      !isNoInitial(tokens, i) &&
      isNamePart(tokens, i + 1, false)
    );
  const titled = isTitle(tokens, i - 1) && gapBefore(tokens, i) <= SPACE;
  return isNamePart(tokens, i, titled || isInOffice(tokens, i));
}

/** `Secretary of Defense | Austin asked`: a surname that is a place too, behind an office with what it is for. */
function isInOffice(tokens: NameTokens, i: number): boolean {
  return (
    (wordFlags(tokens, i) & (PLACE | FAMILY)) === (PLACE | FAMILY) &&
    shapeAt(tokens, i + 1) === LOWER &&
    portfolioOfficeStart(tokens, i) >= 0
  );
}

/** Behind an office in small letters what it is for follows these: `ministra de | Vivienda`. */
const MATTER_PARTICLE = /^(?:d[aei]|du|do|d[aeo]s|del|della)$/;

/** `Washington | D C`, where full stops are lost. */
function isOfCapital(tokens: NameTokens, i: number): boolean {
  if (shapeAt(tokens, i) !== INITIAL || gapBefore(tokens, i) > WIDE) return false;
  const word = wordAt(tokens, i);
  if (word === "C") return wordAt(tokens, i - 1) === "D" && isOfCapital(tokens, i - 1);
  return word === "D" && wordAt(tokens, i + 1) === "C" && smallWordAt(tokens, i - 1) === "washington";
}

/** `I`, and the letters before a question and its answer. */
function isNoInitial(tokens: NameTokens, i: number): boolean {
  if (isOfCapital(tokens, i)) return true;
  return wordAt(tokens, i) === "I" || (gapBefore(tokens, i) >= LINE && /^[QA]$/.test(wordAt(tokens, i)));
}

/** `prefetto di | Napoli Michele Orsolato`: behind the particle a place, then a given name. */
function namesPlace(tokens: NameTokens, i: number): boolean {
  if ((wordFlags(tokens, i) & PLACE) !== 0) return true;
  if (!follows(tokens, i) || !isCapitalised(tokens, i + 2)) return false;
  return (wordFlags(tokens, i) & GIVEN) === 0 && (wordFlags(tokens, i + 1) & GIVEN) !== 0;
}

const PARTIES: ReadonlySet<string> = new Set(["D", "R", "I"]);

/** `Reid D Nev`: where punctuation is lost, a party's letter behind a name. */
function isParty(tokens: NameTokens, i: number): boolean {
  if (shapeAt(tokens, i) !== INITIAL || gapBefore(tokens, i) > SPACE || !PARTIES.has(wordAt(tokens, i))) return false;
  return tokens.bare || tokens.text.charCodeAt(tokens.end[i] ?? 0) === 32;
}

function follows(tokens: NameTokens, i: number): boolean {
  return gapBefore(tokens, i + 1) <= SPACE;
}

/** `Deputy`, `Foreign`; `Under` only in `Under Secretary`. */
export function isOfficeModifier(tokens: NameTokens, i: number): boolean {
  if ((wordFlags(tokens, i) & MODIFIER) === 0) return false;
  return smallWordAt(tokens, i) !== "under" || /^sec/i.test(wordAt(tokens, i + 1));
}

/** Offices and ranks of two to four letters that are other words too (`DC`, `PM`): in capitals before a name they are these. */
const SHORT_RANKS: ReadonlySet<string> = new Set(
  "AG CM DA DAG FM PM VP PC PS PCSO DC DCI DCS DI DS DSU DCC ACC WPC CPO MCPO SCPO AUSA SAC ASAC".split(" "),
);

/** Whether word `i` is one of these and a name follows: `DI Gurung`, `AG Moreno`. */
export function isShortRank(tokens: NameTokens, i: number): boolean {
  if (shapeAt(tokens, i) !== CAPITALS || gapBefore(tokens, i + 1) > SPACE) return false;
  if ((tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 4 || !SHORT_RANKS.has(wordAt(tokens, i))) return false;
  // `Washington, DC`, `5 PM`, `WASHINGTON DC Senator`
  const named =
    shapeAt(tokens, i + 1) === CAPITAL && (wordFlags(tokens, i + 1) & (OFFICE | MODIFIER | HONORIFIC)) === 0;
  return named && gapBefore(tokens, i) !== COMMA && !/^(?:washington|\d.*)$/i.test(wordAt(tokens, i - 1));
}

function isTitle(tokens: NameTokens, i: number): boolean {
  if (isShortRank(tokens, i)) return true;
  const flags = wordFlags(tokens, i);
  return (flags & HONORIFIC) !== 0 ? isCapitalised(tokens, i) : (flags & OFFICE) !== 0;
}

/**
 * Whether the word `i` can be part of a name.
 * @param supported a given name, an initial or a title stands before, so that common words may be family names
 */
function isNamePart(tokens: NameTokens, i: number, supported: boolean): boolean {
  const shape = shapeAt(tokens, i);
  if (shape === INITIAL) return true;
  if (shape !== CAPITAL && shape !== CAPITALS) return false;
  const flags = wordFlags(tokens, i);
  if (flags === 0 && isContractedI(tokens, i)) return false;
  if (shape === CAPITALS) {
    if (isShortRank(tokens, i)) return false;
    if (LETTERS_BEHIND.has(wordAt(tokens, i))) return false;
    // `MO`: a state, or letters of a body
    if ((tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) < 3 && ((flags & NAME) === 0 || (flags & PLACE) !== 0))
      return false;
    const long = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 3;
    const beforeGiven = long && isGivenAtEnd(tokens, i + 1);
    if ((flags & NAME) === 0 && !beforeGiven && !shouts(tokens, i) && !(supported && isLongWord(tokens, i)))
      return false;
  }
  // `Mariam Bint Saeed Al Marar`
  if ((flags & PARTICLE) !== 0 && (flags & NAME) === 0 && shape === CAPITAL && supported)
    return (
      follows(tokens, i) &&
      shapeAt(tokens, i + 1) === CAPITAL &&
      (wordFlags(tokens, i + 1) & (NEVER | OFFICE | THING)) === 0
    );
  if ((flags & CALENDAR_WORD) !== 0 && WEEKDAY.test(wordAt(tokens, i))) return false;
  if ((flags & CALENDAR_WORD) !== 0 && (isMonthName(tokens, i) || isSeasonName(tokens, i))) return true;
  if ((flags & NAME) === 0) {
    if ((flags & THING) !== 0 && isSurname(tokens, i)) return true;
    if ((flags & (NEVER | OFFICE | MODIFIER | THING | SUFFIX | PLACE_HEAD)) !== 0) return false;
    if ((flags & (COMMON | PLACE)) !== 0 && isSurname(tokens, i)) return true;
    if ((flags & COMMON) !== 0) return supported && isTitledWord(tokens, i);
    return (flags & PLACE) === 0 && (supported || !isWrittenSmall(tokens, i));
  }
  if ((flags & (OFFICE | THING | COMMON | MODIFIER | NEVER | PLACE | PLACE_HEAD)) === 0) return true;
  // `Chief Justice Lee`, `Associate Dean Lee`, but `Fire Chief Dean Lee`
  const before = gapBefore(tokens, i) <= SPACE ? wordFlags(tokens, i - 1) & (MODIFIER | OFFICE) : 0;
  if ((flags & OFFICE) !== 0 && (before === MODIFIER || (before !== 0 && BENCH.test(wordAt(tokens, i))))) return false;
  // `Mr Justice Lee`, `the Hon. Justice Ann Lee`
  if (
    (flags & OFFICE) !== 0 &&
    BENCH.test(wordAt(tokens, i)) &&
    isAddressed(tokens, i) &&
    isCapitalisedBehind(tokens, i)
  )
    return false;
  // `Foreign Minister Prince Faisal bin Farhan`
  if (
    (flags & OFFICE) !== 0 &&
    ROYAL.test(wordAt(tokens, i)) &&
    follows(tokens, i) &&
    (wordFlags(tokens, i + 1) & GIVEN) !== 0
  )
    return false;
  if ((flags & GIVEN) !== 0 && (flags & OFFICE) !== 0 && beginsAsGiven(tokens, i)) return true;
  // `Sen. Bill Hagerty`
  if ((flags & GIVEN) !== 0 && isTitle(tokens, i - 1) && isFamilyAhead(tokens, i + 1)) return true;
  if ((flags & (GIVEN | HONORIFIC)) === GIVEN && isSurname(tokens, i + 1)) return true;
  if (supported) return (flags & FAMILY) !== 0 || (flags & (OFFICE | THING | MODIFIER | HONORIFIC)) === 0;
  // a given name that is a word or a place too (`Mark`, `Georgia`) begins a name where a name's part follows
  if ((flags & GIVEN) === 0 || (flags & (OFFICE | MODIFIER | HONORIFIC)) !== 0) {
    return (flags & LEADING) !== 0 && (flags & COMMON) === 0;
  }
  // `Bill`, but not behind another capital: `Energy Bill Nelson`
  if ((flags & THING) !== 0 && gapBefore(tokens, i) <= SPACE && isCapitalised(tokens, i - 1)) return false;
  if (!follows(tokens, i)) return false;
  if (shapeAt(tokens, i + 1) === INITIAL) return true;
  const next = wordFlags(tokens, i + 1);
  return (
    isCapitalised(tokens, i + 1) &&
    ((next & (COMMON | THING | OFFICE | PLACE | MODIFIER)) === 0 || ((next & FAMILY) !== 0 && (next & THING) === 0))
  );
}

/** Lists of given names have some of them. */
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

const MONTH_NAMES = /^(?:April|May|June|August|Summer|Autumn)$/;

/** `Mrs. April | Love`: behind a form of address, and before a capital. */
function isMonthName(tokens: NameTokens, i: number): boolean {
  if (!MONTH_NAMES.test(wordAt(tokens, i)) || !isAddressed(tokens, i) || !follows(tokens, i)) return false;
  const next = wordFlags(tokens, i + 1);
  return shapeAt(tokens, i + 1) === CAPITAL && (next & (NEVER | OFFICE | THING)) === 0;
}

const SEASON_NAMES = /^(?:Winters?|Summers?|May|Noon)$/;

/** `Dame Rosie | Winter`. */
function isSeasonName(tokens: NameTokens, i: number): boolean {
  if (!SEASON_NAMES.test(wordAt(tokens, i)) || gapBefore(tokens, i) > SPACE || tokens.possessive[i - 1] === 1)
    return false;
  if ((wordFlags(tokens, i - 1) & GIVEN) === 0 || !isTitle(tokens, i - 2) || gapBefore(tokens, i - 1) > SPACE)
    return false;
  return !isCapitalised(tokens, i + 1) || gapBefore(tokens, i + 1) > SPACE;
}

/** Whether a form of address stands directly before word `i`, which is no office: `Mrs.`, `Dr.`. */
function isAddressed(tokens: NameTokens, i: number): boolean {
  if (gapBefore(tokens, i) > SPACE || !isCapitalised(tokens, i - 1)) return false;
  return (wordFlags(tokens, i - 1) & (HONORIFIC | OFFICE)) === HONORIFIC;
}

function isCapitalisedBehind(tokens: NameTokens, i: number): boolean {
  return follows(tokens, i) && isCapitalised(tokens, i + 1);
}

/** `I've`. */
function isContractedI({ text, start }: NameTokens, i: number): boolean {
  const first = start[i] ?? 0;
  return text.charCodeAt(first) === 73 && /['’]/.test(text.charAt(first + 1));
}

/** A common word that is a name between a title and a family name or a verb of saying: `Senator Norm Coleman`, `Mayor Small said`. */
function isTitledWord(tokens: NameTokens, i: number): boolean {
  if (tokens.bare || shapeAt(tokens, i) !== CAPITAL || gapBefore(tokens, i) > SPACE) return false;
  if (!isCapitalised(tokens, i - 1) || !isTitle(tokens, i - 1) || NO_NAMES.test(wordAt(tokens, i))) return false;
  if (isFamilyAhead(tokens, i + 1)) return true;
  const speaks = (wordFlags(tokens, i + 1) & (SAYS | ACTS)) !== 0 && shapeAt(tokens, i + 1) === LOWER;
  return speaks && gapBefore(tokens, i + 1) <= SPACE;
}

/**
 * Whether word `i`, which is a common word or a place too, is a surname here: a given name stands before it, and a title
 * before that one or a sign of a person behind: `Senator Jim Talent`, `Mark Dayton (D-Minn.)`, `Ann Price said`.
 */
function isSurname(tokens: NameTokens, i: number): boolean {
  if (shapeAt(tokens, i) !== CAPITAL || gapBefore(tokens, i) > SPACE || tokens.possessive[i - 1] === 1) return false;
  if ((wordFlags(tokens, i - 1) & GIVEN) === 0 || shapeAt(tokens, i - 1) !== CAPITAL) return false;
  if ((wordFlags(tokens, i) & (NEVER | OFFICE | SUFFIX)) !== 0) return false;
  if (NO_NAMES.test(wordAt(tokens, i)) && !isPluralSurname(tokens, i) && !isNamedInSentence(tokens, i)) return false;
  if (gapBefore(tokens, i + 1) <= SPACE && isCapitalised(tokens, i + 1)) return false;
  // `Cllr Tom Post`, but `Queen Elizabeth Hall`
  if ((wordFlags(tokens, i) & THING) !== 0)
    return (
      isSomebody(tokens, i) ||
      (!tokens.bare &&
        (wordFlags(tokens, i - 1) & THING) === 0 &&
        gapBefore(tokens, i - 1) <= SPACE &&
        (SURNAMES_TOO.test(wordAt(tokens, i))
          ? PERSONAL.test(wordAt(tokens, i - 2))
          : (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) <= LONGEST_THING_SURNAME &&
            CIVIL.test(wordAt(tokens, i - 2))))
    );
  const titled = gapBefore(tokens, i - 1) <= SPACE && isTitle(tokens, i - 2);
  return titled || showsPerson(tokens, i + 1) || isInTitledList(tokens, i - 1) || isNamedInSentence(tokens, i);
}

/** `goalkeeper Mark Field`, `Mark Hall, 34,`, `said Grant Park`: what stands around a given name and a noun that is a frequent surname shows a person. */
function isSomebody(tokens: NameTokens, i: number): boolean {
  if (tokens.bare || !SURNAMES_TOO.test(wordAt(tokens, i))) return false;
  if (showsPerson(tokens, i + 1)) return true;
  if (shapeAt(tokens, i - 2) !== LOWER || gapBefore(tokens, i - 1) > SPACE) return false;
  const { ids, text, start, end } = tokens;
  const before = i - 2;
  const occupation = occupationBits(ids[before] ?? 0, text, start[before] ?? 0, end[before] ?? 0) === OCCUPATION;
  const flags = wordFlags(tokens, before);
  return (
    occupation ||
    ((flags & OFFICE) !== 0 && !/s$/.test(wordAt(tokens, before))) ||
    SPEAKING.test(wordAt(tokens, before))
  );
}

const SPEAKING = /^(?:said|says|added|explained|adds|explains)$/;

/** In UTF-16 units: `Court`, `Bridge`, but no `University`. */
const LONGEST_THING_SURNAME = 6;

/** `and Steve Marks (`: in the midst of a sentence a common word with a capital behind a first name that is frequent and nothing else. */
function isNamedInSentence(tokens: NameTokens, i: number): boolean {
  if (tokens.bare || wordFlags(tokens, i - 1) !== GIVEN || genderOfWord(foldedAt(tokens, i - 1)) === null) return false;
  const word = wordAt(tokens, i);
  if (NO_NAMES.test(word) && (!/[^s]s$/.test(word) || NO_NAMES.test(word.slice(0, -1)))) return false;
  if ((wordFlags(tokens, i) & (SAYS | ACTS | PLACE | MODIFIER)) !== 0 || !isWrittenOut(tokens, i)) return false;
  const midst = shapeAt(tokens, i - 2) === LOWER && gapBefore(tokens, i - 1) <= OPEN;
  return midst && !/^(?:the|a|an|of|in|at)$/.test(wordAt(tokens, i - 2));
}

/** Whether the word ends its phrase, or small words go on. */
function isWrittenOut(tokens: NameTokens, i: number): boolean {
  if (tokens.possessive[i] === 1) return true;
  return gapBefore(tokens, i + 1) > SPACE || shapeAt(tokens, i + 1) === LOWER;
}

/** `Attorney General Jeff Sessions.`, `Ann Fields said`: a plural behind a given name, where the clause ends or somebody says something. */
function isPluralSurname(tokens: NameTokens, i: number): boolean {
  if (!/[^s]s$/.test(wordAt(tokens, i)) || (wordFlags(tokens, i) & (SAYS | ACTS)) !== 0) return false;
  const end = tokens.end[i] ?? 0;
  if (tokens.bare && gapBefore(tokens, i + 1) > SPACE) return true;
  if (/^(?:["”’)]*[.,;:!?]| \()/.test(tokens.text.slice(end, end + 4))) return true;
  const speaks = shapeAt(tokens, i + 1) === LOWER && (wordFlags(tokens, i + 1) & (SAYS | ACTS)) !== 0;
  return speaks && gapBefore(tokens, i + 1) <= SPACE;
}

const ROYAL = /^(?:Prince|Princess)$/;

/** Second words of offices that are given names too: `Chief Justice`. */
const BENCH = /^(?:Justice|Judge|Marshal|Major|General)$/i;

/** Nouns of places and things that are frequent surnames too. */
const SURNAMES_TOO =
  /^(?:Abbey|Banks?|Battle|Bell|Bridges?|Brook|Camp|Case|Castle|Church|Close|Court|Cross|Day|East|Fields?|Ford|Forest|Fort|Garden|Gates?|Grove|Hall|Hills?|Hope|House|Lake|Lane|Law|Mills?|Moor|Mount|Mountain|North|Park|Place|Pool|Power|Rivers?|Rule|South|Speed|Springs?|Stone|Street|Temple|Tower|Wall|Waters?|Way|Wells|West|Wood)$/;

/** Titles of people behind which a given name and one of these nouns are seldom a place: `Mayor Ed Street`, not `Queen Ann Street`. */
const PERSONAL =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Dame|Prof|Professor|Cllrs?|Sens?|Reps?|Senators?|Representatives?|Congressman|Congresswoman|Councillors?|Mayor|Coach|Judge|Minister|Ambassador|Director|Spokesperson|Spokesman|Spokeswoman|Sgt|Lt|Sergeant|Detective|Inspector|PC|DC)$/;

/** Titles that are in no thing's name. */
const CIVIL =
  /^(?:Mr|Mrs|Ms|Miss|Cllrs?|Sens?|Reps?|Senator|Representative|Congressman|Congresswoman|Councillor|Sgt|Lt|PC|DC)$/;

const LONGEST_LIST = 24;

/** `Senators Ann Lee and | Jim Talent`: whether a title of several stands before a list that goes on at word `i`. */
function isInTitledList(tokens: NameTokens, i: number): boolean {
  const joined =
    gapBefore(tokens, i) <= SPACE ? /^(?:and|&)$/.test(wordAt(tokens, i - 1)) : gapBefore(tokens, i) === COMMA;
  if (!joined) return false;
  for (let j = i - 1; j >= 0 && i - j < LONGEST_LIST; j--) {
    const small = shapeAt(tokens, j) === LOWER;
    if (small && !/^and$/.test(wordAt(tokens, j)) && (wordFlags(tokens, j) & PARTICLE) === 0) return false;
    if (!small && isTitle(tokens, j)) return /s$/i.test(wordAt(tokens, j)) && gapBefore(tokens, j + 1) <= SPACE;
    if (gapBefore(tokens, j) > QUOTED) return false;
  }
  return false;
}

/** A party or an age in brackets, an age behind a comma, a verb of saying: what stands before word `i` is a person. */
function showsPerson(tokens: NameTokens, i: number): boolean {
  const gap = gapBefore(tokens, i);
  const word = wordAt(tokens, i);
  if (gap === OPEN)
    return /^(?:[DRI]|[DRI]-.*)$/.test(word) || (/^\d\d$/.test(word) && gapBefore(tokens, i + 1) === CLOSE);
  if (gap === COMMA) return word === "who" || (/^\d\d$/.test(word) && gapBefore(tokens, i + 1) === COMMA);
  return gap <= SPACE && shapeAt(tokens, i) === LOWER && (wordFlags(tokens, i) & SAYS) !== 0;
}

/** Verbs of headlines, and words with which sentences go on: `Senator Urges Coleman`, `the Minister And`. */
const NO_NAMES =
  /(?:s|ed|ing|ly)$|^(?:Of|For|The|And|But|To|In|On|At|By|As|An?|With|From|That|This|It|He|She|We|They|You|Who|Will|Also|Then|First|Under|After|Before|Sworn|Held|Led|Met|Said|Told|Made|Sent|Won|Elect|Designate|Emeritus|Responsible|All|Our|His|Her|Their|My)$/;

/** A family name at word `i`, or an unknown word, with which the name is over. */
function isFamilyAhead(tokens: NameTokens, i: number): boolean {
  if (gapBefore(tokens, i) > SPACE || shapeAt(tokens, i) !== CAPITAL) return false;
  const flags = wordFlags(tokens, i);
  if (flags !== 0 && (flags & FAMILY) === 0) return false;
  // `Bill Frist R TN`, where punctuation is lost
  if (isParty(tokens, i + 1)) return true;
  return gapBefore(tokens, i + 1) > SPACE || tokens.possessive[i] === 1 || !isCapitalised(tokens, i + 1);
}

/** `Dean R. Thompson`, `Dean Stoline`, `Dr Sultan Al Jaber`: a given name here and no office. */
function beginsAsGiven(tokens: NameTokens, i: number): boolean {
  if (!follows(tokens, i)) return false;
  if (gapBefore(tokens, i) <= SPACE && (wordFlags(tokens, i - 1) & (HONORIFIC | OFFICE)) === HONORIFIC) return true;
  if (gapBefore(tokens, i) <= SPACE && shapeAt(tokens, i - 1) !== LOWER) return false;
  if (shapeAt(tokens, i + 1) === INITIAL) return isCapitalised(tokens, i + 2);
  const next = wordFlags(tokens, i + 1);
  const alone =
    gapBefore(tokens, i + 2) > SPACE ||
    !isCapitalised(tokens, i + 2) ||
    (wordFlags(tokens, i + 2) & (OFFICE | MODIFIER)) !== 0;
  return shapeAt(tokens, i + 1) === CAPITAL && (next & (GIVEN | OFFICE | COMMON | THING | PLACE)) === 0 && alone;
}

/** `Yoshiko` of `KITAJIMA Yoshiko`, but not `Jake` of `NSA Jake Lee`. */
function isGivenAtEnd(tokens: NameTokens, i: number): boolean {
  if (gapBefore(tokens, i) > SPACE || shapeAt(tokens, i) !== CAPITAL) return false;
  if ((wordFlags(tokens, i) & (GIVEN | FAMILY | COMMON | CALENDAR_WORD | PLACE)) !== GIVEN) return false;
  return gapBefore(tokens, i + 1) > SPACE || !isCapitalised(tokens, i + 1) || (wordFlags(tokens, i + 1) & OFFICE) !== 0;
}

/** In capitals behind a given name or a capital title: a family name, not an abbreviation (`MHR`, `SPC`). */
function isLongWord(tokens: NameTokens, i: number): boolean {
  const length = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0);
  return shapeAt(tokens, i - 1) !== LOWER && (length > 4 || (length > 2 && shapeAt(tokens, i - 1) === CAPITALS));
}

/** Forms of address that are parts of names elsewhere. */
const NAMES_TOO = /^(?:Sheikh|Shaikh|Haji|Hajji|Raja|Imam|Pastor|Lord|Shah|Tan|Tun)$/;

/** Where the stretch of name parts from `first` ends. */
export function stretchEnd(tokens: NameTokens, first: number): number {
  let last = first + 1;
  for (; last < tokens.count && last - first < 8; last++) {
    if (tokens.possessive[last - 1] === 1) break;
    const gap = gapBefore(tokens, last);
    const flags = wordFlags(tokens, last);
    if ((flags & SUFFIX) !== 0 && isCapitalised(tokens, last) && gap <= COMMA) return last + 1;
    if (gap > SPACE) {
      const nickname = nicknameEnd(tokens, last);
      if (nickname < 0) break;
      last = nickname;
      continue;
    }
    if (shapeAt(tokens, last) === LOWER) {
      const end = particlesEnd(tokens, last);
      if (end < 0 || isArticle(tokens, first, last)) break;
      last = end - 1;
      continue;
    }
    if (last - first > 1 && isParty(tokens, last)) break;
    if (isOfCapital(tokens, last)) break;
    const before = wordFlags(tokens, last - 1);
    const supported =
      (before & GIVEN) !== 0 ||
      shapeAt(tokens, last - 1) === INITIAL ||
      ((before & PARTICLE) !== 0 && last - first > 1) ||
      // `Dr. Li Long`, `Gerald Giam Yean Song`
      (last - first === 1 && isAddressed(tokens, first)) ||
      ((flags & LEADING) !== 0 && last - first > 2 && hasLeading(tokens, first)) ||
      ((flags & PARTICLE) !== 0 && (before & FAMILY) !== 0);
    // `Ann Floyd Justice in Policing Act`
    if (
      last - first > 1 &&
      (before & FAMILY) !== 0 &&
      (flags & (OFFICE | THING | COMMON)) !== 0 &&
      follows(tokens, last) &&
      /^(?:in|for|of|on|to)$/.test(wordAt(tokens, last + 1))
    )
      break;
    if (last - first > 1 && beginsAnother(tokens, last, before)) break;
    // `Mr Yip Hon Weng`: an honorific's letters inside a name that starts with the family name
    const inside =
      (flags & HONORIFIC) !== 0 &&
      ((before & LEADING) !== 0 || NAMES_TOO.test(wordAt(tokens, last))) &&
      isNamePart(tokens, last + 1, true);
    // `Simon Sheikh`
    const ends = (before & GIVEN) !== 0 && NAMES_TOO.test(wordAt(tokens, last)) && !isCapitalised(tokens, last + 1);
    if (!isNamePart(tokens, last, supported) && !inside && !ends) break;
  }
  // a last initial that nothing follows is no name's end, except `Abdul J.` which nobody writes
  while (last - first > 1 && shapeAt(tokens, last - 1) === INITIAL) last--;
  return last;
}

/** `Lim Bee Day`, `Gerald Giam Yean Song`: a family name that stands before its given names, at once or behind another. */
function hasLeading(tokens: NameTokens, first: number): boolean {
  return ((wordFlags(tokens, first) | wordFlags(tokens, first + 1)) & LEADING) !== 0;
}

/**
 * `Laura Capps Melissa Wagoner`, `Susan M Collins Tom Harkin`: whether another name begins at word `i` behind a family name.
 * @param before flags of the word before
 */
function beginsAnother(tokens: NameTokens, i: number, before: number): boolean {
  const flags = wordFlags(tokens, i);
  if ((flags & GIVEN) === 0 || gapBefore(tokens, i + 1) > SPACE) return false;
  const next = shapeAt(tokens, i + 1) === INITIAL && gapBefore(tokens, i + 2) <= SPACE ? i + 2 : i + 1;
  if (!isCapitalised(tokens, next)) return false;
  const after = wordFlags(tokens, next);
  // Where punctuation is lost names stand side by side; elsewhere only words that are never the other kind tell it.
  if (tokens.bare) return ((before & FAMILY) !== 0 || before === 0) && ((after & FAMILY) !== 0 || after === 0);
  // `Sylvia Lim Bee Day`: behind Lim follow the syllables of a given name
  if ((before & LEADING) !== 0 && genderOfWord(foldedAt(tokens, i)) === null) return false;
  // `Priscilla R Owen Janice Brown`: what stands behind an initial is the surname
  const behindInitial = shapeAt(tokens, i - 2) === INITIAL && (before & FAMILY) !== 0;
  return (behindInitial || (before & NAME) === FAMILY) && (flags & NAME) === GIVEN && (after & FAMILY) !== 0;
}

/** `"Bill" Clinton`, `(Bob) Casey`, `Mick "the Flag" Dunphy`: the place after the nickname, or -1. */
function nicknameEnd(tokens: NameTokens, i: number): number {
  const opening = gapBefore(tokens, i);
  if (opening !== QUOTED && opening !== OPEN) return -1;
  let end = i + 1;
  while (opening === QUOTED && end < i + 3 && gapBefore(tokens, end) <= SPACE) end++;
  if (gapBefore(tokens, end) !== (opening === OPEN ? CLOSE : QUOTED)) return -1;
  // `C. S. Lewes, "Magic" Joe Hale` are two
  if (opening === QUOTED && tokens.text.charAt(tokens.end[i - 1] ?? 0) === ",") return -1;
  if (opening === OPEN && tokens.text.charAt((tokens.end[end - 1] ?? 0) + 1) === ",") return -1;
  const shape = shapeAt(tokens, end - 1);
  if (shape !== CAPITAL && !(shape === INITIAL && opening === QUOTED)) return -1;
  return !/^[DRI]-/.test(wordAt(tokens, i)) && (isNamePart(tokens, end, true) || particlesEnd(tokens, end) > 0)
    ? end
    : -1;
}

/** `Nach der Wahl`: an article behind a first word that no list has and no title stands before. */
function isArticle(tokens: NameTokens, first: number, i: number): boolean {
  if (i !== first + 1 || (wordFlags(tokens, first) & NAME) !== 0 || isTitle(tokens, first - 1)) return false;
  return /^(?:de[rns]|das|las?|los|el|les?)$/.test(wordAt(tokens, i));
}

/** `de la` before a name's part: the place of that part, or -1. */
function particlesEnd(tokens: NameTokens, i: number): number {
  let j = i;
  while (j < i + 3 && shapeAt(tokens, j) === LOWER && (wordFlags(tokens, j) & PARTICLE) !== 0 && follows(tokens, j))
    j++;
  // `Juan Carlos y Hugo Ferreyra`: a given name behind it, and it is an `and`
  if (j === i + 1 && /^[ye]$/.test(wordAt(tokens, i)) && (wordFlags(tokens, j) & NAME) === GIVEN) return -1;
  return j > i && isNamePart(tokens, j, true) ? j : -1;
}
