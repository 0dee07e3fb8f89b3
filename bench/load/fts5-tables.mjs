// The releases as SQLite tables: an FTS5 index with their texts, and people, topics and years to count and to filter by.
import Database from "better-sqlite3";

const CREATE = `
  CREATE VIRTUAL TABLE releases USING fts5(id UNINDEXED, title, text, published UNINDEXED, tokenize = 'porter unicode61');
  INSERT INTO releases(releases, rank) VALUES ('rank', 'bm25(0, 5, 1, 0)');
  CREATE TABLE people(doc INTEGER, name TEXT, PRIMARY KEY (doc, name)) WITHOUT ROWID;
  CREATE TABLE topics(doc INTEGER, name TEXT, PRIMARY KEY (doc, name)) WITHOUT ROWID;
  CREATE TABLE years(doc INTEGER PRIMARY KEY, name TEXT);
  CREATE INDEX people_names ON people(name);
  CREATE INDEX years_names ON years(name);`;

export function writeTables(releases, file) {
  const database = new Database(file);
  database.exec(CREATE);
  const insert = database.prepare("INSERT INTO releases(rowid, id, title, text, published) VALUES (?, ?, ?, ?, ?)");
  const [people, topics] = ["people", "topics"].map((table) =>
    database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (?, ?)`),
  );
  const years = database.prepare("INSERT INTO years VALUES (?, ?)");
  database.transaction(() => {
    releases.forEach((release, doc) => {
      const { id, title, text, published } = release;
      insert.run(doc, id, title, text, published);
      for (const { name } of release.people) people.run(doc, name);
      for (const { name } of release.topics) topics.run(doc, name);
      if (published) years.run(doc, published.slice(0, 4));
    });
  })();
  database.exec("INSERT INTO releases(releases) VALUES ('optimize'); ANALYZE;");
  database.close();
}
