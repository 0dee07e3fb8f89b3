// load.mjs INDEX [--rounds N] [--seconds N] [--long MINUTES] [--cores SERVER,GENERATOR] [--only] [--kept FOLDER]: our server under load, and beside it a route over
// SQLite FTS5 on the same releases. Each server is a process that has one core, the load comes from another; no search is asked twice;
// every answer has ten hits with snippets, the total and facets. Then ours once more, with its cache of answers, asked as a public is
// that repeats itself. With --only ours alone; --kept is where the releases and the tables are taken from if they are there, and left.
// Without rounds (--rounds 0) memory alone is measured.
// Prints Markdown. On Linux.
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeTables } from "./load/fts5-tables.mjs";
import { generate, startServer } from "./load/processes.mjs";
import { typedQueries } from "./load/typed-queries.mjs";
import { exportReleases, inTemporaryFolder, readReleases } from "./releases.mjs";
import { median, percentile, seeded, spread, table } from "./statistics.mjs";

const fileOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const SEED = 12;
/** Enough that one always waits, and no more than the server lets wait however long each takes. */
const CLIENTS = 4;
/** Of what it answers at most, how much it is offered where latencies are told. */
const USUAL = 0.8;
const TOO_MUCH = 2;
const WARM_UP_SECONDS = 20;
/** Searches that are prepared: more than the fastest of rounds asks for. */
const MOST_A_SECOND = 1_500;
/** Different searches of a public that repeats itself: the second is asked half as often as the first, the third a third as often (Zipf). */
const REPEATED = 10_000;
/** Of a long run, what is left out at its beginning, while caches fill. */
const SETTLING = 0.25;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "20" },
    long: { type: "string", default: "5" },
    cores: { type: "string", default: "0,1" },
    only: { type: "boolean", default: false },
    kept: { type: "string" },
  },
});
const [index] = positionals;
const OURS = [fileOf("../dist/cli.js"), "serve", "--index", index, "--port", "0"];
const [rounds, seconds, minutes] = [values.rounds, values.seconds, values.long].map(Number);
const [serverCore, generatorCore] = values.cores.split(",");
if (index === undefined || !existsSync(index) || !(rounds >= 0 && seconds > 0 && minutes >= 0)) {
  console.error(
    "usage: load.mjs INDEX [--rounds N] [--seconds N] [--long MINUTES] [--cores SERVER,GENERATOR] [--only]",
  );
  process.exit(2);
}
await (values.kept === undefined ? inTemporaryFolder(measure) : measure(values.kept));

async function measure(folder) {
  const exported = join(folder, "releases.jsonl");
  const releases = readReleases(existsSync(exported) ? exported : exportReleases(index, exported));
  const needed = rounds * 4 * seconds + WARM_UP_SECONDS + minutes * 60;
  const searches = typedQueries(releases, Math.min(Math.ceil(needed * MOST_A_SECOND), 400_000), SEED);
  const servers = [await start("Communique", OURS, searches)];
  if (!values.only && rounds > 0) {
    const file = join(folder, "fts5.db");
    if (!existsSync(file)) writeTables(releases, file);
    servers.push(await start("Express and SQLite FTS5", [fileOf("load/fts5-server.mjs"), file], searches));
  }
  const count = releases.length;
  releases.length = 0;
  try {
    for (const server of servers) await answersOf(server, "warm-up", { clients: CLIENTS, seconds: WARM_UP_SECONDS });
    for (let round = 0; round < rounds; round++)
      for (const server of servers) {
        server.rounds.push(await roundOf(server));
        console.error(`round ${round + 1} of ${rounds}: ${server.name}; load ${loadavg()[0].toFixed(1)}`);
      }
    if (rounds > 0) report(count, servers);
    if (minutes > 0) reportMemory(await memoryOf(servers[0]));
  } finally {
    for (const { process: one } of servers) one.stop();
  }
  if (rounds > 0) await repeated(searches);
}

/** How many answers there are a second where searches come again. */
async function repeated(searches) {
  const server = await start("Communique", OURS, zipfian(searches.slice(0, REPEATED)), {});
  try {
    await answersOf(server, "warm-up", { clients: CLIENTS, seconds: WARM_UP_SECONDS });
    const before = server.process.processorTime();
    const {
      good,
      refused,
      failed,
      seconds: took,
      latencies,
    } = await answersOf(server, "most", { clients: CLIENTS, seconds });
    const cost = (server.process.processorTime() - before) / (good + refused + failed);
    const metrics = await (await fetch(new URL("/metrics", server.process.address))).text();
    const [hits, misses] = ["hits", "misses"].map((name) =>
      Number(new RegExp(`^communique_answer_cache_${name}_total (\\d+)`, "m").exec(metrics)[1]),
    );
    console.log(
      `With its cache, ${REPEATED} different searches by Zipf's law: ${(good / took).toFixed(1)} answers a second, ${(cost * 1_000).toFixed(2)} ms of processor time each, p50 ${latencies.p50} ms, p99 ${latencies.p99} ms; ${Math.round((100 * hits) / (hits + misses))} % were kept answers; ${refused} refused, ${failed} failed.\n`,
    );
  } finally {
    server.process.stop();
  }
}

/** Searches drawn from some by Zipf's law, the first most often. */
function zipfian(searches) {
  const random = seeded(SEED);
  let sum = 0;
  const upTo = searches.map((_, rank) => (sum += 1 / (rank + 1)));
  const drawn = () => {
    const at = random() * sum;
    return searches[upTo.findIndex((most) => at < most)] ?? searches[0];
  };
  return Array.from({ length: (WARM_UP_SECONDS + seconds) * MOST_A_SECOND }, drawn);
}

async function start(name, args, searches, environment = { COMMUNIQUE_CACHE_MEGABYTES: "0" }) {
  const process = await startServer(serverCore, args, {
    COMMUNIQUE_RATE_LIMIT: "0",
    COMMUNIQUE_LOG_LEVEL: "warn",
    ...environment,
  });
  return { name, process, searches, asked: 0, rounds: [] };
}

/** The most that a server answers, what that costs it, and what comes of less and of more. */
async function roundOf(server) {
  const before = server.process.processorTime();
  const most = await answersOf(server, "most", { clients: CLIENTS, seconds });
  const cost = (server.process.processorTime() - before) / (most.good + most.refused + most.failed);
  const rate = most.good / most.seconds;
  const usual = await answersOf(server, "usual", { rate: USUAL * rate, seconds });
  const tooMuch = await answersOf(server, "too much", { rate: TOO_MUCH * rate, seconds });
  return { cost, rate, most, usual: judged(usual), tooMuch: judged(tooMuch) };
}

/** @returns what the generator says, of searches that this server was not asked before */
async function answersOf(server, phase, load) {
  const expected = Math.ceil(load.rate === undefined ? load.seconds * MOST_A_SECOND : load.rate * load.seconds);
  const paths = server.searches.slice(server.asked, server.asked + expected).map(pathOf);
  const result = await generate(generatorCore, fileOf("load/generator.mjs"), {
    address: server.process.address,
    paths,
    ...load,
  });
  if (result.sent > paths.length) throw new Error(`${phase}: ${result.sent} searches were asked, of ${paths.length}`);
  server.asked += result.sent;
  return result;
}

function pathOf({ text, year, person }) {
  const parameters = new URLSearchParams({ q: text });
  if (year !== undefined) {
    parameters.set("from", year);
    parameters.set("to", year);
  }
  if (person !== undefined) parameters.set("person", person);
  return `/api/search?${parameters}`;
}

/** An open loop's answers: good ones, those that were refused at once, and others. */
function judged({ answers, seconds: took, lateness }) {
  const times = (wanted) => answers.flatMap(([status, time]) => (wanted(status) ? [time] : []));
  const good = times((status) => status === 200);
  const refused = times((status) => status === 503);
  return {
    offered: answers.length,
    good: good.length,
    refused: refused.length,
    failed: answers.length - good.length - refused.length,
    rate: good.length / took,
    goodTimes: quantiles(good),
    refusedTimes: quantiles(refused),
    lateness: percentile(lateness, 0.99),
  };
}

function quantiles(times) {
  if (times.length === 0) return null;
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), max: times.reduce((a, b) => Math.max(a, b)) };
}

/** Resident memory, read every second, while it answers as fast as it can. */
async function memoryOf(server) {
  const samples = [];
  const timer = setInterval(() => {
    samples.push(server.process.residentBytes() / 1e6);
    // For whoever cannot wait for the end.
    if (samples.length % 60 === 0)
      console.error(`minute ${samples.length / 60}: ${median(samples.slice(-60)).toFixed(0)} MB`);
  }, 1_000);
  const load = await answersOf(server, "long", { clients: CLIENTS, seconds: minutes * 60 });
  clearInterval(timer);
  return { samples: samples.slice(Math.floor(samples.length * SETTLING)), load };
}

function report(count, servers) {
  console.log(
    `${count} releases; medians of ${rounds} rounds of ${seconds} s; Node ${process.version}, ${cpus()[0].model}; load of the machine ${loadavg()[0].toFixed(1)}\n`,
  );
  const of =
    (value, digits = 1) =>
    (server) => {
      const figures = server.rounds.map(value).filter((figure) => figure !== undefined && figure !== null);
      return figures.length === 0 ? "–" : median(figures).toFixed(digits);
    };
  const columns = {
    "processor time of an answer, ms": of(({ cost }) => cost * 1_000, 2),
    "answers a second": of(({ rate }) => rate),
    "of what its core could do": of(({ rate, cost }) => rate * cost, 2),
    "p50 at 80 %, ms": of(({ usual }) => usual.goodTimes?.p50),
    "p99 at 80 %, ms": of(({ usual }) => usual.goodTimes?.p99),
    "most at 80 %, ms": of(({ usual }) => usual.goodTimes?.max),
    "offered twice as much: good answers a second": of(({ tooMuch }) => tooMuch.rate),
    "their p99, ms": of(({ tooMuch }) => tooMuch.goodTimes?.p99),
    "refused, %": of(({ tooMuch }) => (100 * tooMuch.refused) / tooMuch.offered),
    "p50 of a refusal, ms": of(({ tooMuch }) => tooMuch.refusedTimes?.p50),
    "p99 of a refusal, ms": of(({ tooMuch }) => tooMuch.refusedTimes?.p99),
    "refused of four clients": of(({ most }) => most.refused, 0),
    failed: of((round) => round.most.failed + round.usual.failed + round.tooMuch.failed, 0),
  };
  const rows = Object.entries(columns).map(([title, value]) => [title, ...servers.map(value)]);
  console.log(`${table(["", ...servers.map(({ name }) => name)], rows)}\n`);
  const spreads = servers.map(
    ({ name, rounds: own }) => `${name} ${Math.round(100 * spread(own.map(({ rate }) => rate)))} %`,
  );
  const late = Math.max(...servers.flatMap(({ rounds: own }) => own.map(({ usual }) => usual.lateness)));
  console.log(
    `Rounds differ in answers a second by: ${spreads.join(", ")}. The generator itself was late by ${late.toFixed(1)} ms at p99 at most.\n`,
  );
}

function reportMemory({ samples, load }) {
  const quarter = Math.floor(samples.length / 4);
  const [first, last] = [samples.slice(0, quarter), samples.slice(-quarter)].map(median);
  console.log(
    `Memory, ${minutes} min of as many searches as it answers (${load.good}), after its first quarter: ${first.toFixed(0)} MB resident in the beginning, ${last.toFixed(0)} in the end, ${Math.max(...samples).toFixed(0)} at most (medians of a quarter each).`,
  );
}
