// growth-step.mjs STEP SIZE WORDS.json FOLDER: one step of one size in a process of its own, so that time and memory are its
// alone. Prints one JSON object. Run by growth.mjs.
import { readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { index, open } from "../dist/communique.js";
import { peakMegabytes } from "./peak.mjs";
import { median, seeded } from "./statistics.mjs";

const LIMIT = 10;
const ROUNDS = 3;
const SENTENCES = 25;
const DAYS = 9_000;
const DAY_MS = 86_400_000;

const [step, size, wordsFile, folder] = process.argv.slice(2);
const { sentences, queries } = JSON.parse(readFileSync(wordsFile, "utf8"));
const STEPS = { build, search };
console.log(JSON.stringify(await STEPS[step]()));

/** Seconds are of the process's threads together. */
async function build() {
  const started = performance.now();
  await index(recombined(), { out: folder });
  const { user, system } = process.cpuUsage();
  return {
    seconds: (user + system) / 1e6,
    elapsedSeconds: (performance.now() - started) / 1_000,
    peakMegabytes: peakMegabytes(),
    megabytes: (await bytesIn(folder)) / 1e6,
  };
}

async function search() {
  const started = performance.now();
  const archive = await open(folder);
  const openMs = performance.now() - started;
  const all = await timeOf((query) => archive.find(query, { limit: LIMIT, facets: false }));
  const any = await timeOf((query) => archive.search(query, { limit: LIMIT }));
  await archive.close();
  return { openMs, all, any, peakMegabytes: peakMegabytes() };
}

/** The median of the best of some rounds, in milliseconds. */
async function timeOf(ask) {
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, query] of queries.entries()) {
      const started = performance.now();
      await ask(query);
      best[i] = Math.min(best[i], performance.now() - started);
    }
  return median(best);
}

function* recombined() {
  const random = seeded(7);
  const draw = () => sentences[Math.floor(random() * sentences.length)];
  for (let i = 0; i < Number(size); i++) {
    const day = new Date(Date.UTC(2000, 0, 1) + (i % DAYS) * DAY_MS).toISOString().slice(0, 10);
    const text = Array.from({ length: SENTENCES }, draw).join(" ");
    yield { id: `r${i}`, title: draw().split(" ").slice(0, 8).join(" "), text, published: day, language: "en" };
  }
}

async function bytesIn(folder) {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
