/**
 * The parsers that are others' and go their own ways, in a thread of their own: what they do in promises cannot be ended from
 * within, a small file can unpack to gigabytes, and PDF.js leaves promises that nobody waits for: where one of these fails, as it
 * does for one damaged file in some 250, Node ends the process. Plain JavaScript, since tests start it from `src/`, and Node 20 runs
 * no TypeScript. Each is loaded when it is first asked.
 */
import { parentPort } from "node:worker_threads";

// Whatever matters is waited for below.
process.on("unhandledRejection", () => {});

const PARSERS = { pdf: pdfContents, docx: htmlOfDocx, doc: partsOfDoc };

parentPort.on("message", async ({ format, bytes }) => {
  try {
    parentPort.postMessage({ contents: await PARSERS[format](bytes) });
  } catch (error) {
    parentPort.postMessage({ problem: error instanceof Error ? error.message : String(error) });
  }
});

async function pdfContents(bytes) {
  const { extractTextItems, getDocumentProxy } = await import("unpdf");
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

async function htmlOfDocx(bytes) {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      includeEmbeddedStyleMap: false,
      // Pictures are not in the archive that it gets.
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  return value;
}

async function partsOfDoc(bytes) {
  const { default: WordExtractor } = await import("word-extractor");
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  // Unfiltered: the library's filter turns curly quotation marks into straight ones.
  const as = { filterUnicode: false, includeFooters: false, includeHeadersAndFooters: false };
  return {
    headers: document.getHeaders(as),
    body: document.getBody(as),
    textboxes: document.getTextboxes(as),
    footers: document.getFooters(as),
  };
}
