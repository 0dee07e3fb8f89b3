/** The language of a text: as given, else by script, else by function words, else by franc. */
import { francAll } from "franc";
import { isCapitalized, type Tokens, wordAt } from "./tokens.ts";
import { wordBits } from "./vocabulary.ts";

/** Fewer letters say nothing certain. */
const FEWEST_LETTERS = 40;
/** In a text of fewer letters than this a foreign name is rare, so that each letter tells. */
const SHORT_LETTERS = 400;
/** How much of a text is looked at. */
const SAMPLE = 1_500;

const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["ja", /[\u3040-\u30ff]/g],
  ["ko", /[\uac00-\ud7af]/g],
  ["zh", /[\u4e00-\u9fff]/g],
  ["si", /[\u0d80-\u0dff]/g],
  ["ta", /[\u0b80-\u0bff]/g],
  ["th", /[\u0e00-\u0e7f]/g],
  ["el", /[\u0370-\u03ff]/g],
  ["he", /[\u0590-\u05ff]/g],
  ["hi", /[\u0900-\u097f]/g],
];
const EAST_ASIAN = /[\u3040-\u9fff\uac00-\ud7af]{2}/;
const NON_LATIN = /[\u0370-\u1cff\u3040-\u9fff\uac00-\ud7af]/g;
/** Small words, and the names of months that are not those of all its neighbours. */
const FUNCTION_WORDS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  [
    "en",
    new Set(
      "the of and to in that for is on with was by are will have from this his has said we do not it as at an be he she they but her our their been were would can its you who which now january february june july october december".split(
        " ",
      ),
    ),
  ],
  [
    "sv",
    new Set(
      "och att det som en för av är med till den har inte om ett på från vid när ska vi de han hon kan vara blir vår sina genom mot också efter under nu januari februari maj juni juli augusti oktober".split(
        " ",
      ),
    ),
  ],
  [
    "da",
    new Set(
      "og at det som en for af er med til den har ikke om et på fra ved når skal vi de han hun kan være bliver vores sine gennem mod også efter under nu januar februar marts maj juni juli august oktober".split(
        " ",
      ),
    ),
  ],
  [
    "nb",
    new Set(
      "og at det som en for av er med til den har ikke om et på fra ved når skal vi de han hun kan være blir vår sine gjennom mot også etter under nå januar februar mars mai juni juli august oktober desember".split(
        " ",
      ),
    ),
  ],
  [
    "fr",
    new Set(
      "le la les des et du une est dans que pour qui sur au avec ce cette nous vous ils elle par plus ne pas ont été sont leur de en janvier février avril juin juillet août septembre octobre novembre décembre".split(
        " ",
      ),
    ),
  ],
  [
    "es",
    new Set(
      "el los las del que en una por con para su al como se más fue ha sus este esta no lo de la es enero febrero marzo mayo junio julio agosto septiembre octubre noviembre diciembre".split(
        " ",
      ),
    ),
  ],
  [
    "de",
    new Set(
      "der die das und den von zu mit sich des auf ist im dem nicht eine wir er sie wird haben sind bei nach aus einer werden für ein hat januar februar märz juni juli august oktober dezember".split(
        " ",
      ),
    ),
  ],
  [
    "pt",
    new Set(
      "os da do que em uma para com não dos das ao pelo se mais foi no na de sua seu pela janeiro fevereiro março maio junho julho agosto setembro outubro novembro dezembro".split(
        " ",
      ),
    ),
  ],
  [
    "it",
    new Set(
      "il di che della per con del una gli alla delle nel dei sono anche si più nella lo ha dal ad la le un gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre".split(
        " ",
      ),
    ),
  ],
  [
    "nl",
    new Set(
      "de het een van en in is dat op te zijn voor met die niet aan wij hij zij worden naar bij om uit wordt hebben zal ook januari februari maart juni juli augustus oktober".split(
        " ",
      ),
    ),
  ],
];
/**
 * The letters beyond a to z that a language writes; one that is not here is asked for whatever the letters are.
 * In a few words these say more than trigrams do.
 */
const ALPHABETS: ReadonlyMap<string, string> = new Map([
  ["en", ""],
  ["sv", "åäöéüà"],
  ["da", "æøåéü"],
  ["nb", "æøåéòô"],
  ["nn", "æøåéòô"],
  ["fi", "äöåšž"],
  ["de", "äöüß"],
  ["nl", "ëïéèöüçê"],
  ["fr", "àâæçéèêëîïôœùûüÿ"],
  ["es", "áéíóúüñ"],
  ["pt", "áâãàçéêíóôõúü"],
  ["it", "àèéìíòóùú"],
  ["ca", "àçéèíïóòúü"],
  ["pl", "ąćęłńóśźż"],
  ["cs", "áčďéěíňóřšťúůýž"],
  ["hu", "áéíóöőúüű"],
  ["ro", "ăâîșşțţ"],
  ["tr", "çğıöşüâî"],
  ["hr", "čćđšž"],
  ["sl", "čšž"],
  ["id", "é"],
  // Other scripts: none of these letters.
  ...["ru", "uk", "bg", "sr", "ar", "fa", "ur"].map((language): [string, string] => [language, ""]),
]);
/** Fewer words are too few to be counted by shares. */
const FEW_WORDS = 8;
/** `von und zu` */
const LONGEST_PARTICLES = 3;
const LONGEST_PARTICLE = 3;
/** So many letters that few languages have tell more than their few words. */
const MANY_SPECIAL = 6;
/** After so many words the shares are known. */
const ENOUGH_WORDS = 120;
/** A letter of a script without an alphabet weighs as much as so many of an alphabet. */
const LETTERS_A_SIGN = 2.5;
/** ISO 639-3, as franc says it, to BCP 47. */
const BCP47: Readonly<Record<string, string>> = {
  eng: "en",
  swe: "sv",
  nob: "nb",
  nno: "nn",
  dan: "da",
  fin: "fi",
  deu: "de",
  fra: "fr",
  spa: "es",
  por: "pt",
  ita: "it",
  nld: "nl",
  pol: "pl",
  ces: "cs",
  hun: "hu",
  ron: "ro",
  tur: "tr",
  ind: "id",
  vie: "vi",
  cat: "ca",
  hrv: "hr",
  slv: "sl",
  rus: "ru",
  ukr: "uk",
  bul: "bg",
  srp: "sr",
  arb: "ar",
  pes: "fa",
  urd: "ur",
};

/** The languages that a word is a function word of: a bit each, by place in `FUNCTION_WORDS`. */
const languagesOf = wordBits((word) =>
  FUNCTION_WORDS.reduce((bits, [, words], place) => bits | (words.has(word) ? 1 << place : 0), 0),
);

/** BCP 47; null where the text is too short or of several languages. Cost: at most `SAMPLE` characters are read. */
export function detectLanguage(tokens: Tokens, given: string | null): string | null {
  if (given !== null && given.trim() !== "") return given.trim();
  const sample = tokens.text.slice(0, SAMPLE);
  const script = isLatin(tokens.units) ? null : languageOfScript(sample, countLetters(sample, tokens.units));
  if (script !== null) return script;
  // Counting function words settles nearly all releases a hundred times faster than trigrams do.
  const counted = languageOfFunctionWords(tokens, () => true);
  if (counted !== null) return counted;
  const letters = countLetters(sample, tokens.units);
  if (letters === 0) return null;
  const special = sample.toLowerCase().match(SPECIAL) ?? [];
  const common = special.length === 0 ? special : specialOfCommonWords(sample);
  const fits = (language: string): boolean => {
    const alphabet = ALPHABETS.get(language);
    return (
      alphabet === undefined || (language === "en" ? common : special).every((letter) => alphabet.includes(letter))
    );
  };
  const isShort = letters < SHORT_LETTERS;
  if (!isShort && special.length >= MANY_SPECIAL) {
    const spelt = languageOfFunctionWords(tokens, fits, 0.08);
    if (spelt !== null && spelt !== "en") return spelt;
  }
  const fitting =
    (isShort && special.length > 0 ? languageOfFunctionWords(tokens, fits) : null) ??
    languageOfFewWords(tokens, special.length > 0, fits);
  if (fitting !== null || letters < FEWEST_LETTERS) return fitting;
  const guess = languageOfTrigrams(sample, isShort ? fits : () => true);
  return isShort || guess === null ? confirmed(guess, tokens, common.length > 0) : guess;
}

const SPECIAL = /[\u00df-\u024f\u0218-\u021b]/g;

/** Those of words in lower case: an English text has others in the names of strangers. */
function specialOfCommonWords(sample: string): readonly string[] {
  const words = sample.match(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]*/gu) ?? [];
  return words.join("").match(SPECIAL) ?? [];
}

/**
 * A guess from few words, or none, against the function words: trigrams of names are those of the bearers' languages.
 * Null where nothing speaks for the guess.
 */
function confirmed(guess: string | null, tokens: Tokens, hasSpecial: boolean): string | null {
  const counts = new Uint16Array(FUNCTION_WORDS.length);
  const length = Math.min(tokens.length, ENOUGH_WORDS);
  for (let i = 0; i < length; i++) if (!isInName(tokens, i)) countLanguages(counts, tokens, i);
  const [first, second] = ranked(counts, () => true);
  if (first === undefined) return guess;
  const own = counts[FUNCTION_WORDS.findIndex(([language]) => language === (guess === "nn" ? "nb" : guess))];
  const english = counts[0] as number;
  if (guess === "en" && (own === first.count || first.count < 2)) return guess;
  if (own !== undefined && own > english && own >= first.count && (own > 1 || english === 0)) return guess;
  // Letters that English does not write, in words that are no names.
  if (hasSpecial && english < 2) return guess;
  const leads = first.count >= Math.max(2, length * 0.08) && first.count > (second?.count ?? 0);
  return leads ? first.language : null;
}

const PARTICLES: ReadonlySet<string> = new Set(
  "da de do dos das di del dei della delle der den dem des du la las le les los el al van von und zu zum".split(" "),
);

/** `Maria da Silva`, `Museo de la Ciudad`: a particle between capitalised words is a name's in any language. */
function isInName(tokens: Tokens, index: number): boolean {
  if (isCapitalized(tokens, index) || !PARTICLES.has(wordAt(tokens, index))) return false;
  return reachesCapital(tokens, index, 1) && reachesCapital(tokens, index, -1);
}

function reachesCapital(tokens: Tokens, index: number, step: 1 | -1): boolean {
  for (let next = index + step, left = LONGEST_PARTICLES; left > 0; next += step, left--) {
    if (isCapitalized(tokens, next)) return true;
    if ((tokens.ends[next] ?? 0) - (tokens.starts[next] ?? 0) > LONGEST_PARTICLE) return false;
  }
  return false;
}

/** Whether the sample has no letter of another script. */
function isLatin(units: Uint16Array): boolean {
  const length = Math.min(SAMPLE, units.length);
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number;
    if (unit >= 0x370 && !(unit >= 0x1d00 && unit < 0x3040)) return false;
  }
  return true;
}

function countLetters(sample: string, units: Uint16Array): number {
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = units[i] as number;
    if (code < 0x80) {
      const small = code | 0x20;
      if (small >= 0x61 && small <= 0x7a) letters++;
    } else if (/\p{L}/u.test(String.fromCodePoint(sample.codePointAt(i) as number))) letters++;
  }
  return letters;
}

function languageOfScript(sample: string, letters: number): string | null {
  const foreign = sample.match(NON_LATIN)?.length ?? 0;
  if (foreign === 0) return null;
  // Kana, hanzi and hangul: a text is as long as its words, not as its signs.
  const weight = EAST_ASIAN.test(sample) ? LETTERS_A_SIGN : 1;
  if (foreign * weight < (letters - foreign + foreign * weight) * 0.3) return null;
  for (const [language, pattern] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / foreign;
    // Japanese is recognised by its kana, which stand among Chinese characters.
    if (share > (language === "ja" ? 0.1 : 0.6)) return language;
  }
  return null;
}

function languageOfFunctionWords(
  tokens: Tokens,
  fits: (language: string) => boolean,
  share: number = 0.15,
): string | null {
  const counts = new Uint16Array(FUNCTION_WORDS.length);
  let words = 0;
  for (; words < tokens.length && (tokens.starts[words] as number) < SAMPLE; words++) {
    if (words === ENOUGH_WORDS) {
      const early = leading(counts, words, fits, share);
      if (early !== null) return early;
    }
    countLanguages(counts, tokens, words);
  }
  return words < FEW_WORDS ? null : leading(counts, words, fits, share);
}

/** The language whose words are many, and many more than any other's. */
function leading(
  counts: Uint16Array,
  words: number,
  fits: (language: string) => boolean,
  share: number,
): string | null {
  const [first, second] = ranked(counts, fits);
  if (first === undefined) return null;
  return first.count >= words * share && first.count >= (second?.count ?? 0) * 2.5 ? first.language : null;
}

/** A headline's language: the only one that its letters allow and its function words name. */
function languageOfFewWords(tokens: Tokens, hasSpecial: boolean, fits: (language: string) => boolean): string | null {
  if (tokens.length > 3 * FEW_WORDS) return null;
  const counts = new Uint16Array(FUNCTION_WORDS.length);
  for (let i = 0; i < tokens.length; i++) if (!isInName(tokens, i)) countLanguages(counts, tokens, i);
  const [first, second] = ranked(counts, fits);
  if (first === undefined || first.count < (hasSpecial ? 1 : 2)) return null;
  return first.count > 2 * (second?.count ?? 0) ? first.language : null;
}

function ranked(
  counts: Uint16Array,
  fits: (language: string) => boolean,
): { readonly language: string; readonly count: number }[] {
  return FUNCTION_WORDS.map(([language], place) => ({ language, count: counts[place] as number }))
    .filter(({ language }) => fits(language))
    .sort((a, b) => b.count - a.count);
}

function countLanguages(counts: Uint16Array, { ids, text, starts, ends }: Tokens, at: number): void {
  let languages = languagesOf(ids[at] as number, text, starts[at] as number, ends[at] as number);
  while (languages !== 0) {
    const place = 31 - Math.clz32(languages);
    counts[place] = (counts[place] as number) + 1;
    languages ^= 1 << place;
  }
}

/** franc's best guess, where the paragraphs do not contradict each other. */
function languageOfTrigrams(sample: string, fits: (language: string) => boolean): string | null {
  const only = Object.entries(BCP47).flatMap(([code, language]) => (fits(language) ? [code] : []));
  if (only.length === 0) return null;
  const votes = new Map<string, number>();
  let total = 0;
  for (const paragraph of sample.split(/\n\n+/)) {
    if (paragraph.length < FEWEST_LETTERS) continue;
    const guess = francAll(paragraph, { only })[0]?.[0] ?? "und";
    votes.set(guess, (votes.get(guess) ?? 0) + paragraph.length);
    total += paragraph.length;
  }
  const [best, weight] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? ["und", 0];
  return weight > total * 0.6 ? (BCP47[best] ?? null) : null;
}
