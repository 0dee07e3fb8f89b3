/** An export in a browser on a network that is slow, breaks off or goes away: it says what is wrong, finds again, and shows nothing wrong. */
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { range } from "../../src/range.ts";
import { launchBrowser, onWatchedPage } from "../browser.ts";
import { temporaryFolder } from "../built-archive.ts";
import { type FileServer, type FileServerOptions, fileServer } from "../file-server.ts";
import { siteOf, siteOptions } from "./site-of.ts";

/** Long enough that what is not asked for does not come along with what is: words of letters that follow no rule. */
const filling = (seed: number): string => {
  let state = seed + 1;
  const next = (most: number): number => {
    state = Math.imul(state, 48_271) & 0x7fffffff;
    return (state >> 8) % most;
  };
  return range(250)
    .map(() =>
      range(4 + next(6))
        .map(() => String.fromCharCode(97 + next(26)))
        .join(""),
    )
    .join(" ");
};

const RECORDS = range(24).map((i) => ({
  id: `r${i}`,
  title: `Notice ${i} of ${["fog", "ice", "rain", "snow"][i % 4]}`,
  text: `Minister Ada Lund said on ${i + 1} May 2016 that it lies over the harbour.\n\n${filling(i)}`,
  published: `2016-05-${String(i + 1).padStart(2, "0")}`,
}));

/** What the host does in place of answering. */
type Trouble = NonNullable<FileServerOptions["instead"]>;

const WELL: Trouble = () => false;
const gone: Trouble = (_, response) => {
  response.destroy();
  return true;
};
/** A part of what was asked for, and then nothing. */
const brokenOff = (response: ServerResponse): boolean => {
  response.writeHead(206, { "content-length": 1000 }).write("x");
  setImmediate(() => response.destroy());
  return true;
};

const browser = await launchBrowser();
let server: FileServer;
let trouble: Trouble;

beforeAll(async () => {
  const host = await temporaryFolder();
  await siteOf(RECORDS, join(host, "site"), siteOptions());
  server = await fileServer(host, { instead: (...asked) => trouble(...asked) });
});
beforeEach(() => {
  trouble = WELL;
  server.asked.length = 0;
});
afterAll(async () => {
  await browser?.close();
  await server[Symbol.asyncDispose]();
});

async function onSite(path: string, use: (page: Page) => Promise<void>, before?: (page: Page) => Promise<void>) {
  await onWatchedPage(browser, {}, async (page) => {
    await page.clock.install();
    await watchShifts(page);
    await before?.(page);
    await page.goto(`${server.address}/site/index.html${path}`);
    await use(page);
  });
}

const titles = (page: Page): Promise<string[]> => page.locator(".hit h3").allTextContents();
/** How far what is shown has shifted since the page began, keystrokes or not: the sum of what CLS is made of. */
const shifted = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { readonly shifted: number }).shifted);
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const total = { shifted: 0 };
    Object.assign(globalThis, total);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as unknown as typeof total).shifted += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
const summaryIs = (page: Page, text: string): Promise<void> => page.locator("#summary", { hasText: text }).waitFor();

describe.skipIf(browser === null)("where the network fails", () => {
  test("a lost connection is said, no old hit is shown for new words, and hits come by themselves when it is back", async () => {
    await onSite("?q=fog", async (page) => {
      await summaryIs(page, "6 releases match");
      await page.context().setOffline(true);
      await page.locator("#q").fill("ice");
      await page.locator(".empty", { hasText: "Is there a connection?" }).waitFor();
      await summaryIs(page, "The search did not work");
      expect(await titles(page)).toEqual([]);
      expect(await page.locator("[aria-busy]").count()).toBe(0);
      await page.context().setOffline(false);
      await summaryIs(page, "6 releases match");
      for (const title of await titles(page)) expect(title).toContain("ice");
    });
  });

  test.each([
    ["after the manifest", /\.js$|manifest\.json$/],
    ["after the script", /\/(?:communique-search|shared|page)[^/]*\.js$/],
  ])("a host that goes %s is said, and asked again until it answers", async (_, last) => {
    const isFirst = (url: string): boolean => /\.(?:html|css)\b/.test(url) || last.test(url);
    trouble = (asked, ...others) => !isFirst(asked.url) && gone(asked, ...others);
    await onSite("?q=fog", async (page) => {
      await page.locator(".empty", { hasText: "Is there a connection?" }).waitFor();
      expect(await titles(page)).toEqual([]);
      trouble = WELL;
      await page.clock.fastForward(7_000);
      await summaryIs(page, "6 releases match");
      for (const title of await titles(page)) expect(title).toContain("fog");
    });
  });

  test("what breaks off in its middle is asked for again, and nobody notices", async () => {
    trouble = ({ range }, response, nth) => range !== null && nth === 1 && brokenOff(response);
    await onSite("?q=fog", async (page) => {
      await summaryIs(page, "6 releases match");
      expect(await titles(page)).toHaveLength(6);
      expect(await page.locator(".empty").count()).toBe(0);
    });
  });

  test("hits stay where only their count fails, which is said and made up for", async () => {
    trouble = (asked, ...others) => /\/facet-/.test(asked.url) && gone(asked, ...others);
    await onSite("?q=fog", async (page) => {
      await summaryIs(page, "Is there a connection?");
      expect(await titles(page)).toHaveLength(6);
      trouble = WELL;
      await page.clock.fastForward(2_000);
      await summaryIs(page, "6 releases match");
    });
  });

  test("a host that never answers is said to be slow, then not to answer, however long that is", async () => {
    await onSite("", async (page) => {
      await summaryIs(page, "24 releases");
      trouble = ({ range }) => range !== null;
      await page.locator("#q").fill("fog");
      await page.clock.runFor(700);
      await summaryIs(page, "Searching …");
      // What was found before is dimmed, since it is not what is asked for.
      await page.locator("#results[aria-busy]").waitFor();
      await page.clock.runFor(5_000);
      await summaryIs(page, "Slow connection …");
      const empty = page.locator(".empty", { hasText: "Is there a connection?" });
      for (let seconds = 0; seconds < 60 && (await empty.count()) === 0; seconds += 5) await page.clock.runFor(5_000);
      await empty.waitFor();
      trouble = WELL;
      await page.locator("[data-again]").click();
      await page.clock.runFor(1_000);
      await summaryIs(page, "6 releases match");
    });
  });

  test("on a slow network hits show after few round trips, and that it is slow is seen", async () => {
    /** When each began and ended, milliseconds. */
    const trips: { start: number; end: number; depth: number }[] = [];
    await onSite(
      "?q=fog",
      async (page) => {
        await summaryIs(page, "Searching …");
        await page.locator(".hit").first().waitFor();
        for (const one of trips)
          one.depth = 1 + Math.max(0, ...trips.filter(({ end }) => end <= one.start).map(({ depth }) => depth));
        const deepest = Math.max(...trips.map(({ depth }) => depth));
        expect(deepest).toBeLessThanOrEqual(10);
        expect(await shifted(page)).toBeLessThan(0.01);
      },
      async (page) => {
        page.on("requestfinished", (request) => {
          const { startTime, responseEnd } = request.timing();
          trips.push({ start: startTime, end: startTime + responseEnd, depth: 0 });
        });
        const cdp = await page.context().newCDPSession(page);
        await cdp.send("Network.enable");
        const kilobitPerSecond = 1000 / 8;
        await cdp.send("Network.emulateNetworkConditions", {
          offline: false,
          latency: 300,
          downloadThroughput: 1600 * kilobitPerSecond,
          uploadThroughput: 1600 * kilobitPerSecond,
        });
      },
    );
  });

  test("nothing jumps while one types and results come, on the search page and on a release's", async () => {
    await onSite("", async (page) => {
      await summaryIs(page, "24 releases");
      await page.locator("#q").pressSequentially("fog");
      await page.locator("#facets a", { hasText: "Ada Lund" }).waitFor();
      await summaryIs(page, "6 releases match");
      await page.locator("#q").pressSequentially(" ice", { delay: 150 });
      await page.locator(".hit h3", { hasText: "ice" }).first().waitFor();
      expect(await shifted(page)).toBeLessThan(0.01);
      await page.goto(`${server.address}/site/releases/r0.html`);
      await page.locator("h1", { hasText: "Notice 0" }).waitFor();
      expect(await shifted(page)).toBeLessThan(0.01);
    });
  });
});
