// The peers by name; each module is loaded only in the process that measures it.
//
// A peer has `build(releases, folder)`, which indexes and writes; `open(folder)`, which reads what was written and resolves to
// `{kinds, search(query, limit), close()}` and for ours `answer(query, limit)`; and `indexBytes(folder)`, null where the
// index cannot be told from the stored texts. `search` gives ids, best first.

/** Ours first: ratios are to it. */
export const PEERS = {
  communique: { title: "Communique", load: () => import("./communique.mjs") },
  fts5: { title: "SQLite FTS5", load: () => import("./fts5.mjs") },
  minisearch: { title: "MiniSearch", load: () => import("./minisearch.mjs") },
  orama: { title: "Orama", load: () => import("./orama.mjs") },
  flexsearch: { title: "FlexSearch", load: () => import("./flexsearch.mjs") },
  lunr: { title: "lunr", load: () => import("./lunr.mjs") },
};
