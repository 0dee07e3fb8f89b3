/** The fields of the query language: their names, and what may be their values. */
import { isOneSlip } from "../one-slip.ts";
import { readDate, readDateRange } from "./date-values.ts";
import type { FilterField } from "./query.ts";
import { readLanguage } from "./query-languages.ts";

/** Every name that a field of values goes by. */
const NAMES: Readonly<Record<string, FilterField>> = {
  person: "person",
  people: "person",
  topic: "topic",
  about: "topic",
  said: "said",
  by: "said",
  office: "office",
  date: "date",
  on: "date",
  published: "date",
  after: "after",
  since: "after",
  before: "before",
  until: "before",
  event: "event",
  lang: "lang",
  language: "lang",
  folder: "folder",
};

const TITLE_NAMES: ReadonlySet<string> = new Set(["title", "headline"]);
const DATE_FIELDS: ReadonlySet<string> = new Set(["date", "after", "before", "event"]);

/** @param name in small letters @returns null for no field of the query language */
export function fieldNamed(name: string): FilterField | "title" | null {
  if (TITLE_NAMES.has(name)) return "title";
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}

/** Shorter names are near too many words: data is not date. */
const SHORTEST_MISTYPED = 5;

/** The field that was meant by a name that none has, a slip of the pen away; null where there is no such. */
export function fieldMeant(typed: string, ownFields: readonly string[]): string | null {
  const lower = typed.toLowerCase();
  if (lower.length < SHORTEST_MISTYPED) return null;
  const names = [...Object.keys(NAMES), ...TITLE_NAMES, ...ownFields];
  return names.find((name) => name.length >= SHORTEST_MISTYPED && isOneSlip(lower, name.toLowerCase())) ?? null;
}

export function isDateField(field: string): boolean {
  return DATE_FIELDS.has(field);
}

const DATE_FORMS = "2016, 2016-09 or 2016-09-18, with a month's name, or as last month, and is in the calendar";

/**
 * A value as the field has it.
 *
 * @param languages of the archive, in which months may be named
 */
export function readValue(
  field: FilterField,
  typed: string,
  languages: readonly string[],
): { readonly value: string } | { readonly reason: string } {
  switch (field) {
    case "after":
    case "before": {
      const value = readDate(typed, languages);
      return value === null ? { reason: `A date is written ${DATE_FORMS}.` } : { value };
    }
    case "date": {
      const value = typed === "none" ? typed : readDateRange(typed, languages);
      if (value !== null) return { value };
      return {
        reason: `A date is written ${DATE_FORMS}; of a range both ends, the earlier first; date:none finds what has none.`,
      };
    }
    case "event": {
      const value = readDateRange(typed, languages);
      return value === null
        ? { reason: `An event's date is written ${DATE_FORMS}; of a range both ends, the earlier first.` }
        : { value };
    }
    case "person":
    case "topic":
    case "said":
    case "office":
    case "folder":
      return { value: typed };
    case "lang": {
      const value = readLanguage(typed, languages);
      if (value !== null) return { value };
      return { reason: `A language is written as its code or its name in English; here are ${languages.join(", ")}.` };
    }
  }
}
