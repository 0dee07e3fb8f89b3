/** `communique config`: the settings of a run, and where each comes from. */
import type { Command } from "commander";
import { resolveSettings } from "../config.ts";
import { printable } from "../printable.ts";
import { addReadingOptions, configFlags, type ReadingOptions } from "./options.ts";
import { print, printJson } from "./terminal.ts";

interface ConfigOptions extends ReadingOptions {
  readonly json?: boolean;
}

export function addConfigCommand(program: Command): void {
  const command = program.command("config").description("Show the settings, and where each value comes from.");
  addReadingOptions(command)
    .option("--json", "print one JSON object: by name {value, from}; from is null for a default")
    .action(async ({ json = false, ...options }: ConfigOptions) => {
      const { settings, origins } = await resolveSettings(configFlags(options), process.env);
      const rows = Object.entries(settings).map(([name, value]) => {
        const from = origins[name as keyof typeof origins];
        return { name, value, from };
      });
      if (json) {
        await printJson(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
        return;
      }
      const widest = Math.max(...rows.map(({ name }) => name.length));
      for (const { name, value, from } of rows)
        await print(printable(`${name.padEnd(widest)}  ${JSON.stringify(value)}  (${from ?? "default"})`));
    });
}
