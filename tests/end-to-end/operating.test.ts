/** What README, docs/OPERATING.md and deploy/ say of running a server, held to what there is. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { AnswerCache } from "../../src/serving/answer-cache.ts";
import { Metrics } from "../../src/serving/metrics.ts";
import { Overload } from "../../src/serving/overload.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { SETTINGS } from "../../src/settings.ts";
import { temporaryFolder } from "../built-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { lineOf, PROJECT, start } from "./command-line.ts";

const read = (file: string): Promise<string> => readFile(join(PROJECT, file), "utf8");
const variables = Object.values(SETTINGS).flatMap(({ variable }) => variable ?? []);

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null) continue;
    const ended = new Promise((done) => child.on("close", done));
    child.kill("SIGKILL");
    await ended;
  }
});

test("README has each setting with its variable and its default", async () => {
  const rows = [...(await read("README.md")).matchAll(/^\| `(\w+)` \| (?:`(COMMUNIQUE_\w+)`)? ?\| `(.+?)` \|/gm)];
  const told = rows.map(([, name, variable, usual]) => [name, variable ?? null, JSON.parse(usual ?? "")]);
  expect(told).toEqual(Object.entries(SETTINGS).map(([name, { variable, usual }]) => [name, variable, usual]));
});

test.each(["README.md", "docs/OPERATING.md", "deploy/communique.service", "deploy/Dockerfile"])(
  "%s names no variable that nothing reads",
  async (file) => {
    const named = (await read(file)).match(/COMMUNIQUE_[A-Z]\w+/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => name !== "COMMUNIQUE_CONFIG" && !variables.includes(name))).toEqual([]);
  },
);

test("docs/OPERATING.md tells of each metric of ours, and of none that there is not", async () => {
  const metrics = new Metrics(servedEngine(fakeEngine(inventedReleases())), new Overload(), new AnswerCache(1));
  const names = [...(await metrics.text()).matchAll(/^# TYPE (\S+)/gm)].flatMap(([, name]) => name ?? []);
  const named = (await read("docs/OPERATING.md")).match(/\b(?:communique|nodejs|process)_\w*[a-z]/g) ?? [];
  const told = new Set(named.map((name) => name.replace(/_(?:bucket|count|sum)$/, "")));
  expect([...told].filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => name.startsWith("communique_") && !told.has(name))).toEqual([]);
});

describe("what deploy/ starts", { timeout: 60_000 }, () => {
  test("with systemd: it serves the releases, and ends with 0 when it is told to", async () => {
    const unit = await read("deploy/communique.service");
    const [, command = ""] = /^ExecStart=\S+ \S+\/dist\/cli\.js (.+)$/m.exec(unit) ?? [];
    const { child, address } = await served(command.split(" "), {});
    expect(await titles(address)).toEqual(["Fog"]);
    const ended = new Promise((done) => child.on("close", done));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  test("in a container: it is healthy once it answers, and not before", async () => {
    const image = await read("deploy/Dockerfile");
    const [, command = ""] = /^CMD (.+)$/m.exec(image) ?? [];
    const [, probe = ""] = /^HEALTHCHECK .*CMD (.+)$/m.exec(image) ?? [];
    const [, host = ""] = /COMMUNIQUE_HOST=(\S+)/.exec(image) ?? [];
    const env = { COMMUNIQUE_HOST: host, COMMUNIQUE_PORT: String(await freePort()) };
    expect(await health(JSON.parse(probe), env)).toBe(1);
    const { address } = await served(JSON.parse(command), env);
    expect(await health(JSON.parse(probe), env)).toBe(0);
    expect(await titles(address.replace(host, "127.0.0.1"))).toEqual(["Fog"]);
  });
});

/** With folders of this test where those of the installation stand. */
async function served(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ child: ChildProcess; address: string }> {
  const folder = await temporaryFolder();
  const releases = join(folder, "releases");
  await mkdir(releases);
  await writeFile(join(releases, "fog.txt"), "Fog\n\nNo pilot went out.");
  const placed = command.map((part) =>
    part
      .replace("/srv/releases", releases)
      .replace(/\$\{STATE_DIRECTORY\}/, folder)
      .replace("/var/lib/communique", folder),
  );
  const child = start(placed, { cwd: folder, env: { COMMUNIQUE_PORT: "0", ...env } });
  running.push(child);
  child.stderr?.resume();
  const address = await lineOf(child, /(http:\/\/\S+)/);
  const { port } = new URL(address);
  while (!(await fetch(`http://127.0.0.1:${port}/readyz`)).ok) await new Promise((next) => setTimeout(next, 30));
  return { child, address };
}

async function titles(address: string): Promise<string[]> {
  const { hits } = await (await fetch(`${address}/api/search`)).json();
  return hits.map(({ id, title }: { id: string; title: string }) => (id === "fog.txt" ? title : id));
}

/** The exit code of the probe. */
function health([program = "", ...args]: readonly string[], env: Readonly<Record<string, string>>): Promise<unknown> {
  expect(program).toBe("node");
  const probe = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  return new Promise((done) => probe.on("close", done));
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() => done(bound !== null && typeof bound === "object" ? bound.port : 0));
    });
  });
}
