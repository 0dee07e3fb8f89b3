// extraction.mjs [--rounds N] [--files N] FOLDER...: how fast files are read (decoding, formats, metadata) and releases extracted (people,
// topics, dates, quotes) in one thread, in megabytes a second of processor time (the engine's compiling included), without indexing; of the first so many files.
import { parseArgs } from "node:util";
import { loadConfig, NO_FLAGS } from "../dist/config.js";
import { batchesOf } from "../dist/extracting/batches.js";
import { extract, extractAll } from "../dist/extracting/extract.js";
import { discover } from "../dist/reading/discover.js";
import { loadFile, readDocuments } from "../dist/reading/read.js";
import { median } from "./statistics.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "3" }, files: { type: "string", default: "Infinity" } },
});
const rounds = Number(values.rounds);
if (positionals.length === 0 || !(rounds >= 1)) {
  console.error("usage: extraction.mjs [--rounds N] FOLDER...");
  process.exit(2);
}

const config = await loadConfig(NO_FLAGS, {});
const { files } = await discover(positionals);
const loaded = [];
for (const { path, ...file } of files.slice(0, Number(values.files))) {
  const content = await loadFile({ path, ...file }, config.maxBytes);
  if ("bytes" in content) loaded.push({ path, content });
}

const reading = [];
const extracting = [];
const oneByOne = [];
let documents = [];
for (let round = 0; round < rounds; round++) {
  documents = [];
  const started = process.cpuUsage();
  for (const { path, content } of loaded) documents.push(...(await readDocuments(path, content, config)).documents);
  reading.push(secondsSince(started));
  const read = process.cpuUsage();
  for (const batch of batchesOf(documents)) extractAll(batch);
  extracting.push(secondsSince(read));
  const extracted = process.cpuUsage();
  for (const document of documents) extract(document);
  oneByOne.push(secondsSince(extracted));
}

const fileMegabytes = loaded.reduce((sum, { content }) => sum + content.bytes.length, 0) / 1e6;
const textMegabytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
console.log(`${documents.length} releases; medians of ${rounds} rounds`);
console.log(`reading     ${speed(fileMegabytes, reading)} of files`);
console.log(`extracting  ${speed(textMegabytes, extracting)} of text, in batches`);
console.log(`            ${speed(textMegabytes, oneByOne)} of text, one by one`);

function secondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function speed(megabytes, seconds) {
  return `${(megabytes / median(seconds)).toFixed(1)} MB/s: ${megabytes.toFixed(1)} MB in ${median(seconds).toFixed(1)} s`;
}
