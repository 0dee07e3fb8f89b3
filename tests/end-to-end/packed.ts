/** The package as it is published, for the tests that look at it. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { temporaryFolder } from "../built-archive.ts";
import { PROJECT } from "./command-line.ts";

export function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", [...args], { cwd, encoding: "utf8", shell: process.platform === "win32" });
}

export interface Packed {
  /** Absolute path of the archive. */
  readonly tarball: string;
  /** Paths of what it holds, `/`-separated. */
  readonly files: readonly string[];
}

/** Packs `dist/` as it is: what builds it does not run again. */
export async function packed(): Promise<Packed> {
  const folder = await temporaryFolder();
  const [{ filename, files }] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], PROJECT),
  ) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}
