/**
 * Ready-made records, from JSON, JSON lines or a program: `{id, title, text, published, people, topics, url, …}`, any other key
 * being metadata. The way in for other systems.
 */
import { z } from "zod";
import { cleanLabel, excerpt } from "../clean.ts";
import type { Document, Skipped } from "../release.ts";
import { TooSlow } from "../within-time.ts";
import { documentOf } from "./document.ts";
import { type MetadataNames, toMetadata } from "./metadata.ts";
import type { FieldRule } from "./own-fields.ts";
import { parsed } from "./parsed.ts";
import { readPlainText } from "./plain-text.ts";

export interface RecordOptions {
  readonly metadataNames: MetadataNames;
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** Milliseconds that reading a file, or one record of a file of many, may take. */
  readonly longestMs: number;
}

export interface RecordPlace {
  /** The file's path, or what names the source to its user. */
  readonly path: string;
  /** From 1; null where the record is the whole file. */
  readonly line: number | null;
  /** What is counted, where it is not lines. */
  readonly unit?: "post";
}

/** An id is never a path of the file system, so `../..` in one is harmless; it must fit an address and a line. */
const id = z
  .union([z.string(), z.number()])
  // What is longer is refused below, and takes time to normalize.
  .transform((value) => (String(value).length > 2_048 ? String(value) : String(value).normalize("NFC")))
  .pipe(
    z
      .string()
      .min(1, "must not be empty")
      .max(512, "must have at most 512 characters")
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, "must have no control characters")
      // No browser asks for an address whose last part is one of these.
      .refine((value) => value !== "." && value !== "..", "must not be . or .."),
  );
const date = z.union([z.string(), z.number(), z.boolean()]);
const names = z.union([z.string(), z.array(z.union([z.string(), z.looseObject({ name: z.string() })]))]);

const recordSchema = z.looseObject({
  id: id.nullish(),
  title: z.string().nullish(),
  text: z.string(),
  published: date.nullish(),
  people: names.nullish(),
  topics: names.nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
  section: z.string().nullish(),
});

/** The document of a record, or why there is none: what is wrong with it, and in which line. Never throws. */
export function documentFromRecord(record: unknown, where: RecordPlace, options: RecordOptions): Document | Skipped {
  const result = recordSchema.safeParse(record);
  if (!result.success) {
    const [issue] = result.error.issues;
    const key = issue === undefined ? "" : issue.path.map(String).join(".");
    return skippedRecord(
      where,
      "unreadable",
      excerpt(`${key === "" ? "record" : key}: ${issue?.message ?? "not a record"}`, 200),
    );
  }
  const { id: ownId, text: source, ...rest } = result.data;
  const metadata = toMetadata(rest);
  const text = readPlainText(source);
  const title = typeof rest.title === "string" ? cleanLabel(rest.title) : "";
  if (text === "" && title === "") return skippedRecord(where, "empty", "no text");
  const place = where.line === null ? where.path : `${where.path}#${where.line}`;
  return documentOf(where.path, "application/json", parsed({ text, headings: [], metadata }), options, ownId ?? place)
    .document;
}

/** Whether a text can be the id of a release. */
export function isRecordId(text: string): boolean {
  return id.safeParse(text).success;
}

/** Why something cannot be read, by what was thrown. */
export function unreadBecause(error: unknown): Pick<Skipped, "reason" | "message"> {
  const message = excerpt(error instanceof Error ? error.message : String(error), 200);
  return { reason: error instanceof TooSlow ? "too-slow" : "unreadable", message };
}

/** A skipped record, named with its line. */
export function skippedRecord({ path, line, unit }: RecordPlace, reason: Skipped["reason"], message: string): Skipped {
  return { path, reason, message: line === null ? message : `${unit ?? "line"} ${line}: ${message}` };
}
