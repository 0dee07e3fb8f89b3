/** `communique export`: an index in forms that other programs and hosts take. */
import { statSync } from "node:fs";
import { type Command, Option } from "commander";
import { loadConfig } from "../config.ts";
import { CommuniqueError } from "../errors.ts";
import { printable } from "../printable.ts";
import { KEEP_MS } from "../storage/commit.ts";
import { NODE_FILE_SYSTEM } from "../storage/file-system.ts";
import { withLock } from "../storage/lock.ts";
import { nodeSource } from "../storage/node-source.ts";
import { writePieces } from "../storage/pieces.ts";
import { exportLines, type LineFormat } from "./export-lines.ts";
import { checkStatic, exportStatic, type StaticOptions } from "./export-static.ts";
import { indexToRead } from "./index-folder.ts";
import { openIndex } from "./open-index.ts";
import { addReadingOptions, configFlags, type ReadingOptions, several, wholeNumber } from "./options.ts";
import { note } from "./terminal.ts";

type Format = LineFormat | "pieces" | "static";

const PIECE_KIB = 64;
const MINUTE_MS = 60_000;
const YEAR_MINUTES = 366 * 24 * 60;

interface ExportOptions extends ReadingOptions, StaticOptions {
  readonly index?: string;
  readonly format: Format;
  readonly pieceKib?: number;
  readonly allowRemovals?: boolean;
}

/** Options that one format alone takes, by the names that their values have. */
const ONLY_FOR: Readonly<Record<string, { readonly option: string; readonly format: Format }>> = {
  pieceKib: { option: "--piece-kib", format: "pieces" },
  baseUrl: { option: "--base-url", format: "static" },
  pages: { option: "--no-pages", format: "static" },
  feedTopic: { option: "--feed-topic", format: "static" },
  originals: { option: "--originals", format: "static" },
  keep: { option: "--keep", format: "static" },
};

export function addExportCommand(program: Command): void {
  const command = program
    .command("export")
    .description("Write an index in a form that other programs take, or as a site for any static host.")
    .argument("[paths...]", "files, folders or globs that are indexed first")
    .option("--index <dir>", "the index's folder or address (default: index)")
    .addOption(
      new Option(
        "--format <format>",
        "static: a folder for any static host, with search page, release pages and the archive; minisearch: what MiniSearch.loadJSON takes, and FILE.manifest.json for its options; jsonl: the releases; csv: a row a release; pieces: the index itself in small files, for hosts that answer no Range requests",
      )
        .choices(["static", "minisearch", "jsonl", "csv", "pieces"])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <path>", "the file to write; with static and pieces, the folder")
    .option("--allow-removals", "let indexing drop more than half of the releases that the index holds")
    .option("--base-url <address>", "static: where the folder will be; feeds and sitemap need it, as https://…")
    .option("--no-pages", "static: no release pages; results lead to the site's own pages below --base-url")
    .option("--feed-topic <name>", "static: a feed of this topic too (repeatable)", several)
    .option("--originals", "static: the original files too")
    .addOption(
      new Option("--keep <minutes>", "static: for how long files of the export before stay")
        .default(KEEP_MS / MINUTE_MS)
        .argParser(wholeNumber(0, YEAR_MINUTES)),
    )
    .addOption(
      new Option("--piece-kib <n>", `pieces: KiB a file at most (default: ${PIECE_KIB})`).argParser(
        wholeNumber(1, 1024 * 1024),
      ),
    );
  addReadingOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  communique export ~/releases --format static --base-url https://press.example/search/ --out public/search
  communique export dist --format static --no-pages --base-url / --out dist/search
  communique export --format minisearch --out site/search.json
  communique export --format pieces --out site/index`,
    )
    .action(async (paths: string[], options: ExportOptions) => {
      const { format } = options;
      for (const [name, only] of Object.entries(ONLY_FOR))
        if (command.getOptionValueSource(name) === "cli" && only.format !== format)
          throw new CommuniqueError("USAGE", `${only.option} goes with --format ${only.format}.`);
      if (format === "static") await checkStatic(options);
      const config = await loadConfig(configFlags(options), process.env);
      const root = options.root ?? (options.pages ? null : siteFolder(paths));
      const index = await indexToRead(paths, options.index ?? null, {
        config,
        ...(root === null ? {} : { root }),
        allowRemovals: options.allowRemovals === true,
      });
      if (format === "pieces") return exportPieces(index, options);
      if (format === "static") return exportStatic(index, config, options);
      const engine = await openIndex(index);
      try {
        await exportLines(engine, format, options.out);
        note(`${engine.status.releases} releases in ${printable(options.out)}`);
      } finally {
        await engine.close();
      }
    });
}

/** The one folder that is given: the paths of a site's own pages are those below it. */
function siteFolder(paths: readonly string[]): string | null {
  const [folder, ...others] = paths;
  const isFolder =
    folder !== undefined && others.length === 0 && statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  return isFolder === true ? folder : null;
}

async function exportPieces(index: string, { out, pieceKib = PIECE_KIB }: ExportOptions): Promise<void> {
  const source = nodeSource(index, {});
  try {
    const folder = { path: out, system: NODE_FILE_SYSTEM };
    const { files, written } = await withLock(out, () => writePieces(source, folder, pieceKib * 1024));
    note(`${files} pieces in ${printable(out)}, ${written} of them new`);
  } finally {
    await source.close();
  }
}
