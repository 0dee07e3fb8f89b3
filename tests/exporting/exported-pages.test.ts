/** An export in a browser, over a plain server of files, below a path: its policy holds, and no request leaves the host. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releasePageName } from "../../src/release-address.ts";
import { STATIC_POLICY } from "../../src/rendering/page-shell.ts";
import { launchBrowser, onWatchedPage } from "../browser.ts";
import { temporaryFolder } from "../built-archive.ts";
import { type FileServer, fileServer } from "../file-server.ts";
import { siteOf, siteOptions } from "./site-of.ts";

const browser = await launchBrowser();
const PATH = "/press/search/";
const HOSTILE = `</script><script>document.title="run"</script><img src=x onerror="document.title='run'">"'--><!--`;

const RECORDS = [
  {
    id: "2016/fog",
    title: "Fog over the harbour",
    text: "Minister Ada Lund said on 3 May 2016 that fishing goes on in the fog. Director Bo Berg agreed.",
    published: "2016-05-03",
    topics: ["fishing"],
    people: ["Ada Lund", "Bo Berg"],
    url: "https://fog.example/1",
  },
  {
    id: `${HOSTILE}/../x`,
    title: `hostile ${HOSTILE}`,
    text: `hostile words ${HOSTILE}\n\nAda Lund is in them.`,
    published: "2017-01-01",
    topics: [HOSTILE],
    people: ["Ada Lund"],
    url: "javascript:document.title='run'",
  },
];

let server: FileServer;

beforeAll(async () => {
  const host = await temporaryFolder();
  await siteOf(RECORDS, join(host, PATH), siteOptions({ feedTopics: ["fishing"] }));
  server = await fileServer(host);
});
afterAll(async () => {
  await browser?.close();
  await server[Symbol.asyncDispose]();
});

/** Opens a page of the export, and fails on an error, on content that was refused, and on a request to elsewhere. */
async function onPage(path: string, use: (page: Page) => Promise<void>, options = {}): Promise<void> {
  await onWatchedPage(browser, options, async (page, errors) => {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    page.on("request", (request) => {
      const { protocol, origin, pathname } = new URL(request.url());
      if (protocol !== "data:" && (origin !== new URL(server.address).origin || !pathname.startsWith(PATH)))
        errors.push(`asked for ${request.url()}`);
    });
    await page.goto(server.address + PATH + path);
    await use(page);
  });
}

describe.skipIf(browser === null)("an export in a browser", () => {
  test("the search finds, and a hit leads to its release's page", async () => {
    await onPage("index.html?q=fog", async (page) => {
      await page.getByRole("link", { name: "Fog over the harbour" }).click();
      await page.waitForURL(`**${PATH}releases/2016/fog.html`);
      expect(await page.locator("h1").textContent()).toBe("Fog over the harbour");
    });
  });

  test("a release's page leads to its persons and topics, which the archive tells of", async () => {
    await onPage("releases/2016/fog.html", async (page) => {
      await page.locator(".known a.person", { hasText: "Ada Lund" }).click();
      await page.locator("h1", { hasText: "Ada Lund" }).waitFor();
      expect(await page.title()).toBe("Ada Lund – Harbour Office");
      expect(await page.locator(".text a", { hasText: "Fog over the harbour" }).getAttribute("href")).toBe(
        "./releases/2016/fog.html",
      );
      await page.locator(".known a.person", { hasText: "Bo Berg" }).click();
      await page.locator("h1", { hasText: "Bo Berg" }).waitFor();
      await page.locator(".text a", { hasText: "Fog over the harbour" }).click();
      await page.locator(".known a.topic", { hasText: "fishing" }).click();
      await page.locator("h1", { hasText: "fishing" }).waitFor();
      expect(await page.locator(".ways").textContent()).toBe("1 release has this topic");
    });
  });

  test("what nobody has is told on the pages of persons and topics", async () => {
    for (const path of ["person.html?id=nobody", "person.html", "topic.html?name=%3Cb%3Enone"])
      await onPage(path, async (page) => {
        await page.locator("[role=status]", { hasText: "nothing under this address" }).waitFor();
      });
  });

  test("no script of a release runs on any page, nor does one stand in a page's structured data", async () => {
    await onPage(releasePageName(RECORDS[1]?.id ?? ""), async (page) => {
      expect(await page.title()).toContain("hostile");
      expect(await page.locator("main img, main script, [href^='javascript:']").count()).toBe(0);
      const data = await page.locator("script[type='application/ld+json']").textContent();
      expect(data).not.toContain("<");
      expect(JSON.parse(data ?? "").headline).toContain("hostile");
      const topic = page.locator(".known a.topic", { hasText: "document.title" });
      const name = (await topic.textContent()) ?? "";
      await topic.click();
      await page.locator("h1", { hasText: name }).waitFor();
      expect(await page.locator("main img, main script").count()).toBe(0);
    });
    await onPage("person.html?id=ada-lund", async (page) => {
      await page.locator("h1", { hasText: "Ada Lund" }).waitFor();
      expect(await page.locator("main img, main script").count()).toBe(0);
    });
  });

  test("the policy of each page is in force: what it does not name is refused", async () => {
    await onPage("releases/2016/fog.html", async (page) => {
      const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
      expect(policy).toBe(STATIC_POLICY);
      expect(policy).not.toMatch(/unsafe|wasm|https?:|\*/);
    });
    if (browser === null) return;
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => refused.push(message.text()));
    await page.goto(`${server.address}${PATH}releases/2016/fog.html`);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.head.append(script);
    });
    expect(await page.title()).not.toBe("run");
    expect(refused.join()).toContain("Content Security Policy");
    await page.close();
  });

  test("without script a release is read whole, and the search page lists the newest", async () => {
    const plain = { javaScriptEnabled: false };
    await onPage(
      "index.html",
      async (page) => {
        await page.locator("noscript a", { hasText: "Fog over the harbour" }).click();
        await page.waitForURL("**/fog.html");
        expect(await page.locator(".text").first().textContent()).toContain("fishing goes on in the fog");
        expect(await page.locator("head script[src]").count()).toBe(0);
      },
      plain,
    );
  });
});
