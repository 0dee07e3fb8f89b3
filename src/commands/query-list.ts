/** A file of many queries, in whatever charset a spreadsheet has saved it. */
import { readFile } from "node:fs/promises";
import { CommuniqueError } from "../errors.ts";
import { decode } from "../reading/decode.ts";
import { type ListedQuery, parseQueryList } from "../serving/query-list.ts";

/** @throws CommuniqueError PATH_MISSING where the file cannot be read, USAGE where a line is no query */
export async function readQueryList(path: string): Promise<ListedQuery[]> {
  let content: Uint8Array;
  try {
    content = await readFile(path);
  } catch (cause) {
    throw new CommuniqueError("PATH_MISSING", `${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return parseQueryList(decode(content), path);
}
