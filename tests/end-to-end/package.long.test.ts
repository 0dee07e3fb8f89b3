/** The package, installed into an empty folder elsewhere: its command, server, elements, router and types, in every Node it is meant for. */
import { execFileSync, spawn } from "node:child_process";
import { cp, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, onWatchedPage } from "../browser.ts";
import { temporaryFolder } from "../built-archive.ts";
import { fileServer } from "../file-server.ts";
import { PROJECT } from "./command-line.ts";
import { npm, packed } from "./packed.ts";

const browser = await launchBrowser();
afterAll(() => browser?.close());

const USE = `import { createServer } from "node:http";
import express from "express";
import MiniSearch from "minisearch";
import { CommuniqueError, extract, handle, index, type Middleware, open, openPacked, pack, read, type Results, router, writer } from "communique";
import { type OpenedArchive, open as openSmall, wildcard } from "communique/archive";
import { miniSearchOptions } from "communique/minisearch";

const summary = await index(["docs"], { out: "index" });
const changes = await writer("index");
await changes.put({ id: "fog", title: "Fog", text: "No pilot went out." });
await changes.commit();
await changes.close();
const archive = await open("index");
const results: Results = await archive.find("harbour", { limit: 1 });
const [first] = await archive.search("harbour");
const [document] = await read("docs/a.txt");
const release = document && extract(document);
const packedIndex = await openPacked(await pack(new MiniSearch({ fields: ["text"] })), { fields: ["text"] });
const settings = miniSearchOptions({ analyzer: { version: 1, languages: ["en"] } });
console.log(summary.indexed, results.hits[0]?.id, first?.id, release?.title, settings.fields.length, packedIndex.index.documents);
const small: OpenedArchive = await openSmall("index", { follow: { everyMs: 1_000 } });
console.log((await small.search(wildcard, { limit: 5 })).length, (await small.find("harbour")).total, small.followFailure);
await small.close();
const answer: Response = await handle(archive, new Request("http://localhost/api/search?q=pilot"));
console.log(answer.status, ((await answer.json()) as { total: number }).total);
const middleware: Middleware = router(archive);
const app = express();
app.use("/search", middleware);
const server = createServer(app).listen(0, "127.0.0.1");
await new Promise((done) => server.once("listening", done));
const { port } = server.address() as { port: number };
const page = await fetch(\`http://127.0.0.1:\${port}/search/\`);
const found = (await (await fetch(\`http://127.0.0.1:\${port}/search/api/search?q=harbour\`)).json()) as Results;
console.log(page.status, page.headers.get("content-type"), found.total);
server.close();
server.closeAllConnections();
await open("nowhere").catch((error: unknown) => console.log(error instanceof CommuniqueError && error.code));
await archive.close();
`;
const SAID = `1 docs/a.txt docs/a.txt Harbour opens 5 0
2 1 null
200 1
200 text/html; charset=utf-8 1
INDEX_MISSING
`;
const BROWSER_USE = `import "communique/component";
const element = document.querySelector("communique-search");
if (element !== null) element.query = "harbour";
element?.addEventListener("communique-results", ({ detail }) => console.log(detail.total));
`;
const COMMON_JS_USE = `import communique = require("communique");
communique.open("index").then((archive) => archive.close());
`;

let user: string;
beforeAll(async () => {
  user = join(await temporaryFolder(), "user");
  await mkdir(join(user, "docs"), { recursive: true });
  await writeFile(join(user, "package.json"), '{"type":"module","private":true}');
  await writeFile(join(user, "docs/a.txt"), "Harbour opens\n\nIt opened today.");
  const { tarball } = await packed();
  npm(["install", "--omit=dev", "--no-audit", "--no-fund", tarball], user);
  // Who uses Express in TypeScript has its types.
  const types = "node_modules/@types";
  await mkdir(join(user, types), { recursive: true });
  await symlink(join(PROJECT, types, "express"), join(user, types, "express"));
  await writeFile(join(user, "use.ts"), USE);
  await writeFile(join(user, "page.ts"), BROWSER_USE);
  await writeFile(join(user, "use.cts"), COMMON_JS_USE);
}, 300_000);

/** The Nodes that can be had here: this one, and those that npm brings. */
function nodes(): readonly { readonly version: string; readonly path: string }[] {
  const found = [{ version: process.version, path: process.execPath }];
  for (const major of [22, 24]) {
    try {
      const path = npm(
        ["exec", "--yes", `--package=node@${major}`, "--", "node", "-p", "process.execPath"],
        user,
      ).trim();
      found.push({ version: execFileSync(path, ["--version"], { encoding: "utf8" }).trim(), path });
    } catch {
      console.warn(`\n!!! NOT TRIED: Node ${major} could not be had here.\n`);
    }
  }
  return found;
}

test("its types hold in a strict program, and its exports work, in each Node", () => {
  const tsc = join(PROJECT, "node_modules/typescript/bin/tsc");
  const options = ["--module", "nodenext", "--target", "es2023", "--strict", "--exactOptionalPropertyTypes"];
  const types = [
    "--lib",
    "es2023,dom,dom.iterable",
    "--types",
    "node,express",
    "--typeRoots",
    join(PROJECT, "node_modules/@types"),
  ];
  const paths = ["--skipLibCheck", "false"];
  execFileSync(process.execPath, [tsc, ...options, ...types, ...paths, "use.ts", "page.ts", "use.cts"], {
    cwd: user,
    stdio: "inherit",
  });
  for (const { version, path } of nodes()) {
    const said = execFileSync(path, ["use.js"], { cwd: user, encoding: "utf8" });
    expect(`${version}\n${said}`).toBe(`${version}\n${SAID}`);
    execFileSync(path, ["use.cjs"], { cwd: user });
  }
});

test("its command searches and serves, in each Node", async () => {
  expect(npm(["exec", "--offline", "--", "communique", "search", "harbour", "--paths"], user).trim()).toBe(
    "docs/a.txt",
  );
  for (const { path } of nodes()) {
    const cli = join(user, "node_modules/communique/dist/cli.js");
    const server = spawn(path, [cli, "serve", "--index", "index", "--port", "0"], {
      cwd: user,
      stdio: ["ignore", "pipe", "pipe"],
    });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = "";
        const listen = (chunk: Buffer): void => {
          said += chunk;
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
          if (found !== null) resolve(found[0]);
        };
        server.stdout.on("data", listen);
        server.stderr.on("data", listen);
        server.once("exit", () => reject(new Error(said)));
      });
      for (const file of ["/", "/openapi.json", "/healthz"]) expect((await fetch(address + file)).status).toBe(200);
    } finally {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill();
      await ended;
    }
  }
});

test.skipIf(browser === null)("its element searches in a browser, from the files as they lie in it", async () => {
  const site = await temporaryFolder();
  const cli = join(user, "node_modules/communique/dist/cli.js");
  execFileSync(process.execPath, [cli, "export", "docs", "--format", "static", "--out", join(site, "news")], {
    cwd: user,
  });
  await cp(join(user, "node_modules/communique/dist/bundled"), join(site, "modules"), { recursive: true });
  expect(await readdir(join(site, "modules"))).toContain("communique-search.js");
  await writeFile(
    join(site, "page.html"),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="modules/communique-search.js"></script><communique-search archive="news/archive/"></communique-search>',
  );
  await using server = await fileServer(site);
  await onWatchedPage(browser, {}, async (page) => {
    await page.goto(`${server.address}/page.html`);
    await page.locator("#q").fill("harbour");
    await page.locator(".hit h3 a", { hasText: "Harbour opens" }).waitFor();
  });
});
