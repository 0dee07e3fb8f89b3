// lunr with its defaults: stems, the texts not stored.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import lunr from "lunr";

export async function build(releases, folder) {
  const index = lunr(function configure() {
    this.ref("id");
    this.field("title");
    this.field("text");
    for (const release of releases) this.add(release);
  });
  writeFileSync(join(folder, "lunr.json"), JSON.stringify(index));
}

export async function open(folder) {
  const index = lunr.Index.load(JSON.parse(readFileSync(join(folder, "lunr.json"), "utf8")));
  return {
    kinds: ["rare", "common", "two", "many", "prefix", "none", "sampled"],
    search: async (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map((result) => result.ref),
    close: async () => {},
  };
}

export function indexBytes(folder) {
  return statSync(join(folder, "lunr.json")).size;
}
