/** An index in pieces by the command line, in a row of runs. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Results } from "../../src/release.ts";
import { temporaryFolder } from "../built-archive.ts";
import { communique } from "../end-to-end/command-line.ts";
import { fileServer } from "../file-server.ts";

test("at the command line: exported, then searched, checked and exported at its address", async () => {
  const folder = await temporaryFolder();
  const out = join(folder, "pieces");
  expect(await communique(["export", "--format", "pieces", "--piece-kib", "8", "--out", out])).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/\d+ pieces in/),
  });
  await using server = await fileServer(out, { ranges: false });
  const at = ["--index", `${server.address}/`];
  const hits = (stdout: string) => (JSON.parse(stdout) as Results).hits.map((hit) => ({ ...hit, original: false }));
  const here = hits((await communique(["search", "minister", "--json"])).stdout);
  expect(here.length).toBeGreaterThan(0);
  expect(hits((await communique(["search", "minister", "--json", ...at])).stdout)).toEqual(here);
  expect((await communique(["people", ...at])).stdout).toBe((await communique(["people"])).stdout);
  expect(await communique(["check", ...at])).toMatchObject({ code: 0 });
  const lines = join(folder, "releases.jsonl");
  expect(await communique(["export", "--format", "jsonl", "--out", lines, ...at])).toMatchObject({ code: 0 });
  expect(await readFile(lines, "utf8")).toContain('"text":');
  for (const args of [
    ["index", "documents", "--out", server.address],
    ["export", "documents", "--format", "csv", "--out", lines, ...at],
    ["export", "--format", "csv", "--piece-kib", "8", "--out", lines],
  ])
    expect(await communique(args)).toMatchObject({ code: 2 });
});
