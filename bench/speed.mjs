// speed.mjs [--rounds N] [--peers a,b] [--tantivy] [--chart FILE] [FOLDERS...]: ours beside its peers in one run, as Markdown
// tables of medians and ratios. Without folders: on files made from `documents/`. This process holds no release, since a child's
// peak memory counts from its parent's on Linux.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { barChart } from "./chart.mjs";
import { buildTantivy, PEERS } from "./peers/peers.mjs";
import { KINDS } from "./queries.mjs";
import { exportReleases, foldersOrSample, indexWhole, inTemporaryFolder } from "./releases.mjs";
import { cell, median, percentile, spread, table } from "./statistics.mjs";
import { VARIANTS } from "./variants.mjs";

const MEASURE = fileURLToPath(new URL("measure.mjs", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" },
    peers: { type: "string", default: "communique,plain,fts5,minisearch,orama,flexsearch,lunr" },
    tantivy: { type: "boolean", default: false },
    chart: { type: "string" },
  },
});
const rounds = Number(values.rounds);
const names = [...values.peers.split(","), ...(values.tantivy ? ["tantivy"] : [])];
if (!(rounds >= 1) || names[0] !== "communique" || names.some((name) => PEERS[name] === undefined)) {
  console.error(
    "usage: speed.mjs [--rounds N] [--peers communique,fts5,minisearch,…] [--tantivy] [--chart FILE.svg] [FOLDERS...]",
  );
  process.exit(2);
}
if (values.tantivy) buildTantivy();
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
  const options = { input, encoding: "utf8", maxBuffer: 2 ** 28 };
  const { program } = PEERS[name];
  if (program !== undefined) return JSON.parse(execFileSync(program, [step, releases, folder], options));
  const args = ["--max-old-space-size=8192", MEASURE, step, name, releases, folder];
  return JSON.parse(execFileSync(process.execPath, args, options));
}

function report(wholeRuns, runs) {
  const [{ files, releases }] = wholeRuns;
  const wholeSeconds = wholeRuns.map((run) => run.seconds);
  const [{ model }] = cpus();
  console.log(
    `${releases} releases of ${files} files; medians of ${rounds} rounds; Node ${process.version}, ${model}\n`,
  );
  console.log(`\`communique index\` with reading and extraction: ${median(wholeSeconds).toFixed(1)} s\n`);
  printTable(runs, {
    "index, s": ({ built }) => built.seconds,
    "peak while indexing, MB": ({ built }) => built.peakMegabytes,
    "index alone, MB": ({ built }) => built.indexMegabytes,
    "all files, MB": ({ built }) => built.megabytes,
    "open to first answer, ms": ({ searched }) => searched.openMs,
    "peak while searching, MB": ({ searched }) => searched.peakMegabytes,
  });
  const kinds = Object.entries(KINDS);
  const { plain, ...searching } = runs;
  for (const [part, title] of [
    [0.5, "median"],
    [0.95, "p95"],
  ])
    printTable(
      searching,
      Object.fromEntries(kinds.map(([kind, name]) => [`${name}, ${title} ms`, timeOf(kind, part)])),
      Object.fromEntries(
        Object.entries(VARIANTS).map(([variant, { title }]) => [
          title,
          kinds.map(([kind]) => variantTime(variant, kind, part)),
        ]),
      ),
    );
  console.log("Asked for the first time:\n");
  printTable(searching, Object.fromEntries(kinds.map(([kind, name]) => [`${name}, median ms`, firstTime(kind)])));
  const snippets = runs.tantivy === undefined ? null : medianOf(runs.tantivy, timeOf("snippets", 0.5));
  if (snippets !== null) console.log(`tantivy, ten hits with snippets, two words: ${snippets.toFixed(2)} ms\n`);
  if (values.chart !== undefined) writeFileSync(values.chart, chartOf(searching));
  const spreads = Object.values(runs).flatMap((own) => [
    spread(own.map(({ built }) => built.seconds)),
    spread(own.map(timeOf("two", 0.5))),
  ]);
  const [typical, most] = [median(spreads), Math.max(...spreads)].map((share) => `${Math.round(share * 100)} %`);
  console.log(
    `Noise: between rounds, times of indexing and of two words differ by ${typical} typically, ${most} at most.`,
  );
}

function timeOf(kind, part) {
  return ({ searched }) => (searched.times[kind] === undefined ? null : percentile(searched.times[kind], part));
}

function firstTime(kind) {
  return ({ searched }) => (searched.first[kind] === undefined ? null : median(searched.first[kind]));
}

function variantTime(variant, kind, part) {
  return ({ searched }) => {
    const times = searched.variants?.[variant]?.[kind];
    return times === undefined ? null : percentile(times, part);
  };
}

/** Medians of each kind of query, a group of bars a kind. */
function chartOf(runs) {
  return barChart({
    title: "Ten best of a query, median milliseconds",
    groups: Object.values(KINDS),
    series: Object.entries(runs).map(([name, own]) => ({
      name: PEERS[name].title,
      values: Object.keys(KINDS).map((kind) => medianOf(own, timeOf(kind, 0.5))),
    })),
  });
}

/** Null where no run has the figure. */
function medianOf(own, value) {
  const figures = own.map(value).filter((figure) => figure !== null);
  return figures.length === 0 ? null : median(figures);
}

/** A row a peer; a figure that a peer does not have is a dash. @param variants further rows of ours: a title and its columns */
function printTable(runs, columns, variants = {}) {
  const { communique = [] } = runs;
  const rowOf = (own, values) => values.map((value) => medianOf(own, value));
  const ours = rowOf(communique, Object.values(columns));
  const rows = Object.entries(runs).map(([name, own]) => [PEERS[name].title, ...rowOf(own, Object.values(columns))]);
  const further = Object.entries(variants).map(([title, values]) => [title, ...rowOf(communique, values)]);
  const [first, ...others] = rows;
  const all = [first, ...further, ...others].map(([title, ...figures]) => [
    title,
    ...figures.map((figure, i) => cell(figure, ours[i])),
  ]);
  console.log(`${table(["", ...Object.keys(columns)], all)}\n`);
}
