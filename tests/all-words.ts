/** All that is to be read in the files of a folder, whatever is named by a manifest: bytes as they are, records and terms unpacked. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Segment } from "../src/archive/segment.ts";
import { Table } from "../src/archive/table.ts";
import { oneFile } from "./one-file.ts";

export async function wordsIn(folder: string): Promise<string> {
  const words: string[] = [];
  for (const file of await readdir(folder)) {
    const bytes = await readFile(join(folder, file));
    words.push(file, bytes.toString("utf8"));
    if (file.endsWith(".table")) {
      const table = await Table.open(oneFile(bytes), file, bytes.length);
      words.push(JSON.stringify(await table.allRecords()));
    } else if (file.endsWith(".segment")) {
      const segment = await Segment.open(oneFile(bytes), file, bytes.length);
      words.push(...(await segment.allTerms()).map(({ term }) => term));
    }
  }
  return words.join("\n");
}
