// FlexSearch with its defaults: whole words alone, all of them required, no ranking by frequency, the texts not stored.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document } from "flexsearch";

const OPTIONS = { document: { id: "id", index: ["title", "text"] } };

export async function build(releases, folder) {
  const index = new Document(OPTIONS);
  for (const release of releases) index.add(release);
  await index.export((key, data) => {
    if (data !== undefined) writeFileSync(join(folder, key), data);
  });
}

export async function open(folder) {
  const index = new Document(OPTIONS);
  for (const key of readdirSync(folder)) index.import(key, readFileSync(join(folder, key), "utf8"));
  return {
    kinds: ["rare", "common", "two", "many", "none", "sampled"],
    search: async (query, limit) => {
      const found = index.search(query, { limit }).flatMap((field) => field.result);
      return [...new Set(found)].slice(0, limit);
    },
    close: async () => {},
  };
}

export function indexBytes(folder) {
  return readdirSync(folder).reduce((sum, key) => sum + statSync(join(folder, key)).size, 0);
}
