import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engines/engine.ts";
import { createApp } from "../../src/serving/app.ts";
import type { IndexProgress } from "../../src/serving/served-archive.ts";
import { launchBrowser, onWatchedPage } from "../browser.ts";
import { PROJECT } from "../end-to-end/command-line.ts";
import { fakeEngine } from "../fake-engine.ts";
import { hostileRelease, inventedReleases } from "../invented-releases.ts";
import { type Listening, listening } from "../listening.ts";

const browser = await launchBrowser();
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true };
const RELEASE = "/releases/league%2F2016%2Fharbour-summit.html";
const HOSTILE = `/releases/${encodeURIComponent(hostileRelease().id)}`;
const WAITING: IndexProgress = { files: 4, filesTotal: 8, releases: 4, ratePerSecond: 2, secondsLeft: 2 };

let server: Listening;
let engine: Engine | null;
let progress: IndexProgress | null;

beforeAll(async () => {
  const skipped = [{ path: "a.pdf", reason: "needs-ocr", message: "Images only." }] as const;
  engine = fakeEngine([...inventedReleases(), hostileRelease()], { skipped });
  progress = null;
  server = await listening(
    createApp(
      { engine: () => engine, progress: () => progress, failure: () => null },
      { assets: join(PROJECT, "dist/page") },
    ),
  );
});
afterAll(async () => {
  await browser?.close();
  await server[Symbol.asyncDispose]();
});

/** Opens `path`, hands the page to `use`, and fails on any error or refused content in it. */
async function onPage(
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  await onWatchedPage(browser, options, async (page) => {
    await page.goto(server.address + path);
    await use(page);
  });
}

async function summaryIs(page: Page, words: string): Promise<void> {
  await page.locator("#summary", { hasText: words }).waitFor();
}

describe.skipIf(browser === null)("the page in a browser", () => {
  test("results, highlights, count and address follow what one types", async () => {
    await onPage("/", async (page) => {
      await page.locator("#q").pressSequentially("summit");
      // Its beginnings find the same release, and are shown where typing is slow.
      await page.locator(".hit h3 mark", { hasText: /^summit$/ }).waitFor();
      await summaryIs(page, "1 release matches");
      expect(await page.locator(".hit h3 mark").allTextContents()).toEqual(["summit"]);
      expect(new URL(page.url()).search).toBe("?q=summit");
      expect(await page.title()).toBe("summit – Communique");
      expect(await page.locator("#facets").textContent()).toContain("Ilsa Varnholt");
    });
  });

  test("back and forward lead through words, filters and pages", async () => {
    await onPage("/", async (page) => {
      await page.fill("#q", "notice");
      await summaryIs(page, "45 releases match");
      await page.locator("#facets a", { hasText: "Tomas Okeke" }).click();
      await summaryIs(page, "23 releases match");
      expect(await page.locator(".chosen").textContent()).toContain("Person: Tomas Okeke");
      await page.locator(".pager a[rel=next]").click();
      await page.locator(".hits[start='21']").waitFor();
      expect(new URL(page.url()).search).toBe("?q=notice&person=tomas-okeke&offset=20");
      await page.goBack();
      await page.locator(".hits[start='1']").waitFor();
      await page.goBack();
      await summaryIs(page, "45 releases match");
      expect(await page.inputValue("#q")).toBe("notice");
      await page.goBack();
      await summaryIs(page, "49 releases");
      expect(await page.inputValue("#q")).toBe("");
      await page.goForward();
      await summaryIs(page, "45 releases match");
    });
  });

  test("an address brings back the whole view", async () => {
    await onPage("/?q=notice&person=tomas-okeke&from=2012&to=2012&sort=oldest", async (page) => {
      expect(await page.locator(".chosen li").count()).toBe(3);
      expect(await page.locator("#order [aria-current]").textContent()).toBe("Oldest");
      expect(await page.inputValue("input[name=from]")).toBe("2012");
    });
  });

  test("days of issue are typed, and a wrong one is explained", async () => {
    await onPage("/?q=notice", async (page) => {
      await page.fill("input[name=from]", "2015");
      await page.press("input[name=from]", "Enter");
      await summaryIs(page, "7 releases match");
      expect(new URL(page.url()).search).toBe("?q=notice&from=2015");
      await page.fill("input[name=from]", "soon");
      await page.press("input[name=from]", "Enter");
      await summaryIs(page, "The search did not work");
      expect(await page.locator("#results").textContent()).toContain("from must be a day, a month or a year");
    });
  });

  test("the keyboard alone searches, takes a suggestion, moves among hits and opens one", async () => {
    await onPage("/", async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("varn");
      await page.locator("#suggestions [role=option]").first().waitFor();
      expect(await page.getAttribute("#q", "aria-expanded")).toBe("true");
      await page.keyboard.press("ArrowDown");
      expect(await page.getAttribute("#q", "aria-activedescendant")).toBe("suggestion-0");
      await page.keyboard.press("Enter");
      await summaryIs(page, "1 release matches");
      expect(new URL(page.url()).search).toBe("?person=ilsa-varnholt");
      expect(await page.locator("#suggestions").isHidden()).toBe(true);
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Harbour summit");
      await page.keyboard.press("ArrowUp");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${RELEASE}`);
    });
  });

  test("suggestions that come after Enter are not shown", async () => {
    await onPage("/", async (page) => {
      let answer = (): void => {};
      const answered = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route("**/api/suggest*", async (route) => {
        await answered;
        // The page may have given the request up.
        await route.continue().catch(() => {});
      });
      const asked = page.waitForRequest("**/api/suggest*");
      await page.focus("#q");
      await page.keyboard.type("varn");
      const request = await asked;
      const over = new Promise<void>((resolve) => {
        page.on("requestfinished", (one) => one === request && resolve());
        page.on("requestfailed", (one) => one === request && resolve());
      });
      await page.keyboard.press("Enter");
      answer();
      await over;
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      expect(await page.locator("#suggestions").isHidden()).toBe(true);
    });
  });

  test("Esc closes the suggestions first and clears the words then", async () => {
    await onPage("/", async (page) => {
      await page.focus("#q");
      await page.keyboard.type("okeke");
      await page.locator("#suggestions [role=option]").first().waitFor();
      await page.keyboard.press("Escape");
      expect(await page.locator("#suggestions").isHidden()).toBe(true);
      expect(await page.inputValue("#q")).toBe("okeke");
      await page.keyboard.press("Escape");
      await summaryIs(page, "49 releases");
      expect(await page.inputValue("#q")).toBe("");
    });
  });

  test("from a release, the search box and a suggestion lead back to the search", async () => {
    await onPage(RELEASE, async (page) => {
      await page.fill("#q", "okeke");
      await page.locator("#suggestions [role=option]").first().click();
      await page.waitForURL("**/?person=tomas-okeke");
    });
  });

  test("a misspelt word and no result offer a way on", async () => {
    await onPage("/?q=sumit", async (page) => {
      await page.locator(".notice a", { hasText: "summit" }).click();
      await summaryIs(page, "1 release matches");
      await page.fill("#q", "nowhere to be found");
      await summaryIs(page, "No release matches");
      await page.locator(".empty a", { hasText: "newest" }).click();
      await summaryIs(page, "49 releases");
    });
  });

  test("a server that has gone is told, and the next answer mends it", async () => {
    await onPage("/", async (page) => {
      await page.route("**/api/search?**", (route) => route.abort());
      await page.fill("#q", "summit");
      await summaryIs(page, "The search did not work");
      await page.unroute("**/api/search?**");
      await page.fill("#q", "notice");
      await summaryIs(page, "45 releases match");
    });
  });

  test("no script of a release runs, in results as one types or on its own page", async () => {
    await onPage("/", async (page) => {
      await page.fill("#q", "hostile");
      await summaryIs(page, "1 release matches");
      expect(await page.locator(".hit img, .hit script, #facets img").count()).toBe(0);
      expect(await page.title()).toBe("hostile – Communique");
    });
    await onPage(HOSTILE, async (page) => {
      expect(await page.locator("main img, main script, [href^='javascript:']").count()).toBe(0);
      expect(await page.title()).toContain("hostile");
    });
  });

  test("without script the form searches, filters stay, and pages follow", async () => {
    const plain: BrowserContextOptions = { javaScriptEnabled: false };
    await onPage(
      "/?person=tomas-okeke",
      async (page) => {
        await page.fill("#q", "notice");
        await page.locator("#search button").first().click();
        await page.waitForURL("**/?q=notice&person=tomas-okeke&from=&to=");
        await summaryIs(page, "23 releases match");
        await page.locator(".pager a[rel=next]").click();
        await page.locator(".hits[start='21']").waitFor();
        await page.locator(".hit h3 a").first().click();
        await page.locator("article.release h1").waitFor();
      },
      plain,
    );
  });

  test("the waiting page opens the search as soon as there is one, and a later run is a banner", async () => {
    const whole = engine;
    engine = null;
    progress = WAITING;
    try {
      await onPage("/", async (page) => {
        await page.locator("#progress", { hasText: "4 of 8 files read" }).waitFor();
        engine = whole;
        await summaryIs(page, "49 releases");
        await page.locator("#banner", { hasText: "4 of 8 files read" }).waitFor();
        progress = null;
        await page.locator("#banner:empty").waitFor({ state: "attached" });
      });
    } finally {
      engine = whole;
      progress = null;
    }
  });

  test.each(["/?q=notice&person=tomas-okeke", RELEASE, HOSTILE, "/skipped", "/nothing", "/?q=hostile"])(
    "%s fits a phone",
    async (path) => {
      await onPage(
        path,
        async (page) => {
          const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          expect(content).toBeLessThanOrEqual(window ?? 0);
        },
        PHONE,
      );
    },
  );

  test.each([
    ["/?q=notice&person=tomas-okeke", "light", "ja"],
    ["/?q=summit", "dark", "fr"],
    [RELEASE, "light", "es"],
    [RELEASE, "dark", "de"],
    ["/?q=nowhere", "light", "sv"],
    ["/skipped", "dark", "en"],
    ["/nothing", "light", "en"],
  ] as const)(
    "%s in %s and %s has no flaw that axe finds, nor has the list of what is starred",
    async (path, colorScheme, locale) => {
      await onPage(
        path,
        async (page) => {
          expect(await page.getAttribute("html", "lang")).toBe(locale);
          if (path === RELEASE) {
            await page.locator("[data-star]").click();
            if (colorScheme === "dark") await page.locator("[data-starred]").click();
          }
          await page.evaluate(axe.source);
          const found = await page.evaluate<AxeResults>("axe.run()");
          expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
            [],
          );
        },
        { colorScheme, locale },
      );
    },
  );

  test("a star on a release's page is one in the results, by the server's address", async () => {
    await onPage(RELEASE, async (page) => {
      await page.locator("[data-star]").click();
      await page.locator("[data-note]").fill("ask");
      await page.goto(`${server.address}/?q=summit`);
      await page.locator(".hit [data-star][aria-pressed=true]").waitFor();
      expect(await page.locator(".hit [data-note]").inputValue()).toBe("ask");
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([`communique starred ${server.address}/`]);
      // New results have their stars at once.
      await page.fill("#q", "notice");
      await summaryIs(page, "45 releases match");
      expect(await page.locator(".hit [data-star][aria-pressed=false]").count()).toBe(20);
    });
  });
});
