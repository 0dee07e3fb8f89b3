/** Times of day as written: `2:54 p.m.`, `10 am`, `noon`, `kl. 14.00`, `14:54 hrs`. Zones are not read. */
import { Gap, type Tokens } from "./tokens.ts";

export interface TimeOfDay {
  /** `14:54` */
  readonly value: string;
  /** The last of its tokens. */
  readonly last: number;
}

/** The time that begins at this token, or null. A bare `14:54` counts only after `at` or `kl`, since it can be a verse or a score. */
export function readTime(tokens: Tokens, first: number): TimeOfDay | null {
  const word = tokens.words[first];
  if (word === "noon") return { value: "12:00", last: first };
  if (word === "midnight") return { value: "00:00", last: first };
  const hour = tokens.numbers[first] ?? -1;
  if (hour < 0 || hour > 24 || (tokens.words[first]?.length ?? 0) > 2) return null;
  const minute = readMinute(tokens, first);
  const last = minute === null ? first : first + 1;
  const half = readHalf(tokens, last + 1);
  if (half !== null) {
    if (hour < 1 || hour > 12) return null;
    return { value: clock((hour % 12) + (half.afternoon ? 12 : 0), minute ?? 0), last: half.last };
  }
  if (minute === null || hour > 23) return null;
  const before = tokens.words[first - 1];
  const after = tokens.words[last + 1] ?? "";
  const told = before === "at" || before === "kl" || before === "klockan" || /^(hrs|hours|uhr|h|gmt|utc)$/.test(after);
  return told ? { value: clock(hour, minute), last } : null;
}

function readMinute(tokens: Tokens, first: number): number | null {
  const minute = tokens.numbers[first + 1] ?? -1;
  const gap = tokens.gaps[first + 1];
  const tight = tokens.starts[first + 1] === (tokens.ends[first] ?? 0) + 1;
  if (!tight || (gap !== Gap.colon && gap !== Gap.period) || tokens.words[first + 1]?.length !== 2) return null;
  return minute >= 0 && minute < 60 ? minute : null;
}

function readHalf(tokens: Tokens, index: number): { afternoon: boolean; last: number } | null {
  const word = tokens.words[index];
  const gap = tokens.gaps[index] ?? Gap.other;
  if (gap !== Gap.none && gap !== Gap.space) return null;
  if (word === "am" || word === "pm") return { afternoon: word === "pm", last: index };
  if ((word !== "a" && word !== "p") || tokens.words[index + 1] !== "m" || tokens.gaps[index + 1] !== Gap.period)
    return null;
  return { afternoon: word === "p", last: index + 1 };
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
