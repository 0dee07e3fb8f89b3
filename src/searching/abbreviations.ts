/** What an archive's abbreviations stand for: a look-up, both ways, over those that the words of a query may mean. */
import type { Analyzer } from "../analysis/analyzer.ts";
import { shortKey, wordsOf } from "../archive/abbreviation-keys.ts";
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import type { StoredAbbreviation } from "../archive/stored-records.ts";

export interface Definition {
  readonly short: string;
  readonly long: string;
  /** How many releases define it so; 0 for one that is known without. */
  readonly releases: number;
}

/** Other long forms of one short form count where they are not much rarer than the first, or known without being defined. */
const SHARE = 0.2;
const MOST_FORMS = 4;
/** Abbreviations that are words as well: typed small they are the word, and to look for them would find it everywhere. */
const WORDS: ReadonlySet<string> = new Set(
  `who it us act help aid care fast may can all are be so no on or do am is as at in an ice start smart hope cap map plan we he me my
   up if of to by go nice fair safe best top pay age art job law men war win step sea ocean rise arms case team cool its has off more let now far part pass face first work`.split(
    /\s+/,
  ),
);

/** Whether a folded short form is known to be a word of its own as well. */
export function isOrdinaryWord(key: string): boolean {
  return WORDS.has(key);
}

/** A short form that so many releases hold is a word where only so few of them say what it is short for: a misprint is enough for one. */
const LEAST_HOLDERS = 20;
const LEAST_DEFINED = 0.01;

/** Whether the releases that hold a short form hold a word: `PASS`, `ITS`, and `HAS`, which one of 45,000 has for *health savings accounts*. */
export function isMostlyAWord({ releases }: Definition, holders: number): boolean {
  return releases > 0 && holders >= LEAST_HOLDERS && releases < LEAST_DEFINED * holders;
}

/** The words that abbreviations are looked up by, for all that a text may name: a plural by its singular too. */
export function lookUpWords(text: string, analyzer: Analyzer): Set<string> {
  return new Set(wordsOf(text, analyzer).flatMap((word) => (word.endsWith("s") ? [word, word.slice(0, -1)] : [word])));
}

/** Look-ups over a fixed list. */
export class AbbreviationIndex {
  readonly #analyzer: Analyzer;
  /** By the folded short form, a plural as its singular. */
  readonly #byShort: Map<string, Definition[]> = new Map();
  /** By the first word of the long form, the longest first. */
  readonly #byFirst: Map<string, { words: readonly string[]; definition: Definition }[]> = new Map();

  /** @param entries by short form, the commonest long form first */
  constructor(analyzer: Analyzer, entries: readonly StoredAbbreviation[]) {
    this.#analyzer = analyzer;
    const most = new Map<string, number>();
    for (const { short, long, releases } of entries) {
      const key = this.#key(short);
      if (key === null) continue;
      const known = this.#byShort.get(key) ?? [];
      const first = most.get(key) ?? releases;
      most.set(key, first);
      if (known.length >= MOST_FORMS || (releases > 0 && releases < first * SHARE)) continue;
      const definition = { short, long, releases };
      known.push(definition);
      this.#byShort.set(key, known);
      if (!isOrdinaryWord(key)) this.#addLong(definition);
    }
    for (const longs of this.#byFirst.values()) longs.sort((a, b) => b.words.length - a.words.length);
  }

  /** What a typed word stands for. One that is an ordinary word too is an abbreviation where it is typed in capitals. */
  longForms(typed: string): readonly Definition[] {
    const key = this.#key(typed);
    if (key === null || (isOrdinaryWord(key) && typed !== typed.toUpperCase())) return [];
    return this.#byShort.get(key) ?? (key.endsWith("s") ? this.#byShort.get(key.slice(0, -1)) : undefined) ?? [];
  }

  /** The longest long form whose words begin at a place of a query; null where none does. */
  longFormAt(words: readonly string[], at: number): { definition: Definition; length: number } | null {
    const found = this.#byFirst
      .get(words[at] ?? "")
      ?.find((long) => long.words.every((word, i) => words[at + i] === word));
    return found === undefined ? null : { definition: found.definition, length: found.words.length };
  }

  /** What a whole name is called as well: a short form by its long ones, a long form by its short one. */
  otherNames(name: string): string[] {
    const long = this.longFormAt(this.#words(name), 0);
    const isWhole = long !== null && long.length === this.#words(name).length;
    return [...this.longForms(name).map((definition) => definition.long), ...(isWhole ? [long.definition.short] : [])];
  }

  /** The releases that say that the short form stands for something else in them. */
  async elsewise(
    { short, long }: Definition,
    { definitions, size }: Pick<Archive, "definitions" | "size">,
  ): Promise<BitSet> {
    const same = new BitSet(size);
    const other = new BitSet(size);
    for (const [form, docs] of await definitions(this.#key(short) ?? "")) {
      const set = this.#differ(long, form) ? other : same;
      for (const doc of docs) set.add(doc);
    }
    return other.andNot(same);
  }

  /** `UN Security Council` is a wording of `United Nations Security Council`; what shares no more than half its words is another thing. */
  #differ(long: string, other: string): boolean {
    const words = new Set(this.#words(long));
    const others = new Set(this.#words(other));
    const shared = [...others].filter((word) => words.has(word)).length;
    return 2 * shared <= Math.min(words.size, others.size);
  }

  #words(text: string): string[] {
    return wordsOf(text, this.#analyzer);
  }

  #addLong(definition: Definition): void {
    const words = this.#words(definition.long);
    const [first] = words;
    if (first === undefined || words.length < 2) return;
    const same = this.#byFirst.get(first);
    if (same === undefined) this.#byFirst.set(first, [{ words, definition }]);
    else same.push({ words, definition });
  }

  #key(short: string): string | null {
    return shortKey(short, this.#analyzer);
  }
}
