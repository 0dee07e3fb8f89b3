/** What a thread of `file-extractor.ts` does. */
import { Tinypool } from "tinypool";
import type { Config } from "./config.ts";
import { type FileOutcome, type FileReader, fileReader } from "./extracted.ts";
import type { SourceFile } from "./reading/discover.ts";

let extract: FileReader | null = null;

export function extractInThread({
  file,
  known,
}: {
  readonly file: SourceFile;
  readonly known: string | null;
}): Promise<FileOutcome> {
  extract ??= fileReader(Tinypool.workerData as Config);
  return extract(file, known);
}
