/**
 * Files that are written to harm whoever indexes them or looks at them: nothing in them is fetched or run while they are indexed, and
 * on no page that shows them, served or exported, does a script fire or the Content-Security-Policy have anything to stop.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readZip, writeZip } from "../../src/reading/zip.ts";
import { launchBrowser, onWatchedPage } from "../browser.ts";
import { temporaryFolder } from "../built-archive.ts";
import { fileServer } from "../file-server.ts";
import { type Listening, listening } from "../listening.ts";
import { docx, paragraph, pdf } from "../reading/support.ts";
import { communique, lineOf, start } from "./command-line.ts";

const browser = await launchBrowser();

let folder: string;
/** A server that files name: it would notice. */
let elsewhere: Listening;
const fetched: string[] = [];

/** What would set a flag, load something, or break out of where it is shown. */
function payloads(address: string): readonly string[] {
  return [
    "<script>window.fired=1</script>",
    '"><script>window.fired=2</script>',
    "</script><script>window.fired=3</script>",
    "</title></textarea></style><img src=x onerror=window.fired=4>",
    "'\"><svg onload=window.fired=5>",
    '" autofocus onfocus=window.fired=6 x="',
    "javascript:window.fired=7",
    " jAvA\tscript:window.fired=8",
    "<iframe srcdoc='<script>parent.fired=9</script>'></iframe>",
    `<img src="${address}/image.png">`,
    `<link rel=stylesheet href="${address}/style.css">`,
    `<base href="${address}/"><meta http-equiv=refresh content="0;url=${address}/">`,
    "<style>*{display:none}</style><plaintext>",
    "{{constructor.constructor('window.fired=10')()}}$" + "{window.fired=11}",
    "<!--<script>]]>--!><math><mtext><mglyph><style><!--</style><img src onerror=window.fired=12>",
    "&lt;script&gt;window.fired=13&lt;/script&gt;",
    "<mark onmouseover=window.fired=14>mark</mark>",
    "\u202e\u2028<x/\u00a0onclick=window.fired=15>",
  ];
}

async function writeFiles(): Promise<void> {
  const { address } = elsewhere;
  const docs = join(folder, "docs");
  await mkdir(docs, { recursive: true });
  const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(docs, name), content);
  const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  for (const [i, p] of payloads(address).entries()) {
    const told = `Harbour ${i} ${p}`;
    const said = `PORT ${p}, 3 May 2021 – Minister Ilsa ${p} Varnholt said: “The harbour ${p} is open.”`;
    await put(`t${i}.txt`, `${told}\n\n${said}`);
    const fields = {
      title: told,
      people: [`Ada ${p}`, p],
      topics: [p],
      section: p,
      url: `javascript:${p}`,
      ministry: p,
      language: p,
    };
    await put(
      `m${i}.md`,
      `---\n${JSON.stringify(fields)}\n---\n# ${told}\n\n${said}\n\n![x](${address}/a.png) [x](javascript:window.fired=20)`,
    );
    await put(
      `h${i}.html`,
      `<title>${told}</title><meta name="author" content="${xml(p)}"><meta name="ministry" content="${xml(p)}"><article><h1>${xml(told)}</h1><p>${xml(said)}</p>${p}</article>`,
    );
    await put(
      `j${i}.json`,
      JSON.stringify({ id: `j${i} ${p.replace(/\p{Cc}/gu, "")}`, text: said, ...fields, published: p, [p]: p }),
    );
    await put(
      `w${i}.docx`,
      docx({
        body: `${paragraph(xml(told), "Title")}${paragraph(xml(said))}`,
        header: paragraph(xml(p)),
        core: `<dc:title>${xml(p)}</dc:title><cp:keywords>${xml(p)}</cp:keywords>`,
      }),
    );
    await put(
      `p${i}.pdf`,
      pdf(
        [
          [
            { text: told, y: 700 },
            { text: `The harbour ${p} is open to all.`, y: 680 },
          ],
        ],
        `/Title(${p.replace(/[()\\]/g, "")})`,
      ),
    );
    await put(`s${i} ${p.replace(/[/\0]/g, "")}.docx`, p);
  }
  await put(
    "calls.html",
    `<!DOCTYPE html [<!ENTITY x SYSTEM "${address}/entity">]><script src="${address}/a.js"></script><link rel="stylesheet" href="${address}/a.css"><iframe src="${address}/f"></iframe><object data="${address}/o"></object><p>The harbour &x; calls. <img src="${address}/i.png" srcset="${address}/j.png 2x"><video poster="${address}/v"></video></p>`,
  );
  await put(
    "calls.md",
    `---\ntitle: Calls\na: !!js/function "fetch('${address}/yaml')"\n---\nThe harbour ![calls](${address}/md.png)`,
  );
  const word = readZip(docx({ body: paragraph("The harbour calls.") }), () => true, 1e6);
  const link = (id: string, type: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${address}/${type}" TargetMode="External"/>`;
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("r1", "attachedTemplate")}${link("r2", "image")}${link("r3", "styles")}</Relationships>`;
  word.set("word/_rels/document.xml.rels", new TextEncoder().encode(relations));
  word.set("word/_rels/settings.xml.rels", new TextEncoder().encode(relations));
  await put("calls.docx", writeZip(word));
  const plain = Buffer.from(pdf([[{ text: "The harbour calls from a page of this kind.", y: 700 }]])).toString(
    "latin1",
  );
  const action = `/OpenAction<</S/JavaScript/JS(app.launchURL\\("${address}/pdf"\\))>>/AA<</WC<</S/URI/URI(${address}/uri)>>>>`;
  await put("calls.pdf", plain.replace("/Type/Catalog", `/Type/Catalog${action}`));
  await writeFile(
    join(folder, "communique.config.json"),
    JSON.stringify({
      fields: { ministry: { from: ["ministry"], facet: true, type: "text" } },
      site: { title: `Harbour ${payloads(address)[0]}` },
    }),
  );
}

let indexed: { readonly code: number | null; readonly stdout: string; readonly stderr: string };
beforeAll(async () => {
  folder = await temporaryFolder();
  elsewhere = await listening((request, response) => {
    fetched.push(String(request.url));
    response.end();
  });
  await writeFiles();
  indexed = await communique(["index", "docs", "--out", "index"], { cwd: folder });
}, 120_000);
afterAll(async () => {
  await elsewhere[Symbol.asyncDispose]();
  await browser?.close();
});

test("all of them are read or named, nothing printed does anything to a terminal, and nothing is fetched", async () => {
  expect(indexed.code).toBe(0);
  const shown = await communique(["show", "--json", "docs"], { cwd: folder });
  const found = await communique(["search", "harbour", "--limit", "100", "--index", "index"], { cwd: folder });
  expect(shown.stdout.split("\n").length).toBeGreaterThan(100);
  expect(found.stdout).toContain("Harbour");
  for (const { stdout, stderr } of [indexed, shown, found]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
    expect(stdout + stderr).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
  }
  expect(fetched).toEqual([]);
});

interface Watched {
  fired?: unknown;
  violations: string[];
}

/** Opens each address; @returns what fired, what the policy had to stop and what was asked of another host */
async function troubleOn(page: Page, addresses: readonly string[], home: string): Promise<string[]> {
  const trouble: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(home) && !/^(?:data|blob|about):/.test(request.url())) trouble.push(request.url());
  });
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      watched.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  for (const address of addresses) {
    await page.goto(address, { waitUntil: "load" });
    await page.mouse.move(300, 300);
    const { fired, violations, links } = await page.evaluate(() => {
      const { fired, violations } = window as unknown as Watched;
      const links = [...document.querySelectorAll("[href], [src], [action]")].flatMap((element) =>
        ["href", "src", "action"].flatMap((name) => element.getAttribute(name) ?? []),
      );
      return { fired, violations, links };
    });
    if (fired !== undefined) trouble.push(`${address} fired ${fired}`);
    trouble.push(...violations.map((what) => `${address} ${what}`));
    trouble.push(
      ...links
        .filter((link) => /^\s*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i.test(link))
        .map((link) => `${address} ${link}`),
    );
  }
  return trouble;
}

test.skipIf(browser === null)("a page that runs one of them, and one whose policy stops it, are noticed", async () => {
  await onWatchedPage(browser, {}, async (page, errors) => {
    const [naive, strict] = ["", "default-src 'none'"].map((policy) =>
      listening((_request, response) => {
        if (policy !== "") response.setHeader("content-security-policy", policy);
        response.setHeader("content-type", "text/html").end(payloads("http://127.0.0.1:1")[0]);
      }),
    );
    for (const [server, noticed] of [
      [naive, "fired 1"],
      [strict, "script-src"],
    ] as const) {
      if (server === undefined) throw new Error("no server");
      await using opened = await server;
      expect(await troubleOn(page, [opened.address], opened.address)).toContainEqual(expect.stringContaining(noticed));
    }
    errors.splice(0);
  });
});

test.skipIf(browser === null)(
  "no page of the server runs what they hold",
  async () => {
    const server = start(["serve", "--index", "index", "--port", "0"], { cwd: folder });
    try {
      const home = await lineOf(server, /(http:\/\/127\.0\.0\.1:\d+)/);
      const results = (await (await fetch(`${home}/api/search?q=harbour&limit=100`)).json()) as {
        hits: { id: string }[];
      };
      const { people } = (await (await fetch(`${home}/api/people?q=&limit=100`)).json()) as {
        people: { id: string }[];
      };
      expect(results.hits.length).toBeGreaterThan(90);
      const addresses = [
        ...["/", "/?q=harbour", "/?q=harbour&offset=20", "/?q=mark", "/skipped", "/lists", "/docs", "/nothing"].map(
          (path) => home + path,
        ),
        ...payloads(elsewhere.address).map(
          (p) => `${home}/?q=${encodeURIComponent(p)}&person=${encodeURIComponent(p)}`,
        ),
        ...results.hits.slice(0, 25).map(({ id }) => `${home}/releases/${encodeURIComponent(id)}`),
        ...people.slice(0, 15).map(({ id }) => `${home}/people/${encodeURIComponent(id)}`),
      ];
      await onWatchedPage(browser, {}, async (page) => {
        expect(await troubleOn(page, addresses, home)).toEqual([]);
        await page.goto(`${home}/`);
        await page.locator("#q").pressSequentially("harbour 1 ");
        await page.locator(".hit").first().waitFor();
        expect(await page.evaluate(() => (window as unknown as Watched).fired)).toBe(undefined);
        expect(await page.evaluate(() => (window as unknown as Watched).violations)).toEqual([]);
      });
    } finally {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill();
      await ended;
    }
    expect(fetched).toEqual([]);
  },
  120_000,
);

test.skipIf(browser === null)(
  "no page of an export does",
  async () => {
    const args = [
      "export",
      "--index",
      "index",
      "--format",
      "static",
      "--out",
      "site",
      "--base-url",
      "https://press.example/",
    ];
    expect(await communique(args, { cwd: folder })).toMatchObject({ code: 0 });
    await using server = await fileServer(join(folder, "site"));
    const list = await (await fetch(`${server.address}/sitemap.xml`)).text();
    const pages = [...list.matchAll(/<loc>https:\/\/press\.example\/([^<]*)<\/loc>/g)].map(([, path = ""]) =>
      path.replaceAll("&amp;", "&"),
    );
    expect(pages.length).toBeGreaterThan(50);
    const addresses = [`${server.address}/index.html`, `${server.address}/index.html?q=harbour`];
    addresses.push(...pages.slice(0, 40).map((path) => `${server.address}/${path}`));
    await onWatchedPage(browser, {}, async (page) => {
      expect(await troubleOn(page, addresses, server.address)).toEqual([]);
      await page.goto(`${server.address}/index.html`);
      await page.locator("#q").fill("harbour");
      await page.locator(".hit").first().waitFor();
      expect(await page.evaluate(() => (window as unknown as Watched).fired)).toBe(undefined);
    });
    expect(fetched).toEqual([]);
  },
  120_000,
);
