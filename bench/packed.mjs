// A MiniSearch index as JSON and packed, side by side: bytes, opening, searching, memory; each read in a process of its own.
// node bench/packed.mjs RELEASES.jsonl: what `communique export --format jsonl` wrote.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import { openPacked, pack } from "../dist/archive/pack.js";
import { readReleases } from "./releases.mjs";

const OPTIONS = { fields: ["title", "text"], storeFields: ["title"] };
const QUERIES = ["climate change", "secretary of state visit", "human rights", "energy security europe gas"];
const ROUNDS = 100;
const FORGIVING = { prefix: true, fuzzy: 0.2 };
const KINDS = {
  JSON: { file: "search.json", open: (bytes) => MiniSearch.loadJSON(bytes.toString(), OPTIONS), best: {} },
  packed: {
    file: "search.packed",
    open: async (bytes) => (await openPacked(new Uint8Array(bytes), OPTIONS)).index,
    best: { limit: 10 },
  },
};

const [given, kind] = process.argv.slice(2);
if (kind === undefined) await compare(given);
else console.log(JSON.stringify(await read(given, KINDS[kind])));

async function compare(releases) {
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  const miniSearch = new MiniSearch(OPTIONS);
  miniSearch.addAll(readReleases(releases).map(({ id, title, text }) => ({ id, title, text })));
  writeFileSync(join(folder, KINDS.JSON.file), JSON.stringify(miniSearch));
  writeFileSync(join(folder, KINDS.packed.file), await pack(miniSearch));
  console.log(
    "| | kB | gzipped, kB | open, ms | open and first search, ms | a search, ms | with beginnings and typos, ms | memory, MB |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const [name, { file }] of Object.entries(KINDS)) {
    const bytes = readFileSync(join(folder, file));
    const row = JSON.parse(execFileSync(process.execPath, [import.meta.filename, folder, name], { encoding: "utf8" }));
    console.log(`| ${[name, kilobytes(bytes), kilobytes(gzipSync(bytes)), ...row].join(" | ")} |`);
  }
  rmSync(folder, { recursive: true });
}

/** Milliseconds of processor time, and what memory grew by. */
async function read(folder, { file, open, best }) {
  const bytes = readFileSync(join(folder, file));
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const index = await open(bytes);
  const opened = since(start);
  await index.search(QUERIES[0], best);
  const first = since(start);
  const search = await average(index, best);
  const forgiving = await average(index, { ...best, ...FORGIVING });
  const megabytes = (process.memoryUsage().rss - before) / 1e6;
  return [opened.toFixed(0), first.toFixed(0), search.toFixed(1), forgiving.toFixed(1), megabytes.toFixed(0)];
}

async function average(index, options) {
  const start = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++)
    for (const query of QUERIES) (await index.search(query, options)).slice(0, 10);
  return since(start) / ROUNDS / QUERIES.length;
}

function since(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function kilobytes({ length }) {
  return Math.round(length / 1_000);
}
