/** Options that several commands share, and what their values may be. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { ConfigFlags } from "../config.ts";

export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };
}

export function date(value: string): string {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return value;
  throw new InvalidArgumentError("A date is written 2016, 2016-09 or 2016-09-18.");
}

export function eventDate(value: string, before: readonly string[] = []): string[] {
  const parts = value.split("/");
  if (parts.length > 2) throw new InvalidArgumentError("An interval is two dates with a slash between them.");
  parts.forEach(date);
  return [...before, value];
}

/** For options that may be repeated. */
export function several(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** Adds the options of every command that reads files. */
export function addReadingOptions(command: Command): Command {
  return command
    .option(
      "--root <dir>",
      "what the ids of releases are relative to (default: the working directory, or the nearest folder with all PATHS below it)",
    )
    .option("--config <file>", "settings (default: communique.config.json, where there is one)")
    .option("--thesaurus <file>", "topics to find: SKOS as JSON-LD (default: those that come with Communique)")
    .option(
      "--exclude <pattern>",
      "leave out files and folders by their paths below the root, as in .communiqueignore (repeatable)",
      several,
    )
    .option(
      "--exclude-where <selector>",
      "leave out web pages in which this CSS selector finds something (repeatable)",
      several,
    )
    .option("--people <file>", "who is the same person and who is not (default: people.yaml beside the settings)")
    .addOption(new Option("--max-file-megabytes <n>", "skip larger files (default: 50)").argParser(positiveNumber));
}

function positiveNumber(value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError("It is a number greater than 0.");
}

export interface ReadingOptions {
  readonly root?: string;
  readonly config?: string;
  readonly people?: string;
  readonly maxFileMegabytes?: number;
  readonly thesaurus?: string;
  readonly exclude?: readonly string[];
  readonly excludeWhere?: readonly string[];
}

export function configFlags(options: ReadingOptions & { host?: string; port?: number }): ConfigFlags {
  return {
    config: options.config ?? null,
    maxFileMegabytes: options.maxFileMegabytes ?? null,
    thesaurus: options.thesaurus ?? null,
    people: options.people ?? null,
    exclude: options.exclude ?? null,
    excludeWhere: options.excludeWhere ?? null,
    host: options.host ?? null,
    port: options.port ?? null,
  };
}

/** The root for the pipeline, as an optional key. */
export function rootOption(options: ReadingOptions): { root?: string } {
  return options.root === undefined ? {} : { root: options.root };
}
