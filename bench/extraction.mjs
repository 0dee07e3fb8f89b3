// extraction.mjs PATHS...: how fast files are read and releases extracted, in one thread, without indexing.
import { loadConfig, NO_FLAGS } from "../dist/config.js";
import { readReleases } from "../dist/pipeline.js";

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("usage: node extraction.mjs PATHS...");
  process.exit(2);
}
const config = await loadConfig(NO_FLAGS, {});
const started = performance.now();
let releases = 0;
let characters = 0;
for await (const part of readReleases(paths, { config }))
  for (const { text } of part.releases) {
    releases++;
    characters += text.length;
  }
const seconds = (performance.now() - started) / 1_000;
const megabytes = process.resourceUsage().maxRSS / 1_024;
console.log(
  `${releases} releases, ${(characters / 1e6).toFixed(1)} million characters in ${seconds.toFixed(1)} s: ${(characters / 1e6 / seconds).toFixed(1)} million a second, ${megabytes.toFixed(0)} MB at most`,
);
