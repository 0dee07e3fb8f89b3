/** `communique serve` as a process of its own, for tests that hurt it. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { undoAfterTest } from "../leftovers.ts";
import { lineOf, start, type Where } from "./command-line.ts";

export interface Served {
  readonly address: string;
  readonly child: ChildProcess;
  /** What it has written to stderr so far. */
  log(): string;
  isAlive(): boolean;
  /** @returns its exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Ready to be asked; it is killed after the test. @param args of `serve`, besides the port */
export function served(args: readonly string[], where: Where): Promise<Served> {
  return whenReady(start(["serve", ...args, "--port", "0"], where));
}

/** @param child a `communique serve`, however it was started */
export async function whenReady(child: ChildProcess): Promise<Served> {
  let log = "";
  child.stderr?.setEncoding("utf8").on("data", (part: string) => {
    log += part;
  });
  const closed = once(child, "close");
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  const one: Served = {
    address: await lineOf(child, /(http:\/\/\S+)/),
    child,
    log: () => log,
    isAlive,
    async stop(signal = "SIGTERM") {
      if (isAlive()) child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
  undoAfterTest(() => one.stop("SIGKILL"));
  return one;
}

/** Asks until the answer is as wanted; the test's own time limit ends a wait in vain. */
export async function until(url: string, wanted: (status: number, body: string) => boolean): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response !== null && wanted(response.status, await response.text())) return;
    await new Promise((wait) => setTimeout(wait, 20));
  }
}
