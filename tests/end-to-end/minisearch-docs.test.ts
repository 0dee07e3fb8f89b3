/** The programs in docs/MINISEARCH.md, as they stand there: the page that one moves from, the build, the pages that one moves to. */
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import MiniSearch, { type Suggestion } from "minisearch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../built-archive.ts";
import { type FileServer, fileServer } from "../file-server.ts";
import { PROJECT } from "./command-line.ts";

const run = promisify(execFile);
const PAGE = readFile(join(PROJECT, "docs/MINISEARCH.md"), "utf8");

let folder: string;
let server: FileServer;
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, "node_modules"));
  await symlink(PROJECT, join(folder, "node_modules/communique"), "junction");
  await symlink(join(PROJECT, "node_modules/minisearch"), join(folder, "node_modules/minisearch"), "junction");
  server = await fileServer(folder);
});
afterAll(() => server[Symbol.asyncDispose]());

/** What a program prints. @param found names of what it found, to be printed; @param isPage whether it is bundled for browsers first */
async function output(name: string, found: string, isPage: boolean): Promise<string> {
  const [, program] = new RegExp(`\`\`\`js ${name}\\n(.*?)\`\`\``, "s").exec(await PAGE) ?? [];
  if (program === undefined) throw new Error(`docs/MINISEARCH.md has no program ${name}`);
  const file = join(folder, `${name}.mjs`);
  const told = `\nconsole.log(JSON.stringify({ ${found} }));`;
  await writeFile(file, program.replaceAll("https://site.example/", `${server.address}/`) + told);
  const outfile = join(folder, `${name}.bundle.mjs`);
  if (isPage) await build({ entryPoints: [file], bundle: true, format: "esm", platform: "browser", outfile });
  return (await run(process.execPath, [isPage ? outfile : file], { cwd: folder })).stdout;
}

test("lead from MiniSearch's JSON to a packed file that finds the same", async () => {
  const miniSearch = new MiniSearch({ fields: ["title", "text"], storeFields: ["title"] });
  const things = ["harbour", "harbor", "pilots", "pilot boats", "ferry", "quay", "harbors and pilots"];
  miniSearch.addAll(
    Array.from({ length: 60 }, (_, id) => ({
      id,
      title: `About ${things[id % 7]}`,
      text: `${things[(id * 3) % 7]} ${things[(id * 5) % 4]} `.repeat(1 + (id % 5)),
    })),
  );
  await writeFile(join(folder, "search.json"), JSON.stringify(miniSearch));
  await output("build", "", false);
  const before = JSON.parse(await output("before", "results, suggestions", true), toNineDigits);
  const after = JSON.parse(await output("after", "results, suggestions", true), toNineDigits);
  expect(before.results.length).toBeGreaterThan(20);
  expect(before.suggestions.length).toBeGreaterThan(1);
  expect(after.results).toEqual(before.results.slice(0, 10));
  // In a suggestion the words that one was found by stand in the order of the index's own tree.
  const ordered = (found: readonly Suggestion[]): unknown =>
    found.map(({ score, terms }) => [score, ...terms.toSorted()].join(" ")).toSorted();
  expect(ordered(after.suggestions)).toEqual(ordered(before.suggestions));
});

test("lead to an archive, which is read in parts", async () => {
  await cp(join(PROJECT, "index"), join(folder, "search/archive"), { recursive: true });
  const { results, hits, facets } = JSON.parse(await output("archive", "results, hits, facets", false));
  expect(results[0].queryTerms.length).toBeGreaterThan(0);
  expect(hits.length).toBeGreaterThan(0);
  expect(facets.years.length).toBeGreaterThan(0);
});

/** As far as scores are promised to be MiniSearch's. */
function toNineDigits(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(9)) : value;
}

test("take no more lines than is said", async () => {
  const [, after = ""] = /```js after\n(.*?)```/s.exec(await PAGE) ?? [];
  expect(after.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(10);
});
