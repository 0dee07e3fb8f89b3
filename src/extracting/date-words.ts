/** The words of dates as the grammar asks for them; the tables themselves, one a language, are in `date-tables.ts`. */
import { type DateTable, ENGLISH, type Shift, TABLES } from "./date-tables.ts";

import { HOLIDAY_STARTERS } from "./holidays.ts";
import { type WordProperty, wordBits } from "./vocabulary.ts";

export interface DateWords {
  readonly months: ReadonlyMap<string, number>;
  /** Months that are also words or names: alone, they need a preposition before them. */
  readonly doubtfulMonths: ReadonlySet<string>;
  /** Whether the language writes the names of months with a capital letter. */
  readonly capitalMonths: boolean;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Those that are a date's only before a day and a month: `Fri, 3 May`. */
  readonly shortWeekdays: ReadonlyMap<string, number>;
  /** The phrases that begin with a word, the longest first. */
  readonly shifts: ReadonlyMap<string, readonly ShiftPhrase[]>;
  /** The first month of each season, as the northern half of the earth counts them. */
  readonly seasons: ReadonlyMap<string, number>;
  readonly edges: ReadonlyMap<string, "start" | "end" | null>;
  /** `early`, `mid`: what narrows a month or a year without naming its part. */
  readonly parts: ReadonlySet<string>;
  /** Joins the ends of an interval. */
  readonly to: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Before an interval that `and` joins. */
  readonly between: ReadonlySet<string>;
  /** Before an interval whose ends can differ in precision: `from 2018 to May 2020`. */
  readonly from: ReadonlySet<string>;
  /** Between day and month or month and year. */
  readonly of: ReadonlySet<string>;
  /** Before a day's date: `Tuesday the 3rd`, `tisdag den 3`. */
  readonly articles: ReadonlySet<string>;
  /** Before a month or a year that stands alone. */
  readonly prepositions: ReadonlySet<string>;
  /** Beside a weekday or a month: the one before (-1), the nearest (0), the one after (1). */
  readonly directions: ReadonlyMap<string, -1 | 0 | 1>;
  /** Forms of weekdays that are of the week before: `i torsdags`. */
  readonly lastWeekdays: ReadonlySet<string>;
  /** Before a bare weekday: `på torsdag` is to come. */
  readonly ahead: ReadonlySet<string>;
  /** Behind these words the word for tomorrow means the morning. */
  readonly beforeMorning: ReadonlySet<string>;
  /** The day of a month that a word names. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Bits of `Starter`. */
  readonly starters: WordProperty<number>;
}

/** What a word is to the beginning of an expression. */
export const Starter = {
  /** Can begin one. */
  any: 1,
  /** Begins one before `ago`, two words on: `a`, `three`. */
  count: 2,
  /** Begins one where a word follows that is a `second`: `this`, `next`. */
  pair: 4,
  second: 8,
  /** Begins the name of a day: `New`. */
  holiday: 16,
  /** Can stand behind a day's number. */
  afterDay: 32,
} as const;

export interface ShiftPhrase extends Shift {
  /** Words after the first. */
  readonly rest: readonly string[];
}

/** The words of a language; null or unknown: English. */
export function dateWords(language: string | null): DateWords {
  const table = TABLES.get(language?.slice(0, 2).toLowerCase() ?? "en") ?? ENGLISH;
  let words = WORDS.get(table);
  if (words === undefined) {
    words = toWords(table);
    WORDS.set(table, words);
  }
  return words;
}

const WORDS = new Map<DateTable, DateWords>();

function toWords(table: DateTable): DateWords {
  // An English date is read in a text of any language: releases are in two, and a short text's language can be mistaken.
  const english = table === ENGLISH ? [] : [...numbered(ENGLISH.months, 1)];
  const months = new Map([...english, ...numbered(table.months, 1)]);
  const doubtfulMonths = set(
    `${table.doubtfulMonths ?? ""} ${english
      .map(([word]) => word)
      .filter((word) => !` ${table.months} `.includes(` ${word} `))
      .join(" ")}`,
  );
  const weekdays = numbered(`${table.weekdays}\n${table.lastWeekdays ?? ""}`, 0);
  const shortWeekdays = numbered(table.shortWeekdays ?? "", 0);
  const shifts = new Map<string, ShiftPhrase[]>();
  for (const [phrase, [unit, shift]] of Object.entries(table.shifts)) {
    const [first = "", ...rest] = phrase.split(" ");
    shifts.set(first, [...(shifts.get(first) ?? []), { rest, unit, shift }]);
  }
  for (const phrases of shifts.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  const seasons = new Map(Object.entries(table.seasons ?? {}));
  const edges = new Map(Object.entries(table.edges ?? {}));
  const parts = set(table.parts);
  const [to, and, of] = [set(table.to), set(table.and), set(table.of)];
  const directions = new Map<string, -1 | 0 | 1>();
  for (const [list, side] of [
    [table.last, -1],
    [table.this, 0],
    [table.next, 1],
  ] as const)
    for (const word of set(list)) directions.set(word, side);
  const ordinals = numbered((table.ordinals ?? "").replace(/\s+/g, " "), 1);
  const starters = new Map<string, number>();
  const mark = (bit: number, words: Iterable<string>): void => {
    for (const word of words) starters.set(word, (starters.get(word) ?? 0) | bit);
  };
  for (const words of [months, weekdays, shortWeekdays, seasons, edges]) mark(Starter.any, words.keys());
  for (const words of [parts, set(table.starters)]) mark(Starter.any, words);
  for (const [word, phrases] of shifts) {
    mark(phrases.some(({ rest }) => rest.length === 0) ? Starter.any : Starter.pair, [word]);
    for (const { rest } of phrases) mark(Starter.second, rest.slice(0, 1));
  }
  mark(Starter.count, set(table.counts));
  mark(Starter.pair, [...set(table.pairs), ...directions.keys(), ...ordinals.keys()]);
  if (ordinals.size > 0) mark(Starter.second, of);
  mark(Starter.second, [...weekdays.keys(), ...months.keys(), ...AFTER_PAIR]);
  mark(Starter.afterDay, [...months.keys(), ...to, ...and, ...of, "day"]);
  if (table === ENGLISH) mark(Starter.holiday, HOLIDAY_STARTERS);
  return {
    months,
    doubtfulMonths,
    capitalMonths: table.capitalMonths ?? false,
    weekdays,
    shortWeekdays,
    shifts,
    seasons,
    edges,
    parts,
    to,
    and,
    between: set(table.between),
    from: set(table.from),
    of,
    articles: set(table.articles),
    prepositions: set(table.prepositions),
    directions,
    lastWeekdays: set(table.lastWeekdays),
    ahead: set(table.ahead),
    beforeMorning: set(table.beforeMorning),
    ordinals,
    starters: wordBits((word) => starters.get(word) ?? 0),
  };
}

/** `the last day of May`, `the same month`, `the following morning` */
const AFTER_PAIR = ["day", "month", "morning", "afternoon", "evening", "end", "s"];

/** Lists of as many words as there are months or days of the week; `-` stands for none. */
function numbered(lists: string, first: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const list of lists.split("\n")) {
    for (const [i, forms] of list.trim().split(/\s+/).entries()) {
      for (const word of forms.split("/")) if (word !== "-" && word !== "") found.set(word, i + first);
    }
  }
  return found;
}

function set(words: string | undefined): ReadonlySet<string> {
  return new Set(words?.split(/\s+/).filter((word) => word !== "") ?? []);
}
