/** Dates of Japanese, Chinese and Korean texts: `2016年9月18日`, `令和3年4月`, `9月18日午後2時54分`, `昨年`, `2016년 9월`. */
import type { DateParts } from "./date-expressions.ts";
import type { Unit } from "./date-words.ts";

export interface EastAsianDate {
  readonly start: number;
  readonly end: number;
  readonly what:
    | { readonly kind: "point"; readonly at: DateParts; readonly time: string | null }
    | { readonly kind: "shift"; readonly unit: Unit; readonly shift: number };
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
const EXPRESSION = new RegExp(
  [
    `(?:(${Object.keys(ERAS).join("|")})\\s?)?(${NUMBER}{4}|(?<=${Object.keys(ERAS)
      .map((era) => `${era}\\s?`)
      .join("|")})(?:${NUMBER}{1,2}|元))\\s?[年년]` +
      `(?:\\s?度)?(?:\\s?(${NUMBER}{1,2})\\s?[月월](?:\\s?(${NUMBER}{1,2})\\s?[日일])?)?`,
    `(?<!${NUMBER})(${NUMBER}{1,2})\\s?[月월]\\s?(${NUMBER}{1,2})\\s?[日일]`,
    `(${Object.keys(SHIFTS).join("|")})(?!間)`,
  ].join("|"),
  "g",
);
const TIME = new RegExp(
  `^(?:\\s?[（(][^）)\\n]{1,4}[）)])?\\s?(午前|午後)?\\s?(${NUMBER}{1,2})[時시](?:\\s?(${NUMBER}{1,2})[分분])?(?!間)`,
);

export function findEastAsianDates(text: string): readonly EastAsianDate[] {
  const found: EastAsianDate[] = [];
  for (const match of text.matchAll(EXPRESSION)) {
    const start = match.index;
    const end = start + match[0].length;
    const [, era, year, month, day, onlyMonth, onlyDay, phrase] = match;
    if (phrase !== undefined) {
      const [unit, shift] = SHIFTS[phrase] as readonly [Unit, number];
      found.push({ start, end, what: { kind: "shift", unit, shift } });
      continue;
    }
    const at: DateParts = {
      year: year === undefined ? null : (ERAS[era ?? ""] ?? 0) + (year === "元" ? 1 : toNumber(year)),
      month: toNumberOrNull(month ?? onlyMonth),
      day: toNumberOrNull(day ?? onlyDay),
      weekday: null,
    };
    const time = at.day === null ? null : TIME.exec(text.slice(end, end + 24));
    found.push({
      start,
      end: end + (time?.[0].length ?? 0),
      what: { kind: "point", at, time: time === null ? null : clock(time) },
    });
  }
  return found;
}

function clock([, half, hour, minute]: RegExpExecArray): string | null {
  const hours = (toNumberOrNull(hour) ?? 0) + (half === "午後" ? 12 : 0);
  const minutes = toNumberOrNull(minute) ?? 0;
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** Full-width digits too. */
function toNumber(digits: string): number {
  return Number(digits.normalize("NFKC"));
}

function toNumberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : toNumber(digits);
}
