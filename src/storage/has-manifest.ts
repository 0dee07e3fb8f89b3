/** Whether there is an index at all. */
import { existsSync, readdirSync } from "node:fs";
import { MANIFEST_FILE } from "../archive/manifest.ts";
import { manifestNumbers } from "./manifests.ts";

/** Whether a folder holds a manifest, whole or not. */
export function hasManifest(folder: string): boolean {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.includes(MANIFEST_FILE) || manifestNumbers(files).length > 0;
}
