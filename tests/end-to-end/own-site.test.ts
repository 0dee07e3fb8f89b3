/** A site with pages of its own: some of those that Eleventy builds of examples/eleventy, with that example's settings. */
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Results } from "../../src/release.ts";
import { temporaryFolder } from "../built-archive.ts";
import { communique, PROJECT } from "./command-line.ts";

const EXAMPLE = join(PROJECT, "examples/eleventy");
const BUILT = join(PROJECT, "tests/fixtures/sites/eleventy");

test("a built site is searched by its own pages, as its templates are marked", async () => {
  const cwd = await temporaryFolder();
  await cp(BUILT, join(cwd, "_site"), { recursive: true });
  await cp(join(EXAMPLE, "communique.config.json"), join(cwd, "communique.config.json"));
  // What the example runs, but for where the index lies.
  const { scripts } = JSON.parse(await readFile(join(EXAMPLE, "package.json"), "utf8"));
  const [node, cli, ...args] = scripts.search.split(" ");
  expect([node, cli]).toEqual(["node", "../../dist/cli.js"]);
  expect(await communique([...args, "--index", "idx"], { cwd })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("3 releases in _site/search"),
  });
  const find = async (query: string): Promise<Results["hits"]> => {
    const { stdout } = await communique(["search", query, "--index", "_site/search/archive", "--json"], { cwd });
    return JSON.parse(stdout).hits;
  };
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
  // What is ignored is no text, nor is what stands around the marked part.
  expect(await find('"about the board" OR "Quay Street"')).toEqual([]);
});

test("the pages are marked as the example's templates mark them", async () => {
  const template = await readFile(join(EXAMPLE, "_includes/release.njk"), "utf8");
  const page = await readFile(join(BUILT, "news/director/index.html"), "utf8");
  const marks = (text: string): string[] => [...new Set(text.match(/data-pagefind-[\w-]+(?:="[^"]*")?/g))];
  expect(marks(template).length).toBeGreaterThan(5);
  expect(marks(page)).toEqual(marks(template));
});
