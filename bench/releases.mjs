// The releases that a benchmark runs over: read and extracted once by the project, then the same for every peer.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig, NO_FLAGS } from "../dist/config.js";
import { readReleases } from "../dist/pipeline.js";

/** Whole releases of files and folders, each id once. */
export async function loadReleases(paths) {
  const config = await loadConfig(NO_FLAGS, {});
  const releases = new Map();
  for await (const part of readReleases(paths, { config }))
    for (const release of part.releases) if (!releases.has(release.id)) releases.set(release.id, release);
  return [...releases.values()];
}

/** A folder of this run's own. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Releases as `{id, title, text}` a line, for the processes that measure one peer each. */
export function writeTexts(folder, releases) {
  const file = join(folder, "texts.jsonl");
  writeFileSync(file, releases.map(({ id, title, text }) => JSON.stringify({ id, title, text })).join("\n"));
  return file;
}

export function readTexts(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Queries as readers type them: runs of one to four words from the titles, spread evenly over the releases. */
export function sampleQueries(texts, count) {
  const queries = [];
  const step = Math.max(1, Math.floor(texts.length / count));
  for (let i = 0; i < texts.length && queries.length < count; i += step) {
    const words = texts[i].title.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    const length = 1 + (queries.length % 4);
    if (words.length >= length) queries.push(words.slice(0, length).join(" "));
  }
  return queries;
}
