/** `communique check`: verifies every byte of an index. */
import type { Command } from "commander";
import { CommuniqueError } from "../errors.ts";
import { printable } from "../printable.ts";
import { checkFolder, checkIndex, type IndexCheck } from "../storage/check.ts";
import { isWebAddress, nodeSource } from "../storage/node-source.ts";
import { note, print } from "./terminal.ts";

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("Verify every byte of an index.")
    .option("--index <dir>", "the index's folder or address", "index")
    .addHelpText(
      "after",
      `
Exit code 0: it is as it was written; 1: it is damaged, and the files are named. A damaged index is made anew by indexing again.

Example:
  communique check --index idx`,
    )
    .action(async ({ index }: { readonly index: string }) => {
      const { files, bytes, damage } = await (isWebAddress(index) ? checkAddress(index) : checkFolder(index));
      if (damage.length > 0) {
        for (const line of damage) note(printable(line));
        throw new CommuniqueError(
          "ARCHIVE_DAMAGED",
          `The index in ${index} is damaged. Copy it again, or index again.`,
        );
      }
      await print(`${files} files, ${bytes} bytes: all as they were written`);
    });
}

async function checkAddress(address: string): Promise<IndexCheck> {
  const source = nodeSource(address, {});
  try {
    return await checkIndex(source);
  } finally {
    await source.close();
  }
}
