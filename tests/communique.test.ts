import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
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
    "writer",
  ]);
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
