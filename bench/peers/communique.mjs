// Ours, through the built `dist/`: what `communique index` writes and `open(folder)` reads.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { open as openIndex } from "../../dist/communique.js";
import { NO_AUTHORITY } from "../../dist/indexing/authority.js";
import { IndexWriter, textMarks } from "../../dist/indexing/index-writer.js";
import { NOBODY_BEFORE } from "../../dist/indexing/person-ids.js";
import { NODE_FILE_SYSTEM } from "../../dist/storage/file-system.js";

/** Of releases that are read and extracted already; the index holds people, topics, dates and records besides the words. */
export async function build(releases, folder) {
  const writer = new IndexWriter({ path: folder, system: NODE_FILE_SYSTEM }, { settings: "bench", fields: {} }, []);
  for (const release of releases) await writer.add({ release, ...textMarks(release.text), ownFile: true, place: null });
  await writer.commit([], { authority: NO_AUTHORITY, before: NOBODY_BEFORE }, { keepMs: 0, merge: "none" });
}

export async function open(folder) {
  const archive = await openIndex(folder);
  const ranked = (ranking) => async (query, limit) =>
    ids(await archive.find(query, { limit, ranking, facets: false, total: false, snippets: false }));
  return {
    kinds: ["rare", "common", "two", "many", "phrase", "prefix", "none"],
    search: async (query, limit) =>
      ids(await archive.find(query, { limit, facets: false, total: false, snippets: false })),
    variants: {
      /** MiniSearch's own search: any of the words. */
      any: async (query, limit) => (await archive.search(query, { limit })).map(({ id }) => id),
      snippets: async (query, limit) => ids(await archive.find(query, { limit, facets: false, total: false })),
      /** The first stage of ranking, and with what the second adds, one thing after the other. */
      first: ranked({ proximity: 0, opening: 0, date: 0 }),
      proximity: ranked({ opening: 0, date: 0 }),
      opening: ranked({ date: 0 }),
      /** All that the page shows: total, facets and snippets. */
      answer: async (query, limit) => ids(await archive.find(query, { limit })),
    },
    close: () => archive.close(),
  };
}

/** The part of the files that holds words; the rest is records and tables. */
export function indexBytes(folder) {
  const { parts } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return parts.reduce((sum, { search }) => sum + statSync(join(folder, search.file)).size, 0);
}

/** Earlier versions are releases too, which a judgement may name. */
function ids({ hits }) {
  return hits.flatMap(({ id, versionIds }) => [id, ...versionIds]);
}
