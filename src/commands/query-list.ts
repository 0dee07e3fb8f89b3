/** A file of many queries. */
import { readFile } from "node:fs/promises";
import { CommuniqueError } from "../errors.ts";
import { type ListedQuery, parseQueryList } from "../serving/query-list.ts";

/** @throws CommuniqueError PATH_MISSING where the file cannot be read, USAGE where a line is no query */
export async function readQueryList(path: string): Promise<ListedQuery[]> {
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (cause) {
    throw new CommuniqueError("PATH_MISSING", `${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return parseQueryList(content, path);
}
