/**
 * Whatever is sent to a running server, it lives, answers within a second, never with an error of its own, and nothing of what was sent
 * or indexed becomes markup. 700 requests in `npm test`, 100,000 in `npm run test:long`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, onWatchedPage } from "../browser.ts";
import { temporaryFolder } from "../built-archive.ts";
import { communique } from "./command-line.ts";
import { hostileRequest, MARKUP, randomFrom } from "./hostile-requests.ts";
import { type Served, served } from "./served.ts";

const COUNT = Number(process.env.RUNS_OF_A_LAW) > 1_000 ? 100_000 : 700;
const SEED = Number(process.env.FUZZ_SEED ?? 10);
/** Asked at a time. */
const CLIENTS = 4;
const HANG_MS = 1_000;

let folder: string;
let browser: Browser | null = null;
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, "docs"));
  const hostile = MARKUP.map((markup) => markup.replaceAll("\u0000", ""));
  for (const [i, markup] of hostile.entries())
    await writeFile(
      join(folder, "docs", `<x-fuzz data-fuzz=${i}>.txt`),
      `---\ntitle: ${JSON.stringify(`Fog ${markup}`)}\npeople: [${JSON.stringify(`Ada ${markup} Lund`)}]\n` +
        `topics: [${JSON.stringify(markup)}]\nurl: ${JSON.stringify(markup)}\npublished: 2016-09-${10 + i}\n---\n` +
        `The ferry of ${markup} closes in fog. Minister Ada Lund said: "${markup} fog closes the harbour."\n`,
    );
  await writeFile(
    join(folder, "docs/a.txt"),
    "Fog closes harbour\n\nMinister Ada Lund met Tomas Okeke on 18 September 2016. The ferry waited in fog.\n",
  );
  expect((await communique(["index", "docs", "--out", "idx"], { cwd: folder })).code).toBe(0);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
});

const serving = (): Promise<Served> =>
  served(["--index", "idx"], { cwd: folder, env: { COMMUNIQUE_LOG_LEVEL: "error" } });

interface Sent {
  readonly answer: Buffer;
  readonly ms: number;
}

/** Milliseconds after which a client that has no answer ends: what it sent may be half of something. */
const PATIENCE_MS = 500;

/** Sends bytes; what the server says until it ends too, or far too long. */
function send(address: string, bytes: Buffer): Promise<Sent> {
  return new Promise((done) => {
    let since = performance.now();
    const parts: Buffer[] = [];
    const socket = connect(Number(new URL(address).port), "127.0.0.1", () => socket.write(bytes));
    const patience = setTimeout(() => {
      since = performance.now();
      socket.end();
    }, PATIENCE_MS);
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on("data", (part) => parts.push(part));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(patience);
      // What a client is told to go on with comes before its answer.
      const answer = Buffer.concat(parts)
        .toString("latin1")
        .replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, "");
      done({ answer: Buffer.from(answer, "latin1"), ms: performance.now() - since });
    });
  });
}

/** Of an answer that is not compressed. */
function partsOf(answer: Buffer): { readonly status: number; readonly headers: string; readonly body: string } {
  const end = answer.indexOf("\r\n\r\n");
  const headers = answer.subarray(0, end).toString("latin1").toLowerCase();
  // Another answer may follow, where several requests were sent.
  const length = Number(/\r\ncontent-length: (\d+)/.exec(headers)?.[1] ?? 0);
  const body = answer.subarray(end + 4, end + 4 + length).toString("utf8");
  return { status: Number(/^http\/1\.1 (\d{3})/.exec(headers)?.[1]), headers, body };
}

/** What of the input stands in a page as more than text. */
function markupIn(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const bad = [...element.attributes].filter(
      ({ name: attribute, value }) =>
        attribute.startsWith("on") ||
        attribute.includes("fuzz") ||
        (/^(?:href|src|action|formaction|xlink:href)$/.test(attribute) && /^\s*javascript:/i.test(value)),
    );
    const isScript = name === "script" && !/^(?:\.\.?\/)*assets\/page\.js$/.test(element.getAttribute("src") ?? "");
    return isScript || name === "x-fuzz" || name === "svg" || bad.length > 0 ? [element.outerHTML.slice(0, 300)] : [];
  });
}

interface ShownHit {
  readonly snippets: readonly { readonly html: string }[];
  readonly source: string | null;
}

/** @param texts JSON: answers that hold hits, or hits */
function hitsIn(texts: readonly string[]): ShownHit[] {
  return texts.flatMap((text) => {
    const value = JSON.parse(text === "" ? "{}" : text) as { readonly hits?: readonly ShownHit[] } & Partial<ShownHit>;
    return value.hits ?? (value.snippets === undefined ? [] : [value as ShownHit]);
  });
}

/** What is wrong with an answer; null for nothing. */
function fault(sent: Sent): string | null {
  try {
    return faultOf(sent);
  } catch (error) {
    return String(error);
  }
}

function faultOf({ answer }: Sent): string | null {
  if (answer.length === 0) return null;
  const { status, headers, body } = partsOf(answer);
  if (!(status >= 100 && status < 500) && status !== 503) return `status ${status}`;
  if (headers.includes("\r\nx-injected")) return "a header that was injected";
  if (headers.includes("\r\ncontent-encoding: ") || body === "") return null;
  const type = /content-type: ([^;\r]+)/.exec(headers)?.[1] ?? "";
  if (type === "text/html") {
    const found = markupIn(body);
    return found.length === 0 ? null : `markup: ${found[0]}`;
  }
  if (type.endsWith("json") && type !== "application/x-suggestions+json") {
    for (const { snippets, source } of hitsIn(type === "application/x-ndjson" ? body.trimEnd().split("\n") : [body])) {
      if (source !== null && !/^(?:https?|mailto):/.test(source)) return `source: ${source}`;
      for (const { html } of snippets) {
        const { document } = parseHTML(`<html><body>${html}</body></html>`);
        const others = [...(document.body?.querySelectorAll("*") ?? [])].filter(
          ({ tagName, attributes }) => tagName !== "MARK" || attributes.length > 0,
        );
        if (others.length > 0) return `snippet: ${html}`;
      }
    }
  }
  if (type.endsWith("xml")) {
    if (/<\/?x-fuzz|<script|<svg|<img/i.test(body)) return "markup in XML";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML cannot hold
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body)) return "what XML cannot hold";
  }
  if (type === "text/csv") {
    const rows = parse(body, { bom: true, relax_column_count: true }) as string[][];
    const cell = rows.flat().find((one) => /^[=+\-@\t\r]/.test(one));
    if (cell !== undefined) return `a formula: ${cell}`;
  }
  return null;
}

test(`${COUNT} hostile requests leave a server as it was`, { timeout: 7_200_000 }, async () => {
  const server = await serving();
  const statuses = new Map<string, number>();
  let next = 0;
  let slowest = 0;
  async function client(): Promise<void> {
    while (next < COUNT) {
      const number = next++;
      const request = hostileRequest(randomFrom(SEED * 1_000_003 + number));
      let sent = await send(server.address, request);
      // A machine with much else to do pauses; a request that hangs does so again.
      for (let again = 0; sent.ms > HANG_MS && again < 3; again++) sent = await send(server.address, request);
      slowest = Math.max(slowest, sent.ms);
      const status = sent.answer.length === 0 ? "none" : sent.answer.subarray(9, 12).toString();
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const wrong = sent.ms > HANG_MS ? `took ${Math.round(sent.ms)} ms` : fault(sent);
      if (wrong === null && server.isAlive()) continue;
      throw new Error(
        `request ${number} of seed ${SEED}: ${wrong ?? "the server ended"}\n${request.toString("latin1").slice(0, 2_000)}\n` +
          `${sent.answer.toString("utf8").slice(0, 1_000)}\n${server.log().slice(-2_000)}`,
      );
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client));
  console.log(
    `${COUNT} requests, by status:`,
    Object.fromEntries([...statuses].sort()),
    `slowest ${Math.round(slowest)} ms`,
  );
  // Most came to the routes, so that it is these that were tried.
  expect(statuses.get("200") ?? 0).toBeGreaterThan(COUNT / 5);
  expect((await fetch(`${server.address}/api/search?q=fog`)).status).toBe(200);
  expect(server.log()).not.toContain("could not be answered");
  expect(await server.stop()).toBe(0);
});

test("what was sent and indexed runs in no browser", { timeout: 120_000 }, async (context) => {
  if (browser === null) return context.skip();
  const server = await serving();
  await onWatchedPage(browser, {}, async (page) => {
    for (const markup of MARKUP.slice(0, 12)) {
      const typed = encodeURIComponent(markup.replaceAll("\u0000", ""));
      const paths = [
        `/?q=${typed}`,
        `/?q=fog&person=${typed}&topic=${typed}`,
        `/releases/${typed}`,
        `/people/${typed}`,
      ];
      for (const path of paths) {
        await page.goto(server.address + path, { waitUntil: "load" });
        expect(await page.evaluate("[window.fired ?? null, document.querySelector('x-fuzz, [data-fuzz]')]")).toEqual([
          null,
          null,
        ]);
      }
    }
    const found = (await (await fetch(`${server.address}/api/search?q=fog&limit=50`)).json()) as {
      hits: { url: string }[];
    };
    expect(found.hits.length).toBeGreaterThan(MARKUP.length / 2);
    for (const { url } of found.hits) {
      await page.goto(`${server.address}/${url}`, { waitUntil: "load" });
      expect(await page.evaluate("[window.fired ?? null, document.querySelector('x-fuzz, [data-fuzz]')]")).toEqual([
        null,
        null,
      ]);
    }
  });
});
