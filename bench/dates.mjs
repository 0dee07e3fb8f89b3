// dates.mjs [--rounds N] [--gold FILE] FOLDER...: dates found beside chrono-node, over the same texts and days of issue, in one
// thread and in turns: megabytes of text a second of each, and their ratio. Tokenizing counts as ours, since chrono does its own.
// With --gold (JSON lines {file, published, dates: [{value, optional?}]}, `file` below the folder's parent), also precision, recall
// and F1 of each over the days on which dates begin; chrono's also with what it is known for to miss put right.
import { readFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { en } from "chrono-node";
import { loadConfig, NO_FLAGS } from "../dist/config.js";
import { toBody } from "../dist/extracting/body.js";
import { findDateline } from "../dist/extracting/dateline.js";
import { findDates } from "../dist/extracting/dates.js";
import { detectLanguage } from "../dist/extracting/language.js";
import { findPublished } from "../dist/extracting/published.js";
import { tokenize } from "../dist/extracting/tokens.js";
import { discover } from "../dist/reading/discover.js";
import { loadFile, readDocuments } from "../dist/reading/read.js";
import { median } from "./statistics.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "3" }, gold: { type: "string" } },
});
const rounds = Number(values.rounds);
if (positionals.length === 0 || !(rounds >= 1)) {
  console.error("usage: dates.mjs [--rounds N] [--gold FILE] FOLDER...");
  process.exit(2);
}

const gold = new Map(
  values.gold === undefined
    ? []
    : readFileSync(values.gold, "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line))
        .map((entry) => [entry.file, entry]),
);
const releases = await loadReleases();
const seconds = { ours: [], chrono: [] };
for (let round = 0; round < rounds; round++) {
  for (const [name, find] of [
    ["ours", ours],
    ["chrono", chrono],
  ]) {
    const started = performance.now();
    for (const release of releases) find(release);
    seconds[name].push((performance.now() - started) / 1_000);
  }
}

const megabytes = releases.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
console.log(`${releases.length} releases, ${megabytes.toFixed(1)} MB of text; medians of ${rounds} rounds`);
console.log(`ours         ${(megabytes / median(seconds.ours)).toFixed(1)} MB/s`);
console.log(`chrono-node  ${(megabytes / median(seconds.chrono)).toFixed(1)} MB/s`);
console.log(`ratio        ${(median(seconds.chrono) / median(seconds.ours)).toFixed(2)} times as fast as chrono-node`);
if (gold.size > 0) {
  for (const [name, find] of [
    ["ours", ours],
    ["chrono-node", chrono],
    ["chrono-node, put right", chronoPutRight],
  ]) {
    const { precision, recall, f1 } = score(find);
    console.log(`${name.padEnd(24)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  }
}

/** The texts without what is not the release, with the day of issue: the gold's where there is one. */
async function loadReleases() {
  const config = await loadConfig(NO_FLAGS, {});
  const found = [];
  for (const folder of positionals.map((path) => resolve(path))) {
    const { files } = await discover([folder]);
    for (const file of files) {
      const name = `${basename(folder)}/${relative(folder, file.absolutePath)}`;
      if (gold.size > 0 && !gold.has(name)) continue;
      const content = await loadFile(file, config.maxBytes);
      if (!("bytes" in content)) continue;
      const path = gold.size > 0 ? name : relative(dirname(folder), file.absolutePath);
      for (const document of (await readDocuments(path, content, config)).documents) {
        const { text } = toBody(document);
        const tokens = tokenize(text);
        const language = detectLanguage(tokens, document.given.language);
        const published = findPublished(document, tokens, language, findDateline(text));
        found.push({ name, text, language, published, day: gold.get(name)?.published ?? published.value });
      }
    }
  }
  return found;
}

function ours({ text, language, published }) {
  const { reference, at: publishedAt } = published;
  return findDates({ tokens: tokenize(text), language, reference, publishedAt }).map(({ value }) => value);
}

function chrono({ text, day }) {
  const reference = day === null ? undefined : new Date(`${day}T12:00:00`);
  return en.casual
    .parse(text, reference)
    .map(({ start, end }) => (end ? `${toValue(start)}/${toValue(end)}` : toValue(start)));
}

/** Durations dropped, bare years and the day of issue added. */
function chronoPutRight({ text, day }) {
  const reference = day === null ? undefined : new Date(`${day}T12:00:00`);
  const found = en.casual
    .parse(text, reference)
    .filter(
      ({ text: written }) =>
        !/^(?:the |over |for |in |within )?(?:last|past|next) |^(?:for|within|in) |(?:minutes|hours?)$/i.test(written),
    )
    .map(({ start, end }) => (end ? `${toValue(start)}/${toValue(end)}` : toValue(start)));
  const years = [...text.matchAll(/(?<![\d,.$/-])(?:19|20)\d\d(?![\d,/-])/g)].map(([year]) => year);
  return [
    ...(day === null ? [] : [day]),
    ...found,
    ...years.filter((year) => !found.some((value) => value.startsWith(year))),
  ];
}

function toValue(components) {
  const part = (name, width) => String(components.get(name)).padStart(width, "0");
  const year = part("year", 4);
  if (!components.isCertain("month") && !components.isCertain("weekday") && !components.isCertain("day")) return year;
  const month = `${year}-${part("month", 2)}`;
  return components.isCertain("day") || components.isCertain("weekday") ? `${month}-${part("day", 2)}` : month;
}

/** One date a day, month or year on which dates begin; a matched optional one does not count, nor does a missed one. */
function score(find) {
  let [hits, wanted, predicted] = [0, 0, 0];
  const startOf = (value) => value.split("/")[0].slice(0, 10);
  for (const release of releases) {
    const entry = gold.get(release.name);
    const need = new Set(entry.dates.filter(({ optional }) => !optional).map(({ value }) => startOf(value)));
    const may = new Set(entry.dates.filter(({ optional }) => optional).map(({ value }) => startOf(value)));
    const got = new Set(find(release).map(startOf));
    hits += [...got].filter((value) => need.has(value)).length;
    wanted += need.size;
    predicted += [...got].filter((value) => need.has(value) || !may.has(value)).length;
  }
  const [precision, recall] = [hits / (predicted || 1), hits / (wanted || 1)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
