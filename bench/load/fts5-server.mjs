// fts5-server.mjs FILE: a search route as one writes it with Express and SQLite FTS5. All of the words, bm25, ten hits with snippets,
// how many there are, and the commonest people, topics and years among them. Prints the address that it listens on.
import Database from "better-sqlite3";
import express from "express";
import { parts } from "../queries.mjs";

const LIMIT = 10;
const MOST_VALUES = 100;

const database = new Database(process.argv[2], { readonly: true });
// As much as it likes to keep in memory: all of it.
for (const pragma of ["cache_size = -1000000", "mmap_size = 2000000000", "temp_store = memory"])
  database.pragma(pragma);
database.exec("CREATE TEMP TABLE found(doc INTEGER PRIMARY KEY)");

/** With a plus, lest SQLite looks for the words once for each release that passes. */
const FILTERS = {
  year: "+rowid IN (SELECT doc FROM years WHERE name = @year)",
  person: "+rowid IN (SELECT doc FROM people WHERE name = @person)",
};
const searches = new Map();
const clear = database.prepare("DELETE FROM temp.found");
const count = database.prepare("SELECT count(*) FROM temp.found").pluck();
const facet = (table, order) =>
  database.prepare(
    `SELECT name AS value, count(*) AS count FROM temp.found JOIN ${table} USING (doc) GROUP BY name ORDER BY ${order} LIMIT ${MOST_VALUES}`,
  );
const facets = {
  people: facet("people", "2 DESC, 1"),
  topics: facet("topics", "2 DESC, 1"),
  years: facet("years", "1 DESC"),
};
const peopleOf = database.prepare("SELECT name FROM people WHERE doc = ?").pluck();

function search(match, given) {
  const { find, best } = prepared(Object.keys(FILTERS).filter((name) => given[name] !== undefined));
  const values = { match, ...given };
  clear.run();
  find.run(values);
  const counted = Object.fromEntries(Object.entries(facets).map(([name, statement]) => [name, statement.all()]));
  const hits = best.all(values).map(({ doc, ...hit }) => ({ ...hit, people: peopleOf.all(doc) }));
  return { total: count.get(), hits, facets: counted };
}

/** Statements of a search with these filters. */
function prepared(filters) {
  const key = filters.join();
  const where = ["releases MATCH @match", ...filters.map((name) => FILTERS[name])].join(" AND ");
  const known = searches.get(key) ?? {
    find: database.prepare(`INSERT INTO temp.found SELECT rowid FROM releases WHERE ${where}`),
    best: database.prepare(
      `SELECT rowid AS doc, id, title, published, snippet(releases, 2, '<mark>', '</mark>', '…', 48) AS snippet, rank AS score
       FROM releases WHERE ${where} ORDER BY rank LIMIT ${LIMIT}`,
    ),
  };
  searches.set(key, known);
  return known;
}

const app = express();
app.get("/api/search", (request, response) => {
  const { q = "", from, person } = request.query;
  const match = parts(q)
    .map(({ words, prefix }) => `"${words.join(" ")}"${prefix ? "*" : ""}`)
    .join(" AND ");
  const given = { ...(from === undefined ? {} : { year: from }), ...(person === undefined ? {} : { person }) };
  response.json(match === "" ? { total: 0, hits: [], facets: {} } : search(match, given));
});
const server = app.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
