/** What the package holds, whether its exports and types are as bundlers, Node and TypeScript take them, and what they load. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../built-archive.ts";
import { PROJECT } from "./command-line.ts";
import { type Packed, packed } from "./packed.ts";

let archive: Packed;
beforeAll(async () => {
  archive = await packed();
}, 60_000);

/** All that may be in it. */
const HELD = [
  /^(?:package\.json|LICENSE|(?:README|ARCHITECTURE|CHANGELOG|SECURITY)\.md)$/,
  /^deploy\/(?:communique\.service|Dockerfile(?:\.dockerignore)?)$/,
  /^docs\/[A-Z]+\.md$/,
  /^dist\/(?:[\w-]+\/)*[\w-]+(?:\.d)?\.(?:js|ts)$/,
  /^dist\/extracting\/thesaurus(?:\.schema)?\.json$/,
  /^dist\/(?:page\/(?:page|style\/shell)\.css|bundled\/LICENSES\.txt)$/,
  /^documents\/(?:\.about\.md|(?:[\w-]+\/)*[\w-]+\.(?:txt|md|html|json|jsonl|docx?|pdf|pdf\.txt))$/,
  /^index\/[\w-]+\.(?:table|segment|lines|json)$/,
  /^index\/[\w-]+-[0-9a-f]{16}\.\w+$/,
];

test("it holds what is run, its types, its docs, the releases that come with it and their index, and nothing else", () => {
  expect(archive.files.filter((path) => !HELD.some((held) => held.test(path)))).toEqual([]);
  expect(archive.files.filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))).toEqual([]);
  for (const needed of [
    "dist/cli.js",
    "dist/reading/parser-process.js",
    "dist/reading/parser-thread.js",
    "dist/bundled/communique-search.js",
  ])
    expect(archive.files).toContain(needed);
});

test("publint and attw find nothing wrong with it", async () => {
  const publint = join(PROJECT, "node_modules/publint/src/cli.js");
  const found = spawnSync(process.execPath, [publint, archive.tarball, "--strict"], { encoding: "utf8" });
  expect(found.stdout).toContain("All good!");
  const attw = join(PROJECT, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const types = spawnSync(process.execPath, [attw, archive.tarball, "--profile", "esm-only", "--format", "json"], {
    encoding: "utf8",
  });
  expect(types.stdout).not.toContain("UntypedResolution");
  expect(types.status).toBe(0);
}, 60_000);

/** Packages and rooms that a module loads, from inside the process that did. */
async function loadedBy(module: string): Promise<{ modules: number; names: ReadonlySet<string> }> {
  const folder = await temporaryFolder();
  const list = join(folder, "loaded.txt");
  await writeFile(list, "");
  await writeFile(
    join(folder, "hooks.mjs"),
    `import { appendFileSync } from "node:fs";
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(list)}, url + "\\n");
  return next(url, context);
}`,
  );
  await writeFile(
    join(folder, "main.mjs"),
    `import { register } from "node:module";
register("./hooks.mjs", import.meta.url);
await import(${JSON.stringify(`file://${join(PROJECT, module)}`)});
const { createRequire } = await import("node:module");
console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));`,
  );
  const cached = JSON.parse(
    execFileSync(process.execPath, [join(folder, "main.mjs")], { encoding: "utf8" }),
  ) as string[];
  const urls = (await readFile(list, "utf8")).trim().split("\n");
  const files = [...new Set([...urls, ...cached].filter((url) => !url.startsWith("node:")))];
  const nameOf = (file: string): string | null =>
    /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1] ??
    /\/dist\/(\w+)\//.exec(file)?.[1] ??
    null;
  return { modules: files.length, names: new Set(files.flatMap((file) => nameOf(file) ?? [])) };
}

test("to import it loads no reader, no server and no writer of an index", async () => {
  const { names, modules } = await loadedBy("dist/communique.js");
  for (const name of [
    "express",
    "zod",
    "linkedom",
    "mammoth",
    "unpdf",
    "yaml",
    "tinypool",
    "reading",
    "serving",
    "indexing",
  ])
    expect(names).not.toContain(name);
  expect(modules).toBeLessThan(400);
});

test("its archive is a few modules, and what is for MiniSearch loads no more than it needs", async () => {
  const archiveOnly = await loadedBy("dist/bundled/archive-node.js");
  expect([...archiveOnly.names]).toEqual(["bundled"]);
  expect(archiveOnly.modules).toBeLessThan(10);
  const options = await loadedBy("dist/archive/minisearch-options.js");
  expect([...options.names].sort()).toEqual(["analysis", "archive"]);
  expect([...(await loadedBy("dist/archive/pack.js")).names].sort()).toEqual([
    "analysis",
    "archive",
    "fflate",
    "minisearch",
  ]);
});

test("CommonJS gets it by require, and waits for nothing at its top level", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "node_modules"));
  await symlink(PROJECT, join(folder, "node_modules/communique"), "junction");
  await writeFile(
    join(folder, "use.cjs"),
    `const { open, CommuniqueError } = require("communique");
const small = require("communique/archive");
const { miniSearchOptions } = require("communique/minisearch");
(async () => {
  for (const opened of [await open(process.argv[2]), await small.open(process.argv[2])]) {
    console.log((await opened.find("pilots", { limit: 1 })).hits.length);
    await opened.close();
  }
  console.log(typeof CommuniqueError, typeof miniSearchOptions);
})();`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "use.cjs"), join(PROJECT, "index")], {
    encoding: "utf8",
  });
  expect(stderr).not.toMatch(/Error:/);
  expect(stdout).toBe("1\n1\nfunction function\n");
});
