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

/** Days since 1 January 1970. */
export function toDayNumber({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

export function fromDayNumber(dayNumber: number): Day {
  const date = new Date(dayNumber * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
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
