/**
 * Metadata, whatever their names, to what a file says of itself in our words. Not for text: nothing is inferred here.
 */

import { cleanCharacters, cleanLabel, cutAt, excerpt } from "../clean.ts";
import type { Given, MetadataValue, Warning } from "../release.ts";
import { personNames } from "./person-names.ts";
import { parseWrittenDate } from "./written-date.ts";

/** What a metadata name can mean. */
type MetadataMeaning =
  | "title"
  | "published"
  | "language"
  | "people"
  | "topics"
  | "section"
  | "url"
  | "draft"
  | "embargo";

/**
 * Which names have which meaning, the most trustworthy first. Letter case, and `-`, `_`, `.`, `:` and spaces in a name make no
 * difference: `DC.date.issued` is `dc_date_issued`.
 */
export type MetadataNames = Readonly<Record<MetadataMeaning, readonly string[]>>;

export type Metadata = Readonly<Record<string, MetadataValue>>;

export const defaultMetadataNames: MetadataNames = {
  title: ["headline", "title", "og:title", "dc.title", "dcterms.title", "twitter:title"],
  published: [
    "published",
    "date_published",
    "article:published_time",
    "published_time",
    "published_at",
    "publish_date",
    "publication_date",
    "pubdate",
    "release_date",
    "date_released",
    "date_issued",
    "DC.date.issued",
    "dcterms.issued",
    "issued",
    "date",
    "DC.date",
    "dcterms.date",
    "og:published_time",
    "sailthru.date",
    "parsely-pub-date",
  ],
  language: ["language", "lang", "locale", "in_language", "DC.language", "dcterms.language", "og:locale"],
  people: [
    "people",
    "persons",
    "creators",
    "creator",
    "authors",
    "author",
    "byline",
    "speakers",
    "speaker",
    "article:author",
    "DC.creator",
    "dcterms.creator",
    "parsely-author",
  ],
  topics: [
    "topics",
    "topic",
    "subjects",
    "subject",
    "tags",
    "tag",
    "article:tag",
    "categories",
    "category",
    "keywords",
    "news_keywords",
    "DC.subject",
    "dcterms.subject",
  ],
  section: ["section", "article:section", "article_section"],
  url: ["source_url", "original_url", "canonical", "canonical_url", "url", "link", "og:url"],
  draft: ["draft", "published", "status"],
  embargo: [
    "embargo",
    "embargoed",
    "embargo_until",
    "embargoed_until",
    "embargo_date",
    "embargo_till",
    "publish_after",
    "release_after",
    "not_before",
  ],
};

/** Most topics or people that one file's metadata give. */
const MOST_VALUES = 200;
const LONGEST_LABEL = 500;

/**
 * What the metadata of one file say, by the table of names.
 *
 * A `tags` text that is also a folder of the file's path names the part of the site, not a topic. An embargo that is no date
 * keeps the release back: better late than too early.
 */
export function givenFromMetadata(
  metadata: Metadata,
  names: MetadataNames,
  path: string,
): { readonly given: Given; readonly warnings: readonly Warning[] } {
  const byName = new Map<string, MetadataValue>();
  for (const [name, value] of Object.entries(metadata)) {
    if (!byName.has(foldName(name))) byName.set(foldName(name), value);
  }
  const valuesOf = (meaning: MetadataMeaning): MetadataValue[] =>
    names[meaning].map((name) => byName.get(foldName(name)) ?? null).filter((value) => value !== null);
  const folders = path.split("/").slice(0, -1);
  const topics = valuesOf("topics").flatMap(labels);
  const folder = topics.length === 1 ? topics.find((topic) => folders.includes(topic)) : undefined;
  const embargo = embargoOf(valuesOf("embargo"));
  const unreadable = embargo.unreadable;
  return {
    given: {
      title: firstLabel(valuesOf("title")),
      published: first(valuesOf("published"), dateOf),
      language: first(valuesOf("language"), languageOf),
      people: distinct(valuesOf("people").flatMap(peopleOf)),
      topics: folder === undefined ? distinct(topics) : [],
      section: firstLabel(valuesOf("section")) ?? folder ?? null,
      url: first(valuesOf("url"), webAddress),
      draft: unreadable !== null || isDraft(names, byName),
      embargo: embargo.until,
      fields: {},
    },
    warnings:
      unreadable === null
        ? []
        : [{ path, message: `The embargo "${excerpt(unreadable)}" is no date; the release is kept back as a draft.` }],
  };
}

/** A name as the table compares it. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[\s_.:-]+/g, "");
}

/** An http or https address in its normal form, or null. */
function webAddress(value: MetadataValue): string | null {
  if (typeof value !== "string" || !/^\s*https?:\/\//i.test(value)) return null;
  try {
    return new URL(value.trim()).href.slice(0, 4096);
  } catch {
    return null;
  }
}

/** The labels in a value: a list, or a text of several parted by semicolons or commas. */
export function labels(value: MetadataValue): string[] {
  if (typeof value === "string") {
    const parted = value.split(value.includes(";") ? /;/ : /[,、]/);
    return (parted.length > 1 ? parted : [value]).map(cleanLabel).filter(isLabel).slice(0, MOST_VALUES);
  }
  if (typeof value === "number") return [String(value)];
  return nested(value).flatMap((item) => (typeof item === "string" ? [cleanLabel(item)].filter(isLabel) : []));
}

/** Any value as metadata keep it: plain, clean, at most 8 levels and 5,000 values. */
export function toMetadataValue(value: unknown): MetadataValue {
  return plain(value, 0, { left: 5000 });
}

export function toMetadata(value: unknown): Metadata {
  const kept = toMetadataValue(value);
  return kept !== null && typeof kept === "object" && !isList(kept) ? kept : {};
}

function plain(value: unknown, depth: number, budget: { left: number }): MetadataValue {
  if (--budget.left < 0) return null;
  if (typeof value === "string") return cleanCharacters(value);
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value !== "object" || value === null || depth === 8) return null;
  if (Array.isArray(value)) return value.slice(0, 5000).map((item) => plain(item, depth + 1, budget));
  const entries = Object.entries(value).map(
    ([name, item]) => [cleanCharacters(name), plain(item, depth + 1, budget)] as const,
  );
  // A name that would set the prototype is no metadata.
  return Object.fromEntries(entries.filter(([name]) => name !== "__proto__"));
}

function isList(value: MetadataValue): value is readonly MetadataValue[] {
  return Array.isArray(value);
}

/** The parts of a list or, for JSON-LD's objects, their `name`. */
function nested(value: MetadataValue): readonly MetadataValue[] {
  if (value === null || typeof value !== "object") return [];
  if (!isList(value)) return [value.name ?? null];
  return value
    .slice(0, MOST_VALUES)
    .flatMap((item) => (item !== null && typeof item === "object" && !isList(item) ? [item.name ?? null] : [item]));
}

function first<T>(values: readonly MetadataValue[], read: (value: MetadataValue) => T | null): T | null {
  for (const value of values) {
    const got = read(isList(value) ? (value[0] ?? null) : value);
    if (got !== null) return got;
  }
  return null;
}

function firstLabel(values: readonly MetadataValue[]): string | null {
  return first(values, (value) => {
    const label = typeof value === "string" ? cleanLabel(value) : typeof value === "number" ? String(value) : "";
    return label === "" ? null : cutAt(label, 1000);
  });
}

function dateOf(value: MetadataValue): string | null {
  return typeof value === "string" || typeof value === "number" ? parseWrittenDate(value) : null;
}

function languageOf(value: MetadataValue): string | null {
  if (typeof value !== "string") return null;
  try {
    const locale = new Intl.Locale(value.trim().replaceAll("_", "-"));
    return locale.script === undefined ? locale.language : `${locale.language}-${locale.script}`;
  } catch {
    return null; // a language's name, not its tag
  }
}

function peopleOf(value: MetadataValue): readonly string[] {
  const written = typeof value === "string" ? [value] : nested(value).filter((item) => typeof item === "string");
  return written.flatMap((name) => personNames(cleanLabel(name)));
}

function isDraft(names: MetadataNames, byName: ReadonlyMap<string, MetadataValue>): boolean {
  return names.draft.some((name) => {
    const value = byName.get(foldName(name));
    const word = typeof value === "string" ? value.trim().toLowerCase() : value;
    if (typeof word === "string" && /^(?:draft|embargoed|unpublished|pending|private)$/.test(word)) return true;
    // `published: 2016-09-18` is a date; only its plain negation says that the release is a draft.
    return foldName(name) === "published"
      ? word === false || word === "false" || word === "no"
      : word === true || word === "true" || word === "yes";
  });
}

function embargoOf(values: readonly MetadataValue[]): {
  readonly until: string | null;
  readonly unreadable: string | null;
} {
  for (const value of values) {
    if (value === false || value === "" || value === "none" || value === "false") continue;
    const until = dateOf(value);
    return until === null ? { until: null, unreadable: String(value) } : { until, unreadable: null };
  }
  return { until: null, unreadable: null };
}

function isLabel(text: string): boolean {
  return text !== "" && text.length <= LONGEST_LABEL;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].slice(0, MOST_VALUES);
}
