import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { IndexSummary } from "../../src/pipeline.ts";
import { temporaryFolder } from "../built-archive.ts";
import { communique, PROJECT, start } from "../end-to-end/command-line.ts";

/** A folder `docs` with these files, and the folder that it is in. */
async function workplace(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "docs"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "docs", name), text);
  return folder;
}

const numbered = (count: number, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`r${i}.txt`, `Release number ${i}\n\n${text} ${i}.`]));

async function summaryOf(args: readonly string[], cwd: string): Promise<IndexSummary> {
  return JSON.parse((await communique(["index", ...args, "--json"], { cwd })).stdout) as IndexSummary;
}

/** A run that has begun to write and will take a while. */
async function slowRun(cwd: string) {
  const child = start(["index", "docs", "--out", "idx"], { cwd });
  const closed = new Promise<number | null>((ended) => child.on("close", ended));
  const writes = async (): Promise<boolean> =>
    (await readdir(join(cwd, "idx")).catch(() => [])).some((file) => file.endsWith(".tmp"));
  while (!(await writes())) if (child.exitCode !== null) throw new Error("the run ended too soon");
  return { child, closed };
}

test("documents/ of the working directory goes into index/ where nothing is named", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "documents"));
  await writeFile(join(folder, "documents/a.txt"), "Harbour opens\n\nIt opened.");
  expect((await communique(["index"], { cwd: folder })).code).toBe(0);
  expect((await communique(["search", "harbour", "--paths"], { cwd: folder })).stdout).toBe("documents/a.txt\n");
});

test("no line of a release that is not public is in the committed index", async () => {
  const withheld = [
    "2025/draft-budget-2026.md",
    "archive/time-capsule-letter.md",
    "archive/witness-statements-annex.txt",
  ];
  const index = join(PROJECT, "index");
  const sections = await Promise.all((await readdir(index)).map((file) => readFile(join(index, file), "utf8")));
  for (const path of withheld) {
    const text = await readFile(join(PROJECT, "documents/strait-commission", path), "utf8");
    const lines = text.split(/\r?\n/).filter((line) => line.length > 30);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines)
      for (const section of sections) expect(section).not.toContain(JSON.stringify(line).slice(1, -1));
  }
});

test("an update reads what changed alone, and follows what went", async () => {
  const folder = await workplace(numbered(5, "Words of release"));
  const args = ["docs", "--out", "idx"];
  expect(await summaryOf(args, folder)).toMatchObject({ read: 5, unchanged: 0, indexed: 5 });
  await writeFile(join(folder, "docs/r1.txt"), "Release of walruses\n\nThey came.");
  expect(await summaryOf(args, folder)).toMatchObject({ read: 1, unchanged: 4, indexed: 5, removed: 0 });
  const { stdout } = await communique(["search", "walruses", "--index", "idx", "--paths"], { cwd: folder });
  expect(stdout).toBe("docs/r1.txt\n");
});

test("what was there before stays for readers, unless --keep or --purge says otherwise; --optimize makes one part", async () => {
  const folder = await workplace(numbered(9, "Words of release"));
  const args = ["docs", "--out", "idx"];
  const change = (text: string) => writeFile(join(folder, "docs/r1.txt"), text);
  const files = async () =>
    (await readdir(join(folder, "idx"))).filter((file) => /^(?:manifest-|search|deleted)/.test(file));
  await summaryOf(args, folder);
  await change("Release of walruses\n\nThey came.");
  await summaryOf(args, folder);
  const kinds = async () => (await files()).map((file) => file.split("-")[0]).sort();
  expect(await kinds()).toEqual(["deleted", "manifest", "manifest", "search", "search"]);
  await change("Release of seals\n\nThey came.");
  await summaryOf([...args, "--keep", "0"], folder);
  expect(await kinds()).toEqual(["deleted", "manifest", "search", "search"]);
  await summaryOf([...args, "--purge"], folder);
  expect(await kinds()).toEqual(["manifest", "search", "search"]);
  await summaryOf([...args, "--optimize", "--keep", "0"], folder);
  expect(await kinds()).toEqual(["manifest", "search"]);
  expect((await communique(["check", "--index", "idx"], { cwd: folder })).code).toBe(0);
  expect((await communique(["index", ...args, "--keep", "-1"], { cwd: folder })).code).toBe(2);
});

test("a run that would drop most releases changes nothing unless it is allowed to", async () => {
  const folder = await workplace(numbered(5, "Words of release"));
  expect((await communique(["index", "docs", "--out", "idx"], { cwd: folder })).code).toBe(0);
  const before = await readFile(join(folder, "idx/manifest.json"), "utf8");
  const fewer = ["docs/r1.txt", "--out", "idx", "--root", "."];
  const refused = await communique(["index", ...fewer], { cwd: folder });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("--allow-removals");
  expect(await readFile(join(folder, "idx/manifest.json"), "utf8")).toBe(before);
  expect(await summaryOf([...fewer, "--allow-removals"], folder)).toMatchObject({ indexed: 1, removed: 4 });
});

test("one PATH of several that is not there stops the run before anything is written", async () => {
  const folder = await workplace(numbered(1, "Words"));
  const ran = await communique(["index", "docs", "nowhere", "--out", "idx"], { cwd: folder });
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toContain("nowhere");
  expect(await readdir(folder)).toEqual(["docs"]);
});

test("of two runs at once one is refused and the other ends well", async () => {
  const folder = await workplace(numbered(400, "Words of Mr. Peter Brand, said Mr. Brand. ".repeat(300)));
  const { closed } = await slowRun(folder);
  const second = await communique(["index", "docs", "--out", "idx"], { cwd: folder });
  expect(second.code).toBe(1);
  expect(second.stderr).toContain("Another process is writing idx");
  expect(await closed).toBe(0);
});

test("a run that was killed does not hold up the next one", async () => {
  const folder = await workplace(numbered(400, "Words of Mr. Peter Brand, said Mr. Brand. ".repeat(100)));
  const { child, closed } = await slowRun(folder);
  child.kill("SIGKILL");
  await closed;
  expect(await readdir(join(folder, "idx"))).toContain(".lock");
  expect(await summaryOf(["docs", "--out", "idx"], folder)).toMatchObject({ indexed: 400 });
  const left = await readdir(join(folder, "idx"));
  expect(left.filter((file) => file.endsWith(".tmp") || file.startsWith("."))).toEqual([]);
});

test("a run that is interrupted leaves the index as it was, and no lock", async () => {
  const folder = await workplace(numbered(400, "Words of Mr. Peter Brand, said Mr. Brand. ".repeat(100)));
  const { child, closed } = await slowRun(folder);
  child.kill("SIGINT");
  expect(await closed).toBe(1);
  expect(await readdir(join(folder, "idx"))).toEqual([]);
});

test("notes that nobody reads leave no work undone", async () => {
  const folder = await workplace(numbered(3, "Words"));
  const child = start(["index", "docs", "--out", "idx"], { cwd: folder });
  child.stderr?.destroy();
  expect(await new Promise((ended) => child.on("close", ended))).toBe(0);
  expect(await readdir(join(folder, "idx"))).toContain("manifest.json");
});

test("an index among what is indexed holds nothing of itself", async () => {
  const cwd = await workplace({
    "a.txt": "Harbour opens\n\nIt opened.",
    "index.html": "<h1>Harbour</h1><p>It is one.</p>",
  });
  const first = await summaryOf(["docs", "--out", "docs/index"], cwd);
  const second = await summaryOf(["docs", "--out", "docs/index"], cwd);
  expect([first.indexed, first.skipped]).toEqual([2, []]);
  expect([second.generation, second.skipped]).toEqual([first.generation, []]);
});
