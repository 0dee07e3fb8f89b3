/** The formats of `communique export` that are one file of lines. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { csvRecord } from "../csv.ts";
import type { EmbeddedEngine } from "../engines/embedded.ts";
import { CommuniqueError } from "../errors.ts";
import { archiveReleases } from "../exporting/exported-releases.ts";

export type LineFormat = "minisearch" | "jsonl" | "csv";

/** @throws CommuniqueError WRITE_FAILED */
export async function exportLines(engine: EmbeddedEngine, format: LineFormat, out: string): Promise<void> {
  await writeLines(out, LINES[format](engine));
  if (format === "minisearch")
    await writeLines(`${out}.manifest.json`, [JSON.stringify(engine.archive.manifest, null, 2)]);
}

const LINES: Readonly<Record<LineFormat, (engine: EmbeddedEngine) => AsyncIterable<string>>> = {
  minisearch: miniSearchLines,
  jsonl: releaseLines,
  csv: csvLines,
};

/** The index with what a list of hits shows as its stored fields. */
async function* miniSearchLines({ archive }: EmbeddedEngine): AsyncGenerator<string> {
  yield JSON.stringify(await archive.toMiniSearch());
}

async function* releaseLines(engine: EmbeddedEngine): AsyncGenerator<string> {
  for await (const release of archiveReleases(engine)) yield JSON.stringify(release);
}

async function* csvLines(engine: EmbeddedEngine): AsyncGenerator<string> {
  yield csvRecord(["id", "published", "title", "language", "people", "topics", "source", "text"]);
  for await (const release of archiveReleases(engine)) {
    const people = release.people.map((person) => person.name).join("; ");
    const topics = release.topics.map((topic) => topic.name).join("; ");
    yield csvRecord([
      release.id,
      release.published ?? "",
      release.title,
      release.language ?? "",
      people,
      topics,
      release.source ?? "",
      release.text,
    ]);
  }
}

async function writeLines(path: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
  async function* terminated(): AsyncGenerator<string> {
    for await (const line of lines) yield `${line}\n`;
  }
  try {
    await pipeline(terminated, createWriteStream(path));
  } catch (cause) {
    if (cause instanceof CommuniqueError) throw cause;
    throw new CommuniqueError("WRITE_FAILED", `${path} cannot be written: ${(cause as Error).message}`, { cause });
  }
}
