/** What of a site is left out of its export, in a row of runs as somebody tries it. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { communique } from "./command-line.ts";
import { folderOf, page } from "./pages.ts";

test("pages that are no text of their own are left out by path, by what is in them, or by the settings", async () => {
  const list = (title: string): string =>
    page(title, "All news of the harbour.").replace("<body>", '<body class="list">');
  const cwd = await folderOf({
    "dist/ice.html": page("Ice", "Ice has come to the harbour of Valmere this winter."),
    "dist/fog.html": page("Fog", "Fog lies over the harbour of Valmere this morning."),
    "dist/snow.html": page("Snow", "Snow lies along the harbour of Valmere."),
    "dist/404.html": page("Not found", "Nothing in this harbour."),
    "dist/tags/ice.html": page("Tag: ice", "The harbour and its ice."),
    "dist/news/index.html": list("News"),
  });
  const args = [
    "export",
    "dist",
    "--index",
    "idx",
    "--format",
    "static",
    "--no-pages",
    "--base-url",
    "/",
    "--out",
    "out",
  ];
  const found = async (): Promise<string[]> => {
    const { stdout } = await communique(["search", "harbour", "--index", "out/archive", "--json"], { cwd });
    return (JSON.parse(stdout).hits as { url: string }[]).map(({ url }) => url).sort();
  };
  await communique([...args, "--exclude", "tags/", "--exclude", "404.html", "--exclude-where", "body.list"], { cwd });
  expect(await found()).toEqual(["/fog.html", "/ice.html", "/snow.html"]);
  await writeFile(join(cwd, "communique.config.json"), '{"exclude": ["/tags/"], "excludeWhere": ["body.list"]}');
  await communique(args, { cwd });
  expect(await found()).toEqual(["/404.html", "/fog.html", "/ice.html", "/snow.html"]);
  const most = [...args, "--exclude", "/[fs4]*.html"];
  expect(await communique(most, { cwd })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("--allow-removals"),
  });
  await communique([...most, "--allow-removals"], { cwd });
  expect(await found()).toEqual(["/ice.html", "/tags/ice.html"]);
  const refused = await communique([...args, "--exclude-where", "body["], { cwd });
  expect(refused).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--exclude-where: body[ is no CSS selector"),
  });
});
