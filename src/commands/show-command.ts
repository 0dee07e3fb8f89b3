/** `communique show`: what is read and extracted from files. */
import type { Command } from "commander";
import { loadConfig } from "../config.ts";
import { readReleases } from "../extracted.ts";
import type { Finding, Reasons } from "../extracting/reasons.ts";
import { printable } from "../printable.ts";
import type { Release } from "../release.ts";
import { coloured, type FindingKind, markedText, takesColour } from "./marked-text.ts";
import { addReadingOptions, configFlags, type ReadingOptions, rootOption } from "./options.ts";
import { note, print, printJson } from "./terminal.ts";

export function addShowCommand(program: Command): void {
  const command = program
    .command("show")
    .description(
      "Show what is read and extracted from files: the text with people, dates, topics and quotes marked, and why.",
    )
    .argument("<files...>", "files, folders or globs");
  addReadingOptions(command)
    .option("--json", "one JSON object a line, with every span")
    .addHelpText("after", "\nExample:\n  communique show documents/japan-rok-foreign-ministers-meeting.txt")
    .action(async (paths: string[], options: ReadingOptions & { json?: boolean }) => {
      const config = await loadConfig(configFlags(options), process.env);
      const json = options.json === true;
      const reasons: Reasons = new Map();
      const reading = { config, ...rootOption(options), ...(!json && { reasons }) };
      let shown = 0;
      let failed = false;
      for await (const { releases, skipped, warnings } of readReleases(paths, reading)) {
        for (const release of releases) {
          if (shown > 0 && !json) await print("");
          await (json ? printJson(release) : print(describe(release, reasons, takesColour())));
          shown++;
        }
        reasons.clear();
        for (const { path, reason, message } of skipped) {
          note(printable(`${path}: ${reason}: ${message}`));
          // A folder may hold pictures.
          failed ||= reason !== "unsupported";
        }
        for (const { path, message } of warnings) note(printable(`${path}: warning: ${message}`));
      }
      if (failed || shown === 0) process.exitCode = 1;
    });
}

/** The release for a reader: what is known of the whole, the text with its findings marked, and why each was found. */
function describe(release: Release, reasons: Reasons, colour: boolean): string {
  const lines: string[] = [];
  const add = (name: string, value: string | null, kind?: FindingKind): void => {
    if (value === null || value === "") return;
    const label = kind === undefined ? name.padEnd(10) : coloured(kind, name.padEnd(10), colour);
    lines.push(`  ${label} ${printable(value)}`);
  };
  const addFinding = (kind: FindingKind, value: string, finding: Finding): void => {
    add(kind, value, kind);
    add("", reasons.has(finding) ? `because: ${reasons.get(finding)}` : null);
  };
  lines.push(printable(release.title));
  add("id", release.id);
  add(
    "published",
    `${release.published ?? "unknown"}${release.publishedFrom === null ? "" : ` (from ${release.publishedFrom})`}`,
  );
  add("dateline", release.dateline);
  add("section", release.section);
  add("language", release.language);
  add("source", release.url);
  lines.push("", markedText(release, colour), "");
  for (const person of release.people) {
    addFinding("person", [person.name, ...person.roles].join(", "), person);
    add("", person.aliases.length === 0 ? null : `also ${person.aliases.join(", ")}`);
  }
  for (const date of release.dates)
    addFinding("date", `${date.value} ${date.kind}${date.text === null ? "" : `: “${date.text}”`}`, date);
  for (const { short, long } of release.abbreviations) add("short form", `${short}: ${long}`);
  for (const topic of release.topics) addFinding("topic", `${topic.name} (${topic.source})`, topic);
  for (const quote of release.quotes) addFinding("quote", `${quote.speaker ?? "nobody named"}: “${quote.text}”`, quote);
  add("turns", turnsBySpeaker(release));
  for (const line of release.omitted) add("omitted", line);
  return lines.join("\n");
}

/** `Ana Ryu 12, nobody named 11`, in the order in which they first speak. */
function turnsBySpeaker({ turns }: Release): string {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) {
    const name = speaker ?? "nobody named";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => `${name} ${count}`).join(", ");
}
