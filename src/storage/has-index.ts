import { existsSync, readdirSync } from "node:fs";
import { holdsManifest } from "./manifests.ts";

/** Whether a folder holds an index, whole or not. */
export function hasIndex(folder: string): boolean {
  return existsSync(folder) && holdsManifest(readdirSync(folder));
}
