/** 100,000 damaged files: other seeds than those of `fuzzed-files.test.ts`, and a run of the command over some of each format. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../built-archive.ts";
import { communique } from "../end-to-end/command-line.ts";
import { troubleAmong } from "./damage.ts";
import { damagedFile, FORMATS } from "./mutations.ts";

const EACH = 12_500;

test.each(FORMATS)(
  "12,500 damaged %s files are read or named, in no time, and what is read is clean",
  async (format) => {
    const before = process.memoryUsage().rss;
    expect(await troubleAmong(format, 1_000_000, EACH)).toEqual([]);
    // Nothing is kept of a file that was read: what grows is the heap's slack.
    expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000);
  },
  3_000_000,
);

test("a run over 4,000 of them and one whole file, in threads, leaves that one in the index", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "docs"));
  for (const format of FORMATS)
    for (let seed = 0; seed < 500; seed++)
      await writeFile(join(folder, "docs", `${seed}.${format}`), damagedFile(format, 2_000_000 + seed));
  await writeFile(join(folder, "docs/whole.txt"), "Harbour opens\n\nThe wholesome harbour opened.");
  const indexed = await communique(["index", "docs", "--out", "index"], { cwd: folder });
  expect(indexed).toMatchObject({ code: 0, stdout: "" });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
  expect(indexed.stderr).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
  const found = await communique(["search", "wholesome", "--paths", "--index", "index"], { cwd: folder });
  expect(found.stdout).toBe("docs/whole.txt\n");
}, 600_000);
