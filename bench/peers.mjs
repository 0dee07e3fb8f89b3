// The peers: each builds an index of `{id, title, text}`, writes it to a folder, opens it from there, and searches it.
// `search` gives the ids of the best ten; ours and SQLite's come with highlighted passages as a page needs them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "../dist/communique.js";
import { loadConfig, NO_FLAGS } from "../dist/config.js";
import { indexRecords } from "../dist/pipeline.js";

const load = async (name) => import(name);
const NOTHING = async () => {};

const communique = {
  async build(texts, folder) {
    await indexRecords(texts, { out: join(folder, "index"), config: await loadConfig(NO_FLAGS, {}) });
  },
  async open(folder) {
    const archive = await open(join(folder, "index"));
    return {
      search: async (query, limit) => (await archive.find(query, { limit })).hits.map((hit) => hit.id),
      close: () => archive.close(),
    };
  },
};

const sqlite = {
  async build(texts, folder) {
    const { default: Database } = await load("better-sqlite3");
    const database = new Database(join(folder, "fts.db"));
    database.exec("CREATE VIRTUAL TABLE releases USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')");
    const insert = database.prepare("INSERT INTO releases VALUES (?, ?, ?)");
    database.transaction(() => {
      for (const { id, title, text } of texts) insert.run(id, title, text);
    })();
    database.close();
  },
  async open(folder) {
    const { default: Database } = await load("better-sqlite3");
    const database = new Database(join(folder, "fts.db"), { readonly: true });
    const select = database.prepare(
      "SELECT id, snippet(releases, 2, '<mark>', '</mark>', '…', 40) AS passage FROM releases WHERE releases MATCH ? ORDER BY bm25(releases, 0, 5, 1) LIMIT ?",
    );
    const search = async (query, limit) => {
      const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
      return select.all(words.map((word) => `"${word}"`).join(" OR "), limit).map((row) => row.id);
    };
    return { search, close: () => database.close() };
  },
};

const MINISEARCH_OPTIONS = { fields: ["title", "text"] };
const minisearch = {
  async build(texts, folder) {
    const { default: MiniSearch } = await load("minisearch");
    const index = new MiniSearch(MINISEARCH_OPTIONS);
    index.addAll(texts);
    writeFileSync(join(folder, "minisearch.json"), JSON.stringify(index));
  },
  async open(folder) {
    const { default: MiniSearch } = await load("minisearch");
    const index = MiniSearch.loadJSON(readFileSync(join(folder, "minisearch.json"), "utf8"), MINISEARCH_OPTIONS);
    const search = async (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map((result) => result.id);
    return { search, close: NOTHING };
  },
};

const orama = {
  async build(texts, folder) {
    const { create, insertMultiple, save } = await load("@orama/orama");
    const index = create({ schema: { title: "string", text: "string" } });
    await insertMultiple(index, texts, 500);
    writeFileSync(join(folder, "orama.json"), JSON.stringify(save(index)));
  },
  async open(folder) {
    const { create, load: restore, search } = await load("@orama/orama");
    const index = create({ schema: { title: "string", text: "string" } });
    restore(index, JSON.parse(readFileSync(join(folder, "orama.json"), "utf8")));
    return {
      search: async (query, limit) =>
        (await search(index, { term: query, limit, boost: { title: 5 } })).hits.map((hit) => hit.id),
      close: NOTHING,
    };
  },
};

const lunr = {
  async build(texts, folder) {
    const { default: build } = await load("lunr");
    const index = build(function configure() {
      this.ref("id");
      this.field("title");
      this.field("text");
      for (const text of texts) this.add(text);
    });
    writeFileSync(join(folder, "lunr.json"), JSON.stringify(index));
  },
  async open(folder) {
    const { default: build } = await load("lunr");
    const index = build.Index.load(JSON.parse(readFileSync(join(folder, "lunr.json"), "utf8")));
    const search = async (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map((result) => result.ref);
    return { search, close: NOTHING };
  },
};

/** It has no ranking by frequency and is not serialised here: opening it is building it. */
const flexsearch = {
  async build() {},
  async open(_folder, texts) {
    const { Document } = await load("flexsearch");
    const index = new Document({ document: { id: "id", index: ["title", "text"] }, tokenize: "strict" });
    for (const text of texts) index.add(text);
    const search = async (query, limit) => {
      const found = new Set(index.search(query, { limit, suggest: true }).flatMap((part) => part.result));
      return [...found].slice(0, limit);
    };
    return { search, close: NOTHING };
  },
};

export const PEERS = { communique, sqlite, minisearch, orama, lunr, flexsearch };

/** A folder for one peer's files. */
export function peerFolder(folder, name) {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  return own;
}
