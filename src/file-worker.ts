/** What a thread of `file-extractor.ts` does. */
import { Tinypool } from "tinypool";
import type { Config } from "./config.ts";
import { type FileOutcome, readAndExtract } from "./extracted.ts";
import type { SourceFile } from "./reading/discover.ts";

export function extractInThread({
  file,
  known,
}: {
  readonly file: SourceFile;
  readonly known: string | null;
}): Promise<FileOutcome> {
  return readAndExtract(file, known, Tinypool.workerData as Config);
}
