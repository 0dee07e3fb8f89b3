/** `communique export`: an index in forms that other programs take. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import { loadConfig } from "../config.ts";
import type { EmbeddedEngine } from "../engines/embedded.ts";
import { CommuniqueError } from "../errors.ts";
import { printable } from "../printable.ts";
import type { ReleaseEntry } from "../release.ts";
import { NODE_FILE_SYSTEM } from "../storage/file-system.ts";
import { nodeSource } from "../storage/node-source.ts";
import { writePieces } from "../storage/pieces.ts";
import { indexToRead } from "./index-folder.ts";
import { openIndex } from "./open-index.ts";
import { addReadingOptions, configFlags, type ReadingOptions, wholeNumber } from "./options.ts";
import { note } from "./terminal.ts";

type LineFormat = "minisearch" | "jsonl" | "csv";
type Format = LineFormat | "pieces";

const PIECE_KIB = 64;

interface ExportOptions extends ReadingOptions {
  readonly index?: string;
  readonly format: Format;
  readonly out: string;
  readonly pieceKib?: number;
}

export function addExportCommand(program: Command): void {
  const command = program
    .command("export")
    .description("Write an index in a form that other programs take.")
    .argument("[paths...]", "files, folders or globs that are indexed first")
    .option("--index <dir>", "the index's folder or address (default: index)")
    .addOption(
      new Option(
        "--format <format>",
        "minisearch: what MiniSearch.loadJSON takes, and FILE.manifest.json for its options; jsonl: the releases; csv: a row a release; pieces: the index itself in small files, for hosts that answer no Range requests",
      )
        .choices(["minisearch", "jsonl", "csv", "pieces"])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <path>", "the file to write; with pieces, the folder")
    .addOption(
      new Option("--piece-kib <n>", `with pieces: KiB a file at most (default: ${PIECE_KIB})`).argParser(
        wholeNumber(1, 1024 * 1024),
      ),
    );
  addReadingOptions(command)
    .addHelpText(
      "after",
      "\nExamples:\n  communique export --format minisearch --out site/search.json\n  communique export --format pieces --out site/index",
    )
    .action(async (paths: string[], options: ExportOptions) => {
      const config = await loadConfig(configFlags(options), process.env);
      const index = await indexToRead(paths, options.index ?? null, config);
      const { format } = options;
      if (format === "pieces") return exportPieces(index, options);
      if (options.pieceKib !== undefined) throw new CommuniqueError("USAGE", "--piece-kib goes with --format pieces.");
      const engine = await openIndex(index);
      try {
        await writeLines(options.out, LINES[format](engine));
        if (format === "minisearch")
          await writeLines(`${options.out}.manifest.json`, [JSON.stringify(engine.archive.manifest, null, 2)]);
        note(`${engine.status.releases} releases in ${printable(options.out)}`);
      } finally {
        await engine.close();
      }
    });
}

async function exportPieces(index: string, { out, pieceKib = PIECE_KIB }: ExportOptions): Promise<void> {
  const source = nodeSource(index, {});
  try {
    const folder = { path: out, system: NODE_FILE_SYSTEM };
    const { files, written } = await writePieces(source, folder, pieceKib * 1024);
    note(`${files} pieces in ${printable(out)}, ${written} of them new`);
  } finally {
    await source.close();
  }
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

async function* releases(engine: EmbeddedEngine): AsyncGenerator<ReleaseEntry> {
  for (let doc = 0; doc < engine.archive.size; doc++) {
    const [entry] = await engine.archive.entries([doc]);
    const release = entry === undefined ? null : await engine.release(entry.id);
    if (release !== null) yield release;
  }
}

async function* releaseLines(engine: EmbeddedEngine): AsyncGenerator<string> {
  for await (const release of releases(engine)) yield JSON.stringify(release);
}

async function* csvLines(engine: EmbeddedEngine): AsyncGenerator<string> {
  const row = (cells: readonly string[]): string =>
    stringify([[...cells]], { escape_formulas: true }).replace(/\n$/, "");
  yield row(["id", "published", "title", "language", "people", "topics", "source", "text"]);
  for await (const release of releases(engine)) {
    const people = release.people.map((person) => person.name).join("; ");
    const topics = release.topics.map((topic) => topic.name).join("; ");
    yield row([
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
