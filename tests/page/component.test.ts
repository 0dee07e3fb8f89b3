/** `<communique-search>` as it is shipped, on pages of others, in a real browser, over an archive that lies on a host of plain files. */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishArchive } from "../../src/exporting/publish-archive.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NODE_FILE_SYSTEM } from "../../src/storage/file-system.ts";
import { launchBrowser, onWatchedPage } from "../browser.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { PROJECT } from "../end-to-end/command-line.ts";
import { type FileServer, type FileServerOptions, fileServer } from "../file-server.ts";

const browser = await launchBrowser();
afterAll(() => browser?.close());

/** Nothing is loaded from elsewhere, no style stands in the markup, no text becomes code. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'";

let site: string;
beforeAll(async () => {
  site = await temporaryFolder();
  const index = join(await temporaryFolder(), "index");
  const records = ["Harbour", "Ferry", "Whale", "<b>Bold</b>"].map((title, i) => ({
    id: `r${i}`,
    title: `${title} notice ${i}`,
    text: `Ilsa Varnholt said on 3 May 202${i} that the ${title} is open to <script>alert(1)</script> ships of the harbour board.`,
    topics: ["Ports"],
    published: `202${i}-05-04`,
  }));
  await indexRecords(records, { out: index, config: await testConfig(), now: NOW });
  const source = openFolder(index);
  await publishArchive(source, { path: join(site, "news/archive"), system: NODE_FILE_SYSTEM });
  await source.close();
  await cp(join(PROJECT, "dist/bundled"), join(site, "news/modules"), { recursive: true });
});

/** @param body HTML of a page that somebody else wrote, beside the folder `news` */
async function onPage(
  body: string,
  use: (page: Page, server: FileServer) => Promise<void>,
  {
    context: contextOptions = {},
    ...options
  }: FileServerOptions & { readonly context?: BrowserContextOptions; readonly html?: string } = {},
): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Somebody</title><link rel="icon" href="data:,"><script type="module" src="news/modules/communique-search.js"></script></head><body><main><h1>Somebody</h1>${body}</main></body></html>`;
  await mkdir(site, { recursive: true });
  await writeFile(join(site, "page.html"), html);
  await using server = await fileServer(site, options);
  await onWatchedPage(browser, contextOptions, async (page, errors) => {
    page.on("request", (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith("data:")) errors.push(request.url());
    });
    await page.goto(`${server.address}/page.html`);
    await use(page, server);
  });
}

const SEARCH = '<communique-search archive="news/archive/"></communique-search>';

describe.skipIf(browser === null)("a component on somebody's page", () => {
  test("is a working search by one element and one script, under a strict policy, with hits that lead to their pages", async () => {
    await onPage(SEARCH, async (page, server) => {
      expect(await page.locator(".search-layout").isVisible()).toBe(false);
      // The archive and its reader are asked for when somebody searches.
      expect(server.asked.filter(({ url }) => /archive/.test(url))).toEqual([]);
      await page.locator("#q").pressSequentially("harbour");
      await page.locator("#summary", { hasText: "4 releases match" }).waitFor();
      // Not what one of its beginnings found, which is shown where typing is slow.
      await page
        .locator(".hit mark", { hasText: /^Harbour$/ })
        .first()
        .waitFor();
      const links = page.locator(".hit h3 a");
      expect(await links.first().textContent()).toBe("Harbour notice 0");
      expect(await links.first().getAttribute("href")).toBe(`${server.address}/news/releases/r0.html`);
      expect(await page.locator(".hit mark").first().textContent()).toBe("Harbour");
      expect(new URL(page.url()).search).toBe("");
    });
  });

  test("says beside the count what a query may have meant, and shows it", async () => {
    await onPage(SEARCH, async (page) => {
      await page.locator("#q").fill("harbuor");
      const meant = page.locator("#summary a", { hasText: "harbour" });
      await meant.waitFor();
      expect(await page.locator("#results .notice a").count()).toBe(0);
      await meant.click();
      await page.locator("#summary", { hasText: "4 releases match" }).waitFor();
      expect(await page.locator("#q").inputValue()).toBe("harbour");
      expect(await page.locator("#summary a").count()).toBe(0);
    });
  });

  test("filters, orders and goes back to nothing without leading the page elsewhere", async () => {
    await onPage(SEARCH.replace("archive=", "facets eager archive="), async (page) => {
      await page.locator("#summary", { hasText: "4 releases" }).waitFor();
      await page.locator("[data-facet=years] a", { hasText: "2021" }).click();
      await page.locator("#summary", { hasText: "1 release matches" }).waitFor();
      await page.locator(".chosen a").first().click();
      await page.locator("#order a", { hasText: "Oldest" }).click();
      await page.locator("#order [aria-current]", { hasText: "Oldest" }).waitFor();
      await page.setViewportSize({ width: 360, height: 600 });
      await page.locator(".to-filters").click();
      const top = await page.locator("#facets").evaluate((facets) => facets.getBoundingClientRect().top);
      expect(top).toBeLessThan(100);
      expect(page.url()).toMatch(/\/page\.html$/);
    });
  });

  test("tells the page what it found and what was chosen, which the page may show itself", async () => {
    await onPage(SEARCH, async (page) => {
      await page.evaluate(() => {
        const told: unknown[] = [];
        Object.assign(globalThis, { told });
        addEventListener("communique-results", (event) => {
          const { total, hits } = (event as CustomEvent).detail;
          told.push([total, hits.length]);
        });
        addEventListener("communique-select", (event) => {
          event.preventDefault();
          told.push((event as CustomEvent).detail.hit.id);
        });
      });
      await page.locator("#q").fill("whale");
      await page.locator("#summary", { hasText: "match" }).waitFor();
      await page.locator(".hit h3 a").first().click();
      expect(await page.evaluate(() => (globalThis as unknown as { told: unknown }).told)).toEqual([
        [null, 1],
        [1, 1],
        "r2",
      ]);
      expect(new URL(page.url()).pathname).toBe("/page.html");
    });
  });

  test("is narrowed by attributes, and starts anew when they change", async () => {
    await onPage(
      '<communique-search archive="news/archive/" from="2022" q="harbour"></communique-search>',
      async (page) => {
        await page.locator("#summary", { hasText: "2 releases match" }).waitFor();
        await page.evaluate(() => document.querySelector("communique-search")?.setAttribute("from", "2021"));
        await page.locator("#summary", { hasText: "3 releases match" }).waitFor();
        await page.evaluate(() =>
          Object.assign(document.querySelector("communique-search") as object, { query: "ferry" }),
        );
        await page.locator("#summary", { hasText: "1 release matches" }).waitFor();
      },
    );
  });

  test("several live on one page, one of them in a dialog with a key", async () => {
    await onPage(`${SEARCH}${SEARCH.replace("archive=", "dialog archive=")}`, async (page) => {
      const [first, second] = [page.locator("communique-search").nth(0), page.locator("communique-search").nth(1)];
      await first.locator("#q").fill("ferry");
      await first.locator("#summary", { hasText: "1 release matches" }).waitFor();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("whale");
      await second.locator("#summary", { hasText: "1 release matches" }).waitFor();
      expect(await first.locator(".hit h3").first().textContent()).toContain("Ferry");
      // Suggestions first, if there are any, then the words, then the dialog.
      for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
      await second.locator("#dialog").waitFor({ state: "hidden" });
    });
  });

  test("offers names as one types, by the keys of a combobox", async () => {
    await onPage(SEARCH, async (page) => {
      await page.locator("#q").pressSequentially("varn");
      await page.locator("[role=option]", { hasText: "Ilsa Varnholt" }).waitFor();
      await page.keyboard.press("ArrowDown");
      expect(await page.getAttribute("#q", "aria-activedescendant")).toBe("suggestion-0");
      await page.keyboard.press("Enter");
      await page.locator(".chosen", { hasText: "Ilsa Varnholt" }).waitFor();
      expect(await page.getAttribute("#q", "aria-expanded")).toBe("false");
    });
  });

  test("says what is wrong where the network is gone, and goes on when it is back", async () => {
    let isDown = true;
    const instead: FileServerOptions["instead"] = ({ url }, response) => {
      if (!isDown || !url.includes("/archive/")) return false;
      response.writeHead(503).end();
      return true;
    };
    await onPage(
      SEARCH,
      async (page) => {
        await page.locator("#q").fill("ferry");
        await page.locator("#summary", { hasText: "did not work" }).waitFor({ timeout: 30_000 });
        expect(await page.locator("#results").textContent()).toContain("503");
        isDown = false;
        await page.locator("[data-again]").click();
        await page.locator("#summary", { hasText: "1 release matches" }).waitFor();
      },
      { instead },
    );
  });

  test("speaks the language of the page around it, or words that somebody adds", async () => {
    await onPage(
      `<div lang="ja">${SEARCH.replace("archive=", "facets archive=")}</div><div lang="ar" dir="rtl">${SEARCH}</div>`,
      async (page) => {
        const [japanese, arabic] = [page.locator("communique-search").nth(0), page.locator("communique-search").nth(1)];
        await japanese.locator("#q").fill("ferry");
        await japanese.locator("#summary", { hasText: "1件の発表が該当します" }).waitFor();
        expect(await japanese.locator(".about time").first().textContent()).toBe("2021年5月4日");
        expect(await arabic.locator("#search button").textContent()).toBe("Search");
        await page.evaluate(() => {
          const Component = customElements.get("communique-search") as unknown as {
            addWords(language: string, table: Record<string, unknown>): void;
          };
          Component.addWords("ar", { search: "بحث" });
          document.querySelectorAll("communique-search")[1]?.setAttribute("lang", "ar");
        });
        expect(await arabic.locator("#search button").textContent()).toBe("بحث");
      },
    );
  });

  test("a passage leads to its place, and a citation of it can be copied", async () => {
    await onPage(
      SEARCH.replace("archive=", 'site="Harbour Board" archive='),
      async (page, server) => {
        await page.locator("#q").fill("ferry");
        const passage = page.locator(".passage a").first();
        await passage.waitFor();
        const address = await passage.evaluate((link) => (link as HTMLAnchorElement).href);
        expect(address).toMatch(/\/news\/releases\/r1\.html#:~:text=[^ ]*Ferry/);
        await page.locator("[data-cite]").first().click();
        await page.locator("[data-cite]", { hasText: "Copied" }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          `Ferry notice 1. Harbour Board, 4 May 2021. ${address}`,
        );
        expect(address.startsWith(server.address)).toBe(true);
      },
      { context: { permissions: ["clipboard-read", "clipboard-write"] } },
    );
  });

  test("a time is chosen by drawing over the timeline, or with keys", async () => {
    await onPage(SEARCH.replace("archive=", "facets eager archive="), async (page) => {
      const bars = page.locator(".timeline li:has(a)");
      await bars.nth(3).waitFor();
      await bars.nth(1).scrollIntoViewIfNeeded();
      await bars.nth(1).hover();
      await page.mouse.down();
      await bars.nth(2).hover();
      await page.mouse.up();
      await page.locator("#summary", { hasText: "2 releases match" }).waitFor();
      expect(await page.locator(".chosen li").allTextContents()).toEqual([
        expect.stringContaining("2021-05"),
        expect.stringContaining("2022-05"),
      ]);
      await page.locator(".timeline li:has(a) >> nth=1").waitFor();
      await page.locator(".chosen a").first().click();
      await page.locator(".chosen a").first().click();
      await page.locator("#summary", { hasText: "4 releases" }).waitFor();
      await bars.nth(3).waitFor();
      await bars.nth(3).locator("a").focus();
      await page.keyboard.press("Shift+ArrowLeft");
      await page.keyboard.press("Shift+ArrowLeft");
      await page.keyboard.press("Enter");
      await page.locator("#summary", { hasText: "3 releases match" }).waitFor();
    });
  });

  test.each([
    ["light", "en", "ltr"],
    ["dark", "ar", "rtl"],
  ] as const)("axe finds nothing in it (%s, %s, %s)", async (colorScheme, language, direction) => {
    await writeFile(
      join(site, "dark.css"),
      ":root { color-scheme: light dark; background: light-dark(#ffffff, #101418); color: light-dark(#000000, #ffffff) }",
    );
    const search = SEARCH.replace("archive=", 'facets eager q="harbour" archive=');
    const body = `<link rel="stylesheet" href="dark.css"><div dir="${direction}">${search}</div>`;
    await onPage(
      body,
      async (page) => {
        await page.evaluate((language) => {
          const Component = customElements.get("communique-search") as unknown as {
            addWords(language: string, table: Record<string, unknown>): void;
          };
          if (language !== "en") Component.addWords(language, { search: "بحث", star: "نجمة" });
          document.querySelector("communique-search")?.setAttribute("lang", language);
        }, language);
        await page.locator(`[lang=${language}] .facet li`).first().waitFor();
        await page.locator("[data-star]").first().click();
        await page.locator("#q").fill("varn");
        await page.locator("[role=option]").first().waitFor();
        expect(
          await page.locator("#q").evaluate((input) => getComputedStyle(input.parentElement ?? input).direction),
        ).toBe(direction);
        // What evaluates text is refused by the page's policy, so that it is run as a script of the page's own.
        const results = (await page.evaluate(`${axe.source}; axe.run()`)) as AxeResults;
        expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      },
      { context: { colorScheme } },
    );
  });

  test("keeps the page's look out of it, and takes the properties that are meant for it", async () => {
    const body = `<link rel="stylesheet" href="page.css">${SEARCH}`;
    await writeFile(
      join(site, "page.css"),
      "a { color: rgb(255, 0, 0) } h3 { font-size: 80px } communique-search { --accent: rgb(1, 2, 3) } communique-search::part(title) { letter-spacing: 3px }",
    );
    await onPage(body, async (page) => {
      await page.locator("#q").fill("ferry");
      const link = page.locator(".hit h3 a").first();
      await link.waitFor();
      const style = await link.evaluate((element) => {
        const { color, fontSize, letterSpacing } = getComputedStyle(element);
        return { color, fontSize, letterSpacing };
      });
      expect(style).toEqual({ color: "rgb(1, 2, 3)", fontSize: "20px", letterSpacing: "3px" });
    });
  });
});

test("it is exported under its own name, and loads without the archive's reader", async () => {
  const { exports } = JSON.parse(await readFile(join(PROJECT, "package.json"), "utf8"));
  const module = await readFile(join(PROJECT, exports["./component"].default), "utf8");
  expect(module).toMatch(/import\(["`]\.\/archive-browser\.js["`]\)/);
});
