/** A run that is killed at any moment leaves an index that is whole: the one before, or the new one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { range } from "../../src/range.ts";
import { checkFolder } from "../../src/storage/check.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { temporaryFolder } from "../built-archive.ts";

const KILLS = 200;
/** On a machine that has much else to do. */
const TIMEOUT_MS = 1_800_000;

/** Checks every byte, and that all twenty releases are of one round. */
async function wholeIndex(out: string): Promise<{ readonly generation: string; readonly round: string | undefined }> {
  expect((await checkFolder(out)).damage).toEqual([]);
  const archive = await openArchive(openFolder(out));
  expect(archive.size).toBe(20);
  const rounds = (await archive.releases(range(20))).map(({ text }) => /round (\d+)/.exec(text)?.[1]);
  expect(new Set(rounds).size).toBe(1);
  const { generation } = archive.manifest;
  await archive.close();
  return { generation, round: rounds[0] };
}

test(`killed ${KILLS} times at random moments, it is whole every time, and the next run goes on`, {
  timeout: TIMEOUT_MS,
}, async () => {
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
  const run = (round: number) => {
    // Every other time nothing of the generation before stays.
    const keep = ["--keep", String(round % 2)];
    return spawn(process.execPath, ["dist/cli.js", "index", docs, "--out", out, ...keep], { stdio: "ignore" });
  };
  await write(0);
  const first = run(0);
  const started = performance.now();
  await once(first, "close");
  const whole = performance.now() - started;
  let before = (await wholeIndex(out)).generation;
  let changed = 0;
  for (let round = 1; round <= KILLS; round++) {
    await write(round);
    const child = run(round);
    const closed = once(child, "close");
    await new Promise((wait) => setTimeout(wait, Math.random() * whole * 1.5));
    child.kill("SIGKILL");
    await closed;
    const now = (await wholeIndex(out)).generation;
    if (now !== before) changed++;
    before = now;
  }
  await write(KILLS + 1);
  await once(run(KILLS + 1), "close");
  expect((await wholeIndex(out)).round).toBe(String(KILLS + 1));
  // Some were killed after the new index had taken the old one's place, and some before.
  expect(changed).toBeGreaterThan(0);
  expect(changed).toBeLessThan(KILLS);
});

const WRITER_KILLS = 200;

/** Commits one round after the other until it is killed, from the round given on; says so when it begins. */
const COMMITTING = `
import { writer } from "./dist/communique.js";
const [out, from] = process.argv.slice(1);
const changes = await writer(out, { keepMs: 0 });
process.stdout.write("begun");
for (let round = Number(from); ; round++) {
  for (let i = 0; i < 20; i++) await changes.put({ id: "r" + i, title: "Release " + i, text: "Ada Lund spoke in round " + round + "." });
  await changes.commit();
}
`;

test(`a writer killed ${WRITER_KILLS} times amid its commits leaves one of them whole, and the next goes on`, {
  timeout: TIMEOUT_MS,
}, async () => {
  const out = join(await temporaryFolder(), "index");
  let last = 0;
  let moved = 0;
  for (let kill = 0; kill < WRITER_KILLS; kill++) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", COMMITTING, out, String(last + 1)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const closed = once(child, "close");
    const [begun] = await Promise.race([once(child.stdout, "data"), closed]);
    expect(String(begun)).toBe("begun");
    // The first has to come to a commit.
    await new Promise((wait) => setTimeout(wait, kill === 0 ? 3_000 : Math.random() * 600));
    child.kill("SIGKILL");
    await closed;
    const round = Number((await wholeIndex(out)).round);
    expect(round).toBeGreaterThanOrEqual(last);
    if (round > last) moved++;
    last = round;
  }
  expect(moved).toBeGreaterThan(0);
});
