import { expect, test } from "vitest";
import { watchedServer } from "./watched-server.ts";

const release = (title: string) => `${title}\n\nMay 3, 2021 – The harbour said so today, in words of some length.`;

test("a release whose embargo ends is served without anybody touching its file", { timeout: 120_000 }, async () => {
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
