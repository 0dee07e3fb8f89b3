/**
 * A person's name taken apart, and the rule by which two names can be one person's. What a name can be is no evidence
 * that it is: see `evidence.ts`.
 */
import { fold } from "../analysis/normalize.ts";
import { relateGiven } from "../given-name-forms.ts";

export interface PersonName {
  /** Folded words and suffix: equal for names that differ in case, accents and punctuation alone. */
  readonly key: string;
  /** Folded, in the order written, without suffix and nickname; an initial is one letter. */
  readonly words: readonly string[];
  /** In quotation marks or parentheses: `William "Bill" Nelson`. */
  readonly nickname: string | null;
  readonly suffix: string | null;
  /** What stood before the name and was taken along: `U.S. Sen.`; null where nothing did. */
  readonly title: string | null;
  /** All letters in one, so that hyphens and spaces do not count. */
  readonly letters: string;
  /** The same with `ue` for `ü` and the like; null where there is none. */
  readonly transliterated: string | null;
}

const SUFFIXES: Readonly<Record<string, string>> = {
  jr: "jr",
  jnr: "jr",
  junior: "jr",
  sr: "sr",
  snr: "sr",
  ii: "ii",
  iii: "iii",
  iv: "iv",
};
/** Degrees and orders behind a name say nothing of who it is. */
const DEGREES: ReadonlySet<string> = new Set(
  "phd md esq dds cpa obe cbe mbe qc kc ao am mp mla usn usmc usaf ret".split(" "),
);
/** Words that are no name's and end what stands before one. */
const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms dr sen sens senator senators rep reps representative congressman congresswoman gov governor justice judge secretary president minister ambassador chairman chairwoman mayor commissioner director premier sgt lt capt col gen hon honorable honourable whip councilor councillor emerita".split(
    " ",
  ),
);
/** Abbreviated states of the USA, behind a party's letter. */
const STATES: ReadonlySet<string> = new Set(
  "al ala ak az ariz ar ark ca calif co colo ct conn de del fl fla ga hi id ida il ill in ind ia ks kan ky la me md ma mass mi mich mn minn ms miss mo mt mont ne neb nv nev nh nj nm ny nc nd oh ok okla or ore pa ri sc sd tn tenn tx tex ut vt va wa wash wv wi wis wy wyo".split(
    " ",
  ),
);
const PARTICLES: ReadonlySet<string> = new Set(
  "de del della di da do dos das du la le las los van von der den ter ten bin ibn al el ul ur af av abu st".split(" "),
);
const UNSPACED: RegExp = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;

export function parsePersonName(written: string): PersonName {
  let nickname: string | null = null;
  const plain = written.replace(/(?<=\s)["“”'‘(]([\p{L}.-]{2,20})["“”'’)](?=[\s,]|$)/u, (_, inner: string) => {
    nickname = foldWord(inner);
    return " ";
  });
  const words: string[] = [];
  let suffix: string | null = null;
  for (const part of plain.split(/[\s,]+/)) {
    const initials = /^(?:\p{L}\.){2,}$/u.test(part) ? part.split(".") : [part];
    for (const one of initials) {
      const word = foldWord(one);
      if (word === "") continue;
      const order = Object.hasOwn(SUFFIXES, word) ? SUFFIXES[word] : undefined;
      if (order !== undefined && words.length > 0) suffix = order;
      else if (words.length < 2 || !DEGREES.has(word) || initials.length > 1) words.push(word);
    }
  }
  // `Ana Vik (D-Vt.)`
  if (words.length > 3 && /^[dri]$/.test(words.at(-2) ?? "") && STATES.has(words.at(-1) ?? "")) words.splice(-2);
  const at = titleEnd(words);
  const title = at === 0 ? null : words.splice(0, at).join(" ");
  const key = words.join(" ") + (suffix === null ? "" : ` ${suffix}`);
  const letters = lettersOf(words);
  return {
    key,
    words,
    nickname,
    suffix,
    title,
    letters,
    transliterated: UMLAUT.test(plain) ? transliterate(plain) : null,
  };
}

/** How many words stand before the name: all up to the last title that a word follows. */
function titleEnd(words: readonly string[]): number {
  for (let at = words.length - 2; at >= 0; at--) if (TITLES.has(words[at] ?? "")) return at + 1;
  // A transcript's `Q` before the one who is asked.
  return words[0] === "q" && words.length > 2 ? 1 : 0;
}

export function lettersOf(words: readonly string[]): string {
  return words.join("").replaceAll("-", "");
}

const UMLAUT: RegExp = /[äöüåø]/i;
const WITHOUT_UMLAUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

function transliterate(written: string): string {
  const spelled = written
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => WITHOUT_UMLAUT[letter] ?? letter);
  return lettersOf(
    spelled
      .split(/[\s,]+/)
      .map(foldWord)
      .filter((word) => !Object.hasOwn(SUFFIXES, word)),
  );
}

/** Letters, digits and inner hyphens of a word, folded. */
export function foldWord(word: string): string {
  return fold(word.replace(/['’‘`ʼ]/g, ""))
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, "")
    .replace(/^-+|-+$/g, "");
}

/** A surname or a given name alone; in a script without spaces, what is too short to hold both. */
export function isBare({ words }: PersonName): boolean {
  const [only = "", second] = words;
  if (second !== undefined) return words.every((word) => word.length === 1);
  return !(UNSPACED.test(only) && [...only].length > 2);
}

/** The surname without article or particle: the last word, `assad` of `al-assad`. */
export function familyOf(words: readonly string[]): string {
  return (words.at(-1) ?? "").replace(/^(?:al|el|ul)-(?=.{3})/, "");
}

/** Words of a name that a lone surname can be: the last, a hyphenated one's whole, and of two surnames the first. */
export function surnamesOf({ words }: PersonName): string[] {
  const family = familyOf(words);
  const surnames = [family, words.at(-1) ?? family];
  const before = words.at(-2);
  if (words.length > 2 && before !== undefined && before.length > 2 && !PARTICLES.has(before)) surnames.push(before);
  if (words.length > 1 && words.slice(1).some((word) => word.includes("-"))) surnames.push(words[0] ?? family); // `Yun Byung-se`
  return [...new Set(surnames)];
}

/** In which ways two names differ, where they can be one person's. */
export type NameDifference =
  | "spelling"
  | "given name's spelling"
  | "order"
  | "middle name"
  | "nickname"
  | "initial"
  | "suffix"
  | "second surname"
  | "further names"
  | "first name left out";

/** Null where the names contradict each other. An empty list: equal but for what folding takes away. */
export function differences(a: PersonName, b: PersonName): readonly NameDifference[] | null {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return null;
  const suffix: NameDifference[] = a.suffix === b.suffix ? [] : ["suffix"];
  if (a.key === b.key) return [];
  if (a.words.join(" ") === b.words.join(" ")) return suffix;
  if (a.letters === b.letters || a.letters === b.transliterated || b.letters === a.transliterated)
    return [...suffix, "spelling"];
  if (a.words.length < 2 || b.words.length < 2) return null;
  const straight = relate(a, a.words, b, b.words);
  if (straight !== null) return [...suffix, ...straight];
  if (a.letters.length !== b.letters.length) return null;
  for (const turned of [turn(a.words), turnBack(a.words)])
    if (lettersOf(turned) === b.letters) return [...suffix, "order"];
  return null;
}

/** The first name moved to the end: `Yun Byung-se` to `Byung-se Yun`. */
export function turn(words: readonly string[]): readonly string[] {
  return [...words.slice(1), words[0] ?? ""];
}

/** The last name moved to the front. */
function turnBack(words: readonly string[]): readonly string[] {
  return [words.at(-1) ?? "", ...words.slice(0, -1)];
}

function relate(
  a: PersonName,
  ownWords: readonly string[],
  b: PersonName,
  otherWords: readonly string[],
): NameDifference[] | null {
  const [short, shortName, long, longName] =
    ownWords.length <= otherWords.length ? [ownWords, a, otherWords, b] : [otherWords, b, ownWords, a];
  const given = relateFirst(short, shortName, long, longName);
  if (familyOf(short) === familyOf(long)) {
    if (given !== null) {
      const middle = relateMiddles(middles(short), middles(long));
      if (middle === null) return null;
      return [...given, ...middle];
    }
    // `Moussa Adamo` of `Michael Moussa Adamo`
    const called = short[0] ?? "";
    const at = long.indexOf(called, 1);
    if (
      called.length > 1 &&
      short.length < long.length &&
      at > 0 &&
      at < long.length - 1 &&
      relateMiddles(middles(short), long.slice(at + 1, -1)) !== null
    )
      return ["first name left out"];
    return null;
  }
  // `Enrique Peña` of `Enrique Peña Nieto`; `Louis Ng` of `Louis Ng Kok Kwang`
  if (given === null || short.length >= long.length) return null;
  const at = long.indexOf(short.at(-1) ?? "", 1);
  if (at < 1 || (short.at(-1) ?? "").length < 2) return null;
  if (relateMiddles(middles(short), long.slice(1, at)) === null) return null;
  return [...given, long.length - at > 2 ? "further names" : "second surname"];
}

function relateFirst(
  short: readonly string[],
  shortName: PersonName,
  long: readonly string[],
  longName: PersonName,
): NameDifference[] | null {
  const a = short[0] ?? "";
  const b = long[0] ?? "";
  const relation = relateGiven(a, b);
  switch (relation) {
    case "equal":
      return [];
    case "spelling":
      return ["given name's spelling"];
    case "nickname":
      return ["nickname"];
    case "initial":
      return ["initial"];
    case null:
      return a === longName.nickname || b === shortName.nickname ? ["nickname"] : null;
  }
}

/** The words between the given name and the surname, particles aside. */
function middles(words: readonly string[]): readonly string[] {
  return words.slice(1, -1).filter((word) => !PARTICLES.has(word));
}

/**
 * The first ones agree, an initial for a word; null where they contradict: `George W.` is not `George H. W.`, whatever his
 * second initial is.
 */
function relateMiddles(a: readonly string[], b: readonly string[]): NameDifference[] | null {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return many.length === 0 ? [] : ["middle name"];
  if (!few.every((word, i) => isSameMiddle(word, many[i] ?? ""))) return null;
  return few.length === many.length && few.every((word, i) => word === many[i]) ? [] : ["middle name"];
}

function isSameMiddle(a: string, b: string): boolean {
  return (
    a === b || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0)) || relateGiven(a, b) === "spelling"
  );
}
