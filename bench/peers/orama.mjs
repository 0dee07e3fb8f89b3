// Orama with its defaults, where every word also matches as a beginning of words; it keeps the texts in what it saves.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, insertMultiple, load, save, search } from "@orama/orama";

const SCHEMA = { title: "string", text: "string" };

export async function build(releases, folder) {
  const index = create({ schema: SCHEMA });
  const texts = releases.map(({ id, title, text }) => ({ id, title, text }));
  await insertMultiple(index, texts, 500);
  writeFileSync(join(folder, "orama.json"), JSON.stringify(save(index)));
}

export async function open(folder) {
  const index = create({ schema: SCHEMA });
  load(index, JSON.parse(readFileSync(join(folder, "orama.json"), "utf8")));
  return {
    kinds: ["rare", "common", "two", "many", "prefix", "none", "sampled"],
    search: async (query, limit) => {
      const { hits } = await search(index, { term: query.replace(/\*$/, ""), limit });
      return hits.map((hit) => hit.id);
    },
    close: async () => {},
  };
}

/** Its form holds index and texts in one. */
export function indexBytes() {
  return null;
}
