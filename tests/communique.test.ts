import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { miniSearchOptions } from "../src/archive/minisearch-options.ts";
import * as communique from "../src/communique.ts";
import { temporaryFolder } from "./built-archive.ts";

test("the public face grows on purpose", () => {
  expect(Object.keys(communique).sort()).toEqual([
    "CommuniqueError",
    "extract",
    "handle",
    "index",
    "open",
    "openPacked",
    "pack",
    "read",
    "router",
    "unpack",
    "writer",
  ]);
});

test("unpack gives what MiniSearch loads, which then finds what the archive does", async () => {
  const folder = await temporaryFolder();
  await communique.index(
    [
      { id: "a", title: "Harbour opens", text: "Pilots came to the harbour." },
      { id: "b", title: "Ice", text: "The pilots stayed away." },
    ],
    { out: join(folder, "index") },
  );
  const archive = await communique.open(join(folder, "index"));
  const options = miniSearchOptions(archive.archive.manifest);
  const stock = MiniSearch.loadJS(await communique.unpack(archive), options);
  const found = (results: readonly { readonly id: string; readonly score: number }[]): string[] =>
    results.map(({ id, score }) => `${id} ${score.toFixed(9)}`);
  expect(found(stock.search("harbour pilots") as never)).toEqual(
    found((await archive.search("harbour pilots")) as never),
  );
  expect(stock.documentCount).toBe(2);
  await archive.close();
});

test("extract takes what read gives", async () => {
  const folder = await temporaryFolder();
  const text = "Harbour opens\n\nMinister for Ports Ilsa Varnholt opened the harbour on 3 May 2021.";
  await writeFile(join(folder, "a.txt"), text);
  const documents = await communique.read(join(folder, "a.txt"));
  expect(documents).toMatchObject([{ id: "a.txt", text, given: { title: null } }]);
  const [release] = documents.map((document) => communique.extract(document));
  expect(release).toMatchObject({ title: "Harbour opens", people: [{ name: "Ilsa Varnholt" }] });
});

test("read says which file is missing and which holds nothing", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "empty.txt"), "");
  await expect(communique.read(join(folder, "none.txt"))).rejects.toMatchObject({ code: "PATH_MISSING" });
  await expect(communique.read(join(folder, "empty.txt"))).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: expect.stringContaining("empty.txt"),
  });
});
