// What a page of an export costs a reader: bytes and requests until hits with snippets show, until counts and facets do, and of a
// second search in the same page; how far what is shown shifts (CLS), and how long the page is blocked at once. Each query from cold, in
// a real browser, from a web server of plain files.
// node bench/browser.mjs SITE [--slow] [QUERY...]: SITE is what `communique export --format static` wrote; --slow, over a network that
// takes 300 ms for a round trip and brings 1.6 Mbit a second.
import { readdirSync } from "node:fs";
import { sep } from "node:path";
import { launchChromium } from "./chromium.mjs";
import { serve } from "./static-server.mjs";
import { median } from "./statistics.mjs";

const [site, ...given] = process.argv.slice(2).filter((argument) => argument !== "--slow");
const isSlow = process.argv.includes("--slow");
const queries =
  given.length > 0
    ? given
    : [
        "minister",
        "climate change",
        "kishida",
        "secretary of state kerry visit",
        "united states",
        '"climate change"',
        "plastic bag fee",
        "human rights china",
        "Abe",
        "energy security europe gas",
        "singapore parliament bill",
        '"prime minister" nuclear',
      ];

const asked = [];
const server = await serve(site, asked);
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await launchChromium();
const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;
const rows = [];

/** Takes down each shift of what is shown, also those after a keystroke, and each time that the page was blocked for more than 50 ms. */
function watch() {
  globalThis.shifted = 0;
  globalThis.blocked = [0];
  const each = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("layout-shift", ({ value }) => {
    globalThis.shifted += value;
  });
  each("longtask", ({ duration }) => globalThis.blocked.push(duration));
}

/**
 * @param trace what `traced` gave
 * @returns shift of all, without unit; the longest that it was blocked, milliseconds; and the most processor time of one of its tasks,
 *   which other work on the machine does not lengthen
 */
async function steadinessOf(page, trace) {
  const { shifted, blocked } = await page.evaluate(() => ({
    shifted: globalThis.shifted,
    blocked: globalThis.blocked,
  }));
  return { shifted, blocked: Math.max(...blocked), task: await trace() };
}

/** Begins to take down the tasks of the page. @returns ends that, and gives the most processor time of one, milliseconds */
async function traced(page) {
  const cdp = await page.context().newCDPSession(page);
  const events = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const ended = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
  await cdp.send("Tracing.start", { transferMode: "ReportEvents", categories: "toplevel,devtools.timeline" });
  return async () => {
    await cdp.send("Tracing.end");
    await ended;
    const { pid, tid } = events.find(({ name }) => name === "EvaluateScript" || name === "ParseHTML");
    const tasks = events.filter((one) => one.name.endsWith("RunTask") && one.pid === pid && one.tid === tid);
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
  };
}

async function newPage(context) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  if (isSlow) {
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    const bytesPerSecond = 1_600_000 / 8;
    await cdp.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 300,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  return page;
}

for (const [i, query] of queries.entries()) {
  const context = await browser.newContext();
  const page = await newPage(context);
  const trace = await traced(page);
  asked.length = 0;
  const began = performance.now();
  // The first answer has hits without counts, the second counts.
  await page.addInitScript(() => {
    addEventListener("communique-results", ({ detail }) => fetch(detail.total === null ? "/-hits" : "/-counts"));
  });
  await page.goto(`${address}?q=${encodeURIComponent(query)}`);
  await page.locator("communique-search .hit").first().waitFor();
  const shown = performance.now() - began;
  await page.locator("communique-search [data-facet]").first().waitFor();
  await page.waitForLoadState("networkidle");
  const mark = asked.findIndex(({ path }) => path === "/-hits");
  const first = asked.slice(0, mark);
  const counts = asked.slice(mark);
  const before = asked.length;
  const next = queries[(i + 1) % queries.length];
  const again = performance.now();
  await page.evaluate((text) => Object.assign(document.querySelector("communique-search"), { query: text }), next);
  await page.waitForFunction((text) => document.querySelector("communique-search").results?.query.text === text, next);
  const secondMs = performance.now() - again;
  await page.waitForLoadState("networkidle");
  const after = asked.slice(before);
  const second = after.slice(
    0,
    after.findIndex(({ path }) => path === "/-hits"),
  );
  await page.locator("communique-search #q").pressSequentially(" peace");
  await page.waitForFunction(() => document.querySelector("communique-search").results?.query.text.includes("peace"));
  await page.waitForLoadState("networkidle");
  const steady = await steadinessOf(page, trace);
  await context.close();
  const archive = first.filter(({ isArchive }) => isArchive);
  const row = {
    bytes: sum(first),
    scripts: sum(first) - sum(archive),
    reads: archive.length,
    counts: sum(counts),
    ms: shown,
    second: sum(second),
    secondMs,
    ...steady,
  };
  rows.push(row);
  console.log(
    `${query}: ${kB(row.bytes)} (${kB(row.scripts)} page and scripts), ${row.reads} reads, ${Math.round(shown)} ms; counts and facets ${kB(row.counts)} more; then "${next}" ${kB(row.second)}, ${Math.round(secondMs)} ms; shifted ${row.shifted.toFixed(4)}, blocked ${Math.round(row.blocked)} ms, ${Math.round(row.task)} ms of processor time`,
  );
}
const of = (name) => rows.map((row) => row[name]);
console.log(
  `median: ${kB(median(of("bytes")))}, most ${kB(Math.max(...of("bytes")))}; ${median(of("reads"))} reads; ${Math.round(median(of("ms")))} ms; counts and facets ${kB(median(of("counts")))}; second ${kB(median(of("second")))}, ${Math.round(median(of("secondMs")))} ms; most shifted ${Math.max(...of("shifted")).toFixed(4)}; blocked ${Math.round(median(of("blocked")))} ms, most ${Math.round(Math.max(...of("blocked")))} ms; processor time of the longest task ${Math.round(median(of("task")))} ms, most ${Math.round(Math.max(...of("task")))} ms`,
);
const release = readdirSync(site, { recursive: true }).find((name) => /^releases\b.*\.html$/.test(name));
if (release !== undefined) {
  const context = await browser.newContext();
  const page = await newPage(context);
  const trace = await traced(page);
  await page.goto(address + release.split(sep).map(encodeURIComponent).join("/"));
  await page.waitForLoadState("networkidle");
  const { shifted, blocked, task } = await steadinessOf(page, trace);
  console.log(
    `${release}: shifted ${shifted.toFixed(4)}, blocked ${Math.round(blocked)} ms, ${Math.round(task)} ms of processor time`,
  );
  await context.close();
}
await browser.close();
server.close();
