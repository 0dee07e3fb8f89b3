// measure.mjs STEP PEER RELEASES FOLDER: one step of one peer in a process of its own, so that time and memory are its alone.
// Prints one JSON object. Run by speed.mjs.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { peakMegabytes } from "./peak.mjs";
import { PEERS } from "./peers/peers.mjs";
import { sampleQueries } from "./queries.mjs";
import { readReleases } from "./releases.mjs";
import { VARIANTS } from "./variants.mjs";

const LIMIT = 10;
/** A slow kind of query is asked fewer times, so that a run ends. */
const WARM_UP_MS = 2_000;
const MEASURED_MS = 10_000;

/** What other peers than those that index titles and texts alone are given. */
const GIVEN = {
  communique: (_peer, releases) => releases,
  plain: ({ plain }, releases) => releases.map(plain),
};

const [step, name, releasesFile, folder] = process.argv.slice(2);
const peer = await PEERS[name].load();
const STEPS = { queries: writtenQueries, build, search };
console.log(JSON.stringify(await STEPS[step]()));

function writtenQueries() {
  return sampleQueries(readReleases(releasesFile));
}

async function build() {
  const releases = readReleases(releasesFile);
  const given = GIVEN[name]?.(peer, releases) ?? releases.map(({ id, title, text }) => ({ id, title, text }));
  const started = performance.now();
  await peer.build(given, folder);
  const seconds = (performance.now() - started) / 1_000;
  return {
    seconds,
    peakMegabytes: peakMegabytes(),
    indexMegabytes: indexMegabytes(),
    megabytes: bytesIn(folder) / 1e6,
  };
}

/** Queries come on standard input, so that no release is ever in this process's memory but by the peer's doing. */
async function search() {
  const queries = JSON.parse(await textOf(process.stdin));
  const started = performance.now();
  const index = await peer.open(folder);
  await index.search(queries.common[0], LIMIT);
  const openMs = performance.now() - started;
  const [first, times] = [{}, {}];
  for (const kind of index.kinds) {
    first[kind] = await timesWithin(WARM_UP_MS, index.search, queries[kind]);
    times[kind] = await timesWithin(MEASURED_MS, index.search, queries[kind]);
  }
  const peak = peakMegabytes();
  const variants = {};
  for (const [variant, { kinds }] of Object.entries(VARIANTS)) {
    const ask = index.variants?.[variant];
    if (ask === undefined) continue;
    variants[variant] = {};
    for (const kind of kinds) {
      await timesWithin(WARM_UP_MS, ask, queries[kind]);
      variants[variant][kind] = await timesWithin(MEASURED_MS, ask, queries[kind]);
    }
  }
  await index.close();
  return { openMs, first, times, variants, peakMegabytes: peak };
}

/** Milliseconds of each query, of as many as fit the time: at least one. */
async function timesWithin(budgetMs, ask, queries) {
  const times = [];
  const deadline = performance.now() + budgetMs;
  for (const query of queries) {
    const started = performance.now();
    await ask(query, LIMIT);
    times.push(performance.now() - started);
    if (performance.now() > deadline) break;
  }
  return times;
}

async function textOf(stream) {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += chunk;
  return text;
}

function indexMegabytes() {
  const bytes = peer.indexBytes(folder);
  return bytes === null ? null : bytes / 1e6;
}

function bytesIn(path) {
  return readdirSync(path).reduce((sum, file) => sum + statSync(join(path, file)).size, 0);
}
