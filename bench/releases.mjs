// What all peers are measured on: folders of files, indexed once by `communique index`, and the releases that came of it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSampleFiles } from "./sample-files.mjs";

const COMMAND = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Hands `run` a folder that is gone afterwards. */
export async function inTemporaryFolder(run) {
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folders of the command line, or files made from those of the project. */
export function foldersOrSample(folders, folder) {
  return folders.length > 0 ? folders : [writeSampleFiles(join(folder, "sample"))];
}

/**
 * The whole work of a user's `communique index`, in a process of its own: reading, extracting, indexing, writing.
 *
 * @returns how many files and releases, in how many seconds
 */
export function indexWhole(folders, out) {
  rmSync(out, { recursive: true, force: true });
  const started = performance.now();
  const summary = JSON.parse(communique(["index", ...folders, "--out", out, "--json"]));
  return { files: summary.read, releases: summary.indexed, seconds: (performance.now() - started) / 1_000 };
}

/** The releases of an index, one JSON object a line, with all that was extracted. */
export function exportReleases(index, file) {
  communique(["export", "--index", index, "--format", "jsonl", "--out", file]);
  return file;
}

export function readReleases(file) {
  const releases = readFileSync(file, "utf8").trimEnd().split("\n");
  return releases.map((line) => JSON.parse(line));
}

function communique(args) {
  const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 30 };
  return execFileSync(process.execPath, [COMMAND, ...args], options);
}
