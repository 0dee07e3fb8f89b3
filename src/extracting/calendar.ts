/**
 * Days of the proleptic Gregorian calendar as numbers, and EDTF values of days and months.
 * No clock and no time zones: a release speaks of calendar days.
 */
import type { EdtfDate } from "../release.ts";

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** Days since 1 January 1970. A month or a day past the last one runs on into what follows. */
export function toDayNumber({ year, month, day }: Day): number {
  // Years from March on, so that the leap day is their last (Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
  const months = year * 12 + month - 3;
  const years = Math.floor(months / 12);
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor(((months - years * 12) * 153 + 2) / 5) + day - MARCH_TO_1970;
}

/** Days from March of the year before the first one to 1970, and the first day of a month, which is 1. */
const MARCH_TO_1970 = 719_469;

export function fromDayNumber(dayNumber: number): Day {
  const date = new Date(dayNumber * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Whether this day is in the calendar, in a year that a release can speak of (1000 to 2999). */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function formatDay({ year, month, day }: Day): EdtfDate {
  return `${formatMonth(year, month)}-${String(day).padStart(2, "0")}`;
}

export function formatMonth(year: number, month: number): EdtfDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

/** Reads the day at the head of an ISO date or date-time; null where there is none. */
export function parseDay(iso: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? { year, month, day } : null;
}

/** The month `shift` months after this one. */
export function shiftMonth(year: number, month: number, shift: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + shift;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}
