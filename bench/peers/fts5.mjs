// SQLite FTS5: porter stems, bm25 with a title weight of 5, texts stored in the table as is its default.
import { join } from "node:path";
import Database from "better-sqlite3";
import { parts } from "../queries.mjs";

const CREATE = "CREATE VIRTUAL TABLE releases USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')";
const SELECT = "SELECT id FROM releases WHERE releases MATCH ? ORDER BY bm25(releases, 0, 5, 1) LIMIT ?";

export async function build(releases, folder) {
  const database = new Database(join(folder, "fts5.db"));
  database.exec(CREATE);
  const insert = database.prepare("INSERT INTO releases VALUES (?, ?, ?)");
  database.transaction(() => {
    for (const { id, title, text } of releases) insert.run(id, title, text);
  })();
  database.close();
}

export async function open(folder) {
  const database = new Database(join(folder, "fts5.db"), { readonly: true });
  const select = database.prepare(SELECT).pluck();
  return {
    kinds: ["rare", "common", "two", "many", "phrase", "prefix", "none", "sampled"],
    search: async (query, limit) => {
      const match = toMatch(query);
      return match === "" ? [] : select.all(match, limit);
    },
    close: async () => database.close(),
  };
}

/** The inverted index without the texts. */
export function indexBytes(folder) {
  const database = new Database(join(folder, "fts5.db"), { readonly: true });
  const bytes = database.prepare("SELECT sum(length(block)) FROM releases_data").pluck().get();
  database.close();
  return bytes;
}

/** Any of the parts, as MiniSearch, Orama and lunr take a query of several words. */
function toMatch(query) {
  return parts(query)
    .map(({ words, prefix }) => `"${words.join(" ")}"${prefix ? "*" : ""}`)
    .join(" OR ");
}
