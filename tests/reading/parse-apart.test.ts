import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { expect, test, vi } from "vitest";

const started = vi.hoisted((): ChildProcess[] => []);
vi.mock("node:child_process", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:child_process")>();
  const fork = (...args: Parameters<typeof real.fork>): ChildProcess => {
    const child = real.fork(...args);
    started.push(child);
    return child;
  };
  return { ...real, fork };
});
vi.resetModules(); // Its own process, not one that another file's tests have started.
const { pdf } = await import("./support.ts");
const { parseApart } = await import("../../src/reading/parse-apart.ts");

const FILE = pdf([[{ text: "The lock is open.", y: 700 }]]);
const read = async (): Promise<string> =>
  (await parseApart("pdf", FILE, 30_000)).pages
    .flat()
    .map(({ str }) => str)
    .join("");

test("what reads a file may break over it, or between two: the file is told of, and the next one is read", async () => {
  expect(await read()).toContain("The lock is open.");
  const [first] = started;
  const broken = read();
  first?.kill("SIGABRT"); // As the engine does where memory is asked for that there is not.
  await expect(broken).rejects.toThrow("what reads it broke");
  expect(await read()).toContain("The lock is open.");
  const second = started[1] as ChildProcess;
  const ended = once(second, "exit");
  second.kill("SIGKILL");
  await ended;
  expect(await read()).toContain("The lock is open.");
  expect(started).toHaveLength(3);
});

test("a file that takes too long is given up, and what read it is ended", async () => {
  await read();
  const last = started.at(-1) as ChildProcess;
  const ended = once(last, "exit");
  await expect(parseApart("pdf", FILE, 0)).rejects.toThrow();
  expect((await ended)[1]).toBe("SIGKILL");
});
