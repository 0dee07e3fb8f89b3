/** Dates as people of a language write them. Which dates a release speaks of is not decided here. */
import { escapeHtml } from "./escape.ts";
import { isLanguageTag, PAGE_LANGUAGE } from "./language.ts";

const EDTF = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/;

/** `2016-09-18` as `18 September 2016`, in the words of `language`; what is no date stays as it is. */
export function formatDate(value: string, language: string | null = PAGE_LANGUAGE): string {
  const ends = value.split("/");
  const isInterval = ends.length === 2 && ends.every((end) => EDTF.test(end));
  return isInterval ? ends.map((end) => formatPoint(end, language)).join(" – ") : formatPoint(value, language);
}

/** The date within `<time>`, marked with the language that it is written in where that is not `around`, the language about it. */
export function timeHtml(
  value: string,
  language: string | null = PAGE_LANGUAGE,
  around: string = PAGE_LANGUAGE,
): string {
  const spoken = isLanguageTag(language) ? language : PAGE_LANGUAGE;
  const machine = value.includes("/") ? "" : ` datetime="${escapeHtml(value)}"`;
  const foreign = spoken === around ? "" : ` lang="${escapeHtml(spoken)}"`;
  return `<time${machine}${foreign}>${escapeHtml(formatDate(value, spoken))}</time>`;
}

function formatPoint(value: string, language: string | null): string {
  const parts = EDTF.exec(value);
  if (parts === null) return value;
  const [, year = "", month, day, hour, minute] = parts;
  // No time zone is applied: a date is shown as the release gives it.
  const date = new Date(
    Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  );
  date.setUTCFullYear(Number(year));
  const precision = hour !== undefined ? "minute" : day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return formatter(locale(language), precision).format(date);
}

const YEAR: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
const MONTH: Intl.DateTimeFormatOptions = { ...YEAR, month: "long" };
const DAY: Intl.DateTimeFormatOptions = { ...MONTH, day: "numeric" };
const FORMATS = {
  year: YEAR,
  month: MONTH,
  day: DAY,
  minute: { ...DAY, hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** One takes longer to make than a page, and 100 kB. Languages are few: a release's is one that is known or was given. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATTERS = 256;

function formatter(language: string, precision: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, FORMATS[precision]);
  if (formatters.size < MOST_FORMATTERS) formatters.set(key, made);
  return made;
}

/** English without a country is written day first, as most of the world does. */
function locale(language: string | null): string {
  if (!isLanguageTag(language) || language.toLowerCase() === "en") return "en-GB";
  return language;
}
