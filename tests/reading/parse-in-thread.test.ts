import type { Worker } from "node:worker_threads";
import { expect, onTestFinished, test, vi } from "vitest";

vi.resetModules(); // Its own thread, not one that another file's tests have started.
const { pdf } = await import("./support.ts");
const { parseInThread } = await import("../../src/reading/parse-in-thread.ts");

test("a thread that ends between two files takes neither the process nor the next file with it", async () => {
  const threads: Worker[] = [];
  const note = (thread: Worker): void => void threads.push(thread);
  process.on("worker", note);
  onTestFinished(() => void process.off("worker", note));
  const file = pdf([[{ text: "The lock is open.", y: 700 }]]);
  const read = async (): Promise<string> =>
    (await parseInThread("pdf", file, 30_000)).pages
      .flat()
      .map(({ str }) => str)
      .join("");
  expect(await read()).toContain("The lock is open.");
  const [first] = threads;
  // As PDF.js does where something fails that nobody waits for any more.
  first?.emit("error", new Error("a late failure"));
  await first?.terminate();
  expect(await read()).toContain("The lock is open.");
  expect(threads).toHaveLength(2);
});
