/** `communique show`: what is read and extracted from files. */
import type { Command } from "commander";
import { loadConfig } from "../config.ts";
import { readReleases } from "../pipeline.ts";
import type { Release } from "../release.ts";
import { addReadingOptions, configFlags, type ReadingOptions, rootOption } from "./options.ts";
import { note, print, printable } from "./terminal.ts";

export function addShowCommand(program: Command): void {
  const command = program
    .command("show")
    .description("Show what is read and extracted from files: people, dates, topics, quotes.")
    .argument("<files...>", "files, folders or globs");
  addReadingOptions(command)
    .option("--json", "one JSON object a line, with every span")
    .addHelpText("after", "\nExample:\n  communique show documents/japan-rok-foreign-ministers-meeting.txt")
    .action(async (paths: string[], options: ReadingOptions & { json?: boolean }) => {
      const config = await loadConfig(configFlags(options), process.env);
      let shown = 0;
      for await (const { releases, skipped, warnings } of readReleases(paths, { config, ...rootOption(options) })) {
        for (const release of releases) {
          if (shown > 0 && options.json !== true) await print("");
          await print(options.json === true ? JSON.stringify(release) : describe(release));
          shown++;
        }
        for (const { path, reason, message } of skipped) note(printable(`${path}: ${reason}: ${message}`));
        for (const { path, message } of warnings) note(printable(`${path}: warning: ${message}`));
      }
      if (shown === 0) process.exitCode = 1;
    });
}

function describe(release: Release): string {
  const lines = [
    release.title,
    `  id         ${release.id}`,
    `  published  ${release.published ?? "unknown"}${release.publishedFrom === null ? "" : ` (from ${release.publishedFrom})`}`,
  ];
  const add = (name: string, value: string | null): void => {
    if (value !== null && value !== "") lines.push(`  ${name.padEnd(10)} ${value}`);
  };
  add("dateline", release.dateline);
  add("section", release.section);
  add("language", release.language);
  add("source", release.url);
  for (const person of release.people) {
    add("person", [person.name, ...person.roles].join(", "));
    add("", person.aliases.length === 0 ? null : `also ${person.aliases.join(", ")}`);
  }
  for (const date of release.dates)
    add("date", `${date.value} ${date.kind}${date.text === null ? "" : `: “${date.text}”`}`);
  for (const { short, long } of release.abbreviations) add("short form", `${short}: ${long}`);
  for (const topic of release.topics) add("topic", `${topic.name} (${topic.source})`);
  for (const quote of release.quotes) add("quote", `${quote.speaker ?? "nobody named"}: “${quote.text}”`);
  for (const line of release.omitted) add("omitted", line);
  return lines.map(printable).join("\n");
}
