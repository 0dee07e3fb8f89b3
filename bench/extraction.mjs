// extraction.mjs [--rounds N] FOLDER...: how fast files are read (decoding, formats, metadata) and releases extracted (people,
// topics, dates, quotes) in one thread, in megabytes a second, without indexing.
import { parseArgs } from "node:util";
import { extract } from "../dist/communique.js";
import { loadConfig, NO_FLAGS } from "../dist/config.js";
import { discover } from "../dist/reading/discover.js";
import { loadFile, readDocuments } from "../dist/reading/read.js";
import { median } from "./statistics.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "3" } },
});
const rounds = Number(values.rounds);
if (positionals.length === 0 || !(rounds >= 1)) {
  console.error("usage: extraction.mjs [--rounds N] FOLDER...");
  process.exit(2);
}

const config = await loadConfig(NO_FLAGS, {});
const { files } = await discover(positionals);
const loaded = [];
for (const { path, ...file } of files) {
  const content = await loadFile({ path, ...file }, config.maxBytes);
  if ("bytes" in content) loaded.push({ path, content });
}

const reading = [];
const extracting = [];
let documents = [];
for (let round = 0; round < rounds; round++) {
  documents = [];
  const started = performance.now();
  for (const { path, content } of loaded) documents.push(...(await readDocuments(path, content, config)).documents);
  const read = performance.now();
  for (const document of documents) extract(document);
  reading.push((read - started) / 1_000);
  extracting.push((performance.now() - read) / 1_000);
}

const fileMegabytes = loaded.reduce((sum, { content }) => sum + content.bytes.length, 0) / 1e6;
const textMegabytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
console.log(`${documents.length} releases; medians of ${rounds} rounds`);
console.log(`reading     ${speed(fileMegabytes, reading)} of files`);
console.log(`extracting  ${speed(textMegabytes, extracting)} of text`);

function speed(megabytes, seconds) {
  return `${(megabytes / median(seconds)).toFixed(1)} MB/s: ${megabytes.toFixed(1)} MB in ${median(seconds).toFixed(1)} s`;
}
