import type { Worker } from "node:worker_threads";
import { expect, test, vi } from "vitest";

const threads: Worker[] = [];
vi.mock("node:worker_threads", async (original) => {
  const actual = await original<typeof import("node:worker_threads")>();
  class Noted extends actual.Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      threads.push(this);
    }
  }
  return { ...actual, Worker: Noted };
});
const { pdf } = await import("./support.ts");
const { pdfContents } = await import("../../src/reading/pdf-contents.ts");

test("a thread that ends between two files takes neither the process nor the next file with it", async () => {
  const file = pdf([[{ text: "The lock is open.", y: 700 }]]);
  const read = async (): Promise<string> =>
    (await pdfContents(file)).pages
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
