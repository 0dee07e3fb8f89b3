#!/usr/bin/env node
/** The `communique` command. */
import { Command, CommanderError } from "commander";
import { EXIT_CODES } from "./commands/exit-codes.ts";
import { note } from "./commands/terminal.ts";
import { CommuniqueError } from "./errors.ts";
import { printable, printableLines } from "./printable.ts";
import { VERSION } from "./version.ts";

const COMMANDS: readonly (readonly [name: string, load: () => Promise<(program: Command) => void>])[] = [
  ["index", async () => (await import("./commands/index-command.ts")).addIndexCommand],
  ["search", async () => (await import("./commands/search-command.ts")).addSearchCommand],
  ["serve", async () => (await import("./commands/serve-command.ts")).addServeCommand],
  ["show", async () => (await import("./commands/show-command.ts")).addShowCommand],
  ["people", async () => (await import("./commands/people-command.ts")).addPeopleCommand],
  ["check", async () => (await import("./commands/check-command.ts")).addCheckCommand],
  ["config", async () => (await import("./commands/config-command.ts")).addConfigCommand],
  ["export", async () => (await import("./commands/export-command.ts")).addExportCommand],
];

const program = new Command("communique")
  .description("Search for release documents: press releases, communiqués, readouts, statements.")
  .version(VERSION)
  .showHelpAfterError("(communique COMMAND --help says more)")
  // A file's name that a shell puts in place of a pattern may be taken for an option, and told as one.
  .configureOutput({ writeErr: (text) => process.stderr.write(printableLines(text)) })
  .exitOverride();
// A command loads what it needs alone; the help, and a name that is none's, ask for all.
const first = process.argv[2] ?? "";
const named = COMMANDS.filter(([name]) => name === first);
const needed = named.length > 0 || ["--version", "-V"].includes(first) ? named : COMMANDS;
for (const [, load] of needed) (await load())(program);

// A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
// Notes that nobody reads any more are no reason to leave work undone.
process.stderr.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // It has said what is wrong itself.
  if (error instanceof CommuniqueError) {
    note(`communique: ${printable(error.message)}`);
    return EXIT_CODES[error.code];
  }
  note(printableLines(`communique: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
  return 1;
}
