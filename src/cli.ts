#!/usr/bin/env node
/** The `communique` command. */
import { Command, CommanderError } from "commander";
import { EXIT_CODES } from "./commands/exit-codes.ts";
import { addExportCommand } from "./commands/export-command.ts";
import { addIndexCommand } from "./commands/index-command.ts";
import { addPeopleCommand } from "./commands/people-command.ts";
import { addSearchCommand } from "./commands/search-command.ts";
import { addServeCommand } from "./commands/serve-command.ts";
import { addShowCommand } from "./commands/show-command.ts";
import { note, printable } from "./commands/terminal.ts";
import { CommuniqueError } from "./errors.ts";
import { VERSION } from "./version.ts";

const program = new Command("communique")
  .description("Search for release documents: press releases, communiqués, readouts, statements.")
  .version(VERSION)
  .showHelpAfterError("(communique COMMAND --help says more)")
  .exitOverride();
addIndexCommand(program);
addSearchCommand(program);
addServeCommand(program);
addShowCommand(program);
addPeopleCommand(program);
addExportCommand(program);

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
  note(`communique: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 1;
}
