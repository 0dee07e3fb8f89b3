/** What happens to a running server that others do not wish: it says so, lives on, and is well again when the cause has gone. */
import { spawn } from "node:child_process";
import { chmod, copyFile, cp, mkdir, open, readdir, rename, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Results } from "../../src/release.ts";
import { checkFolder } from "../../src/storage/check.ts";
import { temporaryFolder } from "../built-archive.ts";
import { type RawConnection, rawConnection } from "../raw-http.ts";
import { communique, lineOf, PROJECT, type Ran } from "./command-line.ts";
import { type Served, served, until, whenReady } from "./served.ts";

const IS_LONG = Number(process.env.RUNS_OF_A_LAW) > 1_000;
const RELEASES = 40;

const textOf = (i: number, round: number): string =>
  `Notice ${i} of round${round}\n\n18 September 2016. Minister Ada Lund said that ferry ${i} sails. ${"Fog on the water. ".repeat(60)}`;

async function write(folder: string, round: number): Promise<void> {
  await mkdir(join(folder, "docs"), { recursive: true });
  for (let i = 0; i < RELEASES; i++) await writeFile(join(folder, "docs", `${i}.txt`), textOf(i, round));
}

const index = (folder: string, ...args: string[]): Promise<Ran> =>
  communique(["index", "docs", "--out", "idx", ...args], { cwd: folder });

let built: string;
beforeAll(async () => {
  built = await temporaryFolder();
  await write(built, 0);
  expect((await index(built)).code).toBe(0);
});

/** A folder with `docs` and their index `idx`. */
async function workplace(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(built, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

const search = (address: string, q = "ferry"): Promise<Response> => fetch(`${address}/api/search?q=${q}&limit=40`);

async function found(address: string): Promise<Results> {
  const response = await search(address);
  expect(response.status).toBe(200);
  return (await response.json()) as Results;
}

/** As a client that is told when to come again, while thousands of answers to others are under way: whatever else the machine does. */
async function foundInTurn(address: string): Promise<Results> {
  for (;;) {
    const response = await search(address);
    if (response.status === 200) return (await response.json()) as Results;
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, expect.stringMatching(/^[1-5]$/)]);
    await new Promise((wait) => setTimeout(wait, 1_000 * Number(response.headers.get("retry-after"))));
  }
}

/** A shell's words before the server's, as for `ulimit`. POSIX only. */
function servedBy(shell: string, folder: string): Promise<Served> {
  const command = `${shell}; exec "$0" "$@"`;
  const args = [
    "-c",
    command,
    process.execPath,
    join(PROJECT, "dist/cli.js"),
    "serve",
    "--index",
    "idx",
    "--port",
    "0",
  ];
  return whenReady(spawn("sh", args, { cwd: folder }));
}

describe("a file of the index, under a running server", () => {
  /** Segments and tables; in a short run every third of them, others for each harm. */
  async function files(folder: string, harm: number): Promise<string[]> {
    const names = await readdir(join(folder, "idx"));
    return names
      .filter((name) => /\.(?:segment|table)$/.test(name))
      .sort()
      .filter((_, i) => IS_LONG || i % HARMS.length === harm)
      .map((name) => join(folder, "idx", name));
  }

  const HARMS: readonly [string, (file: string) => Promise<void>][] = [
    ["removed", (file) => rename(file, `${file}.away`)],
    ["cut short", (file) => truncate(file, 100)],
    [
      "changed",
      async (file) => {
        const handle = await open(file, "r+");
        const { size } = await handle.stat();
        const bytes = Buffer.alloc(size);
        await handle.read(bytes, 0, size, 0);
        for (let at = 0; at < size; at += 512) bytes[at] = (bytes[at] ?? 0) ^ 1;
        await handle.write(bytes, 0, size, 0);
        await handle.close();
      },
    ],
  ];

  test.each(HARMS)(
    "is %s: the answer is right or says that the index is at fault, and all is well with the file back",
    async (_, harm) => {
      const folder = await workplace();
      const before = await served(["--index", "idx"], { cwd: folder });
      const whole = await found(before.address);
      await before.stop();
      for (const file of await files(
        folder,
        HARMS.findIndex(([, one]) => one === harm),
      )) {
        const server = await served(["--index", "idx"], { cwd: folder });
        await copyFile(file, `${file}.kept`);
        await harm(file);
        const paths = [
          "/api/search?q=ferry&limit=40",
          "/api/releases/docs%2F3.txt",
          "/api/people?q=Ada",
          "/api/suggest?q=no",
          "/?q=fog",
        ];
        for (const path of paths) {
          const response = await fetch(server.address + path);
          const text = await response.text();
          if (response.status !== 200) {
            expect([500, 503]).toContain(response.status);
            expect(text).toMatch(/urn:communique:problem:(?:archive-damaged|not-ready)|<title>/);
          } else if (path.startsWith("/api/search")) expect((JSON.parse(text) as Results).hits).toEqual(whole.hits);
        }
        expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
        await copyFile(`${file}.kept`, `${file}.new`);
        // The same file is put right, or another one takes its place.
        if (harm === HARMS[0]?.[1]) await rename(`${file}.new`, file);
        else await copyFile(`${file}.kept`, file);
        for (const path of paths) expect([path, (await fetch(server.address + path)).status]).toEqual([path, 200]);
        expect((await found(server.address)).hits).toEqual(whole.hits);
        expect(await server.stop()).toBe(0);
      }
    },
    120_000,
  );
});

describe("a server that is killed", () => {
  const KILLS = IS_LONG ? 50 : 2;

  test(`while it indexes, ${KILLS} times: started again it serves all`, async () => {
    const folder = await workplace();
    for (let kill = 1; kill <= KILLS; kill++) {
      await write(folder, kill);
      const server = await served(["docs", "--index", "idx"], { cwd: folder });
      await new Promise((wait) => setTimeout(wait, Math.random() * 400));
      await server.stop("SIGKILL");
      expect((await checkFolder(join(folder, "idx"))).damage).toEqual([]);
    }
    const server = await served(["docs", "--index", "idx"], { cwd: folder });
    await until(
      `${server.address}/api/search?q=round${KILLS}`,
      (_, body) => (JSON.parse(body) as Results).total === RELEASES,
    );
    expect(await server.stop()).toBe(0);
  }, 600_000);

  test("while another process writes a new generation: started again it serves one of them, whole", async () => {
    const folder = await workplace();
    for (let kill = 1; kill <= KILLS; kill++) {
      await write(folder, kill);
      const server = await served(["--index", "idx"], { cwd: folder });
      const indexing = index(folder, "--keep", "0");
      await new Promise((wait) => setTimeout(wait, Math.random() * 800));
      await server.stop("SIGKILL");
      const again = await served(["--index", "idx"], { cwd: folder });
      const { hits } = await found(again.address);
      expect(new Set(hits.map(({ title }) => /round\d+/.exec(title)?.[0])).size).toBe(1);
      expect(hits.length).toBe(RELEASES);
      expect((await indexing).code).toBe(0);
      await again.stop("SIGKILL");
    }
  }, 600_000);
});

describe.skipIf(process.platform === "win32")("what the system refuses", () => {
  test("room on the disk: the run says so, the index stays as it was, and its server goes on", async () => {
    const folder = await workplace();
    const server = await served(["--index", "idx"], { cwd: folder });
    const before = await found(server.address);
    await write(folder, 1);
    // Files may have a few kilobytes; the signal that comes of more is not to end the run, which then sees what a full disk says.
    const command = `ulimit -f 8; exec "$0" "$@"`;
    const stays = "process.on('SIGXFSZ', () => {})";
    const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(stays)}` };
    const child = spawn(
      "sh",
      ["-c", command, process.execPath, join(PROJECT, "dist/cli.js"), "index", "docs", "--out", "idx"],
      {
        cwd: folder,
        env,
      },
    );
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      said += part;
    });
    const code = await new Promise((done) => child.once("close", done));
    expect([code, said]).toEqual([1, expect.stringMatching(/cannot|could not|write|EFBIG/i)]);
    expect((await checkFolder(join(folder, "idx"))).damage).toEqual([]);
    expect(await found(server.address)).toEqual(before);
    // With room again, the next run goes on.
    expect((await index(folder)).code).toBe(0);
  }, 60_000);

  test.skipIf(process.getuid?.() !== 0 && process.getuid === undefined)(
    "permission to read: no server starts, and says why; one that runs goes on with what it has open",
    async () => {
      const folder = await workplace();
      for (const name of [".", "idx"]) await chmod(join(folder, name), 0o755);
      const names = await readdir(join(folder, "idx"));
      const modes = async (mode: number): Promise<void> => {
        for (const name of names) await chmod(join(folder, "idx", name), mode);
      };
      // The one who may do all is to be nobody.
      const as = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      const run = (args: readonly string[]) =>
        spawn(process.execPath, [join(PROJECT, "dist/cli.js"), ...args], { cwd: folder, ...as });
      await modes(0o644);
      const child = run(["serve", "--index", "idx", "--port", "0"]);
      const address = await lineOf(child, /(http:\/\/\S+)/);
      const before = await found(address);
      await modes(0);
      expect((await found(address)).hits).toEqual(before.hits);
      const refused = run(["serve", "--index", "idx", "--port", "0"]);
      let said = "";
      refused.stderr.setEncoding("utf8").on("data", (part: string) => {
        said += part;
      });
      const code = await new Promise((done) => refused.once("close", done));
      expect([code, said]).toEqual([1, expect.stringContaining("cannot be read")]);
      expect(said).not.toMatch(/\n\s+at /);
      await modes(0o644);
      expect(await found(address)).toEqual(before);
      child.kill("SIGKILL");
    },
    60_000,
  );

  test("more open files: connections wait or break, the server lives, and answers when they have gone", async () => {
    const folder = await workplace();
    const server = await servedBy("ulimit -n 256", folder);
    const connections: RawConnection[] = [];
    for (let i = 0; i < 600; i++) connections.push(await rawConnection(server.address));
    expect(server.isAlive()).toBe(true);
    for (const connection of connections) connection[Symbol.dispose]();
    await until(`${server.address}/api/search?q=ferry`, (status) => status === 200);
    expect((await found(server.address)).total).toBe(RELEASES);
    expect(await server.stop()).toBe(0);
  }, 60_000);
});

describe("clients that hold on to what they have", () => {
  const IDLE = IS_LONG ? 5_000 : 1_500;

  test(`${IDLE} connections that say nothing, or half of something: whoever asks is answered`, async () => {
    const folder = await workplace();
    const server = await served(["--index", "idx"], { cwd: folder });
    const connections: RawConnection[] = [];
    for (let i = 0; i < IDLE; i++) {
      const connection = await rawConnection(server.address);
      if (i % 2 === 0) connection.send("GET /api/search?q=ferry HTTP/1.1\r\nHost: local");
      connections.push(connection);
    }
    for (let i = 0; i < 5; i++) expect((await found(server.address)).total).toBe(RELEASES);
    for (const connection of connections) connection[Symbol.dispose]();
    expect(await server.stop()).toBe(0);
  }, 120_000);

  test("clients that ask for all and read nothing: whoever reads is answered", async () => {
    const folder = await workplace();
    const server = await served(["--index", "idx"], { cwd: folder });
    const connections = await Promise.all(Array.from({ length: 200 }, () => rawConnection(server.address)));
    for (const connection of connections) {
      connection.socket.pause();
      connection.send("GET /assets/page.js HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(30));
    }
    for (let i = 0; i < 5; i++) expect((await foundInTurn(server.address)).total).toBe(RELEASES);
    for (const connection of connections) connection[Symbol.dispose]();
    expect(await server.stop()).toBe(0);
  }, 60_000);
});

test("a clock that goes backwards changes nothing that is answered, and an index is brought up to date by it", async () => {
  const folder = await workplace();
  // Each look at it is a second before the one before.
  const clock = `let now = Date.now() + 1e8; Date.now = () => (now -= 1000);
    globalThis.Date = class extends Date { constructor(...given) { if (given.length === 0) super(Date.now()); else super(...given); } };`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` };
  const server = await served(["--index", "idx"], { cwd: folder, env });
  const before = await found(server.address);
  for (let i = 0; i < 20; i++) expect(await found(server.address)).toEqual(before);
  const lists = await fetch(`${server.address}/lists`, {
    method: "POST",
    body: new URLSearchParams({ list: "ferry\nfog" }),
  });
  expect([lists.status, await lists.text()]).toEqual([200, expect.stringContaining(">40<")]);
  await write(folder, 1);
  const ran = await communique(["index", "docs", "--out", "idx"], { cwd: folder, env });
  expect([ran.code, (await checkFolder(join(folder, "idx"))).damage]).toEqual([0, []]);
  expect(await server.stop()).toBe(0);
}, 60_000);
