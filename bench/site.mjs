// The example site searched by Communique and by Pagefind, side by side: what building each index takes, and what a reader's browser
// loads until ten hits with passages show, and for a second search in the same page.
// npm run build && npm ci --prefix examples/eleventy && npm run build --prefix examples/eleventy && node bench/site.mjs [QUERY...]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "./chromium.mjs";
import { serve } from "./static-server.mjs";
import { median } from "./statistics.mjs";

const example = join(import.meta.dirname, "../examples/eleventy");
const site = join(example, "_site");
const given = process.argv.slice(2);
const queries =
  given.length > 0 ? given : ["oil", "night ferry", "Ingrid Falk", "electric ferry Kellby", "quay dues", "ice"];

const index = mkdtempSync(join(tmpdir(), "communique-bench-"));
const exported =
  "../../dist/cli.js export _site --format static --no-pages --base-url / --out _site/search --index".split(" ");
const PEERS = {
  Communique: {
    folders: ["search", "communique"],
    // From nothing, as Pagefind builds.
    build: () => taken(process.execPath, [...exported, join(index, "index")]),
    ask: askCommunique,
  },
  Pagefind: {
    folders: ["pagefind"],
    build: () => taken("node_modules/.bin/pagefind", ["--site", "_site"]),
    ask: askPagefind,
  },
};

/** @returns processor time, seconds, of a program and what it started */
function taken(program, args) {
  const { stdout, stderr, status } = spawnSync("sh", ["-c", '"$@" >&2; times', "sh", program, ...args], {
    cwd: example,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  // The second line is of children: user and system, as 0m1.25s.
  const [user, system] = stdout.trim().split("\n")[1].split(" ");
  const seconds = (time) => Number(time.split("m")[0]) * 60 + Number.parseFloat(time.split("m")[1]);
  return seconds(user) + seconds(system);
}

/** The element that each page of the site has. */
async function askCommunique(page, query) {
  await page.evaluate(async (text) => {
    await customElements.whenDefined("communique-search");
    const element = document.querySelector("communique-search");
    if (element.results === null) element.showModal();
    const shown = new Promise((done) => {
      element.addEventListener("communique-results", function first({ detail }) {
        if (detail.query.text !== text) return;
        element.removeEventListener("communique-results", first);
        done();
      });
    });
    element.query = text;
    await shown;
  }, query);
}

async function askPagefind(page, query) {
  await page.evaluate(async (text) => {
    globalThis.pagefind ??= await import("/pagefind/pagefind.js");
    const { results } = await globalThis.pagefind.search(text);
    return Promise.all(results.slice(0, 10).map((result) => result.data()));
  }, query);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
}

const asked = [];
const server = await serve(site, asked);
const address = `http://127.0.0.1:${server.address().port}/news/pilots/`;
const browser = await launchChromium();
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
console.log(
  "| | processor time of building, s | files | their bytes, kB | first search: kB | requests | ms | second search: kB | requests | ms |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const [name, { folders, build, ask }] of Object.entries(PEERS)) {
  const buildTime = build();
  const files = folders.flatMap((folder) => filesIn(join(site, folder)));
  const firsts = [];
  const seconds = [];
  for (const [i, query] of queries.entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const measured = async (text) => {
      const before = asked.length;
      const began = performance.now();
      await ask(page, text);
      const ms = performance.now() - began;
      return { ms, loaded: asked.slice(before) };
    };
    asked.length = 0;
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    // What the page loaded for this search already.
    const own = ({ path }) => folders.some((folder) => path.startsWith(`/${folder}/`));
    const early = asked.filter(own);
    const first = await measured(query);
    firsts.push({ ms: first.ms, loaded: [...early, ...first.loaded.filter(own)] });
    await page.waitForLoadState("networkidle");
    const second = await measured(queries[(i + 1) % queries.length]);
    seconds.push({ ms: second.ms, loaded: second.loaded.filter(own) });
    await context.close();
  }
  const columns = [firsts, seconds].flatMap((rows) => [
    Math.round(median(rows.map(({ loaded }) => sum(loaded.map(({ bytes }) => bytes)))) / 1000),
    median(rows.map(({ loaded }) => loaded.length)),
    Math.round(median(rows.map(({ ms }) => ms))),
  ]);
  console.log(
    `| ${[name, buildTime.toFixed(2), files.length, Math.round(sum(files) / 1000), ...columns].join(" | ")} |`,
  );
}
await browser.close();
server.close();
rmSync(index, { recursive: true });
