// speed.mjs [--rounds N] [--peers a,b] [FOLDERS...]: ours beside its peers in one run, as Markdown tables of medians and ratios.
// Without folders: on files made from `documents/`. This process holds no release, since a child's peak memory counts from its
// parent's on Linux.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PEERS } from "./peers/peers.mjs";
import { exportReleases, foldersOrSample, indexWhole, inTemporaryFolder } from "./releases.mjs";
import { cell, median, percentile, spread, table } from "./statistics.mjs";

const KINDS = { word: "one word", words: "three words", phrase: "phrase", prefix: "prefix" };
const EXTRAS = { answer: "with total, facets and snippets", any: "as MiniSearch's own search, any of the words" };
const MEASURE = fileURLToPath(new URL("measure.mjs", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "3" }, peers: { type: "string", default: Object.keys(PEERS).join() } },
});
const rounds = Number(values.rounds);
const names = values.peers.split(",");
if (!(rounds >= 1) || names[0] !== "communique" || names.some((name) => PEERS[name] === undefined)) {
  console.error(
    "usage: speed.mjs [--rounds N] [--peers communique,fts5,minisearch,orama,flexsearch,lunr] [FOLDERS...]",
  );
  process.exit(2);
}
await inTemporaryFolder((folder) => compare(folder, foldersOrSample(positionals, folder)));

async function compare(folder, folders) {
  const whole = join(folder, "whole");
  const wholeRuns = [indexWhole(folders, whole)];
  const releases = exportReleases(whole, join(folder, "releases.jsonl"));
  const queries = JSON.stringify(measure("queries", names[0], releases, folder));
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    if (round > 0) wholeRuns.push(indexWhole(folders, whole));
    // Round by round, not peer by peer: a busy minute of the machine then falls on all alike.
    for (const name of names) {
      const own = join(folder, name);
      rmSync(own, { recursive: true, force: true });
      mkdirSync(own);
      const built = measure("build", name, releases, own);
      runs[name].push({ built, searched: measure("search", name, releases, own, queries) });
      console.error(`round ${round + 1} of ${rounds}: ${name}`);
    }
  }
  report(wholeRuns, runs);
}

/** What the child prints. */
function measure(step, name, releases, folder, input = "") {
  const args = ["--max-old-space-size=8192", MEASURE, step, name, releases, folder];
  return JSON.parse(execFileSync(process.execPath, args, { input, encoding: "utf8", maxBuffer: 2 ** 28 }));
}

function report(wholeRuns, runs) {
  const [{ files, releases }] = wholeRuns;
  const wholeSeconds = wholeRuns.map((run) => run.seconds);
  console.log(`${releases} releases of ${files} files; Node ${process.version}; medians of ${rounds} rounds\n`);
  console.log(`\`communique index\` with reading and extraction: ${median(wholeSeconds).toFixed(1)} s\n`);
  printTable(runs, {
    "index, s": ({ built }) => built.seconds,
    "peak while indexing, MB": ({ built }) => built.peakMegabytes,
    "index alone, MB": ({ built }) => built.indexMegabytes,
    "all files, MB": ({ built }) => built.megabytes,
    "open to first answer, ms": ({ searched }) => searched.openMs,
    "peak while searching, MB": ({ searched }) => searched.peakMegabytes,
  });
  const queryColumns = {};
  for (const [kind, title] of Object.entries(KINDS)) {
    queryColumns[`${title}, median ms`] = timeOf(kind, 0.5);
    queryColumns[`${title}, p95 ms`] = timeOf(kind, 0.95);
  }
  printTable(runs, queryColumns);
  for (const [kind, title] of Object.entries(EXTRAS)) {
    const [middle, slow] = [0.5, 0.95].map((part) => median(runs.communique.map(timeOf(kind, part))).toFixed(2));
    console.log(`Ours ${title}, three words: median ${middle} ms, p95 ${slow} ms\n`);
  }
  const spreads = Object.values(runs).flatMap((own) => [
    spread(own.map(({ built }) => built.seconds)),
    spread(own.map(timeOf("words", 0.5))),
  ]);
  const [typical, most] = [median(spreads), Math.max(...spreads)].map((share) => `${Math.round(share * 100)} %`);
  console.log(
    `Noise: between rounds, times of indexing and of three words differ by ${typical} typically, ${most} at most.`,
  );
}

function timeOf(kind, part) {
  return ({ searched }) => (searched.times[kind] === undefined ? null : percentile(searched.times[kind], part));
}

/** A row a peer; a figure that a peer does not have is a dash. */
function printTable(runs, columns) {
  const rowOf = (own) =>
    Object.values(columns).map((value) => {
      const figures = own.map(value).filter((figure) => figure !== null);
      return figures.length === 0 ? null : median(figures);
    });
  const ours = rowOf(runs.communique);
  const rows = names.map((name) => [PEERS[name].title, ...rowOf(runs[name]).map((value, i) => cell(value, ours[i]))]);
  console.log(`${table(["", ...Object.keys(columns)], rows)}\n`);
}
