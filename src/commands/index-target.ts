/** Where a command's index lies. */
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import envPaths from "env-paths";
import { CommuniqueError } from "../errors.ts";
import { isWebAddress } from "../storage/node-source.ts";

const DEFAULT_DOCUMENTS = "documents";
export const DEFAULT_INDEX = "index";

/** What to index, and into which folder. */
export interface IndexTarget {
  readonly paths: readonly string[];
  readonly out: string;
}

/**
 * `documents/` into `index/`; other paths into the user's cache folder, one index a set of paths.
 *
 * @throws CommuniqueError USAGE where the index is to lie at an address
 */
export function indexTarget(paths: readonly string[], out: string | null): IndexTarget {
  if (out !== null && isWebAddress(out))
    throw new CommuniqueError("USAGE", `${out} is an address, and an index is written into a folder.`);
  if (paths.length === 0) return { paths: [DEFAULT_DOCUMENTS], out: out ?? DEFAULT_INDEX };
  return { paths, out: out ?? cacheFolder(paths) };
}

function cacheFolder(paths: readonly string[]): string {
  const set = [...new Set(paths.map((path) => resolve(path)))].sort().join("\n");
  const name = createHash("sha256").update(set).digest("hex").slice(0, 16);
  return join(envPaths("communique", { suffix: "" }).cache, name);
}
