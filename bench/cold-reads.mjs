// What a page fetches of an index that it opens by URL: requests, bytes, and how often one waits for another, each query from cold.
// node bench/cold-reads.mjs INDEX [QUERY...]
import { open as openFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { open } from "../dist/bundled/archive-browser.js";

/** Every request takes so long that none is asked for before those that were asked for together have all come. */
const LATENCY_MS = 500;

const [folder = "index", ...given] = process.argv.slice(2);
const queries =
  given.length > 0 ? given : ["minister", "health care", "energy bill senate", '"climate change"', "veterans"];

/** A web server of the folder's files that honours ranges, as a `fetch`. */
function fetchFrom(folder, requests) {
  return async (url, { headers }) => {
    const [, start, last] = /^bytes=(\d+)-(\d+)$/.exec(headers?.range ?? "") ?? [];
    const file = await openFile(join(folder, basename(url.pathname)));
    try {
      const { size } = await file.stat();
      const [from, end] = last === undefined ? [0, size] : [Number(start), Math.min(Number(last) + 1, size)];
      const bytes = new Uint8Array(end - from);
      await file.read(bytes, 0, bytes.length, from);
      // One more than have come of those that waited for one another.
      const request = { file: basename(url.pathname), bytes: bytes.length, level: requests.level + 1 };
      requests.push(request);
      await new Promise((done) => setTimeout(done, LATENCY_MS));
      requests.level = Math.max(requests.level, request.level);
      if (last === undefined) return new Response(bytes);
      return new Response(bytes, { status: 206, headers: { "content-range": `bytes ${from}-${end - 1}/${size}` } });
    } finally {
      await file.close();
    }
  };
}

async function counted(requests, what, work) {
  const before = requests.length;
  const { level } = requests;
  const result = await work();
  const waits = requests.level - level;
  const own = requests.slice(before);
  const ofFiles =
    Map.groupBy?.(own, ({ file }) => file.replace(/-.*/, "")) ?? groupBy(own, ({ file }) => file.replace(/-.*/, ""));
  const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
  const files = [...ofFiles].map(([file, some]) => `${file} ${some.length}: ${Math.round(sum(some) / 1000)}`);
  console.log(
    `${what}: ${own.length} requests, ${Math.round(sum(own) / 1000)} kB, ${waits} waits (${files.join(", ")})`,
  );
  return result;
}

function groupBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

for (const query of queries) {
  const requests = Object.assign([], { level: 0 });
  const archive = await counted(requests, "open", () =>
    open("http://index.invalid/", { fetch: fetchFrom(folder, requests) }),
  );
  await counted(requests, `"${query}", ten hits`, () => archive.find(query, { total: false, facets: false }));
  await counted(requests, `"${query}" again, with facets`, () => archive.find(query));
  await archive.close();
}
