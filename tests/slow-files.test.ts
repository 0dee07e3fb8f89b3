/** A file that takes too long, of any format, is named with the reason, and the rest go in. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReleases } from "../src/extracted.ts";
import { indexFiles } from "../src/pipeline.ts";
import { openWriter } from "../src/writer.ts";
import { NOW, temporaryFolder, testConfig } from "./built-archive.ts";
import { docx, paragraph, pdf } from "./reading/support.ts";

const LINE = "Minister Ada Lund met Tomas Okeke in Bergen on 18 September 2016, he said: “The ferry waited in fog.”";
const LONG: readonly string[] = Array.from({ length: 4_000 }, (_, i) => `${LINE} ${i}`);
/** Enough for what is short, on a machine with much else to do, and too little for what is long. */
const TIGHT_MS = 250;
const USUAL_MS = 30_000;

const FORMATS: Readonly<Record<string, (lines: readonly string[]) => string | Uint8Array>> = {
  txt: (lines) => lines.join("\n\n"),
  md: (lines) => lines.join("\n\n"),
  html: (lines) => `<title>Fog</title>${lines.map((line) => `<p>${line}</p>`).join("")}`,
  json: (lines) => JSON.stringify({ title: "Fog", text: lines.join("\n\n") }),
  jsonl: (lines) => JSON.stringify({ title: "Fog", text: lines.join("\n\n") }),
  xml: (lines) =>
    `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Fog</title><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded>${lines.join("\n\n")}</content:encoded></item></channel></rss>`,
  docx: (lines) => docx({ body: lines.map((line) => paragraph(line)).join("") }),
  pdf: (lines) => pdf(lines.map((text) => [{ text, y: 700 }])),
};

test("files that take too long are named with the reason, and those beside them go in", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "docs"));
  await writeFile(join(folder, "docs/short.txt"), LINE);
  const index = async (longestMs: number) =>
    indexFiles([join(folder, "docs")], {
      out: join(folder, "index"),
      root: folder,
      config: await testConfig({ longestMs }),
      now: NOW,
    });
  // What is compiled by then is not the file's.
  expect((await index(USUAL_MS)).skipped).toEqual([]);
  for (const [format, make] of Object.entries(FORMATS))
    await writeFile(join(folder, `docs/long.${format}`), make(LONG));
  const { indexed, skipped } = await index(TIGHT_MS);
  const late = { reason: "too-slow", message: expect.stringContaining("longer than 0.25 seconds") };
  expect(skipped).toEqual(
    Object.keys(FORMATS)
      .sort()
      .map((format) => ({ path: `docs/long.${format}`, ...late })),
  );
  expect(indexed).toBe(1);
  // It may have been what else the machine had to do: they are tried again.
  for (const format of Object.keys(FORMATS)) if (format !== "txt") await rm(join(folder, `docs/long.${format}`));
  expect(await index(USUAL_MS)).toMatchObject({ indexed: 2, skipped: [] });
});

test("a record that takes too long is refused, and a file of them loses that one alone", async () => {
  const folder = await temporaryFolder();
  const config = await testConfig({ longestMs: TIGHT_MS });
  await writeFile(
    join(folder, "a.jsonl"),
    [
      { id: "short", text: LINE },
      { id: "long", text: LONG.join("\n\n") },
      { id: "last", text: LINE },
    ]
      .map((record) => JSON.stringify(record))
      .join("\n"),
  );
  const found: string[] = [];
  for await (const { releases, skipped } of readReleases([join(folder, "a.jsonl")], { config, root: folder }))
    found.push(...releases.map(({ id }) => id), ...skipped.map(({ reason, message }) => `${reason}: ${message}`));
  expect(found).toEqual(["short", "last", expect.stringMatching(/^too-slow: long: .* longer than 0.25 seconds/)]);
  const writer = await openWriter(join(folder, "index"), { config, now: NOW });
  await expect(writer.put({ id: "long", text: LONG.join("\n\n") })).rejects.toMatchObject({ code: "USAGE" });
  await writer.put({ id: "short", text: LINE });
  expect((await writer.commit()).indexed).toBe(1);
  await writer.close();
});
