/**
 * PDF.js in a thread of its own: it leaves promises that nobody waits for, and where one of these fails, as it does for one
 * damaged file in some 250, Node ends the process; and a small file can unpack to gigabytes. Plain JavaScript, since tests
 * start it from `src/`, and Node 20 runs no TypeScript.
 */
import { parentPort } from "node:worker_threads";
import { extractTextItems, getDocumentProxy } from "unpdf";

// Whatever matters is waited for below.
process.on("unhandledRejection", () => {});

parentPort.on("message", async (bytes) => {
  try {
    parentPort.postMessage({ contents: await contentsOf(bytes) });
  } catch (error) {
    parentPort.postMessage({ problem: error instanceof Error ? error.message : String(error) });
  }
});

async function contentsOf(bytes) {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false });
  try {
    const { info } = await pdf.getMetadata();
    const { items } = await extractTextItems(pdf);
    return {
      info: Object.fromEntries(Object.entries(info).filter(([, value]) => typeof value === "string")),
      pages: items.map((page) =>
        page.map(({ str, x, y, width, fontSize, hasEOL }) => ({ str, x, y, width, fontSize, hasEOL })),
      ),
    };
  } finally {
    await pdf.destroy();
  }
}
