// speed.mjs [--rounds N] [--peers a,b] PATHS...: ours beside its peers in one run, each in processes of its own.
import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PEERS, peerFolder } from "./peers.mjs";
import { loadReleases, readTexts, sampleQueries, workFolder, writeTexts } from "./releases.mjs";

const QUERIES = 60;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const share = (values, part) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)];

/** In a child process: one step of one peer. */
async function measure(step, name, file, folder) {
  const texts = readTexts(file);
  const own = peerFolder(folder, name);
  const started = performance.now();
  if (step === "build") {
    await PEERS[name].build(texts, own);
    return { seconds: (performance.now() - started) / 1_000, megabytes: process.resourceUsage().maxRSS / 1_024 };
  }
  const { search, close } = await PEERS[name].open(own, texts);
  const openMs = performance.now() - started;
  const times = [];
  for (let round = 0; round < 3; round++)
    for (const query of sampleQueries(texts, QUERIES)) {
      const asked = performance.now();
      await search(query, 10);
      if (round > 0) times.push(performance.now() - asked);
    }
  await close();
  return { openMs, median: median(times), p95: share(times, 0.95), megabytes: process.resourceUsage().maxRSS / 1_024 };
}

function child(...args) {
  const program = fileURLToPath(import.meta.url);
  return JSON.parse(
    execFileSync(process.execPath, ["--max-old-space-size=8192", program, "--child", ...args], { encoding: "utf8" }),
  );
}

function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "3" },
      peers: { type: "string", default: Object.keys(PEERS).join() },
    },
  });
  const paths = positionals.length > 0 ? positionals : [fileURLToPath(new URL("../documents", import.meta.url))];
  const folder = workFolder();
  try {
    const releases = await loadReleases(paths);
    const file = writeTexts(folder, releases);
    const text = releases.reduce((sum, release) => sum + release.text.length, 0) / 1e6;
    console.log(`${releases.length} releases, ${text.toFixed(1)} million characters; Node ${process.version}\n`);
    console.log(
      "| peer | index s | size MB | open ms | query median ms | query p95 ms | peak MB |\n| --- | --- | --- | --- | --- | --- | --- |",
    );
    let ours = null;
    for (const name of values.peers.split(",")) {
      const builds = [];
      const searches = [];
      for (let round = 0; round < Number(values.rounds); round++) {
        rmSync(peerFolder(folder, name), { recursive: true });
        builds.push(child("build", name, file, folder));
        searches.push(child("search", name, file, folder));
      }
      const row = [
        median(builds.map((one) => one.seconds)),
        bytesIn(peerFolder(folder, name)) / 1e6,
        median(searches.map((one) => one.openMs)),
        median(searches.map((one) => one.median)),
        median(searches.map((one) => one.p95)),
        Math.max(...builds.map((one) => one.megabytes), ...searches.map((one) => one.megabytes)),
      ];
      ours ??= row;
      const cell = (value, i) =>
        `${value.toFixed(value < 10 ? 2 : 0)}${name === "communique" ? "" : ` (${(value / ours[i]).toFixed(2)}×)`}`;
      console.log(`| ${name} | ${row.map(cell).join(" | ")} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [flag, ...rest] = process.argv.slice(2);
if (flag === "--child") console.log(JSON.stringify(await measure(...rest)));
else await main();
