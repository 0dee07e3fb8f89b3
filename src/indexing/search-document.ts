/** A release as MiniSearch is to see it. */
import type { SearchDocument } from "../archive/minisearch.ts";
import type { Release } from "../release.ts";

export function toSearchDocument(release: Release): SearchDocument {
  return {
    id: release.id,
    language: release.language,
    title: release.title,
    text: release.text,
    people: release.people.map((person) => [person.name, ...person.aliases].join("\n")).join("\n"),
    topics: release.topics.map((topic) => topic.name).join("\n"),
    dates: typedDates(release).join("\n"),
  };
}

/** The days of issue and of events as a person would type them: `2016-09-18`, and with the month's name in English and in the release's language. */
function typedDates(release: Release): string[] {
  const values = new Set<string>();
  if (release.published !== null) values.add(release.published);
  for (const date of release.dates)
    if (date.kind === "event") for (const value of date.value.split("/")) values.add(value.slice(0, 10));
  const formats = ["en", release.language ?? "en"].map(monthNames);
  const typed = new Set<string>();
  for (const value of values) {
    typed.add(value);
    const [year = "", month, day = ""] = value.split("-");
    if (month === undefined) continue;
    const number = Number(month);
    if (!(number >= 1 && number <= 12)) continue;
    for (const names of formats) typed.add(`${day === "" ? "" : `${Number(day)} `}${names[number - 1] ?? ""} ${year}`);
  }
  return [...typed];
}

const MONTHS: Map<string, readonly string[]> = new Map();

function monthNames(language: string): readonly string[] {
  const known = MONTHS.get(language);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  } catch {
    return monthNames("en"); // A language code that Intl does not take.
  }
  const names = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 15)));
  MONTHS.set(language, names);
  return names;
}
