/** The room's door: the bytes of one file to its documents. Files are found by `discover.ts`; each format has its own reader. */
import { createHash } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { excerpt, normalizeLineEnds } from "../clean.ts";
import type { Document, Skipped, Warning } from "../release.ts";
import { withinTime } from "../within-time.ts";
import { declaredEncoding, decode, isBinary } from "./decode.ts";
import type { SourceFile } from "./discover.ts";
import { documentOf } from "./document.ts";
import { type Format, formatOf } from "./formats.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Parsed, parsed } from "./parsed.ts";
import { readPdf } from "./pdf.ts";
import { readPlainText } from "./plain-text.ts";
import { type RecordOptions, unreadBecause } from "./record.ts";
import { readJson, readJsonLines, readPosts } from "./records.ts";

/** Grows with every change that gives another `Document` for the same file, so that kept records are read anew. */
export const READER_VERSION: number = 6;

export interface ReadOptions extends RecordOptions {
  /** Most bytes of a file that is read. */
  readonly maxBytes: number;
  /** CSS selectors: a page in which one finds something is not read. */
  readonly excludeWhere: readonly string[];
}

export interface LoadedFile {
  readonly bytes: Uint8Array;
  readonly ocrText: Uint8Array | null;
  /** SHA-256 over file and OCR text, hex. */
  readonly digest: string;
}

export interface FileReading {
  readonly documents: readonly Document[];
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
}

/** The bytes of a file, or why they are not read: too large, empty, gone, forbidden. Never throws for the file's sake. */
export async function loadFile(file: SourceFile, maxBytes: number): Promise<LoadedFile | Skipped> {
  const bytes = await loadBytes(file.path, file.realPath, maxBytes);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (bytes.length === 0) return { path: file.path, reason: "empty", message: "the file is empty" };
  const ocr = file.ocrText === null ? null : await loadBytes(file.path, file.ocrText, maxBytes);
  const ocrText = ocr instanceof Uint8Array && ocr.length > 0 ? ocr : null;
  const hash = createHash("sha256").update(bytes);
  // The length between keeps the two apart.
  if (ocrText !== null) hash.update(`\n${bytes.length}\n`).update(ocrText);
  return { bytes, ocrText, digest: hash.digest("hex") };
}

async function loadBytes(path: string, realPath: string, maxBytes: number): Promise<Uint8Array | Skipped> {
  let handle: FileHandle | null = null;
  try {
    // A pipe that took the file's place since would hold a blocking open for ever.
    handle = await open(realPath, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    if (!stats.isFile()) return { path, reason: "unsupported", message: "not a regular file" };
    if (!(await isInPlace(realPath, stats)))
      return { path, reason: "unreadable", message: "another file or a link has taken its place; index again" };
    if (stats.size > maxBytes) {
      return { path, reason: "too-large", message: `${stats.size} bytes; the limit is ${maxBytes}` };
    }
    return await handle.readFile();
  } catch (error) {
    return {
      path,
      reason: "unreadable",
      message: excerpt(error instanceof Error ? error.message : String(error), 200),
    };
  } finally {
    await handle?.close();
  }
}

/** Whether a file that is open stands at the path that it was opened by, and nothing on the way there has become a link since it was found. */
async function isInPlace(realPath: string, { dev, ino }: Stats): Promise<boolean> {
  const [found, way] = await Promise.all([lstat(realPath), realpath(realPath)]);
  return way === realPath && found.dev === dev && found.ino === ino;
}

/** The documents of one file. Never throws for what the file holds: what cannot be read is in `skipped`, with its reason. */
export async function readDocuments(path: string, loaded: LoadedFile, options: ReadOptions): Promise<FileReading> {
  const known = formatOf(path);
  if (known === null) return skip(path, "unsupported", "not a format that is read");
  const { format, mediaType } = known;
  try {
    if (format === "json" || format === "json-lines") {
      const read = format === "json" ? readJson : readJsonLines;
      // Of all line ends CR alone is none inside a string (RFC 8259, 7): others belong to the text that they stand in.
      return { ...(await read(decode(loaded.bytes).replace(/\r\n?/g, "\n"), path, options)), warnings: [] };
    }
    if (format === "wordpress") {
      const source = decode(loaded.bytes, declaredEncoding(loaded.bytes));
      const posts = await readPosts(source, path, options);
      return posts === null ? skip(path, "unsupported", "XML, but no export of WordPress") : { ...posts, warnings: [] };
    }
    const found = await parseFile(format, loaded, options.longestMs);
    if (found === null)
      return skip(path, "needs-ocr", `its pages are pictures; put their text into ${fileName(path)}.txt beside it`);
    return withinTime(options.longestMs, () => readingOf(path, mediaType, found, options));
  } catch (error) {
    const { reason, message } = unreadBecause(error);
    return skip(path, reason, `cannot be read: ${message}`);
  }
}

function readingOf(path: string, mediaType: string, found: Parsed, options: ReadOptions): FileReading {
  const excluding = options.excludeWhere.find((selector) => (found.select?.(selector) ?? []).length > 0);
  if (excluding !== undefined) return skip(path, "unsupported", `left out: ${excluding} finds something in it`);
  const { document, warnings } = documentOf(path, mediaType, found, options);
  // A headline alone is a release: many are announced by no more.
  if (document.text === "" && document.given.title === null) return skip(path, "empty", "no text in it");
  return { documents: [document], skipped: [], warnings };
}

/** Readers that need a parser of HTML come with the first file of theirs: it is a quarter of the modules of a run over plain text. */
async function parseFile(
  format: Exclude<Format, "json" | "json-lines" | "wordpress">,
  { bytes, ocrText }: LoadedFile,
  longestMs: number,
): Promise<Parsed | null> {
  if ((format === "text" || format === "markdown" || format === "html") && isBinary(bytes))
    throw new Error("it is no text, whatever its name says");
  switch (format) {
    case "text":
      return withinTime(longestMs, () => readText(decode(bytes)));
    case "markdown": {
      const { readMarkdown } = await import("./markdown.ts");
      return withinTime(longestMs, () => readMarkdown(decode(bytes)));
    }
    case "html": {
      const { readHtml } = await import("./html.ts");
      return withinTime(longestMs, () => readHtml(decode(bytes, declaredEncoding(bytes))));
    }
    case "docx":
      return (await import("./word.ts")).readDocx(bytes, longestMs);
    case "doc":
      return (await import("./word.ts")).readDoc(bytes, longestMs);
    case "pdf":
      return readPdf(bytes, ocrText === null ? null : decode(ocrText), longestMs);
  }
}

function readText(source: string): Parsed {
  const { metadata, body, problem } = splitFrontMatter(normalizeLineEnds(source));
  return parsed({ text: readPlainText(body), headings: [], metadata, warnings: problem === null ? [] : [problem] });
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function skip(path: string, reason: Skipped["reason"], message: string): FileReading {
  return { documents: [], skipped: [{ path, reason, message: excerpt(message, 300) }], warnings: [] };
}
