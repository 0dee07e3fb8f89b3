/** What must hold of a damaged file, whatever became of it. */
import { extract } from "../../src/extracting/extract.ts";
import { defaultMetadataNames } from "../../src/reading/metadata.ts";
import type { ReadOptions } from "../../src/reading/read.ts";
import type { Release } from "../../src/release.ts";
import { damagedFile, type FuzzedFormat } from "./mutations.ts";
import { read } from "./support.ts";

/** Longest that one file may keep a processor, in ms: what else the machine does is not the file's. */
const LONGEST_MS = 1_000;
const OPTIONS: Partial<ReadOptions> = {
  metadataNames: defaultMetadataNames,
  fields: {
    ministry: { from: ["department", "css:.dept", "path:1"], facet: true, type: "text" },
  } as ReadOptions["fields"],
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const UNCLEAN_TEXT = /[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u200b\ufeff]|\p{Cs}|\n\n\n|^\s|\s$/u;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Reads and extracts a damaged file. @returns what is wrong with what came of it, with the seed to have it again */
async function troubleWith(format: FuzzedFormat, seed: number): Promise<string[]> {
  const bytes = damagedFile(format, seed);
  const trouble: string[] = [];
  let took = Number.POSITIVE_INFINITY;
  // What is compiled or cleared away meanwhile counts too, but not every time.
  for (let tries = 3; tries > 0 && took > LONGEST_MS; tries--) {
    const start = process.cpuUsage();
    try {
      const { documents, skipped, warnings } = await read(`ports/lock.${format}`, bytes, OPTIONS);
      const releases = documents.map((document) => extract(document));
      const { user, system } = process.cpuUsage(start);
      took = (user + system) / 1_000;
      trouble.push(...releases.flatMap(troubleInRelease));
      const messages = [...skipped, ...warnings].map(({ message }) => message);
      for (const message of messages)
        if (UNPRINTABLE.test(message) || message.length > 350) trouble.push(`message ${JSON.stringify(message)}`);
      if (documents.length + skipped.length === 0 && format !== "json" && format !== "jsonl")
        trouble.push("no outcome");
    } catch (error) {
      trouble.push(`thrown: ${error instanceof Error ? error.stack : String(error)}`);
      break;
    }
  }
  if (took > LONGEST_MS && took !== Number.POSITIVE_INFINITY) trouble.push(`took ${Math.round(took)} ms`);
  return trouble.map((what) => `${format} ${seed}: ${what}`);
}

function troubleInRelease(release: Release): string[] {
  const { text, title, people, topics, dates, quotes, headings } = release;
  const trouble: string[] = [];
  if (UNCLEAN_TEXT.test(text)) trouble.push(`text ${JSON.stringify(UNCLEAN_TEXT.exec(text)?.[0])}`);
  const labels = [
    title,
    release.section,
    release.dateline,
    release.language,
    release.published,
    release.url,
    release.embargo,
  ];
  labels.push(...people.flatMap(({ name, aliases }) => [name, ...aliases]), ...topics.map(({ name }) => name));
  for (const label of labels)
    if (label !== null && UNPRINTABLE.test(label)) trouble.push(`label ${JSON.stringify(label)}`);
  const spans = [
    ...people.flatMap(({ mentions }) => mentions),
    ...headings,
    ...quotes.map(({ start, end }) => [start, end]),
  ];
  spans.push(...dates.flatMap(({ start, end }) => (start === null || end === null ? [] : [[start, end]])));
  for (const [start = -1, end = -1] of spans)
    if (!(start >= 0 && start < end && end <= text.length)) trouble.push(`span ${start} to ${end} of ${text.length}`);
  if (release.url !== null && !/^https?:\/\//.test(release.url)) trouble.push(`address ${release.url}`);
  if (release.published !== null && !/^\d{4}-\d\d-\d\d$/.test(release.published))
    trouble.push(`day ${release.published}`);
  // What the index writes and a page reads.
  JSON.parse(JSON.stringify(release));
  return trouble;
}

/** The trouble with `count` files of a format, seeds from `first` on; stops at ten. */
export async function troubleAmong(format: FuzzedFormat, first: number, count: number): Promise<string[]> {
  const trouble: string[] = [];
  for (let seed = first; seed < first + count && trouble.length < 10; seed++)
    trouble.push(...(await troubleWith(format, seed)));
  return trouble;
}
