/**
 * Dates as metadata write them, to ISO 8601. The day stays as written: no time zone is ever applied. Not for dates in running
 * text: extraction reads those.
 */

/** Languages whose month names are read; their tables come from `Intl`. */
const MONTH_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl"];
const JAPANESE_ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };

/**
 * The day (`2016-09-18`), or day and time (`2016-09-18T14:54:00+02:00`), that a text or a number writes; null where there is
 * no whole day, or where day and month cannot be told apart (`02/03/2005`).
 */
export function parseWrittenDate(value: string | number): string | null {
  if (typeof value === "number") return fromNumber(value);
  const text = value.trim().slice(0, 200).normalize("NFKC");
  if (/^\d{8,13}$/.test(text)) return fromNumber(Number(text));
  return fromNumeric(text) ?? fromJapanese(text) ?? fromNamedMonth(text) ?? fromSlashes(text);
}

/** `20160918`, or seconds or milliseconds since 1970 as feeds have them. */
function fromNumber(value: number): string | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 1e7 && value < 1e8) {
    return day(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  }
  const ms = value >= 1e11 ? value : value * 1000;
  return value >= 1e8 && ms < 4.1e12 ? `${new Date(ms).toISOString().slice(0, 19)}Z` : null;
}

const TIME = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?/i;

function fromNumeric(text: string): string | null {
  const match = /^(?:D:)?(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2})(?=\D|\d{6}|$))(?!\d*[-/.]\d)(.*)$/s.exec(
    text,
  );
  if (match === null) return null;
  const date = day(Number(match[1]), Number(match[3] ?? match[5]), Number(match[4] ?? match[6]));
  return withTime(date, match[7] ?? "");
}

function fromJapanese(text: string): string | null {
  const match = /(?:(令和|平成|昭和|大正|明治)\s*(元|\d{1,2})|(\d{4}))\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(
    text,
  );
  if (match === null) return null;
  const inEra = match[2] === "元" ? 1 : Number(match[2]);
  const year = match[3] === undefined ? (JAPANESE_ERAS[match[1] ?? ""] ?? 0) + inEra : Number(match[3]);
  return day(year, Number(match[4]), Number(match[5]));
}

/** `2 Feb 2005`, `February 2, 2005`, `Wed, 02 Feb 2005 10:00:00 +0100`, `den 2 februari 2005`, `2 de febrero de 2005`. */
function fromNamedMonth(text: string): string | null {
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:of\s+|de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})(?!\d)(.*)/su;
  const monthFirst = /(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?!\d)(.*)/su;
  const a = dayFirst.exec(text);
  const month = monthNumber(a?.[2]);
  if (a !== null && month !== null) return withTime(day(Number(a[3]), month, Number(a[1])), a[4] ?? "");
  const b = monthFirst.exec(text);
  const first = monthNumber(b?.[1]);
  return b !== null && first !== null ? withTime(day(Number(b[3]), first, Number(b[2])), b[4] ?? "") : null;
}

/** `9/18/2016`, `18.9.2016`: with dots the day comes first, with strokes only where one number is no month. */
function fromSlashes(text: string): string | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)(.*)$/s.exec(text);
  if (match === null) return null;
  const a = Number(match[1]);
  const b = Number(match[3]);
  const year = Number(match[4]);
  const rest = match[5] ?? "";
  if (match[2] === "." || a > 12 || a === b) return withTime(day(year, b, a), rest);
  return b > 12 ? withTime(day(year, a, b), rest) : null;
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || dayOfMonth < 1) return null;
  if (dayOfMonth > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

function withTime(date: string | null, rest: string): string | null {
  const match = TIME.exec(rest);
  if (date === null || match === null) return date;
  const half = match[4]?.[0]?.toLowerCase();
  const hour = (Number(match[1]) % (half === undefined ? 24 : 12)) + (half === "p" ? 12 : 0);
  if (Number(match[1]) > 24 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 60) return date;
  return `${date}T${String(hour).padStart(2, "0")}:${match[2]}:${match[3] ?? "00"}${zone(match[5])}`;
}

function zone(text: string | undefined): string {
  if (text === undefined) return "";
  if (!/^[+-]/.test(text)) return "Z";
  const digits = text.replace(/\D/g, "").padEnd(4, "0");
  return `${text[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

let months: ReadonlyMap<string, number> | null = null;

function monthNumber(name: string | undefined): number | null {
  months ??= monthTable();
  return name === undefined ? null : (months.get(name.toLowerCase()) ?? null);
}

function monthTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>([["sept", 9]]);
  for (const language of MONTH_LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { day: "numeric", month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2001, month - 1, 1));
        const name = parts
          .find((part) => part.type === "month")
          ?.value.toLowerCase()
          .replace(/\.$/, "");
        // The languages come in order of trust: the first to claim a short form keeps it.
        if (name !== undefined && !table.has(name)) table.set(name, month);
      }
    }
  }
  return table;
}
