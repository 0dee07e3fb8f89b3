// growth.mjs [--sizes 1000,10000,100000] [--chart FILE.svg] FOLDERS...: how time to index, size and time to answer grow with the
// number of releases. Larger collections than the folders hold are made by recombining their sentences, so that words keep
// their frequencies; what is indexed are ready-made records, which are extracted as files are.
import { writeFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { index, open } from "../dist/communique.js";
import { lineChart } from "./chart.mjs";
import { sampleQueries } from "./queries.mjs";
import { exportReleases, foldersOrSample, indexWhole, inTemporaryFolder, readReleases } from "./releases.mjs";
import { median, seeded, table } from "./statistics.mjs";

const LIMIT = 10;
const ROUNDS = 3;
const SENTENCES = 25;

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
  const { two } = sampleQueries(releases);
  const rows = [];
  for (const size of sizes) rows.push(await measured(size, sentences, two, join(folder, String(size))));
  const names = ["index, s", "index folder, MB", "two words, ms", "any of two words, ms"];
  console.log(
    table(
      ["releases", ...names],
      rows.map(([size, ...figures]) => [size, ...figures.map((f) => f.toPrecision(3))]),
    ),
  );
  if (values.chart !== undefined)
    writeFileSync(
      values.chart,
      lineChart({
        title: "Growth with the number of releases",
        x: sizes,
        series: names.map((name, i) => ({ name, values: rows.map((row) => row[i + 1]) })),
      }),
    );
});

async function measured(size, sentences, queries, out) {
  const started = performance.now();
  await index(recombined(size, sentences), { out });
  const seconds = (performance.now() - started) / 1_000;
  const archive = await open(out);
  const all = await timeOf(queries, (query) => archive.find(query, { limit: LIMIT, facets: false }));
  const any = await timeOf(queries, (query) => archive.search(query, { limit: LIMIT }));
  await archive.close();
  console.error(`${size} releases: ${seconds.toFixed(1)} s`);
  return [size, seconds, (await bytesIn(out)) / 1e6, all, any];
}

/** The median of the best of some rounds. */
async function timeOf(queries, ask) {
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, query] of queries.entries()) {
      const started = performance.now();
      await ask(query);
      best[i] = Math.min(best[i], performance.now() - started);
    }
  return median(best);
}

function* recombined(size, sentences) {
  const random = seeded(7);
  const draw = () => sentences[Math.floor(random() * sentences.length)];
  for (let i = 0; i < size; i++) {
    const day = new Date(Date.UTC(2000, 0, 1 + (i % 9_000))).toISOString().slice(0, 10);
    const text = Array.from({ length: SENTENCES }, draw).join(" ");
    yield { id: `r${i}`, title: draw().split(" ").slice(0, 8).join(" "), text, published: day, language: "en" };
  }
}

async function bytesIn(folder) {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
