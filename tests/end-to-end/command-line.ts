/** The built command as a user runs it: a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

export const PROJECT: string = resolve(import.meta.dirname, "../..");
const CLI: string = resolve(PROJECT, "dist/cli.js");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function start(args: readonly string[], { cwd = PROJECT, env = {} }: Where = {}): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...env } });
}

export async function communique(args: readonly string[], where: Where = {}): Promise<Ran> {
  const child = start(args, where);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (part: string) => {
    stdout += part;
  });
  child.stderr?.setEncoding("utf8").on("data", (part: string) => {
    stderr += part;
  });
  const code = await new Promise<number | null>((ended) => child.on("close", ended));
  return { code, stdout, stderr };
}

/** Waits for a line on stdout that matches, and gives its first group. */
export function lineOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let seen = "";
    child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      seen += part;
      const match = pattern.exec(seen);
      if (match !== null) found(match[1] ?? match[0]);
    });
    child.on("close", () => failed(new Error(`ended without ${pattern}: ${seen}`)));
  });
}
