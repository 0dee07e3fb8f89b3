/** What the records of an index's sections are, see `SECTIONS`; and of what published archives have besides. */
import type { FieldValue, PersonEntry, PersonRef, Release, Skipped, Suggestion, Warning } from "../release.ts";
import type { ResolvedPeople } from "./persons.ts";
import type { Fragment } from "./release-url.ts";

/** What is said of a release in a list of hits, without its text. */
export interface CatalogEntry {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly published: string | null;
  readonly language: string | null;
  readonly source: string | null;
  /** Whether the release is a file of its own, not a record among others. */
  readonly ownFile: boolean;
  /** Each once. */
  readonly people: readonly PersonRef[];
  /** Those of the release's own that are worth showing in the archive. */
  readonly topics: readonly string[];
  /** Dates of what the release says to happen, EDTF. */
  readonly events: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly copies: readonly string[];
  /** Ids of its earlier versions, the newest first. */
  readonly versions: readonly string[];
  /** Id of the release that this is an earlier version of; null where it is none. */
  readonly newest: string | null;
  /** Digest of the text's letters and digits: equal for text-identical releases. */
  readonly fingerprint: string;
}

/** As it stands in the catalog: it refers to the release's own persons, so that it stays when they are resolved anew. */
export interface StoredEntry extends Omit<CatalogEntry, "people"> {
  /** Places in the release's list of people; of an organisation that speaks, an id made of its name. */
  readonly speakers: readonly (number | string)[];
}

export interface StoredPerson extends Omit<PersonEntry, "with"> {
  /** Of each of the offices, in their order, how many releases of each month (`2016-09`) attest it, in the order of time. */
  readonly attested: readonly (readonly (readonly [month: string, releases: number])[])[];
  /** Ids that once were others' or follow from another of the names; they lead here. */
  readonly formerly: readonly string[];
}

/** Two who may be one person; a human decides, in the authority file. */
export interface DoubtfulPair {
  readonly a: DoubtfulParty;
  readonly b: DoubtfulParty;
  /** In what the names differ. */
  readonly difference: string;
  /** What speaks for one person, and what against. */
  readonly supports: readonly string[];
  readonly opposes: readonly string[];
}

interface DoubtfulParty {
  readonly id: string;
  readonly name: string;
  readonly releases: number;
  readonly office: string | null;
  /** Ids of releases; all of them for a lone surname with few. */
  readonly shown: readonly string[];
}

/** What can be offered as somebody types. */
export interface StoredSuggestion extends Omit<Suggestion, "highlights"> {
  /** All by which it is found. */
  readonly names: readonly string[];
  /** By which it is ranked, where that is not its count: a phrase by the releases that define it, as where phrases are not yet counted. */
  readonly worth?: number;
}

/** A whole name as `nameKey` makes it, and how many releases name somebody who bears it. */
export type StoredName = readonly [name: string, releases: number];

/** A short form that releases of the archive define. */
export interface StoredAbbreviation {
  readonly short: string;
  readonly long: string;
  /** How many releases define it so; 0 for one that is known without. */
  readonly releases: number;
}

/** A concept of the thesaurus. */
export interface StoredConcept {
  /** What it is called, the preferred ones first. */
  readonly labels: readonly StoredLabel[];
}

export interface StoredLabel {
  readonly text: string;
  /** BCP 47; null for one of no language. */
  readonly language: string | null;
}

/** What became of one file: its releases' ids, or why it has none. */
export interface FileEntry {
  readonly path: string;
  /** SHA-256 of the file's bytes; null where they were not read. */
  readonly digest: string | null;
  readonly releases: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
}

/**
 * What filters, facets, sorting and suggestions look at:
 *
 * - `id`, `title`, `published`, `language`: one value or none
 * - `folder`: the path of the file without its name
 * - `topics`, `events`: as in the entry
 * - `newest`: of an earlier version the number of the newest, decimal; else none
 * - `abbreviations`: of each that the release defines the word by which its short form is looked up and, on a further line, the
 *   long form
 */
export type CatalogColumn =
  | "id"
  | "title"
  | "published"
  | "language"
  | "folder"
  | "topics"
  | "events"
  | "newest"
  | "abbreviations"
  | `field.${string}`;

/** A record of the part of a published archive. */
export type PublishedRecord = readonly [release: ListedRelease, entry: StoredEntry, people: ResolvedPeople];

/** What hits for words are made of. */
export interface ListedRelease extends Pick<Release, "id" | "path" | "title" | "language" | "people" | "url" | "text"> {
  /** Their names. */
  readonly topics: readonly string[];
  /** Where hits lead to pages of the site's own that can be opened at places. */
  readonly fragments?: readonly Fragment[];
}

/** What else a release says. */
export type ReleaseDetails = Omit<Release, Exclude<keyof ListedRelease, "topics">>;
