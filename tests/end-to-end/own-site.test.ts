/** A site with pages of its own: some of those that Eleventy builds of examples/eleventy, with that example's settings. */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { open } from "../../src/communique.ts";
import type { Results } from "../../src/release.ts";
import { temporaryFolder } from "../built-archive.ts";
import { undoAfterFile } from "../leftovers.ts";
import { pdf } from "../reading/support.ts";
import { communique, PROJECT } from "./command-line.ts";

const EXAMPLE = join(PROJECT, "examples/eleventy");
const BUILT = join(PROJECT, "tests/fixtures/sites/eleventy");

test("a built site is searched by its own pages, as its templates are marked", async () => {
  const cwd = await temporaryFolder();
  await cp(BUILT, join(cwd, "_site"), { recursive: true });
  await mkdir(join(cwd, "_site/files"));
  const line = (text: string): { text: string; y: number }[] => [{ text, y: 700 }];
  const dredging = pdf([line("The dredger comes to Ostholm in the spring."), line("Skarn keeps its lighthouse.")]);
  await writeFile(join(cwd, "_site/files/dredging.pdf"), dredging);
  await cp(join(EXAMPLE, "communique.config.json"), join(cwd, "communique.config.json"));
  // What the example runs, but for where the index lies.
  const { scripts } = JSON.parse(await readFile(join(EXAMPLE, "package.json"), "utf8"));
  const [node, cli, ...args] = scripts.search.split(" ");
  expect([node, cli]).toEqual(["node", "../../dist/cli.js"]);
  expect(await communique([...args, "--index", "idx"], { cwd })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("5 releases in _site/search"),
  });
  const archive = await open(join(cwd, "_site/search/archive"));
  undoAfterFile(() => archive.close());
  const find = async (query: string): Promise<Results["hits"]> => (await archive.find(query)).hits;
  // The list of all news and that of a tag, with the same titles, are no hits; a title is the headline, without the site's name.
  expect((await find("director Falk")).map(({ url, title }) => [url, title])).toEqual([
    ["/news/director/", "Ingrid Falk leaves, Tomas Reyes becomes director"],
    ["/news/traversier/", "Des guides francophones pour les croisières"],
  ]);
  expect(await find("hovercraft")).toMatchObject([
    { published: "2024-01-19", language: "en", fields: { place: ["Kellby"] }, topics: expect.arrayContaining(["Ice"]) },
  ]);
  expect(await find("place:Kellby")).toHaveLength(1);
  expect(await find("étudiants")).toMatchObject([{ language: "fr" }]);
  // A passage leads to the heading that it stands below; what stands in the title has no passage.
  const places = async (query: string): Promise<unknown> =>
    (await find(query)).map(({ url, snippets }) => [url, snippets.map(({ fragment }) => fragment)]);
  const OIL = "what-the-oil-exercise-showed";
  expect(await places("popcorn")).toEqual([["/news/oil-report/", [OIL]]]);
  expect(await places('"store of booms"')).toEqual([["/news/oil-report/", ["what-follows"]]]);
  expect(await places("title:exercise popcorn")).toEqual([["/news/oil-report/", [null, OIL]]]);
  expect(await places("dredger")).toEqual([["/files/dredging.pdf", [null, "page=1"]]]);
  expect(await places("lighthouse")).toEqual([["/files/dredging.pdf", ["page=2"]]]);
  // What is ignored is no text, nor is what stands around the marked part.
  expect(await find('"about the board" OR "Quay Street"')).toEqual([]);
});

test("the pages are marked as the example's templates mark them", async () => {
  const template = await readFile(join(EXAMPLE, "_includes/release.njk"), "utf8");
  const page = await readFile(join(BUILT, "news/director/index.html"), "utf8");
  const marks = (text: string): string[] => [...new Set(text.match(/data-pagefind-[\w-]+(?:="[^"]+")?/g))];
  expect(marks(template).length).toBeGreaterThan(5);
  expect(marks(page)).toEqual(marks(template));
});
