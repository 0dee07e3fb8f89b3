// A thousand text files from the sentences of the project's own `documents/`, for a run on a fresh clone. They show that all
// peers run; figures of such a small vocabulary say little, so measure on releases of your own.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "./statistics.mjs";

const FILES = 1_000;
const SENTENCES = 30;
const DOCUMENTS = fileURLToPath(new URL("../documents", import.meta.url));

/** @returns the folder */
export function writeSampleFiles(folder) {
  const sentences = readdirSync(DOCUMENTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt") || file.endsWith(".md"))
    .sort()
    .flatMap((file) => readFileSync(join(DOCUMENTS, file), "utf8").match(/\p{Lu}[^.\n]{30,}\./gu) ?? []);
  const random = seeded(1);
  const draw = () => sentences[Math.floor(random() * sentences.length)];
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < FILES; i++) {
    const title = draw().split(" ").slice(0, 8).join(" ");
    const text = Array.from({ length: SENTENCES }, draw).join(" ");
    writeFileSync(join(folder, `release-${i}.txt`), `${title}\n\n${text}\n`);
  }
  return folder;
}
