/** What takes its time to be seen of a folder that is watched. */
import { mkdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { watchedServer } from "./watched-server.ts";

const slowly = { timeout: 120_000 };

const release = (title: string) => `${title}\n\nMay 3, 2021 – The harbour said so today, in words of some length.`;

test("a release whose embargo ends is served without anybody touching its file", slowly, async () => {
  const ends = new Date(Date.now() + 8_000).toISOString();
  const { titles, until } = await watchedServer(
    {
      "a.txt": release("Alpha opens"),
      "b.md": `---\ntitle: Beta opens\nembargo: ${ends}\n---\n\nThe harbour said so.\n`,
    },
    "--watch",
  );
  expect(await titles()).toEqual(["Alpha opens"]);
  await until(["Alpha opens", "Beta opens"]);
});

test("a watched folder may go as a whole, which is refused, and come again", slowly, async () => {
  const { docs, titles, until } = await watchedServer(
    { "a.txt": release("Alpha opens"), "b.txt": release("Beta opens") },
    "--watch",
  );
  await rm(docs, { recursive: true });
  await new Promise((next) => setTimeout(next, 1_500));
  expect(await titles()).toEqual(["Alpha opens", "Beta opens"]);
  await mkdir(docs);
  for (const [file, name] of Object.entries({ a: "Alpha", b: "Beta", c: "Gamma" }))
    await writeFile(join(docs, `${file}.txt`), release(`${name} opens`));
  await until(["Alpha opens", "Beta opens", "Gamma opens"]);
});

test("an index among what is watched is no change, and what is as it was is told once", slowly, async () => {
  const embargoed = "---\nembargo: 2999-01-01\n---\nLater\n\nIt comes later.";
  const files = { "a.txt": release("Alpha opens"), "e.md": embargoed };
  const { docs, log, until } = await watchedServer(files, "--watch", "--index", "DOCS/index");
  await writeFile(join(docs, "b.txt"), release("Beta opens"));
  await until(["Alpha opens", "Beta opens"]);
  const later = new Date();
  await utimes(join(docs, "a.txt"), later, later);
  await new Promise((next) => setTimeout(next, 6_000));
  expect(log().match(/moved to another generation/g)).toHaveLength(1);
  expect(log().match(/2 releases in/g)).toHaveLength(1);
});
