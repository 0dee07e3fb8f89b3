/** What a PDF holds, asked of `pdf-thread.js`: one file at a time, each for a bounded time and in bounded memory. */
import { Worker } from "node:worker_threads";

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

/** A book of a thousand pages takes some seconds. */
const LONGEST_MS = 30_000;
const MOST_MEGABYTES = 1_024;

let thread: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** @throws Error where the file is no PDF, damaged, locked, or made to harm */
export function pdfContents(bytes: Uint8Array): Promise<PdfContents> {
  const contents = turn.then(() => ask(bytes));
  turn = contents.catch(() => undefined);
  return contents;
}

function ask(bytes: Uint8Array): Promise<PdfContents> {
  thread ??= new Worker(new URL("./pdf-thread.js", import.meta.url), {
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
  return new Promise<PdfContents>((resolve, reject) => {
    const abandon = (message: string): void => {
      thread = null;
      settle();
      void worker.terminate();
      reject(new Error(message));
    };
    const timer = setTimeout(() => abandon("it takes too long to read"), LONGEST_MS);
    const onError = (error: Error): void => abandon(lossMessage(error));
    const onExit = (): void => abandon("what reads it ended");
    const onMessage = (answer: { readonly contents: PdfContents } | { readonly problem: string }): void => {
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
    worker.postMessage(copy, [copy.buffer]);
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
