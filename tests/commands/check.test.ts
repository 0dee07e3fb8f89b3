import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../built-archive.ts";
import { communique } from "../end-to-end/command-line.ts";

test("says that an index is whole, and names what is not, with exit 1", async () => {
  expect(await communique(["check"])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+ files, \d+ bytes/),
  });
  const copy = join(await temporaryFolder(), "index");
  await cp("index", copy, { recursive: true });
  const file = (await readdir(copy)).find((name) => name.startsWith("search-")) ?? "";
  const bytes = await readFile(join(copy, file));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(join(copy, file), bytes);
  const { code, stderr, stdout } = await communique(["check", "--index", copy]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(`${file}: it was changed after it was written`);
  const none = await communique(["check", "--index", join(copy, "none")]);
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining("communique index") });
});
