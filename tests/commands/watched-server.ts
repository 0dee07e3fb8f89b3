/** `communique serve` over a folder of its own, as a process. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../built-archive.ts";
import { lineOf, start } from "../end-to-end/command-line.ts";
import { undoAfterTest } from "../leftovers.ts";

export interface WatchedServer {
  readonly folder: string;
  readonly docs: string;
  readonly child: ChildProcess;
  /** What it has written to stderr so far. */
  log(): string;
  /** Titles that a search for everything finds, sorted. */
  titles(): Promise<string[]>;
  /** Waits until these are what is found. */
  until(titles: readonly string[]): Promise<void>;
}

/** @param options `DOCS` in them stands for the folder of the files */
export async function watchedServer(
  files: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Promise<WatchedServer> {
  const folder = await temporaryFolder();
  const docs = join(folder, "docs");
  await mkdir(docs);
  for (const [name, text] of Object.entries(files)) await writeFile(join(docs, name), text);
  const placed = options.map((option) => option.replace("DOCS", docs));
  const child = start(["serve", "--port", "0", docs, "--index", join(folder, "index"), ...placed]);
  const closed = once(child, "close");
  undoAfterTest(async () => {
    child.kill("SIGKILL");
    await closed;
  });
  let log = "";
  child.stderr?.setEncoding("utf8").on("data", (part: string) => {
    log += part;
  });
  const address = await lineOf(child, /(http:\/\/\S+)/);
  while (!(await fetch(`${address}/readyz`)).ok) await new Promise((next) => setTimeout(next, 30));
  const titles = async (): Promise<string[]> => {
    const { hits } = await (await fetch(`${address}/api/search?limit=100`)).json();
    return hits.map(({ title }: { title: string }) => title).sort();
  };
  return {
    folder,
    docs,
    child,
    log: () => log,
    titles,
    async until(wanted) {
      for (;;) {
        if (JSON.stringify(await titles()) === JSON.stringify(wanted)) return;
        await new Promise((next) => setTimeout(next, 50));
      }
    },
  };
}
