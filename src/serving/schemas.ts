/** The shapes of answers, for the OpenAPI document. They follow `release.ts`: where they differ, they do not compile. */
import * as z from "zod";
import type {
  Explanation,
  FieldValue,
  Hit,
  MetadataValue,
  PersonEntry,
  ReleaseEntry,
  Results,
  Span,
  Suggestion,
} from "../release.ts";
import type { Problem } from "./problems.ts";

const text = z.string();
const orNull = text.nullable();
const count = z.int().min(0);
const span: z.ZodType<Span> = z
  .tuple([count, count])
  .meta({ id: "Span", description: "[start, end) in UTF-16 code units of the text it belongs to" });
const fieldValue: z.ZodType<FieldValue> = z.union([z.number(), z.array(text)]);
const fields = z.record(text, fieldValue).meta({ description: "Own fields, by name" });
const date = text.meta({ description: "ISO 8601, EDTF where less than a day is known", examples: ["2016-09-18"] });
const namedPerson = z.object({ id: text, name: text });

const snippet = z.object({
  field: z.enum(["title", "text", "people", "topics"]),
  start: count,
  end: count,
  text: text.meta({ description: "Exactly the field's slice(start, end)" }),
  highlights: z.array(span).meta({ description: "Relative to text" }),
  fragment: orNull.meta({ description: "Where the hit's own page is opened at the passage; null from a server" }),
  html: text.meta({ description: "Escaped, with <mark> around the highlights and … where the passage was cut" }),
});

const explanation: z.ZodType<Explanation> = z
  .object({
    name: text,
    value: z.number().meta({ description: "The sum or product of the parts' values" }),
    by: z.enum(["sum", "product"]).nullable().meta({ description: "null where there are no parts" }),
    get parts() {
      return z.array(explanation);
    },
  })
  .meta({ id: "Explanation", description: "A part of a score" });

export const hitSchema: z.ZodType<Hit> = z.object({
  id: text,
  score: z.number(),
  related: z.boolean().meta({ description: "Does not hold all words; was added to a small match set" }),
  title: text,
  published: date.nullable(),
  language: orNull,
  url: text.meta({ description: "Where this installation shows the release, relative to the search page" }),
  source: orNull.meta({ description: "The original's http(s) address" }),
  original: z.boolean().meta({ description: "Whether the original file can be had" }),
  people: z.array(namedPerson),
  topics: z.array(text),
  fields,
  copies: z.array(text).meta({ description: "Paths of files with the same text" }),
  versions: count.meta({ description: "Earlier versions that were found too and are folded under this hit" }),
  versionIds: z.array(text).meta({ description: "Their ids, the newest first" }),
  newest: orNull.meta({ description: "Id of the newest version, where this is an earlier one" }),
  snippets: z.array(snippet),
  explain: explanation.exactOptional().meta({ description: "How the score comes about, where that was asked for" }),
});

export const resultsSchema: z.ZodType<Results> = z
  .object({
    query: z.object({
      text,
      understood: text,
      ignored: z.array(z.object({ text, reason: text })),
    }),
    total: count
      .nullable()
      .meta({ description: "How many releases match, folded versions among them; null where not asked for" }),
    related: count,
    relaxed: z.boolean(),
    offset: count,
    limit: count,
    next: orNull.meta({
      description:
        "For cursor; null on the last page, and where time ran out (timedOut) before all that match were known: then there may be more",
    }),
    timedOut: z.boolean().meta({
      description:
        "Whether time ran out: hits are then those known to match, by date, without passages and related ones; so are those that next leads to",
    }),
    generation: text,
    didYouMean: orNull,
    hits: z.array(hitSchema),
    facets: z.record(text, z.array(z.object({ value: text, label: text, count }))).meta({
      description: "The 100 values that most releases have, and those chosen by a filter; of times all",
    }),
    unlisted: z.record(text, count).meta({ description: "How many more values each facet has" }),
  })
  .meta({ id: "Results" });

export const releaseSchema: z.ZodType<ReleaseEntry> = z
  .object({
    id: text,
    path: text,
    mediaType: text,
    title: text,
    section: orNull,
    published: date.nullable(),
    publishedFrom: z.enum(["metadata", "text", "path"]).nullable(),
    dateline: orNull,
    language: orNull,
    people: z.array(namedPerson.extend({ aliases: z.array(text), roles: z.array(text), mentions: z.array(span) })),
    topics: z.array(z.object({ name: text, source: z.enum(["given", "thesaurus", "text"]), mentions: z.array(span) })),
    dates: z.array(
      z.object({
        value: date,
        kind: z.enum(["published", "event", "mentioned"]),
        text: orNull,
        start: count.nullable(),
        end: count.nullable(),
      }),
    ),
    quotes: z.array(z.object({ speaker: orNull, text, start: count, end: count })),
    turns: z.array(z.object({ speaker: orNull, start: count, end: count })),
    abbreviations: z.array(z.object({ short: text, long: text, start: count, end: count })),
    text,
    headings: z.array(span),
    anchors: z
      .array(z.tuple([count, text]))
      .exactOptional()
      .meta({ description: "Headings that have an id in the file's markup: where they begin, and the id" }),
    pages: z.array(count),
    omitted: z.array(text),
    draft: z.boolean(),
    embargo: orNull,
    fields,
    metadata: z.record(text, z.unknown() as z.ZodType<MetadataValue>),
    url: text,
    source: orNull,
    original: z.boolean(),
    copies: z.array(text),
    versions: count.meta({ description: "Earlier versions" }),
    versionIds: z.array(text).meta({ description: "Their ids, the newest first" }),
    newest: orNull.meta({ description: "Id of the newest version, where this is an earlier one" }),
  })
  .meta({ id: "Release" });

export const personSchema: z.ZodType<PersonEntry> = z
  .object({
    id: text,
    name: text,
    aliases: z.array(text),
    offices: z.array(z.object({ title: text, from: orNull, to: orNull, releases: count })),
    releases: count,
    with: z.array(namedPerson.extend({ count })),
    evidence: z
      .array(
        z.object({
          kind: text.meta({
            description:
              "In what the names differ, `surname and office`, `surname and form of address`, or `authority file`",
          }),
          names: z.tuple([text, text]),
          supports: z.array(text),
          releases: z.array(text).meta({ description: "Ids of some releases that show it" }),
        }),
      )
      .meta({ description: "Why names that differ are taken for one person's" }),
  })
  .meta({ id: "Person" });

export const suggestionSchema: z.ZodType<Suggestion> = z
  .object({
    kind: z.enum(["person", "topic", "phrase", "title"]),
    text,
    value: text.meta({ description: "A person's id, a topic's name, a phrase's words, a release's id" }),
    count: count.meta({
      description: "How many releases name the person, have the topic, hold the phrase, bear the title",
    }),
    highlights: z.array(span).meta({ description: "What was typed, relative to text; whole words where mistyped" }),
  })
  .meta({ id: "Suggestion" });

/** What `/api/status` says: whether there is an archive, and how far the next one is. */
export interface Status {
  readonly state: "indexing" | "ready" | "failed";
  readonly generation: string | null;
  readonly releases: number;
  readonly languages: readonly string[];
  readonly fields: Readonly<Record<string, { readonly type: "text" | "number" | "date"; readonly facet: boolean }>>;
  readonly skipped: number;
  readonly warnings: number;
  readonly progress: {
    readonly files: number;
    readonly filesTotal: number | null;
    readonly releases: number;
    readonly ratePerSecond: number;
    readonly secondsLeft: number | null;
  } | null;
  readonly failure: string | null;
}

export const statusSchema: z.ZodType<Status> = z
  .object({
    state: z.enum(["indexing", "ready", "failed"]),
    generation: orNull,
    releases: count,
    languages: z.array(text),
    fields: z.record(text, z.object({ type: z.enum(["text", "number", "date"]), facet: z.boolean() })),
    skipped: count,
    warnings: count,
    progress: z
      .object({
        files: count,
        filesTotal: count.nullable(),
        releases: count,
        ratePerSecond: z.number(),
        secondsLeft: z.number().nullable(),
      })
      .nullable(),
    failure: orNull,
  })
  .meta({ id: "Status" });

type ProblemShape = Omit<Problem, "code" | "instance"> & { readonly code: string | null; readonly instance?: string };

export const problemSchema: z.ZodType<ProblemShape> = z
  .object({ type: text, title: text, status: z.int(), detail: text, instance: text.exactOptional(), code: orNull })
  .meta({ id: "Problem", description: "RFC 9457" });
