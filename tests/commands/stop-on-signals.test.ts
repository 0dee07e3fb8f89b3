import type { ChildProcess } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { Agent, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../built-archive.ts";
import { communique, lineOf, start } from "../end-to-end/command-line.ts";

const FILE_LENGTH = 30_000_000;

interface Serving {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: Promise<number | null>;
}

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, "docs"));
  // Longer than what sockets take in before somebody reads.
  await writeFile(join(folder, "docs/long.txt"), "Harbour opens\n\nIt opened.".padEnd(FILE_LENGTH, "\n"));
  await writeFile(join(folder, "docs/short.txt"), "Harbour closes\n\nIt closed.");
  expect(await communique(["index", join(folder, "docs"), "--out", join(folder, "index")])).toMatchObject({ code: 0 });
}, 60_000);

async function serving(): Promise<Serving> {
  const child = start(["serve", "--port", "0", "--index", join(folder, "index")]);
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const address = await lineOf(child, /(http:\/\/\S+)/);
  return { child, address, ended };
}

function ask(url: string, agent?: Agent): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    request(url, { agent }, done).on("error", failed).end();
  });
}

async function untilNoNewConnection(address: string): Promise<void> {
  const isTaken = (): Promise<boolean> =>
    fetch(`${address}/healthz`).then(
      () => true,
      () => false,
    );
  while (await isTaken()) await new Promise((next) => setTimeout(next, 20));
}

async function lengthOf(response: IncomingMessage): Promise<number> {
  let length = 0;
  for await (const part of response) length += part.length;
  return length;
}

const slowly = { timeout: 120_000 };

describe("a server that is told to stop", slowly, () => {
  test("ends an answer that is under way, takes no new connection, and exits with 0", async () => {
    const { child, address, ended } = await serving();
    const agent = new Agent({ keepAlive: true });
    await lengthOf(await ask(`${address}/healthz`, agent));
    const download = await ask(`${address}/api/releases/docs%2Flong.txt/original`);
    download.pause();
    const kept = ask(`${address}/api/search?q=closed`, agent);
    await lengthOf(await kept);
    child.kill("SIGTERM");
    await untilNoNewConnection(address);
    expect(child.exitCode).toBeNull();
    expect(await lengthOf(download)).toBe(FILE_LENGTH);
    expect(await ended).toBe(0);
    agent.destroy();
  });

  test("twice ends at once", async () => {
    const { child, address, ended } = await serving();
    const download = await ask(`${address}/api/releases/docs%2Flong.txt/original`);
    download.on("error", () => undefined).pause();
    child.kill("SIGTERM");
    await untilNoNewConnection(address);
    child.kill("SIGTERM");
    expect(await ended).toBe(1);
    download.destroy();
  });
});
