/** `communique index`: builds or updates an index. */
import { type Command, Option } from "commander";
import { loadConfig } from "../config.ts";
import { KEEP_MS } from "../storage/commit.ts";
import { buildIndex } from "./index-folder.ts";
import { indexTarget } from "./index-target.ts";
import { addReadingOptions, configFlags, type ReadingOptions, rootOption, wholeNumber } from "./options.ts";
import { note, printJson, summaryLines } from "./terminal.ts";

const MINUTE_MS = 60_000;
const YEAR_MINUTES = 366 * 24 * 60;

interface IndexOptions extends ReadingOptions {
  readonly out?: string;
  readonly includeUnpublished?: boolean;
  readonly allowRemovals?: boolean;
  readonly optimize?: boolean;
  readonly purge?: boolean;
  readonly keep: number;
  readonly json?: boolean;
}

export function addIndexCommand(program: Command): void {
  const command = program
    .command("index")
    .description("Build or update an index of release documents (text, Markdown, HTML, JSON, Word, PDF).")
    .argument("[paths...]", "files, folders or globs; a path that exists is taken as it is (default: documents)")
    .option("--out <dir>", "the index's folder (default: index for documents, else one in your cache folder)");
  addReadingOptions(command)
    .option("--include-unpublished", "drafts, embargoed and future releases go in as well")
    .option("--allow-removals", "let the run drop more than half of the releases that the index holds")
    .option("--optimize", "write all releases anew into one part, as a new index has it (persons keep their ids)")
    .option("--purge", "leave nothing in any file of releases that were removed or changed")
    .addOption(
      new Option("--keep <minutes>", "for how long readers may go on with the index as it was before")
        .default(KEEP_MS / MINUTE_MS)
        .argParser(wholeNumber(0, YEAR_MINUTES)),
    )
    .option("--json", "print the summary as JSON")
    .addHelpText(
      "after",
      `
An update reads again only what changed, and writes only what is new. A file that cannot be read is named with the reason, and the rest goes in.

Examples:
  communique index                                 documents/ into index/
  communique index ~/releases                      a folder of your own; the summary says where its index is
  communique index "press/**/*.docx" --out idx     what a pattern matches`,
    )
    .action(async (paths: string[], options: IndexOptions) => {
      const config = await loadConfig(configFlags(options), process.env);
      const target = indexTarget(paths, options.out ?? null);
      const summary = await buildIndex(target, {
        config,
        ...rootOption(options),
        includeUnpublished: options.includeUnpublished === true,
        allowRemovals: options.allowRemovals === true,
        optimize: options.optimize === true,
        purge: options.purge === true,
        keepMs: options.keep * MINUTE_MS,
      });
      if (options.json === true) {
        await printJson(summary);
        return;
      }
      for (const line of summaryLines(summary)) note(line);
      note(`Search it: communique search "your words" --index ${JSON.stringify(target.out)}`);
    });
}
