/**
 * The records that every room shares: what a file says (`Document`), what it means (`Release`),
 * what is asked (`Query`) and what is answered (`Results`). Data only; absent is `null`, and every
 * key is there.
 */

/** A place in a text, `[start, end)` in UTF-16 code units: `text.slice(start, end)` is the very thing. */
export type Span = readonly [start: number, end: number];

/** A heading that its page can be opened at: where it begins in the text, and the id that the page's markup gives it. */
export type Anchor = readonly [start: number, id: string];

/** A day, a month, a year, a time or an interval of these, in EDTF (ISO 8601): `2016-09-18`, `2015-12`, `2016-09-18T14:54`, `a/b`. */
export type EdtfDate = string;

/** A value of metadata as a reader found it. */
export type MetadataValue =
  | string
  | number
  | boolean
  | null
  | readonly MetadataValue[]
  | { readonly [name: string]: MetadataValue };

/** A value of one of the user's own fields: text is a list, since a release can bear several. */
export type FieldValue = number | readonly string[];

/** What a file says of itself, in our words; nothing inferred. */
export interface Given {
  readonly title: string | null;
  /** The day or time of issue as the file gives it, in ISO 8601 (`2016-09-18` or `2016-09-18T14:54:00+02:00`). */
  readonly published: string | null;
  /** BCP 47, lower-case language alone where no more is known: `en`, `ja`, `zh-Hant`. */
  readonly language: string | null;
  readonly people: readonly string[];
  readonly topics: readonly string[];
  /** The name of the part of a site or a series that the release stands in. */
  readonly section: string | null;
  /** The original's address, http or https. */
  readonly url: string | null;
  /** `draft: true` or `published: false`. */
  readonly draft: boolean;
  /** Not to be shown before this day or time (ISO 8601). */
  readonly embargo: string | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** One release as its file has it. Nothing in it is inferred. */
export interface Document {
  /** The record's own id where given, else `path`. */
  readonly id: string;
  /** `/`-separated, NFC, relative to the root. */
  readonly path: string;
  readonly mediaType: string;
  /**
   * What a reader would see, clean: paragraphs are separated by one empty line, the lines of a list
   * or a table stand one below the other (cells are separated by a tab), items begin with their mark.
   */
  readonly text: string;
  /** The places of headings in `text`. */
  readonly headings: readonly Span[];
  /** Of headings that have an id in the file's markup, in their order; not there where none has. */
  readonly anchors?: readonly Anchor[];
  /** Where each page after the first starts in `text` (PDF); else empty. */
  readonly pages: readonly number[];
  readonly given: Given;
  /** Text of the file that is not the release and that the reader could tell apart: navigation, related lists. */
  readonly omitted: readonly string[];
  /** All metadata, under the names that the file uses. */
  readonly metadata: Readonly<Record<string, MetadataValue>>;
}

/** A human being that a release names. */
export interface Person {
  /** The fullest form of the name in the release, in its natural order, without honorifics. */
  readonly name: string;
  /** The other forms in which the release names the person, honorific included where one is used: `Minister Kishida`. */
  readonly aliases: readonly string[];
  /** Offices and relations, as written. */
  readonly roles: readonly string[];
  /** Every place in `text` that names the person, ascending; empty where only title or metadata do. */
  readonly mentions: readonly Span[];
}

export interface Topic {
  readonly name: string;
  readonly source: "given" | "thesaurus" | "text";
  readonly mentions: readonly Span[];
}

export type DateKind = "published" | "event" | "mentioned";

export interface DateMention {
  readonly value: EdtfDate;
  readonly kind: DateKind;
  /** The expression as written; null (with `start` and `end`) for a day of issue that the text does not say. */
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export interface Quote {
  /** The speaker's name as in `people`, an organisation's name, or null where nobody is named. */
  readonly speaker: string | null;
  /** The words inside the quotation marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What somebody says in turn, in a transcript. It stands in no quotation marks, and is none of `quotes`. */
export interface Turn {
  /** The speaker's name as in `people`, or null for somebody whom the release does not name, such as who asks. */
  readonly speaker: string | null;
  /** From the first word behind the label to the last before the next. */
  readonly start: number;
  readonly end: number;
}

/** A short form that the release defines: `United Nations Security Council (UNSC)`. */
export interface Abbreviation {
  /** Both as written. */
  readonly short: string;
  readonly long: string;
  /** The place of the whole definition in `text`, from its first word to the closing bracket. */
  readonly start: number;
  readonly end: number;
}

/** One release as a careful person reads it. */
export interface Release {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly title: string;
  readonly section: string | null;
  /** The day of issue, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly publishedFrom: "metadata" | "text" | "path" | null;
  /** The place at the head of the text, as written. */
  readonly dateline: string | null;
  /** BCP 47, or null where the text is too short or mixed to tell. */
  readonly language: string | null;
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  /** In the order of the text; the day of issue is always among them where it is known. */
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quote[];
  /** Of a transcript, in the order of the text; else empty. */
  readonly turns: readonly Turn[];
  /** In the order of the text, each definition once. */
  readonly abbreviations: readonly Abbreviation[];
  /** As `Document.text`, without section name, navigation and embargo lines. */
  readonly text: string;
  readonly headings: readonly Span[];
  /** As of a `Document`. */
  readonly anchors?: readonly Anchor[];
  readonly pages: readonly number[];
  /** Lines of the file that are not the release; nothing is lost. */
  readonly omitted: readonly string[];
  /** The original's address, http or https. */
  readonly url: string | null;
  readonly draft: boolean;
  /** Not to be shown before this day or time (ISO 8601), from metadata or the head of the text; the order's words where they name no day. */
  readonly embargo: string | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly metadata: Readonly<Record<string, MetadataValue>>;
}

/** Why a file or a record is not in the index. */
export type SkipReason =
  | "unreadable"
  | "unsupported"
  | "empty"
  | "too-large"
  | "too-slow"
  | "needs-ocr"
  | "same-id"
  | "same-text"
  | "not-public";

export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
  /** One sentence for a person, without control characters. */
  readonly message: string;
}

/** Something odd about a file that went in nevertheless. */
export interface Warning {
  readonly path: string;
  readonly message: string;
}

/** How words must match: see "What a search means" in ARCHITECTURE.md. */
export type MatchMode = "auto" | "all" | "exact";
/** `relevance`, `newest` or `oldest`; or one of the archive's own fields, the least first, with `-` before it the greatest. */
export type SortOrder = string;

/** What a search asks besides its words. A repeated filter means any of its values; different filters mean all. */
export interface Filters {
  /** Ids or names. */
  readonly person: readonly string[];
  readonly topic: readonly string[];
  /** Day, month or year of issue, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** Day, month, year or interval that the release speaks of. */
  readonly event: readonly string[];
  readonly language: readonly string[];
  readonly folder: readonly string[];
  /** The user's own fields, by name. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export interface Snippet {
  readonly field: "title" | "text" | "people" | "topics";
  readonly start: number;
  readonly end: number;
  /** Exactly the field's `slice(start, end)`; people and topics are their names joined by `, `. */
  readonly text: string;
  /** What matched, relative to `text`. */
  readonly highlights: readonly Span[];
  /**
   * What the hit's own page is opened at the passage by, after the `#` of its address: the id of the heading above it, `page=2` of a PDF.
   * Null where it has none, or where hits do not lead to pages of the site's own.
   */
  readonly fragment: string | null;
  /** `text` escaped, with `<mark>` around the highlights and `…` where the passage was cut. */
  readonly html: string;
}

/** A person of the archive. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  /** True for a hit that does not hold all words and was added to a small match set. */
  readonly related: boolean;
  readonly title: string;
  readonly published: string | null;
  readonly language: string | null;
  /** Where this installation shows the release, relative to the search page: `releases/ID`. */
  readonly url: string;
  /** The original's http(s) address. */
  readonly source: string | null;
  /** Whether the original file can be had. */
  readonly original: boolean;
  readonly people: readonly PersonRef[];
  readonly topics: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Paths of files with the same text. */
  readonly copies: readonly string[];
  /** How many earlier versions that were found too are folded under this hit. */
  readonly versions: number;
  /** Their ids, the newest first. */
  readonly versionIds: readonly string[];
  /** Id of the newest version of what is shown, where this is an earlier one, which is found without that; else null. */
  readonly newest: string | null;
  readonly snippets: readonly Snippet[];
  /** How the score comes about, where that was asked for. */
  readonly explain?: Explanation;
}

/**
 * A part of a score. Its value is the sum or the product of its parts' values; of a leaf, which has none, it stands for itself. So
 * the score follows from the leaves, up to rounding (1e-9 of it).
 */
export interface Explanation {
  readonly name: string;
  readonly value: number;
  /** Null of a leaf. */
  readonly by: "sum" | "product" | null;
  readonly parts: readonly Explanation[];
}

export interface FacetValue {
  /** What the filter takes. */
  readonly value: string;
  /** What a person reads. */
  readonly label: string;
  readonly count: number;
}

/**
 * `people, topics, years, months, undated, eventYears, eventMonths, languages, folders` and the user's own fields. Years and months are
 * those of issue; `undated` has the one value `none`, which the query language finds by `date:none`.
 */
export type Facets = Readonly<Record<string, readonly FacetValue[]>>;

export interface Results {
  readonly query: {
    readonly text: string;
    /** The query as it was understood, in the query language. */
    readonly understood: string;
    readonly ignored: readonly { readonly text: string; readonly reason: string }[];
  };
  /** How many releases match, earlier versions that are folded under a hit among them; null where the caller did not ask. */
  readonly total: number | null;
  /** How many were added to a small match set. */
  readonly related: number;
  readonly relaxed: boolean;
  readonly offset: number;
  readonly limit: number;
  /** For `cursor`; null on the last page. */
  readonly next: string | null;
  readonly timedOut: boolean;
  readonly generation: string;
  readonly didYouMean: string | null;
  readonly hits: readonly Hit[];
  /** Of facets without a natural end the 100 values that most releases have, and those chosen by a filter. */
  readonly facets: Facets;
  /** How many more values each of the facets has. */
  readonly unlisted: Readonly<Record<string, number>>;
}

export interface Suggestion {
  readonly kind: "person" | "topic" | "phrase" | "title";
  readonly text: string;
  /** What to search for: a person's id, a topic's name, a phrase's words, a release's id. */
  readonly value: string;
  /** How many releases name the person, have the topic, hold the phrase, bear the title. */
  readonly count: number;
  /** What was typed, as it stands in `text`: beginnings of words, and whole words where these were mistyped. */
  readonly highlights: readonly Span[];
}

/** A person across the archive. */
export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** By the day of the first release that attests them. */
  readonly offices: readonly {
    readonly title: string;
    readonly from: string | null;
    readonly to: string | null;
    /** How many releases attest it. */
    readonly releases: number;
  }[];
  /** How many releases name the person. */
  readonly releases: number;
  /** Those named together with the person, most often first. */
  readonly with: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  /** Why names that differ are taken for this one person's; empty where only one name is known. */
  readonly evidence: readonly MergeEvidence[];
}

/** Why two names are one person's. */
export interface MergeEvidence {
  /** In what the names differ (`middle name`, `nickname, suffix` …), `surname and office`, `surname and form of address`, or `authority file`. */
  readonly kind: string;
  readonly names: readonly [string, string];
  /** What speaks for it, each in words. */
  readonly supports: readonly string[];
  /** Ids of some releases that show it. */
  readonly releases: readonly string[];
}

/** One release as the API gives it: the record and what this archive knows of it. */
export interface ReleaseEntry extends Omit<Release, "url" | "people"> {
  readonly people: readonly (Person & { readonly id: string })[];
  readonly url: string;
  readonly source: string | null;
  readonly original: boolean;
  readonly copies: readonly string[];
  /** How many earlier versions there are: the same release issued before it was corrected, say. */
  readonly versions: number;
  /** Their ids, the newest first. */
  readonly versionIds: readonly string[];
  /** Id of the newest version, where this is an earlier one; else null. */
  readonly newest: string | null;
}
