/** What a file holds, asked of `parser-process.js`: one file at a time, each for a bounded time and in bounded memory. */
import { type ChildProcess, fork } from "node:child_process";
import { TooSlow, tooSlow } from "../within-time.ts";

/** What the parser of each format makes of a file. */
export interface ParserContents {
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

let parser: ChildProcess | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** @throws TooSlow; Error where the file is not of the format, damaged, locked, or made to harm */
export function parseApart<Format extends keyof ParserContents>(
  format: Format,
  bytes: Uint8Array,
  longestMs: number,
): Promise<ParserContents[Format]> {
  const contents = turn.then(() => ask(format, bytes, longestMs));
  turn = contents.catch(() => undefined);
  return contents;
}

type Answer<Format extends keyof ParserContents> =
  | { readonly contents: ParserContents[Format] }
  | { readonly problem: string };

function ask<Format extends keyof ParserContents>(
  format: Format,
  bytes: Uint8Array,
  longestMs: number,
): Promise<ParserContents[Format]> {
  if (parser?.connected !== true) parser = start();
  const asked = parser;
  setHolding(asked, true);
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      asked.off("exit", onEnd).off("error", onEnd).off("message", onMessage);
      setHolding(asked, false);
    };
    const timer = setTimeout(() => {
      settle();
      forget(asked);
      asked.kill("SIGKILL");
      reject(new TooSlow(tooSlow(longestMs)));
    }, longestMs);
    const onEnd = (): void => {
      settle();
      reject(new Error("what reads it broke: it takes too much memory, or is made to harm"));
    };
    const onMessage = (answer: Answer<Format>): void => {
      settle();
      if ("contents" in answer) resolve(answer.contents);
      else reject(new Error(answer.problem));
    };
    asked.on("exit", onEnd).on("error", onEnd).on("message", onMessage);
    asked.send({ format, bytes });
  });
}

function start(): ChildProcess {
  const started = fork(new URL("./parser-process.js", import.meta.url), {
    // Bytes stay bytes.
    serialization: "advanced",
    // Not those of a program that uses this one.
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // One that ends is not asked again, and takes nobody with it.
  return started.on("exit", () => forget(started)).on("error", () => forget(started));
}

/** @param isHolding whether it keeps this process alive */
function setHolding(asked: ChildProcess, isHolding: boolean): void {
  for (const held of [asked, asked.channel]) {
    if (isHolding) held?.ref();
    else held?.unref();
  }
}

function forget(asked: ChildProcess): void {
  if (parser === asked) parser = null;
}
