/** The folder of an export: what is its own, what stays, what goes, and what is never touched. */
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EXPORT_LIST, parseList } from "../../src/export-list.ts";
import { type ExportCounts, ExportFolder } from "../../src/exporting/export-folder.ts";
import { temporaryFolder } from "../built-archive.ts";

const HOUR_MS = 3_600_000;

async function write(path: string, files: Readonly<Record<string, string>>, keepMs = HOUR_MS): Promise<ExportCounts> {
  const folder = await ExportFolder.open(path);
  await folder.begin(Object.keys(files));
  for (const [name, content] of Object.entries(files)) await folder.write(name, content);
  return folder.end(keepMs);
}

test("files that are as they should be are left alone, others are written", async () => {
  const path = join(await temporaryFolder(), "out");
  expect(await write(path, { "index.html": "one", "releases/a.html": "a" })).toEqual({
    files: 2,
    written: 2,
    removed: 0,
  });
  const long = new Date("2020-01-01T00:00:00Z");
  for (const name of ["index.html", "releases/a.html"]) await utimes(join(path, name), long, long);
  expect(await write(path, { "index.html": "two", "releases/a.html": "a" })).toEqual({
    files: 2,
    written: 1,
    removed: 0,
  });
  expect((await stat(join(path, "releases/a.html"))).mtimeMs).toBe(long.getTime());
  expect(await readFile(join(path, "index.html"), "utf8")).toBe("two");
});

test("what an export has no more stays for its time and goes then, with the folders that it leaves empty", async () => {
  const path = join(await temporaryFolder(), "out");
  await write(path, { "index.html": "1", "releases/deep/a.html": "a" });
  expect((await write(path, { "index.html": "1" })).removed).toBe(0);
  expect(existsSync(join(path, "releases/deep/a.html"))).toBe(true);
  // Since when it is gone is kept from one run to the next.
  const list = parseList(await readFile(join(path, EXPORT_LIST), "utf8"));
  const since = new Date(Date.now() - HOUR_MS - 1).toISOString();
  expect(Object.keys(list?.former ?? {})).toEqual(["releases/deep/a.html"]);
  const file = {
    format: "communique-export",
    version: 1,
    files: ["index.html"],
    former: { "releases/deep/a.html": since },
  };
  await writeFile(join(path, EXPORT_LIST), JSON.stringify(file));
  expect((await write(path, { "index.html": "1" })).removed).toBe(1);
  expect(existsSync(join(path, "releases"))).toBe(false);
});

test("a file that comes back is no former one", async () => {
  const path = join(await temporaryFolder(), "out");
  await write(path, { "index.html": "1", "a.html": "a" });
  await write(path, { "index.html": "1" });
  await write(path, { "index.html": "1", "a.html": "a" });
  expect(parseList(await readFile(join(path, EXPORT_LIST), "utf8"))?.former).toEqual({});
  expect((await write(path, { "index.html": "1" }, 0)).removed).toBe(1);
});

test("what a run that was killed had written is known to the next", async () => {
  const path = join(await temporaryFolder(), "out");
  const killed = await ExportFolder.open(path);
  await killed.begin(["index.html", "releases/a.html", "releases/b.html"]);
  await killed.write("releases/a.html", "a");
  await writeFile(join(path, "communique-export-1.tmp"), "half a file");
  expect(await write(path, { "index.html": "1", "releases/c.html": "c" }, 0)).toMatchObject({ written: 2 });
  expect(existsSync(join(path, "releases/a.html"))).toBe(false);
  expect(existsSync(join(path, "communique-export-1.tmp"))).toBe(false);
});

test("a folder that holds something else is refused, hidden names are not counted, and nothing of others is touched", async () => {
  const path = await temporaryFolder();
  await mkdir(join(path, ".git"));
  await write(path, { "index.html": "1" });
  await writeFile(join(path, "CNAME"), "press.example");
  await writeFile(join(path, "person.html"), "mine");
  await write(path, { "index.html": "2" }, 0);
  await expect(write(path, { "index.html": "3", "person.html": "theirs" })).rejects.toMatchObject({ code: "USAGE" });
  expect(await readFile(join(path, "person.html"), "utf8")).toBe("mine");
  expect(await readFile(join(path, "index.html"), "utf8")).toBe("2");
  expect(existsSync(join(path, "CNAME"))).toBe(true);
  const other = await temporaryFolder();
  await writeFile(join(other, "thesis.docx"), "");
  await expect(ExportFolder.open(other)).rejects.toMatchObject({ code: "USAGE" });
});

test("a list that names files outside the folder leads nowhere, and one that is damaged is refused", async () => {
  const parent = await temporaryFolder();
  const path = join(parent, "out");
  await writeFile(join(parent, "precious"), "");
  await write(path, { "index.html": "1" });
  const files = ["../precious", "/etc/x", "a//b", "..\\precious", "C:x", 7, "index.html"];
  await writeFile(
    join(path, EXPORT_LIST),
    JSON.stringify({ format: "communique-export", version: 1, files, former: { "../precious": "2001-01-01" } }),
  );
  await write(path, { "index.html": "1" }, 0);
  expect(existsSync(join(parent, "precious"))).toBe(true);
  for (const text of ["", "{", "[]", "null", '{"format":"communique-export","version":2,"files":[],"former":{}}']) {
    await writeFile(join(path, EXPORT_LIST), text);
    await expect(ExportFolder.open(path)).rejects.toMatchObject({ code: "USAGE" });
  }
});

test("two files of one name, and a file that is another's folder, are refused before anything is written", async () => {
  const path = join(await temporaryFolder(), "out");
  const folder = await ExportFolder.open(path);
  await expect(folder.begin(["a.html", "a.html"])).rejects.toMatchObject({ code: "USAGE" });
  await expect(folder.begin(["a.html", "a.html/b.html"])).rejects.toMatchObject({ code: "USAGE" });
  expect(existsSync(path)).toBe(false);
});

test("a folder that cannot be written to is an error that names it", async () => {
  const path = join(await temporaryFolder(), "file");
  await writeFile(path, "");
  await expect(ExportFolder.open(path)).rejects.toMatchObject({ code: "WRITE_FAILED" });
});
