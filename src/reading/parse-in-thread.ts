/** What a file holds, asked of `parser-thread.js`: one file at a time, each for a bounded time and in bounded memory. */
import { Worker } from "node:worker_threads";
import { TooSlow, tooSlow } from "../within-time.ts";

/** What the parser of each format makes of a file. */
export interface ThreadContents {
  readonly pdf: PdfContents;
  /** HTML. */
  readonly docx: string;
  readonly doc: DocContents;
}

/** A piece of text and where it stands, in points, `y` upwards from the foot of the page. */
export interface TextItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
}

export interface PdfContents {
  /** What the file says of itself, under the format's names. */
  readonly info: Readonly<Record<string, string>>;
  readonly pages: readonly (readonly TextItem[])[];
}

/** The parts of a legacy Word file, a paragraph a line. */
interface DocContents {
  readonly headers: string;
  readonly body: string;
  readonly textboxes: string;
  readonly footers: string;
}

const MOST_MEGABYTES = 1_024;

let thread: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** @throws TooSlow; Error where the file is not of the format, damaged, locked, or made to harm */
export function parseInThread<Format extends keyof ThreadContents>(
  format: Format,
  bytes: Uint8Array,
  longestMs: number,
): Promise<ThreadContents[Format]> {
  const contents = turn.then(() => ask(format, bytes, longestMs));
  turn = contents.catch(() => undefined);
  return contents;
}

function ask<Format extends keyof ThreadContents>(
  format: Format,
  bytes: Uint8Array,
  longestMs: number,
): Promise<ThreadContents[Format]> {
  thread ??= new Worker(new URL("./parser-thread.js", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    // Not those of a program that uses this one: they may be none that a thread takes.
    execArgv: [],
    stderr: true,
    stdout: true,
  });
  const worker = thread;
  // One that ends while it has nothing to do is not asked again, and takes nobody with it.
  if (worker.listenerCount("exit") === 0) worker.on("exit", () => forget(worker)).on("error", () => forget(worker));
  worker.ref();
  return new Promise((resolve, reject) => {
    const abandon = (error: Error): void => {
      thread = null;
      settle();
      void worker.terminate();
      reject(error);
    };
    const timer = setTimeout(() => abandon(new TooSlow(tooSlow(longestMs))), longestMs);
    const onError = (error: Error): void => abandon(new Error(lossMessage(error)));
    const onExit = (): void => abandon(new Error("what reads it ended"));
    const onMessage = (answer: { readonly contents: ThreadContents[Format] } | { readonly problem: string }): void => {
      settle();
      // An idle thread keeps no process alive.
      worker.unref();
      if ("contents" in answer) resolve(answer.contents);
      else reject(new Error(answer.problem));
    };
    const settle = (): void => {
      clearTimeout(timer);
      worker.off("error", onError).off("exit", onExit).off("message", onMessage);
    };
    worker.on("error", onError).on("exit", onExit).on("message", onMessage);
    // A copy: the thread takes it over, and the caller still needs its own.
    const copy = Uint8Array.from(bytes);
    worker.postMessage({ format, bytes: copy }, [copy.buffer]);
  });
}

function forget(worker: Worker): void {
  if (thread === worker) thread = null;
}

function lossMessage(error: Error): string {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? "it takes too much memory to read"
    : error.message;
}
