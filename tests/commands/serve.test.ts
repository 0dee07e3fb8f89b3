import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Results } from "../../src/release.ts";
import { temporaryFolder } from "../built-archive.ts";
import { communique, lineOf, start } from "../end-to-end/command-line.ts";

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function serving(args: readonly string[], cwd: string) {
  const child = start(["serve", ...args], { cwd });
  const closed = new Promise<number | null>((ended) => child.on("close", ended));
  const stop = (): Promise<number | null> => {
    child.kill("SIGTERM");
    return closed;
  };
  stops.push(stop);
  return { address: await lineOf(child, /(http:\/\/\S+)/), stop };
}

/** Asks until the answer is as wanted; the test's own time limit ends a wait in vain. */
async function until(url: string, wanted: (status: number, body: string) => boolean): Promise<void> {
  for (;;) {
    const response = await fetch(url);
    if (wanted(response.status, await response.text())) return;
  }
}

async function workplace(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "docs"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "docs", name), text);
  return folder;
}

const FILES = { "a.txt": "Harbour opens\n\nIt opened.", "empty.txt": "", "b.txt": "Fog closes\n\nFog closed it." };
const indexed = (folder: string) => communique(["index", "docs", "--out", "idx"], { cwd: folder });

test("a taken default port leads to the next free one", async () => {
  const folder = await workplace(FILES);
  await indexed(folder);
  const first = await serving(["--index", "idx"], folder);
  const second = await serving(["--index", "idx"], folder);
  const [one, other] = [first, second].map(({ address }) => Number(new URL(address).port));
  expect(one).toBeGreaterThanOrEqual(3000);
  expect(other).toBeGreaterThan(one ?? 0);
  expect((await fetch(`${second.address}/readyz`)).status).toBe(200);
});

test("a port that another program holds is an error where it was asked for", async () => {
  const folder = await workplace(FILES);
  await indexed(folder);
  const holder = createServer();
  await new Promise<void>((done) => holder.listen(0, "127.0.0.1", done));
  stops.push(() => new Promise((done) => holder.close(done)));
  const { port } = holder.address() as { port: number };
  const ran = await communique(["serve", "--index", "idx", "--port", String(port)], { cwd: folder });
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toContain(String(port));
});

test("originals are offered once the run has found them, though the index was there before", async () => {
  const folder = await workplace(FILES);
  await indexed(folder);
  await rm(join(folder, "idx.cache.json"));
  const { address } = await serving(["docs", "--index", "idx", "--port", "0"], folder);
  const search = `${address}/api/search?q=fog`;
  await until(search, (status, body) => status === 200 && JSON.parse(body).hits[0].original === true);
});

test("names of other sites are refused, and what was skipped is shown with its reason", async () => {
  const folder = await workplace(FILES);
  const { address } = await serving(["docs", "--index", "idx", "--port", "0"], folder);
  await until(`${address}/readyz`, (status) => status === 200);
  const status = await new Promise((answered, failed) => {
    request(`${address}/api/search?q=fog`, { headers: { host: "evil.example" } }, (response) => {
      response.resume();
      answered(response.statusCode);
    })
      .on("error", failed)
      .end();
  });
  expect(status).toBe(421);
  expect(await (await fetch(`${address}/skipped`)).text()).toContain("docs/empty.txt");
});

test("an index that is there is served while it is brought up to date", async () => {
  const folder = await workplace(FILES);
  await indexed(folder);
  for (let i = 0; i < 200; i++)
    await writeFile(
      join(folder, "docs", `new${i}.txt`),
      `Number ${i}\n\n${`Words of Mr. Peter Brand ${i}. `.repeat(60)}`,
    );
  const { address } = await serving(["docs", "--index", "idx", "--port", "0"], folder);
  await until(`${address}/readyz`, (status) => status === 200);
  const totalNow = async (): Promise<number | null> =>
    ((await (await fetch(`${address}/api/search?limit=0`)).json()) as Results).total;
  expect(await totalNow()).toBe(2);
  await until(`${address}/api/status`, (_, body) => (JSON.parse(body) as { progress: unknown }).progress === null);
  expect(await totalNow()).toBe(202);
});

test("what is served stays whole when another process replaces the index", async () => {
  const folder = await workplace(FILES);
  await indexed(folder);
  const { address } = await serving(["--index", "idx", "--port", "0"], folder);
  await writeFile(join(folder, "docs/a.txt"), "Harbour closes\n\nIt closed.");
  expect((await indexed(folder)).code).toBe(0);
  const release = await fetch(`${address}/api/releases/${encodeURIComponent("docs/a.txt")}`);
  expect(release.status).toBe(200);
  expect(await release.json()).toMatchObject({ title: "Harbour opens" });
});

test("a generation that cannot be read is told of, while the one before is served", async () => {
  const folder = await workplace(FILES);
  await indexed(folder);
  const { address } = await serving(["--index", "idx", "--port", "0"], folder);
  const isFailed = (wanted: boolean): Promise<void> =>
    until(`${address}/api/status`, (_, body) => (JSON.parse(body).failure !== null) === wanted);
  await isFailed(false);
  await cp(join(folder, "idx"), join(folder, "next"), { recursive: true });
  await writeFile(join(folder, "docs/c.txt"), "Fog lifts\n\nIt lifted.");
  expect((await communique(["index", "docs", "--out", "next"], { cwd: folder })).code).toBe(0);
  // Of the next one the manifest alone: it names files that are not there.
  const newer = "manifest-00000002.json";
  await cp(join(folder, "next", newer), join(folder, "idx", newer));
  await isFailed(true);
  expect((await fetch(`${address}/api/search?q=harbour`)).status).toBe(200);
  await rm(join(folder, "idx", newer));
  await isFailed(false);
});

test("originals are the file's bytes, and of no other file", async () => {
  const folder = await workplace(FILES);
  await writeFile(join(folder, "docs/latin.txt"), Buffer.from("Caf\xe9 opens\r\n\r\nIt opened.\r\n", "latin1"));
  await writeFile(join(folder, "secret.txt"), "Nobody is to see this.");
  const { address } = await serving(["docs", "--index", "idx", "--port", "0"], folder);
  await until(`${address}/readyz`, (status) => status === 200);
  const original = (id: string) => fetch(`${address}/api/releases/${encodeURIComponent(id)}/original`);
  const bytes = Buffer.from(await (await original("docs/latin.txt")).arrayBuffer());
  expect(bytes).toEqual(await readFile(join(folder, "docs/latin.txt")));
  for (const id of ["secret.txt", "../secret.txt", "docs/../secret.txt", join(folder, "secret.txt"), "docs/empty.txt"])
    expect((await original(id)).status).toBe(404);
  await rm(join(folder, "docs/latin.txt"));
  await symlink("../secret.txt", join(folder, "docs/latin.txt"));
  expect((await original("docs/latin.txt")).status).toBe(404);
});

test("a connection that says nothing does not keep the server from ending", async () => {
  const folder = await workplace(FILES);
  await indexed(folder);
  const { address, stop } = await serving(["--index", "idx", "--port", "0"], folder);
  const silent = connect(Number(new URL(address).port), "127.0.0.1");
  silent.on("error", () => undefined);
  await new Promise<void>((done) => silent.once("connect", done));
  silent.write("GET / HTTP/1.1\r\n");
  await fetch(`${address}/healthz`);
  expect(await stop()).toBe(0);
  silent.destroy();
});
