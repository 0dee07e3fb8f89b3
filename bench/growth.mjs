// growth.mjs [--sizes 1000,10000,100000] [--chart FILE.svg] FOLDERS...: how time to index, memory, size and time to answer grow
// with the number of releases. Larger collections than the folders hold are made by recombining their sentences, so that words
// keep their frequencies; what is indexed are ready-made records, which are extracted as files are.
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { lineChart } from "./chart.mjs";
import { sampleQueries } from "./queries.mjs";
import { exportReleases, foldersOrSample, indexWhole, inTemporaryFolder, readReleases } from "./releases.mjs";
import { table } from "./statistics.mjs";

const STEP = fileURLToPath(new URL("growth-step.mjs", import.meta.url));
/** What is measured, of which step, and how a table names it. */
const FIGURES = [
  ["build", "seconds", "index, s of processor time"],
  ["build", "peakMegabytes", "peak while indexing, MB"],
  ["build", "megabytes", "index folder, MB"],
  ["search", "openMs", "open, ms"],
  ["search", "all", "two words, ms"],
  ["search", "any", "any of two words, ms"],
  ["search", "peakMegabytes", "peak while searching, MB"],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: "string", default: "1000,3000,10000" }, chart: { type: "string" } },
});
const sizes = values.sizes.split(",").map(Number);
if (sizes.some((size) => !(size >= 1))) {
  console.error("usage: growth.mjs [--sizes 1000,10000] [--chart FILE.svg] [FOLDERS...]");
  process.exit(2);
}
await inTemporaryFolder(async (folder) => {
  const whole = join(folder, "whole");
  indexWhole(foldersOrSample(positionals, folder), whole);
  const releases = readReleases(exportReleases(whole, join(folder, "releases.jsonl")));
  const sentences = releases.flatMap(({ text }) => text.match(/\p{Lu}[^.!?\n]{30,400}[.!?]/gu) ?? []);
  const words = join(folder, "words.json");
  writeFileSync(words, JSON.stringify({ sentences, queries: sampleQueries(releases).two }));
  const measured = sizes.map((size) => {
    const index = join(folder, String(size));
    const [build, search] = ["build", "search"].map((step) => run(step, size, words, index));
    console.error(`${size} releases: ${build.seconds.toFixed(1)} s, ${build.elapsedSeconds.toFixed(1)} s by the clock`);
    rmSync(index, { recursive: true });
    return { build, search };
  });
  const rows = measured.map((steps, i) => [
    sizes[i].toLocaleString("en"),
    ...FIGURES.map(([step, figure]) => Number(steps[step][figure].toPrecision(3))),
  ]);
  console.log(table(["releases", ...FIGURES.map(([, , name]) => name)], rows));
  if (values.chart !== undefined)
    writeFileSync(
      values.chart,
      lineChart({
        title: "Growth with the number of releases",
        x: sizes,
        series: FIGURES.map(([step, figure, name]) => ({ name, values: measured.map((steps) => steps[step][figure]) })),
      }),
    );
});

function run(step, size, words, folder) {
  const options = { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] };
  return JSON.parse(execFileSync(process.execPath, [STEP, step, String(size), words, folder], options));
}
