/** Dates of Japanese, Chinese and Korean texts: `2016年9月18日`, `令和3年4月`, `5 月 26 日から 6 月 5 日`, `9月18日午後2時54分`, `昨年`. */
import type { DateExpression } from "./date-expressions.ts";
import type { DateParts } from "./date-points.ts";
import type { Unit } from "./date-words.ts";

export interface EastAsianDate {
  readonly start: number;
  readonly end: number;
  /** Its tokens are not known: 0. */
  readonly expression: DateExpression;
  /** `14:54` */
  readonly time: string | null;
}

/** The year before each era's first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };
const SHIFTS: Readonly<Record<string, readonly [Unit, number]>> = {
  本日: ["day", 0],
  今日: ["day", 0],
  昨日: ["day", -1],
  明日: ["day", 1],
  今週: ["week", 0],
  先週: ["week", -1],
  来週: ["week", 1],
  今月: ["month", 0],
  先月: ["month", -1],
  来月: ["month", 1],
  今年: ["year", 0],
  本年: ["year", 0],
  昨年: ["year", -1],
  去年: ["year", -1],
  来年: ["year", 1],
};
// Every repetition is bounded, so the time is that of the text.
const NUMBER = "[0-9０-９]";
const ERA = Object.keys(ERAS).join("|");
const DAY_END = `\\s?(?:(?:から|より)\\s?|[〜～~–—-]\\s?)(?:(${NUMBER}{1,2})\\s?[月월]\\s?)?(${NUMBER}{1,2})\\s?[日일]`;
const EXPRESSION = new RegExp(
  [
    `(?:(${ERA})\\s?(${NUMBER}{1,2}|元)|(?<!${NUMBER})(${NUMBER}{4}))\\s?[年년]度?(?:\\s?(${NUMBER}{1,2})\\s?[月월](?:\\s?(${NUMBER}{1,2})(?:\\s?[日일](?:${DAY_END})?|\\s?[〜～~–-]\\s?(${NUMBER}{1,2})\\s?[日일]))?)?`,
    `(?<!${NUMBER})(${NUMBER}{1,2})\\s?[月월]\\s?(${NUMBER}{1,2})(?:\\s?[日일](?:${DAY_END})?|\\s?[〜～~–-]\\s?(${NUMBER}{1,2})\\s?[日일])`,
    `(${Object.keys(SHIFTS).join("|")})(?!間)`,
  ].join("|"),
  "g",
);
const TIME = new RegExp(
  `^(?:\\s?[（(][^）)\\n]{1,4}[）)])?\\s?(午前|午後)?\\s?(${NUMBER}{1,2})\\s?[時시](?:\\s?(${NUMBER}{1,2})\\s?[分분])?(?!間)`,
);

/** In the order of the text. Time: linear. */
export function findEastAsianDates(text: string): readonly EastAsianDate[] {
  const found: EastAsianDate[] = [];
  for (const match of text.matchAll(EXPRESSION)) {
    const start = match.index;
    const end = start + match[0].length;
    const expression = toExpression(match);
    const isDay = expression.kind === "point" && expression.at.day !== null;
    const time = isDay ? TIME.exec(text.slice(end, end + 24)) : null;
    const value = time === null ? null : clock(time);
    found.push({ start, end: value === null ? end : end + (time?.[0].length ?? 0), expression, time: value });
  }
  return found;
}

function toExpression(match: RegExpExecArray): DateExpression {
  const [, era, eraYear, year, month, day, toMonth, toDay, lastDay, month2, day2, toMonth2, toDay2, lastDay2, phrase] =
    match;
  if (phrase !== undefined) {
    const [unit, shift] = SHIFTS[phrase] as readonly [Unit, number];
    return { kind: "shift", first: 0, last: 0, unit, shift, edge: null };
  }
  const at: DateParts = {
    year: era === undefined ? toNumber(year) : (ERAS[era] ?? 0) + (eraYear === "元" ? 1 : (toNumber(eraYear) ?? 0)),
    month: toNumber(month ?? month2),
    day: toNumber(day ?? day2),
    weekday: null,
  };
  const endDay = toNumber(toDay ?? lastDay ?? toDay2 ?? lastDay2);
  if (endDay === null) return { kind: "point", first: 0, last: 0, at, edge: null };
  return {
    kind: "range",
    first: 0,
    last: 0,
    at,
    to: { ...at, month: toNumber(toMonth ?? toMonth2) ?? at.month, day: endDay },
  };
}

function clock([, half, hour, minute]: RegExpExecArray): string | null {
  const hours = (toNumber(hour) ?? 0) + (half === "午後" ? 12 : 0);
  const minutes = toNumber(minute) ?? 0;
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** Full-width digits too. */
function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits.normalize("NFKC"));
}
