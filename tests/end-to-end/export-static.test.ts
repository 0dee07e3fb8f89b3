/** `communique export --format static` as a user runs it. */
import { existsSync } from "node:fs";
import { copyFile, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../built-archive.ts";
import { communique, PROJECT } from "./command-line.ts";
import { folderOf, page } from "./pages.ts";

test("documents become a site, with originals and the config's title and feeds; again, nothing is written", async () => {
  const cwd = await folderOf({
    "docs/fog.txt": "Fog over the harbour\n\n3 May 2016 – Minister Ada Lund said that fishing goes on.",
    "communique.config.json": JSON.stringify({ site: { title: "Harbour Office", feedTopics: ["Fisheries"] } }),
  });
  const args = ["export", "docs", "--index", "idx", "--format", "static", "--out", "out", "--originals"];
  const made = await communique([...args, "--base-url", "https://press.example/s"], { cwd });
  expect(made).toMatchObject({ code: 0, stdout: "" });
  expect(made.stderr).toMatch(/^1 releases in out: \d+ files, \d+ of them new or changed, 0 old ones removed\n$/);
  expect(await readFile(join(cwd, "out/index.html"), "utf8")).toContain("<title>Harbour Office</title>");
  expect(await readFile(join(cwd, "out/originals/docs/fog.txt.txt"), "utf8")).toContain("Fog over");
  expect(await readFile(join(cwd, "out/feed.xml"), "utf8")).toContain(
    "<id>https://press.example/s/releases/docs/fog.txt.html</id>",
  );
  expect(existsSync(join(cwd, "out/feeds"))).toBe(true);
  const again = await communique([...args, "--base-url", "https://press.example/s/"], { cwd });
  expect(again.stderr).toContain(" 0 of them new or changed, 0 old ones removed");
  await rm(join(cwd, "out/feed.xml"));
  const without = await communique(args, { cwd });
  expect(without.stderr).toContain("there are no feeds and no sitemap");
});

test("a site's own pages are searched from a folder inside it, time and again", async () => {
  const cwd = await folderOf({
    "dist/news/fog/index.html": page("Fog", "Fog lies over the harbour of Valmere this morning."),
    "dist/ice.html": page("Ice", "Ice has come to the harbour of Valmere this winter."),
  });
  const args = ["export", "dist", "--index", "idx", "--format", "static", "--no-pages", "--base-url", "/"];
  for (const run of [1, 2]) {
    expect(await communique([...args, "--out", "dist/search"], { cwd }), String(run)).toMatchObject({ code: 0 });
    const found = await communique(["search", "harbour", "--index", "dist/search/archive", "--json"], { cwd });
    const urls = (JSON.parse(found.stdout).hits as { url: string }[]).map(({ url }) => url);
    expect(urls.sort()).toEqual(["/ice.html", "/news/fog/"]);
  }
  expect(existsSync(join(cwd, "dist/search/releases"))).toBe(false);
});

test("posts that WordPress exported are searched, and hits lead to them", async () => {
  const cwd = await temporaryFolder();
  await copyFile(join(PROJECT, "tests/fixtures/reading/wordpress.xml"), join(cwd, "press.xml"));
  const args = ["export", "press.xml", "--index", "idx", "--format", "static", "--no-pages", "--base-url", "/"];
  const made = await communique([...args, "--out", "out"], { cwd });
  expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining("2 releases in out") });
  const found = await communique(["search", "lock", "--index", "out/archive", "--json"], { cwd });
  expect(JSON.parse(found.stdout).hits).toMatchObject([
    {
      title: "Reedham lock opens – at last",
      url: "https://canals.example/2021/05/reedham-lock-opens/",
      original: false,
    },
  ]);
});

test("what cannot be meant is refused with its reason, and nothing is written", async () => {
  const cwd = await folderOf({ "docs/a.txt": "Fog\n\nFog over the harbour.", "mine/thesis.txt": "Years of work." });
  const args = ["export", "docs", "--index", "idx", "--format", "static", "--out"];
  for (const [more, words] of [
    [["mine"], "mine is not empty and holds no earlier export"],
    [["out", "--no-pages"], "--no-pages needs --base-url"],
    [["out", "--base-url", "ftp://x.example/"], "--base-url is an http or https address"],
    [["out", "--base-url", "https://x.example/?q=1"], "--base-url is an http or https address"],
    [["out", "--piece-kib", "64"], "--piece-kib goes with --format pieces"],
    [["out", "--format", "jsonl", "--originals"], "--originals goes with --format static"],
  ] as const) {
    const { code, stderr } = await communique([...args, ...more], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  }
  expect(await readdir(join(cwd, "mine"))).toEqual(["thesis.txt"]);
  expect(["out", "idx"].filter((name) => existsSync(join(cwd, name)))).toEqual([]);
});
