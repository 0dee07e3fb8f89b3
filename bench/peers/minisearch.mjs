// Stock MiniSearch with its defaults: no stems, no positions, the texts not stored.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { searchOptions } from "../queries.mjs";

const OPTIONS = { fields: ["title", "text"] };

export async function build(releases, folder) {
  const index = new MiniSearch(OPTIONS);
  index.addAll(releases);
  writeFileSync(join(folder, "minisearch.json"), JSON.stringify(index));
}

export async function open(folder) {
  const index = MiniSearch.loadJSON(readFileSync(join(folder, "minisearch.json"), "utf8"), OPTIONS);
  return {
    kinds: ["rare", "common", "two", "many", "prefix", "none", "sampled", "typed"],
    search: async (query, limit) =>
      index
        .search(query, searchOptions(query))
        .slice(0, limit)
        .map((result) => result.id),
    close: async () => {},
  };
}

export function indexBytes(folder) {
  return statSync(join(folder, "minisearch.json")).size;
}
