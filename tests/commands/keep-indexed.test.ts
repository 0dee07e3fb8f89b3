/** `communique serve --watch`, and moves to generations that other processes write: real processes and files. */
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { communique } from "../end-to-end/command-line.ts";
import { watchedServer } from "./watched-server.ts";

const slowly = { timeout: 60_000 };

const release = (title: string) => `${title}\n\nMay 3, 2021 – The harbour said so today, in words of some length.`;

describe("a watched folder", slowly, () => {
  test("is indexed again when a file comes, changes, moves or goes", async () => {
    const { docs, titles, until } = await watchedServer({ "a.txt": release("Alpha opens") }, "--watch");
    expect(await titles()).toEqual(["Alpha opens"]);
    await writeFile(join(docs, "b.txt"), release("Beta opens"));
    await until(["Alpha opens", "Beta opens"]);
    await writeFile(join(docs, "a.txt"), release("Alpha closes"));
    await until(["Alpha closes", "Beta opens"]);
    await mkdir(join(docs, "sub/deep"), { recursive: true });
    await rename(join(docs, "b.txt"), join(docs, "sub/deep/b.txt"));
    await writeFile(join(docs, "sub/deep/c.txt"), release("Gamma opens"));
    await until(["Alpha closes", "Beta opens", "Gamma opens"]);
    await rm(join(docs, "a.txt"));
    await until(["Beta opens", "Gamma opens"]);
  });

  test("may be saved in pieces", async () => {
    const { docs, until } = await watchedServer({ "a.txt": release("Alpha opens") }, "--watch");
    for (const piece of ["Delta ", "opens\n\nMay 3, 2021 – ", "The harbour said ", "so today."]) {
      await appendFile(join(docs, "d.txt"), piece);
      await new Promise((next) => setTimeout(next, 120));
    }
    await until(["Alpha opens", "Delta opens"]);
  });

  test("says what it could not do, and goes on", async () => {
    const { docs, log, until } = await watchedServer({ "a.txt": release("Alpha opens") }, "--watch");
    await writeFile(join(docs, "b.pdf"), "%PDF-1.4 no more");
    while (!log().includes("b.pdf: unreadable")) await new Promise((next) => setTimeout(next, 30));
    await writeFile(join(docs, "c.txt"), release("Gamma opens"));
    await until(["Alpha opens", "Gamma opens"]);
    for (const line of log().trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("level");
  });
});

test("what nobody changes is read once", slowly, async () => {
  const { log } = await watchedServer({ "a.txt": release("Alpha opens") }, "--watch");
  await new Promise((next) => setTimeout(next, 2_000));
  expect(log().match(/files read/g)).toHaveLength(1);
});

const isLinux = process.platform === "linux";
test.skipIf(!isLinux)("files are watched by their folders", slowly, async () => {
  const names = Array.from({ length: 40 }, (_, i) => `${i}.txt`);
  const { child } = await watchedServer(
    Object.fromEntries(names.map((name) => [name, release(`No. ${name}`)])),
    "--watch",
  );
  const watches = async (): Promise<number> => {
    const folder = `/proc/${child.pid}/fdinfo`;
    const infos = await Promise.all(
      (await readdir(folder)).map((file) => readFile(join(folder, file), "utf8").catch(() => "")),
    );
    return infos.join("").match(/^inotify/gm)?.length ?? 0;
  };
  while ((await watches()) === 0) await new Promise((next) => setTimeout(next, 30));
  await new Promise((next) => setTimeout(next, 1_000));
  expect(await watches()).toBeLessThan(5);
});

test("a generation that another process writes is served within seconds", slowly, async () => {
  const { folder, docs, titles, until } = await watchedServer({ "a.txt": release("Alpha opens") });
  expect(await titles()).toEqual(["Alpha opens"]);
  await writeFile(join(docs, "b.txt"), release("Beta opens"));
  expect(await communique(["index", docs, "--out", join(folder, "index")])).toMatchObject({ code: 0 });
  await until(["Alpha opens", "Beta opens"]);
});
