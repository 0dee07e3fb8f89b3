/** An export in a browser, over a plain server of files, below a path: its policy holds, and no request leaves the host. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
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

  test("releases are starred and noted in results and on their pages, in all tabs alike; the list goes out and comes back", async () => {
    await onPage("index.html?q=harbour", async (page) => {
      const hit = page.locator(".hit");
      const star = hit.getByRole("button", { name: "Star: Fog over the harbour" });
      await star.click();
      expect(await star.getAttribute("aria-pressed")).toBe("true");
      const note = hit.getByLabel("Note: Fog over the harbour");
      await note.fill("ask");
      // The key clears the search elsewhere.
      await note.press("Escape");
      const other = await page.context().newPage();
      await other.goto(`${server.address}${PATH}releases/2016/fog.html`);
      const noteThere = other.getByLabel("Note: Fog over the harbour");
      await noteThere.waitFor();
      expect(await noteThere.inputValue()).toBe("ask");
      await star.focus();
      await noteThere.fill("=ask Ada");
      await other.close();
      await page.locator("[data-written='=ask Ada']").waitFor();
      expect(await note.inputValue()).toBe("=ask Ada");

      await page.getByRole("button", { name: "Starred 1" }).press("Enter");
      const list = page.getByRole("dialog", { name: "Starred releases" });
      expect(await list.locator("li").textContent()).toMatch(/^Fog over the harbour3 May 2016 · Harbour Office/);
      expect(await list.getByRole("link").getAttribute("href")).toBe(`${server.address}${PATH}releases/2016/fog.html`);
      const { violations } = (await page.evaluate(`${axe.source}; axe.run()`)) as AxeResults;
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const exported = async (name: string): Promise<string> => {
        const download = page.waitForEvent("download");
        await list.getByRole("button", { name }).click();
        return readFile(await (await download).path(), "utf8");
      };
      expect(await exported("Export as CSV")).toContain(",'=ask Ada,2016/fog\n");
      const lines = await exported("Export as JSON lines");
      await list.getByRole("button", { name: "Remove all" }).click();
      expect(await page.evaluate(() => Object.values(localStorage))).toEqual([""]);
      const imported = async (text: string): Promise<string | null> => {
        const file = { name: "mine.jsonl", mimeType: "", buffer: Buffer.from(text) };
        await list.locator("input[type=file]").setInputFiles(file);
        await list.getByRole("status").filter({ hasText: /./ }).waitFor();
        return list.getByRole("status").textContent();
      };
      expect(await imported(`${lines}{"id":7}`)).toBe(
        "Line 2 of mine.jsonl is no starred release. Nothing was imported.",
      );
      expect(await star.getAttribute("aria-pressed")).toBe("false");
      await page.getByRole("button", { name: "Undo" }).click();
      expect(await imported(`${lines}${lines.replaceAll("fog", "ice").replaceAll("Fog", "Ice")}`)).toBe(
        "2 releases imported",
      );
      expect(await list.locator("h3").allTextContents()).toEqual(["Ice over the harbour", "Fog over the harbour"]);
      expect(await list.getByLabel("Note: Fog").inputValue()).toBe("=ask Ada");
      await page.keyboard.press("Escape");
      await list.waitFor({ state: "hidden" });
      expect(await page.locator("#q").inputValue()).toBe("harbour");
    });
  });

  test("where a browser keeps nothing, that is told beside the star, and all else works", async () => {
    await onPage("releases/2016/fog.html", async (page) => {
      await page.evaluate(() =>
        Object.defineProperty(globalThis, "localStorage", {
          get: () => {
            throw new DOMException("", "SecurityError");
          },
        }),
      );
      await page.locator("[data-star]").click();
      await page.getByRole("alert").filter({ hasText: "does not let the page keep anything" }).waitFor();
      expect(await page.locator("[data-star]").getAttribute("aria-pressed")).toBe("false");
      await page.getByRole("button", { name: "Starred 0" }).click();
      await page.getByText("Nothing is starred yet").waitFor();
      expect(await page.getByRole("button", { name: /Undo|Remove all/ }).count()).toBe(0);
    });
  });

  test("without script a release is read whole, and the search page lists the newest", async () => {
    const plain = { javaScriptEnabled: false };
    await onPage(
      "index.html",
      async (page) => {
        await page.locator("noscript a", { hasText: "Fog over the harbour" }).click();
        await page.waitForURL("**/fog.html");
        expect(await page.locator(".text").first().textContent()).toContain("fishing goes on in the fog");
        expect(await page.locator("#keep").isVisible()).toBe(false);
      },
      plain,
    );
  });
});
