// What a page of an export costs a reader: bytes and requests until hits with snippets show, until counts and facets do, and of a
// second search in the same page. Each query from cold, in a real browser, from a web server of plain files.
// node bench/browser.mjs SITE [QUERY...]: SITE is what `communique export --format static` wrote.
import { launchChromium } from "./chromium.mjs";
import { serve } from "./static-server.mjs";
import { median } from "./statistics.mjs";

const [site, ...given] = process.argv.slice(2);
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
for (const [i, query] of queries.entries()) {
  const context = await browser.newContext();
  const page = await context.newPage();
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
  };
  rows.push(row);
  console.log(
    `${query}: ${kB(row.bytes)} (${kB(row.scripts)} page and scripts), ${row.reads} reads, ${Math.round(shown)} ms; counts and facets ${kB(row.counts)} more; then "${next}" ${kB(row.second)}, ${Math.round(secondMs)} ms`,
  );
}
const of = (name) => rows.map((row) => row[name]);
console.log(
  `median: ${kB(median(of("bytes")))}, most ${kB(Math.max(...of("bytes")))}; ${median(of("reads"))} reads; ${Math.round(median(of("ms")))} ms; counts and facets ${kB(median(of("counts")))}; second ${kB(median(of("second")))}, ${Math.round(median(of("secondMs")))} ms`,
);
await browser.close();
server.close();
