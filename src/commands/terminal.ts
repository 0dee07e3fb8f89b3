/** What commands print: results to stdout, everything else to stderr, and no control character from a file in either. */
import { once } from "node:events";
import { MultiBar, Presets, type SingleBar } from "cli-progress";
import type { IndexRunProgress, IndexSummary } from "../pipeline.ts";
import { printable } from "../printable.ts";
import type { Span } from "../release.ts";

/** Writes a line of results, waiting where the reader is slower than we are. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

/** A value as a line of JSON, which by itself lets C1 and bidirectional controls through; they become escapes of its strings. */
export async function printJson(value: unknown): Promise<void> {
  await print(printable(JSON.stringify(value)));
}

export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A passage on one line, with its highlights in bold on a terminal. */
export function passageLine(text: string, highlights: readonly Span[]): string {
  if (!process.stdout.isTTY) return oneLine(text);
  let line = "";
  let at = 0;
  for (const [start, end] of highlights) {
    line += `${oneLine(text.slice(at, start))}\u001b[1m${oneLine(text.slice(start, end))}\u001b[22m`;
    at = end;
  }
  return line + oneLine(text.slice(at));
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, " "));
}

/** A bar on a terminal; nothing elsewhere. */
export function progressBar(): { update(progress: IndexRunProgress): void; stop(): void } {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bars = new MultiBar(
    {
      stream: process.stderr,
      format: "{bar} {value}/{total} files, {releases} releases, {rate} files/s, {left} left",
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_grey,
  );
  let bar: SingleBar | null = null;
  return {
    update(progress) {
      const left = progress.secondsLeft === null ? "?" : `${Math.ceil(progress.secondsLeft)} s`;
      const payload = { releases: progress.releases, rate: Math.round(progress.ratePerSecond), left };
      bar ??= bars.create(progress.filesTotal ?? 0, 0, payload);
      bar.update(
        progress.files,
        progress.phase === "writing" ? { ...payload, left: "writing the index, little" } : payload,
      );
    },
    stop: () => bars.stop(),
  };
}

/** Skipped files that are listed in full before the rest is counted. */
const LISTED = 20;

/** The end of an index run in words. */
export function summaryLines(summary: IndexSummary): string[] {
  const { indexed, read, unchanged, removed, skipped, warnings, seconds, out } = summary;
  const lines = [
    `${indexed} ${indexed === 1 ? "release" : "releases"} in ${printable(out)} (${read} files read, ${unchanged} unchanged, ${removed} removed) in ${seconds.toFixed(1)} s`,
  ];
  const list = (title: string, entries: readonly string[]): void => {
    if (entries.length === 0) return;
    lines.push(`${entries.length} ${title}:`, ...entries.slice(0, LISTED).map((entry) => `  ${entry}`));
    if (entries.length > LISTED) lines.push(`  … and ${entries.length - LISTED} more; --json lists all`);
  };
  list(
    "skipped",
    skipped.map(({ path, reason, message }) => printable(`${path}: ${reason}: ${message}`)),
  );
  list(
    "with warnings",
    warnings.map(({ path, message }) => printable(`${path}: ${message}`)),
  );
  return lines;
}
