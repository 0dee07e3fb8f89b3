/** A run that is killed at any moment leaves an index that is whole: the one before, or the new one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { parseManifest } from "../../src/archive/manifest.ts";
import { checkIndex } from "../../src/storage/check.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { temporaryFolder } from "../built-archive.ts";

const KILLS = 200;

test(`killed ${KILLS} times at random moments, it is whole every time, and the next run goes on`, async () => {
  const folder = await temporaryFolder();
  const [docs, out] = [join(folder, "docs"), join(folder, "index")];
  await mkdir(docs);
  const write = (round: number) =>
    Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        writeFile(
          join(docs, `${i}.txt`),
          `Release ${i}\n\nMinister Ada Lund spoke in round ${round}. ${"Words. ".repeat(500)}`,
        ),
      ),
    );
  const generation = async (): Promise<string> =>
    parseManifest(await readFile(join(out, "manifest.json"), "utf8"), "manifest").generation;
  const run = () => spawn(process.execPath, ["dist/cli.js", "index", docs, "--out", out], { stdio: "ignore" });
  await write(0);
  const first = run();
  const started = performance.now();
  await once(first, "close");
  const whole = performance.now() - started;
  let before = await generation();
  let changed = 0;
  for (let round = 1; round <= KILLS; round++) {
    await write(round);
    const child = run();
    const closed = once(child, "close");
    await new Promise((wait) => setTimeout(wait, Math.random() * whole * 1.1));
    child.kill("SIGKILL");
    await closed;
    const source = openFolder(out);
    expect((await checkIndex(source)).damage).toEqual([]);
    await source.close();
    const archive = await openArchive(openFolder(out));
    expect(archive.size).toBe(20);
    const rounds = (await archive.releases([0, 19])).map(({ text }) => /round (\d+)/.exec(text)?.[1]);
    expect(new Set(rounds).size).toBe(1);
    const now = archive.manifest.generation;
    await archive.close();
    if (now !== before) changed++;
    before = now;
  }
  // Some were killed after the new index had taken the old one's place, and some before.
  expect(changed).toBeGreaterThan(0);
  expect(changed).toBeLessThan(KILLS);
});
