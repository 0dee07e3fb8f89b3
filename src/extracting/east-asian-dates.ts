/** Dates of Japanese, Chinese and Korean texts: `2016年9月18日`, `令和3年4月`, `5 月 26 日から 6 月 5 日`, `9月18日午後2時54分`, `11月末`, `昨年`. */
import { isDay } from "./calendar.ts";
import type { DateExpression, DateParts } from "./date-parts.ts";
import type { Unit } from "./date-tables.ts";
import type { Tense } from "./tense-verbs.ts";

export interface EastAsianDate {
  readonly start: number;
  readonly end: number;
  /** Its tokens are not known: 0. */
  readonly expression: DateExpression;
  /** `14:54` */
  readonly time: string | null;
  /** As the end of its sentence has it. */
  readonly tense: Tense | null;
}

/** The year before each era's first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };
/** As forms have them: `H30.8.1`. */
const ERA_LETTERS: Readonly<Record<string, number>> = { R: 2018, H: 1988, S: 1925, T: 1911, M: 1867 };
/** Japanese, Chinese (both scripts) and Korean. */
const SHIFTS: Readonly<Record<string, readonly [Unit, number]>> = {
  本日: ["day", 0],
  今日: ["day", 0],
  今朝: ["day", 0],
  今夜: ["day", 0],
  今晩: ["day", 0],
  今天: ["day", 0],
  昨日: ["day", -1],
  昨夜: ["day", -1],
  昨天: ["day", -1],
  一昨日: ["day", -2],
  明日: ["day", 1],
  明天: ["day", 1],
  明後日: ["day", 2],
  오늘: ["day", 0],
  어제: ["day", -1],
  내일: ["day", 1],
  今週: ["week", 0],
  先週: ["week", -1],
  来週: ["week", 1],
  本周: ["week", 0],
  上周: ["week", -1],
  下周: ["week", 1],
  今月: ["month", 0],
  先月: ["month", -1],
  来月: ["month", 1],
  本月: ["month", 0],
  上个月: ["month", -1],
  下个月: ["month", 1],
  今年: ["year", 0],
  本年: ["year", 0],
  昨年: ["year", -1],
  一昨年: ["year", -2],
  去年: ["year", -1],
  来年: ["year", 1],
  明年: ["year", 1],
  올해: ["year", 0],
  작년: ["year", -1],
  내년: ["year", 1],
};
// Every repetition is bounded, so the time is that of the text.
const NUMBER = "[0-9０-９]";
const ERA = Object.keys(ERAS).join("|");
const WEEKDAY = "(?:\\s?[（(][^）)\\n]{1,5}[）)])?";
const DAY_END = `${WEEKDAY}\\s?(?:(?:から|より|至|到|부터)\\s?|[〜～~–—-]\\s?)(?:(${NUMBER}{1,2})\\s?[月월]\\s?)?(${NUMBER}{1,2})\\s?[日일号]`;
const DAY = `(${NUMBER}{1,2})(?:\\s?[日일号](?:${DAY_END})?|\\s?[〜～~–、-]\\s?(${NUMBER}{1,2})\\s?[日일])`;
const MONTH_PART = "(?:\\s?(?:末|初め|初旬|上旬|中旬|下旬|頃|底|初)(?!日))?";
const DIGITS = `(${NUMBER}{1,2})`;
const EXPRESSION = new RegExp(
  [
    `(今年|本年|昨年|去年|一昨年|来年|明年)の?\\s?${DIGITS}\\s?月(?![間号])(?:\\s?${DIGITS}\\s?日)?`,
    `(今月|本月|先月|来月)の?\\s?${DIGITS}\\s?日(?!間)`,
    `(?<![A-Za-z0-9])([RHSTM])\\s?${DIGITS}[./．]${DIGITS}[./．]${DIGITS}(?![0-9.])`,
    `(?<![0-9/.-])((?:19|20)[0-9]{2})[/.．]${DIGITS}[/.．]${DIGITS}(?![0-9/.])`,
    `(?:(${ERA})\\s?(${NUMBER}{1,2}|元)|(?<!${NUMBER})(${NUMBER}{4}))\\s?[年년](?![間生])度?(?:\\s?(${NUMBER}{1,2})\\s?[月월](?:\\s?${DAY}|${MONTH_PART}))?`,
    `(?<!${NUMBER})(${NUMBER}{1,2})\\s?[月월]\\s?${DAY}`,
    `(?<![${"0-9０-９"}.,年년]\\s?)(${NUMBER}{1,2})\\s?[月월](?![間号])${MONTH_PART}`,
    `(${Object.keys(SHIFTS).join("|")})(?![間度])`,
    "(?<![毎每隔・、（(]|毎週|毎月|每周|第[0-9一二三四五]|[0-9０-９日]\\s?)(?:([日月火水木金土])曜日?|(?:星期|礼拜|禮拜)([一二三四五六日天]))(?=に|の|夜|朝|午|まで|から|、|,|，|在|上|下|宣)",
  ].join("|"),
  "g",
);
const TIME = new RegExp(
  `^${WEEKDAY}\\s?(午前|午後|上午|下午|오전|오후)?\\s?(${NUMBER}{1,2})\\s?(?:[時时시点](?:\\s?(${NUMBER}{1,2})\\s?[分분])?(?!間)|[:：](${NUMBER}{2})(?!${NUMBER}))`,
);
/** What the sentence's verb ends in, the first after the date. */
const VERB_END = /(ました|でした|[っいんし]た(?=[。、」\s]|$))|(予定|ます(?=[。」\s]|$)|でしょう)/;
const VERB_REACH = 80;

/** A character of every expression: most texts have none of them. */
const SIGN = /[のに年月今昨明先来本曜期년월오어내올작去上下拜]/;

/** In the order of the text. Time: linear. */
export function findEastAsianDates(text: string): readonly EastAsianDate[] {
  const found: EastAsianDate[] = [];
  if (!SIGN.test(text)) return found;
  for (const match of text.matchAll(EXPRESSION)) {
    const start = match.index;
    const end = start + match[0].length;
    const expression = toExpression(match);
    if (expression === null) continue;
    const isDay = expression.kind === "point" && expression.at.day !== null;
    const time = isDay ? TIME.exec(text.slice(end, end + 24)) : null;
    const value = time === null ? null : clock(time);
    found.push({
      start,
      end: value === null ? end : end + (time?.[0].length ?? 0),
      expression,
      time: value,
      tense: needsTense(expression) ? tenseAfter(text, end) : null,
    });
  }
  return found;
}

function needsTense(expression: DateExpression): boolean {
  return "at" in expression && expression.at.year === null && expression.at.yearShift === undefined;
}

function tenseAfter(text: string, end: number): Tense | null {
  const rest = text.slice(end, end + VERB_REACH);
  // Every ending of a verb begins with one of these; a table of months has none.
  if (!/[ましでったいん予]/.test(rest)) return null;
  const stop = rest.indexOf("。");
  const verb = VERB_END.exec(stop < 0 ? rest : rest.slice(0, stop + 1));
  return verb === null ? null : verb[1] !== undefined ? "past" : "future";
}

function toExpression(match: RegExpExecArray): DateExpression | null {
  const [, yearWord, monthOf, dayOf, monthWord, dayOfMonth, letter, letterYear, letterMonth, letterDay, ...others] =
    match;
  const [digitYear, digitMonth, digitDay, era, eraYear, year, month, day, toMonth, toDay, lastDay, ...rest] = others;
  if (yearWord !== undefined) {
    const [, yearShift] = SHIFTS[yearWord] as readonly [Unit, number];
    const at = { year: null, month: toNumber(monthOf), day: toNumber(dayOf), weekday: null, yearShift };
    return (at.month ?? 0) >= 1 && (at.month ?? 0) <= 12 ? { kind: "point", first: 0, last: 0, at } : null;
  }
  if (monthWord !== undefined) {
    const [unit, shift] = SHIFTS[monthWord] as readonly [Unit, number];
    return { kind: "shift", first: 0, last: 0, unit, shift, day: toNumber(dayOfMonth) ?? 1 };
  }
  const written =
    letter !== undefined
      ? [(ERA_LETTERS[letter] ?? 0) + (toNumber(letterYear) ?? 0), toNumber(letterMonth), toNumber(letterDay)]
      : digitYear !== undefined
        ? [toNumber(digitYear), toNumber(digitMonth), toNumber(digitDay)]
        : null;
  if (written !== null) {
    const [year = null, month = null, day = null] = written;
    if (year === null || month === null || day === null || !isDay(year, month, day)) return null;
    return { kind: "point", first: 0, last: 0, at: { year, month, day, weekday: null } };
  }
  const [month2, day2, toMonth2, toDay2, lastDay2, month3, phrase, japaneseDay, chineseDay] = rest;
  if (phrase !== undefined) {
    const [unit, shift] = SHIFTS[phrase] as readonly [Unit, number];
    return { kind: "shift", first: 0, last: 0, unit, shift };
  }
  if (japaneseDay !== undefined || chineseDay !== undefined) {
    const weekday = Math.max(
      "日月火水木金土".indexOf(japaneseDay ?? "-"),
      "日一二三四五六".indexOf(chineseDay ?? "-"),
      0,
    );
    return { kind: "point", first: 0, last: 0, at: { year: null, month: null, day: null, weekday } };
  }
  const at: DateParts = {
    year: era === undefined ? toNumber(year) : (ERAS[era] ?? 0) + (eraYear === "元" ? 1 : (toNumber(eraYear) ?? 0)),
    month: toNumber(month ?? month2 ?? month3),
    day: toNumber(day ?? day2),
    weekday: null,
  };
  if (at.month !== null && (at.month < 1 || at.month > 12)) return null;
  const endDay = toNumber(toDay ?? lastDay ?? toDay2 ?? lastDay2);
  if (endDay === null) return { kind: "point", first: 0, last: 0, at };
  return {
    kind: "range",
    first: 0,
    last: 0,
    at,
    to: { ...at, month: toNumber(toMonth ?? toMonth2) ?? at.month, day: endDay },
  };
}

function clock([, half, hour, minute, minutes]: RegExpExecArray): string | null {
  const written = toNumber(hour) ?? 0;
  const isAfternoon = half !== undefined && /[後下후]/.test(half) && written < 12;
  const [hours, past] = [written + (isAfternoon ? 12 : 0), toNumber(minute ?? minutes) ?? 0];
  if (hours > 23 || past > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(past).padStart(2, "0")}`;
}

/** Full-width digits too. */
function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits.normalize("NFKC"));
}
