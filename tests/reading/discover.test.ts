import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { discover } from "../../src/reading/discover.ts";
import { loadFile } from "../../src/reading/read.ts";

const isPosix = process.platform !== "win32";
let home: string;
let cwd: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "communique-reading-"));
  cwd = join(home, "work");
  await mkdir(cwd);
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), "The lock is open.");
  }
}
const pathsOf = async (paths: readonly string[], options = {}) =>
  (await discover(paths, { cwd, ...options })).files.map(({ path }) => path);

test("a folder gives its files in code-unit order, relative to the working directory", async () => {
  await put("news/b.txt", "news/a.MD", "news/2021/Z.html", "news/é.txt");
  expect(await pathsOf(["news"])).toEqual(["news/2021/Z.html", "news/a.MD", "news/b.txt", "news/é.txt"]);
});

test("a path is taken as it is before it is taken as a glob", async () => {
  await put("Releases (old) [2019]/a.txt", "Releases (old) 2/b.txt", "what*.txt", "whatever.txt");
  expect(await pathsOf(["Releases (old) [2019]"])).toEqual(["Releases (old) [2019]/a.txt"]);
  expect(await pathsOf(["what*.txt"])).toEqual(["what*.txt"]);
  expect(await pathsOf(["whate*.txt", "Rel*/*.txt"])).toEqual([
    "Releases (old) 2/b.txt",
    "Releases (old) [2019]/a.txt",
    "whatever.txt",
  ]);
});

test("paths outside the working directory are relative to the folder that holds them all", async () => {
  await put("../corpora/state/a.txt", "../corpora/senate/b/c.txt", "d.txt");
  expect(await pathsOf(["../corpora/state"])).toEqual(["state/a.txt"]);
  expect(await pathsOf(["../corpora/state", "../corpora/senate/b"])).toEqual(["senate/b/c.txt", "state/a.txt"]);
  expect(await pathsOf(["../corpora/state/a.txt"])).toEqual(["a.txt"]);
  expect(await pathsOf(["../corpora/state", "d.txt"])).toEqual(["corpora/state/a.txt", "work/d.txt"]);
  expect(await pathsOf(["../corpora/state"], { root: home })).toEqual(["corpora/state/a.txt"]);
});

test("a path that neither exists nor matches is an error, and so is one outside the root", async () => {
  await put("a.txt", "sub/b.txt");
  await expect(discover(["a.txt", "nothing-*.txt"], { cwd })).rejects.toMatchObject({ code: "PATH_MISSING" });
  await expect(discover(["a.txt"], { cwd, root: "sub" })).rejects.toMatchObject({ code: "USAGE" });
});

test("a file that two paths name is one file", async () => {
  await put("news/a.txt");
  expect(await pathsOf(["news", "news/a.txt", "news/*.txt"])).toEqual(["news/a.txt"]);
});

test("hidden files, lock files and packages are left out, unknown formats are named", async () => {
  await put(".git/a.txt", "~$a.docx", ".b.txt", "node_modules/x/readme.md", "logo.png", "README", "c.txt");
  const { files, skipped } = await discover(["."], { cwd });
  expect(files.map(({ path }) => path)).toEqual(["c.txt"]);
  expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([
    ["README", "unsupported"],
    ["logo.png", "unsupported"],
  ]);
});

test("ignore files leave out what they name, inner ones have the last word", async () => {
  await put("a/draft-1.txt", "a/b/draft-2.txt", "a/c.txt", "private/d.txt", "old.txt");
  await writeFile(join(cwd, ".communiqueignore"), "draft-*\n/private/\n# a comment\n/old.txt\n");
  await writeFile(join(cwd, "a/b/.communiqueignore"), "!draft-2.txt\n");
  expect(await pathsOf(["."])).toEqual(["a/b/draft-2.txt", "a/c.txt"]);
  expect(await pathsOf(["a"])).toEqual(["a/b/draft-2.txt", "a/c.txt"]);
  expect(await pathsOf(["private", "old.txt"])).toEqual([]);
});

test("patterns leave out what a line of the root's ignore file would, before which they stand", async () => {
  await put("tags/a.html", "news/tags/b.html", "news/404.html", "news/c.html", "d.html", "news/page/2/index.html");
  await writeFile(join(cwd, ".communiqueignore"), "!/news/tags/\r\n");
  expect(await pathsOf(["."], { exclude: ["tags/", "404.html", "**/page/*/index.html"] })).toEqual([
    "d.html",
    "news/c.html",
    "news/tags/b.html",
  ]);
  expect(await pathsOf(["news"], { exclude: ["/*.html"], root: "news" })).toEqual(["page/2/index.html", "tags/b.html"]);
});

test("a text beside a PDF belongs to it and is no release of its own", async () => {
  await put("scan.pdf", "scan.pdf.txt", "other.pdf.txt");
  const { files } = await discover(["."], { cwd });
  expect(files.map(({ path, ocrText }) => [path, ocrText])).toEqual([
    ["other.pdf.txt", null],
    ["scan.pdf", join(cwd, "scan.pdf.txt")],
  ]);
});

test("names are composed, whatever the file system has", async () => {
  await put("Malmo\u0308.txt");
  expect(await pathsOf(["."])).toEqual(["Malmö.txt"]);
});

test("an aborted search stops", async () => {
  await put("a.txt");
  await expect(discover(["."], { cwd, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "ABORTED" });
});

test.runIf(isPosix)(
  "links are followed inside, one that leads back is not followed again, one that leads out is named",
  async () => {
    await put("news/sub/a.txt", "../elsewhere/b.txt");
    await symlink(".", join(cwd, "news/loop"));
    await symlink("sub/a.txt", join(cwd, "news/same.txt"));
    await symlink(join(home, "elsewhere"), join(cwd, "news/linked"));
    await symlink(join(home, "elsewhere/b.txt"), join(cwd, "news/b.txt"));
    await symlink("nowhere", join(cwd, "news/broken.txt"));
    const { files, skipped } = await discover(["news"], { cwd });
    expect(files.map(({ path }) => path)).toEqual(["news/same.txt", "news/sub/a.txt"]);
    expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([
      ["news/b.txt", "unsupported"],
      ["news/broken.txt", "unreadable"],
      ["news/linked", "unsupported"],
    ]);
    const asked = await discover(["news", "news/linked"], { cwd });
    expect(asked.files.map(({ path }) => path)).toContain("news/linked/b.txt");
  },
);

test.runIf(isPosix)(
  "a link that takes a file's or a folder's place after they were found is not followed",
  async () => {
    await put("news/sub/a.txt", "news/b.txt", "news/c.pdf", "../elsewhere/a.txt");
    await symlink(join(home, "elsewhere/a.txt"), join(cwd, "news/c.pdf.txt"));
    const { files } = await discover(["news"], { cwd });
    expect(files.map(({ path, ocrText }) => [path, ocrText])).toEqual([
      ["news/b.txt", null],
      ["news/c.pdf", null],
      ["news/sub/a.txt", null],
    ]);
    await rm(join(cwd, "news/b.txt"));
    await symlink(join(home, "elsewhere/a.txt"), join(cwd, "news/b.txt"));
    await rm(join(cwd, "news/sub"), { recursive: true });
    await symlink(join(home, "elsewhere"), join(cwd, "news/sub"));
    const [file, pdf, below] = await Promise.all(files.map((one) => loadFile(one, 100)));
    expect([file, below]).toMatchObject([{ reason: "unreadable" }, { reason: "unreadable" }]);
    expect(pdf).toMatchObject({ ocrText: null });
  },
);

test.runIf(isPosix)("a pipe is named and never opened", async () => {
  await promisify(execFile)("mkfifo", [join(cwd, "pipe.txt")]);
  const { files, skipped } = await discover(["."], { cwd });
  expect(files).toEqual([]);
  expect(skipped).toMatchObject([{ path: "pipe.txt", reason: "unsupported" }]);
  const asFile = { path: "pipe.txt", realPath: join(cwd, "pipe.txt"), size: 1, modifiedMs: 0, ocrText: null };
  expect(await loadFile(asFile, 100)).toMatchObject({ reason: "unsupported" });
});

test.runIf(isPosix)("names with line ends are kept, and names that are no UTF-8 are named", async () => {
  await put("a\nb.txt");
  await writeFile(Buffer.concat([Buffer.from(`${cwd}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]), "x");
  const { files, skipped } = await discover(["."], { cwd });
  expect(files.map(({ path }) => path)).toEqual(["a\nb.txt"]);
  expect(skipped).toMatchObject([{ reason: "unreadable", message: expect.stringContaining("not valid UTF-8") }]);
});

test("a file is loaded with its digest; one that is empty, too large or gone is named", async () => {
  await put("a.txt", "scan.pdf", "scan.pdf.txt");
  await writeFile(join(cwd, "empty.txt"), "");
  const { files } = await discover(["."], { cwd });
  const load = (path: string, maxBytes = 100) => {
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined) throw new Error(path);
    return loadFile(file, maxBytes);
  };
  expect(await load("a.txt")).toMatchObject({ digest: expect.stringMatching(/^[0-9a-f]{64}$/), ocrText: null });
  expect(await load("empty.txt")).toMatchObject({ reason: "empty" });
  expect(await load("a.txt", 5)).toMatchObject({ reason: "too-large", message: "17 bytes; the limit is 5" });
  const before = await load("scan.pdf");
  await writeFile(join(cwd, "scan.pdf.txt"), "Another text.");
  const after = await load("scan.pdf");
  expect("digest" in before && "digest" in after && before.digest !== after.digest).toBe(true);
  await rm(join(cwd, "a.txt"));
  expect(await load("a.txt")).toMatchObject({ reason: "unreadable" });
});

test("an export of an index among the documents is none of them, and is named", async () => {
  await put(
    "dist/a.html",
    "dist/search/index.html",
    "dist/search/releases/a.html",
    "dist/search/communique-export.json",
  );
  const { files, skipped } = await discover(["dist"], { cwd });
  expect(files.map(({ path }) => path)).toEqual(["dist/a.html"]);
  expect(skipped).toEqual([expect.objectContaining({ path: "dist/search", reason: "unsupported" })]);
});
